import { coordinatesKey } from '#core/facts/coordinates.ts'
import type { RowOf, Writer } from '../store/ledger.ts'
import type { SampleOffice } from './office.ts'

/** Everything of an office that is neither its money nor its performance. */
export async function writeBackground(writer: Writer, office: SampleOffice): Promise<void> {
  await writeMeans(writer, office)
  await writeRegisters(writer, office)
  await writeTexts(writer, office)
}

const keyOf = ({ id, year }: SampleOffice) => ({ unitId: id, year })

const squareCentimetresInSquareMetre = 10_000n

/** Posts, vehicles, premises. */
async function writeMeans(writer: Writer, office: SampleOffice): Promise<void> {
  await writer.insert(
    'posts',
    office.posts.map(({ asOf, ...posts }) => ({ ...keyOf(office), ...posts, asOf: asOf ?? null })),
  )
  if (office.vehicles) await writer.insert('vehicleQuota', { ...keyOf(office), ...office.vehicles })
  for (const { name, tenure, squareMetres, yearlyRent } of office.premises)
    await writer.insert('premises', {
      unitId: office.id,
      premisesId: await writer.nextId(),
      name,
      tenure,
      areaSquareCentimetres: BigInt(squareMetres) * squareCentimetresInSquareMetre,
      yearlyRentFen: yearlyRent ?? null,
    })
}

/** Procurement, assets and counts, of which only sums are known. */
async function writeRegisters(writer: Writer, office: SampleOffice): Promise<void> {
  for (const { stage, kind, name, amount } of office.procurement)
    await writer.insert('procurement', {
      ...keyOf(office),
      procurementId: await writer.nextId(),
      stage,
      kind,
      name,
      amountFen: amount,
    })
  await writer.insert(
    'assetValue',
    office.assets.map((asset) => ({
      ...keyOf(office),
      class: asset.class,
      originalFen: asset.original,
      netFen: asset.net,
    })),
  )
  await writer.insert(
    'recordedCount',
    office.counts.map((count) => ({ ...keyOf(office), stage: office.stage, ...count })),
  )
}

/** Duties and organisation, and explanations by the coordinates that they explain. */
async function writeTexts(writer: Writer, office: SampleOffice): Promise<void> {
  await writer.insert(
    'unitText',
    office.texts.map((text) => ({ unitId: office.id, version: 1, yearFrom: office.year, ...text })),
  )
  const positions = new Map<string, number>()
  const explanations: RowOf<'explanation'>[] = []
  for (const { subject, body, amount } of office.explanations) {
    const key = coordinatesKey(subject)
    const position = (positions.get(key) ?? 0) + 1
    positions.set(key, position)
    explanations.push({
      ...keyOf(office),
      stage: office.stage,
      subject: key,
      position,
      body,
      amountFen: amount ?? null,
    })
  }
  await writer.insert('explanation', explanations)
}
