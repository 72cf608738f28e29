import { describe, expect, it } from 'vitest'
import { inColumns } from './columns.ts'

describe('inColumns', () => {
  const rows = [
    ['名称', '元'],
    ['a', '1,000.00'],
  ]

  it('sets figures to the right, where a Chinese character takes two columns', () => {
    expect(inColumns(rows, 1)).toEqual(['名称        元', 'a     1,000.00'])
  })

  it('leaves no blanks at the end of a line', () => {
    expect(inColumns(rows, 2)).toEqual(['名称  元', 'a     1,000.00'])
  })
})
