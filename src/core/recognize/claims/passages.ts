import { halfWidth, withoutRadicals } from '../../base/chinese.ts'
import type { Block, Table } from '../../document/document.ts'
import type { Place } from '../../document/place.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'

/** Running prose put together from the lines that a page breaks it into, in normal form, every character with its place. */
export interface Passage {
  readonly text: string
  /** Index of the block of each character. */
  readonly blocks: readonly number[]
  /** Offset within its block's text of each character. */
  readonly offsets: readonly number[]
  /** The headings over the passage, outermost first. */
  readonly headings: readonly string[]
  /** Set where the passage is the text of a cell. */
  readonly cell?: Place
}

const sentence = /。/u
const ends = /[。;；:：!！?？]["”’)）]*$/u
const goesOn = /^[,，、;；:：。)）"”]/u
const { heading, ranks, title, amount } = claimForms

/** Joins paragraphs that a page or line break has split, and keeps the headings over each. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  const passages: Passage[] = []
  let open: { text: string; blocks: number[]; offsets: number[] } | undefined
  let headings: string[] = []
  let broken = false
  const close = () => {
    if (open && open.text !== '') passages.push({ ...open, headings })
    open = undefined
  }
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'paragraph') {
      close()
      if (block.kind === 'table') passages.push(...cellPassages(block, index))
      continue
    }
    const normal = normalWithOffsets(block.text)
    if (normal.text === '' || isPageNumber(normal.text)) continue
    const marked = block.level !== undefined
    const starts = marked || heading.test(normal.text)
    if (open && (starts || (!broken && endsAt(open.text) && !goesOn.test(normal.text)))) close()
    broken = block.runsOn === true
    if (starts) headings = under(headings, normal.text)
    open ??= { text: '', blocks: [], offsets: [] }
    open.text += normal.text
    for (const offset of normal.offsets) {
      open.blocks.push(index)
      open.offsets.push(offset)
    }
    if (marked) close()
  }
  close()
  return passages
}

const shortestStory = 30

/** Cells that tell a story in whole sentences, as forms have them. */
function cellPassages({ cells }: Table, block: number): Passage[] {
  return cells.flatMap(({ text, place }) => {
    if (text.length < shortestStory || !sentence.test(text)) return []
    const normal = normalWithOffsets(text)
    return [
      {
        text: normal.text,
        blocks: normal.offsets.map(() => block),
        offsets: normal.offsets,
        headings: [],
        cell: place,
      },
    ]
  })
}

/** Does a passage end here, as far as its own words tell: a full stop, a title, or too short to have been broken by a line? */
function endsAt(text: string): boolean {
  return ends.test(text) || text.length < 14 || (heading.test(text) && title.test(text) && !amount.test(text))
}

function isPageNumber(text: string): boolean {
  return /^[-—–─－]*\d{1,4}[-—–─－]*$/u.test(text)
}

function normalWithOffsets(text: string): { text: string; offsets: number[] } {
  let normal = ''
  const offsets: number[] = []
  const converted = halfWidth(withoutRadicals(text))
  for (let at = 0; at < converted.length; at += 1) {
    const character = converted[at] ?? ''
    if (/\s|\u3000|\u00a0|\u200b/u.test(character)) continue
    normal += character === ',' && !/\d/.test(converted[at + 1] ?? '') ? '，' : character
    offsets.push(at)
  }
  return { text: normal, offsets }
}

/** Headings above the new one stay as far as they are of higher rank. Long first sentences count only by their head. */
function under(headings: readonly string[], text: string): string[] {
  const rank = ranks.findIndex((form) => form.test(text))
  const kept = headings.filter((above) => ranks.findIndex((form) => form.test(above)) < rank)
  const head = /^[^。;:]{2,40}/u.exec(text)?.[0] ?? ''
  return [...kept, head]
}

/** The place of a character of a passage. */
export function placeAt(passage: Passage, at: number, blocks: readonly Block[]): Place {
  const block = blocks[passage.blocks[at] ?? 0]
  const place = passage.cell ?? block?.place ?? { kind: 'text', line: 1, column: 1 }
  return place.kind === 'text' ? { ...place, column: place.column + (passage.offsets[at] ?? 0) } : place
}
