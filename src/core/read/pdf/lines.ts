import type { Box } from '#core/document/place.ts'
import type { Fragment } from './fragments.ts'

/** Fragments on one baseline, from left to right. */
export interface Line extends Extent {
  readonly fragments: readonly Fragment[]
}

export interface Extent {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
}

/** Baselines that differ by less than this part of the font size are one. */
const sameBase = 0.45

/** Sorts fragments into lines, from top to bottom. */
export function linesOf(fragments: readonly Fragment[]): Line[] {
  const sorted = fragments.toSorted((a, b) => a.base - b.base)
  const lines: Line[] = []
  let start = 0
  for (let i = 1; i <= sorted.length; i++) {
    const first = sorted[start]
    const next = sorted[i]
    if (first && next && next.base - first.base < sameBase * Math.min(first.size, next.size)) continue
    lines.push(lineOf(sorted.slice(start, i)))
    start = i
  }
  return lines
}

export function lineOf(fragments: readonly Fragment[]): Line {
  const sorted = fragments.toSorted((a, b) => a.left - b.left)
  return { fragments: withoutRepeats(sorted), ...extentOf(sorted) }
}

export function extentOf(parts: readonly Extent[]): Extent {
  let [left, top, right, bottom, base, size] = [Infinity, Infinity, -Infinity, -Infinity, 0, 0]
  for (const part of parts) {
    left = Math.min(left, part.left)
    top = Math.min(top, part.top)
    right = Math.max(right, part.right)
    bottom = Math.max(bottom, part.bottom)
    if (part.size > size) [size, base] = [part.size, part.base]
  }
  return { left, top, right, bottom, base, size }
}

export function boxOf({ left, top, right, bottom }: Extent): Box {
  return [left, top, right, bottom]
}

/** Bold is often faked by printing a text twice, almost at the same spot. */
function withoutRepeats(sorted: readonly Fragment[]): readonly Fragment[] {
  return sorted.filter((fragment, i) => {
    const previous = sorted[i - 1]
    return !previous || previous.text !== fragment.text || fragment.left - previous.left > 0.3 * fragment.size
  })
}

const wordEnd = /[\p{Script=Latin}\p{N}.,%)-]$/u
const wordStart = /^[\p{Script=Latin}\p{N}.,(+¥$-]/u

/** The text of a line: a space where one is printed, or where a gap divides words or figures. */
export function textOf(fragments: readonly Fragment[]): string {
  let text = ''
  let previous: Fragment | undefined
  for (const fragment of fragments) {
    if (previous && isGap(previous, fragment)) text += ' '
    text += fragment.text
    previous = fragment
  }
  return text
}

function isGap(a: Fragment, b: Fragment): boolean {
  const gap = (b.left - a.right) / Math.max(a.size, b.size)
  if (a.spaceAfter || b.spaceBefore) return gap > 0.12 || (b.left < a.left && gap > -0.3)
  if (gap < -1) return true
  if (wordEnd.test(a.text) && wordStart.test(b.text)) return gap > 0.3
  return gap > 0.8
}
