import { childOf, childrenOf, type XmlElement } from '../xml.ts'
import { numberAs } from './number-format.ts'

interface Level {
  readonly format: string
  readonly text: string
  readonly start: number
  readonly suffix: string
}

/** Counts the numbered paragraphs of one document and gives what Word prints before each. */
export type Numbering = (list: string, level: number) => string

/** The counter for `numbering.xml`. It has a state: ask once for every numbered paragraph, in document order. */
export function numberingOf(root: XmlElement | undefined): Numbering {
  const abstracts = new Map(childrenOf(root, 'abstractNum').map((item) => [item.attributes['abstractNumId'], item]))
  const lists = new Map(childrenOf(root, 'num').map((item) => [item.attributes['numId'], item]))
  const counters = new Map<string, number[]>()
  return (list, level) => {
    const item = lists.get(list)
    const abstractId = childOf(item, 'abstractNumId')?.attributes['val']
    const levels = levelsOf(abstracts.get(abstractId), item)
    const current = levels.get(level)
    if (!item || !current) return ''
    // Lists of one abstract definition count on together, unless a list says where it starts.
    const restarted = childrenOf(item, 'lvlOverride').some((override) => childOf(override, 'startOverride'))
    const key = restarted ? `list ${list}` : `abstract ${abstractId}`
    const counter = counters.get(key) ?? []
    counters.set(key, counter)
    counter.length = Math.min(counter.length, level + 1)
    counter[level] = (counter[level] ?? current.start - 1) + 1
    return printed(current, levels, counter)
  }
}

function levelsOf(abstract: XmlElement | undefined, list: XmlElement | undefined): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>()
  const add = (element: XmlElement, start?: string): void => {
    const value = (name: string): string | undefined => childOf(element, name)?.attributes['val']
    levels.set(Number(element.attributes['ilvl'] ?? 0), {
      format: value('numFmt') ?? 'decimal',
      text: value('lvlText') ?? '',
      start: Number(start ?? value('start') ?? 1),
      suffix: value('suff') ?? 'tab',
    })
  }
  for (const element of childrenOf(abstract, 'lvl')) add(element)
  for (const override of childrenOf(list, 'lvlOverride')) {
    const start = childOf(override, 'startOverride')?.attributes['val']
    const own = childOf(override, 'lvl')
    const level = Number(override.attributes['ilvl'] ?? 0)
    const known = levels.get(level)
    if (own) add(own, start)
    else if (known && start !== undefined) levels.set(level, { ...known, start: Number(start) })
  }
  return levels
}

function printed(level: Level, levels: ReadonlyMap<number, Level>, counter: readonly number[]): string {
  if (level.format === 'bullet') return ''
  const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1
    const at = levels.get(index)
    return at ? numberAs(at.format, counter[index] ?? at.start) : ''
  })
  // A label that ends in punctuation is clear without the tab; one that ends in a digit would run into the text.
  return level.suffix !== 'nothing' && /\w$/.test(label) ? `${label} ` : label
}
