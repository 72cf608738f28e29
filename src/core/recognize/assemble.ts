import { normalLabel } from '../base/chinese.ts'
import type { Document, Paragraph, Table } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { Announced, Grid, TableNumber } from '../facts/recognition.ts'
import {
  formTitle,
  noteInTable,
  noteUnderTable,
  numberedPart,
  tableAtEnd,
  unitLabel,
} from '../vocabulary/patterns/captions.ts'
import { bareTitle, bodyOf, captionParts, isTitle, saysEmpty, tableNumberOf, unitOf } from './captions.ts'
import { gridOf, headerRowsOf, joinGrids, type Matrix, matrixOf, onSameColumns } from './grid.ts'

/** A table with what was printed around it, joined over its pages, before it is understood. */
export interface AssembledTable {
  readonly title: string
  readonly titlePlace: Place
  readonly numberPlace: Place
  readonly number?: TableNumber
  readonly unit?: string
  readonly entity?: string
  readonly notes: readonly string[]
  readonly emptyNote: boolean
  readonly blocks: readonly number[]
  readonly place: Place
  readonly grid: Grid
  readonly guessed: boolean
}

export interface Assembly {
  readonly tables: readonly AssembledTable[]
  readonly titlesOnly: readonly Announced[]
}

interface Caption {
  title: string
  titlePlace?: Place | undefined
  numberPlace?: Place | undefined
  number?: TableNumber | undefined
  unit?: string | undefined
  entity?: string | undefined
  /** Titles met before the one that the table takes: their tables are missing. */
  passed: Announced[]
}

/** Finds each table's title, number, unit, body and notes, and joins tables that continue over pages. */
export function assemble(document: Document): Assembly {
  const running = runningLines(document)
  const tables: Draft[] = []
  const titlesOnly: Announced[] = []
  let pending: Paragraph[] = []
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'paragraph') {
      if (!running.has(runningKey(block.text)))
        pending.push(...captionParts(block.text).map((text) => ({ ...block, text })))
      continue
    }
    if (block.kind !== 'table') continue
    const previous = tables.at(-1)
    if (previous) noteAfter(previous, pending)
    const caption = captionFrom(pending, previous !== undefined)
    const draft = draftOf(index, block, caption)
    const adjacent = pending.every(({ text }) => text.trim() === '')
    if (previous && goesOn(previous, draft, caption, adjacent)) extend(previous, draft)
    else {
      titlesOnly.push(...caption.passed)
      tables.push(draft)
    }
    pending = []
  }
  const last = tables.at(-1)
  if (last) noteAfter(last, pending)
  titlesOnly.push(...titlesOf(pending))
  return { tables: tables.map(finish), titlesOnly }
}

interface Draft {
  caption: Caption
  matrices: Matrix[]
  blocks: number[]
  place: Place
  lastPlace: Place
  notes: string[]
  guessed: boolean
}

function draftOf(index: number, table: Table, caption: Caption): Draft {
  const matrix = matrixOf(table, index)
  const inside = captionRows(matrix)
  const merged: Caption = { ...caption }
  for (const text of inside.texts) {
    merged.unit ??= unitOf(text)
    merged.entity ??= bodyOf(text)
    const number = tableNumberOf(text)
    if (number) merged.number ??= number.number
    if (merged.title === '' && isTitle(text)) merged.title = bareTitle(text)
  }
  return {
    caption: merged,
    matrices: [{ ...matrix, lines: matrix.lines.slice(inside.rows, matrix.lines.length - inside.noteRows) }],
    blocks: [index],
    place: table.place,
    lastPlace: table.place,
    notes: inside.notes,
    guessed: table.grid === 'aligned',
  }
}

/** Rows of a table that are one wide cell of words: title and unit above, notes below. */
function captionRows(matrix: Matrix): { rows: number; texts: string[]; noteRows: number; notes: string[] } {
  const texts: string[] = []
  let rows = 0
  for (const line of matrix.lines.slice(0, 6)) {
    const cells = line.filter((position) => position?.origin && position.cell.text.trim() !== '')
    const only = cells.length <= 2 ? cells.map((position) => position?.cell.text ?? '') : []
    const isCaption =
      only.length > 0 &&
      only.every(
        (text) =>
          unitOf(text) !== undefined || bodyOf(text) !== undefined || isTitle(text) || tableNumberOf(text)?.rest === '',
      )
    if (!isCaption) break
    texts.push(...only)
    rows += 1
  }
  const notes: string[] = []
  let noteRows = 0
  for (const line of matrix.lines.toReversed()) {
    const cells = line.filter((position) => position?.origin && position.cell.text.trim() !== '')
    const text = cells.length === 1 ? (cells[0]?.cell.text ?? '') : ''
    if (!noteInTable.test(text) && !(text.length > 8 && saysEmpty(text) && cells.length === 1)) break
    notes.push(text)
    noteRows += 1
  }
  return rows + noteRows < matrix.lines.length
    ? { rows, texts, noteRows, notes }
    : { rows: 0, texts: [], noteRows: 0, notes: [] }
}

