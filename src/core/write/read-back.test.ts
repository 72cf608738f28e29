import { describe, expect, it } from 'vitest'
import type { Document, Table } from '../document/document.ts'
import { documentOf } from '../document/published.ts'
import { samplePublication } from '../testing/publications.ts'
import { differencesOf } from './write.ts'

const sample = samplePublication()
const same = documentOf(sample)

/** The document as read, with the cells of its second table changed. */
function changed(change: (table: Table) => Partial<Table>): Document {
  const [, second] = same.blocks.filter((block) => block.kind === 'table')
  return { ...same, blocks: same.blocks.map((block) => (block === second ? { ...second, ...change(second) } : block)) }
}

const planted: readonly (readonly [what: string, kind: string, document: Document])[] = [
  ['a lost paragraph', 'text', { ...same, blocks: same.blocks.slice(0, -1) }],
  [
    'a lost table',
    'table',
    {
      ...same,
      blocks: same.blocks.filter(
        (block, at) => block.kind !== 'table' || at !== same.blocks.findLastIndex(({ kind }) => kind === 'table'),
      ),
    },
  ],
  [
    'one digit',
    'cell',
    changed(({ cells }) => ({
      cells: cells.map((cell, at) => (at === cells.length - 1 ? { ...cell, text: `1${cell.text}` } : cell)),
    })),
  ],
  [
    'a lost decimal',
    'cell',
    changed(({ cells }) => ({
      cells: cells.map((cell, at) => (at === cells.length - 1 ? { ...cell, text: cell.text.slice(0, -1) } : cell)),
    })),
  ],
  ['a lost cell', 'cell', changed(({ cells }) => ({ cells: cells.slice(0, -1) }))],
  [
    'a cell one column further',
    'cell',
    changed(({ cells }) => ({
      cells: cells.map((cell, at) => (at === 6 ? { ...cell, column: cell.column + 7 } : cell)),
    })),
  ],
  [
    'a span lost',
    'span',
    changed(({ cells }) => ({ cells: cells.map((cell, at) => (at === 0 ? { ...cell, rowSpan: 2 } : cell)) })),
  ],
]

describe('differencesOf', () => {
  it('finds none between a publication and what must be read of it', () => {
    expect(differencesOf(sample, same)).toEqual([])
  })

  it.each(planted)('tells %s', (_, kind, document) => {
    expect(differencesOf(sample, document).map((difference) => difference.kind)).toContain(kind)
  })
})
