import { type Zippable, zipSync } from 'fflate'

/** A zip archive of parts, the first of them first. Every part has the same date, so equal parts give equal bytes. */
export function archiveOf(
  parts: readonly (readonly [name: string, content: string | Uint8Array])[],
  date: string,
): Uint8Array {
  const encoder = new TextEncoder()
  const files: Zippable = {}
  for (const [name, content] of parts) files[name] = typeof content === 'string' ? encoder.encode(content) : content
  return zipSync(files, { level: 6, mtime: `${date}T12:00:00` })
}
