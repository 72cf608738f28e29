const sectorEnd = 0xfffffff8
const mostSectors = 100_000

/**
 * The lower-case names of the streams in an OLE container, or `undefined` when its directory cannot be followed.
 * Only the directory is read: enough to tell a document from a workbook and both from an encrypted package.
 */
export function oleStreams(bytes: Uint8Array): ReadonlySet<string> | undefined {
  if (bytes.length < 1024) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const power = view.getUint16(30, true)
  if (power !== 9 && power !== 12) return undefined
  const size = 1 << power
  const names = new Set<string>()
  let sector = view.getUint32(48, true)
  for (let steps = 0; sector < sectorEnd; steps++) {
    const at = (sector + 1) * size
    if (steps > mostSectors || at + size > bytes.length) break
    for (let entry = at; entry < at + size; entry += 128) addName(view, entry, names)
    sector = nextSector(view, size, sector)
  }
  return names.size > 0 ? names : undefined
}

/** A directory entry: 64 bytes of UTF-16 name, its length in bytes, and its type (2 is a stream). */
function addName(view: DataView, entry: number, names: Set<string>): void {
  const length = Math.min(64, view.getUint16(entry + 64, true))
  if (view.getUint8(entry + 66) !== 2 || length < 2) return
  let name = ''
  for (let at = 0; at < length - 2; at += 2) name += String.fromCharCode(view.getUint16(entry + at, true))
  names.add(name.toLowerCase())
}

/** The sector that follows in its chain. Only the allocation sectors that the header lists are looked at. */
function nextSector(view: DataView, size: number, sector: number): number {
  const perSector = size / 4
  const list = Math.floor(sector / perSector)
  if (list >= 109) return sectorEnd
  const table = view.getUint32(76 + list * 4, true)
  const at = (table + 1) * size + (sector % perSector) * 4
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : sectorEnd
}
