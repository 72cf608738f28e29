import type { Fact } from '../../facts/fact.ts'
import type { Panel, Recognition, Row, UnderstoodTable } from '../../facts/recognition.ts'
import { type Candidate, part, test, whole } from '../candidate.ts'

/** Law 2 inside each table: rows that are parts of rows, columns that are parts of columns. */
export function sumsOf(recognition: Recognition): Candidate[] {
  return recognition.tables.flatMap((table) =>
    table.nature === 'money' ? [...rowSums(table, recognition.facts), ...columnSums(table, recognition.facts)] : [],
  )
}

function factAt(table: UnderstoodTable, row: number, column: number): number | undefined {
  return table.factAt.get(row * table.grid.columns + column)
}

function columnSums(table: UnderstoodTable, facts: readonly Fact[]): Candidate[] {
  return table.columnSums.flatMap((sum) => {
    const candidates: Candidate[] = []
    const heading = table.columns[sum.whole]?.path.at(-1) ?? ''
    let filled = false
    for (let row = table.grid.headerRows; row < table.grid.rows; row += 1) {
      const total = factAt(table, row, sum.whole)
      const parts = sum.parts.flatMap((column) => factAt(table, row, column) ?? [])
      if (total === undefined || parts.length === 0 || saysNone(facts[total])) continue
      if (facts[total]?.quantity === 'ratio') continue
      if (parts.some((id) => facts[id]?.value !== null && facts[id]?.value !== undefined)) filled = true
      const rests = { message: 'columns', data: { whole: heading, row: facts[total]?.labels.row.join('') ?? '' } }
      const group = `${table.index}/columns/${sum.whole}/${sum.comparator}${sum.sure ? '' : '/weak'}`
      candidates.push(relation(total, parts, sum.comparator, rests, group, sum.sure ? 'strong' : 'weak'))
    }
    // parts that are never filled are not kept in this table at all
    return filled ? candidates : []
  })
}

/** A whole printed as — or 无 has no sum; that is not the same as a blank. */
function saysNone(fact: Fact | undefined): boolean {
  return fact?.value === null && fact.printed !== ''
}

function relation(
  total: number,
  parts: readonly number[],
  comparator: Candidate['comparator'],
  rests: Candidate['rests'],
  group: string,
  strength: Candidate['strength'],
): Candidate {
  const terms = comparator === '=' ? [whole(total), ...parts.map(part)] : [...parts.map(whole), part(total)]
  return { law: 'sum', comparator, terms, rests, group, strength }
}

function rowSums(table: UnderstoodTable, facts: readonly Fact[]): Candidate[] {
  return table.panels.flatMap((panel, at) =>
    panel.rows.flatMap((row) =>
      row.children.length > 0 || row.role === 'total' ? sumsUnder(table, at, panel, row, facts) : [],
    ),
  )
}

function sumsUnder(
  table: UnderstoodTable,
  panelAt: number,
  panel: Panel,
  row: Row,
  facts: readonly Fact[],
): Candidate[] {
  const own = panel.amounts.filter((column) => factAt(table, row.row, column) !== undefined)
  const choice = childrenFor(table, panel, row, facts)
  const [only] = choice.parts
  const rest = row.children.filter((at) => at !== only && isAddend(panel.rows[at], row) && !panel.rows[at]?.ofWhich)
  const repeated = choice.parts.length === 1 && only !== undefined && rest.length > 1 ? panel.rows[only] : undefined
  const across = sumAcrossPanels(table, panelAt, row, facts)
  if (across.length > 0) return across
  const below = repeated ? { parts: rest, named: [], strength: 'weak' as const } : undefined
  return own.flatMap((column) => [
    ...sumInColumn(table, panel, row, choice, column, facts),
    ...(repeated && below ? sumInColumn(table, panel, repeated, below, column, facts) : []),
  ])
}

