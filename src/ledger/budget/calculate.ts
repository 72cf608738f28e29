import { fillIn } from '#core/present/message.ts'
import { ok, type Result } from '#core/base/result.ts'
import type { Refusal } from '../store/ledger.ts'
import { percentText, yuanText } from '../organisation/money-text.ts'
import type { NewAmount } from './amounts.ts'
import type { Standard } from './standards/standard.ts'
import { calculationWords as words, refuse } from './words.ts'

/** What standards are applied to. */
export interface Quantities {
  readonly year: number
  readonly body: 'administrative' | 'institution'
  /** The 项 of the unit's own work, for lines that have none of their own. */
  readonly functional: string
  readonly fund: 'generalPublicBudget' | 'unitFunds'
  /** Filled posts by category, vehicles, square metres: how many, and the measure shown behind the number. */
  readonly of: Readonly<Record<string, { readonly count: bigint; readonly measure: string }>>
}

/**
 * Personnel and operating lines from posts × standards, in the order of the standards; a share rests on lines above it.
 * Each amount comes with its calculation in words. Fen are rounded half up, once for each standard.
 */
export function calculate(standards: readonly Standard[], given: Quantities): Result<readonly NewAmount[], Refusal> {
  const made: (Counted & { readonly standard: Standard })[] = []
  for (const standard of standards) {
    const refused = misfit(standard, given)
    if (refused) return refused
    const counted = standard.basis === 'share' ? shareOf(standard, made) : perUnit(standard, given)
    if (!counted.ok) return counted
    made.push({ ...counted.value, standard })
  }
  return ok(lines(made, given))
}

interface Counted {
  readonly amountFen: bigint
  readonly calculation: string
}

function misfit(standard: Standard, { year }: Quantities) {
  const { name, validFrom, validTo, source } = standard
  if (source.trim() === '') return refuse('budget.standardSource', { name })
  if (year < validFrom || year > (validTo ?? year))
    return refuse('budget.standardYear', { name, year, from: validFrom, to: validTo ?? '' })
  if (standard.basis !== 'share') return undefined
  const { rateMillionths: rate, leastMillionths: least = 0n, mostMillionths: most = 1_000_000n } = standard
  if (rate >= least && rate <= most) return undefined
  const told = { rate: percentText(rate), least: percentText(least), most: percentText(most) }
  return refuse('budget.standardRange', { name, source, ...told })
}

function perUnit(standard: Standard & { readonly basis: 'perUnit' }, given: Quantities): Result<Counted, Refusal> {
  const { name, quantity, rateFen, times } = standard
  const counted = given.of[quantity]
  if (!counted) return refuse('budget.standardQuantity', { name, quantity })
  const amountFen = counted.count * rateFen * BigInt(times)
  const told: Readonly<Record<string, string>> = {
    name,
    quantity: String(counted.count),
    measure: counted.measure,
    rateFen: yuanText(rateFen),
    times: fillIn(words.month, () => String(times)),
    amountFen: yuanText(amountFen),
  }
  return ok({ amountFen, calculation: fillIn(times === 1 ? words.perYear : words.perUnit, (key) => told[key]) })
}

function shareOf(
  standard: Standard & { readonly basis: 'share' },
  made: readonly (Counted & { readonly standard: Standard })[],
): Result<Counted, Refusal> {
  const { name, of, rateMillionths } = standard
  const base = made.filter((one) => of.includes(one.standard.departmental))
  if (base.length === 0) return refuse('budget.standardBase', { name, base: of.join(' ') })
  const baseFen = base.reduce((sum, one) => sum + one.amountFen, 0n)
  const amountFen = (baseFen * rateMillionths + 500_000n) / 1_000_000n
  const told: Readonly<Record<string, string>> = {
    name,
    base: [...new Set(base.map((one) => one.standard.name))].join(words.plus),
    baseFen: yuanText(baseFen),
    rate: percentText(rateMillionths),
    amountFen: yuanText(amountFen),
  }
  return ok({ amountFen, calculation: fillIn(words.share, (key) => told[key]) })
}

/** Standards of the same item and code are one line, whose calculation lists them. */
function lines(made: readonly (Counted & { readonly standard: Standard })[], given: Quantities): readonly NewAmount[] {
  const grouped = new Map<string, (Counted & { readonly standard: Standard })[]>()
  const functionalOf = (standard: Standard) => standard.functional?.[given.body] ?? given.functional
  for (const one of made) {
    const key = [functionalOf(one.standard), one.standard.departmental, one.standard.nature].join('|')
    grouped.set(key, [...(grouped.get(key) ?? []), one])
  }
  return [...grouped.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { standard } = first
    const { departmental, nature } = standard
    const line = {
      side: 'expenditure',
      fund: given.fund,
      functional: functionalOf(standard),
      departmental,
      nature,
    } as const
    const amountFen = group.reduce((sum, one) => sum + one.amountFen, 0n)
    return [{ line, amountFen, calculation: group.map((one) => one.calculation).join(words.join) }]
  })
}
