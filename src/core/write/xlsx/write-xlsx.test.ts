import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXlsx } from 'hucre'
import type { Publication, PublishedTable } from '../../document/publication.ts'
import { longPublication, publications, samplePublication, wildPublications } from '../../testing/publications.ts'
import { differencesIn, roundTrips, written } from '../testing.ts'
import { shownNumber } from './number-format.ts'

const sample = samplePublication()

const tableWith = (change: Partial<PublishedTable>): Publication => {
  const table = sample.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('the sample has tables')
  return { ...sample, blocks: [{ ...table, ...change }] }
}

describe('xlsx', { timeout: 120_000 }, () => {
  it('reads back as it was written', async () => {
    expect(await differencesIn(sample, 'xlsx')).toEqual([])
  })

  it('reads back whatever the texts and tables are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(publications, wildPublications), async (publication) => {
        expect(await differencesIn(publication, 'xlsx')).toEqual([])
      }),
      { numRuns: roundTrips },
    )
  })

  it('carries five hundred rows', async () => {
    expect(await differencesIn(longPublication(500), 'xlsx')).toEqual([])
  })

  it('gives the same bytes twice', async () => {
    const [one, other] = [await written(sample, 'xlsx'), await written(sample, 'xlsx')]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  it('writes every printed sum as a formula whose result is the printed number', async () => {
    const book = await readXlsx(await written(sample, 'xlsx'), { readStyles: true })
    const cells = sample.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : []))
    const formulas = book.sheets.flatMap((sheet) => [...(sheet.cells?.values() ?? [])].filter((cell) => cell.formula))
    expect(formulas.length).toBe(cells.filter((cell) => cell.sumOf).length)
    expect(formulas.length).toBeGreaterThan(10)
    expect(book.namedRanges?.filter(({ name }) => /_r\d+_c\d+$/.test(name)).length).toBe(formulas.length)
  })

  it.each([
    ['表1', '收支总表', '表1_收支总表'],
    ['公开01表', '', '公开01表'],
    ['1', '收支总表', '_1_收支总表'],
    [undefined, 'T1', '_T1'],
    [undefined, 'R1C1', '_R1C1'],
    ['表7', '一般公共预算“三公”经费支出表', '表7_一般公共预算三公经费支出表'],
    [
      '预算公开表6',
      '一般公共预算财政拨款基本支出分经济科目表（不含上年结转）',
      '预算公开表6_一般公共预算财政拨款基本支出分经济科目表不含上年',
    ],
  ])('names the sheet of %s %s so that formulas need no quotes', async (number, title, name) => {
    const table = tableWith({ title, ...(number !== undefined && { number }) })
    const book = await readXlsx(await written(table, 'xlsx'))
    expect(book.sheets.map((sheet) => sheet.name)).toEqual([name])
    expect(name.length).toBeLessThanOrEqual(31)
  })
})

describe('shownNumber', () => {
  it.each([
    ['1,234.50', 123450n, 2, 1234.5, '#,##0.00'],
    ['1234.50', 123450n, 2, 1234.5, '0.00'],
    ['-0.05', -5n, 2, -0.05, '#,##0.00'],
    ['7.15%', 715n, 2, 0.0715, '#,##0.00%'],
    ['12', 12n, 0, 12, '#,##0'],
  ])('shows %s', (text, digits, decimals, value, format) => {
    expect(shownNumber({ column: 0, text, number: { digits, decimals } })).toMatchObject({ value, format })
  })

  it.each([
    ['(1.00)', -100n, 2],
    ['12人', 12n, 0],
    ['12,345,678,901,234.56', 1234567890123456n, 2],
  ])('leaves %s to be written as text', (text, digits, decimals) => {
    expect(shownNumber({ column: 0, text, number: { digits, decimals } })).toBeUndefined()
  })
})
