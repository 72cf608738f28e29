import { normalLabel } from '../base/chinese.ts'
import { classNamed } from '../classifications/class-names.ts'
import { entriesNamed, entryOf, levelOf } from '../classifications/lookup.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { Column, Grid, Panel, Row } from '../facts/recognition.ts'
import { parsePrinted } from '../money/printed.ts'
import { type Label, labelOf } from '../vocabulary/label.ts'
import { isTotal, meaningOf, type Vocabulary } from '../vocabulary/meaning.ts'
import { type ReadCode, readCode, type Stem } from './codes.ts'
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
  const stem: Stem = []
  for (let row = grid.headerRows; row < grid.rows; row += 1) {
    const line = grid.text[row] ?? []
    const parsed = readCode(labels, line, stem)
    const filled = amounts.some((column) => parsePrinted(line[column] ?? '').kind === 'number')
    drafts.push(draftOf(row, parsed, hint, filled, context))
  }
  return drafts
}

function classificationHint(labels: readonly Column[], context: RowContext): RowClassification | undefined {
  const words = [...labels.flatMap((column) => column.path), ''].join(' ')
  return hintIn(words) ?? hintIn(context.title)
}

function hintIn(words: string): RowClassification | undefined {
  if (/政府(?:预算)?(?:支出)?经济/u.test(words) && !/部门(?:预算)?(?:支出)?经济/u.test(words)) return 'governmental'
  if (/经济/u.test(words)) return 'departmental'
  if (/功能/u.test(words)) return 'functional'
  if (/(?:单位|部门)(?:编码|代码)/u.test(words)) return 'unit'
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
      others: parsed.others.length,
    }
  }
  return { ...base, role: 'part', plain: label.ordinal === undefined, ...namedRow(label, parsed.names, hint, context) }
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
): Pick<Draft, 'coordinates' | 'known' | 'code' | 'classification' | 'unitWord'> {
  const meaning = meaningOf(context.vocabulary, label.core)
  if (hint === 'departmental' || hint === 'governmental') {
    const found = entriesNamed(hint, label.core, context.year)
    const only = found.length === 1 ? found[0] : found.find((entry) => entry.level === 1)
    if (only) return { coordinates: { [hint]: only.code }, known: true, code: only.code, classification: hint }
  }
  if (meaning.coordinates.flow !== 'openingCarryover' && meaning.coordinates.flow !== 'closingCarryover') {
    const functional = label.ordinal || hint === 'functional' ? classNamed(label.core, context.year) : undefined
    if (functional) return { coordinates: { functional: functional.code }, known: true, classification: 'functional' }
    if (hint === 'functional') {
      const found = entriesNamed('functional', label.core, context.year)
      if (found.length === 1 && found[0]) {
        return {
          coordinates: { functional: found[0].code },
          known: true,
          code: found[0].code,
          classification: 'functional',
        }
      }
    }
  }
  if ((meaning.known && meaning.unknown.length <= 1) || isTotal(label.core))
    return { coordinates: meaning.coordinates, known: true, ...wordUnit(label) }
  const dimension = /项目/u.test(context.title) || context.tableCoordinates.nature === 'project' ? 'project' : 'item'
  const name = [...new Set(names.map((text) => normalLabel(text)).filter((text) => text !== ''))].join('/')
  return { coordinates: { [dimension]: name }, known: false, ...wordUnit(label) }
}

function wordUnit(label: Label): { unitWord?: string } {
  return label.unit === undefined ? {} : { unitWord: label.unit }
}
