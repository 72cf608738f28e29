import { describe, expect, it } from 'vitest'
import { vocabulary } from '../../vocabulary/meaning.ts'
import { readProse } from './prose.ts'

function claimsOf(text: string): string[] {
  const { mentions, claims } = readProse([{ kind: 'paragraph', text, place: { kind: 'text', line: 1, column: 1 } }], {
    words: vocabulary(),
    year: 2026,
    stage: 'approved',
    entity: '青澜市联络局',
  })
  const printed = (id: number) => mentions[id]?.printed ?? ''
  const said = claims.filter(({ inferred }) => !inferred)
  return said.map(({ kind, result, operands, word }) =>
    [kind, printed(result), ...operands.map(printed), ...(word ? [word] : [])].join(' '),
  )
}

describe('naturesIn', () => {
  it('divides a list at the second nature', () => {
    const claims = claimsOf(
      '工资福利支出52万元（其中：基本支出41万元），分别是津贴补贴30万元，住房公积金11万元，项目支出9万元，为其他工资福利支出9万元。',
    )
    expect(claims).toContain('sum 52万元 41万元 9万元')
    expect(claims).toContain('sum 41万元 30万元 11万元')
  })

  it('adds the items of one nature', () => {
    const claims = claimsOf(
      '商品和服务支出50万元（其中：基本支出30万元，项目支出20万元），分别是水费30万元（即基本支出30万元）；电费15万元（即项目支出15万元）；取暖费5万元（即项目支出5万元）。',
    )
    expect(claims).toContain('sum 20万元 15万元 5万元')
  })

  it('leaves items alone where one has no nature', () => {
    const claims = claimsOf(
      '商品和服务支出50万元（其中：基本支出30万元，项目支出20万元），分别是水费30万元；电费15万元（即项目支出15万元）；取暖费5万元（即项目支出5万元）。',
    )
    expect(claims).not.toContain('sum 20万元 15万元 5万元')
  })
})

describe('listingsIn', () => {
  it.each([
    ['对“青湖整治”、“东桥养护”和“会议保障”项目开展评估，对4个项目编制目标。', ['listed 4个 3-3']],
    ['对“青湖整治”、“东桥养护”等项目开展评估，对4个项目编制目标。', []],
    ['从“青湖整治”、“东桥养护”和“会议保障”项目中选取2个项目开展评价。', []],
  ] as const)('counts names in quotes: %s', (text, expected) => {
    expect(claimsOf(text).filter((claim) => claim.startsWith('listed'))).toEqual(expected)
  })
})
