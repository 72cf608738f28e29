import type { Publication, PublicationBlock } from '#core/document/publication.ts'
import type { Paper } from './paper.ts'
import { laidOut } from './table-layout.ts'

/** Pages of one paper, each section beginning on a new page. */
export interface Section {
  readonly paper: Paper
  readonly blocks: readonly PublicationBlock[]
}

/**
 * Cuts a publication where the paper changes. Headings go with the table that follows them, and page breaks that a new section
 * makes anyway are left out, so that no page stays empty.
 */
export function sectionsOf({ blocks }: Publication): readonly Section[] {
  const sections: { paper: Paper; blocks: PublicationBlock[] }[] = []
  for (const [at, block] of blocks.entries()) {
    const last = sections.at(-1)
    const paper = paperAt(blocks, at, last?.paper ?? 'portrait')
    if (last?.paper === paper) last.blocks.push(block)
    else sections.push({ paper, blocks: [block] })
  }
  return sections
    .map(({ paper, blocks: inside }) => ({ paper, blocks: withoutIdleBreaks(inside) }))
    .filter((section) => section.blocks.length > 0)
}

function paperAt(blocks: readonly PublicationBlock[], at: number, now: Paper): Paper {
  const block = blocks[at]
  if (block?.kind === 'table') return laidOut(block).paper
  if (block?.kind === 'pageBreak') return now
  if (block?.kind !== 'heading') return 'portrait'
  const next = blocks.slice(at + 1).find(({ kind }) => kind !== 'heading')
  return next?.kind === 'table' ? laidOut(next).paper : 'portrait'
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
