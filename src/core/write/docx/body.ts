import { contentsOf } from '#core/document/published.ts'
import type { Publication, PublicationBlock, PublishedTable } from '#core/document/publication.ts'
import { type Section, sectionsOf } from '../sections.ts'
import { textArea } from '../paper.ts'
import { laidOut } from '../table-layout.ts'
import { chartXml } from './chart.ts'
import { tableXml } from './tables.ts'
import { officeRelations, paragraph, run, twips, xmlHead, xmlText } from './xml.ts'

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', officeRelations],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

/** Pages of headings and tables, by id, where they are known. */
export type PageNumbers = ReadonlyMap<string, number>

/** Numbers that parts of one document are counted with. */
interface Context {
  readonly publication: Publication
  readonly pages: PageNumbers
  readonly bookmarks: ReadonlyMap<string, number>
  readonly charts: ReadonlyMap<string, number>
}

/** Part word/document.xml. */
export function documentXml(publication: Publication, pages: PageNumbers): string {
  const ids = publication.blocks.flatMap((block) => ('id' in block ? [block.id] : []))
  const charts = publication.blocks.flatMap((block) => (block.kind === 'chart' ? [block.id] : []))
  const context: Context = {
    publication,
    pages,
    bookmarks: new Map(ids.map((id, at) => [id, at + 1])),
    charts: new Map(charts.map((id, at) => [id, at + 1])),
  }
  const sections = sectionsOf(publication)
  const body = sections.map((section, at) => sectionXml(section, at === sections.length - 1, context)).join('')
  return `${xmlHead}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`
}

const turned = (width: number, height: number): string =>
  `<w:pgSz w:w="${width}" w:h="${height}" w:orient="landscape"/><w:pgMar w:top="1588" w:right="1984" w:bottom="1474" w:left="2098" w:header="851" w:footer="850" w:gutter="0"/><w:docGrid w:type="lines" w:linePitch="579"/>`

/** A4 with the margins of GB/T 9704-2012, 22 lines of 28 characters upright; turned paper for wide tables. */
const pageProperties: Readonly<Record<Section['paper'], string>> = {
  portrait:
    '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/><w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>',
  landscape: turned(16838, 11906),
  large: turned(23811, 16838),
}

function sectionXml({ paper, blocks }: Section, last: boolean, context: Context): string {
  const content = blocks.map((block, at) => blockXml(block, at === blocks.length - 1, context)).join('')
  const footers =
    '<w:footerReference w:type="default" r:id="footerOdd"/><w:footerReference w:type="even" r:id="footerEven"/>'
  const properties = `<w:sectPr>${footers}<w:type w:val="nextPage"/>${pageProperties[paper]}</w:sectPr>`
  return `${content}${last ? properties : paragraph('SectionEnd', '', properties)}`
}

const pageBreak = '<w:p><w:pPr><w:pStyle w:val="SectionEnd"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'

/** A page ends itself where a section does. */
const endOfPage = (last: boolean): string => (last ? '' : pageBreak)

function blockXml(block: PublicationBlock, last: boolean, context: Context): string {
  switch (block.kind) {
    case 'cover': {
      const [first = '', ...others] = block.lines
      const lines = [
        paragraph('Title', run(first), '<w:spacing w:before="4000"/>'),
        ...others.map((line) => paragraph('Title', run(line))),
      ]
      return lines.join('') + endOfPage(last)
    }
    case 'contents':
      return contentsXml(block.title, context) + endOfPage(last)
    case 'heading':
      return paragraph(`Heading${block.level}`, marked(block.id, run(block.text), context))
    case 'paragraph':
      return paragraph(block.role === 'note' ? 'TableNote' : 'BodyText', run(block.text))
    case 'pageBreak':
      return pageBreak
    case 'table':
      return (
        captionXml(block, context) +
        tableXml(block, laidOut(block)) +
        block.notes.map((note) => paragraph('TableNote', run(note))).join('')
      )
    case 'chart': {
      const drawing = chartXml(block, context.charts.get(block.id) ?? 0)
      return (
        paragraph('Chart', marked(block.id, drawing, context)) + paragraph('Caption', run(block.title), captionBelow)
      )
    }
    default:
      return block satisfies never
  }
}

/** What stands over a table stays with it; what stands under a chart does not keep what follows. */
const captionBelow = '<w:keepNext w:val="0"/><w:spacing w:before="120" w:after="240"/>'

function marked(id: string, content: string, { bookmarks }: Context): string {
  const number = bookmarks.get(id) ?? 0
  return `<w:bookmarkStart w:id="${number}" w:name="${bookmarkName(number)}"/>${content}<w:bookmarkEnd w:id="${number}"/>`
}

/** Names of bookmarks that Word keeps to itself, as those of its own lists of contents. */
const bookmarkName = (number: number): string => `_Toc${String(number).padStart(6, '0')}`

function captionXml(table: PublishedTable, context: Context): string {
  const {
    id,
    title,
    number,
    above: [left, right],
  } = table
  const lines = [paragraph('TableTitle', marked(id, run(title), context))]
  if (number !== undefined && number !== '') lines.push(paragraph('TableNumber', run(number)))
  if (left !== '' || right !== '') {
    const tab = `<w:tabs><w:tab w:val="right" w:pos="${twips(textArea[laidOut(table).paper].width)}"/></w:tabs>`
    lines.push(paragraph('TableLine', `${run(left)}<w:r><w:tab/></w:r>${run(right)}`, tab))
  }
  return lines.join('')
}

const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve">${xmlText(text)}</w:instrText></w:r>`

/** The list of contents as a field that Word can update, filled with what it would show. */
function contentsXml(title: string, { publication, pages, bookmarks }: Context): string {
  const entries = contentsOf(publication)
  const level = Math.min(
    3,
    ...publication.blocks.flatMap((block) =>
      entries.filter(({ id }) => block.kind === 'table' && id === block.id).map((entry) => entry.level),
    ),
  )
  const start = `${field('begin')}${code(` TOC \\o "1-2" \\h \\z \\t "Table Title,${level}" `)}${field('separate')}`
  const lines = entries.map((entry, at) => {
    const anchor = bookmarkName(bookmarks.get(entry.id) ?? 0)
    const page = pages.get(entry.id)
    const number = `${field('begin')}${code(` PAGEREF ${anchor} \\h `)}${field('separate')}${page === undefined ? '' : run(String(page))}${field('end')}`
    const link = `<w:hyperlink w:anchor="${anchor}" w:history="1">${run(entry.text)}<w:r><w:tab/></w:r>${number}</w:hyperlink>`
    return paragraph(
      `TOC${Math.min(3, entry.level)}`,
      `${at === 0 ? start : ''}${link}${at === entries.length - 1 ? field('end') : ''}`,
    )
  })
  return [
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>',
    paragraph('TOCHeading', run(title)),
    ...lines,
    '</w:sdtContent></w:sdt>',
  ].join('')
}
