import type { Box } from '#core/document/place.ts'

/**
 * The visible characters of a page as columns of numbers, in the order of the content stream.
 * Coordinates are those of the reading space: points, x to the right and y down, turned so that most text is upright.
 */
export interface Glyphs {
  readonly count: number
  /** Unicode code points; 0xFFFD where the file does not say which character is drawn. */
  readonly code: Uint32Array
  readonly left: Float64Array
  readonly right: Float64Array
  readonly top: Float64Array
  readonly bottom: Float64Array
  /** y of the baseline. */
  readonly base: Float64Array
  /** Font size as displayed. */
  readonly size: Float64Array
  /** Which text object draws the character: equal numbers, one object. */
  readonly object: Int32Array
  /** Quarter turns against the reading direction (0 = upright), or `skewed`. */
  readonly turn: Uint8Array
  /** Characters without a Unicode value. */
  readonly unmapped: number
}

export const skewed = 4

/** A straight line along one axis: `at` is its position across, `from` and `to` its extent along. */
export interface Ruling {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rulings {
  readonly horizontal: readonly Ruling[]
  readonly vertical: readonly Ruling[]
}

/** What is drawn that could be a border. */
export interface Drawing {
  readonly dark: Rulings
  /** White lines: borders that can be seen only on a coloured ground. */
  readonly pale: Rulings
  /** Coloured areas. */
  readonly fills: readonly Box[]
  readonly pictures: readonly Box[]
  /** More was drawn than is worth reading. */
  readonly cut: boolean
}

/** A figure that the file describes in words, all of what is written in it among them. */
export interface DescribedFigure {
  readonly alternative: string
  readonly box: Box
}

export interface RawPage extends Drawing {
  /** 1-based. */
  readonly number: number
  readonly glyphs: Glyphs
  readonly figures: readonly DescribedFigure[]
  /** Size of the reading space. */
  readonly width: number
  readonly height: number
  /** From the reading space to the page as displayed. */
  readonly displayed: (box: Box) => Box
}
