import { fail, ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../organisation/refusal.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'

/** A figure of an archived document. */
export interface ArchivedPlace {
  readonly documentId: bigint
  readonly figureId: bigint
}

/**
 * Proposes another value for an archived figure, in its own scale; `by.reason` says why. Drafts of the unit use it at once; the
 * archive shows it when somebody else has approved it.
 */
export async function proposeArchiveCorrection(
  ledger: Ledger,
  by: Doer,
  { documentId, figureId, value }: ArchivedPlace & { readonly value: bigint },
): Promise<Result<bigint, Refusal>> {
  const { reason = '' } = by
  if (reason.trim() === '') return fail({ code: 'archive.noReason', data: {} })
  return ledger.write({ ...by, action: 'proposeArchiveCorrection' }, async (writer) => {
    const found = await writer.trx
      .selectFrom('archivedFigure')
      .select('figureId')
      .where('unitId', '=', by.unit)
      .where('documentId', '=', documentId)
      .where('figureId', '=', figureId)
      .executeTakeFirst()
    if (!found)
      return fail({ code: 'archive.noFigure', data: { document: String(documentId), figure: String(figureId) } })
    const correctionId = await writer.nextId()
    const row = { unitId: by.unit, documentId, figureId, correctionId, value, reason, proposedBy: by.person }
    await writer.insert('archiveCorrection', row)
    return ok(correctionId)
  })
}

/** Approves or refuses a proposal; not by the person who made it. */
export async function decideArchiveCorrection(
  ledger: Ledger,
  by: Doer,
  place: ArchivedPlace & { readonly correctionId: bigint },
  decision: 'approved' | 'refused',
): Promise<Result<undefined, Refusal>> {
  return ledger.write({ ...by, action: 'approveArchiveCorrection' }, async (writer) => {
    const { documentId, figureId, correctionId } = place
    const key = { unitId: by.unit, documentId, figureId, correctionId }
    const found = await writer.trx
      .selectFrom('archiveCorrection')
      .select(['status', 'proposedBy'])
      .where('unitId', '=', by.unit)
      .where('documentId', '=', documentId)
      .where('figureId', '=', figureId)
      .where('correctionId', '=', correctionId)
      .executeTakeFirst()
    if (found?.status !== 'proposed') {
      const data = { document: String(documentId), figure: String(figureId), correction: String(correctionId) }
      return fail({ code: 'archive.noProposal', data })
    }
    if (found.proposedBy === by.person) return fail({ code: 'archive.ownProposal', data: {} })
    await writer.update('archiveCorrection', key, { status: decision, approvedBy: by.person })
    return ok(undefined)
  })
}
