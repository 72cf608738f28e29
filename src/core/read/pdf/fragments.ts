import { type Glyphs, skewed } from './raw.ts'

/** Characters printed one after another on one baseline without a gap, in the order of the content stream. */
export interface Fragment {
  /** Indexes of the first and last glyph; all between belong to the fragment. */
  readonly first: number
  readonly last: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly base: number
  readonly size: number
  readonly text: string
  /** A space character was printed before or after it. */
  readonly spaceBefore: boolean
  readonly spaceAfter: boolean
  readonly turn: number
}

/** In sizes of the font: a wider gap ends a fragment, and so does a step back. */
const widestGap = 0.25
const widestOverlap = 0.6

/** The fragments of a page. White space separates and is not part of them; a character printed twice is taken once. */
export function fragmentsOf(glyphs: Glyphs): Fragment[] {
  const fragments: Fragment[] = []
  let first = -1
  let last = -1
  let spaced = false
  const finish = (spaceAfter: boolean): void => {
    if (first >= 0) fragments.push(fragment(glyphs, first, last, spaced, spaceAfter))
    first = -1
    spaced = spaceAfter
  }
  for (let i = 0; i < glyphs.count; i++) {
    if (isSpace(glyphs.code[i] ?? 0)) {
      finish(true)
      continue
    }
    if (first >= 0 && !follows(glyphs, last, i)) finish(false)
    if (first < 0) first = i
    last = i
  }
  finish(false)
  return fragments
}

/** The part of a fragment from one glyph to another. */
export function partOf(glyphs: Glyphs, whole: Fragment, first: number, last: number): Fragment {
  const before = first === whole.first && whole.spaceBefore
  return fragment(glyphs, first, last, before, last === whole.last && whole.spaceAfter)
}

function fragment(glyphs: Glyphs, first: number, last: number, before: boolean, after: boolean): Fragment {
  let text = ''
  let [left, right, top, bottom, size] = [Infinity, -Infinity, Infinity, -Infinity, 0]
  for (let i = first; i <= last; i++) {
    left = Math.min(left, glyphs.left[i] ?? 0)
    right = Math.max(right, glyphs.right[i] ?? 0)
    top = Math.min(top, glyphs.top[i] ?? 0)
    bottom = Math.max(bottom, glyphs.bottom[i] ?? 0)
    size = Math.max(size, glyphs.size[i] ?? 0)
    if (i === first || !isRepeated(glyphs, i - 1, i)) text += String.fromCodePoint(glyphs.code[i] ?? 0)
  }
  const turn = glyphs.turn[first] ?? 0
  const base = turn === 0 ? (glyphs.base[first] ?? 0) : bottom
  if (turn === 0) [top, bottom] = [base - 0.88 * size, base + 0.14 * size]
  return { first, last, left, right, top, bottom, base, size, text, spaceBefore: before, spaceAfter: after, turn }
}

export function isSpace(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff
}

function follows(glyphs: Glyphs, i: number, j: number): boolean {
  const turn = glyphs.turn[j] ?? 0
  if (glyphs.turn[i] !== turn) return false
  if (turn === skewed) return glyphs.object[i] === glyphs.object[j]
  const size = Math.max(glyphs.size[i] ?? 0, glyphs.size[j] ?? 0)
  if (turn !== 0) return isNear(glyphs, i, j, size)
  if (Math.abs((glyphs.base[i] ?? 0) - (glyphs.base[j] ?? 0)) > 0.15 * size) return false
  const gap = (glyphs.left[j] ?? 0) - (glyphs.right[i] ?? 0)
  if (gap > widestGap * size) return false
  if (isRepeated(glyphs, i, j) || isJoined(glyphs, i, j)) return true
  return gap >= -widestOverlap * size && (glyphs.left[j] ?? 0) > (glyphs.left[i] ?? 0)
}

/** Bold is often faked by printing a character twice, almost at the same spot. */
function isRepeated(glyphs: Glyphs, i: number, j: number): boolean {
  if (glyphs.code[i] !== glyphs.code[j] || glyphs.object[i] === glyphs.object[j]) return false
  const shift = Math.abs((glyphs.left[j] ?? 0) - (glyphs.left[i] ?? 0))
  const width = (glyphs.right[i] ?? 0) - (glyphs.left[i] ?? 0)
  return shift < 0.3 * width && Math.abs((glyphs.base[j] ?? 0) - (glyphs.base[i] ?? 0)) < 0.15 * (glyphs.size[i] ?? 0)
}

/** Fonts draw some characters as one: two dashes as a long one. Each of them is then told with the box of the whole. */
function isJoined(glyphs: Glyphs, i: number, j: number): boolean {
  const same = glyphs.left[i] === glyphs.left[j] && glyphs.right[i] === glyphs.right[j]
  return same && glyphs.object[i] === glyphs.object[j]
}

function isNear(glyphs: Glyphs, i: number, j: number, size: number): boolean {
  const across = Math.max(
    (glyphs.left[j] ?? 0) - (glyphs.right[i] ?? 0),
    (glyphs.left[i] ?? 0) - (glyphs.right[j] ?? 0),
  )
  const along = Math.max((glyphs.top[j] ?? 0) - (glyphs.bottom[i] ?? 0), (glyphs.top[i] ?? 0) - (glyphs.bottom[j] ?? 0))
  return across < 0 && along <= widestGap * size
}
