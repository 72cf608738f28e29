import type { Notice } from '../outlook/notice.ts'
import type { Ledger } from '../store/ledger.ts'
import { type RegisterCounts, registerCounts } from './counts.ts'
import { plausible, type ThreePublic } from './limits.ts'
import { type ThreePublicMoney, threePublicMoney } from './three-public.ts'
import { countLabels, threePublicLabels } from './words.ts'

/** What the rules on registers are tried on. Everything is of one unit and year. */
export interface RegisterYear {
  readonly counts: RegisterCounts
  readonly money: readonly ThreePublicMoney[]
  /** The year before, where the ledger has it. */
  readonly moneyBefore: readonly ThreePublicMoney[]
  /** Approved number of vehicles, and the number held where the vehicles themselves are not registered. */
  readonly quota: { readonly approved: number; readonly held: number | null } | undefined
  readonly heldBefore: number | null
  /** Counts that were only recorded, by topic, in place of register entries. */
  readonly recorded: ReadonlyMap<string, bigint>
}

/** Reads what `examineRegisters` needs and tries the rules. */
export async function registerNotices(ledger: Ledger, unitId: string, year: number): Promise<readonly Notice[]> {
  const [counts] = await registerCounts(ledger, [unitId], year)
  if (!counts) return []
  const quotas = await ledger.db
    .selectFrom('vehicleQuota')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('year', 'in', [year, year - 1])
    .execute()
  const recorded = await ledger.db
    .selectFrom('recordedCount')
    .select(['topic', 'value'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .where('stage', '=', 'finalAccounts')
    .execute()
  return examineRegisters({
    counts,
    money: await threePublicMoney(ledger, unitId, year),
    moneyBefore: await threePublicMoney(ledger, unitId, year - 1),
    quota: quotas.find((quota) => quota.year === year),
    heldBefore: quotas.find((quota) => quota.year === year - 1)?.held ?? null,
    recorded: new Map(recorded.map(({ topic, value }) => [topic, value])),
  })
}

/** Rules SG-01 … SG-13 on counts, vehicles, receptions and the three public expenses; each notice carries its arithmetic. */
export function examineRegisters(year: RegisterYear): readonly Notice[] {
  return [
    ...personsAndBatches(year),
    ...costsAndCounts(year),
    ...vehiclesBalance(year),
    ...averages(year),
    ...againstBudgets(year),
    ...againstRegister(year),
  ]
}

const spent = (money: readonly ThreePublicMoney[], item: ThreePublic): bigint =>
  money.find((one) => one.item === item)?.spentFen ?? 0n

/** Topics under which a count is recorded that no register explains; the same as in the projection of figures. */
const topics = {
  receptionBatches: 'receptionBatches',
  receptionGuests: 'receptionPersons',
  foreignAffairsBatches: 'receptionForeignAffairsBatches',
  foreignAffairsGuests: 'receptionForeignAffairsPersons',
  tripGroups: 'overseasGroups',
  tripPersons: 'overseasPersons',
  vehiclesAcquired: 'vehiclesPurchased',
} as const

/** A count of the register, or the recorded one where the register has no entry. */
function counted({ counts, recorded }: RegisterYear, name: keyof typeof topics): bigint {
  return counts[name] === 0n ? (recorded.get(topics[name]) ?? 0n) : counts[name]
}

function personsAndBatches(year: RegisterYear): readonly Notice[] {
  const pairs = [
    [countLabels.reception, counted(year, 'receptionBatches'), counted(year, 'receptionGuests')],
    [countLabels.trips, counted(year, 'tripGroups'), counted(year, 'tripPersons')],
  ] as const
  const parts = [
    [countLabels.foreignBatches, counted(year, 'foreignAffairsBatches'), counted(year, 'receptionBatches')],
    [countLabels.foreignGuests, counted(year, 'foreignAffairsGuests'), counted(year, 'receptionGuests')],
  ] as const
  return [
    ...pairs.flatMap(([what, batches, persons]) =>
      persons < batches ? [{ code: 'SG-01', data: { what, ...texts({ persons, batches }) } }] : [],
    ),
    ...parts.flatMap(([what, part, whole]) =>
      part > whole ? [{ code: 'SG-03', data: { what, ...texts({ part, whole }) } }] : [],
    ),
  ]
}

/** Money without anything counted (SG-02, SG-05); the count without money is free of charge and may be. */
function costsAndCounts(year: RegisterYear): readonly Notice[] {
  const pairs: readonly (readonly [ThreePublic, bigint])[] = [
    ['overseas', counted(year, 'tripPersons')],
    ['reception', counted(year, 'receptionBatches')],
    ['vehicleOperation', held(year)],
  ]
  const notices: Notice[] = pairs.flatMap(([item, count]) => {
    const amountFen = spent(year.money, item)
    return amountFen > 0n && count === 0n
      ? [{ code: 'SG-02', data: { what: threePublicLabels[item], ...texts({ amountFen, count }) } }]
      : []
  })
  const purchase = spent(year.money, 'vehiclePurchase')
  const bought = counted(year, 'vehiclesAcquired')
  if (purchase > 0n && bought === 0n)
    notices.push({ code: 'SG-05', data: texts({ amountFen: purchase, count: bought }) })
  return notices
}

/** Vehicles at the end of the year: registered, or only told. */
function held({ counts, quota, recorded }: RegisterYear): bigint {
  if (counts.vehiclesHeld > 0n) return counts.vehiclesHeld
  return BigInt(quota?.held ?? 0) || (recorded.get('vehiclesHeld') ?? 0n)
}

function vehiclesBalance(year: RegisterYear): readonly Notice[] {
  const { counts, quota, heldBefore } = year
  const notices: Notice[] = []
  const now = held(year)
  const before = BigInt(heldBefore ?? 0)
  const expected = before + counts.vehiclesAcquired - counts.vehiclesDisposed
  if (heldBefore !== null && now !== expected) {
    const { vehiclesAcquired: acquired, vehiclesDisposed: disposed } = counts
    const data = { held: now, before, acquired, disposed, expected }
    notices.push({ code: 'SG-04', data: texts(data) })
  }
  if (quota && now > BigInt(quota.approved))
    notices.push({ code: 'SG-06', data: texts({ held: now, approved: BigInt(quota.approved) }) })
  const { vehiclesHeld, vehicleCards } = counts
  if (vehiclesHeld !== vehicleCards && vehicleCards > 0n)
    notices.push({ code: 'SG-13', data: texts({ held: vehiclesHeld, cards: vehicleCards }) })
  return notices
}

const texts = (data: Readonly<Record<string, bigint>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, `${value}`]))

