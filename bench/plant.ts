/** Plants one wrong digit in a table figure of a read document and tells whether the checks find it. */
import { check } from '../src/core/check/check.ts'
import type { Cell, Document } from '../src/core/document/document.ts'
import type { Location } from '../src/core/document/place.ts'
import type { Fact, Relation } from '../src/core/facts/fact.ts'
import type { Examination } from '../src/core/findings/examination.ts'
import { recognize } from '../src/core/recognize/recognize.ts'
import type { Random } from './random.ts'

/** A document read once, examined as published, and how many tested equations each of its figures stands in. */
export interface Prepared {
  readonly file: string
  readonly document: Document
  readonly before: Examination
  /** Money figures printed in table cells. */
  readonly figures: readonly Figure[]
}

export interface Figure {
  readonly fact: Fact
  /** Equations that were tested. An inequality (of which, at most) cannot tell a wrong digit and does not count. */
  readonly equations: number
  /** What rounding can explain in the widest of them, in fen. */
  readonly slack: bigint
}

export interface Trial {
  readonly file: string
  readonly figure: string
  readonly change: string
  readonly detected: boolean
  readonly namedFirst: boolean
  /** Where the first new finding pointed instead. */
  readonly named: string
}

export function prepare(file: string, document: Document): Prepared {
  const before = check(file, document, recognize(document))
  const equations = new Map<number, Relation[]>()
  for (const relation of before.relations) {
    if (relation.comparator !== '=' || relation.outcome === 'untested') continue
    for (const { fact } of relation.terms) equations.set(fact, [...(equations.get(fact) ?? []), relation])
  }
  const slackOf = (relation: Relation): bigint =>
    relation.terms.reduce((sum, { fact }) => sum + (before.facts[fact]?.precision ?? 0n), 0n)
  const figures = before.facts
    .filter(({ quantity, value, cell }) => quantity === 'money' && value !== null && cell.row >= 0)
    .map((fact) => {
      const own = equations.get(fact.id) ?? []
      const slack = own.map(slackOf).reduce((most, one) => (one > most ? one : most), 0n)
      return { fact, equations: own.length, slack }
    })
  return { file, document, before, figures }
}

/** The cell that a fact was read from, and where in its text the figure starts; `undefined` when it is split or joined. */
function printedIn(
  document: Document,
  { cell: { block, row, column }, printed }: Fact,
): readonly [Cell, number] | undefined {
  const table = document.blocks[block]
  if (table?.kind !== 'table' || printed === '') return undefined
  const covers = (cell: Cell): boolean =>
    row >= cell.row && row < cell.row + cell.rowSpan && column >= cell.column && column < cell.column + cell.columnSpan
  const cell = table.cells.find(covers)
  const start = cell?.text.indexOf(printed) ?? -1
  return cell && start >= 0 ? [cell, start] : undefined
}

/** Worth of one step of the digit at `index` of a printed figure, in fen. */
function worthOf(fact: Fact, index: number): bigint {
  const after = fact.printed.slice(index + 1)
  const point = fact.printed.search(/[.．]/)
  const decimals = point < 0 ? 0 : fact.printed.slice(point + 1).replace(/\D/g, '').length
  const places = after.replace(/\D/g, '').length
  const units: Readonly<Record<string, bigint>> = {
    元: 100n,
    百元: 10_000n,
    千元: 100_000n,
    万元: 1_000_000n,
    百万元: 100_000_000n,
    亿元: 10_000_000_000n,
  }
  return ((units[fact.unit] ?? 0n) * 10n ** BigInt(places)) / 10n ** BigInt(decimals)
}

/** Changes one digit by more than twice what rounding explains. `undefined` when the figure has no such digit. */
function changed({ fact, slack }: Figure, random: Random): string | undefined {
  const options: string[] = []
  for (const [index, digit] of [...fact.printed].entries()) {
    if (!/\d/.test(digit)) continue
    for (let other = 0n; other <= 9n; other++) {
      const steps = other - BigInt(digit)
      const difference = (steps < 0n ? -steps : steps) * worthOf(fact, index)
      if (difference > 2n * slack)
        options.push(`${fact.printed.slice(0, index)}${other}${fact.printed.slice(index + 1)}`)
    }
  }
  return options[random.below(Math.max(1, options.length))]
}

const samePlace = (one: Location, other: Location): boolean => JSON.stringify(one.place) === JSON.stringify(other.place)

/** One trial on a figure, or `undefined` when its cell cannot be edited so. */
export function plant({ file, document, before }: Prepared, figure: Figure, random: Random): Trial | undefined {
  const { fact } = figure
  const found = printedIn(document, fact)
  const text = changed(figure, random)
  if (!found || text === undefined) return undefined
  const [cell, start] = found
  const edited = { ...cell, text: cell.text.slice(0, start) + text + cell.text.slice(start + fact.printed.length) }
  const blocks = document.blocks.map((block, index) =>
    index === fact.cell.block && block.kind === 'table'
      ? { ...block, cells: block.cells.map((one) => (one === cell ? edited : one)) }
      : block,
  )
  const wrong = { ...document, blocks }
  const known = new Set(before.findings.map(({ fingerprint }) => fingerprint))
  const fresh = check(file, wrong, recognize(wrong)).findings.filter(
    ({ fingerprint, severity }) => severity !== 'info' && !known.has(fingerprint),
  )
  const first = fresh[0]
  return {
    file,
    figure: [...fact.at.path].join(' / '),
    change: `${fact.printed} → ${text}`,
    detected: fresh.some(({ at, evidence }) =>
      [at, ...evidence.map((one) => one.at)].some((place) => samePlace(place, fact.at)),
    ),
    namedFirst: first !== undefined && samePlace(first.at, fact.at),
    named: first ? `${first.rule} ${first.at.path.join(' / ')}` : 'nothing',
  }
}
