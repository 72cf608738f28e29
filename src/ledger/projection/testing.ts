import fc from 'fast-check'
import { governmentalFor } from '#core/classifications/mapping.ts'
import type { Fund, Nature } from '#core/facts/coordinates.ts'
import type { RowOf, Writer } from '../store/ledger.ts'
import type { Tables } from '../store/generated.ts'

/** Random ledgers of one unit and year, for the laws of projection and closing. */

export interface RandomLine {
  readonly side: 'revenue' | 'expenditure'
  readonly functional: string
  readonly departmental: string
  readonly nature: Exclude<Nature, 'basic'>
  readonly fund: Exclude<Fund, 'fiscal'>
  readonly origin: 'current' | 'carriedOver'
  readonly project: number
  readonly source: string
  readonly approved: bigint
  readonly adjusting: bigint
  /** Parts of what may be spent, in hundredths; what is received, likewise. */
  readonly paid: readonly number[]
  readonly refunded: boolean
}

export interface RandomYear {
  readonly lines: readonly RandomLine[]
  readonly governmental: boolean
}

const functional = ['2010301', '2010302', '2010350', '2080505', '2080506', '2101101', '2210201', '2120803', '2230105']
const departmental = [
  '30101',
  '30102',
  '30108',
  '30113',
  '30201',
  '30212',
  '30215',
  '30217',
  '30231',
  '30302',
  '31002',
  '31013',
  '30913',
]
export const projects = ['liaison', 'repairs', 'visits']

const line: fc.Arbitrary<RandomLine> = fc.record({
  side: fc.constantFrom('revenue', 'expenditure', 'expenditure', 'expenditure'),
  functional: fc.constantFrom(...functional),
  departmental: fc.constantFrom(...departmental),
  nature: fc.constantFrom(
    'personnel',
    'operating',
    'project',
    'project',
    'remittanceToSuperior',
    'business',
    'subsidyToAffiliated',
  ),
  fund: fc.constantFrom(
    'generalPublicBudget',
    'generalPublicBudget',
    'governmentManagedFunds',
    'stateCapitalOperations',
    'fiscalSpecialAccount',
    'unitFunds',
  ),
  origin: fc.constantFrom('current', 'current', 'current', 'carriedOver'),
  project: fc.nat(projects.length - 1),
  source: fc.constantFrom(
    'serviceRevenue',
    'educationFees',
    'otherRevenue',
    'ownResources',
    'superiorSubsidy',
    'surplusUsed',
  ),
  approved: fc.bigInt({ min: 0n, max: 90_000_000_00n }),
  adjusting: fc.oneof(fc.constant(0n), fc.bigInt({ min: 1n, max: 5_000_000_00n })),
  paid: fc.array(fc.integer({ min: 1, max: 33 }), { maxLength: 3 }),
  refunded: fc.boolean(),
})

/** Lines of one year; no two have the same dimensions. */
export const randomYear: fc.Arbitrary<RandomYear> = fc.record({
  lines: fc.uniqueArray(line, {
    minLength: 1,
    maxLength: 24,
    selector: (one) => Object.values(dimensions(one, 2024, true)).join(' '),
  }),
  governmental: fc.boolean(),
})

const dimensions = (one: RandomLine, year: number, governmental: boolean) => ({
  side: one.side,
  functional: one.functional,
  departmental: one.side === 'revenue' ? null : one.departmental,
  governmental:
    one.side === 'revenue' || !governmental
      ? null
      : (governmentalFor(one.departmental, 'administrative', year)[0] ?? null),
  fund: one.fund,
  nature: one.nature,
  origin: one.origin,
  grantedYear: one.origin === 'carriedOver' ? year - 1 : null,
  projectId: one.nature === 'project' ? BigInt(one.project + 1) : null,
  revenue: one.side === 'revenue' && one.origin === 'current' ? one.source : null,
})

