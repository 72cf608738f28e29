/**
 * `npm run bench:project [-- --engine pglite|postgres --units 300 --lines 100]`: what projection costs: all figures of one unit and year,
 * and of a department over three years; with `--growth 10000,100000,1000000`, how the cost grows with the lines. The rival of each is a plain
 * statement that reads the same lines with their amounts, quota and payments once and adds them up by line. Warm: after some runs that
 * do not count and a collection of garbage, since the ledger was filled just before; medians, and the best of the same runs, which
 * tells more on a machine with other work.
 */
import { sql } from 'kysely'
import { ok } from '#core/base/result.ts'
import { project } from '#ledger/projection/project.ts'
import type { Field, Ledger, RowOf } from '#ledger/store/ledger.ts'
import { type LedgerPlace, migrateLedger, openLedger } from '#ledger/store/open.ts'
import { must } from '#ledger/testing/result.ts'
import { act, initialise } from '#ledger/testing/ledgers.ts'
import { createDatabase, dropDatabase, startServer } from '#ledger/testing/server.ts'
import { valueOf } from './trials.ts'

const years = [2023, 2024, 2025]
const functional = ['2010301', '2010302', '2010350', '2080505', '2080506', '2101101', '2101103', '2210201']
const departmental = [
  '30101',
  '30102',
  '30103',
  '30108',
  '30109',
  '30110',
  '30113',
  '30201',
  '30207',
  '30211',
  '30212',
  '30217',
  '30231',
  '31002',
]

/** Line `at` of a unit's year; no two are alike, because those beyond the combinations belong to projects of their own. */
function lineOf(
  at: number,
): Pick<RowOf<'budgetLine'>, 'functional' | 'departmental' | 'nature'> & { readonly project: bigint | null } {
  const project = at >= 60
  return {
    functional: functional[at % functional.length] ?? '2010301',
    departmental: departmental[Math.floor(at / functional.length) % departmental.length] ?? '30201',
    nature: project ? 'project' : at % 2 === 0 ? 'personnel' : 'operating',
    project: project ? BigInt(Math.floor(at / (functional.length * departmental.length)) + 1) : null,
  }
}

const fen = (at: number): bigint => BigInt((at + 1) * 12_345)

async function fill(ledger: Ledger, unit: string, lines: number): Promise<void> {
  const numbers = Array.from({ length: lines }, (_, at) => at)
  const projects = Math.floor(lines / (functional.length * departmental.length)) + 1
  const rows = (make: (year: number, at: number) => readonly Field[]) =>
    years.map((year) => numbers.map((at) => make(year, at)))
  const done = await ledger.write(act(unit, 'setUpUnit'), async ({ insert, copy }) => {
    await insert('unit', {
      unitId: unit,
      agencyCode: unit,
      name: unit,
      divisionCode: '530000',
      departmentId: 'department',
      kind: 'administrative',
      validFrom: 2020,
    })
    await insert(
      'fiscalYear',
      years.map((year) => ({ unitId: unit, year, status: 'executing' as const, classificationYear: year })),
    )
    await copy(
      'project',
      ['unitId', 'projectId', 'code', 'name', 'category', 'fromYear', 'toYear'],
      [
        Array.from({ length: projects }, (_, at) => [
          unit,
          BigInt(at + 1),
          `p${at}`,
          `project ${at}`,
          'specificPurpose',
          2023,
          2025,
        ]),
      ],
    )
    await copy(
      'budgetLine',
      [
        'unitId',
        'year',
        'lineId',
        'side',
        'functional',
        'departmental',
        'governmental',
        'fund',
        'nature',
        'projectId',
        'origin',
      ],
      rows((year, at) => {
        const line = lineOf(at)
        return [
          unit,
          year,
          BigInt(at),
          'expenditure',
          line.functional ?? null,
          line.departmental ?? null,
          '50201',
          'generalPublicBudget',
          line.nature ?? null,
          line.project,
          'current',
        ]
      }),
    )
    await insert(
      'budgetVersion',
      years.map((year) => ({ unitId: unit, year, stage: 'approved' as const, version: 1, status: 'frozen' as const })),
    )
    await copy(
      'budgetAmount',
      ['unitId', 'year', 'stage', 'version', 'lineId', 'amountFen'],
      rows((year, at) => [unit, year, 'approved', 1, BigInt(at), fen(at)]),
    )
    await copy(
      'quotaEntry',
      ['unitId', 'year', 'entryId', 'lineId', 'kind', 'amountFen', 'onDate'],
      rows((year, at) => [unit, year, BigInt(at), BigInt(at), 'approved', fen(at), `${year}-02-01`]),
    )
    await copy(
      'payment',
      ['unitId', 'year', 'paymentId', 'lineId', 'amountFen', 'method', 'status', 'paidOn'],
      rows((year, at) => [unit, year, BigInt(at), BigInt(at), fen(at) / 2n, 'direct', 'paid', `${year}-06-30`]),
    )
    return ok(undefined)
  })
  must(done)
}

