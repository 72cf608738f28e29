import type { Column, ColumnSum, Grid, Repair } from '../facts/recognition.ts'
import { parsePrinted, scaled } from '../money/printed.ts'

export interface Repaired {
  readonly grid: Grid
  readonly repairs: readonly Repair[]
}

/** Enough scale for every decimal that disclosures print, so that sums of a row can be tested before units are known. */
const scale = 1_000_000n
const steps: readonly number[] = [-1, 1, -2, 2]

/**
 * Reads a row whose figures have slipped sideways in their proper columns, when arithmetic proves it: as printed, sums of its
 * columns fail; moved by one or two columns, at least two of them hold and none fails. Nothing is moved on a guess.
 */
export function repairShiftedRows(grid: Grid, columns: readonly Column[], sums: readonly ColumnSum[]): Repaired {
  const sure = sums.filter(({ comparator, sure: certain }) => comparator === '=' && certain)
  if (sure.length < 2) return { grid, repairs: [] }
  const repairs: Repair[] = []
  const text = grid.text.map((line) => line)
  const place = grid.place.map((line) => line)
  for (let row = grid.headerRows; row < grid.rows; row += 1) {
    const line = grid.text[row] ?? []
    const printed = tally(line, sure)
    if (printed.broken < 2) continue
    for (const step of steps) {
      const moved = shift(line, columns, step)
      if (!moved) continue
      const read = tally(moved, sure)
      if (read.broken > 0 || read.held < 2) continue
      text[row] = moved
      place[row] = shiftPlaces(grid.place[row] ?? [], columns, step)
      repairs.push({ row, reading: moved.filter((cell) => cell !== '').join(' '), relations: read.held })
      break
    }
  }
  return repairs.length === 0 ? { grid, repairs } : { grid: { ...grid, text, place }, repairs }
}

/** How many sums of a row hold and fail; sums of nothing but blanks and zeros say nothing. */
export function tally(line: readonly string[], sums: readonly ColumnSum[]): { held: number; broken: number } {
  let held = 0
  let broken = 0
  for (const { whole, parts } of sums) {
    const total = valueOf(line[whole])
    const values = parts.map((part) => valueOf(line[part]))
    const sum = values.reduce<bigint>((all, value) => all + (value?.value ?? 0n), 0n)
    if ((total?.value ?? 0n) === 0n && sum === 0n) continue
    const slack = [total, ...values].reduce<bigint>((all, value) => all + (value?.half ?? 0n), 0n)
    const gap = (total?.value ?? 0n) - sum
    if ((gap < 0n ? -gap : gap) <= slack) held += 1
    else broken += 1
  }
  return { held, broken }
}

function valueOf(text: string | undefined): { value: bigint; half: bigint } | undefined {
  const printed = parsePrinted(text ?? '')
  if (printed.kind !== 'number') return undefined
  return { value: scaled(printed.number, scale), half: scale / 10n ** BigInt(printed.number.decimals) / 2n }
}

/** The figures of each panel moved by some columns; undefined when a figure would fall off or onto a label. */
function shift(line: readonly string[], columns: readonly Column[], step: number): string[] | undefined {
  const moved = [...line]
  const amounts = columns.filter(({ kind }) => kind === 'amount')
  for (const { index } of amounts) moved[index] = ''
  for (const { index, panel } of amounts) {
    const text = line[index] ?? ''
    if (text.trim() === '') continue
    const target = columns[index + step]
    if (!target || target.kind !== 'amount' || target.panel !== panel) return undefined
    moved[target.index] = text
  }
  return moved
}

function shiftPlaces(places: Grid['place'][number], columns: readonly Column[], step: number): Grid['place'][number] {
  return places.map((place, index) => (columns[index]?.kind === 'amount' ? places[index - step] : place))
}
