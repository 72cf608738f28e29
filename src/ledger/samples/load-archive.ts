import { createHash } from 'node:crypto'
import type { Coordinates } from '#core/facts/coordinates.ts'
import type { RowOf, Writer } from '../store/ledger.ts'
import type { SampleOffice } from './office.ts'

/** Figures of the year before, as figures that the disclosure of this year prints or implies: the base of its changes. */
export async function writeArchive(writer: Writer, office: SampleOffice): Promise<void> {
  if (office.lastYear.length === 0) return
  const documentId = await writer.nextId()
  const figures: RowOf<'archivedFigure'>[] = []
  for (const { coordinates, value, precision, source } of office.lastYear)
    figures.push({
      unitId: office.id,
      documentId,
      figureId: await writer.nextId(),
      coordinates: textOf({ ...coordinates, stage: office.stage, year: String(office.year - 1) }),
      quantity: 'money',
      value,
      precision,
      printed: '',
      tableTitle: source,
      place: source,
    })
  const told = figures.map((figure) => `${figure.coordinates} ${figure.value}`).join('\n')
  await writer.insert('archivedDocument', {
    unitId: office.id,
    documentId,
    year: office.year,
    kind: office.stage === 'approved' ? 'budget' : 'finalAccounts',
    fileName: office.id,
    sha256: createHash('sha256').update(told).digest('hex'),
  })
  await writer.insert('archivedFigure', figures)
}

/** Coordinates as the archive keeps them: JSON with its names in order. */
function textOf(coordinates: Coordinates): string {
  const entries = Object.entries(coordinates).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(Object.fromEntries(entries))
}
