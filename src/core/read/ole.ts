/** An OLE container: the file system inside the files of Office before 2007. Only streams of its root are seen. */
export interface OleContainer {
  /** Lower-case names. */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream; `undefined` when there is none or its chain of sectors is broken. */
  streamOf(name: string): Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly isStream: boolean
  readonly start: number
  readonly size: number
  readonly left: number
  readonly right: number
  readonly child: number
}

/** Sector numbers from here on end a chain. */
const ends = 0xfffffff8
const entryBytes = 128

/** Opens a container, or `undefined` when its allocation table or its directory cannot be followed. */
export function openOle(bytes: Uint8Array): OleContainer | undefined {
  if (bytes.length < 1536) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const power = view.getUint16(30, true)
  if (power !== 9 && power !== 12) return undefined
  const size = 1 << power
  const table = allocationTable(view, size)
  const whole = (start: number): Uint8Array | undefined => joinSectors(bytes, chainOf(table, start), size, size)
  const directory = whole(view.getUint32(48, true))
  const [root, ...entries] = directory ? entriesOf(directory) : []
  if (!root) return undefined
  const streams = new Map(rootEntries(root, entries).map((entry) => [entry.name.toLowerCase(), entry]))
  const smallest = view.getUint32(56, true)
  return {
    names: new Set(streams.keys()),
    streamOf(name) {
      const entry = streams.get(name.toLowerCase())
      if (!entry?.isStream) return undefined
      if (entry.size >= smallest) return whole(entry.start)?.subarray(0, entry.size)
      // Small streams share one stream of 64-byte sectors, which belongs to the root.
      const [shared, sectors] = [whole(root.start), whole(view.getUint32(60, true))]
      if (!shared || !sectors) return undefined
      return joinSectors(shared, chainOf(numbersOf(sectors), entry.start), 64, 0)?.subarray(0, entry.size)
    },
  }
}

/** For each sector, the one that follows it. The header lists 109 sectors of the table, further ones form a chain. */
function allocationTable(view: DataView, size: number): Uint32Array {
  const sectors = Math.floor(view.byteLength / size)
  const parts: number[] = []
  for (let at = 76; at < 512; at += 4) parts.push(view.getUint32(at, true))
  let next = view.getUint32(68, true)
  for (let step = 0; next < sectors && step < sectors; step++) {
    const at = (next + 1) * size
    if (at + size > view.byteLength) break
    for (let field = at; field < at + size - 4; field += 4) parts.push(view.getUint32(field, true))
    next = view.getUint32(at + size - 4, true)
  }
  const table = new Uint32Array(sectors).fill(0xffffffff)
  let index = 0
  for (const part of parts) {
    const at = (part + 1) * size
    if (part >= ends || at + size > view.byteLength || index >= sectors) break
    for (let field = 0; field < size && index < sectors; field += 4) table[index++] = view.getUint32(at + field, true)
  }
  return table
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

/** The sectors of a stream, or `undefined` when they run in a circle or out of the table. */
function chainOf(table: Uint32Array, start: number): readonly number[] | undefined {
  const chain: number[] = []
  for (let sector = start; sector < ends; sector = table[sector] ?? ends) {
    if (sector >= table.length || chain.length > table.length) return undefined
    chain.push(sector)
  }
  return chain
}

function joinSectors(
  bytes: Uint8Array,
  chain: readonly number[] | undefined,
  size: number,
  offset: number,
): Uint8Array | undefined {
  if (!chain) return undefined
  const joined = new Uint8Array(chain.length * size)
  for (const [index, sector] of chain.entries()) {
    const at = offset + sector * size
    if (at >= bytes.length) return undefined
    // The last sector of a file is often cut at the end of its data.
    joined.set(bytes.subarray(at, at + size), index * size)
  }
  return joined
}

function entriesOf(directory: Uint8Array): readonly Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const entries: Entry[] = []
  for (let at = 0; at + entryBytes <= directory.length; at += entryBytes) {
    const length = Math.min(64, view.getUint16(at + 64, true))
    let name = ''
    for (let unit = 0; unit < length - 2; unit += 2) name += String.fromCharCode(view.getUint16(at + unit, true))
    entries.push({
      name,
      isStream: view.getUint8(at + 66) === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** The entries of the root: a tree of siblings. Embedded objects have the same names one level down. */
function rootEntries(root: Entry, rest: readonly Entry[]): readonly Entry[] {
  const found = new Map<number, Entry>()
  const waiting = [root.child]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = rest[id - 1]
    if (!entry || found.has(id)) continue
    found.set(id, entry)
    waiting.push(entry.left, entry.right)
  }
  return [...found.values()]
}
