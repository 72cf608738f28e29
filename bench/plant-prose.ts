/** Plants one wrong digit, unit, direction or year in a sentence of a read document and tells whether the checks find it. */
import { check } from '../src/core/check/check.ts'
import type { Interval } from '../src/core/check/relations/ratio.ts'
import type { Block, Document } from '../src/core/document/document.ts'
import type { Location } from '../src/core/document/place.ts'
import type { Finding } from '../src/core/findings/finding.ts'
import type { Mention } from '../src/core/facts/claim.ts'
import type { Recognition } from '../src/core/facts/recognition.ts'
import { type Numeral, numeralsOf } from '../src/core/recognize/claims/mentions.ts'
import { type Passage, passagesOf, placeAt } from '../src/core/recognize/claims/passages.ts'
import { recognize } from '../src/core/recognize/recognize.ts'
import { type Tie, tiesOf, valuesOf } from './prose-ties.ts'
import type { Random } from './random.ts'

export const kinds = ['digit', 'unit', 'direction', 'year'] as const
export type Kind = (typeof kinds)[number]

/** A change that can be planted: characters of a passage, what stands there afterwards, and the number concerned. */
interface Slip {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly changed?: Interval
}

interface Spot {
  readonly passage: Passage
  readonly numeral: Numeral
  readonly mention: Mention
}

export interface Prepared {
  readonly file: string
  readonly document: Document
  readonly recognition: Recognition
  /** What is told of the unchanged document, by fingerprint and by its figures: a changed title renames a finding. */
  readonly known: ReadonlySet<string>
  readonly ties: ReadonlyMap<number, readonly Tie[]>
  readonly spots: Readonly<Record<Kind, readonly Spot[]>>
}

export interface Trial {
  readonly file: string
  readonly kind: Kind
  readonly role: string
  /** The kinds of ties that the change breaks beyond rounding; empty when nothing else in the document tells it. */
  readonly broken: readonly string[]
  /** The worst new finding that concerns the changed words. */
  readonly severity: 'error' | 'warning' | 'info' | 'none'
  readonly anythingNew: boolean
  readonly namedFirst: boolean
  readonly change: string
  readonly named: string
}

const unitSlips: Readonly<Record<string, readonly (readonly [string, bigint, bigint])[]>> = {
  元: [['万元', 10_000n, 1n]],
  万元: [
    ['元', 1n, 10_000n],
    ['亿元', 10_000n, 1n],
  ],
  亿元: [['万元', 1n, 10_000n]],
}
const opposites: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  上升: '下降',
  提高: '降低',
  降低: '提高',
  增幅: '降幅',
  降幅: '增幅',
  压减: '增加',
}
const directionBefore = new RegExp(`(?<word>${Object.keys(opposites).join('|')})(?:了|额为|额|为|约)?$`, 'u')

export function prepare(file: string, document: Document): Prepared {
  const recognition = recognize(document)
  const known = new Set(check(file, document, recognition).findings.flatMap((one) => [one.fingerprint, saidBy(one)]))
  const spots: Record<Kind, Spot[]> = { digit: [], unit: [], direction: [], year: [] }
  let id = 0
  for (const passage of passagesOf(document.blocks))
    for (const numeral of numeralsOf(passage.text)) {
      // every numeral of a passage is one mention, in order
      const mention = recognition.prose.mentions[id++]
      if (!mention) continue
      const spot = { passage, numeral, mention }
      for (const kind of kinds) if (fits(kind, spot, recognition.year)) spots[kind].push(spot)
    }
  return { file, document, recognition, known, ties: tiesOf(recognition), spots }
}

/** A finding without the names of its place. */
function saidBy({ rule, message, at, actual, expected }: Finding): string {
  return JSON.stringify([rule, message, at.place, at.quote, actual, expected])
}

