import type { Chart, ChartItem } from '#core/document/chart.ts'
import { moneyUnits } from '#core/money/amount.ts'
import { printAmount } from '#core/money/printed.ts'
import { archiveOf } from '../archive.ts'
import { officeRelations, relations, xmlHead, xmlText } from './xml.ts'

const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const text = (value: string): string => `<c t="inlineStr"><is><t>${xmlText(value)}</t></is></c>`

/** The workbook behind a chart: names down the first column, a series in each of the others. */
export function workbookOf({ series, unit }: Chart, date: string): Uint8Array {
  const names = series.toSorted((one, other) => other.items.length - one.items.length)[0]?.items ?? []
  const rows = names.map(({ name }, row) => {
    const values = series.map(({ items }) => {
      const item = items[row]
      return item === undefined ? '<c/>' : `<c><v>${amountOf(item, unit)}</v></c>`
    })
    return `<row>${text(name)}${values.join('')}</row>`
  })
  const head = `<row>${text('')}${series.map(({ name }) => text(name)).join('')}</row>`
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return archiveOf(
    [
      [
        '[Content_Types].xml',
        `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/sheet.xml" ContentType="${types}.worksheet+xml"/></Types>`,
      ],
      ['_rels/.rels', relations([['r1', `${officeRelations}/officeDocument`, 'xl/workbook.xml']])],
      [
        'xl/workbook.xml',
        `${xmlHead}<workbook xmlns="${sheet}" xmlns:r="${officeRelations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ],
      ['xl/_rels/workbook.xml.rels', relations([['r1', `${officeRelations}/worksheet`, 'sheet.xml']])],
      [
        'xl/sheet.xml',
        `${xmlHead}<worksheet xmlns="${sheet}"><sheetData>${head}${rows.join('')}</sheetData></worksheet>`,
      ],
    ],
    date,
  )
}

/** The column of a series: names stand in the first. */
export const columnOf = (at: number): string => String.fromCharCode(66 + at)

/** The exact amount in the unit of the chart, without separators. */
export const amountOf = ({ value }: ChartItem, unit: Chart['unit']): string =>
  printAmount(value, unit, String(moneyUnits[unit]).length - 1).replaceAll(',', '')
