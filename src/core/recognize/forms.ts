import { halfWidth, normalLabel } from '../base/chinese.ts'
import type { Block } from '../document/document.ts'
import type { Place } from '../document/place.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { Fact } from '../facts/fact.ts'
import type { Grid } from '../facts/recognition.ts'
import type { MoneyUnit } from '../money/amount.ts'
import { halfUnit, isMoneyUnit, parsePrinted, toFen } from '../money/printed.ts'
import { labelOf } from '../vocabulary/label.ts'
import { amountHeading, meaningOf, type Vocabulary } from '../vocabulary/meaning.ts'
import { moneyUnitInBrackets, projectLabel } from '../vocabulary/performance.ts'
import {
  amountWords,
  annualAmount,
  amountInSentence,
  figureHeading,
  manyYears,
  nameHeading,
  targetHeading,
  titleOfForm,
} from '../vocabulary/patterns/forms.ts'

/** A form whose cells are labels beside values: a performance target, a self-evaluation. Only its money becomes facts here. */
export interface Form {
  readonly title: string
  readonly grid: Grid
  readonly blocks: readonly number[]
}

/** The money that a form prints: alone in a cell beside or below its label, or inside a sentence with its unit. */
export function formFacts(
  form: Form,
  words: Vocabulary,
  stage: Coordinates['stage'],
  firstId: number,
): { facts: readonly Fact[]; factAt: ReadonlyMap<number, number> } {
  const facts: Fact[] = []
  const factAt = new Map<number, number>()
  const { grid } = form
  const project = projectOf(grid)
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.text[row]?.[column] ?? ''
      if (text.trim() === '' || isSpread(grid, row, column)) continue
      const place = grid.place[row]?.[column]
      if (!place) continue
      const own = grid.blockColumn?.[row]?.[column] ?? column
      const cell = { block: grid.block[row] ?? 0, row: grid.blockRow[row] ?? row, column: own }
      const site = { form, words, stage, project, place, cell, heading: headingFor(grid, row, column) }
      const before = facts.length
      const alone = parsePrinted(text)
      if (alone.kind === 'number') {
        const label = labelFor(grid, row, column)
        const unit = alone.unit ?? unitFor(grid, row, column, label)
        if (label && unit && isMoneyUnit(unit) && !alone.number.percent) {
          facts.push(
            factFrom(
              site,
              label,
              text,
              alone.number.digits,
              alone.number.decimals,
              unit,
              undefined,
              firstId + facts.length,
            ),
          )
        }
      } else {
        for (const match of text.matchAll(amountInSentence)) {
          const amount = amountIn(match)
          const label = labelFor(grid, row, column) ?? text.slice(0, 12)
          if (amount)
            facts.push(
              factFrom(
                site,
                label,
                match[0],
                amount.digits,
                amount.decimals,
                amount.unit,
                amount.operator,
                firstId + facts.length,
              ),
            )
        }
      }
      if (facts.length > before) factAt.set(row * grid.columns + column, firstId + before)
    }
  }
  return { facts, factAt }
}

interface Site {
  readonly form: Pick<Form, 'title'>
  readonly words: Vocabulary
  readonly stage: Coordinates['stage']
  readonly project: string | undefined
  readonly heading: string
  readonly place: Place
  readonly cell: Fact['cell']
}

function amountIn(
  match: RegExpMatchArray,
): { digits: bigint; decimals: number; unit: MoneyUnit; operator: string | undefined } | undefined {
  const printed = parsePrinted(match.groups?.['digits'] ?? '')
  const unit = match.groups?.['unit'] ?? ''
  if (printed.kind !== 'number' || !isMoneyUnit(unit)) return undefined
  return {
    digits: printed.number.digits,
    decimals: printed.number.decimals,
    unit,
    operator: match.groups?.['operator'],
  }
}

/** The row that heads a figure: the nearest above in its column, or in any column where the form has slipped sideways. */
function headingRow(grid: Grid, row: number, column: number): number | undefined {
  for (let above = row - 1; above >= Math.max(0, row - 20); above -= 1) {
    const text = halfWidth(grid.text[above]?.[column] ?? '')
    if (parsePrinted(text).kind === 'words' && figureHeading.test(text) && text.length <= 16) return above
  }
  return undefined
}

