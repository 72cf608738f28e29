import type { PublishedCell, PublishedTable } from '../document/publication.ts'
import {
  type FormCell,
  type FormRow,
  type FormSlot,
  formUnit,
  type PerformanceLayout,
} from '../editions/performance-layout.ts'
import type { Coordinates } from '../facts/coordinates.ts'
import type { PerformanceData, PerformanceIndicator, PerformanceRecord, PerformanceTask } from '../facts/disclosure.ts'
import type { DisclosureTexts } from '../facts/disclosure.ts'
import { printAmount, printScaled } from '../money/printed.ts'
import { filled, type Setting } from './coordinates.ts'
import { sayOf, type Teller, valueIfAny } from './narrative.ts'
import { rateOf } from './ratio.ts'

interface Filling {
  readonly setting: Setting
  readonly texts: DisclosureTexts
  /** How the disclosure prints a figure, in the unit of forms. */
  readonly amountAt: (at: Coordinates) => string
  readonly record?: PerformanceRecord
  readonly task?: PerformanceTask
  readonly indicator?: PerformanceIndicator
}

/** The forms of performance management: one for the body, or one for each project; an empty one with its note where there is nothing. */
export function formsOf(
  layout: PerformanceLayout,
  data: PerformanceData | undefined,
  teller: Teller,
): readonly PublishedTable[] {
  const { setting, texts } = teller
  const amountAt = (at: Coordinates): string => tenThousands(valueIfAny(teller, at))
  const records = data === undefined || layout.of === 'nobody' ? [] : layout.of === 'body' ? [data.body] : data.projects
  if (records.length === 0) return [formOf(layout, { setting, texts, amountAt }, layout.id)]
  for (const { whole, parts } of layout.sums ?? []) sayOf(teller).sum(whole, parts)
  return records.map((record, at) =>
    formOf(layout, { setting, texts, amountAt, record }, records.length > 1 ? `${layout.id}-${at + 1}` : layout.id),
  )
}

function formOf(layout: PerformanceLayout, filling: Filling, id: string): PublishedTable {
  const { setting, record } = filling
  const rows = joined(layout.rows.flatMap((row) => rowsOf(row, filling)))
  return {
    kind: 'table',
    id,
    title: filled(layout.title, setting),
    ...(layout.number !== undefined && { number: layout.number }),
    above: ['', ''],
    orientation: layout.orientation,
    columns: layout.widths.map((width) => ({ kind: 'text', width })),
    header: [],
    rows,
    notes: [
      ...layout.notes.map((note) => filled(note, setting)),
      ...(record === undefined ? [filled(layout.empty, setting)] : []),
    ],
  }
}

interface Drawn extends PublishedCell {
  readonly joins?: true
}

function rowsOf(row: FormRow, filling: Filling): readonly (readonly Drawn[])[] {
  if (row.kind === 'cells') return [cellsOf(row.cells, filling)]
  const { record } = filling
  if (row.of === 'tasks') {
    const tasks = record?.tasks ?? []
    return tasks.length === 0
      ? [cellsOf(row.cells, filling)]
      : tasks.map((task) => cellsOf(row.cells, { ...filling, task }))
  }
  const indicators = record?.indicators ?? []
  return indicators.length === 0
    ? [cellsOf(row.cells, filling)]
    : indicators.map((indicator) => cellsOf(row.cells, { ...filling, indicator }))
}

function cellsOf(cells: readonly FormCell[], filling: Filling): readonly Drawn[] {
  let column = 0
  return cells.map((own) => {
    const { span, joins } = own
    const cell: Drawn = {
      column,
      ...(span > 1 && { columnSpan: span }),
      text: cellText(own, filling),
      ...(joins && { joins }),
    }
    column += span
    return cell
  })
}

function cellText({ slot, amount, text = '' }: Omit<FormCell, 'span'>, filling: Filling): string {
  if (amount !== undefined) return filling.record === undefined ? '' : filling.amountAt(amount)
  return slot === undefined ? filled(text, filling.setting) : slotText(slot, filling)
}

/** Equal labels that stand one under another in joining columns become one cell. */
function joined(rows: readonly (readonly Drawn[])[]): readonly (readonly PublishedCell[])[] {
  const continuing = (at: number, cell: Drawn): boolean =>
    cell.joins === true &&
    cell.text !== '' &&
    (rows[at]?.some(
      (other) =>
        other.joins && other.column === cell.column && other.columnSpan === cell.columnSpan && other.text === cell.text,
    ) ??
      false)
  return rows.map((row, at) =>
    row.flatMap((cell): PublishedCell[] => {
      if (at > 0 && continuing(at - 1, cell)) return []
      let span = 1
      while (continuing(at + span, cell)) span += 1
      const { joins: _joins, ...plain } = cell
      return [span > 1 ? { ...plain, rowSpan: span } : plain]
    }),
  )
}

const tenThousands = (fen: bigint | undefined): string => (fen === undefined ? '' : printAmount(fen, formUnit, 2))
const hundredths = (value: bigint | undefined): string => (value === undefined ? '' : printScaled(value, 100n, 2))

const counted = (count: number | undefined): string | undefined => count?.toString()

function slotText(slot: FormSlot, { setting, texts, record, task, indicator }: Filling): string {
  const { money, organisation } = record ?? {}
  const values: Readonly<Record<FormSlot, string | undefined>> = {
    entity: setting.entity,
    duties: texts.topics['duties']?.join(''),
    overallGoal: record?.overallGoal,
    yearGoal: record?.yearGoal,
    achieved: record?.achieved,
    project: record?.name,
    background: record?.background,
    improvement: record?.improvement,
    basis: record?.basis,
    plan: record?.plan,
    period: record?.period,
    notes: record?.notes,
    budget: tenThousands(money?.budget),
    adjustment: tenThousands(money?.adjustment),
    available: tenThousands(money?.available),
    spent: tenThousands(money?.spent),
    executionRate: executionRate(record),
    executionScore: hundredths(money?.executionScore),
    totalScore: hundredths(record?.totalScore),
    grade: record?.grade,
    taskName: task?.name,
    taskContent: task?.content,
    taskAmount: tenThousands(task?.amount),
    taskFiscal: tenThousands(task?.fiscal),
    taskOther: tenThousands(task?.other),
    level1: indicator?.level1,
    level2: indicator?.level2,
    level3: indicator?.level3,
    operator: indicator?.operator,
    target: indicator?.target,
    operatorTarget: indicator && `${indicator.operator ?? ''}${indicator.target}${indicator.unit ?? ''}`,
    unit: indicator?.unit,
    actual: indicator?.actual,
    weight: hundredths(indicator?.weight),
    score: hundredths(indicator?.score),
    remark: indicator?.remark,
    source: indicator?.source,
    units: counted(organisation?.units),
    posts: counted(organisation?.posts),
    staff: counted(organisation?.staff),
    staffInPosts: counted(organisation?.inPosts),
    staffOther: organisation && counted(organisation.staff - organisation.inPosts),
    supervisor: record?.supervisor,
    attribute: record?.attribute,
    periodTotal: tenThousands(record?.periodTotal),
  }
  return values[slot] ?? ''
}

function executionRate(record: PerformanceRecord | undefined): string | undefined {
  const available = record?.money?.available ?? record?.money?.budget
  const spent = record?.money?.spent
  return available === undefined || spent === undefined || available === 0n
    ? undefined
    : `${printScaled(rateOf(spent, available), 100n, 2)}%`
}
