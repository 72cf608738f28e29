import { normalLabel } from '../base/chinese.ts'
import { entriesNamed } from '../classifications/lookup.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { Quantity } from '../facts/fact.ts'
import type { Column, Grid } from '../facts/recognition.ts'
import { parsePrinted } from '../money/printed.ts'
import { countUnits, labelOf } from '../vocabulary/label.ts'
import { isRate, isTotal, meaningOf, type Vocabulary } from '../vocabulary/meaning.ts'
import { compose } from '../vocabulary/title-meaning.ts'
import {
  amountInHeading,
  codeHeading,
  countHeading,
  deduction,
  figureInHeading,
  governmentalClassStart,
  indexHeading,
  labelHeading,
  levelHeading,
  modelHeading,
  moneyInHeading,
  noteHeading,
  ofWhichWord,
} from '../vocabulary/patterns/columns.ts'
import { isIndexLine } from './grid.ts'

/** What the columns of a table are: labels, codes, row numbers, notes, or figures with their coordinates. */
export function columnsOf(grid: Grid, vocabulary: Vocabulary, year: number): Column[] {
  const columns: Column[] = []
  let panel = 0
  let hasAmounts = false
  for (let index = 0; index < grid.columns; index += 1) {
    const path = pathOf(grid, index)
    const kind = kindOf(grid, index, path, vocabulary)
    if (kind !== 'amount' && kind !== 'note' && hasAmounts) {
      panel += 1
      hasAmounts = false
    }
    const column = columnOf(grid, index, path, kind, panel, vocabulary)
    if (kind === 'amount' && column.quantity !== 'count') hasAmounts = true
    columns.push(column)
  }
  return withEconomicClasses(columns, year)
}

/** 工资福利支出 · 商品和服务支出 as headings: columns for the classes of one economic classification. */
function withEconomicClasses(columns: readonly Column[], year: number): Column[] {
  for (const classification of ['governmental', 'departmental'] as const) {
    const codes = columns.map(({ kind, path }) =>
      kind === 'amount'
        ? entriesNamed(classification, path.at(-1) ?? '', year).find(({ level }) => level === 1)
        : undefined,
    )
    const own = codes.filter((entry) => entry !== undefined).length
    const sure = codes.some(
      (entry) => entry && (classification === 'departmental' || entry.name.startsWith(governmentalClassStart)),
    )
    if (own < 2 || !sure) continue
    return columns.map((column, at) => {
      const code = codes[at]?.code
      if (code === undefined) return column
      const { procurement: _procurement, item: _item, ...kept } = column.coordinates
      return { ...column, known: true, coordinates: { ...kept, [classification]: code } }
    })
  }
  return [...columns]
}

function pathOf(grid: Grid, column: number): string[] {
  const path: string[] = []
  for (let row = 0; row < grid.headerRows; row += 1) {
    const line = grid.text[row] ?? []
    const text = normalLabel(line[column] ?? '')
    if (isIndexLine(line) && !levelHeading.test(text)) continue
    if (text !== '' && text !== path.at(-1)) path.push(text)
  }
  return path
}

interface Content {
  figures: number
  codes: number
  integers: number
  words: number
  filled: number
  running: number
}

function contentOf(grid: Grid, column: number): Content {
  const content: Content = { figures: 0, codes: 0, integers: 0, words: 0, filled: 0, running: 0 }
  let before: number | undefined
  for (let row = grid.headerRows; row < grid.rows; row += 1) {
    const text = (grid.text[row]?.[column] ?? '').trim()
    if (text === '') continue
    content.filled += 1
    const plain = /^\d{1,2}$/.test(text) ? Number(text) : undefined
    if (plain !== undefined && before !== undefined && plain === before + 1) content.running += 1
    if (plain !== undefined) before = plain
    const printed = parsePrinted(text)
    if (/^\d+$/.test(text)) content.integers += 1
    if (/^\d{2,12}$/.test(text) && !/^0+$/.test(text)) content.codes += 1
    if (printed.kind === 'number') content.figures += 1
    else if (printed.kind === 'words') content.words += 1
  }
  return content
}

