/** Why a publication cannot be written. Codes are stable; the sentence for people is made by whoever shows it. */
export interface WriteError {
  readonly code:
    | 'empty-publication'
    | 'bad-id'
    | 'repeated-id'
    | 'no-columns'
    | 'overlapping-cells'
    | 'cell-outside'
    | 'number-not-printed'
    | 'sum-outside'
    | 'sum-differs'
    | 'unprintable-character'
    | 'unsafe-drawing'
    | 'missing-glyph'
    | 'too-wide'
    | 'too-slow'
    | 'engine'
  /** Where, in words: title of the table, row, column; or the text itself. */
  readonly path: readonly string[]
  /** What stands there, or what the engine said. */
  readonly detail?: string
}
