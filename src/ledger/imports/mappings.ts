import type { Kysely } from 'kysely'
import { ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Tables } from '../store/generated.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { fieldOfHeading, headingRows, type Layout, layoutOf, type Mapping } from './columns.ts'
import { type Field, fieldsOf, type ImportKind } from './kinds.ts'
import { rowsOf, SourceFailed, type TableFile } from './source.ts'
import { refuse } from './words.ts'

export interface RememberedColumns {
  readonly kind: ImportKind
  /** Which export it is for, as the unit calls it. */
  readonly name: string
  readonly mapping: Mapping
}

/** Keeps which heading means what, for the next file of this kind. */
export function rememberColumns(ledger: Ledger, by: Doer, input: RememberedColumns): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'rememberColumns' }, async (writer) => {
    const { kind, name, mapping } = input
    const known: readonly string[] = fieldsOf(kind)
    const unknown = Object.keys(mapping).find((field) => !known.includes(field))
    if (unknown !== undefined) return refuse('imports.unknownField', { field: unknown, known: known.join(' ') })
    const key = { unitId: by.unit, kind, name }
    const columns = JSON.stringify(mapping)
    const before = (await remembered(writer.trx, by.unit, kind)).some((row) => row.name === name)
    if (before) await writer.update('importMapping', key, { columns })
    else await writer.insert('importMapping', { ...key, columns })
    return ok(null)
  })
}

/** The mappings that a unit keeps for a kind. */
export async function remembered(
  db: Kysely<Tables>,
  unit: string,
  kind: ImportKind,
): Promise<readonly { readonly name: string; readonly mapping: Mapping }[]> {
  const rows = await db
    .selectFrom('importMapping')
    .select(['name', 'columns'])
    .where('unitId', '=', unit)
    .where('kind', '=', kind)
    .orderBy('name')
    .execute()
  // written by `rememberColumns` alone
  return rows.map(({ name, columns }) => ({ name, mapping: JSON.parse(columns) as Mapping }))
}

/** What a file seems to hold, for a person to correct before anything is written. */
export interface Proposal {
  /** The layout as far as it is understood, or why it is not. */
  readonly layout: Result<Layout, Refusal>
  /** The remembered mapping that fits, if one does. */
  readonly remembered?: string
  /** The first rows as they stand. */
  readonly top: readonly (readonly string[])[]
  /** Of each heading row candidate the meaning of its cells, in order. */
  readonly meanings: readonly (Field | undefined)[]
}

export interface ProposalInput {
  readonly kind: ImportKind
  readonly file: TableFile
  readonly sheet?: string
  /** What a person says the headings mean. */
  readonly mapping?: Mapping
}

/** What each column of a layout is called in the file: the mapping that reads it again. */
export function mappingOf({ headings, columns }: Layout): Mapping {
  return Object.fromEntries([...columns].map(([field, index]) => [field, headings[index] ?? '']))
}

/** Proposes what the columns of a file mean: by a remembered mapping that fits, else by the words of the headings. */
export async function proposeColumns(
  ledger: Pick<Ledger, 'db'>,
  unit: string,
  { kind, file, sheet, mapping }: ProposalInput,
): Promise<Result<Proposal, Refusal>> {
  try {
    const top = await topRows(file, sheet)
    const fitting = mapping ? { layout: layoutOf(kind, top, mapping) } : await fittingLayout(ledger.db, unit, kind, top)
    const headings = fitting.layout.ok ? fitting.layout.value.headings : (top[0]?.cells ?? [])
    return ok({
      ...fitting,
      top: top.map((row) => row.cells),
      meanings: headings.map((heading) => fieldOfHeading(kind, heading)),
    })
  } catch (error) {
    if (error instanceof SourceFailed) return sourceRefusal(file, error)
    if (isFileError(error)) return refuse('imports.unreadable', { file: file.name })
    throw error
  }
}

/** Whether the system could not read a file. */
export function isFileError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'EPERM'
}

async function topRows(file: TableFile, sheet: string | undefined) {
  for await (const batch of rowsOf(file, sheet)) return batch.slice(0, headingRows)
  return []
}

/** A remembered mapping that fits the headings wins over their words. */
export async function fittingLayout(
  db: Kysely<Tables>,
  unit: string,
  kind: ImportKind,
  top: Parameters<typeof layoutOf>[1],
): Promise<Pick<Proposal, 'layout' | 'remembered'>> {
  for (const { name, mapping } of await remembered(db, unit, kind)) {
    const layout = layoutOf(kind, top, mapping)
    if (layout.ok) return { layout, remembered: name }
  }
  return { layout: layoutOf(kind, top) }
}

/** The refusal for a file that cannot be read as a table. */
export function sourceRefusal(file: TableFile, { error }: SourceFailed) {
  return refuse(`imports.${error.code}`, { file: file.name, row: error.row ?? 0, sheet: error.sheet ?? '' })
}
