import { describe, expect, it } from 'vitest'
import { documentOf, errorOf, sketch, tablesOf, utf8 } from '../testing.ts'

const page = (body: string, head = ''): Uint8Array =>
  utf8(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`)

const cases: readonly { name: string; body: string; sketch: readonly string[] }[] = [
  {
    name: 'reads headings, paragraphs and line breaks',
    body: '<h1>公开</h1><div>前<p>一<b>二</b>三<br>四</p>后</div>',
    sketch: ['#公开', '前', '一二三', '四', '后'],
  },
  {
    name: 'shows white space as a browser does',
    body: '<p>部门\n   预算 说明\n2026</p>',
    sketch: ['部门预算 说明 2026'],
  },
  {
    name: 'merges cells, and cuts spans that reach beyond the table',
    body: `<table><thead><tr><th rowspan=2>项目<th colspan="300">金额</tr></thead>
      <tr><td>基本<td>项目</tr><tr><td rowspan=0>合计<td colspan=2>5</tr></table>`,
    sketch: ['| 项目^2 | 金额<2 |', '| 基本 | 项目 |', '| 合计 | 5<2 |'],
  },
  {
    name: 'walks through tables of layout',
    body: `<table><tr><td>导航</td><td><h2>题</h2><table><caption>表一</caption>
      <tr><td>a</td><td>b</td></tr><tr><td>c</td><td>1</td></tr></table></td></tr></table>`,
    sketch: ['导航', '##题', '表一', '| a | b |', '| c | 1 |'],
  },
  {
    name: 'puts a small table in a cell after the table of data around it',
    body: `<table><tr><td>一</td><td>二</td><td>三</td></tr><tr><td>四</td><td>五</td>
      <td>六<table><tr><td>x</td><td>y</td></tr></table></td></tr></table>`,
    sketch: ['| 一 | 二 | 三 |', '| 四 | 五 | 六 |', '| x | y |'],
  },
  {
    name: 'joins the lines of a cell, amounts apart',
    body: '<table><tr><td><p>公务</p><p>接待费</p></td><td>12.00<br>13.00</td></tr><tr><td>a</td><td>b</td></tr></table>',
    sketch: ['| 公务接待费 | 12.00 13.00 |', '| a | b |'],
  },
  {
    name: 'notes pictures and leaves out what is never printed',
    body: '<p>甲<img alt="图" src=a>乙</p><script>丙</script><style>丁</style><noscript>戊</noscript><select><option>己</select>',
    sketch: ['甲', '[picture 图]', '乙'],
  },
]

describe('readHtml', () => {
  it.each(cases)('$name', async ({ body, sketch: expected }) => {
    expect(sketch(await documentOf(page(body)))).toEqual(expected)
  })

  it('leaves out what is hidden, and says where', async () => {
    const document = await documentOf(
      page(`<p hidden>甲</p><div style="DISPLAY : none">乙</div><div hidden></div>
        <table><tr><td>a</td><td>b</td></tr><tr style="display:none"><td>c</td><td>d</td></tr></table>`),
    )
    expect(sketch(document)).toEqual(['| a | b |'])
    expect(document.doubts.map((doubt) => doubt.detail)).toEqual([
      'body > p:nth-of-type(1)',
      'body > div:nth-of-type(1)',
      'body > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(2)',
    ])
  })

  it('gives the selector of a cell', async () => {
    const [table] = tablesOf(await documentOf(page('<p>x</p><div><table><tr><td>a</td><td>b</td></tr></table></div>')))
    expect(table?.cells[1]?.place).toEqual({
      kind: 'html',
      selector:
        'body > div:nth-of-type(1) > table:nth-of-type(1) > tbody:nth-of-type(1) > tr:nth-of-type(1) > td:nth-of-type(2)',
    })
  })

  it('doubts a cell that holds only a picture', async () => {
    const [table] = tablesOf(await documentOf(page('<table><tr><td>a</td><td><img src=b></td></tr></table>')))
    expect(table?.cells[1]?.doubt?.code).toBe('unreadable-part')
  })

  it.each([
    ['gb2312 by its tag', '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>'],
    ['nothing said', '<html><p>'],
    ['the wrong thing said', '<html><meta charset="utf-8"><p>'],
  ])('decodes GBK with %s', async (_, start) => {
    const gbk = [0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xd5, 0xd6, 0xa7] // 预算收支
    expect(sketch(await documentOf(Uint8Array.from([...utf8(start), ...gbk])))).toEqual(['预算收支'])
  })

  it.each([
    ['too-deep', '<table><tr><td>'.repeat(60)],
    ['too-deep', '<div>'.repeat(50_000)],
    ['too-many-columns', `<table><tr>${'<td>1'.repeat(600)}</table>`],
  ])('ends in %s', async (code, body) => {
    expect(await errorOf(page(body))).toBe(code)
  })
})
