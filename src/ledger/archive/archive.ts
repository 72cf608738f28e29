import { createHash } from 'node:crypto'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { Fact } from '#core/facts/fact.ts'
import type { Examination } from '#core/findings/examination.ts'
import { examine } from '#core/pipeline.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Ledger, Refusal, RowOf } from '../store/ledger.ts'
import { coordinatesText } from './coordinates-text.ts'

/** A published document to be kept. */
export interface PublishedFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly publishedOn?: string
}

/** What was kept of it. */
export interface Archived {
  readonly documentId: bigint
  readonly year: number
  readonly kind: string
  readonly figures: number
}

/**
 * Reads a published document and keeps its figures with where each is printed. Its bytes are not kept, and what `examine` masks stays
 * masked. Doubtful figures and blanks are left out. Refused when it cannot be read, says no year, or is in the archive already.
 */
export async function archiveDocument(
  ledger: Ledger,
  by: Doer,
  file: PublishedFile,
): Promise<Result<Archived, Refusal>> {
  const read = await examine(file.name, file.bytes)
  if (!read.ok) return fail({ code: 'archive.unreadable', data: { file: file.name, reason: read.error.code } })
  const examination = read.value
  const { year } = examination
  if (year === 0) return fail({ code: 'archive.noYear', data: { file: file.name } })
  const facts = examination.facts.filter(({ binding, value }) => binding !== 'doubtful' && value !== null)
  if (facts.length === 0) return fail({ code: 'archive.noFigures', data: { file: file.name } })
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  return ledger.write({ ...by, action: 'archiveDocument' }, async (writer) => {
    const known = await writer.trx
      .selectFrom('archivedDocument')
      .select('documentId')
      .where('unitId', '=', by.unit)
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (known) return fail({ code: 'archive.known', data: { file: file.name, document: String(known.documentId) } })
    const documentId = await writer.nextId()
    const kind = kindOf(examination)
    await writer.insert('archivedDocument', {
      unitId: by.unit,
      documentId,
      year,
      kind,
      fileName: file.name,
      sha256,
      ...(file.publishedOn !== undefined && { publishedOn: file.publishedOn }),
    })
    for (const rows of batches(figureRows(by.unit, documentId, facts))) await writer.insert('archivedFigure', rows)
    return ok({ documentId, year, kind, figures: facts.length })
  })
}

const kindOf = ({ kind }: Examination): RowOf<'archivedDocument'>['kind'] =>
  kind === 'budget' || kind === 'finalAccounts' || kind === 'performance' ? kind : 'other'

function figureRows(unitId: string, documentId: bigint, facts: readonly Fact[]): readonly RowOf<'archivedFigure'>[] {
  const entities = new Set(facts.flatMap(({ coordinates }) => coordinates.entity ?? []))
  return facts.map((fact) => {
    const { entity, ...own } = fact.coordinates
    // one name printed over all tables is the body that publishes, however it is written
    const coordinates = entities.size > 1 && entity !== undefined ? { ...own, entity } : own
    return {
      unitId,
      documentId,
      figureId: BigInt(fact.id),
      coordinates: coordinatesText(coordinates),
      quantity: fact.quantity,
      value: fact.value ?? 0n,
      precision: fact.precision,
      printed: fact.printed,
      tableTitle: fact.labels.table,
      place: JSON.stringify(fact.at),
    }
  })
}

/** A statement takes a bounded number of values. */
function batches<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const size = 1000
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size))
}