function sumInColumn(
  table: UnderstoodTable,
  panel: Panel,
  row: Row,
  choice: Choice,
  column: number,
  facts: readonly Fact[],
): Candidate[] {
  const quantity = table.columns[column]?.quantity
  const total = factAt(table, row.row, column)
  const priced = table.columns[column]?.coordinates.measure === 'unitPrice'
  if (total === undefined || quantity === 'ratio' || priced || saysNone(facts[total])) return []
  const kind =
    row.role === 'total' ? `total-${row.row}` : row.classification === undefined ? 'list' : row.classification
  const group = `${table.index}/rows-${panel.index}/${choice.strength === 'weak' ? 'weak-' : ''}${kind}`
  const rests = { message: 'rows', data: { whole: row.label, column: table.columns[column]?.path.join('/') ?? '' } }
  const find = (at: number) => {
    const id = factAt(table, panel.rows[at]?.row ?? -1, column)
    return id === undefined || saysNone(facts[id]) ? undefined : id
  }
  const candidates: Candidate[] = []
  const parts = choice.parts.flatMap((at) => find(at) ?? [])
  const position = panel.amounts.indexOf(column)
  for (const later of continuedElsewhere(table, panel, row)) {
    const twin = later.panel.amounts[position]
    const fact = twin === undefined ? undefined : factAt(table, later.row.row, twin)
    if (fact !== undefined) parts.push(fact)
  }
  if (parts.length > 0) candidates.push(relation(total, parts, '=', rests, group, choice.strength))
  for (const at of choice.named) {
    const fact = find(at)
    if (fact !== undefined) candidates.push(relation(total, [fact], '≤', rests, `${group}/of-which`, 'strong'))
  }
  return candidates
}

/** Rows that belong to a class and stand in a panel further right, because the list was too long for one. */
interface Continuation {
  readonly panel: Panel
  readonly row: Row
}

/** Of each row once: every column asks again. */
const continuations = new WeakMap<Row, readonly Continuation[]>()

function continuedElsewhere(table: UnderstoodTable, panel: Panel, row: Row): readonly Continuation[] {
  const known = continuations.get(row)
  if (known) return known
  const found = findContinued(table, panel, row)
  continuations.set(row, found)
  return found
}

function findContinued(table: UnderstoodTable, panel: Panel, row: Row): readonly Continuation[] {
  const { code, classification } = row
  if (code === undefined || classification === undefined || classification === 'unit') return []
  return table.panels.slice(panel.index + 1).flatMap((later) => {
    if (later.rows.some((other) => other.code === code)) return []
    return later.rows.flatMap((other) => {
      const own = other.parent === undefined ? undefined : later.rows[other.parent]
      const belongs = other.classification === classification && other.code !== code && other.code?.startsWith(code)
      return belongs && own?.code === undefined ? [{ panel: later, row: other }] : []
    })
  })
}

interface Choice {
  readonly parts: readonly number[]
  /** Parts introduced by 其中: not more than the whole. */
  readonly named: readonly number[]
  readonly strength: Candidate['strength']
}

/**
 * Which children add up to a row. Where a total does not equal all that stands over it, other readings of the layout are
 * tried (without carry-over, without names the vocabulary does not know, only the last level, a body that repeats the total
 * before its parts), and the one that most columns keep to is taken; a tie keeps the plain reading, and the difference is the
 * document's.
 */
function childrenFor(table: UnderstoodTable, panel: Panel, row: Row, facts: readonly Fact[]): Choice {
  const children = row.children.filter((at) => isAddend(panel.rows[at], row))
  const named = children.filter((at) => panel.rows[at]?.ofWhich)
  const parts = children.filter((at) => !panel.rows[at]?.ofWhich)
  const openNames = row.role !== 'total' && parts.some((at) => !panel.rows[at]?.known)
  const strength =
    row.role === 'total' || (!openNames && (row.classification !== undefined || row.known)) ? 'strong' : 'weak'
  const plain = { parts, named, strength } as const
  let best = { choice: plain as Choice, broken: brokenColumns(table, panel, row, parts, facts) }
  if (best.broken === 0 || !Number.isFinite(best.broken) || (row.role !== 'total' && parts.length < 3)) return plain
  for (const alternative of row.role === 'total' ? alternatives(panel, parts) : [parts.slice(0, 1)]) {
    if (alternative.length === 0) continue
    const broken = brokenColumns(table, panel, row, alternative, facts)
    if (broken < best.broken) best = { choice: { parts: alternative, named, strength }, broken }
  }
  return best.choice
}

/** Figures of another year or measure beside a row are no parts of it. */
function isAddend(part: Row | undefined, whole: Row): boolean {
  if (!part || part.role === 'blank') return false
  return (
    part.coordinates.measure === whole.coordinates.measure &&
    part.coordinates.year === whole.coordinates.year &&
    part.quantity === whole.quantity
  )
}

