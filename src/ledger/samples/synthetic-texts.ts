import type { Writer } from '../store/ledger.ts'
import { syntheticWords as words } from './synthetic-words.ts'

/** What a made-up body says of itself in its disclosures: duties and organisation, in force from a year. */
export async function insertTexts(writer: Writer, unitId: string, yearFrom: number): Promise<void> {
  await writer.insert(
    'unitText',
    Object.entries(words.texts).map(([topic, body]) => ({ unitId, topic, version: 1, yearFrom, body })),
  )
}

/** Why its figures of a year differ from those of the year before, wherever an edition asks. */
export async function insertReasons(writer: Writer, unitId: string, year: number): Promise<void> {
  const reasons = Object.entries(words.reasons)
  await writer.insert(
    'explanation',
    (['approved', 'finalAccounts'] as const).flatMap((stage) =>
      reasons.map(([subject, body]) => ({ unitId, year, stage, subject, body })),
    ),
  )
}
