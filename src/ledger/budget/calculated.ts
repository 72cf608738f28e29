import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import { yearOf } from '../organisation/year.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { type NewAmount, writeAmount } from './amounts.ts'
import { calculate, type Quantities } from './calculate.ts'
import type { Standard } from './standards/standard.ts'
import { draftOf, type VersionKey } from './version.ts'
import { calculationWords as words } from './words.ts'

export interface Calculation extends VersionKey {
  readonly standards: readonly Standard[]
  readonly functional: string
  readonly fund: Quantities['fund']
  /** Quantities beside the filled posts, which come from the ledger under the names of their categories. */
  readonly quantities?: Quantities['of']
}

/** Calculates personnel and operating lines from the unit's filled posts and writes them into a draft. */
export function setCalculated(
  ledger: Ledger,
  by: Doer,
  input: Calculation,
): Promise<Result<readonly NewAmount[], Refusal>> {
  return ledger.write({ ...by, action: 'draftBudget' }, async (writer) => {
    const year = await yearOf(writer.trx, by.unit, input.year)
    if (!year.ok) return year
    const draft = await draftOf(writer.trx, by.unit, input)
    if (!draft.ok) return draft
    const posts = await writer.trx
      .selectFrom('posts')
      .select(['category', 'filled'])
      .where('unitId', '=', by.unit)
      .where('year', '=', input.year)
      .execute()
    const people = posts.map((row) => [row.category, { count: BigInt(row.filled), measure: words.persons }] as const)
    const { standards, functional, fund, quantities = {} } = input
    const of = { ...Object.fromEntries(people), ...quantities }
    const made = calculate(standards, { year: input.year, body: year.value.body, functional, fund, of })
    if (!made.ok) return made
    for (const amount of made.value) {
      const written = await writeAmount(writer, year.value, input, amount)
      if (!written.ok) return written
    }
    return ok(made.value)
  })
}