/** Reads title, number, unit and body from the paragraphs before a table, nearest first. */
function captionFrom(paragraphs: readonly Paragraph[], afterTable: boolean): Caption {
  const caption: Caption = { title: '', passed: [] }
  const near = paragraphs.slice(-60)
  let distance = 0
  for (let at = near.length - 1; at >= 0; at -= 1) {
    const paragraph = near[at]
    if (!paragraph) break
    const text = paragraph.text
    if (text.trim() === '') continue
    if (caption.title === '') {
      caption.unit ??= unitOf(text)
      caption.entity ??= bodyOf(text)
    }
    const number = tableNumberOf(text)
    if (number?.rest === '') {
      if (distance < 8 && !caption.number) {
        caption.number = number.number
        caption.numberPlace = paragraph.place
      }
      continue
    }
    if (isTitle(text)) {
      if (caption.title === '' && distance < 10) {
        caption.title = bareTitle(text)
        caption.titlePlace = paragraph.place
        if (number) caption.number ??= number.number
        if (unitLabel.test(paragraph.text)) caption.unit ??= unitOf(text)
        distance = 0
        continue
      }
      if (caption.title !== '' && afterTable) {
        const announced = announce(paragraph, near.slice(at + 1, at + 4))
        if (announced) caption.passed.unshift(announced)
      }
    }
    distance += 1
    if (distance > 12 && caption.title === '') break
  }
  return caption
}

function announce(paragraph: Paragraph, following: readonly Paragraph[]): Announced | undefined {
  const number = tableNumberOf(paragraph.text)
  const title = bareTitle(paragraph.text)
  if (title.length < 4 || numberedPart.test(normalLabel(paragraph.text))) return undefined
  const emptyNote = saysEmpty(paragraph.text) || following.some(({ text }) => saysEmpty(text))
  return { title, place: paragraph.place, ...(number ? { number: number.number } : {}), emptyNote }
}

function titlesOf(paragraphs: readonly Paragraph[]): Announced[] {
  return paragraphs.flatMap((paragraph, at) => {
    if (!isTitle(paragraph.text)) return []
    const under = paragraphs.slice(at + 1, at + 4)
    const next = under.findIndex(({ text }) => isTitle(text))
    const announced = announce(paragraph, next < 0 ? under : under.slice(0, next))
    return announced ? [announced] : []
  })
}

/** Paragraphs directly under a table that belong to it: notes and statements that it is empty. */
function noteAfter(draft: Draft, paragraphs: readonly Paragraph[]): void {
  const filled = paragraphs.filter(({ text }) => text.trim() !== '')
  let open = false
  for (const { text } of filled.slice(0, 8)) {
    if (isTitle(text) || tableNumberOf(text)?.rest === '') break
    if (noteUnderTable.test(text)) open = true
    if (open || (saysEmpty(text) && text.length < 120)) draft.notes.push(text)
    else break
  }
}

/**
 * Does a table go on where the one before it stopped, as it stands or with the columns of both? A page shows only the lines
 * between columns that its own rows have, so the rest of a form on the next page may show others.
 */
function goesOn(previous: Draft, next: Draft, caption: Caption, adjacent: boolean): boolean {
  if (continues(previous, next, caption, adjacent)) return true
  const [after] = next.matrices
  const captioned = next.caption.title !== '' || next.caption.number !== undefined || next.caption.unit !== undefined
  if (!after || captioned || !adjacent || !isNextPage(previous.lastPlace, next.place)) return false
  if (previous.matrices[0]?.columns === after.columns) return false
  const aligned = onSameColumns(previous.matrices, after)
  if (!aligned) return false
  const [matrices, matrix] = [[...aligned.pieces], aligned.next]
  if (!continues({ ...previous, matrices }, { ...next, matrices: [matrix] }, caption, adjacent)) return false
  previous.matrices = matrices
  next.matrices = [matrix]
  return true
}

