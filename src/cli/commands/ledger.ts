import { join } from 'node:path'
import { fillIn } from '#core/present/message.ts'
import { printable } from '#core/present/width.ts'
import { type Fault } from '#ledger/audit/chain.ts'
import { verify } from '#ledger/audit/verify.ts'
import { initialiseLedger } from '#ledger/organisation/initialise.ts'
import { backup as backUp } from '#ledger/store/backup.ts'
import { exportYear } from '#ledger/store/export.ts'
import type { Ledger, Refusal } from '#ledger/store/ledger.ts'
import { type LedgerPlace, migrateLedger, openLedger, placeFrom, placeName } from '#ledger/store/open.ts'
import { restore as fillFrom } from '#ledger/store/restore.ts'
import { refusalText } from '#ledger/refusal-text.ts'
import type { Console } from '../console.ts'
import { ledgerWords as words } from '../ledger-words.ts'

/** Where the ledger lies, as told on the command line; otherwise the environment says it. */
export interface PlaceOptions {
  readonly data?: string
  readonly url?: string
}

export function placeOf({ data, url }: PlaceOptions): LedgerPlace {
  if (url !== undefined) return { url }
  return data === undefined ? placeFrom(process.env) : { folder: data }
}

/** Opens the ledger, does something with it and closes it. A refusal to open is told and is exit code 2. */
export async function withLedger(
  options: PlaceOptions,
  console: Console,
  work: (ledger: Ledger) => Promise<number>,
  open: (place: LedgerPlace) => ReturnType<typeof openLedger> = openLedger,
): Promise<number> {
  const opened = await open(placeOf(options))
  if (!opened.ok) return refuse(opened.error, console)
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** The same for a unit that must be there; otherwise the units that are there are told. */
export async function withUnit(
  options: PlaceOptions & { readonly unit: string },
  console: Console,
  work: (ledger: Ledger) => Promise<number>,
): Promise<number> {
  return withLedger(options, console, async (ledger) => {
    const { unit } = options
    const units = await ledger.db.selectFrom('unit').select(['unitId', 'name']).orderBy('unitId').execute()
    if (units.some(({ unitId }) => unitId === unit)) return work(ledger)
    refuse({ code: 'organisation.noUnit', data: { unit } }, console)
    const told = units.slice(0, mostUnits).map(({ unitId, name }) => `${unitId} ${name}`)
    const list = told.join(words.comma) + (units.length > mostUnits ? words.more : '')
    warn(console, words.knownUnits, { count: `${units.length}`, units: list })
    return 2
  })
}

/** So many a person can still look through. */
const mostUnits = 20

/** Tells why something was not done; exit code 2. */
export function refuse(refusal: Refusal, console: Console): number {
  console.warn(printable(refusalText(refusal)))
  return 2
}

type Values = Readonly<Record<string, string>>

const lineOf = (template: string, values: Values): string => printable(fillIn(template, (name) => values[name]))

/** Prints one line. */
export const say = (console: Console, template: string, values: Values): void =>
  console.print(`${lineOf(template, values)}\n`)

/** Says in one line why something was not done. */
export const warn = (console: Console, template: string, values: Values): void => console.warn(lineOf(template, values))

export interface InitOptions extends PlaceOptions {
  readonly administrator: string
  readonly division: string
  readonly divisionName: string
  readonly department: string
  readonly departmentName: string
}

/** Makes a ledger: its schema, the division, the department, and its first administrator. */
export async function init(options: InitOptions, console: Console): Promise<number> {
  const { administrator, division: divisionCode, divisionName, department, departmentName } = options
  const place = placeOf(options)
  const migrated = await migrateLedger(place)
  if (!migrated.ok) return refuse(migrated.error, console)
  return withLedger(options, console, async (ledger) => {
    const year = new Date().getFullYear()
    const beginning = { administrator, divisionCode, divisionName, department, departmentName, year }
    const done = await initialiseLedger(ledger, beginning)
    if (!done.ok) return refuse(done.error, console)
    say(console, words.initialised, { place: placeName(place), administrator, department })
    return 0
  })
}

/** Brings the schema to the version of this program. */
export async function migrate(options: PlaceOptions, console: Console): Promise<number> {
  const migrated = await migrateLedger(placeOf(options))
  if (!migrated.ok) return refuse(migrated.error, console)
  const count = String(migrated.value.length)
  say(console, migrated.value.length === 0 ? words.upToDate : words.migrated, {
    count,
    version: migrated.value.at(-1) ?? '',
  })
  return 0
}

/** Writes the whole ledger into one file. */
export async function backup(file: string, options: PlaceOptions, console: Console): Promise<number> {
  return withLedger(options, console, async (ledger) => {
    const written = await withProgress(console, (show) => backUp(ledger, file, show))
    if (!written.ok) return refuse(written.error, console)
    const { tables, heads } = written.value
    const rows = String(tables.reduce((sum, table) => sum + table.rows, 0))
    say(console, words.backedUp, { file, rows, units: String(heads.length) })
    return 0
  })
}

export interface RestoreCommandOptions extends PlaceOptions {
  readonly replace?: boolean
}

/** Fills a ledger from a backup, after checking all of it. */
export async function restore(file: string, options: RestoreCommandOptions, console: Console): Promise<number> {
  const place = placeOf(options)
  const replace = options.replace === true
  const filled = await withProgress(console, (show) => fillFrom(place, file, { replace, onProgress: show }))
  if (!filled.ok) return refuse(filled.error, console)
  say(console, words.restored, { file, place: placeName(place), units: String(filled.value.heads.length) })
  return 0
}

export interface VerifyCommandOptions extends PlaceOptions {
  readonly unit?: string
}

/** Recomputes the chains; exit code 1 when something was tampered with. */
export async function auditVerify(options: VerifyCommandOptions, console: Console): Promise<number> {
  const { unit } = options
  const ofUnit = unit === undefined ? {} : { unit }
  const work = async (ledger: Ledger): Promise<number> => {
    const found = await withProgress(console, (show) => verify(ledger, { ...ofUnit, onProgress: show }))
    for (const fault of found.faults) say(console, words.faults[fault.kind], faultValues(fault))
    const counts = { units: String(found.units), entries: String(found.entries), rows: String(found.rows) }
    if (found.faults.length === 0) say(console, words.verified, counts)
    return found.faults.length === 0 ? 0 : 1
  }
  return unit === undefined ? withLedger(options, console, work) : withUnit({ ...options, unit }, console, work)
}

function faultValues({ unit, entry, table, key }: Fault): Readonly<Record<string, string>> {
  return { unit, entry: String(entry ?? ''), table: table ?? '', key: key ?? '' }
}

export interface ExportOptions extends PlaceOptions {
  readonly unit: string
  readonly year: number
  readonly format: 'json' | 'csv'
  readonly out: string
}

/** Writes the rows of a unit's year into a folder, one file for each table that has any. */
export async function exportCommand(options: ExportOptions, console: Console): Promise<number> {
  const { unit, year, format, out } = options
  return withUnit(options, console, async (ledger) => {
    const files = await exportYear(ledger, { unit, year, format })
    if (files.length === 0) {
      say(console, words.nothingToExport, { unit, year: String(year) })
      return 2
    }
    for (const { name, text } of files) if (!(await console.writeFile(join(out, name), text))) return 2
    say(console, words.exported, { count: String(files.length), out })
    return 0
  })
}

/** Shows a line of progress while something long is done. */
export async function withProgress<T>(
  console: Console,
  work: (show: (done: number, total: number, current: string) => void) => Promise<T>,
): Promise<T> {
  const line = console.progressLine()
  try {
    return await work((done, total, current) => line.show({ done, total, current }))
  } finally {
    line.clear()
  }
}
