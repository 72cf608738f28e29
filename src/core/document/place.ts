/** Where a screen can point. Lines and columns are 1-based; pages 1-based; a box is [left, top, right, bottom] in points from the top left corner of the page as displayed. */
export type Place =
  | { readonly kind: 'text'; readonly line: number; readonly column: number }
  | { readonly kind: 'pdf' | 'ofd'; readonly page: number; readonly box: Box }
  | { readonly kind: 'html'; readonly selector: string }
  | { readonly kind: 'docx' | 'doc'; readonly block: number }
  | { readonly kind: 'xlsx'; readonly sheet: string; readonly cell: string }

export type Box = readonly [left: number, top: number, right: number, bottom: number]

/** What a person says and where a screen points: the path in words, the printed text, the place. */
export interface Location {
  readonly path: readonly string[]
  readonly quote: string
  readonly place: Place
}
