import { fontAlternatives, fonts } from './words.ts'
import { xmlHead } from './xml.ts'

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

interface Style {
  readonly id: string
  readonly name: string
  readonly base?: string
  readonly next?: string
  readonly paragraph?: string
  readonly font?: string
  /** In points. */
  readonly size?: number
  readonly bold?: boolean
  /** Characters keep their own width instead of the grid's. */
  readonly free?: boolean
}

const centred = '<w:jc w:val="center"/>'
const single = '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'

const heading = (level: number, font: string, size: number, more: string, bold = false): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  paragraph: `<w:keepNext/><w:keepLines/>${more}<w:outlineLvl w:val="${level - 1}"/>`,
  font,
  size,
  bold,
})

const indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>'

const contentsLine = (level: number): Style => ({
  id: `TOC${level}`,
  name: `toc ${level}`,
  paragraph: `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8844"/></w:tabs><w:snapToGrid w:val="0"/><w:spacing w:line="480" w:lineRule="exact"/><w:ind w:left="${(level - 1) * 420}"/>`,
  size: 14,
  free: true,
})

/** Styles by the names that Word knows, so that its own lists of contents and captions find them. */
const styles: readonly Style[] = [
  { id: 'BodyText', name: 'Body Text', paragraph: `${indented}<w:jc w:val="both"/>` },
  {
    id: 'Title',
    name: 'Title',
    next: 'BodyText',
    paragraph: `<w:spacing w:line="700" w:lineRule="exact"/>${centred}`,
    font: fonts.title,
    size: 26,
  },
  heading(1, fonts.title, 22, '<w:spacing w:before="300" w:after="300" w:line="600" w:lineRule="exact"/>' + centred),
  heading(2, fonts.first, 16, indented),
  heading(3, fonts.second, 16, indented),
  heading(4, fonts.body, 16, indented, true),
  { id: 'TOCHeading', name: 'TOC Heading', next: 'TOC1', paragraph: centred, font: fonts.first, size: 18 },
  ...[1, 2, 3].map(contentsLine),
  { id: 'TableTitle', name: 'Table Title', base: 'Caption', next: 'TableLine' },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: `<w:keepNext/>${single.replace('w:before="0"', 'w:before="120"')}${centred}`,
    font: fonts.first,
    size: 14,
  },
  { id: 'TableLine', name: 'Table Line', paragraph: `<w:keepNext/>${single}`, font: fonts.table, size: 10.5 },
  { id: 'TableNumber', name: 'Table Number', base: 'TableLine', paragraph: '<w:jc w:val="right"/>' },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    paragraph: `<w:keepNext/>${single}${centred}`,
    font: fonts.table,
    size: 9,
    bold: true,
  },
  { id: 'TableText', name: 'Table Text', paragraph: single, font: fonts.table, size: 9 },
  { id: 'TableFigure', name: 'Table Figure', base: 'TableText', paragraph: '<w:jc w:val="right"/>' },
  { id: 'TableCode', name: 'Table Code', base: 'TableText', paragraph: centred },
  { id: 'TableNote', name: 'Table Note', paragraph: single, font: fonts.table, size: 10.5 },
  { id: 'Chart', name: 'Chart', paragraph: `<w:keepNext/>${single}${centred}` },
  { id: 'Footer', name: 'footer', paragraph: single, font: fonts.table, size: 14 },
  {
    id: 'SectionEnd',
    name: 'Section End',
    paragraph: '<w:snapToGrid w:val="0"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>',
    size: 1,
  },
]

const face = (font: string): string =>
  `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}" w:cs="Times New Roman"/>`

const typeSize = (size: number): string => `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`

function styleXml({
  id,
  name,
  base = 'Normal',
  next,
  paragraph = '',
  font,
  size,
  bold = false,
  free = false,
}: Style): string {
  const character = `${font ? face(font) : ''}${bold ? '<w:b/>' : ''}${free ? '<w:snapToGrid w:val="0"/>' : ''}${size ? typeSize(size) : ''}`
  return [
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/>`,
    next ? `<w:next w:val="${next}"/>` : '',
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${character}</w:rPr></w:style>`,
  ].join('')
}

const line = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="444444"/>`

const gridStyle = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${[
  'top',
  'left',
  'bottom',
  'right',
  'insideH',
  'insideV',
]
  .map(line)
  .join('')}</w:tblBorders></w:tblPr></w:style>`

/** Part word/styles.xml. */
export const stylesXml = `${xmlHead}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${face(fonts.body)}${typeSize(16)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="60" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>${gridStyle}${styles.map(styleXml).join('')}</w:styles>`

/** Part word/fontTable.xml: what may stand in for fonts that a machine lacks. */
export const fontTableXml = `${xmlHead}<w:fonts ${word}>${fontAlternatives
  .map(
    ([name, alternatives]) =>
      `<w:font w:name="${name}"><w:altName w:val="${alternatives.replaceAll(';', ',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join('')}</w:fonts>`
