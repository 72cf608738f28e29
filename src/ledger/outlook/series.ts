/** Twelve sums, January first. */
export type Months = readonly bigint[]

/** A year that has ended: what was paid in each month, and the quota as it was known at the end of each month. */
export interface PastYear {
  readonly year: number
  readonly paidFen: Months
  readonly quotaFen: Months
}

/** What is followed through a year: a budget line, or all lines of a project, an economic item, a unit. Amounts are fen. */
export interface Series {
  readonly key: string
  /** Series that are spent alike (salaries, heating, purchases): they lend each other experience. */
  readonly peers: string
  readonly history: readonly PastYear[]
  /** Paid in each month so far, refunds taken off; months that have not ended are not there. */
  readonly paidFen: readonly bigint[]
  /** What may be spent in the whole year, as known now. */
  readonly quotaFen: bigint
  /** The unit's own plan by month, where it has one. */
  readonly planFen?: Months
  /** What is still to be paid of contracts signed. */
  readonly committedFen?: bigint
}

export const million = 1_000_000n

/** Sums from January to each month. */
export function cumulative(months: readonly bigint[]): readonly bigint[] {
  let sum = 0n
  return months.map((amount) => (sum += amount))
}

export const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)

export const between = (least: bigint, value: bigint, most: bigint): bigint =>
  value < least ? least : value > most ? most : value

/** Adds series up month by month: those with the same key and peers become one. Years that only some have count for those. */
export function aggregated(
  series: readonly Series[],
  name: (one: Series) => { readonly key: string; readonly peers: string } | undefined,
): readonly Series[] {
  const groups = new Map<string, { peers: string; members: Series[] }>()
  for (const one of series) {
    const named = name(one)
    if (!named) continue
    const group = groups.get(named.key) ?? { peers: named.peers, members: [] }
    group.members.push(one)
    groups.set(named.key, group)
  }
  return [...groups].map(([key, { peers, members }]) => together(key, peers, members))
}

function together(key: string, peers: string, members: readonly Series[]): Series {
  const years = [...new Set(members.flatMap(({ history }) => history.map(({ year }) => year)))].toSorted(
    (a, b) => a - b,
  )
  const past = (year: number): readonly PastYear[] =>
    members.flatMap(({ history }) => history.filter((one) => one.year === year))
  const planned = members.flatMap(({ planFen }) => (planFen ? [planFen] : []))
  return {
    key,
    peers,
    history: years.map((year) => ({
      year,
      paidFen: monthly(past(year).map(({ paidFen }) => paidFen)),
      quotaFen: monthly(past(year).map(({ quotaFen }) => quotaFen)),
    })),
    paidFen: monthly(members.map(({ paidFen }) => paidFen)),
    quotaFen: sumOf(members.map(({ quotaFen }) => quotaFen)),
    // a plan of some lines says nothing of the others
    ...(planned.length === members.length ? { planFen: monthly(planned) } : {}),
    committedFen: sumOf(members.map(({ committedFen }) => committedFen ?? 0n)),
  }
}

function monthly(rows: readonly (readonly bigint[])[]): readonly bigint[] {
  const length = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length }, (_, month) => sumOf(rows.map((row) => row[month] ?? 0n)))
}
