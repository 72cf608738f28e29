import { describe, expect, it } from 'vitest'
import { type PlacedGrid, sharedColumns } from './column-edges.ts'

/** A row of cells between lines, each of which covers so many columns. */
const grid = (lines: readonly number[], spans: readonly number[] = lines.slice(1).map(() => 1)): PlacedGrid => {
  let column = 0
  let line = 0
  const cells = spans.map((span) => {
    const [from, end] = [column, column + span]
    const box = [lines[line] ?? 0, 0, lines[line + span] ?? 0, 10] as const
    column = end
    line += span
    return { column: from, end, place: { kind: 'pdf', page: 1, box } as const }
  })
  return { columns: column, cells }
}

describe('sharedColumns', () => {
  it('finds the columns of a piece among those of the other, whichever has more', () => {
    const [wide, narrow] = [grid([50, 100, 150, 400]), grid([50.4, 149, 400])]
    expect(sharedColumns(wide, narrow)).toEqual({ columns: 3, first: [0, 1, 2, 3], next: [0, 2, 3] })
    expect(sharedColumns(narrow, wide)).toEqual({ columns: 3, first: [0, 2, 3], next: [0, 1, 2, 3] })
  })

  it('takes the lines of both where each has its own', () => {
    const shared = sharedColumns(grid([50, 100, 400]), grid([50, 300, 400]))
    expect(shared).toEqual({ columns: 3, first: [0, 1, 3], next: [0, 2, 3] })
  })

  it('finds nothing where pieces are not equally wide, or a line is not known', () => {
    expect(sharedColumns(grid([50, 100, 400]), grid([50, 100, 300]))).toBeUndefined()
    expect(sharedColumns(grid([50, 100, 400]), grid([50, 100, 200, 400], [3]))).toBeUndefined()
    const text = { columns: 1, cells: [{ column: 0, end: 1, place: { kind: 'text', line: 1, column: 1 } as const }] }
    expect(sharedColumns(text, text)).toBeUndefined()
  })
})
