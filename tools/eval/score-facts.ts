/** Scores the facts of a seed against gold: the same place must give the same value, unit, code, row and column. */
import { normalLabel } from '../../src/core/base/chinese.ts'
import type { Coordinates, Dimension } from '../../src/core/facts/coordinates.ts'
import type { Fact } from '../../src/core/facts/fact.ts'
import type { GoldDocument, GoldFact } from './gold.ts'

export interface FactScore extends Comparison {
  readonly document: string
  /** Money tables or performance forms. */
  readonly part: 'tables' | 'forms'
}

interface Comparison {
  readonly wanted: number
  readonly found: number
  readonly missing: readonly string[]
  readonly wrongValues: readonly string[]
  readonly wrongCoordinates: readonly string[]
}

/** What the words of a column or row must mean, told independently of the vocabulary. */
const meanings: readonly (readonly [RegExp, Dimension, string])[] = [
  [/^基本支出$/, 'nature', 'basic'],
  [/^项目支出$/, 'nature', 'project'],
  [/^人员经费$/, 'nature', 'personnel'],
  [/^公用经费$/, 'nature', 'operating'],
  [/^一般公共预算(财政拨款|拨款)?$/, 'fund', 'generalPublicBudget'],
  [/^一般公共服务支出$/, 'functional', '201'],
  [/^社会保障和就业支出$/, 'functional', '208'],
  [/^卫生健康支出$/, 'functional', '210'],
  [/^住房保障支出$/, 'functional', '221'],
]

const sides: Readonly<Record<string, readonly string[]>> = {
  收入: ['revenue', 'totalSources', 'openingCarryover', 'surplusUsed'],
  支出: ['expenditure', 'totalUses', 'closingCarryover', 'surplusDistribution'],
}

/** Where a cell stands in its line, as [first, last] 1-based columns. Cells are split on tabs, or on | without the outer ones. */
export function cellSpan(line: string, cell: number): readonly [number, number] {
  const separator = line.includes('\t') ? '\t' : '|'
  const parts = line.split(separator)
  const index = separator === '|' && line.trimStart().startsWith('|') ? cell + 1 : cell
  const before = parts.slice(0, index).reduce((sum, part) => sum + part.length + 1, 0)
  return [before + 1, before + (parts[index] ?? '').length + 1]
}

const bare = (label: string): string =>
  normalLabel(label).replace(
    /^[([]?[一二三四五六七八九十\d]+[)\]]?[、.．]|^[(（][一二三四五六七八九十\d]+[)）]|^其中:?|[::]$/g,
    '',
  )

const codeOf = ({ functional, departmental, governmental, revenue }: Coordinates): readonly string[] =>
  [functional, departmental, governmental, revenue].filter((code) => code !== undefined)

/** Headings over labels rather than amounts: what they say stands in the flow and in the code, which are compared apart. */
const panelHeading = /^(收入|支出)$|经济分类科目$/

/** One of two paths must contain the other (a heading may be left out), and the last words must be the same. */
function sameColumn(gold: readonly string[], ours: readonly string[]): boolean {
  const [wanted, given] = [gold, ours].map((path) => path.map(bare).filter((part) => !panelHeading.test(part)))
  if (!wanted || !given) return false
  const contained = wanted.every((part) => given.includes(part)) || given.every((part) => wanted.includes(part))
  return contained && wanted.at(-1) === given.at(-1)
}

function coordinateFaults(gold: GoldFact, fact: Fact): readonly string[] {
  const faults: string[] = []
  if (gold.row_code && !codeOf(fact.coordinates).includes(gold.row_code))
    faults.push(`code ${gold.row_code}, ours ${codeOf(fact.coordinates).join(' ') || 'none'}`)
  if (!sameColumn(gold.col_path, fact.labels.column))
    faults.push(`column ${gold.col_path.join('/')}, ours ${fact.labels.column.join('/')}`)
  const row = fact.labels.row.map(bare).join('/')
  if (!row.includes(bare(gold.row_label)) && !bare(gold.row_label).includes(bare(fact.labels.row.at(-1) ?? '?')))
    faults.push(`row ${gold.row_label}, ours ${fact.labels.row.join('/')}`)
  for (const [word, flows] of Object.entries(sides)) {
    if (gold.col_path.includes(word) && !flows.includes(fact.coordinates.flow ?? ''))
      faults.push(`flow of ${word}, ours ${fact.coordinates.flow ?? 'none'}`)
  }
  const words = [...gold.col_path.slice(-2), gold.row_label].map(bare)
  for (const [word, dimension, value] of meanings) {
    const wanted = words.some((label) => word.test(label))
    if (wanted && fact.coordinates[dimension] !== value && !finer(fact, dimension, value))
      faults.push(`${dimension} ${value}, ours ${fact.coordinates[dimension] ?? 'none'}`)
  }
  return faults
}

/** A code below a class says the class too. */
function finer(fact: Fact, dimension: Dimension, value: string): boolean {
  return dimension === 'functional' && (fact.coordinates.functional ?? '').startsWith(value)
}

/** Scores the money tables of a seed and its performance forms apart: those with indicators are forms. */
export function scoreFacts(gold: GoldDocument, lines: readonly string[], facts: readonly Fact[]): readonly FactScore[] {
  const forms = new Set(gold.facts.filter(({ role }) => role === 'indicator').map(({ table_id }) => table_id))
  const amounts = gold.facts.filter(({ role }) => role === 'amount')
  return (['tables', 'forms'] as const).map((part) => {
    const wanted = amounts.filter(({ table_id }) => forms.has(table_id) === (part === 'forms'))
    return { document: gold.document, part, ...compare(wanted, lines, facts) }
  })
}

function compare(amounts: readonly GoldFact[], lines: readonly string[], facts: readonly Fact[]): Comparison {
  const missing: string[] = []
  const wrongValues: string[] = []
  const wrongCoordinates: string[] = []
  for (const one of amounts) {
    const [first, last] = cellSpan(lines[one.line - 1] ?? '', one.cell)
    const here = facts.filter(
      ({ at: { place }, value }) =>
        value !== null &&
        place.kind === 'text' &&
        place.line === one.line &&
        place.column >= first &&
        place.column <= last,
    )
    const fact = here.find(({ value }) => value === BigInt(one.value_fen ?? 0)) ?? here[0]
    const told = `${one.id} ${one.row_label} = ${one.printed} ${one.unit}`
    if (!fact) missing.push(told)
    else if (fact.value !== BigInt(one.value_fen ?? 0) || fact.unit !== one.unit)
      wrongValues.push(`${told}, ours ${fact.printed} ${fact.unit} (${fact.value} fen)`)
    else {
      const faults = coordinateFaults(one, fact)
      if (faults.length > 0) wrongCoordinates.push(`${told}: ${faults.join('; ')}`)
    }
  }
  const found = amounts.length - missing.length
  return { wanted: amounts.length, found, missing, wrongValues, wrongCoordinates }
}