function fits(kind: Kind, { passage, numeral, mention }: Spot, year: number): boolean {
  if (kind === 'year')
    return numeral.kind === 'aside' && numeral.printed === String(year) && passage.text[numeral.end] === '年'
  if (mention.role === 'aside') return false
  if (kind === 'unit') return numeral.unit in unitSlips
  if (kind === 'direction')
    return (mention.role === 'change' || mention.role === 'changeRate') && directionOf(passage, numeral) !== undefined
  return /\d/.test(numeral.printed)
}

function directionOf({ text }: Passage, { start }: Numeral): { word: string; at: number } | undefined {
  const from = Math.max(0, start - 6)
  const found = directionBefore.exec(text.slice(from, start))
  const word = found?.groups?.['word']
  return found && word !== undefined ? { word, at: from + found.index } : undefined
}

function slip(kind: Kind, { passage, numeral, mention }: Spot, random: Random): Slip | undefined {
  if (kind === 'year') return { from: numeral.start, to: numeral.end, text: String(Number(numeral.printed) - 1) }
  if (kind === 'unit') {
    const options = unitSlips[numeral.unit] ?? []
    const [unit, times, by] = options[random.below(options.length)] ?? ['', 1n, 1n]
    const changed = { value: (mention.value * times) / by, precision: (mention.precision * times) / by }
    return { from: numeral.end - numeral.unit.length, to: numeral.end, text: unit, changed }
  }
  if (kind === 'direction') {
    const found = directionOf(passage, numeral)
    const text = found && opposites[found.word]
    if (!found || text === undefined) return undefined
    const changed = { value: -mention.value, precision: mention.precision }
    return { from: found.at, to: found.at + found.word.length, text, changed }
  }
  return digitSlip(numeral, mention, random)
}

const digits = (one: string): bigint => BigInt(one.replace(/\D/g, '') || '0')

/** Another digit in any place, but no zero in front. */
function digitSlip({ printed, start, unit }: Numeral, mention: Mention, random: Random): Slip | undefined {
  const own = printed.slice(0, printed.length - unit.length)
  const places = own.split('').flatMap((one, at) => (/\d/.test(one) ? [at] : []))
  const at = places[random.below(places.length)]
  if (at === undefined) return undefined
  const others = [...'0123456789'].filter(
    (one) => one !== printed[at] && !(one === '0' && at === places[0] && /^\D*\d[\d,]/.test(printed)),
  )
  const text = others[random.below(others.length)] ?? '1'
  const [before, after] = [digits(own), digits(own.slice(0, at) + text + own.slice(at + 1))]
  const step = mention.precision === 0n ? 1n : mention.precision * 2n
  const value = before === 0n ? after * step : (mention.value * after) / before
  return { from: start + at, to: start + at + 1, text, changed: { value, precision: mention.precision } }
}

/** The document with some characters of a passage replaced, wherever its lines break and whether it is prose or a cell. */
function edited(document: Document, passage: Passage, { from, to, text }: Slip): Document {
  const texts = new Map<number, string[]>()
  for (let at = from; at < to; at++) {
    const index = passage.blocks[at] ?? -1
    const characters = texts.get(index) ?? textOf(document.blocks[index], passage).split('')
    characters[passage.offsets[at] ?? 0] = at === from ? text : ''
    texts.set(index, characters)
  }
  const blocks = document.blocks.map((block, index) => {
    const characters = texts.get(index)
    return characters ? withText(block, passage, characters.join('')) : block
  })
  return { ...document, blocks }
}

function textOf(block: Block | undefined, { cell }: Passage): string {
  if (block?.kind === 'paragraph') return block.text
  return block?.kind === 'table' ? (block.cells.find(({ place }) => place === cell)?.text ?? '') : ''
}

function withText(block: Block, { cell }: Passage, text: string): Block {
  if (block.kind === 'paragraph') return { ...block, text }
  if (block.kind !== 'table') return block
  return { ...block, cells: block.cells.map((one) => (one.place === cell ? { ...one, text } : one)) }
}

