import type { Native } from './native.ts'
import { type Glyphs, skewed } from './raw.ts'
import type { Matrix } from './turn.ts'

/** Characters asked for before their numbers are copied out of PDFium's memory. */
const batch = 2048
/** Bytes per character: box 4 floats, matrix 6 floats, origin 2 doubles. */
const stride = 56
/** More than a page can show; the rest is noise or an attack. */
const mostGlyphs = 400_000
const hyphen = 0x2d
const replacement = 0xfffd

/** How many characters to read; none without a text page. */
function countOf(native: Native, text: number): number {
  return text === 0 ? 0 : Math.max(0, Math.min(native.wasmExports.FPDFText_CountChars(text), mostGlyphs))
}

/** The turn, in quarters against the clock, of most characters in user space; `undefined` without text. */
export function mainTurn(native: Native, text: number): number | undefined {
  const f = native.wasmExports
  const count = countOf(native, text)
  const votes = [0, 0, 0, 0, 0]
  const area = f.malloc(24)
  for (let i = 0; i < count; i++) {
    if (f.FPDFText_IsGenerated(text, i) === 1 || f.FPDFText_GetMatrix(text, i, area) === 0) continue
    const view = native.HEAPF32
    const turn = quarter(view[area >> 2] ?? 1, view[(area >> 2) + 1] ?? 0)
    votes[turn] = (votes[turn] ?? 0) + 1
  }
  f.free(area)
  const upright = votes.slice(0, 4)
  const most = Math.max(...upright)
  return most === 0 ? undefined : upright.indexOf(most)
}

/** Reads every drawn character, mapped by `matrix` into the reading space that is turned by `turn`. */
export function glyphsOf(native: Native, text: number, matrix: Matrix, turn: number): Glyphs {
  const f = native.wasmExports
  const total = countOf(native, text)
  const glyphs = emptyGlyphs(total)
  const area = f.malloc(batch * stride)
  for (let start = 0; start < total; start += batch) {
    const end = Math.min(total, start + batch)
    for (let i = start; i < end; i++) {
      const at = area + (i - start) * stride
      f.FPDFText_GetLooseCharBox(text, i, at)
      f.FPDFText_GetMatrix(text, i, at + 16)
      f.FPDFText_GetCharOrigin(text, i, at + 40, at + 48)
    }
    for (let i = start; i < end; i++) {
      if (f.FPDFText_IsGenerated(text, i) === 1) continue
      append(glyphs, native, text, i, area + (i - start) * stride, matrix, turn)
    }
  }
  f.free(area)
  return glyphs
}

interface Growing extends Glyphs {
  count: number
  unmapped: number
}

function emptyGlyphs(size: number): Growing {
  return {
    count: 0,
    unmapped: 0,
    code: new Uint32Array(size),
    left: new Float64Array(size),
    right: new Float64Array(size),
    top: new Float64Array(size),
    bottom: new Float64Array(size),
    base: new Float64Array(size),
    size: new Float64Array(size),
    object: new Int32Array(size),
    turn: new Uint8Array(size),
  }
}

function append(
  glyphs: Growing,
  native: Native,
  text: number,
  index: number,
  at: number,
  [a, b, c, d, e, f]: Matrix,
  turn: number,
): void {
  const floats = native.HEAPF32
  const box = at >> 2
  const left = floats[box] ?? 0
  const top = floats[box + 1] ?? 0
  const right = floats[box + 2] ?? 0
  const bottom = floats[box + 3] ?? 0
  const origin = (at + 40) >> 3
  const x = native.HEAPF64[origin] ?? 0
  const y = native.HEAPF64[origin + 1] ?? 0
  const code = codeOf(glyphs, native, text, index)
  if (code === 0) return
  const i = glyphs.count++
  const x0 = a * left + c * top + e
  const x1 = a * right + c * bottom + e
  const y0 = b * left + d * top + f
  const y1 = b * right + d * bottom + f
  glyphs.code[i] = code
  glyphs.left[i] = Math.min(x0, x1)
  glyphs.right[i] = Math.max(x0, x1)
  glyphs.top[i] = Math.min(y0, y1)
  glyphs.bottom[i] = Math.max(y0, y1)
  glyphs.base[i] = b * x + d * y + f
  const scale = Math.hypot(floats[box + 6] ?? 0, floats[box + 7] ?? 1)
  glyphs.size[i] = Math.abs(native.wasmExports.FPDFText_GetFontSize(text, index) * scale) || Math.abs(y1 - y0)
  glyphs.object[i] = native.wasmExports.FPDFText_GetTextObject(text, index)
  const own = quarter(floats[box + 4] ?? 1, floats[box + 5] ?? 0)
  glyphs.turn[i] = own === skewed ? skewed : (own - turn + 4) & 3
}

/** The code point to keep, 0 for what is not a character. */
function codeOf(glyphs: Growing, native: Native, text: number, index: number): number {
  const f = native.wasmExports
  const code = f.FPDFText_GetUnicode(text, index)
  if (f.FPDFText_HasUnicodeMapError(text, index) === 1 || code === replacement) {
    glyphs.unmapped++
    return replacement
  }
  // PDFium marks a hyphen at the end of a line by U+0002.
  if (code === 2) return hyphen
  if (code === 9) return 0x20
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff || code > 0x10ffff) return 0
  return code
}

/** Quarter turns against the clock of a text direction, or `skewed`. */
function quarter(a: number, b: number): number {
  if (Math.abs(b) <= Math.abs(a) * 0.1) return a >= 0 ? 0 : 2
  if (Math.abs(a) <= Math.abs(b) * 0.1) return b >= 0 ? 1 : 3
  return skewed
}
