import type { Coordinates, Flow, Fund, Nature, Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'

/** Sums in the making: for each place one value for each stage; a stage to which nothing was added stays blank. */
export interface Cells {
  readonly stages: readonly Stage[]
  /** Set for figures of another year than the one asked for. */
  readonly year: string | undefined
  readonly all: Cell[]
  readonly root: Node
}

interface Cell {
  readonly place: Place
  readonly values: (bigint | undefined)[]
}

/** Places are found one dimension after the other, which is much faster than by a text made of all of them. */
interface Node {
  below: Map<string, Node> | undefined
  /** For places that have no value in the next dimension. */
  without: Node | undefined
  cell: Cell | undefined
}

const newNode = (): Node => ({ below: undefined, without: undefined, cell: undefined })

export const newCells = (stages: readonly Stage[], year: string | undefined): Cells => ({
  stages,
  year,
  all: [],
  root: newNode(),
})

/** An amount by stage; null adds nothing, which is not the same as zero. */
export type Amounts = readonly (bigint | null)[]

/** Coordinates without a stage and a year; what is undefined is "all of it", as if it were not there. */
export interface Place {
  readonly flow: Flow
  readonly fund?: Fund | undefined
  readonly origin?: 'current' | 'carriedOver' | undefined
  readonly nature?: Nature | undefined
  readonly functional?: string | undefined
  readonly departmental?: string | undefined
  readonly governmental?: string | undefined
  readonly revenue?: string | undefined
  readonly project?: string | undefined
  readonly unit?: string | undefined
  readonly threePublic?: string | undefined
  readonly item?: string | undefined
}

export function add(cells: Cells, place: Place, amounts: Amounts, sign: 1n | -1n = 1n): void {
  const { values } = cellOf(cells, place)
  for (let at = 0; at < values.length; at += 1) {
    const amount = amounts[at]
    if (amount === null || amount === undefined) continue
    const before = values[at]
    const signed = sign === 1n ? amount : -amount
    values[at] = before === undefined ? signed : before + signed
  }
}

function cellOf(cells: Cells, place: Place): Cell {
  let node = step(cells.root, place.flow)
  node = step(node, place.functional)
  node = step(node, place.fund)
  node = step(node, place.nature)
  node = step(node, place.origin)
  node = step(node, place.departmental)
  node = step(node, place.governmental)
  node = step(node, place.revenue)
  node = step(node, place.project)
  node = step(node, place.unit)
  node = step(node, place.threePublic)
  node = step(node, place.item)
  if (node.cell) return node.cell
  const cell = { place, values: cells.stages.map(() => undefined) }
  node.cell = cell
  cells.all.push(cell)
  return cell
}

/** To the next dimension. */
function step(node: Node, value: string | undefined): Node {
  if (value === undefined) return (node.without ??= newNode())
  const below = (node.below ??= new Map<string, Node>())
  let next = below.get(value)
  if (!next) {
    next = newNode()
    below.set(value, next)
  }
  return next
}

/** One figure for each value that is not blank. */
export function figuresOf(cells: Cells): readonly Figure[] {
  const figures: Figure[] = []
  for (const { place, values } of cells.all) {
    for (let at = 0; at < values.length; at += 1) {
      const value = values[at]
      const stage = cells.stages[at]
      if (value !== undefined && stage !== undefined)
        figures.push({ coordinates: coordinatesOf(place, stage, cells.year), quantity: 'money', value })
    }
  }
  return figures
}

/** Written out, because a unit has thousands of figures and copying by entries takes most of their time. */
function coordinatesOf(place: Place, stage: Stage, year: string | undefined): Coordinates {
  const coordinates: { -readonly [Name in keyof Coordinates]: Coordinates[Name] } = { flow: place.flow }
  if (place.fund !== undefined) coordinates.fund = place.fund
  if (place.origin !== undefined) coordinates.origin = place.origin
  if (place.nature !== undefined) coordinates.nature = place.nature
  if (place.functional !== undefined) coordinates.functional = place.functional
  if (place.departmental !== undefined) coordinates.departmental = place.departmental
  if (place.governmental !== undefined) coordinates.governmental = place.governmental
  if (place.revenue !== undefined) coordinates.revenue = place.revenue
  if (place.project !== undefined) coordinates.project = place.project
  if (place.unit !== undefined) coordinates.unit = place.unit
  if (place.threePublic !== undefined) coordinates.threePublic = place.threePublic
  if (place.item !== undefined) coordinates.item = place.item
  if (year !== undefined) coordinates.year = year
  coordinates.stage = stage
  return coordinates
}
