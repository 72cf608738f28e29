import { describe, expect, it } from 'vitest'
import type { PublishedCell, PublishedTable } from '../document/publication.ts'
import { layoutOf, paperWidth } from './table-layout.ts'

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
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(paperWidth.portrait)
  })

  it('refuses figures that do not fit in the smallest type, by their column', () => {
    const layout = layoutOf(tableOf(8, '合计', '123,456,789,012,345.67'))
    expect(layout).toEqual({
      ok: false,
      error: { code: 'too-wide', path: ['收支明细表', '合计'], detail: '123,456,789,012,345.67' },
    })
  })
})
