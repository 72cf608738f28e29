import { normalLabel } from '../base/chinese.ts'
import { classNamed } from '../classifications/class-names.ts'
import { entryOf, levelOf } from '../classifications/lookup.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { Column, Grid, Panel, Row } from '../facts/recognition.ts'
import { parsePrinted } from '../money/printed.ts'
import { type Label, labelOf } from '../vocabulary/label.ts'
import { isTotal, type Meaning, meaningOf, type Vocabulary } from '../vocabulary/meaning.ts'
import { bodyCodeHeading } from '../vocabulary/patterns/columns.ts'
import {
  departmentalWords,
  economicWords,
  functionalWords,
  governmentalWords,
  projectWord,
} from '../vocabulary/patterns/rows.ts'
import { codeGroups, type ReadCode, readCode, type Stem } from './codes.ts'
import { codeInContext, type NamePosition } from './names-in-context.ts'
import { type Draft, treeOf } from './tree.ts'

/** What the rows of a table need to know of their surroundings. */
export interface RowContext {
  readonly vocabulary: Vocabulary
  readonly year: number
  readonly title: string
  readonly tableCoordinates: Coordinates
}

type RowClassification = NonNullable<Row['classification']>

/** Side by side panels with their rows as a tree. */
export function panelsOf(grid: Grid, columns: readonly Column[], context: RowContext): Panel[] {
  const count = (columns.at(-1)?.panel ?? 0) + 1
  const panels: Panel[] = []
  for (let index = 0; index < count; index += 1) {
    const own = columns.filter((column) => column.panel === index)
    const amounts = own.filter((column) => column.kind === 'amount').map((column) => column.index)
    if (amounts.length === 0) continue
    const labels = own.filter((column) => column.kind === 'label' || column.kind === 'code')
    const drafts = draftsOf(grid, labels, amounts, context)
    panels.push({ index: panels.length, labels: labels.map((column) => column.index), amounts, rows: treeOf(drafts) })
  }
  return panels
}

function draftsOf(grid: Grid, labels: readonly Column[], amounts: readonly number[], context: RowContext): Draft[] {
  const hint = classificationHint(labels, context)
  const drafts: Draft[] = []
  const stems: readonly Stem[] = codeGroups(labels).map(() => [])
  const position: NamePosition = { codes: [] }
  for (let row = grid.headerRows; row < grid.rows; row += 1) {
    const line = grid.text[row] ?? []
    const parsed = readCode(labels, line, stems)
    const filled = amounts.some((column) => parsePrinted(line[column] ?? '').kind === 'number')
    drafts.push({ ...draftOf(row, parsed, hint, filled, context, position), position: firstFilled(labels, line) })
  }
  return drafts
}

function classificationHint(labels: readonly Column[], context: RowContext): RowClassification | undefined {
  const first = labels.findIndex(({ kind }) => kind === 'label')
  const words = labels
    .slice(0, first + 1)
    .flatMap((column) => column.path)
    .join(' ')
  return hintIn(words) ?? hintIn(context.title)
}

function hintIn(words: string): RowClassification | undefined {
  if (governmentalWords.test(words) && !departmentalWords.test(words)) return 'governmental'
  if (economicWords.test(words)) return 'departmental'
  if (functionalWords.test(words)) return 'functional'
  if (bodyCodeHeading.test(words)) return 'unit'
  return undefined
}

/** Which classification a code belongs to: what the headings say, else the first digit, else a code of a unit. */
function classificationOf(code: string, hint: RowClassification | undefined, year: number): RowClassification {
  const first = code.slice(0, 1)
  const natural: RowClassification | undefined =
    first === '2'
      ? 'functional'
      : first === '3'
        ? 'departmental'
        : first === '5'
          ? 'governmental'
          : first === '1'
            ? 'revenue'
            : undefined
  if (
    natural &&
    natural !== 'revenue' &&
    levelOf(natural, code) !== undefined &&
    (hint === undefined || hint === natural || hint === 'unit')
  ) {
    if (hint !== 'unit' || entryOf(natural, code, year)) return natural
  }
  if (hint === 'unit') return 'unit'
  if (natural && entryOf(natural, code, year)) return natural
  return code.length >= 6 || natural === undefined ? 'unit' : natural
}

