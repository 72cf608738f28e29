import type { Paragraph } from '../document/document.ts'
import type { Recognition, UnderstoodTable } from '../facts/recognition.ts'
import { type Candidate, test } from './candidate.ts'
import { balancesOf } from './relations/balance.ts'
import { sumsOf } from './relations/sums.ts'

/** Relations within a guessed table that must hold before its figures are believed. */
const leastHeld = 4

/**
 * The recognition without the figures of tables whose grid was guessed and is not borne out: columns found by the alignment of
 * text alone are believed where the table's own sums hold, all of them. A sum that fails there says more of the reading than of
 * the document, so nothing may be accused on it; the figures stay as doubtful facts, and the reading is told.
 */
export function believed(recognition: Recognition): Recognition {
  const guessed = recognition.tables.filter((table) => table.guessed && judged.includes(table.nature))
  const candidates = guessed.length === 0 ? [] : [...sumsOf(recognition), ...balancesOf(recognition)]
  const doubted = new Set(guessed.filter((table) => !holds(table, candidates, recognition)))
  const unread = doubted.size + looseRows(recognition).length
  if (unread === 0) return recognition
  const ids = new Set([...doubted].flatMap(({ factAt }) => [...factAt.values()]))
  return {
    ...recognition,
    unread,
    facts: recognition.facts.map((fact) => (ids.has(fact.id) ? { ...fact, binding: 'doubtful' as const } : fact)),
    tables: recognition.tables.map((table) => (doubted.has(table) ? withoutFigures(table) : table)),
  }
}

const judged: readonly UnderstoodTable['nature'][] = ['money', 'performance']

const withoutFigures = (table: UnderstoodTable): UnderstoodTable => ({
  ...table,
  factAt: new Map(),
  panels: [],
  forms: [],
})

const amount = String.raw`-?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+)`
/** Two amounts far apart on one line. */
const looseRow = new RegExp(String.raw`${amount}(?: {2,}|\u3000+)(?:\S.*\s)?${amount}(?:\s|$)`, 'u')
/** An amount that is a line of its own, as cells become where a table is copied cell by cell. */
const looseCell = new RegExp(`^${amount}$`, 'u')
/** So many of them come from a table. */
const leastCells = 6

/** Lines outside tables that look like rows or cells of one. */
export function looseRows({ blocks }: Recognition): readonly Paragraph[] {
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph')
  const cells = paragraphs.filter(({ text }) => looseCell.test(text.trim()))
  return [...paragraphs.filter(({ text }) => looseRow.test(text)), ...(cells.length < leastCells ? [] : cells)]
}

function holds(table: UnderstoodTable, candidates: readonly Candidate[], { facts }: Recognition): boolean {
  const own = new Set(table.factAt.values())
  let held = 0
  for (const candidate of candidates) {
    if (candidate.strength === 'weak' || !candidate.terms.every(({ fact }) => own.has(fact))) continue
    const { outcome, zero, blanks } = test(candidate, facts)
    if (outcome === 'broken') return false
    if (outcome !== 'untested' && !zero && blanks < candidate.terms.length - 1) held += 1
  }
  return held >= leastHeld
}
