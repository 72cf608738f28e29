import type { Row, Shape } from './shape.ts'

/** Texts of a self-evaluation: what was reached of the goals, what it comes to, what is to become better. */
export const evaluationTexts = ['result', 'summary', 'improvement'] as const

/**
 * Rows of a year that are no figures of its accounts, by table: published documents; reasons, which are written when the accounts are
 * published; and the self-evaluation, which is made after the closing and before that (预算法实施条例, art. 20; 财预〔2020〕10号).
 */
const noFigures: Readonly<Record<string, (row: Row) => boolean>> = {
  archivedDocument: () => true,
  explanation: () => true,
  evaluation: () => true,
  goal: ({ kind }) => evaluationTexts.some((text) => text === kind),
}

/** Registers without a year: their rows count in every year from the one in which something came to the one in which it went. */
const held: readonly string[] = ['asset', 'vehicle']

/** Whether the rows of a table count in more years than one. */
export const isHeld = (shape: Shape): boolean => held.includes(shape.table)

/** A closed year to which a row belongs. */
export function closedYearOf(shape: Shape, row: Row, closed: ReadonlySet<number>): number | undefined {
  if (!shape.byYear || noFigures[shape.table]?.(row) === true) return undefined
  const year = row['year']
  return typeof year === 'number' && closed.has(year) ? year : undefined
}

/** The first closed year in which a change of a register's row would be seen; without `before` the row is new, without `after` gone. */
export function closedYearSeeing(
  shape: Shape,
  before: Row | undefined,
  after: Row | undefined,
  closed: ReadonlySet<number>,
): number | undefined {
  if (!isHeld(shape)) return undefined
  const states = [before, after].filter((row) => row !== undefined)
  const gone = states.map((row) => yearOf(row['disposedOn']) ?? Infinity)
  const onlyGone = states.length === 2 && sameUntilGone(shape, states)
  const first = Math.min(...(onlyGone ? gone : states.map((row) => yearOf(row['acquiredOn']) ?? -Infinity)))
  const last = Math.max(...gone)
  return [...closed].toSorted((one, other) => one - other).find((year) => year >= first && year <= last)
}

function sameUntilGone(shape: Shape, [one, other]: readonly Row[]): boolean {
  return Object.keys(shape.columns).every((column) => column === 'disposedOn' || one?.[column] === other?.[column])
}

function yearOf(date: unknown): number | undefined {
  return typeof date === 'string' ? Number(date.slice(0, 4)) : undefined
}
