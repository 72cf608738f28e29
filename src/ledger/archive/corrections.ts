import { fail, ok, type Result } from '#core/base/result.ts'
import type { Act, Ledger, Refusal } from '../store/ledger.ts'

/** A figure of an archived document. */
export interface ArchivedPlace {
  readonly documentId: bigint
  readonly figureId: bigint
}

/**
 * Proposes another value for an archived figure, in its own scale; `act.reason` says why. Drafts of the unit use it at once; the
 * archive shows it when somebody else has approved it.
 */
export async function proposeArchiveCorrection(
  ledger: Ledger,
  act: Act,
  { documentId, figureId, value }: ArchivedPlace & { readonly value: bigint },
): Promise<Result<bigint, Refusal>> {
  const { reason } = act
  if (!reason) return fail({ code: 'archive.noReason', data: {} })
  return ledger.write(act, async (writer) => {
    const found = await writer.trx
      .selectFrom('archivedFigure')
      .select('figureId')
      .where('unitId', '=', act.unit)
      .where('documentId', '=', documentId)
      .where('figureId', '=', figureId)
      .executeTakeFirst()
    if (!found)
      return fail({ code: 'archive.noFigure', data: { document: String(documentId), figure: String(figureId) } })
    const correctionId = await writer.nextId()
    const row = { unitId: act.unit, documentId, figureId, correctionId, value, reason, proposedBy: act.person }
    await writer.insert('archiveCorrection', row)
    return ok(correctionId)
  })
}

/** Approves or refuses a proposal; not by the person who made it. */
export async function decideArchiveCorrection(
  ledger: Ledger,
  act: Act,
  place: ArchivedPlace & { readonly correctionId: bigint },
  decision: 'approved' | 'refused',
): Promise<Result<undefined, Refusal>> {
  return ledger.write(act, async (writer) => {
    const { documentId, figureId, correctionId } = place
    const key = { unitId: act.unit, documentId, figureId, correctionId }
    const found = await writer.trx
      .selectFrom('archiveCorrection')
      .select(['status', 'proposedBy'])
      .where('unitId', '=', act.unit)
      .where('documentId', '=', documentId)
      .where('figureId', '=', figureId)
      .where('correctionId', '=', correctionId)
      .executeTakeFirst()
    if (found?.status !== 'proposed') {
      const data = { document: String(documentId), figure: String(figureId), correction: String(correctionId) }
      return fail({ code: 'archive.noProposal', data })
    }
    if (found.proposedBy === act.person) return fail({ code: 'archive.ownProposal', data: {} })
    await writer.update('archiveCorrection', key, { status: decision, approvedBy: act.person })
    return ok(undefined)
  })
}
