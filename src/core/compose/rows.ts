import { ordinal } from '../base/chinese.ts'
import type { ClassificationId } from '../classifications/classification.ts'
import { childrenOf, entryOf } from '../classifications/lookup.ts'
import { governmentalFor } from '../classifications/mapping.ts'
import type { ClassRows, CodeRows, FixedRow, PanelLayout, RowLayout } from '../editions/layout.ts'
import type { Coordinates, Dimension } from '../facts/coordinates.ts'
import { isTotal } from '../vocabulary/meaning.ts'
import { labelOf } from '../vocabulary/label.ts'
import type { ComposeError } from './compose-error.ts'
import { filled, type Setting, wordsOf } from './coordinates.ts'
import type { FigureIndex } from './figures.ts'

/** A row before its figures: what it prints as label and which rows add up to it. */
export interface Row {
  readonly label: string
  readonly code: string
  /** The governmental item beside a departmental one, where the table prints both. */
  readonly governmental: string
  readonly coordinates: Coordinates
  readonly depth: number
  readonly total: boolean
  /** Positions of the rows that add up to this one. */
  readonly parts: readonly number[]
  readonly none: 'all' | 'blank' | readonly string[]
  readonly quantity: 'money' | 'count'
  /** Its meaning is its own, whatever title and columns say. */
  readonly alone: boolean
}

interface Context {
  readonly table: string
  readonly setting: Setting
  readonly figures: FigureIndex
  /** Cells of the panel without a row: which codes have figures is asked beside them. */
  readonly cells: readonly ((row: Coordinates) => Coordinates)[]
  readonly errors: ComposeError[]
}

type Draft = { -readonly [K in keyof Row]: Row[K] } & { parts: number[] }

/**
 * The rows of a panel in order, and how many of them stand above its foot; errors are added to the context's.
 * A total takes in what no total before it has taken in.
 */
export function rowsOf(
  { rows: body, foot = [] }: Pick<PanelLayout, 'rows' | 'foot'>,
  context: Context,
): { rows: readonly Row[]; above: number } {
  const rows: Draft[] = []
  let open: number[] = []
  let head: number | undefined
  let above = 0
  for (const [index, layout] of [...body, ...foot].entries()) {
    const start = rows.length
    if (index === body.length) above = start
    const tops = addLayout(rows, layout, {}, 0, context)
    if (layout.kind !== 'row' || layout.total === undefined) {
      open.push(...tops)
      continue
    }
    if (layout.total === 'below') head = start
    else {
      rows[start]?.parts.push(...open)
      open = [start]
    }
  }
  if (head !== undefined) rows[head]?.parts.push(...open.filter((at) => at !== head))
  return { rows, above: foot.length > 0 ? above : rows.length }
}

/** Adds the rows of one layout; returns the positions of the outermost ones. */
function addLayout(
  rows: Draft[],
  layout: RowLayout,
  above: Coordinates,
  depth: number,
  context: Context,
): readonly number[] {
  switch (layout.kind) {
    case 'row':
      return [addFixed(rows, layout, above, depth, context)]
    case 'classes':
      return addClasses(rows, layout, above, depth, context)
    case 'codes':
      return addCodes(rows, layout, above, context)
    case 'projects':
      return valuesBeside('project', above, context).map((project) =>
        push(rows, { label: project, coordinates: { ...above, project }, depth }),
      )
    default:
      return layout satisfies never
  }
}

function push(rows: Draft[], row: Partial<Draft> & Pick<Draft, 'label' | 'coordinates' | 'depth'>): number {
  rows.push({ code: '', governmental: '', total: false, parts: [], none: [], quantity: 'money', alone: false, ...row })
  return rows.length - 1
}

