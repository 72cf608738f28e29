import { normalLabel } from '../base/chinese.ts'
import type { Place } from '../document/place.ts'
import type { FormAmount, FormText, Indicator, Measured, PerformanceForm } from '../facts/performance.ts'
import type { UnderstoodTable } from '../facts/recognition.ts'
import {
  choiceOfOperators,
  evaluationSteps,
  firstLevel,
  gradeLabel,
  gradeWords,
  notProject,
  ofWhich,
  projectLabel,
  projectLabelStart,
  selfEvaluationTitle,
  staffOnPosts,
  staffOthers,
  staffTotal,
  totalRow,
  wholeTitle,
} from '../vocabulary/performance.ts'
import { type AmountState, amountsIn, noAmounts } from './performance-amounts.ts'
import { type Line, headingsIn, type Layout, layoutOf, mergedLayout, readsIn } from './performance-layout.ts'
import { indicatorsIn, type Levels } from './performance-rows.ts'
import { measuredOf } from './performance-values.ts'

/** The tables with the forms that begin in them. A form goes on in tables without title or headings right behind it. */
export function withForms(tables: readonly UnderstoodTable[]): readonly UnderstoodTable[] {
  const forms = new Map<number, readonly PerformanceForm[]>()
  for (const group of groupsOf(tables)) {
    const [head] = group
    const read = head ? formsIn(group) : []
    if (head && read.length > 0) forms.set(head.index, read)
  }
  return tables.map((table) => {
    const own = forms.get(table.index)
    return own ? { ...table, forms: own } : table
  })
}

function groupsOf(tables: readonly UnderstoodTable[]): readonly (readonly UnderstoodTable[])[] {
  const groups: UnderstoodTable[][] = []
  let last: UnderstoodTable | undefined
  for (const table of tables) {
    if (table.nature === 'performance') {
      const open = last?.index === table.index - 1 ? groups.at(-1) : undefined
      if (open && table.title === '') open.push(table)
      else groups.push([table])
      last = table
    }
  }
  return groups
}

interface Draft {
  project?: string
  alone: boolean
  place: Place
  amounts: FormAmount[]
  indicators: Indicator[]
  total?: { weight?: Measured; score: Measured }
  grade?: FormText
}

interface State {
  readonly drafts: Draft[]
  layout: Layout | undefined
  headings: boolean
  amounts: AmountState
  levels: Levels
  readonly staff: { label: string; number: Measured }[]
  readonly texts: FormText[]
}

function formsIn(group: readonly UnderstoodTable[]): PerformanceForm[] {
  const [head] = group
  if (!head) return []
  const state: State = {
    drafts: [{ alone: true, place: head.place, amounts: [], indicators: [] }],
    layout: undefined,
    headings: false,
    amounts: noAmounts,
    levels: { first: '', second: '' },
    staff: [],
    texts: [],
  }
  for (const table of group) for (let row = 0; row < table.grid.rows; row += 1) readLine(state, lineOf(table, row))
  const listed = state.drafts.length > 1
  return state.drafts.flatMap((draft) => finished(draft, head, state, listed))
}

function lineOf(table: UnderstoodTable, row: number): Line {
  const text = table.grid.text[row] ?? []
  return {
    table: table.index,
    row,
    columns: table.grid.columns,
    blank: blankColumns(table),
    text,
    cells: text.map(normalLabel),
    placeOf: (column) => table.grid.place[row]?.[column] ?? table.place,
  }
}

const blankMemory = new WeakMap<UnderstoodTable['grid'], ReadonlySet<number>>()

function blankColumns({ grid }: UnderstoodTable): ReadonlySet<number> {
  const known = blankMemory.get(grid)
  if (known) return known
  const blank = new Set<number>()
  for (let column = 0; column < grid.columns; column += 1) {
    if (grid.text.every((row) => (row[column] ?? '').trim() === '')) blank.add(column)
  }
  blankMemory.set(grid, blank)
  return blank
}

