import type { PublishedCell, PublishedColumn } from '#core/document/publication.ts'
import type { SheetCell } from './hucre.ts'

type Style = NonNullable<SheetCell['style']>

const side = { style: 'thin', color: { rgb: '444444' } } as const
const border = { top: side, right: side, bottom: side, left: side } as const

const alignments = { code: 'left', label: 'left', index: 'center', amount: 'right', text: 'left' } as const

/** How a cell of the grid looks: lines on all sides, headings shaded, figures to the right, labels indented as printed. */
export function cellStyle(
  kind: PublishedColumn['kind'] | 'heading',
  { indent = 0, bold = false }: PublishedCell,
): Style {
  if (kind === 'heading')
    return {
      font: { name: 'SimSun', size: 10, bold: true },
      fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F0F0F0' } },
      alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
      border,
    }
  return {
    font: { name: 'SimSun', size: 10, bold },
    alignment: {
      horizontal: alignments[kind],
      vertical: 'center',
      wrapText: kind !== 'amount',
      indent: Math.min(indent, 15),
    },
    border,
  }
}

const sizes = { title: 16, caption: 10, note: 10 } as const

/** How a line above or below the grid looks. */
export function lineStyle(horizontal: 'left' | 'center' | 'right', kind: 'title' | 'caption' | 'note'): Style {
  return {
    font: { name: kind === 'title' ? 'FZXiaoBiaoSong-B05S' : 'SimSun', size: sizes[kind], bold: kind === 'title' },
    alignment: { horizontal, vertical: 'center', wrapText: kind !== 'caption' },
  }
}
