import { fillIn } from '#core/present/message.ts'
import { printable } from '#core/present/width.ts'
import { printAmount } from '#core/money/printed.ts'
import { fieldWords, headingWords } from '#ledger/imports/heading-words.ts'
import { faultText } from '#ledger/imports/faults.ts'
import { importFile, type ImportInput, type ImportReport } from '#ledger/imports/import.ts'
import { type Field, fieldsOf, type ImportKind } from '#ledger/imports/kinds.ts'
import { mappingOf, type Proposal, proposeColumns, rememberColumns } from '#ledger/imports/mappings.ts'
import type { Mapping } from '#ledger/imports/columns.ts'
import { fileOnDisk } from '#ledger/imports/source.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import type { BudgetStage } from '#ledger/budget/version.ts'
import type { Console } from '../console.ts'
import { importWords as words } from '../ledger-words.ts'
import { type PlaceOptions, refuse, say, withProgress, withUnit } from './ledger.ts'

export interface ImportOptions extends PlaceOptions {
  readonly unit: string
  readonly year: number
  readonly kind: ImportKind
  readonly by: string
  readonly sheet?: string
  readonly map?: Readonly<Record<string, string>>
  readonly remember?: string
  readonly dryRun?: boolean
  readonly goodRows?: boolean
  readonly account?: string
  readonly stage?: BudgetStage
  readonly budgetVersion?: number
}

/** Imports a table into a unit's year. Exit code 1 when rows were rejected, 2 when the file or the command is at fault. */
export async function importCommand(path: string, options: ImportOptions, console: Console): Promise<number> {
  const mapping = options.map && mappingIn(options.kind, options.map)
  if (typeof mapping === 'string') {
    const known = fieldsOf(options.kind).map((field) => fieldWords[field])
    return refuse({ code: 'imports.unknownField', data: { field: mapping, known: known.join(' ') } }, console)
  }
  return withUnit(options, console, async (ledger) => {
    const file = fileOnDisk(path)
    const { kind, sheet, unit } = options
    const proposal = await proposeColumns(ledger, unit, {
      kind,
      file,
      ...(sheet && { sheet }),
      ...(mapping && { mapping }),
    })
    if (!proposal.ok) return refuse(proposal.error, console)
    const { layout, remembered } = proposal.value
    if (!layout.ok) return refuse(layout.error, console)
    const read = mappingOf(layout.value)
    tellColumns(read, remembered, console)
    const kept = await remember(ledger, options, read, console)
    if (kept !== 0) return kept
    return run(ledger, options, { file, mapping: read }, console)
  })
}

/** The columns that a person names, by any word for the field or its own name; the first name that is neither. */
function mappingIn(kind: ImportKind, map: Readonly<Record<string, string>>): Mapping | string {
  const fields = fieldsOf(kind)
  const found: Partial<Record<Field, string>> = {}
  for (const [name, heading] of Object.entries(map)) {
    const field =
      fields.find((one) => one === name || fieldWords[one] === name) ??
      fields.find((one) => headingWords[one].includes(name))
    if (field === undefined) return name
    found[field] = heading
  }
  return found
}

function tellColumns(mapping: Mapping, remembered: Proposal['remembered'], console: Console): void {
  const fields = Object.entries(mapping) as [Field, string][] // the keys of a mapping
  const pairs = fields.map(([field, heading]) =>
    fillIn(words.column, (name) => ({ field: fieldWords[field], heading })[name]),
  )
  const columns = pairs.join(words.comma)
  if (remembered === undefined) say(console, words.columns, { columns })
  else say(console, words.rememberedColumns, { columns, name: remembered })
}

async function remember(
  ledger: Ledger,
  { remember: name, dryRun, kind, unit, by }: ImportOptions,
  mapping: Mapping,
  console: Console,
): Promise<number> {
  if (name === undefined || dryRun) return 0
  const kept = await rememberColumns(ledger, { unit, person: by }, { kind, name, mapping })
  return kept.ok ? 0 : refuse(kept.error, console)
}

async function run(
  ledger: Ledger,
  options: ImportOptions,
  { file, mapping }: Pick<ImportInput, 'file'> & { readonly mapping: Mapping },
  console: Console,
): Promise<number> {
  const { unit, by, kind, year, sheet, dryRun, goodRows, account, stage, budgetVersion } = options
  const version = { stage: stage ?? 'firstSubmission', version: budgetVersion ?? 1 }
  const done = await withProgress(console, (show) =>
    importFile(
      ledger,
      { unit, person: by },
      {
        kind,
        year,
        file,
        mapping,
        version,
        ...(sheet && { sheet }),
        ...(account && { account }),
        dryRun: dryRun ?? false,
        goodRows: goodRows ?? false,
        progress: (rows) => show(rows, rows, file.name),
      },
    ),
  )
  const faults = done.ok ? done.value.faults : done.error.faults
  for (const fault of faults) console.print(`${printable(faultText(fault))}\n`)
  if (!done.ok) {
    refuse(done.error, console)
    return faults.length > 0 ? 1 : 2
  }
  tellReport(done.value, console)
  return faults.length > 0 ? 1 : 0
}

function tellReport(report: ImportReport, console: Console): void {
  const { accepted, rejected, skipped, totalFen, repeated, dryRun } = report
  const counts = { accepted: `${accepted}`, rejected: `${rejected}`, skipped: `${skipped}` }
  const total = printAmount(totalFen, '元', 2)
  if (repeated) return say(console, words.repeated, counts)
  say(console, dryRun ? words.wouldImport : words.imported, { ...counts, total })
}