function readLine(state: State, line: Line): void {
  const draft = state.drafts.at(-1)
  if (!draft) return
  const headings = headingsIn(line)
  if (headings) {
    state.layout = state.headings && state.layout ? mergedLayout(state.layout, headings) : layoutOf(headings, line)
    state.headings = true
    return
  }
  state.headings = false
  noteAround(state, draft, line)
  const layout = state.layout && readsIn(state.layout, line)
  if (layout) {
    const project = layout.project === undefined ? '' : (line.cells[layout.project] ?? '')
    if (project.length > 1 && !/^[\d.]+$/u.test(project) && !notProject.test(project) && !firstLevel.test(project))
      startProject(state, line, project)
    const read = indicatorsIn(line, layout, state.levels)
    state.levels = read.levels
    state.drafts.at(-1)?.indicators.push(...read.indicators)
    noteTotal(state.drafts.at(-1) ?? draft, line, layout)
  } else {
    const found = amountsIn(line, state.amounts)
    state.amounts = found.state
    draft.amounts.push(...found.amounts)
    const name = projectNameIn(line)
    if (name !== undefined) draft.project ??= name
  }
}

function startProject(state: State, line: Line, project: string): void {
  const place = line.placeOf(0)
  state.drafts.push({ project, alone: false, place, amounts: [], indicators: [] })
}

function projectNameIn({ cells }: Line): string | undefined {
  const at = cells.findIndex((cell) => projectLabel.test(cell))
  if (at < 0) return undefined
  return cells.slice(at + 1).find((cell) => cell !== '' && !projectLabelStart.test(cell))
}

function noteAround(state: State, draft: Draft, line: Line): void {
  for (const [column, cell] of line.cells.entries()) {
    if (staffTotal.test(cell) || staffOnPosts.test(cell) || staffOthers.test(cell)) {
      const at = line.cells.findIndex((other, index) => index > column && other !== '')
      const number = measuredOf(line.text[at] ?? '', line.placeOf(Math.max(at, 0)))
      if (number) state.staff.push({ label: cell.replace(ofWhich, ''), number })
    }
    if (gradeLabel.test(cell)) {
      const at = line.cells.findIndex((other, index) => index > column && gradeWords.test(other))
      if (at >= 0) draft.grade = { text: line.cells[at] ?? '', place: line.placeOf(at) }
    }
  }
  const steps = line.cells.some((cell) => evaluationSteps.test(cell) && cell.length < 20)
  if (!steps) return
  for (const [column, cell] of line.cells.entries()) {
    // a cell that spans columns is one text
    if (cell.length > 20 && cell !== line.cells[column - 1])
      state.texts.push({ text: cell, place: line.placeOf(column) })
  }
}

function noteTotal(draft: Draft, line: Line, layout: Layout): void {
  const first = line.cells.find((cell) => cell !== '')
  if (first === undefined || !totalRow.test(first)) return
  const numbers = line.text.flatMap((text, column) => {
    const number =
      /[\d]/u.test(text) && line.cells[column] !== first ? measuredOf(text, line.placeOf(column)) : undefined
    return number ? [{ column, number }] : []
  })
  const [one, two] = numbers
  const grade = line.cells.findIndex((cell) => gradeWords.test(cell))
  if (grade >= 0) draft.grade ??= { text: line.cells[grade] ?? '', place: line.placeOf(grade) }
  if (one && two) draft.total = { weight: one.number, score: two.number }
  else if (one && (one.column === layout.score || one.number.millionths % 100_000_000n !== 0n))
    draft.total = { score: one.number }
}

function finished(draft: Draft, head: UnderstoodTable, state: State, listed: boolean): PerformanceForm[] {
  const { indicators, amounts, total, grade, project } = draft
  const blankForm = indicators.some(({ target }) => target !== undefined && choiceOfOperators.test(target.text))
  const first = draft === state.drafts[0]
  const texts = first ? state.texts : []
  const staff = first ? state.staff : []
  if (blankForm || (indicators.length === 0 && amounts.length === 0 && texts.length === 0)) return []
  const selfEvaluation =
    selfEvaluationTitle.test(head.title) ||
    state.layout?.actual !== undefined ||
    texts.some(({ text }) => selfEvaluationTitle.test(text))
  const weightsPrinted = state.layout?.weightsPrinted
  return [
    {
      title: head.title,
      scope: project === undefined && wholeTitle.test(head.title) ? 'whole' : 'project',
      purpose: selfEvaluation ? 'selfEvaluation' : 'target',
      alone: draft.alone && !listed,
      place: draft.place,
      amounts,
      indicators,
      staff,
      texts,
      ...(project === undefined ? {} : { project }),
      ...(weightsPrinted ? { weightsPrinted } : {}),
      ...(total ? { total } : {}),
      ...(grade ? { grade } : {}),
    },
  ]
}
