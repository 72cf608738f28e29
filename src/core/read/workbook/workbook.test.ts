import { utils, type WorkSheet, write } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { documentOf, errorOf, sketch, tablesOf, utf8 } from '../testing.ts'
import { cellName } from './sheet.ts'
import { loadShowNumber } from './sheetjs.ts'

type Rows = readonly (readonly (string | number | null)[])[]

/** A workbook of Excel 97 from rows, with merges in the form `A1:C1` and number formats by cell. */
function xls(
  rows: Rows,
  merges: readonly string[] = [],
  formats: Readonly<Record<string, string>> = {},
  bookType = 'biff8',
) {
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]))
  sheet['!merges'] = merges.map((merge) => utils.decode_range(merge))
  for (const [name, format] of Object.entries(formats)) sheet[name].z = format
  const book = utils.book_new(sheet, 'Sheet1')
  return new Uint8Array(write(book, { type: 'array', bookType: bookType as 'biff8' }))
}

describe('readWorkbook', () => {
  const border = { left: { style: 'thin' }, right: { style: 'thin' } } as const

  it('keeps a grid whole where only its amounts have lines', async () => {
    const grid: Rows = [
      ['项目', '合计', '基本支出'],
      ['教育支出', 3, 3],
      ['外交支出', null, null],
      ['国防支出', null, null],
      ['卫生支出', 5, 5],
    ]
    const other: Rows = [
      ['项目', '合计', '基本支出'],
      ['教育支出', 7, 7],
    ]
    const all: Rows = [...grid, ['表二 基金支出表'], ...other]
    const cells = new Map<string, { value: string | number; style?: object }>()
    for (const [row, values] of all.entries())
      for (const [column, value] of values.entries())
        if (typeof value === 'number' || row === 0 || row === grid.length + 1)
          cells.set(`${row},${column}`, { value: value ?? '', style: { border } })
    const bytes = await writeXlsx({ sheets: [{ name: '表', rows: all.map((row) => [...row]), cells }] })
    expect(sketch(await documentOf(bytes))).toEqual([
      '| 项目 | 合计 | 基本支出 |',
      '| 教育支出 | 3 | 3 |',
      '| 外交支出 |',
      '| 国防支出 |',
      '| 卫生支出 | 5 | 5 |',
      '表二 基金支出表',
      '| 项目 | 合计 | 基本支出 |',
      '| 教育支出 | 7 | 7 |',
    ])
  })

  it('shows numbers by their formats, and knows titles, units and notes by the lines around the grid', async () => {
    const cells = new Map<string, { value: string | number; style?: object }>()
    const grid: Rows = [
      ['科目', '金额', '占比'],
      ['基本支出', 1234.5, 0.1234],
      ['项目支出', 0, 1],
      ['合计', null, null],
    ]
    for (const [row, values] of grid.entries()) {
      for (const [column, value] of values.entries()) {
        const numFmt = row === 0 || column === 0 ? undefined : column === 1 ? '#,##0.00;-#,##0.00;"-"' : '0.0%'
        cells.set(`${row + 3},${column}`, { value: value ?? '', style: { border, ...(numFmt && { numFmt }) } })
      }
    }
    const rows = [['支出表'], [], ['部门：甲局', null, '单位：元'], ...grid, [], ['注：无']].map((row) => [...row])
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows, cells, merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }] }],
    })
    const document = await documentOf(bytes)
    expect(sketch(document)).toEqual([
      '支出表',
      '部门：甲局',
      '单位：元',
      '| 科目 | 金额 | 占比 |',
      '| 基本支出 | 1,234.50 | 12.3% |',
      '| 项目支出 | - | 100.0% |',
      '| 合计 |',
      '注：无',
    ])
    expect(document.pages).toBe(1)
    expect(tablesOf(document)[0]?.cells.find((cell) => cell.text === '1,234.50')?.place).toEqual({
      kind: 'xlsx',
      sheet: '表',
      cell: 'B5',
    })
  })

  it('leaves out hidden sheets, rows and columns, and says so', async () => {
    const rows = [
      ['科目', '底数', '金额'],
      ['甲', 7, 1],
      ['乙', 8, 2],
      ['丙', 9, 3],
    ]
    const bytes = await writeXlsx({
      sheets: [
        { name: '表', rows, columns: [{}, { hidden: true }, {}], rowDefs: new Map([[2, { hidden: true }]]) },
        { name: '底稿', rows: [['密']], hidden: true },
      ],
    })
    const document = await documentOf(bytes)
    expect(sketch(document)).toEqual(['| 科目 | 金额 |', '| 甲 | 1 |', '| 丙 | 3 |'])
    expect(document.doubts.map((doubt) => doubt.detail)).toEqual(['表 B1, 6 cells', '底稿'])
  })

  it('doubts a formula whose result the file does not have', async () => {
    const cells = new Map([['1,1', { value: null, formula: 'A1+1' }]])
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '表',
          rows: [
            ['a', 'b'],
            ['c', null],
          ],
          cells,
        },
      ],
    })
    const [table] = tablesOf(await documentOf(bytes))
    expect(table?.cells.at(-1)?.doubt?.code).toBe('unreadable-part')
  })

  it('refuses a sheet of too many columns', async () => {
    const wide = Array.from({ length: 600 }, (_, index) => index)
    expect(await errorOf(await writeXlsx({ sheets: [{ name: '表', rows: [wide, wide] }] }))).toBe('too-many-columns')
  })

  it('asks for the password of an encrypted workbook', async () => {
    const bytes = await writeXlsx({
      sheets: [{ name: '表', rows: [['a']] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(await errorOf(bytes)).toBe('password')
  })
})

describe('readOldWorkbook', () => {
  const rows: Rows = [
    ['支出表', null, null],
    ['部门：甲局', null, '单位：元'],
    ['科目', '金额', null],
    [null, '基本', '项目'],
    ['甲', 1234.5, 2],
    ['合计', null, null],
    ['注：本表无数据', null, null],
  ]
  const merges = ['A1:C1', 'A3:A4', 'B3:C3']
  const expected = [
    '支出表',
    '部门：甲局',
    '单位：元',
    '| 科目^2 | 金额<2 |',
    '| 基本 | 项目 |',
    '| 甲 | 1,234.50 | 2 |',
    '| 合计 |',
  ]

  it.each(['biff8', 'xlml'])('reads %s, with titles and notes told by their shape', async (bookType) => {
    const document = await documentOf(xls(rows, merges, { B5: '#,##0.00' }, bookType))
    expect(document.format).toBe('xls')
    expect(sketch(document)).toEqual([...expected, '注：本表无数据'])
  })

  it('reads BIFF 5 text in GBK', async () => {
    const document = await documentOf(
      xls(
        [
          ['a', 'b'],
          ['c', 1],
        ],
        [],
        {},
        'biff5',
      ),
    )
    expect(sketch(document)).toEqual(['| a | b |', '| c | 1 |'])
  })

  it('keeps the last row with the grid above blank rows, and starts a new grid at a title', async () => {
    const sheet = [['甲', '乙'], ['一', 1], [], [], ['总计', '总计'], [], ['第二表'], ['丙', '丁'], ['二', 2]]
    expect(sketch(await documentOf(xls(sheet)))).toEqual([
      '| 甲 | 乙 |',
      '| 一 | 1 |',
      '| 总计 | 总计 |',
      '第二表',
      '| 丙 | 丁 |',
      '| 二 | 2 |',
    ])
  })

  it('ends in damaged for a container that is cut', async () => {
    expect(await errorOf(xls(rows).subarray(0, 1600))).toBe('damaged')
    expect(await errorOf(utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook'))).not.toBe(
      'text',
    )
  })
})

describe('loadShowNumber', () => {
  it.each([
    ['#,##0.00', 1.005, '1.01'],
    ['0_ ', -5.5, '-6'],
    ['General', 0.1 + 0.2, '0.3'],
    ['_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
    ['m/d/yy', 46023, '2026/1/1'],
    ['0.00%', 0.3325, '33.25%'],
    ['#,##0.00,', 1234567, '1,234.57'],
  ])('%s shows %d as %s', async (format, value, text) => {
    expect((await loadShowNumber())(format, value)).toBe(text)
  })
})

describe('cellName', () => {
  it.each([
    [0, 0, 'A1'],
    [6, 1, 'B7'],
    [0, 25, 'Z1'],
    [0, 26, 'AA1'],
    [9, 701, 'ZZ10'],
    [9, 702, 'AAA10'],
  ])('names row %d, column %d', (row, column, name) => expect(cellName(row, column)).toBe(name))
})
