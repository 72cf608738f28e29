import { describe, expect, it } from 'vitest'
import { numberAs } from './number-format.ts'
import { archiveOf, documentOf, errorOf, sketch, tablesOf } from '../testing.ts'

const docx = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  archiveOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`,
    ...parts,
  })

const p = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const tc = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const tbl = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`
const numbered = (list: string, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`

const styles = `<w:styles>
  <w:style w:styleId="a"><w:name w:val="heading 1"/></w:style>
  <w:style w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
  <w:style w:styleId="c"><w:basedOn w:val="c"/></w:style></w:styles>`

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="0">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2.%1"/></w:lvl></w:abstractNum>
  <w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

describe('readDocx', () => {
  const cases: readonly { name: string; body: string; parts?: Record<string, string>; sketch: readonly string[] }[] = [
    {
      name: 'takes headings from styles, inherited and stated',
      body: p('甲', '<w:pStyle w:val="a"/>') + p('乙', '<w:pStyle w:val="b"/>') + p('丙', '<w:pStyle w:val="c"/>'),
      parts: { 'word/styles.xml': styles },
      sketch: ['#甲', '##乙', '丙'],
    },
    {
      name: 'prints the numbers of lists and restarts the lower level',
      body: [p('总', numbered('5')), p('分', numbered('5', 1)), p('总', numbered('5')), p('分', numbered('5', 1))].join(
        '',
      ),
      parts: { 'word/numbering.xml': numbering },
      sketch: ['一、总', '1.一分', '二、总', '1.二分'],
    },
    {
      name: 'merges cells across and down',
      body: tbl(
        tr(tc('项目', '<w:gridSpan w:val="2"/>'), tc('金额', '<w:vMerge w:val="restart"/>')),
        tr(tc('编码'), tc('名称'), tc('', '<w:vMerge/>')),
        tr(tc('201'), tc('服务'), tc('3.50')),
      ),
      sketch: ['| 项目<2 | 金额^2 |', '| 编码 | 名称 |', '| 201 | 服务 | 3.50 |'],
    },
    {
      name: 'starts a row after the columns before its grid',
      body: tbl(tr(tc('a'), tc('b')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('c')}</w:tr>`),
      sketch: ['| a | b |', '| c |'],
    },
    {
      name: 'puts nested tables after the outer one and opens a frame of one cell',
      body:
        tbl(tr(tc('外'), `<w:tc>${p('内前')}${tbl(tr(tc('1'), tc('2')))}</w:tc>`)) + tbl(tr(`<w:tc>${p('框')}</w:tc>`)),
      sketch: ['| 外 | 内前 |', '| 1 | 2 |', '框'],
    },
    {
      name: 'accepts tracked changes',
      body: `<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>`,
      sketch: ['新'],
    },
    {
      name: 'keeps two amounts of one cell apart and joins a wrapped name',
      body: tbl(tr(`<w:tc>${p('12.00')}${p('13.00')}</w:tc>`, `<w:tc>${p('公务')}${p('接待费')}</w:tc>`)),
      sketch: ['| 12.00 13.00 | 公务接待费 |'],
    },
    {
      name: 'reads text boxes once, and notes after their paragraph',
      body: `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('框')}</w:txbxContent></w:drawing></mc:Choice>
        <mc:Fallback><w:pict><w:txbxContent>${p('框')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>
        <w:r><w:t>正文</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`,
      parts: { 'word/footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('注')}</w:footnote></w:footnotes>` },
      sketch: ['正文', '框', '注'],
    },
    {
      name: 'notes pictures, and splits lines at breaks',
      body: `<w:p><w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:drawing><wp:docPr descr="图"/><a:blip/></w:drawing></w:r></w:p>`,
      sketch: ['上', '下', '[picture 图]'],
    },
  ]
  it.each(cases)('$name', async ({ body, parts, sketch: expected }) => {
    expect(sketch(await documentOf(docx(body, parts)))).toEqual(expected)
  })

  it('says what is hidden', async () => {
    const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r></w:p>'
    const row = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('旧')}</w:tr>`
    const document = await documentOf(docx(hidden + tbl(tr(tc('a'), tc('b')), row)))
    expect(document.doubts.map((doubt) => doubt.detail)).toEqual(['block 0: hidden text', 'block 1: deleted row'])
    expect(sketch(document)).toEqual(['| a | b |'])
  })

  it('prints each note once, even when notes refer to each other', async () => {
    const refers = '<w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    const footnotes = `<w:footnotes><w:footnote w:id="2">${refers}</w:footnote></w:footnotes>`
    expect(sketch(await documentOf(docx(refers, { 'word/footnotes.xml': footnotes })))).toEqual(['注', '注'])
  })

  it('gives cells the block of their table', async () => {
    const [table] = tablesOf(await documentOf(docx(p('题') + tbl(tr(tc('a'), tc('b'))))))
    expect(table?.cells[1]?.place).toEqual({ kind: 'docx', block: 1 })
  })

  it.each([
    ['too-deep', docx('<w:sdt>'.repeat(300) + '</w:sdt>'.repeat(300))],
    ['damaged', docx('<w:p>')],
    ['damaged', docx('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>')],
    ['too-many-columns', docx(tbl(tr(...Array.from({ length: 501 }, () => tc('1')))))],
  ])('ends in %s', async (code, bytes) => {
    expect(await errorOf(bytes)).toBe(code)
  })
})

describe('numberAs', () => {
  it.each([
    ['chineseCounting', 10, '十'],
    ['chineseCountingThousand', 12, '十二'],
    ['chineseCounting', 21, '二十一'],
    ['japaneseCounting', 105, '一百零五'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['ideographDigital', 20, '二〇'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalFullWidth', 12, '１２'],
    ['upperRoman', 14, 'XIV'],
    ['lowerLetter', 28, 'bb'],
    ['none', 3, ''],
    ['unheardOf', 3, '3'],
  ])('prints %s %d as %s', (format, value, text) => expect(numberAs(format, value)).toBe(text))
})
