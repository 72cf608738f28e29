import type { Block, Cell, Doubt, Table } from '#core/document/document.ts'

/**
 * Marks figures that a page break cut in two (「12,437.3」 at the foot of one page, 「6」 at the head of the next): neither half
 * is the figure that was meant.
 */
export function markCutFigures(blocks: readonly Block[]): Block[] {
  const marked = new Map<Cell, Doubt>()
  const tables = blocks.filter((block) => block.kind === 'table')
  for (const [i, table] of tables.entries()) {
    const next = tables[i + 1]
    if (next && continues(table, next)) markBetween(table, next, marked)
  }
  if (marked.size === 0) return [...blocks]
  return blocks.map((block) => {
    if (block.kind !== 'table' || !block.cells.some((cell) => marked.has(cell))) return block
    return { ...block, cells: block.cells.map((cell) => ({ ...cell, ...doubtOf(marked.get(cell)) })) }
  })
}

function doubtOf(doubt: Doubt | undefined): { readonly doubt?: Doubt } {
  return doubt ? { doubt } : {}
}

function continues(a: Table, b: Table): boolean {
  return (
    a.columns === b.columns && a.place.kind === 'pdf' && b.place.kind === 'pdf' && b.place.page === a.place.page + 1
  )
}

function markBetween(above: Table, below: Table, marked: Map<Cell, Doubt>): void {
  const heads = new Map(below.cells.filter(({ row }) => row === 0).map((cell) => [cell.column, cell]))
  for (const foot of above.cells) {
    const head = heads.get(foot.column)
    if (foot.row + foot.rowSpan !== above.rows || !head) continue
    if (!/\d\.\d*$/.test(foot.text) || !/^\d{1,6}$/.test(head.text)) continue
    const doubt: Doubt = { code: 'split-cell', detail: `${foot.text} | ${head.text}` }
    marked.set(foot, doubt)
    marked.set(head, doubt)
  }
}
