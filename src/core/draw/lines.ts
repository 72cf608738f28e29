import type { Chart, ChartSeries } from '#core/document/chart.ts'
import { at, drawing, label, lengthOf } from './svg.ts'

const height = 216
const top = 30
const floor = 176
/** Room under the axis for the figures of points that lie on it, above the names of the years. */
const belowAxis = 30
const side = 46

/** Strokes and marks that print apart in black and white. */
const strokes = ['', '6 3', '2 3', '8 3 2 3'] as const

/** Lines over years, each with its own stroke and mark, every point with its figure, told apart by a key above. */
export function linesSvg({ series }: Chart, width: number): { readonly svg: string; readonly height: number } {
  const years = namesOf(series)
  const values = series.flatMap(({ items }) => items.map(({ value }) => value))
  const most = values.reduce((largest, value) => (value > largest ? value : largest), 1n)
  const least = values.reduce((smallest, value) => (value < smallest ? value : smallest), 0n)
  const x = (position: number): number =>
    years.length < 2 ? width / 2 : side + (position * (width - 2 * side)) / (years.length - 1)
  const y = (value: bigint): number => {
    const part = Number(((value - least) * 10_000n) / (most - least)) / 10_000
    return floor - part * (floor - top - 12)
  }
  const axis = `<path d="M${at(side - 20)} ${floor} H${at(width - side + 20)}" stroke="#222222" stroke-width="0.8" fill="none"/>`
  const names = years.map((name, position) => label(x(position), floor + belowAxis, name, 'middle'))
  const lines = series.flatMap((one, position) => lineParts(one, position, { x, y, above: isAbove(series) }))
  return { svg: drawing(width, height, [axis, ...names, ...lines, ...keyOf(series)]), height }
}

/** The names under the axis: those of the longest series. */
function namesOf(series: readonly ChartSeries[]): readonly string[] {
  const longest = series.toSorted((one, other) => other.items.length - one.items.length)[0]
  return longest?.items.map(({ name }) => name) ?? []
}

/** Whether a figure stands over its point: the highest of its year does, the others stand under theirs. */
function isAbove(series: readonly ChartSeries[]): (position: number, place: number) => boolean {
  return (position, place) => {
    const own = series[position]?.items[place]?.value ?? 0n
    return series.every(({ items }, other) => {
      const value = items[place]?.value
      return other === position || value === undefined || value < own || (value === own && other > position)
    })
  }
}

interface Scale {
  readonly x: (position: number) => number
  readonly y: (value: bigint) => number
  readonly above: (position: number, place: number) => boolean
}

function lineParts({ items }: ChartSeries, position: number, { x, y, above }: Scale): readonly string[] {
  const points = items.map(({ value }, place) => `${at(x(place))} ${at(y(value))}`)
  const dash = strokes[position % strokes.length] ?? ''
  const stroke = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  const path =
    points.length < 2
      ? []
      : [`<path d="M${points.join(' L')}" fill="none" stroke="#222222" stroke-width="1.4"${stroke}/>`]
  const marks = items.flatMap((item, place) => [
    mark(x(place), y(item.value), position),
    label(x(place), y(item.value) + (above(position, place) ? -7 : 15), item.printed, 'middle'),
  ])
  return [...path, ...marks]
}

function mark(x: number, y: number, position: number): string {
  const fill = position % 2 === 0 ? '#222222' : '#ffffff'
  return position < 2
    ? `<circle cx="${at(x)}" cy="${at(y)}" r="3" fill="${fill}" stroke="#222222"/>`
    : `<rect x="${at(x - 3)}" y="${at(y - 3)}" width="6" height="6" fill="${fill}" stroke="#222222"/>`
}

function keyOf(series: readonly ChartSeries[]): readonly string[] {
  if (series.length < 2) return []
  let x = side - 20
  return series.flatMap(({ name }, position) => {
    const dash = strokes[position % strokes.length] ?? ''
    const line = `<path d="M${at(x)} 10 h26" stroke="#222222" stroke-width="1.4"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`
    const parts = [line, mark(x + 13, 10, position), label(x + 32, 14, name)]
    x += 32 + lengthOf(name) + 20
    return parts
  })
}
