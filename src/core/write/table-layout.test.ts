import { describe, expect, it } from 'vitest'
import type { PublishedCell, PublishedTable } from '../document/publication.ts'
import { textArea } from './paper.ts'
import { layoutOf } from './table-layout.ts'

const figure = (column: number, text: string): PublishedCell => ({
  column,
  text,
  number: { digits: BigInt(text.replaceAll(/\D/g, '')), decimals: 2 },
})

const tableOf = (width: number, heading: string, text: string): PublishedTable => ({
  kind: 'table',
  id: 'table',
  title: '收支明细表',
  above: ['', ''],
  orientation: 'portrait',
  columns: Array.from({ length: width }, () => ({ kind: 'amount', width: 1 })),
  header: [Array.from({ length: width }, (_, column) => ({ column, text: heading }))],
  rows: [Array.from({ length: width }, (_, column) => figure(column, text))],
  notes: [],
})

describe('layoutOf', () => {
  it('keeps running type and whole words where there is room', () => {
    const layout = layoutOf(tableOf(4, 'Expenditure', '1,234.56'))
    expect(layout).toMatchObject({ ok: true, value: { size: 10.5, breaksWords: false } })
  })

  it('takes smaller type before it breaks a word', () => {
    const layout = layoutOf(tableOf(6, 'Expenditure', '1,234.56'))
    expect(layout).toMatchObject({ ok: true, value: { size: 9, breaksWords: false } })
  })

  it('breaks words of any length rather than refuse the table', () => {
    const layout = layoutOf(tableOf(8, 'x'.repeat(200), '1,234.56'))
    expect(layout).toMatchObject({ ok: true, value: { breaksWords: true } })
    const widths = layout.ok ? layout.value.widths : []
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(textArea.portrait.width)
  })

  it.each([
    ['upright', 5, '123,456,789.00', 'portrait'],
    ['turned', 8, '12,345,678,901.00', 'landscape'],
    ['on larger paper', 14, '12,345,678,901.00', 'large'],
  ])('stands %s where type can be read there', (_, width, text, paper) => {
    const layout = layoutOf(tableOf(width, '合计', text))
    expect(layout).toMatchObject({ ok: true, value: { paper } })
    const { size, widths } = layout.ok ? layout.value : { size: 0, widths: [] }
    expect(size).toBeGreaterThanOrEqual(6)
    expect(widths.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(textArea[paper as 'large'].width + 0.01)
  })

  it('refuses figures that do not fit in the smallest type on the largest paper, by their column', () => {
    const layout = layoutOf(tableOf(20, '合计', '123,456,789,012,345.67'))
    expect(layout).toEqual({
      ok: false,
      error: { code: 'too-wide', path: ['收支明细表', '合计'], detail: '123,456,789,012,345.67' },
    })
  })
})