function kindOf(grid: Grid, column: number, path: readonly string[], vocabulary: Vocabulary): Column['kind'] {
  const heading = path.at(-1) ?? ''
  const content = contentOf(grid, column)
  if (levelHeading.test(heading) && content.figures === content.integers) return 'code'
  if (indexHeading.test(heading)) return 'index'
  if (content.running >= 3 && content.running >= content.filled - 2 && !meaningOf(vocabulary, heading).known)
    return 'index'
  if (content.words > content.figures) {
    if (codeHeading.test(heading) && content.codes >= content.words) return 'code'
    return noteHeading.test(heading) ? 'note' : labelOrAmount(path, content, vocabulary)
  }
  if (codeHeading.test(heading) && content.figures === content.integers) return 'code'
  if (modelHeading.test(heading)) return 'note'
  if (content.figures > 0) {
    if (content.codes === content.figures && content.codes >= 2 && path.some((text) => codeHeading.test(text)))
      return 'code'
    return 'amount'
  }
  if (codeHeading.test(heading)) return 'code'
  if (path.length > 0 && path.every((text) => labelHeading.test(text) && !meaningOf(vocabulary, text).total))
    return 'label'
  if (labelHeading.test(heading) && !figureInHeading.test(heading)) return 'label'
  if (noteHeading.test(heading)) return 'note'
  if (path.length === 0) return column === 0 ? 'label' : 'note'
  return 'amount'
}

/** A column whose cells are mostly words is a label, unless its heading is a measure printed in words (减少16万元 is a figure and does not come here). */
function labelOrAmount(path: readonly string[], content: Content, vocabulary: Vocabulary): Column['kind'] {
  const heading = path.at(-1) ?? ''
  const meaning = meaningOf(vocabulary, labelOf(heading).core)
  const isMeasure =
    meaning.coordinates.stage !== undefined || meaning.coordinates.measure !== undefined || meaning.total
  return isMeasure && content.figures * 2 >= content.words ? 'amount' : 'label'
}

function columnOf(
  grid: Grid,
  index: number,
  path: readonly string[],
  kind: Column['kind'],
  panel: number,
  vocabulary: Vocabulary,
): Column {
  const labels = path.map(labelOf)
  const meanings = labels.map((label) => meaningOf(vocabulary, label.core))
  const unit = labels.findLast((label) => label.unit !== undefined)?.unit
  const coordinates = asRate(withVariants(compose(meanings), path), unit)
  const last = labels.at(-1)
  return {
    index,
    kind,
    quantity: kind === 'amount' ? quantityOf(grid, index, path, coordinates, unit) : 'count',
    path,
    coordinates,
    total: last !== undefined && isTotal(last.core),
    ofWhich: labels.some(
      (label, at) => label.ofWhich || (at < labels.length - 1 && label.core.startsWith(ofWhichWord)),
    ),
    ...(unit === undefined ? {} : { unit }),
    known: meanings.some((meaning) => meaning.known) || labels.some((label) => amountInHeading.test(label.core)),
    panel,
  }
}

/** 增减(%): a change printed in per cent is a rate of change. */
function asRate(coordinates: Coordinates, unit: string | undefined): Coordinates {
  return unit === '%' && coordinates.measure === 'change' ? { ...coordinates, measure: 'changeRate' } : coordinates
}

/** 扣除…后: the same figure less what is named; it stands beside the figure and is no part of a sum. */
function withVariants(coordinates: Coordinates, path: readonly string[]): Coordinates {
  return path.some((text) => deduction.test(text))
    ? { ...coordinates, measure: `${coordinates.measure ?? ''}afterDeduction` }
    : coordinates
}

function quantityOf(
  grid: Grid,
  column: number,
  path: readonly string[],
  coordinates: Coordinates,
  unit: string | undefined,
): Quantity {
  const { measure } = coordinates
  if (unit === '%' || isRate(measure)) return 'ratio'
  if (unit !== undefined && countUnits.has(unit)) return 'count'
  if (countHeading.test(path.at(-1) ?? '') && !moneyInHeading.test(path.join(''))) return 'count'
  const texts = grid.text.slice(grid.headerRows).map((line) => line[column] ?? '')
  const filled = texts.filter((text) => text.trim() !== '')
  return filled.length > 0 && filled.every((text) => /%\s*$/u.test(text)) ? 'ratio' : 'money'
}