interface Times {
  readonly median: number
  readonly best: number
}

async function timed(times: number, work: () => Promise<unknown>): Promise<Times> {
  for (let at = 0; at < times / 3; at += 1) await work()
  globalThis.gc?.()
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  const sorted = taken.toSorted((one, other) => one - other)
  return { median: sorted[Math.floor(times / 2)] ?? 0, best: sorted[0] ?? 0 }
}

/** The lines of some units and years with all that is booked on them, added up by line. */
async function plainSums(ledger: Ledger, unit: string | undefined, of: readonly number[]): Promise<void> {
  const where = (alias: string) =>
    sql`${sql.ref(`${alias}.year`)} in (${sql.join(of)}) ${unit === undefined ? sql`` : sql`and ${sql.ref(`${alias}.unit_id`)} = ${unit}`}`
  await sql`
    select l.*, a.fen as approved, q.fen as adjusted, p.fen as paid from budget_line l
      left join (select unit_id, year, line_id, sum(amount_fen) as fen from budget_amount a where ${where('a')} group by 1, 2, 3) a
        using (unit_id, year, line_id)
      left join (select unit_id, year, line_id, sum(amount_fen) as fen from quota_entry q where ${where('q')} group by 1, 2, 3) q
        using (unit_id, year, line_id)
      left join (select unit_id, year, line_id, sum(amount_fen) as fen from payment p where ${where('p')} group by 1, 2, 3) p
        using (unit_id, year, line_id)
    where ${where('l')}`.execute(ledger.db)
}

/** Does the work on a new ledger with a filled department, of whose tables the planner has been told. */
async function inFilled<T>(
  place: LedgerPlace,
  { units, lines }: { readonly units: number; readonly lines: number },
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  // a ledger in memory is made when it is opened
  if ('url' in place) must(await migrateLedger(place))
  const ledger = must(await openLedger(place))
  try {
    await initialise(ledger)
    for (let at = 0; at < units; at += 1) await fill(ledger, `u${at}`, lines)
    await sql`analyze`.execute(ledger.db)
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

const ofUnit = (ledger: Ledger) => project(ledger, { unit: 'u0', year: 2025, lastYear: false })

async function ofDepartment(ledger: Ledger): Promise<void> {
  for (const year of years) await project(ledger, { department: 'department', year, lastYear: false })
}

const shown = (what: string, own: Times, plain: Times): string =>
  `${what}: ${own.median.toFixed(1)} ms (best ${own.best.toFixed(1)}), plain sums ${plain.median.toFixed(1)} ms (best ${plain.best.toFixed(1)}), ratio ${(own.median / plain.median).toFixed(1)}`

async function goals(engine: string, place: LedgerPlace): Promise<void> {
  const units = Number(valueOf('--units', '300'))
  await inFilled(place, { units, lines: Number(valueOf('--lines', '100')) }, async (ledger) => {
    const { length } = await ofUnit(ledger)
    const unit = await timed(30, () => ofUnit(ledger))
    const unitPlain = await timed(30, () => plainSums(ledger, 'u0', [2025]))
    console.log(shown(`${engine}, one unit and year, ${length} figures (at most 20 ms)`, unit, unitPlain))
    const department = await timed(5, () => ofDepartment(ledger))
    const departmentPlain = await timed(5, () => plainSums(ledger, undefined, years))
    console.log(shown(`${engine}, ${units} units × 3 years (at most 2000 ms)`, department, departmentPlain))
  })
}

const growth = valueOf('--growth', '').split(',').filter(Boolean).map(Number)

async function all(engine: string, newPlace: () => Promise<LedgerPlace>): Promise<void> {
  if (growth.length === 0) await goals(engine, await newPlace())
  for (const total of growth) {
    const filling = { units: 30, lines: Math.ceil(total / 90) }
    const { best } = await inFilled(await newPlace(), filling, (ledger) => timed(5, () => ofDepartment(ledger)))
    console.log(
      `${engine}, 30 units × 3 years, ${total} lines: ${best.toFixed(0)} ms, ${((best * 1e3) / total).toFixed(1)} µs for each line`,
    )
  }
}

const engines = valueOf('--engine', 'pglite postgres').split(' ')
if (engines.includes('pglite')) await all('pglite', async () => ({ memory: true }))
if (engines.includes('postgres')) {
  const server = await startServer()
  const urls: string[] = []
  await all('postgres', async () => {
    const url = await createDatabase(server.url, `mingzhang_project_${process.pid}_${urls.length}`)
    urls.push(url)
    return { url }
  })
  for (const url of urls) await dropDatabase(url)
  await server.stop()
}
