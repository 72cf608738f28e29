import { describe, expect, it } from 'vitest'
import { archiveOf, documentOf, errorOf, sketch, tablesOf } from '../testing.ts'
import { stepsIn } from './numbers.ts'

const text = (x: number, y: number, value: string, attributes = ''): string =>
  `<ofd:TextObject Boundary="${x} ${y} 80 6" Size="4" ${attributes}>
    <ofd:TextCode X="0" Y="4" DeltaX="g ${[...value].length - 1} 4">${value}</ofd:TextCode></ofd:TextObject>`

const path = (data: string): string =>
  `<ofd:PathObject Boundary="20 40 100 60" LineWidth="0.3"><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`

/** Two columns and two rows of 50 by 10 millimetres, from 20 across and 40 down. */
const grid =
  [0, 10, 20].map((y) => path(`M 0 ${y} L 100 ${y}`)).join('') +
  [0, 50, 100].map((x) => path(`M ${x} 0 L ${x} 20`)).join('')

const page = (objects: string, more = ''): string =>
  `<ofd:Page xmlns:ofd="ofd"><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>${more}
    <ofd:Content><ofd:Layer>${objects}</ofd:Layer></ofd:Content></ofd:Page>`

const ofd = (pages: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array =>
  archiveOf({
    'OFD.xml':
      '\uFEFF<ofd:OFD xmlns:ofd="ofd"><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="ofd"><ofd:CommonData>
      <ofd:TemplatePage ID="9" BaseLoc="./Tpls/Tpl.xml"/></ofd:CommonData><ofd:Pages>${pages
        .map((_, index) => `<ofd:Page ID="${index}" BaseLoc="PAGES/${index}.xml"/>`)
        .join('')}</ofd:Pages></ofd:Document>`,
    ...Object.fromEntries(pages.map((content, index) => [`Doc_0/Pages/${index}.xml`, content])),
    ...more,
  })

describe('readOfd', () => {
  it('reads paragraphs and ruled tables, with their places in points', async () => {
    const cells = [text(22, 42, '科目'), text(72, 42, '金额'), text(22, 52, '支出'), text(72, 52, '12.50')]
    const document = await documentOf(ofd([page(text(20, 20, '收支总表') + grid + cells.join(''))]))
    expect(sketch(document)).toEqual(['收支总表', '| 科目 | 金额 |', '| 支出 | 12.50 |'])
    expect(document.pages).toBe(1)
    expect(tablesOf(document)[0]?.place).toEqual({ kind: 'ofd', page: 1, box: [56.69, 113.39, 340.16, 170.08] })
  })

  it('adds templates, and doubts pages that are missing and texts that are hidden', async () => {
    const tpl = page(text(20, 10, '页眉'))
    const first = page(text(20, 100, '正文') + text(20, 30, '密', 'Visible="false"'), '<ofd:Template TemplateID="9"/>')
    const bytes = ofd([first, page('')], { 'Doc_0/Tpls/Tpl.xml': tpl, 'Doc_0/Pages/1.xml': '<broken' })
    const document = await documentOf(bytes)
    expect(sketch(document)).toEqual(['页眉', '正文'])
    expect(document.doubts.map((doubt) => doubt.code)).toEqual(['hidden-content', 'unreadable-part'])
  })

  it.each([
    ['pictures-only', ofd([page('<ofd:ImageObject Boundary="0 0 210 297"/>')])],
    ['damaged', archiveOf({ 'OFD.xml': '<ofd:OFD/>' })],
    ['too-deep', ofd([page('<ofd:PageBlock>'.repeat(300) + '</ofd:PageBlock>'.repeat(300))])],
  ])('ends in %s', async (code, bytes) => {
    expect(await errorOf(bytes)).toBe(code)
  })
})

describe('stepsIn', () => {
  it.each([
    ['1 2.5', 9, [1, 2.5]],
    ['g 3 4 1', 9, [4, 4, 4, 1]],
    ['g 1000000000 4', 2, [4, 4]],
    ['', 9, []],
  ])('reads "%s"', (list, most, steps) => expect(stepsIn(list, most)).toEqual(steps))
})
