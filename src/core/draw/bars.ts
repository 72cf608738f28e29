import type { Chart } from '#core/document/chart.ts'
import { at, drawing, fillOf, label, lengthOf, typeSize } from './svg.ts'

const bar = 13
const gap = 9
const room = 6
const line = typeSize + 3

/**
 * Bars from left to right, one for each item and series, with the name before and the figure behind. Bars of negative amounts
 * are drawn by their size and told by their figures. Several series are told apart by a key above.
 */
export function barsSvg({ series, kind }: Chart, width: number): { readonly svg: string; readonly height: number } {
  const longest = series.toSorted((one, other) => other.items.length - one.items.length)[0]
  const names = longest?.items.map(({ name }) => name) ?? []
  const items = series.flatMap((one) => one.items)
  const before = Math.min(width * 0.4, Math.max(0, ...names.map(lengthOf)))
  const behind = Math.max(0, ...items.map(({ printed }) => lengthOf(printed)))
  const most = items.reduce((largest, { value }) => (size(value) > largest ? size(value) : largest), 1n)
  const span = Math.max(20, width - before - behind - 3 * room)
  const parts = series.length > 1 ? key(series.map(({ name }) => name)) : []
  let y = series.length > 1 ? 24 : 4
  for (const [row, name] of names.entries()) {
    const lines = linesOf(name, before)
    const height = Math.max(bar * series.length, line * lines.length)
    const first = y + (height - line * lines.length) / 2 + typeSize
    parts.push(...lines.map((text, place) => label(before, first + place * line, text, 'end')))
    for (const [position, one] of series.entries()) {
      const item = one.items[row]
      if (item === undefined) continue
      // lengths only: the figure itself is written behind, exactly as printed
      const length = (Number((size(item.value) * 10_000n) / most) / 10_000) * span
      const fill = fillOf(kind === 'shares' ? row : position)
      const top = y + (height - bar * series.length) / 2 + position * bar
      parts.push(
        `<rect x="${at(before + room)}" y="${at(top)}" width="${at(Math.max(length, 0.5))}" height="${bar - 2}" fill="${fill}" stroke="#222222" stroke-width="0.6"/>`,
        label(before + room + Math.max(length, 0.5) + room, top + bar - 4, item.printed),
      )
    }
    y += height + gap
  }
  return { svg: drawing(width, y, parts), height: y }
}

const size = (value: bigint): bigint => (value < 0n ? -value : value)

/** A name on as many lines as it takes: every letter of it is printed. */
function linesOf(name: string, most: number): readonly string[] {
  const lines = ['']
  for (const character of name) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && lengthOf(last + character) > most) lines.push(character)
    else lines[lines.length - 1] = last + character
  }
  return lines
}

/** What the fills mean, side by side above the drawing. */
function key(names: readonly string[]): string[] {
  let x = 4
  return names.flatMap((name, position) => {
    const box = `<rect x="${at(x)}" y="4" width="12" height="9" fill="${fillOf(position)}" stroke="#222222" stroke-width="0.6"/>`
    const text = label(x + 17, 12, name)
    x += 17 + lengthOf(name) + 18
    return [box, text]
  })
}