function averages(year: RegisterYear): readonly Notice[] {
  const { money } = year
  const tried = [
    ['SG-07', spent(money, 'vehicleOperation'), held(year), plausible.vehicleYearFen],
    ['SG-08', spent(money, 'reception'), counted(year, 'receptionGuests'), plausible.guestFen],
    ['SG-09', spent(money, 'overseas'), counted(year, 'tripPersons'), plausible.tripPersonFen],
  ] as const
  return tried.flatMap(([code, amount, count, band]) => {
    if (amount <= 0n || count <= 0n) return []
    if (amount >= band.least * count && amount <= band.most * count) return []
    const averageFen = (amount * 2n + count) / (2n * count)
    return [{ code, data: texts({ amountFen: amount, count, averageFen, leastFen: band.least, mostFen: band.most }) }]
  })
}

const approved = (list: readonly ThreePublicMoney[]): bigint =>
  list.reduce((sum, { approvedFen }) => sum + approvedFen, 0n)

function againstBudgets({ money, moneyBefore }: RegisterYear): readonly Notice[] {
  const notices: Notice[] = []
  for (const { item, budgetFen, spentFen } of money) {
    if (spentFen <= budgetFen) continue
    const data = texts({ amountFen: spentFen, budgetFen, differenceFen: spentFen - budgetFen })
    notices.push({ code: 'SG-10', data: { what: threePublicLabels[item], ...data } })
  }
  const [now, before] = [approved(money), approved(moneyBefore)]
  if (before > 0n && now > before) {
    const data = texts({ amountFen: now, beforeFen: before, differenceFen: now - before })
    notices.push({ code: 'SG-11', data: { what: threePublicLabels.total, ...data } })
  }
  return notices
}

/** The list of receptions adds up to what was paid for receptions (SG-12). */
function againstRegister({ counts, money }: RegisterYear): readonly Notice[] {
  const paid = spent(money, 'reception')
  const registered = counts.receptionFen + counts.receptionAbroadFen
  if (counts.receptionBatches + counts.receptionAbroadBatches === 0n || paid === registered) return []
  const difference = paid > registered ? paid - registered : registered - paid
  return [{ code: 'SG-12', data: texts({ registerFen: registered, amountFen: paid, differenceFen: difference }) }]
}