function addFixed(
  rows: Draft[],
  layout: FixedRow,
  above: Coordinates,
  depth: number,
  { setting, errors, table, ...context }: Context,
): number {
  const label = filled(layout.label, setting)
  const total = layout.total !== undefined || isTotal(labelOf(label).core)
  const words = wordsOf(label, setting)
  if (!words && !layout.means && typeof layout.none !== 'string')
    errors.push({ code: 'unknown-label', path: [table], label })
  const own = layout.alone ? { ...layout.means } : { ...words, ...layout.means }
  const coordinates = { ...(own.revenue === undefined ? above : withoutFund(above)), ...own }
  const at = push(rows, {
    label,
    coordinates: layout.alone ? own : coordinates,
    alone: layout.alone ?? false,
    depth,
    total: total && layout.total !== undefined,
    none: layout.none ?? [],
    quantity: layout.quantity ?? 'money',
  })
  const inside = { setting, errors, table, ...context }
  for (const part of layout.parts ?? [])
    rows[at]?.parts.push(...addLayout(rows, part, total ? {} : coordinates, depth + 1, inside))
  for (const part of layout.ofWhich ?? []) addLayout(rows, part, coordinates, depth + 1, inside)
  return at
}

/** A source of revenue is itself in every list. */
function withoutFund({ fund: _fund, ...rest }: Coordinates): Coordinates {
  return rest
}

function addClasses(
  rows: Draft[],
  { codes, ordinals }: ClassRows,
  above: Coordinates,
  depth: number,
  { setting, errors, table }: Context,
): readonly number[] {
  return codes.map((code, at) => {
    const entry = entryOf('functional', code, setting.year)
    if (!entry) errors.push({ code: 'unknown-code', path: [table], label: code })
    return push(rows, {
      label: `${ordinal(at + 1, ordinals)}${entry?.name ?? code}`,
      coordinates: { ...above, functional: code },
      depth,
    })
  })
}

function addCodes(rows: Draft[], layout: CodeRows, above: Coordinates, context: Context): readonly number[] {
  const { by, levels, classes } = layout
  const { year } = context.setting
  const used = layout.every ? everyCode(by, levels, classes ?? [], year) : usedCodes(layout, above, context)
  const at = new Map<string, number>()
  const tops: number[] = []
  for (const code of used) {
    const entry = entryOf(by, code, year)
    if (!entry) context.errors.push({ code: 'unknown-code', path: [context.table], label: code })
    const depth = levels.indexOf(code.length)
    const own = push(rows, {
      label: entry?.name ?? code,
      code,
      coordinates: { ...above, ...layout.means, [by]: code },
      depth,
      governmental: by === 'departmental' && code.length > 3 ? governmentalName(code, year) : '',
    })
    at.set(code, own)
    const parent = levels
      .filter((length) => length < code.length)
      .map((length) => at.get(code.slice(0, length)))
      .findLast((found) => found !== undefined)
    if (parent === undefined) tops.push(own)
    else rows[parent]?.parts.push(own)
  }
  return tops
}

function governmentalName(code: string, year: number): string {
  const [first] = governmentalFor(code, undefined, year)
  return (first && entryOf('governmental', first, year)?.name) ?? ''
}

/** Codes with figures, and those they belong to, at the levels of the list. */
function usedCodes({ by, levels, classes, means }: CodeRows, above: Coordinates, context: Context): readonly string[] {
  const found = valuesBeside(by, { ...above, ...means }, context, Math.max(...levels))
  const wanted = found.flatMap((code) =>
    levels.filter((length) => length <= code.length).map((length) => code.slice(0, length)),
  )
  return [...new Set(wanted)].filter((code) => !classes || classes.includes(code.slice(0, 3))).toSorted()
}

function everyCode(
  by: ClassificationId,
  levels: readonly number[],
  classes: readonly string[],
  year: number,
): readonly string[] {
  return classes.flatMap((code) => [
    code,
    ...(levels.length > 1 ? childrenOf(by, code, year).map((entry) => entry.code) : []),
  ])
}

function valuesBeside(
  dimension: Dimension,
  above: Coordinates,
  { cells, figures }: Context,
  finest?: number,
): readonly string[] {
  return [...new Set(cells.flatMap((cell) => figures.values(dimension, cell(above), finest)))].toSorted()
}
