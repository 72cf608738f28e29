import type { Box } from '#core/document/place.ts'

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** First `inner`, then `outer`. */
export function compose(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner
  const [A, B, C, D, E, F] = outer
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F]
}

/** From PDF user space (y up) to a page turned clockwise by `quarters`, with (0, 0) at its top left corner. */
export function turned(quarters: number, [left, bottom, right, top]: Box): Matrix {
  switch (quarters & 3) {
    case 1:
      return [0, 1, 1, 0, -bottom, -left]
    case 2:
      return [-1, 0, 0, 1, right, -bottom]
    case 3:
      return [0, -1, -1, 0, top, right]
    default:
      return [1, 0, 0, -1, -left, top]
  }
}

/** The inverse of a matrix made by `turned`. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const k = a * d - b * c
  return [d / k, -b / k, -c / k, a / k, (c * f - d * e) / k, (b * e - a * f) / k]
}

export function mapBox([a, b, c, d, e, f]: Matrix, [x0, y0, x1, y1]: Box): Box {
  const p = a * x0 + c * y0 + e
  const q = b * x0 + d * y0 + f
  const r = a * x1 + c * y1 + e
  const s = b * x1 + d * y1 + f
  return [Math.min(p, r), Math.min(q, s), Math.max(p, r), Math.max(q, s)]
}
