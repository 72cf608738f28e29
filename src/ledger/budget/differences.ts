import type { Kysely } from 'kysely'
import type { Tables } from '../store/generated.ts'
import { type AmountRow, amountsOf } from './amounts.ts'
import { lineKey } from './lines.ts'
import { needsReason, type ReasonThreshold } from './reasons.ts'
import type { VersionKey } from './version.ts'

/** A line of two versions. A side without the line has no amount, which is not zero. */
export interface Difference {
  readonly line: AmountRow
  readonly beforeFen: bigint | undefined
  readonly afterFen: bigint | undefined
  readonly changeFen: bigint
}

/** Every line that differs between two versions, of one year or of two. */
export async function differences(
  db: Kysely<Tables>,
  unit: string,
  one: VersionKey,
  other: VersionKey,
): Promise<readonly Difference[]> {
  const [before, after] = [await amountsOf(db, unit, one), await amountsOf(db, unit, other)]
  return paired(before, after, one.year === other.year ? lineKey : keyOverYears).filter(
    (pair) => pair.beforeFen !== pair.afterFen,
  )
}

/**
 * What a line of one year has in common with its counterpart of another: ids, the aging of carried-over money and the
 * derived governmental item are left out, and a project is known by its code.
 */
export function keyOverYears(row: AmountRow): string {
  const { side, functional, departmental, fund, nature, origin, projectCode, revenue, internalCounterpart } = row
  return [side, functional, departmental, fund, nature, origin, projectCode, revenue, internalCounterpart].join('|')
}

/** Lines of both sides by a key; several lines of one key on a side count together. */
function paired(
  before: readonly AmountRow[],
  after: readonly AmountRow[],
  keyOf: (row: AmountRow) => string,
): readonly Difference[] {
  const pairs = new Map<string, { line: AmountRow; beforeFen?: bigint; afterFen?: bigint }>()
  for (const row of before) {
    const pair = pairs.get(keyOf(row)) ?? { line: row }
    pairs.set(keyOf(row), { ...pair, beforeFen: (pair.beforeFen ?? 0n) + row.amountFen })
  }
  for (const row of after) {
    const pair = pairs.get(keyOf(row))
    pairs.set(keyOf(row), { ...pair, line: row, afterFen: (pair?.afterFen ?? 0n) + row.amountFen })
  }
  return [...pairs.values()].map(({ line, beforeFen, afterFen }) => ({
    line,
    beforeFen,
    afterFen,
    changeFen: (afterFen ?? 0n) - (beforeFen ?? 0n),
  }))
}

/** A figure of this year with last year's approved one beside it. */
export interface BesideLastYear extends Difference {
  /** The change in millionths of last year's figure; absent without one. */
  readonly rateMillionths: bigint | undefined
  readonly needsReason: boolean
}

/** The lines of a version beside last year's approved budget; `undefined` when there was none, so nothing to compare with. */
export async function besideLastYear(
  db: Kysely<Tables>,
  unit: string,
  key: VersionKey,
  threshold: ReasonThreshold,
): Promise<readonly BesideLastYear[] | undefined> {
  const last = await db
    .selectFrom('budgetVersion')
    .select('version')
    .where('unitId', '=', unit)
    .where('year', '=', key.year - 1)
    .where('stage', '=', 'approved')
    .where('status', '=', 'frozen')
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!last) return undefined
  const before = await amountsOf(db, unit, { year: key.year - 1, stage: 'approved', version: last.version })
  return paired(before, await amountsOf(db, unit, key), keyOverYears).map((pair) => ({
    ...pair,
    rateMillionths: pair.beforeFen ? (pair.changeFen * 1_000_000n) / pair.beforeFen : undefined,
    needsReason: needsReason(pair.beforeFen ?? 0n, pair.afterFen ?? 0n, threshold),
  }))
}
