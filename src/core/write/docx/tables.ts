import type { PublishedCell, PublishedTable } from '#core/document/publication.ts'
import type { TableLayout } from '../table-layout.ts'
import { cellPadding } from '../table-layout.ts'
import { paragraph, run, twips, xmlText } from './xml.ts'

/** The grid of a table with its heading rows repeated on every page. */
export function tableXml(table: PublishedTable, layout: TableLayout): string {
  const widths = layout.widths.map(twips)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const margin = twips(cellPadding)
  return [
    '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>',
    `<w:tblW w:w="${whole}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/>`,
    `<w:tblCellMar><w:left w:w="${margin}" w:type="dxa"/><w:right w:w="${margin}" w:type="dxa"/></w:tblCellMar>`,
    `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`,
    `<w:tblCaption w:val="${xmlText(table.title)}"/></w:tblPr>`,
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rowsXml(table, table.header, { heading: true, widths, layout }),
    ...rowsXml(table, table.rows, { heading: false, widths, layout }),
    '</w:tbl>',
  ].join('')
}

interface Look {
  readonly heading: boolean
  readonly widths: readonly number[]
  readonly layout: TableLayout
}

function rowsXml(table: PublishedTable, rows: readonly (readonly PublishedCell[])[], look: Look): readonly string[] {
  /** The cell that reaches down into a column, and the first row that is free of it. */
  const open = new Map<number, { readonly cell: PublishedCell; readonly until: number }>()
  return rows.map((row, at) => {
    const starting = new Map(row.map((cell) => [cell.column, cell]))
    const cells: string[] = []
    for (let column = 0; column < table.columns.length; ) {
      const above = open.get(column)
      const continued = above !== undefined && above.until > at
      const cell = continued ? above.cell : (starting.get(column) ?? { column, text: '' })
      if (!continued && (cell.rowSpan ?? 1) > 1) open.set(column, { cell, until: at + (cell.rowSpan ?? 1) })
      cells.push(cellXml(table, cell, look, continued))
      column += cell.columnSpan ?? 1
    }
    const height = `<w:trHeight w:val="${twips(look.layout.size * 1.7)}" w:hRule="atLeast"/>`
    const properties = `<w:trPr><w:cantSplit/>${height}${look.heading ? '<w:tblHeader/>' : ''}</w:trPr>`
    return `<w:tr>${properties}${cells.join('')}</w:tr>`
  })
}

const paragraphStyles = {
  amount: 'TableFigure',
  code: 'TableText',
  label: 'TableText',
  text: 'TableText',
  index: 'TableCode',
} as const

function cellXml(table: PublishedTable, cell: PublishedCell, look: Look, continued: boolean): string {
  const { column, columnSpan = 1, rowSpan = 1, text, indent = 0, bold = false } = cell
  const width = look.widths.slice(column, column + columnSpan).reduce((sum, part) => sum + part, 0)
  const merge = continued ? '<w:vMerge/>' : rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''
  const shade = look.heading ? '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/>' : ''
  const span = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : ''
  const style = look.heading ? 'TableHeading' : paragraphStyles[table.columns[column]?.kind ?? 'text']
  const { size, breaksWords } = look.layout
  const sized = size === 9 ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`
  const content = continued || text === '' ? '' : run(text, `${bold ? '<w:b/>' : ''}${sized}`)
  const indented = indent > 0 ? `<w:ind w:left="${twips(indent * size)}"/>` : ''
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merge}${shade}<w:vAlign w:val="center"/></w:tcPr>`,
    paragraph(style, content, `${breaksWords ? '<w:wordWrap w:val="0"/>' : ''}${indented}`),
    '</w:tc>',
  ].join('')
}