/** The label of a figure: under the heading of names if the form has one, else the nearest words to the left, else above. */
function labelFor(grid: Grid, row: number, column: number): string | undefined {
  const heading = headingRow(grid, row, column)
  if (heading !== undefined) {
    for (const line of [grid.text[heading], grid.text[heading - 1]]) {
      const at = (line ?? []).findIndex((text, index) => index < column && nameHeading.test(text))
      const name = at < 0 ? '' : (grid.text[row]?.[at] ?? '').trim()
      if (name !== '' && parsePrinted(name).kind === 'words') return name
    }
  }
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = grid.text[row]?.[left]?.trim() ?? ''
    if (text !== '' && parsePrinted(text).kind === 'words') return text
  }
  for (let above = row - 1; above >= Math.max(0, row - 6); above -= 1) {
    const text = grid.text[above]?.[column]?.trim() ?? ''
    if (text !== '' && parsePrinted(text).kind === 'words') return text
  }
  return undefined
}

/** The words over a figure; a form that prints none has 金额 in mind. */
function headingFor(grid: Grid, row: number, column: number): string {
  const own = headingRow(grid, row, column)
  if (own !== undefined) return normalLabel(grid.text[own]?.[column] ?? '')
  for (let above = row - 1; above >= Math.max(0, row - 8); above -= 1) {
    const text = (grid.text[above] ?? []).find(
      (cell) => amountWords.test(cell) && moneyUnitInBrackets.test(halfWidth(cell)) && cell.length <= 16,
    )
    if (text !== undefined) return normalLabel(text)
  }
  return amountHeading
}

/** A unit in the label, in the heading above the cell, or in the group that the row belongs to, whichever is nearest. */
function unitFor(grid: Grid, row: number, column: number, label: string | undefined): string | undefined {
  const own = moneyUnitInBrackets.exec(halfWidth(label ?? ''))?.[1]
  if (own) return own
  for (let above = row; above >= Math.max(0, row - 20); above -= 1) {
    const line = (grid.text[above] ?? []).map(halfWidth)
    const inColumn = moneyUnitInBrackets.exec(line[column] ?? '')?.[1]
    if (inColumn) return inColumn
    const inGroup = line
      .slice(0, Math.max(1, column))
      .map((text) => moneyUnitInBrackets.exec(text)?.[1])
      .find((unit) => unit !== undefined)
    if (inGroup) return inGroup
  }
  return undefined
}

/** Where rows of a form were taken for headings, words stand again in the blank cells that follow it. */
function isSpread(grid: Grid, row: number, column: number): boolean {
  const text = grid.text[row]?.[column] ?? ''
  const repeated = row < grid.headerRows && column > 0 && text === grid.text[row]?.[column - 1]
  return repeated && parsePrinted(text).kind === 'words'
}

function projectOf(grid: Grid): string | undefined {
  for (const line of grid.text) {
    const at = line.findIndex((text) => projectLabel.test(normalLabel(text)))
    if (at < 0) continue
    const name = line.slice(at + 1).find((text) => text.trim() !== '' && text !== line[at])
    return name === undefined || normalLabel(name).length > 40 ? undefined : normalLabel(name)
  }
  return undefined
}

function factFrom(
  site: Site,
  label: string,
  quote: string,
  digits: bigint,
  decimals: number,
  unit: MoneyUnit,
  operator: string | undefined,
  id: number,
): Fact {
  const meaning = meaningOf(site.words, labelOf(label).core)
  const coordinates: Coordinates = {
    ...meaning.coordinates,
    ...(site.project === undefined ? {} : { project: site.project }),
    ...annual(label, site.project, operator),
    ...(site.stage ? { stage: site.stage } : {}),
  }
  return {
    id,
    coordinates,
    quantity: 'money',
    value: toFen({ digits, decimals, percent: false }, unit),
    precision: halfUnit(decimals, unit),
    unit,
    printed: quote.trim(),
    binding: meaning.known || site.project !== undefined ? 'certain' : 'partial',
    labels: { table: site.form.title, row: [label.trim()], column: [site.heading] },
    at: {
      path: [site.form.title, ...(site.project === undefined ? [] : [site.project]), label.trim()],
      quote: quote.trim(),
      place: site.place,
    },
    cell: site.cell,
  }
}

