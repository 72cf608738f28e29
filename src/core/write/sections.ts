import type { Publication, PublicationBlock, PublishedTable } from '#core/document/publication.ts'

export type Orientation = PublishedTable['orientation']

/** Pages of one orientation, each section beginning on a new page. */
export interface Section {
  readonly orientation: Orientation
  readonly blocks: readonly PublicationBlock[]
}

/**
 * Cuts a publication where the paper turns. Headings go with the table that follows them, and page breaks that a new section
 * makes anyway are left out, so that no page stays empty.
 */
export function sectionsOf({ blocks }: Publication): readonly Section[] {
  const sections: { orientation: Orientation; blocks: PublicationBlock[] }[] = []
  for (const [at, block] of blocks.entries()) {
    const last = sections.at(-1)
    const orientation = orientationAt(blocks, at, last?.orientation ?? 'portrait')
    if (last?.orientation === orientation) last.blocks.push(block)
    else sections.push({ orientation, blocks: [block] })
  }
  return sections
    .map(({ orientation, blocks: inside }) => ({ orientation, blocks: withoutIdleBreaks(inside) }))
    .filter((section) => section.blocks.length > 0)
}

function orientationAt(blocks: readonly PublicationBlock[], at: number, now: Orientation): Orientation {
  const block = blocks[at]
  if (block?.kind === 'table') return block.orientation
  if (block?.kind === 'pageBreak') return now
  if (block?.kind !== 'heading') return 'portrait'
  const next = blocks.slice(at + 1).find(({ kind }) => kind !== 'heading')
  return next?.kind === 'table' ? next.orientation : 'portrait'
}

const ends = (block: PublicationBlock | undefined) =>
  block === undefined || block.kind === 'pageBreak' || block.kind === 'cover' || block.kind === 'contents'

/** Covers and lists of contents end their page themselves; two breaks are one. */
function withoutIdleBreaks(blocks: readonly PublicationBlock[]): readonly PublicationBlock[] {
  return blocks.filter(
    (block, at) =>
      block.kind !== 'pageBreak' ||
      !(ends(blocks[at - 1]) || blocks.slice(at).every(({ kind }) => kind === 'pageBreak')),
  )
}
