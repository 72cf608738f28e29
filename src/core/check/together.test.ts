import { describe, expect, it } from 'vitest'
import { examineTogether } from '../pipeline.ts'
import { examineText } from '../testing/documents.ts'

interface Figures {
  readonly education?: string
  readonly science?: string
  readonly health?: string
}

const disclosure = (head: string, { education = '18.00', science = '12.00', health = '5.00' }: Figures) =>
  `# ${head}\n### 一般公共预算支出表\n单位：万元\n\n| 科目编码 | 科目名称 | 金额 |\n|---|---|---|\n| 205 | 教育支出 | ${education} |\n| 206 | 科学技术支出 | ${science} |\n| 210 | 卫生健康支出 | ${health} |\n| 213 | 农林水支出 | 3.00 |\n| 221 | 住房保障支出 | 2.00 |\n`

const together = async (...documents: readonly (readonly [string, Figures])[]) => {
  const examined = await Promise.all(
    documents.map(([head, figures], at) => examineText(disclosure(head, figures), `${at + 1}.md`)),
  )
  return examineTogether(examined).map(({ relations, findings }) => ({
    compared: relations.filter(({ terms }) => terms.some(({ document }) => document !== undefined)).length,
    findings: findings.map(({ rule, message, at, actual, expected, certainty }) =>
      [rule, message, at.path.join('/'), actual, expected, certainty].join(' '),
    ),
  }))
}

const own = '青澜市联络局2026年部门预算'

describe('checkTogether', () => {
  it('compares the figures of one body in two documents', async () => {
    expect(await together([own, {}], [own, {}])).toEqual([
      { compared: 0, findings: [] },
      { compared: 5, findings: [] },
    ])
  })

  it('tells what differs, in the later document', async () => {
    const [, later] = await together([own, {}], [own, { science: '21.00' }])
    expect(later?.findings).toEqual([
      'cross-document/figures-agree mismatch 一般公共预算支出表/科学技术支出/金额 21.00 12.00 possible',
    ])
  })

  it.each([
    ['another body', '青澜市信访局2026年部门预算'],
    ['another year', '青澜市联络局2025年部门预算'],
    ['another kind', '青澜市联络局2026年部门决算'],
  ])('compares nothing with %s', async (_name, head) => {
    const [, later] = await together([own, {}], [head, { science: '21.00' }])
    expect(later).toEqual({ compared: 0, findings: [] })
  })

  it('compares nothing where most figures differ: the scope is another', async () => {
    const [, later] = await together([own, {}], [own, { education: '1.00', science: '2.00' }])
    expect(later).toEqual({ compared: 0, findings: [] })
  })

  it.each([
    ['department first', [own, '青澜市联络局（本级）2026年部门预算']],
    ['unit first', ['青澜市联络局（本级）2026年部门预算', own]],
  ])('lets a unit be less than its department, %s', async (_name, heads) => {
    const figures = heads.map((head) => (head === own ? {} : { education: '8.00', science: '2.00', health: '1.00' }))
    const [, later] = await together([heads[0] ?? '', figures[0] ?? {}], [heads[1] ?? '', figures[1] ?? {}])
    expect(later).toEqual({ compared: 5, findings: [] })
  })

  it('tells a unit that is more than its department', async () => {
    const [, unit] = await together([own, {}], ['青澜市联络局（本级）2026年部门预算', { health: '6.00' }])
    expect(unit?.findings).toEqual([
      'cross-document/figures-agree part-exceeds-whole 一般公共预算支出表/卫生健康支出/金额 6.00 5.00 possible',
    ])
  })
})
