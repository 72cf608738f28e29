import type { Coordinates } from '../facts/coordinates.ts'
import { fillers, terms, totalWords } from './terms.ts'

/** What a label means: coordinates, whether it says "all of it", and how much of it was understood. */
export interface Meaning {
  readonly coordinates: Coordinates
  readonly total: boolean
  /** Characters that no word of the vocabulary covers. */
  readonly unknown: string
  /** True when at least one word gave a coordinate or said "total". */
  readonly known: boolean
}

interface Entry {
  readonly word: string
  readonly means: Coordinates
  readonly total: boolean
}

/** The heading of a figure where a form prints none. */
export const amountHeading = '金额'

const nothing: Meaning = { coordinates: {}, total: false, unknown: '', known: false }
const yearForm = /^(20\d{2})年?(?:度)?/u
const lastYearForm = /^(?:上年度?|去年)/u

/** A vocabulary ready for matching: words by first character, longest first. Made once by `vocabulary()`. */
export interface Vocabulary {
  readonly byFirst: ReadonlyMap<string, readonly Entry[]>
  readonly memory: Map<string, Meaning>
}

export function vocabulary(): Vocabulary {
  const words = new Map<string, { means: Coordinates; total: boolean }>()
  const add = (word: string, means: Coordinates, total: boolean) => {
    const before = words.get(word)
    words.set(word, { means: { ...before?.means, ...means }, total: total || (before?.total ?? false) })
  }
  for (const term of terms) for (const word of term.words) add(word, term.means, false)
  for (const word of totalWords) add(word, {}, true)
  for (const word of fillers) add(word, {}, false)
  const byFirst = new Map<string, Entry[]>()
  for (const [word, { means, total }] of words) {
    const first = word.slice(0, 1)
    const list = byFirst.get(first) ?? []
    list.push({ word, means, total })
    byFirst.set(first, list)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.word.length - a.word.length)
  return { byFirst, memory: new Map() }
}

/**
 * The meaning of a label in normal form, by segmentation into known words, longest first. Later words add to earlier ones;
 * where two words speak of the same dimension the later, which in Chinese is the head of the phrase, wins.
 */
export function meaningOf(vocabulary: Vocabulary, core: string): Meaning {
  if (core === '') return nothing
  const remembered = vocabulary.memory.get(core)
  if (remembered) return remembered
  const made = segment(vocabulary, core)
  vocabulary.memory.set(core, made)
  return made
}

function segment(vocabulary: Vocabulary, core: string): Meaning {
  let coordinates: Coordinates = {}
  let total = false
  let unknown = ''
  let known = false
  let at = 0
  while (at < core.length) {
    const rest = core.slice(at)
    const year = yearForm.exec(rest)
    if (year?.[1]) {
      coordinates = { ...coordinates, year: year[1] }
      if (year[0].length === core.length) known = true
      at += year[0].length
      continue
    }
    const entry = vocabulary.byFirst.get(rest.slice(0, 1))?.find(({ word }) => rest.startsWith(word))
    if (entry) {
      if (entry.total || Object.keys(entry.means).length > 0) known = true
      coordinates = { ...coordinates, ...entry.means }
      total ||= entry.total
      at += entry.word.length
      continue
    }
    const last = lastYearForm.exec(rest)
    if (last) {
      coordinates = { ...coordinates, year: 'last' }
      known = true
      at += last[0].length
      continue
    }
    const character = rest.slice(0, 1)
    if (!/[()"'\-—·,.:;%/]/u.test(character)) unknown += character
    at += 1
  }
  return { coordinates, total, unknown, known }
}

/** Is a measure printed in per cent? */
export function isRate(measure: string | undefined): boolean {
  return measure === 'changeRate' || measure === 'share' || measure === 'completionRate'
}

const totals = new Set(totalWords)

/** Is the label, in normal form, a bare word for "all of it"? */
export function isTotal(core: string): boolean {
  const bare = core.replace(/^20\d{2}年?度?/u, '')
  return totals.has(bare) || (/(?:合计|总计|小计)$/u.test(bare) && bare.length <= 14)
}