const plain = (text: string): string => text.replace(/\s/g, '')

/** Does a finding point at the line of the changed words and quote them? */
function concerns(at: Location, spot: Spot, wrong: string, blocks: Document['blocks']): boolean {
  const own = placeAt(spot.passage, spot.numeral.start, blocks)
  const sameLine =
    at.place.kind === 'text' && own.kind === 'text'
      ? at.place.line === own.line
      : JSON.stringify(at.place) === JSON.stringify(own)
  return sameLine && plain(at.quote).includes(wrong)
}

/** One trial of a kind, or `undefined` when the document has no such words. */
export function plant(prepared: Prepared, kind: Kind, random: Random): Trial | undefined {
  const { file, document, recognition, known, ties, spots } = prepared
  const spot = spots[kind][random.below(Math.max(1, spots[kind].length))]
  const planted = spot && slip(kind, spot, random)
  if (!spot || !planted) return undefined
  const { passage, numeral, mention } = spot
  const wrong = edited(document, passage, planted)
  const whole = passage.text.slice(0, planted.from) + planted.text + passage.text.slice(planted.to)
  const end = numeral.end + planted.text.length - (planted.to - planted.from)
  const printed = whole.slice(kind === 'direction' ? end - numeral.printed.length : numeral.start, end)
  const fresh = check(file, wrong, recognize(wrong)).findings.filter(
    (one) => !known.has(one.fingerprint) && !known.has(saidBy(one)),
  )
  const concerned = fresh.filter((one) =>
    [one.at, ...one.evidence.map(({ at }) => at)].some((at) => concerns(at, spot, printed, document.blocks)),
  )
  const [first] = fresh
  const around = (text: string): string => text.slice(Math.max(0, planted.from - 24), numeral.end + 6)
  return {
    file,
    kind,
    role: mention.role,
    broken: planted.changed ? brokenBy(mention, planted.changed, ties, recognition) : yearTies(spot, prepared),
    severity: concerned[0]?.severity ?? 'none',
    anythingNew: fresh.length > 0,
    namedFirst: first !== undefined && concerns(first.at, spot, printed, document.blocks),
    change: `${around(passage.text)} → ${around(whole)}`,
    named: first ? `${first.rule} ${plain(first.at.quote)}` : 'nothing',
  }
}

function brokenBy(
  mention: Mention,
  changed: Interval,
  ties: Prepared['ties'],
  { prose }: Recognition,
): readonly string[] {
  // nothing is nothing in any unit
  if (changed.value === mention.value) return []
  const own = ties.get(mention.id) ?? []
  const after = valuesOf(prose.mentions, mention.id, changed)
  return [...new Set(own.filter(({ holds }) => !holds(after)).map(({ kind }) => kind))]
}

const accounts = /^[^。；，]{0,40}(?:预算|决算)[^。；，]{0,24}$/u

/** Does another place than the one that is changed say the year? */
function saysElsewhere({ blocks }: Document, year: string): boolean {
  const texts = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'table' ? block.cells.map(({ text }) => text) : [],
  )
  return texts.filter((text) => plain(text).includes(year)).length > 1
}

/** A year is tied when it is a heading's of the accounts and the document says it elsewhere too, or the next amount of its sentence is that of a cell. */
function yearTies({ passage, numeral, mention }: Spot, prepared: Prepared): readonly string[] {
  const { recognition, ties, document } = prepared
  if (accounts.test(passage.text)) return saysElsewhere(document, numeral.printed) ? ['heading'] : []
  const { mentions } = recognition.prose
  const next = mentions.find(
    ({ id, role, sentence }) => id > mention.id && role !== 'aside' && sentence === mention.sentence,
  )
  const between = passage.text.slice(numeral.end, numeral.end + 12)
  const tied = next && next.role === 'value' && ties.get(next.id)?.some(({ kind }) => kind === 'cell')
  return tied && !/\d{4}/.test(between) ? ['cell'] : []
}
