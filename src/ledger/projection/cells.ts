import type { Coordinates, Flow, Fund, Nature, Stage } from '#core/facts/coordinates.ts'
import type { Figure } from '#core/facts/figure.ts'

/** Sums in the making: for each place one value for each stage; a stage to which nothing was added stays blank. */
export interface Cells {
  readonly stages: readonly Stage[]
  /** Set for figures of another year than the one asked for. */
  readonly year: string | undefined
  readonly byPlace: Map<string, Cell>
}

interface Cell {
  readonly place: Place
  readonly values: (bigint | undefined)[]
}

export const newCells = (stages: readonly Stage[], year: string | undefined): Cells => ({
  stages,
  year,
  byPlace: new Map(),
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
  // the name of a project stands last: it may hold any character
  const key = `${place.flow}|${place.fund ?? ''}|${place.origin ?? ''}|${place.nature ?? ''}|${place.functional ?? ''}|${place.departmental ?? ''}|${place.governmental ?? ''}|${place.revenue ?? ''}|${place.unit ?? ''}|${place.threePublic ?? ''}|${place.item ?? ''}|${place.project ?? ''}`
  let cell = cells.byPlace.get(key)
  if (!cell) {
    cell = { place, values: cells.stages.map(() => undefined) }
    cells.byPlace.set(key, cell)
  }
  const { values } = cell
  for (let at = 0; at < values.length; at += 1) {
    const amount = amounts[at]
    if (amount === null || amount === undefined) continue
    values[at] = (values[at] ?? 0n) + (sign === 1n ? amount : -amount)
  }
}

/** One figure for each value that is not blank. */
export function figuresOf(cells: Cells): readonly Figure[] {
  const figures: Figure[] = []
  for (const { place, values } of cells.byPlace.values()) {
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
