import type { NamedRange } from 'hucre'
import type { Cell, WriteSheet } from 'hucre/xlsx'

export type SheetCell = Partial<Cell>
export type SheetToWrite = WriteSheet
export type NamedCell = NamedRange

export interface Workbook {
  readonly title: string
  readonly creator: string
  /** ISO date, printed into the file as created and modified. */
  readonly date: string
  readonly sheets: readonly SheetToWrite[]
  readonly names: readonly NamedCell[]
}

/** The bytes of a workbook. Dates inside are those given, so equal workbooks have equal bytes. */
export async function workbookBytes({ title, creator, date, sheets, names }: Workbook): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const day = new Date(`${date}T00:00:00Z`)
  return writeXlsx({
    sheets: [...sheets],
    namedRanges: [...names],
    properties: { title, creator, lastModifiedBy: creator, created: day, modified: day },
    defaultFont: { name: 'SimSun', size: 10 },
  })
}
