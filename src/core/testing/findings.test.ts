import { describe, expect, it } from 'vitest'
import { documentOf, examineDocument, withShuffledTables, withoutPlaces } from './documents.ts'
import { type InvalidCase, mistakesIn, testFindings, verify } from './findings.ts'

const sum = 'arithmetic/whole-equals-sum-of-parts'
const table = (title: string, whole: string) =>
  `### ${title}\n单位：万元\n\n| 项目 | 合计 | 基本支出 | 项目支出 |\n|---|---|---|---|\n| 合计 | ${whole} | 20.00 | 10.00 |\n| 一、教育支出 | 18.00 | 12.00 | 6.00 |\n| 二、科学技术支出 | 12.00 | 8.00 | 4.00 |\n`
const wrong: InvalidCase = {
  name: '合计多 1.00',
  document: `# 2026年部门预算\n${table('支出总表', '31.00')}`,
  findings: [
    {
      rule: sum,
      message: 'mismatch',
      at: '支出总表/合计/合计',
      expected: '30.00',
      actual: '31.00',
      proposed: '30.00',
    },
  ],
}
const [told] = wrong.findings

testFindings({
  valid: [{ name: '合计无误', document: `# 2026年部门预算\n${table('支出总表', '30.00')}` }],
  invalid: [wrong],
})

describe('mistakesIn', () => {
  it.each([
    ['a document told twice', { valid: [{ ...wrong, name: '又一个' }], invalid: [wrong] }, ['stands in another case']],
    [
      'two cases of one name',
      { valid: [{ ...wrong, document: '无' }], invalid: [wrong] },
      ['two cases have this name'],
    ],
    ['an invalid case without findings', { valid: [], invalid: [{ ...wrong, findings: [] }] }, ['needs findings']],
    [
      'a message that no rule has',
      { valid: [], invalid: [{ ...wrong, findings: [{ rule: sum, message: 'odd', at: '' }] }] },
      ['no message odd'],
    ],
  ])('tells %s', (_name, cases, mistakes) => {
    expect(mistakesIn(cases)).toEqual(mistakes.map((mistake) => expect.stringContaining(mistake)))
  })
})

describe('verify', () => {
  it.each([
    ['another figure', { ...wrong, findings: [{ ...told, expected: '29.00' }] }],
    ['a figure left out', { ...wrong, findings: [{ rule: sum, message: 'mismatch', at: '支出总表/合计/合计' }] }],
    ['a finding too many', { ...wrong, findings: [...wrong.findings, ...wrong.findings] }],
    ['a finding that is not found', { ...wrong, document: '# 2026年部门预算\n正文' }],
    [
      'findings in the wrong order',
      {
        ...wrong,
        document: `# 2026年部门预算\n${table('支出总表', '31.00')}\n${table('基金支出表', '32.00')}`,
        findings: [{ ...told, at: '基金支出表/合计/合计', actual: '32.00' }, ...wrong.findings],
      },
    ],
    [
      'two tables under one heading',
      { ...wrong, document: `${wrong.document}\n\n| 甲 | 乙 | 丙 |\n|--|--|--|\n| 1 | 2 | 3 |` },
    ],
  ])('refuses %s', async (_name, one) => {
    await expect(verify(one as InvalidCase)).rejects.toThrow() // told is there, though its type does not say so
  })
})

describe('examineDocument', () => {
  it('is given a document that cannot be changed', async () => {
    const document = await documentOf(wrong.document)
    examineDocument(document)
    expect(() => Object.assign(document.blocks[0] ?? {}, { text: '' })).toThrow(TypeError)
  })
})

describe('withShuffledTables', () => {
  it('moves tables with their captions and leaves the rest', async () => {
    const text = `# 2026年部门预算\n说明\n### 甲表\n单位：元\na\tb\n1\t2\n### 乙\n无表\n### 丙表\n单位：元\nc\td\n3\t4\n`
    const orders = withShuffledTables(await documentOf(text)).map(({ blocks }) =>
      blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind)).join(' '),
    )
    expect(orders).toEqual(['2026年部门预算 说明 丙表 单位：元 table 乙 无表 甲表 单位：元 table'])
  })
})

describe('withoutPlaces', () => {
  it('says of no part where it stands', async () => {
    const { blocks } = withoutPlaces(await documentOf('甲表\na\tb\n1\t2'))
    const places = blocks.flatMap((block) => [
      block.place,
      ...('cells' in block ? block.cells : []).map(({ place }) => place),
    ])
    expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(1)
    expect(new Set(places).size).toBe(places.length)
  })
})
