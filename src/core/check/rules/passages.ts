import type { Paragraph } from '../../document/document.ts'
import type { Location, Place } from '../../document/place.ts'
import type { Recognition } from '../../facts/recognition.ts'
import { headingLine, pageNumberLine, sentenceEnd } from '../../vocabulary/patterns/prose.ts'

/** Text that is read in one go: paragraphs that a page or line break cut apart are one passage, a cell is one. */
export interface Passage {
  readonly kind: 'paragraph' | 'cell'
  readonly text: string
  /** The heading or the table that it stands under. */
  readonly path: readonly string[]
  /** Where each part begins in `text`, with the place of its first character. */
  readonly parts: readonly { readonly from: number; readonly place: Place }[]
  /** The whole row of a cell, in order. */
  readonly row?: readonly string[]
}

const longEnoughToRunOn = 20
const made = new WeakMap<Recognition, readonly Passage[]>()

/** All words of a document in reading order, made once; cells of mere figures are left out. */
export function passagesOf(recognition: Recognition): readonly Passage[] {
  const before = made.get(recognition)
  if (before) return before
  const passages = [...walk(recognition)]
  made.set(recognition, passages)
  return passages
}

function* walk({ blocks, tables }: Recognition): Generator<Passage> {
  const titles = new Map(tables.flatMap(({ title, blocks: own }) => own.map((index) => [index, title] as const)))
  let heading = ''
  let run: Paragraph[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'picture' || (block.kind === 'paragraph' && pageNumberLine.test(block.text))) continue
    if (block.kind === 'paragraph') {
      if (run.length > 0 && !runsOn(run.at(-1), block)) {
        yield joined(run, heading)
        run = []
      }
      if (isHeading(block)) heading = block.text.trim()
      run.push(block)
      continue
    }
    if (run.length > 0) yield joined(run, heading)
    run = []
    const rows = new Map<number, string[]>()
    for (const { row, text } of block.cells) rows.set(row, [...(rows.get(row) ?? []), text.trim()])
    const path = [titles.get(index) ?? heading].filter((title) => title !== '')
    for (const { text, row, place } of block.cells) {
      if (/[^\d\s.,%-]/.test(text))
        yield { kind: 'cell', text, path, parts: [{ from: 0, place }], row: rows.get(row) ?? [] }
    }
  }
  if (run.length > 0) yield joined(run, heading)
}

function isHeading({ text, level }: Paragraph): boolean {
  return level !== undefined || headingLine.test(text)
}

function runsOn(before: Paragraph | undefined, after: Paragraph): boolean {
  if (!before || isHeading(before) || isHeading(after)) return false
  if (before.runsOn) return true
  return before.text.trim().length >= longEnoughToRunOn && !sentenceEnd.test(before.text)
}

function joined(run: readonly Paragraph[], heading: string): Passage {
  let text = ''
  const parts = run.map((paragraph) => {
    const from = text.length
    text += paragraph.text
    return { from, place: paragraph.place }
  })
  return { kind: 'paragraph', text, path: heading === '' ? [] : [heading], parts }
}

/** Where `quote`, which begins at `offset` of the passage, stands. */
export function locate({ parts, path }: Passage, offset: number, quote: string): Location {
  const part = parts.findLast(({ from }) => from <= offset) ?? parts[0]
  if (!part) return { path, quote, place: { kind: 'text', line: 1, column: 1 } }
  const { place, from } = part
  const shifted = place.kind === 'text' ? { ...place, column: place.column + offset - from } : place
  return { path, quote, place: shifted }
}

/** What a pattern finds in a document, with some words around it for people. */
export interface Match {
  readonly passage: Passage
  readonly text: string
  readonly offset: number
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly at: Location
  readonly around: string
}

/** Every place where a global pattern matches. */
export function* matches(passages: readonly Passage[], pattern: RegExp): Generator<Match> {
  // one copy for all passages: matchAll would make one for each of thousands of cells
  const own = new RegExp(pattern)
  for (const passage of passages) {
    own.lastIndex = 0
    for (let found = own.exec(passage.text); found; found = own.exec(passage.text)) {
      yield matchAt(passage, found.index, found[0], found.groups)
      if (found[0] === '') own.lastIndex += 1
    }
  }
}

/** A match made by hand. */
export function matchAt(passage: Passage, offset: number, text: string, groups: Match['groups'] = {}): Match {
  const around = passage.text.slice(Math.max(0, offset - 12), offset + text.length + 8).trim()
  return { passage, text, offset, groups, at: locate(passage, offset, text), around }
}

/** The sentence around an offset. */
export function sentenceAt(text: string, offset: number): string {
  const from = Math.max(...['。', '；', '！', '\n'].map((mark) => text.lastIndexOf(mark, offset - 1))) + 1
  const ends = ['。', '；', '！', '\n'].map((mark) => text.indexOf(mark, offset)).filter((end) => end >= 0)
  return text.slice(from, Math.min(text.length, ...ends))
}

/** Documents whose words are somebody's own: a template may hold what a disclosure may not. */
export function isDisclosure({ kind }: Recognition): boolean {
  return kind !== 'template' && kind !== 'other'
}
