import type { Coordinates } from '../facts/coordinates.ts'
import type { Fact, Relation } from '../facts/fact.ts'
import type { Column, Recognition, Row, UnderstoodTable } from '../facts/recognition.ts'

/** Short forms of what was recognised, a line each, for tests to compare. */

/** `flow=revenue fund=fiscal`, in the order of names. */
export function sketchCoordinates(coordinates: Coordinates): string {
  return Object.entries(coordinates)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join(' ')
}

/** `kind heading/heading`, with what the heading says of totals, parts, units and other quantities than money. */
export function sketchColumn(column: Column): string {
  const quantity = column.kind === 'amount' && column.quantity !== 'money' ? column.quantity : ''
  const marks = [column.total && 'total', column.ofWhich && 'ofWhich', quantity, column.unit ?? '']
  return [column.kind, column.path.join('/'), ...marks].filter((part) => part).join(' ')
}

/** `2 = 3 + 4` by column; `~` where the figures must confirm it. */
export function sketchSums({ columnSums }: Pick<UnderstoodTable, 'columnSums'>): readonly string[] {
  return columnSums.map(
    ({ whole, parts, comparator, sure }) =>
      `${whole} ${comparator === '=' ? '=' : '≥'} ${parts.join(' + ')}${sure ? '' : ' ~'}`,
  )
}

/** Rows indented below what they are parts of: code, label, `*` for totals, `<` for parts that need not be all. */
export function sketchRows(rows: readonly Row[]): readonly string[] {
  const lineOf = (at: number, depth: number): readonly string[] => {
    const row = rows[at]
    if (!row) return []
    const line = [row.code, row.label, row.role === 'total' && '*', row.ofWhich && '<'].filter((part) => part).join(' ')
    return [`${'  '.repeat(depth)}${line}`, ...row.children.flatMap((child) => lineOf(child, depth + 1))]
  }
  return rows.flatMap((row, at) => (row.parent === undefined && row.role !== 'blank' ? lineOf(at, 0) : []))
}

/** `printed = value ± precision unit | coordinates`, values in fen, — for blanks. */
export function sketchFact(fact: Fact): string {
  const value = `${fact.printed || '∅'} = ${fact.value ?? '—'} ± ${fact.precision} ${fact.unit}`.trimEnd()
  return `${value} | ${sketchCoordinates(fact.coordinates)}`
}

/** Facts of one table in reading order. */
export function factsIn(recognition: Recognition, table = 0): readonly Fact[] {
  const ids = [...(recognition.tables[table]?.factAt ?? [])].toSorted(([one], [other]) => one - other)
  return ids.flatMap(([, id]) => recognition.facts[id] ?? [])
}

/** `law outcome: whole = part + part` in printed figures. */
export function sketchRelation({ law, outcome, comparator, terms }: Relation, facts: readonly Fact[]): string {
  const [first, ...others] = terms.map(({ fact, coefficient }) => ({ coefficient, shown: facts[fact]?.printed || '∅' }))
  const rest = others.map(({ coefficient, shown }, at) => `${coefficient === 1 ? '−' : at > 0 ? '+' : ''}${shown}`)
  return `${law} ${outcome}: ${first?.shown ?? ''} ${comparator} ${rest.join(' ')}`
}
