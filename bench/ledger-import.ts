/**
 * `npm run bench:import [-- --rows 10000,100000,1000000] [--rounds 3] [--engine pglite|postgres]`: how fast payments are imported from
 * a CSV file, with all checks and the audit, beside plain COPY of the same rows, already made into its text, into the same table of
 * the same engine, and how the cost of a row grows with their number. Each round gives both a new ledger. The embedded engine lies in a folder, as for a user; the server is the one of the
 * tests (or of MINGZHANG_TEST_DATABASE_URL).
 */
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importFile } from '#ledger/imports/import.ts'
import { fileOnDisk } from '#ledger/imports/source.ts'
import { copyLine } from '#ledger/store/copy-text.ts'
import { copyQuery } from '#ledger/store/dialect.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import { type LedgerPlace, migrateLedger, openLedger } from '#ledger/store/open.ts'
import { approvedUnit } from '#ledger/testing/budgets.ts'
import { everyone, initialise } from '#ledger/testing/ledgers.ts'
import { must } from '#ledger/testing/result.ts'
import { createDatabase, dropDatabase, startServer } from '#ledger/testing/server.ts'
import { randomFrom } from './random.ts'
import { valueOf } from './trials.ts'

const numbersOfRows = valueOf('--rows', '1000000').split(',').map(Number)
const rounds = Number(valueOf('--rounds', '3'))
const engines = valueOf('--engine', 'pglite postgres').split(' ')

const unit = 'A'
const items = ['30201', '30202', '30207', '30211', '30213', '30226']
const heading = '支付日期,功能分类科目编码,部门经济分类编码,金额,收款人,用途,凭证号\n'
const copied =
  'payment (payment_id, unit_id, year, line_id, amount_fen, method, status, paid_on, payee, purpose, voucher)'
/** Text of one COPY: as much as the store sends at once. */
const copyCharacters = 4 << 20

interface Row {
  readonly line: number
  readonly fen: number
  readonly day: string
  readonly payee: string
  readonly purpose: string
  readonly voucher: string
}

function* made(rows: number): Generator<Row> {
  const random = randomFrom(1)
  for (let at = 0; at < rows; at++) {
    const day = `2026-${two(1 + random.below(12))}-${two(1 + random.below(28))}`
    const [line, fen] = [random.below(items.length), 1 + random.below(9_999_999)]
    const text = { payee: `青澜市第${random.below(500)}供应商`, purpose: `第${random.below(40)}批办公用品及服务` }
    yield { line, fen, day, ...text, voucher: `P${at}` }
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

async function writeCsv(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path)
  let text = heading
  for (const { line, fen, day, payee, purpose, voucher } of made(rows)) {
    text += `${day},2010301,${items[line]},${Math.floor(fen / 100)}.${two(fen % 100)},${payee},${purpose},${voucher}\n`
    if (text.length < copyCharacters) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await once(out, 'close')
}

function copyTexts(lines: readonly bigint[], rows: number): readonly Uint8Array[] {
  const texts: Uint8Array[] = []
  let text = ''
  let id = 1_000_000n
  for (const { line, fen, day, payee, purpose, voucher } of made(rows)) {
    text += copyLine([id++, unit, 2026, lines[line], fen, 'authorised', 'paid', day, payee, purpose, voucher])
    if (text.length < copyCharacters) continue
    texts.push(Buffer.from(text))
    text = ''
  }
  return [...texts, Buffer.from(text)]
}

/** Seconds by the clock, and of computing by all threads of this process. */
interface Taken {
  readonly clock: number
  readonly computing: number
}

/** What the work takes on a new ledger with an approved budget. */
async function timed(
  newPlace: () => Promise<NewPlace>,
  work: (opened: Opened) => Promise<() => Promise<void>>,
): Promise<Taken> {
  const { place, remove } = await newPlace()
  must(await migrateLedger(place))
  const ledger = must(await openLedger(place))
  try {
    await initialise(ledger)
    const { lines } = await approvedUnit(
      ledger,
      unit,
      items.map(() => 10n ** 16n),
    )
    const run = await work({ ledger, lines })
    const [start, before] = [performance.now(), process.cpuUsage()]
    await run()
    const { user, system } = process.cpuUsage(before)
    return { clock: (performance.now() - start) / 1000, computing: (user + system) / 1e6 }
  } finally {
    await ledger.close()
    await remove()
  }
}

interface Opened {
  readonly ledger: Ledger
  readonly lines: readonly bigint[]
}

interface NewPlace {
  readonly place: LedgerPlace
  readonly remove: () => Promise<void>
}

const copyOf =
  (rows: number) =>
  async ({ ledger, lines }: Opened): Promise<() => Promise<void>> => {
    const texts = copyTexts(lines, rows)
    return () =>
      ledger.db.transaction().execute(async (trx) => {
        for (const text of texts) await trx.executeQuery(copyQuery(copied, text))
      })
  }

const importOf =
  (path: string, rows: number) =>
  async ({ ledger }: Opened): Promise<() => Promise<void>> =>
  async () => {
    const by = { unit, person: everyone }
    const report = must(await importFile(ledger, by, { kind: 'payments', year: 2026, file: fileOnDisk(path) }))
    if (report.accepted !== rows) throw new Error(`${report.accepted} of ${rows} rows were imported`)
  }

async function compare(engine: string, newPlace: () => Promise<NewPlace>): Promise<void> {
  for (const rows of numbersOfRows) {
    const csv = csvOf(rows)
    if (!existsSync(csv)) await writeCsv(csv, rows)
    const ratios: number[] = []
    let best = Infinity
    for (let round = 1; round <= rounds; round++) {
      const plain = await timed(newPlace, copyOf(rows))
      const imported = await timed(newPlace, importOf(csv, rows))
      ratios.push(plain.clock / imported.clock)
      best = Math.min(best, imported.clock)
      // where the engine is in this process, its computing can be compared too, whatever else the machine does
      const computing = engine === 'pglite' ? `, by computing ${percent(plain.computing / imported.computing)}` : ''
      console.log(
        `${engine}, ${rows} rows: COPY ${plain.clock.toFixed(1)} s, import ${imported.clock.toFixed(1)} s: ${percent(plain.clock / imported.clock)} of its rate${computing}`,
      )
    }
    const median = ratios.toSorted((one, other) => one - other)[Math.floor(ratios.length / 2)] ?? 0
    const each = ((best * 1e6) / rows).toFixed(1)
    console.log(`${engine}, ${rows} rows: median ${percent(median)} (at least 50 %), best ${each} µs a row`)
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-import-'))
const csvOf = (rows: number): string => join(folder, `payments${rows}.csv`)
let places = 0
try {
  if (engines.includes('pglite'))
    await compare('pglite', async () => {
      const data = join(folder, `data${places++}`)
      return { place: { folder: data }, remove: async () => rmSync(data, { recursive: true, force: true }) }
    })
  if (engines.includes('postgres')) {
    const server = await startServer()
    await compare('postgres', async () => {
      const url = await createDatabase(server.url, `mingzhang_import_${process.pid}_${places++}`)
      return { place: { url }, remove: () => dropDatabase(url) }
    })
    await server.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