function draftOf(
  row: number,
  parsed: ReadCode,
  hint: RowClassification | undefined,
  filled: boolean,
  context: RowContext,
  names: NamePosition,
): Draft {
  const label = labelOf(parsed.name)
  const meaning = meaningOf(context.vocabulary, label.core)
  const base = {
    row,
    label: parsed.name.trim(),
    path: parsed.names,
    ofWhich: label.ofWhich,
    filled,
    ordinal: label.ordinal,
  }
  if (parsed.code === '' && label.core === '')
    return { ...base, role: 'blank', coordinates: {}, known: false, plain: true }
  if (parsed.code === '' && label.ordinal === undefined && isTotalRow(label, parsed.names)) {
    return { ...base, role: 'total', coordinates: meaning.coordinates, known: true, plain: true }
  }
  if (parsed.code !== '') {
    const classification = classificationOf(parsed.code, hint, context.year)
    if (classification === 'functional')
      names.codes = [parsed.code.slice(0, 3), ...(parsed.code.length >= 5 ? [parsed.code.slice(0, 5)] : [])]
    let coordinates: Coordinates = { [classification === 'unit' ? 'unit' : classification]: parsed.code }
    for (const other of parsed.others) {
      const kind = classificationOf(other.code, undefined, context.year)
      if (kind !== 'unit') coordinates = { ...coordinates, [kind]: other.code }
    }
    return {
      ...base,
      role: 'part',
      coordinates,
      code: parsed.code,
      classification,
      known: true,
      plain: false,
    }
  }
  return {
    ...base,
    role: 'part',
    plain: label.ordinal === undefined,
    ...namedRow(label, parsed.names, hint, context, names),
  }
}

function isTotalRow(label: Label, names: readonly string[]): boolean {
  return isTotal(label.core) || (names.length > 1 && names.every((name) => isTotal(labelOf(name).core)))
}

/** A row known by its words only: a class in a summary, an economic item without code, or words of the vocabulary. */
function namedRow(
  label: Label,
  names: readonly string[],
  hint: RowClassification | undefined,
  context: RowContext,
  position: NamePosition,
): Pick<Draft, 'coordinates' | 'known' | 'code' | 'classification' | 'unitWord'> {
  const meaning = meaningOf(context.vocabulary, label.core)
  if (hint === 'departmental' || hint === 'governmental') {
    const code = codeInContext(hint, label.core, context.year, position)
    if (code) return { coordinates: { [hint]: code }, known: true, classification: hint, ...ownCode(label, code) }
  }
  if (!isCarryover(meaning.coordinates) && !isFundAlone(meaning)) {
    const ordered = label.ordinal ? classNamed(label.core, context.year)?.code : undefined
    if (ordered) position.codes = [ordered]
    const listed =
      ordered ??
      (hint === 'functional' || position.codes.length > 0
        ? codeInContext('functional', label.core, context.year, position)
        : undefined)
    if (listed)
      return {
        coordinates: { functional: listed },
        known: true,
        classification: 'functional',
        ...ownCode(label, listed),
      }
    const alone = meaning.unknown.length > 1 ? classNamed(label.core, context.year)?.code : undefined
    if (alone) {
      position.codes = [alone]
      return { coordinates: { functional: alone }, known: true, classification: 'functional', ...ownCode(label, alone) }
    }
  }
  if ((meaning.known && meaning.unknown.length <= 1) || isTotal(label.core)) {
    return { coordinates: meaning.coordinates, known: true, ...wordUnit(label) }
  }
  return { ...unknownRow(names, context), ...wordUnit(label) }
}

/** A numbered row keeps its place in the numbering; only a name without number stands in the list by its code. */
function ownCode(label: Label, code: string): { code?: string } {
  return label.ordinal ? {} : { code }
}

/** 国有资本经营预算 is a fund; 国有资本经营预算支出 is a class of expenditure. */
function isFundAlone({ coordinates, unknown }: Meaning): boolean {
  return coordinates.fund !== undefined && coordinates.flow !== 'expenditure' && unknown === ''
}

function isCarryover(coordinates: Coordinates): boolean {
  return coordinates.flow === 'openingCarryover' || coordinates.flow === 'closingCarryover'
}

/** An open name (a project, a unit) with what the other labels of the row add: a year, a measure. */
function unknownRow(names: readonly string[], context: RowContext): Pick<Draft, 'coordinates' | 'known'> {
  const dimension =
    projectWord.test(context.title) || context.tableCoordinates.nature === 'project' ? 'project' : 'item'
  const plain = [...new Set(names.map((text) => normalLabel(text)).filter((text) => text !== ''))]
  const [first = '', ...rest] = plain
  let coordinates: Coordinates = {}
  const open: string[] = []
  for (const text of rest) {
    const meaning = meaningOf(context.vocabulary, labelOf(text).core)
    if (meaning.known && meaning.unknown === '') coordinates = { ...coordinates, ...meaning.coordinates }
    else open.push(text)
  }
  return { coordinates: { ...coordinates, [dimension]: [first, ...open].join('/') }, known: false }
}

/** Which of the label columns is the first that this row fills: lists are often indented by columns. */
function firstFilled(labels: readonly Column[], line: readonly string[]): number {
  const at = labels
    .filter((column) => column.kind === 'label')
    .findIndex((column) => (line[column.index] ?? '').trim() !== '')
  return at < 0 ? 0 : at
}

function wordUnit(label: Label): { unitWord?: string } {
  return label.unit === undefined ? {} : { unitWord: label.unit }
}
