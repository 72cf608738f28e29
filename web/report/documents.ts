import type { PageComparison, PageData, PageFact, PageRelation } from '../../src/core/present/html/data.ts'

/** One document of the page with its data, read when first asked for. */
export interface ShownDocument {
  readonly prefix: string
  readonly section: HTMLElement
  readonly data: PageData
  /** Comparisons with other documents of the page or the call. */
  readonly comparisons: readonly PageComparison[]
  /** Relations by id of fact. */
  readonly relationsOf: ReadonlyMap<number, readonly PageRelation[]>
}

/** A fact with its texts. `id` is its number in the document. */
export interface ShownFact {
  readonly id: number
  readonly printed: string
  readonly unit: string
  readonly quantity: string
  readonly value: bigint | undefined
  readonly binding: string
  readonly coordinates: readonly (readonly [name: string, value: string])[]
  readonly table: string
  readonly row: string
  readonly column: string
}

const loaded = new Map<string, ShownDocument>()

/** The document that an element id like `d0f12` belongs to. */
export function documentOf(elementId: string): ShownDocument | undefined {
  const prefix = /^d\d+/.exec(elementId)?.[0]
  if (prefix === undefined) return undefined
  const known = loaded.get(prefix)
  if (known) return known
  const section = document.querySelector<HTMLElement>(`section[data-prefix="${prefix}"]`)
  const source = document.getElementById(`${prefix}data`)
  if (!section || !source) return undefined
  const data = JSON.parse(source.textContent ?? '') as PageData // written by document-data.ts
  const far = document.getElementById(`${prefix}together`)?.textContent ?? '[]'
  const comparisons = JSON.parse(far) as readonly PageComparison[] // written by together.ts
  const shown = { prefix, section, data, comparisons, relationsOf: relationsByFact(data) }
  loaded.set(prefix, shown)
  return shown
}

function relationsByFact({ relations }: PageData): ReadonlyMap<number, readonly PageRelation[]> {
  const byFact = new Map<number, PageRelation[]>()
  for (const relation of relations) {
    for (const term of relation[4]) {
      const fact = Math.abs(term) - 1
      const list = byFact.get(fact)
      if (list) list.push(relation)
      else byFact.set(fact, [relation])
    }
  }
  return byFact
}

/** The fact that an element shows, by its id. */
export function factOf(shown: ShownDocument, elementId: string): ShownFact | undefined {
  const number = /^d\d+f(\d+)$/.exec(elementId)?.[1]
  return number === undefined ? undefined : factAt(shown, Number(number))
}

export function factAt({ data }: ShownDocument, id: number): ShownFact | undefined {
  const fact: PageFact | undefined = data.facts[id]
  if (fact === undefined) return undefined
  const [
    printed = '',
    unit = '',
    quantity = '',
    value = '',
    binding = '',
    coordinates = '',
    table = '',
    row = '',
    column = '',
  ] = fact.map((index) => data.strings[index] ?? '')
  const lines = coordinates === '' ? [] : coordinates.split('\n')
  return {
    id,
    printed,
    unit,
    quantity,
    value: value === '' ? undefined : BigInt(value),
    binding,
    coordinates: lines.map((line) => {
      const [name = '', text = ''] = line.split('\t')
      return [name, text] as const
    }),
    table,
    row,
    column,
  }
}
