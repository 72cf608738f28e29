import type { Publication } from '../document/publication.ts'
import { documentOf } from '../read/testing.ts'
import { type Difference, differencesOf, write, type WriteFormat } from './write.ts'

/** Runs of each law of the loop; ROUND_TRIPS=5000 makes it a long command. */
export const roundTrips = Number(process.env['ROUND_TRIPS'] ?? 20)

/** The bytes of a publication that has no problems. */
export async function written(publication: Publication, format: WriteFormat): Promise<Uint8Array> {
  const result = await write(publication, format)
  if (!result.ok) throw new Error(JSON.stringify(result.error.slice(0, 5)))
  return result.value
}

/** What a file of the format says otherwise than the publication, after our own reader has read it. */
export async function differencesIn(publication: Publication, format: WriteFormat): Promise<readonly Difference[]> {
  return differencesOf(publication, await documentOf(await written(publication, format)))
}
