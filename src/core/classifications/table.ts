import { type ClassificationId, type Confidence, type Entry, firstYear, type Level } from './classification.ts'
import { departmental, functional, governmental, revenue } from './generated.ts'
import { looseName, plainName } from './names.ts'

/** One classification, indexed. Entries of one code are in the order of their years. */
export interface Table {
  readonly entries: readonly Entry[]
  readonly byCode: ReadonlyMap<string, readonly Entry[]>
  /** By the code one level up; the 类 under ''. */
  readonly byParent: () => ReadonlyMap<string, readonly Entry[]>
  readonly byPlainName: () => ReadonlyMap<string, readonly Entry[]>
  readonly byLooseName: () => ReadonlyMap<string, readonly Entry[]>
}

const confidences: Readonly<Record<string, Confidence>> = { H: 'high', M: 'medium', L: 'low' }

/** A value made when it is first asked for and then kept; it never changes. */
export function once<T>(make: () => T): () => T {
  let kept: { readonly value: T } | undefined
  return () => (kept ??= { value: make() }).value
}

/** The level that a code of this length has, or `undefined` when no code has that length. */
export function levelOf(classification: ClassificationId, code: string): Level | undefined {
  if (code.length === 3) return 1
  if (code.length === 5) return 2
  const itemised = classification === 'functional' || classification === 'revenue'
  return code.length === 7 && itemised ? 3 : undefined
}

function entryFrom(classification: ClassificationId, line: string): Entry {
  const [code = '', name = '', confidence = '', from, to] = line.split(' ')
  return {
    code,
    name,
    level: levelOf(classification, code) ?? 3,
    ...(code.length > 3 && { parent: code.slice(0, -2) }),
    validFrom: from ? Number(from) : firstYear,
    ...(to && { validTo: Number(to) }),
    confidence: confidences[confidence] ?? 'low',
  }
}

function grouped(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  return groups
}

function tableFrom(classification: ClassificationId, text: string): Table {
  // The generated lines are sorted by code and first year.
  const entries = text.split('\n').map((line) => entryFrom(classification, line))
  return {
    entries,
    byCode: grouped(entries, (entry) => entry.code),
    byParent: once(() => grouped(entries, (entry) => entry.parent ?? '')),
    byPlainName: once(() => grouped(entries, (entry) => plainName(entry.name))),
    byLooseName: once(() => grouped(entries, (entry) => looseName(entry.name))),
  }
}

const tables: Readonly<Record<ClassificationId, () => Table>> = {
  functional: once(() => tableFrom('functional', functional)),
  departmental: once(() => tableFrom('departmental', departmental)),
  governmental: once(() => tableFrom('governmental', governmental)),
  revenue: once(() => tableFrom('revenue', revenue)),
}

export function tableOf(classification: ClassificationId): Table {
  return tables[classification]()
}