/** The annual amount of a project is that project's line in the table of projects; every other amount of a form is a figure of its own. */
function annual(label: string, project: string | undefined, operator: string | undefined): Coordinates {
  if (operator !== undefined) return { measure: `target ${operator}`, item: normalLabel(label) }
  if (project !== undefined && annualAmount.test(normalLabel(label)) && !manyYears.test(label)) {
    return { flow: 'expenditure', nature: 'project' }
  }
  return { item: normalLabel(label) }
}

/** A form that lost its grid: lines of labels, each followed by a line with its value. Read from the title of the form to the next prose. */
export function flattenedForms(
  blocks: readonly Block[],
  words: Vocabulary,
  stage: Coordinates['stage'],
  firstId: number,
): Fact[] {
  const facts: Fact[] = []
  let state = closedForm
  for (const [block, paragraph] of blocks.entries()) {
    if (paragraph.kind !== 'paragraph') {
      state = closedForm
      continue
    }
    const text = paragraph.text.trim()
    state = advance(state, text)
    if (state.title === '' || text === '') continue
    const found = valueIn(state, text)
    if (found) {
      const site = {
        form: state,
        words,
        stage,
        project: undefined,
        place: paragraph.place,
        cell: { block, row: -1, column: -1 },
        heading: found.heading,
      }
      const label = state.label === '' ? state.title : state.label.replace(/[:：]$/u, '')
      facts.push(
        factFrom(
          site,
          label,
          found.quote,
          found.digits,
          found.decimals,
          found.unit,
          found.operator,
          firstId + facts.length,
        ),
      )
    }
    state = {
      ...state,
      label: text,
      headings: found && /[:：]$/u.test(state.label) ? withHeading(state) : state.headings,
    }
  }
  return facts
}

interface FlatForm {
  readonly title: string
  readonly unit: MoneyUnit | undefined
  readonly label: string
  readonly lines: number
  /** Labels of the first values: later pairs of the same label stand under them in turn. */
  readonly headings: readonly string[]
  readonly targetHeading: string
}

const closedForm: FlatForm = { title: '', unit: undefined, label: '', lines: 0, headings: [], targetHeading: '' }

function advance(state: FlatForm, text: string): FlatForm {
  const normal = normalLabel(text)
  if (titleOfForm.test(normal) && normal.length < 40) return { ...closedForm, title: normal }
  if (
    state.title === '' ||
    (text.length > 120 && text.endsWith('。') && state.lines > 5 && state.label.length > 120) ||
    state.lines > 250
  )
    return closedForm
  const declared = moneyUnitInBrackets.exec(halfWidth(text))?.[1]
  const target =
    state.targetHeading === '' && targetHeading.test(normal) ? normal.replace(/\(.*$/u, '') : state.targetHeading
  return {
    ...state,
    lines: state.lines + 1,
    targetHeading: target,
    unit: declared && isMoneyUnit(declared) ? declared : state.unit,
  }
}

function withHeading(state: FlatForm): readonly string[] {
  const label = state.label.replace(/[:：]$/u, '')
  return state.headings.includes(label) || state.headings.length >= 2
    ? [...state.headings.slice(1), ...state.headings.slice(0, 1)]
    : [...state.headings, label]
}

function valueIn(
  state: FlatForm,
  text: string,
):
  | { quote: string; digits: bigint; decimals: number; unit: MoneyUnit; operator?: string | undefined; heading: string }
  | undefined {
  const alone = parsePrinted(text)
  if (alone.kind === 'number') {
    if (!state.unit || !/[:：]$/u.test(state.label)) return undefined
    const label = state.label.replace(/[:：]$/u, '')
    const heading = state.headings.length >= 2 ? (state.headings[0] ?? label) : label
    return { quote: text, digits: alone.number.digits, decimals: alone.number.decimals, unit: state.unit, heading }
  }
  const [match] = text.matchAll(amountInSentence)
  const amount = match ? amountIn(match) : undefined
  return match && amount ? { quote: match[0], ...amount, heading: state.targetHeading || amountHeading } : undefined
}
