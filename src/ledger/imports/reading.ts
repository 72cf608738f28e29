import type { Result } from '#core/base/result.ts'
import type { SheetRow } from '#core/read/sheet-rows.ts'
import type { YearOfUnit } from '../organisation/year.ts'
import type { Field as CopyField, Writer } from '../store/ledger.ts'
import { amountOf, type CellFault, clip, countOf, dayOf, isFormula } from './cells.ts'
import type { Layout } from './columns.ts'
import type { Faults } from './faults.ts'
import type { Field } from './kinds.ts'

/** What reading a file of any kind needs. */
export interface Reading {
  readonly writer: Writer
  readonly of: YearOfUnit
  readonly layout: Layout
  readonly faults: Faults
  readonly batchId: bigint
  /** Whether good rows are taken though others are rejected; then limits are held row by row. */
  readonly goodRows: boolean
}

/** What became of a row: rejected with faults, already in the ledger, or accepted. */
export type Outcome = 'rejected' | 'skipped' | { readonly amountFen: bigint; readonly values: readonly CopyField[] }

type Batches = AsyncIterable<readonly (readonly CopyField[])[]>

/** Where the rows of a kind go. `finish` adds the faults that only the whole file can have. */
export type Sink = { finish(): Promise<void> } & (
  | {
      readonly kind: 'copy'
      read(row: SheetRow): Outcome
      /** Copies rows whose first value is a new id. */
      copy(batches: Batches): Promise<bigint>
    }
  | { readonly kind: 'write'; take(row: SheetRow): Promise<Outcome> }
)

/** The cells of a row by field. */
export interface Cells {
  text(field: Field): string
  amount(field: Field): bigint | undefined
  /** A day of the year of the import. */
  day(field: Field): string | undefined
  /** A day that is not after that year. */
  dayUntil(field: Field): string | undefined
  /** A whole number that is not negative; a blank cell is 0. */
  count(field: Field): number | undefined
  /** Whether a fault was added for this row. */
  readonly faulty: boolean
  fault(field: Field | undefined, fault: CellFault): void
}

/** Longest text of a cell that is kept. */
const longest = 500
// oxlint-disable-next-line no-control-regex
const controls = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/

/** Reads cells of rows, adding a fault for each that cannot be meant. */
export function cellReader({ layout, faults, of }: Reading): (row: SheetRow) => Cells {
  return (row) => new RowCells(row, { layout, faults, year: of.year })
}

interface CellFrame {
  readonly layout: Layout
  readonly faults: Faults
  readonly year: number
}

/** A class for speed alone: a million rows share its methods. */
class RowCells implements Cells {
  faulty = false
  readonly #row: SheetRow
  readonly #frame: CellFrame

  constructor(row: SheetRow, frame: CellFrame) {
    this.#row = row
    this.#frame = frame
    const { cells } = row
    const width = frame.layout.headings.length
    for (let index = width; index < cells.length; index++) {
      if ((cells[index] ?? '').trim() === '') continue
      this.fault(undefined, { code: 'columnsExtra', data: { text: String(cells.length), count: String(width) } })
      return
    }
  }

  raw(field: Field): string {
    const index = this.#frame.layout.columns.get(field)
    return index === undefined ? '' : (this.#row.cells[index] ?? '')
  }

  text(field: Field): string {
    const text = this.raw(field).trim()
    if (text.length > longest) this.fault(field, { code: 'tooLong', data: { text: clip(text), most: String(longest) } })
    else if (controls.test(text)) this.fault(field, { code: 'control' })
    else if (isFormula(text)) this.fault(field, { code: 'formula', data: { text: clip(text) } })
    return text
  }

  amount(field: Field): bigint | undefined {
    const { unit, ownUnits } = this.#frame.layout
    return this.#given(field, amountOf(this.raw(field), ownUnits.get(field) ?? unit))
  }

  day(field: Field): string | undefined {
    return this.#given(field, dayOf(this.raw(field), this.#frame.year, 'within'))
  }

  dayUntil(field: Field): string | undefined {
    return this.#given(field, dayOf(this.raw(field), this.#frame.year, 'until'))
  }

  count(field: Field): number | undefined {
    return this.#given(field, countOf(this.raw(field)))
  }

  #given<Value>(field: Field, read: Result<Value, CellFault>): Value | undefined {
    if (read.ok) return read.value
    this.fault(field, read.error)
    return undefined
  }

  fault(field: Field | undefined, { code, data }: CellFault): void {
    this.faulty = true
    this.#frame.faults.add(this.#row.row, field, code, data)
  }
}