/** What is paid or received on a line, in fen: parts of what it may spend, the last of them given back where `refunded`. */
export function bookingsOf(one: RandomLine): readonly bigint[] {
  const available = one.approved + one.adjusting
  const parts = one.paid.map((hundredths) => (available * BigInt(hundredths)) / 100n).filter((fen) => fen > 0n)
  const last = parts.at(-1)
  return one.refunded && last !== undefined ? [...parts, -last] : parts
}

export interface WrittenLine extends RandomLine {
  readonly lineId: bigint
  readonly governmental: string | null
}

/** Writes the unit's budget, quota and bookings of a year; its unit and fiscal year are there already. */
export async function writeYear(
  writer: Writer,
  unit: string,
  year: number,
  random: RandomYear,
): Promise<readonly WrittenLine[]> {
  const at = { unitId: unit, year }
  const written: WrittenLine[] = []
  for (const one of random.lines) {
    const { governmental } = dimensions(one, year, random.governmental)
    written.push({ ...one, lineId: await writer.nextId(), governmental })
  }
  await writer.insert(
    'budgetLine',
    written.map((one) => ({ ...at, lineId: one.lineId, ...dimensions(one, year, random.governmental) })),
  )
  await writer.insert('budgetVersion', {
    ...at,
    stage: 'approved',
    version: 1,
    status: 'frozen',
    frozenOn: `${year}-01-31`,
  })
  await writer.insert(
    'budgetAmount',
    written.map((one) => ({ ...at, stage: 'approved', version: 1, lineId: one.lineId, amountFen: one.approved })),
  )
  await insertAll(writer, 'quotaEntry', await quotaOf(writer, at, written))
  await writeBookings(writer, at, written)
  return written
}

async function writeBookings(
  writer: Writer,
  at: { readonly unitId: string; readonly year: number },
  written: readonly WrittenLine[],
): Promise<void> {
  const on = `${at.year}-06-30`
  const payments: RowOf<'payment'>[] = []
  for (const [{ lineId }, amountFen] of bookedOf(written, 'expenditure')) {
    const refund = amountFen < 0n ? { refundOf: payments.at(-1)?.paymentId ?? null } : {}
    const paymentId = await writer.nextId()
    payments.push({ ...at, paymentId, lineId, amountFen, method: 'direct', status: 'paid', paidOn: on, ...refund })
  }
  await insertAll(writer, 'payment', payments)
  const receipts: RowOf<'receipt'>[] = []
  for (const [{ lineId }, amountFen] of bookedOf(written, 'revenue'))
    receipts.push({ ...at, receiptId: await writer.nextId(), lineId, amountFen, receivedOn: on })
  await insertAll(writer, 'receipt', receipts)
}

const bookedOf = (written: readonly WrittenLine[], side: string): readonly (readonly [WrittenLine, bigint])[] =>
  written.filter((one) => one.side === side).flatMap((one) => bookingsOf(one).map((fen) => [one, fen] as const))

async function quotaOf(
  writer: Writer,
  at: { readonly unitId: string; readonly year: number },
  written: readonly WrittenLine[],
): Promise<readonly RowOf<'quotaEntry'>[]> {
  const onDate = `${at.year}-02-01`
  const entries = written
    .filter(({ side }) => side === 'expenditure')
    .flatMap((one): readonly Omit<RowOf<'quotaEntry'>, 'entryId'>[] => [
      { ...at, lineId: one.lineId, kind: 'approved', amountFen: one.approved, onDate },
      ...(one.adjusting === 0n
        ? []
        : [{ ...at, lineId: one.lineId, kind: 'additional' as const, amountFen: one.adjusting, onDate }]),
    ])
  const numbered: RowOf<'quotaEntry'>[] = []
  for (const entry of entries) numbered.push({ ...entry, entryId: await writer.nextId() })
  return numbered
}

async function insertAll<Name extends keyof Tables>(
  writer: Writer,
  table: Name,
  rows: readonly RowOf<Name>[],
): Promise<void> {
  if (rows.length > 0) await writer.insert(table, rows)
}
