import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PublishedTable } from '../document/publication.ts'
import { draw } from '../draw/draw.ts'
import { shanxiBudget2023 } from '../editions/shanxi.ts'
import type { PerformanceData } from '../facts/disclosure.ts'
import { disclosures } from '../testing/disclosures.ts'
import { compose } from './compose.ts'

const record = { name: '专项经费', tasks: [], indicators: [] }
const performance: PerformanceData = {
  body: { ...record, organisation: { units: 2, posts: 10, staff: 9, inPosts: 7 } },
  projects: [
    { ...record, supervisor: '104-青澜市机关事务局', attribute: '一次性项目（1年结束）', periodTotal: 12_300_000n },
  ],
}

async function tablesWith(data?: PerformanceData): Promise<readonly PublishedTable[]> {
  const [input] = fc.sample(disclosures(shanxiBudget2023), { numRuns: 1, seed: 6 })
  const composed = input && (await compose({ ...input, ...(data && { performance: data }) }, draw))
  if (!composed?.ok) throw new Error('not composed')
  return composed.value.publication.blocks.filter((block) => block.kind === 'table')
}

const rowsOf = (tables: readonly PublishedTable[], id: string): readonly (readonly string[])[] =>
  tables.find((table) => table.id === id)?.rows.map((row) => row.map(({ text }) => text)) ?? []

const cents = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.round(value * 100), 0)

describe('the form of a body', () => {
  it('says how many units and people there are', async () => {
    const rows = rowsOf(await tablesWith(performance), 'overall-targets')
    expect(rows).toContainEqual(['所属预算单位数（个）', '2'])
    expect(rows).toContainEqual(['核定的人员编制数（人）', '10', '实际在职人员总数（人）', '9'])
    expect(rows).toContainEqual(['其中：在编人员数（人）', '7', '其他人员数（人）', '2'])
  })

  it('prints the budget by fund and by nature as the tables do, adding up', async () => {
    const tables = await tablesWith(performance)
    const rows = rowsOf(tables, 'overall-targets')
    const from = rows.findIndex((row) => row.includes('按资金来源划分'))
    const [[whole = 0, again] = [], ...parts] = rows
      .slice(from + 1, from + 7)
      .map(([, fund = '', , nature = '']) => [fund, nature].map((text) => Number(text.replaceAll(',', ''))))
    expect(again).toBe(whole)
    expect(whole).toBeGreaterThan(0)
    expect(cents(parts.map(([fund = 0]) => fund))).toBe(cents([whole]))
    expect(cents(parts.slice(0, 2).map(([, nature = 0]) => nature))).toBe(cents([whole]))
    const printed = tables.flatMap(({ rows: all }) => all.flat().map(({ text }) => text))
    expect(printed.filter((text) => text === rows[from + 1]?.[1]).length).toBeGreaterThan(2)
  })

  it('is empty where there is nothing to fill in', async () => {
    const rows = rowsOf(await tablesWith(), 'overall-targets')
    const from = rows.findIndex((row) => row.includes('按资金来源划分'))
    expect(rows[from + 1]).toEqual(['合计', '', '合计', ''])
  })
})

describe('the form of a project', () => {
  it('says who answers for it, whether it ends with the year, and what it costs in all', async () => {
    const rows = rowsOf(await tablesWith(performance), 'project-targets')
    expect(rows).toContainEqual(['主管部门及代码', '104-青澜市机关事务局', '实施单位', expect.any(String)])
    expect(rows).toContainEqual(['项目属性', '一次性项目（1年结束）', '项目期', ''])
    expect(rows).toContainEqual(['项目资金（万元）', '实施期资金总额', '12.30', '年度资金总额', ''])
  })
})