/** Does a table of the same columns go on? */
function continues(previous: Draft, next: Draft, caption: Caption, adjacent: boolean): boolean {
  const before = previous.matrices.at(-1)
  const after = next.matrices[0]
  if (!before || !after || before.columns !== after.columns) return false
  if (caption.entity && previous.caption.entity && caption.entity !== previous.caption.entity) return false
  const titled = next.caption.title !== ''
  if (titled && normalLabel(next.caption.title) !== normalLabel(previous.caption.title)) return false
  if (
    !titled &&
    next.caption.number &&
    previous.caption.number &&
    next.caption.number.index !== previous.caption.number.index
  )
    return false
  if (titled && formTitle.test(next.caption.title)) return false
  if (adjacent && !titled && sameFormat(previous.lastPlace, next.place)) return true
  const before0 = previous.matrices[0] ?? before
  const head = headerRowsOf(before0)
  const sameHead = sharedHead(before0, after)
  if (sameHead > 0) return titled || caption.unit === undefined || sameHead >= head
  if (titled) return false
  if (headerRowsOf(withoutLeadingBlanks(after)) === 0) return true
  return (
    isNextPage(previous.lastPlace, next.place) &&
    caption.unit === undefined &&
    caption.number === undefined &&
    !hasHeadings(before0, after)
  )
}

/** On a new page, words that the headings do not have are the rest of the row before, not headings. */
function hasHeadings(first: Matrix, next: Matrix): boolean {
  const known = new Set(
    first.lines
      .slice(0, headerRowsOf(first))
      .flatMap((line) => line.map((position) => normalLabel(position?.cell.text ?? ''))),
  )
  return (next.lines[0] ?? []).some(
    (position) => position && position.cell.text.trim() !== '' && known.has(normalLabel(position.cell.text)),
  )
}

/** Rows of text with nothing but an empty line between them. */
function sameFormat(before: Place, after: Place): boolean {
  return before.kind === 'text' && after.kind === 'text'
}

function isNextPage(before: Place, after: Place): boolean {
  return 'page' in before && 'page' in after && after.page - before.page <= 1
}

/** Some pages start the continued table with an empty row. */
function withoutLeadingBlanks(matrix: Matrix): Matrix {
  const first = matrix.lines.findIndex((_, row) => lineKey(matrix, row) !== '')
  return first > 0 ? { ...matrix, lines: matrix.lines.slice(first) } : matrix
}

/** How many heading rows a table repeats from the start of another. */
export function sharedHead(first: Matrix, next: Matrix): number {
  const head = headerRowsOf(first)
  let shared = 0
  while (shared < head && lineKey(first, shared) !== '' && lineKey(first, shared) === lineKey(next, shared)) shared += 1
  return shared
}

function lineKey(matrix: Matrix, row: number): string {
  const texts = (matrix.lines[row] ?? []).map((position) => normalLabel(position?.cell.text ?? ''))
  return texts.filter((text) => text !== '').join('|')
}

function extend(previous: Draft, next: Draft): void {
  const first = previous.matrices[0]
  const after = next.matrices[0]
  if (!first || !after) return
  previous.matrices.push({ ...after, lines: after.lines.slice(sharedHead(first, after)) })
  previous.blocks.push(...next.blocks)
  previous.lastPlace = next.place
  previous.notes.push(...next.notes)
  previous.caption.unit ??= next.caption.unit
}

function finish(draft: Draft): AssembledTable {
  const { caption } = draft
  const grid = gridOf(joinGrids(draft.matrices))
  return {
    title: caption.title,
    titlePlace: caption.titlePlace ?? draft.place,
    ...(caption.number ? { number: caption.number } : {}),
    numberPlace: caption.numberPlace ?? caption.titlePlace ?? draft.place,
    ...(caption.unit ? { unit: caption.unit } : {}),
    ...(caption.entity ? { entity: caption.entity } : {}),
    notes: draft.notes,
    emptyNote: draft.notes.some(saysEmpty),
    blocks: draft.blocks,
    place: draft.place,
    grid,
    guessed: draft.guessed,
  }
}

/** Lines that every page repeats (running heads, page numbers): they are no captions. */
function runningLines(document: Document): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>()
  for (const block of document.blocks) {
    if (block.kind !== 'paragraph' || !('page' in block.place)) continue
    const key = runningKey(block.text)
    const seen = pages.get(key) ?? new Set<number>()
    seen.add(block.place.page)
    pages.set(key, seen)
  }
  const count = document.pages ?? 0
  const running = new Set<string>()
  for (const [key, seen] of pages) {
    const told = tableAtEnd.test(key) || unitLabel.test(key) || saysEmpty(key)
    if (seen.size >= Math.max(4, count * 0.3) && !told) running.add(key)
  }
  return running
}

function runningKey(text: string): string {
  return normalLabel(text).replace(/\d+/g, '#')
}
