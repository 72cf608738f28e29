import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '#core/base/result.ts'
import {
  bearerOf,
  type ComposeInput,
  type DataError,
  gather,
  type Gathered,
  joinedSupplements,
  type Missing,
  notesOf,
  parseSupplement,
  type SourceNote,
  type SourceRefusal,
  type Supplement,
  withPrintedYear,
} from '#core/compose/compose.ts'
import type { Edition } from '#core/editions/layout.ts'
import { jurisdictionOf, layoutFor } from '#core/editions/layouts.ts'
import type { Examination } from '#core/findings/examination.ts'
import type { Finding } from '#core/findings/finding.ts'
import type { RefusedFile } from '#core/present/report.ts'
import { examinationsOf } from '../examine-files.ts'
import type { Progress } from '../pool.ts'
import { type Origin, sha256 } from './manifest.ts'

/** Documents that a disclosure is to be composed from, and what they do not say. */
export interface FromDocuments {
  readonly documents: readonly string[]
  readonly supplements: readonly string[]
  /** As printed on the disclosure; as the documents say where it is not told. */
  readonly entity?: string
  readonly year?: number
  readonly edition?: Edition
  readonly kind: Edition['kind']
  readonly onProgress?: (progress: Progress) => void
}

export interface DocumentSource {
  readonly disclosure: Omit<ComposeInput, 'date'>
  readonly isDepartment: boolean
  readonly origin: Origin
  readonly defaults: Gathered['defaults']
  readonly unsaid: Gathered['unsaid']
}

export type DocumentRefusal =
  | { readonly kind: 'unread'; readonly refused: readonly RefusedFile[] }
  | { readonly kind: 'source'; readonly refusals: readonly SourceRefusal[] }
  /** The documents contradict themselves or each other. */
  | { readonly kind: 'findings'; readonly findings: readonly { readonly file: string; readonly finding: Finding }[] }
  | { readonly kind: 'no-supplement'; readonly file: string }
  | { readonly kind: 'supplement'; readonly file: string; readonly errors: readonly DataError[] }
  | {
      readonly kind: 'missing'
      readonly entity: string
      readonly year: number
      readonly edition: Edition
      readonly missing: readonly Missing[]
    }

export interface FromOutcome {
  readonly result: Result<DocumentSource, DocumentRefusal>
  /** What of the documents is left aside. */
  readonly notes: readonly SourceNote[]
}

/** Rules that ask for what a workbook of tables need not hold. */
const ofProse = /^(?:completeness|narrative|wording)\//

/** Reads documents with the reader, lets the checker look at them, and answers from them all that an edition asks. */
export async function sourceFrom(input: FromDocuments): Promise<FromOutcome> {
  const { documents, onProgress } = input
  const read = await examinationsOf(documents, onProgress ? { onProgress } : {})
  if (!read.ok) return { result: fail({ kind: 'unread', refused: read.error }), notes: [] }
  const supplements = await supplementsFrom(input.supplements)
  const notes = read.value.flatMap(notesOf)
  if (!supplements.ok) return { result: supplements, notes }
  const gathered = gathering(input, read.value, joinedSupplements(supplements.value))
  if (!gathered.ok) return { result: gathered, notes }
  const { disclosure, found } = gathered.value
  const origin: Origin = {
    documents: await sealsOf(documents),
    supplements: await sealsOf(input.supplements),
    derived: found.derived.map(({ figure: { coordinates, value }, from }) => ({
      coordinates,
      value: String(value),
      from,
    })),
    supplied: found.supplied,
  }
  const isDepartment = read.value.some(({ scope }) => scope === 'department')
  return { result: ok({ disclosure, isDepartment, origin, defaults: found.defaults, unsaid: found.unsaid }), notes }
}

function gathering(
  { entity, year, kind, edition }: FromDocuments,
  read: readonly Examination[],
  supplement: Supplement,
): Result<{ readonly disclosure: Omit<ComposeInput, 'date'>; readonly found: Gathered }, DocumentRefusal> {
  const told = { ...(entity !== undefined && { entity }), ...(year !== undefined && { year }) }
  const { bearer, refusals } = bearerOf(read, edition?.kind ?? kind, told)
  if (!bearer) return fail({ kind: 'source', refusals })
  const findings = read.flatMap(({ file, findings: own }) =>
    own
      .filter(({ severity, rule }) => severity === 'error' && !ofProse.test(rule))
      .map((finding) => ({ file, finding })),
  )
  if (findings.length > 0) return fail({ kind: 'findings', findings })
  const layout = edition ?? layoutFor(jurisdictionOf(bearer.entity), kind, bearer.year)
  const examinations = read.map(withPrintedYear)
  const found = gather({ edition: layout, ...bearer, examinations, supplement })
  if (!found.ok) return fail({ kind: 'missing', ...bearer, edition: layout, missing: found.error })
  const { figures, texts, performance } = found.value
  const disclosure = { edition: found.value.edition, figures, ...bearer, texts, ...(performance && { performance }) }
  return ok({ disclosure, found: found.value })
}

async function supplementsFrom(files: readonly string[]): Promise<Result<readonly Supplement[], DocumentRefusal>> {
  const supplements: Supplement[] = []
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text === undefined) return fail({ kind: 'no-supplement', file })
    const parsed = parseSupplement(text, file)
    if (!parsed.ok) return fail({ kind: 'supplement', file, errors: parsed.error })
    supplements.push(parsed.value)
  }
  return ok(supplements)
}

const sealsOf = (files: readonly string[]): Promise<Origin['documents']> =>
  Promise.all(files.map(async (file) => ({ name: basename(file), sha256: sha256(await readFile(file)) })))