function alternatives(panel: Panel, parts: readonly number[]): readonly (readonly number[])[] {
  const rowAt = (at: number) => panel.rows[at]
  const flows = (at: number) => rowAt(at)?.coordinates.flow ?? ''
  // lines that print one code again and again, for a fund, a body and a purchase: the last says most of itself
  const detail = (at: number) => Object.keys(rowAt(at)?.coordinates ?? {}).length
  const finest = parts.reduce((most, at) => Math.max(most, detail(at)), 0)
  return [
    parts.filter((at) => !/Carryover|surplus/u.test(flows(at))),
    parts.slice(0, 1),
    parts.filter((at) => rowAt(at)?.known),
    parts.filter((at) => rowAt(at)?.role === 'total'),
    parts.filter((at) => rowAt(at)?.role !== 'total'),
    parts.filter((at) => rowAt(at)?.classification !== undefined),
    parts.filter((at) => rowAt(at)?.classification === undefined),
    parts.filter((at) => detail(at) === finest),
    parts.flatMap((at) => (rowAt(at)?.role === 'total' ? (rowAt(at)?.children ?? []) : [at])),
    panel.rows.flatMap((candidate, at) =>
      candidate.role === 'part' && candidate.children.length === 0 && !candidate.ofWhich ? [at] : [],
    ),
  ]
}

/** In how many columns a reading fails; one that no figure tests counts as failing in all. */
function brokenColumns(
  table: UnderstoodTable,
  panel: Panel,
  row: Row,
  parts: readonly number[],
  facts: readonly Fact[],
): number {
  let tested = 0
  let broken = 0
  for (const column of panel.amounts) {
    const [candidate] = sumInColumn(table, panel, row, { parts, named: [], strength: 'strong' }, column, facts)
    if (!candidate) continue
    const { outcome, blanks } = test(candidate, facts)
    if (outcome === 'untested' || blanks >= candidate.terms.length - 1) continue
    tested += 1
    if (outcome === 'broken') broken += 1
  }
  return tested === 0 ? Number.POSITIVE_INFINITY : broken
}

/** A total whose words stand in one panel and whose figure stands in a later one takes in the panels between. */
function sumAcrossPanels(table: UnderstoodTable, panelAt: number, row: Row, facts: readonly Fact[]): Candidate[] {
  if (row.role !== 'total') return []
  const panel = table.panels[panelAt]
  if (
    !panel ||
    panel.amounts.some(
      (column) =>
        facts[factAt(table, row.row, column) ?? -1]?.value !== null && factAt(table, row.row, column) !== undefined,
    )
  )
    return []
  for (let right = panelAt + 1; right < table.panels.length; right += 1) {
    const later = table.panels[right]
    const column = later?.amounts.at(-1)
    const total = column === undefined ? undefined : factAt(table, row.row, column)
    if (!later || total === undefined || later.rows.find((candidate) => candidate.row === row.row)?.role !== 'blank')
      continue
    if (facts[total]?.value === null) return []
    const all = table.panels.slice(panelAt, right + 1).map((between) => rootsOf(table, between, row))
    const readings = [all.flat(), all.at(-1) ?? [], all[0] ?? []].filter((reading) => reading.length > 0)
    const held = readings.find(
      (reading) =>
        test(relation(total, reading, '=', { message: 'rows', data: {} }, '', 'strong'), facts).outcome !== 'broken',
    )
    const parts = held ?? readings[0]
    if (!parts) return []
    const rests = {
      message: 'rows',
      data: { whole: row.label, column: table.columns[column ?? 0]?.path.join('/') ?? '' },
    }
    return [relation(total, parts, '=', rests, `${table.index}/across/${row.row}`, 'strong')]
  }
  return []
}

function rootsOf(table: UnderstoodTable, panel: Panel, total: Row): number[] {
  const column = panel.amounts.at(-1)
  if (column === undefined) return []
  return panel.rows.flatMap((row) => {
    const root =
      row.role === 'part' &&
      !isContinued(table, panel, row) &&
      (row.parent === undefined || panel.rows[row.parent]?.row === total.row)
    return root ? (factAt(table, row.row, column) ?? []) : []
  })
}

function isContinued(table: UnderstoodTable, panel: Panel, row: Row): boolean {
  const { code } = row
  if (code === undefined) return false
  return table.panels
    .slice(0, panel.index)
    .some((before) =>
      before.rows.some((other) => other.code !== undefined && other.code !== code && code.startsWith(other.code)),
    )
}
