/**
 * What projection costs: all figures of one unit and year, a department over three years, and how the cost grows with the lines.
 *
 *   node --import tsx bench/ledger-project.ts [--units 300] [--lines 100] [--growth 10000,100000,1000000]
 *
 * In memory (PGlite); on a server with DATABASE_URL, whose ledger must be empty and is left filled. Warm medians.
 */
import { ok } from '#core/base/result.ts'
import { project } from '#ledger/projection/project.ts'
import type { Field, Ledger, RowOf } from '#ledger/store/ledger.ts'
import { openLedger } from '#ledger/store/open.ts'
import { must } from '#ledger/testing/result.ts'
import { act, initialise } from '#ledger/testing/ledgers.ts'

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return process.argv[at + 1] && at > 0 ? (process.argv[at + 1] ?? otherwise) : otherwise
}

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

async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  await work()
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) {
    const start = performance.now()
    await work()
    taken.push(performance.now() - start)
  }
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0
}

const place = process.env['DATABASE_URL'] ? { url: process.env['DATABASE_URL'] } : ({ memory: true } as const)

async function measured(
  units: number,
  lines: number,
): Promise<{ readonly unit: number; readonly department: number; readonly figures: number }> {
  const ledger = must(await openLedger(place))
  try {
    await initialise(ledger)
    for (let at = 0; at < units; at += 1) await fill(ledger, `u${at}`, lines)
    const figures = (await project(ledger, { unit: 'u0', year: 2025, lastYear: false })).length
    const unit = await median(15, () => project(ledger, { unit: 'u0', year: 2025, lastYear: false }))
    const department = await median(3, async () => {
      for (const year of years) await project(ledger, { department: 'department', year, lastYear: false })
    })
    return { unit, department, figures }
  } finally {
    await ledger.close()
  }
}

const units = Number(option('units', '300'))
const main = await measured(units, Number(option('lines', '100')))
console.log(`one unit and year: ${main.figures} figures in ${main.unit.toFixed(1)} ms (at most 20)`)
console.log(`${units} units × 3 years: ${(main.department / 1000).toFixed(2)} s (at most 2)`)
for (const total of option('growth', '').split(',').filter(Boolean).map(Number)) {
  const { department } = await measured(30, Math.ceil(total / 90))
  console.log(`${total} lines: ${((department * 1e6) / total).toFixed(0)} ns for each line`)
}
