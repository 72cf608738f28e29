import type { PublishedTable } from '#core/document/publication.ts'

/** A4 upright, A4 turned, and A3 turned for tables that are too wide for it. */
export type Paper = 'portrait' | 'landscape' | 'large'

/** Lengths of a paper within the margins of GB/T 9704-2012, turned with the paper, in points. */
export const textArea: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  portrait: { width: 442.2, height: 637.8 },
  landscape: { width: 637.8, height: 442.2 },
  large: { width: 986.4, height: 688.8 },
}

/** Papers on which a table may stand, in the order in which they are tried. */
export function papersFor(orientation: PublishedTable['orientation']): readonly Paper[] {
  return orientation === 'portrait' ? ['portrait', 'landscape', 'large'] : ['landscape', 'large']
}
