import type { PlatformSheet } from './platform-workbooks.ts'

/**
 * The form in which districts of Shanghai export a budget, filled in for an invented body: nine tables in whole 元, codes in
 * three columns, the three public expenses in 万元.
 */

type Value = string | number | null

const body = '青澜市清源区某局'
const year = 2026

const sheet = (
  name: string,
  title: string,
  unit: string,
  header: readonly (readonly Value[])[],
  rows: readonly (readonly Value[])[],
  merges: PlatformSheet['merges'] = [],
): PlatformSheet => {
  const width = Math.max(...header.map((cells) => cells.length))
  const grid = [...header, ...rows]
  const formats = new Map(
    grid.flatMap((cells, at) =>
      Array.from(
        { length: width },
        (_, column) =>
          [
            `${at + 2},${column}`,
            typeof cells[column] === 'number' ? (unit === '元' ? '#,##0' : '#,##0.00') : '',
          ] as const,
      ),
    ),
  )
  const lines: readonly (readonly Value[])[] = [
    [title],
    [`编制部门：${body}`, ...Array.from({ length: width - 2 }, () => null), `单位：${unit}`],
  ]
  return { name, rows: [...lines, ...grid], merges, formats }
}

const across = (row: number, from: number, to: number) => ({
  startRow: row + 2,
  startCol: from,
  endRow: row + 2,
  endCol: to,
})
const down = (row: number, column: number) => ({ startRow: row + 2, startCol: column, endRow: row + 3, endCol: column })

/** Headings over three code columns, a name, and amounts under one heading. */
function byItem(
  name: string,
  title: string,
  over: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  totals: readonly Value[],
): PlatformSheet {
  const last = 3 + columns.length
  const blanks = columns.slice(1).map(() => null)
  const header: readonly (readonly Value[])[] = [
    ['项目', null, null, null, over, ...blanks],
    ['功能分类科目编码', null, null, '功能分类科目名称', ...columns],
    ['类', '款', '项', null, ...columns.map(() => null)],
  ]
  const merges = [
    across(0, 0, 3),
    across(0, 4, last),
    across(1, 0, 2),
    down(1, 3),
    ...columns.map((_, at) => down(1, 4 + at)),
    across(3 + rows.length, 0, 3),
  ]
  return sheet(name, title, '元', header, [...rows, ['合计', null, null, null, ...totals]], merges)
}

const names: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '20103': '政府办公厅（室）及相关机构事务',
  '2010301': '行政运行',
  '2010302': '一般行政管理事务',
  '208': '社会保障和就业支出',
  '20805': '行政事业单位养老支出',
  '2080505': '机关事业单位基本养老保险缴费支出',
  '221': '住房保障支出',
  '22102': '住房改革支出',
  '2210201': '住房公积金',
}

const coded = (code: string, ...amounts: readonly Value[]): readonly Value[] => [
  code.slice(0, 3),
  code.slice(3, 5) || null,
  code.slice(5, 7) || null,
  names[code] ?? null,
  ...amounts,
]

/** 行政运行 7,000,000 · 一般行政管理事务 3,000,000, of which 500,000 of other revenue · 养老 1,000,000 · 公积金 500,000. */
export const districtSheets: readonly PlatformSheet[] = [
  { name: '封面', rows: [[`青澜市清源区${year}年区级部门预算`], [`预算主管部门：${body}`]] },
  sheet(
    '部门收支总表',
    `${year}年部门财务收支预算总表`,
    '元',
    [
      ['本年收入', null, '本年支出', null],
      ['项目', '预算数', '项目', '预算数'],
    ],
    [
      ['一、财政拨款收入', 11_000_000, '一、一般公共服务支出', 10_000_000],
      ['1. 一般公共预算', 11_000_000, '二、社会保障和就业支出', 1_000_000],
      ['2. 政府性基金预算', null, '三、住房保障支出', 500_000],
      ['3. 国有资本经营预算', null, null, null],
      ['二、事业收入', null, null, null],
      ['三、事业单位经营收入', null, null, null],
      ['四、其他收入', 500_000, null, null],
      ['收入总计', 11_500_000, '支出总计', 11_500_000],
    ],
    [across(0, 0, 1), across(0, 2, 3)],
  ),
  byItem(
    '部门收入总表',
    `${year}年部门收入预算总表`,
    '收入预算',
    ['合计', '财政拨款收入', '事业收入', '事业单位经营收入', '其他收入'],
    [
      coded('201', 10_000_000, 9_500_000, null, null, 500_000),
      coded('20103', 10_000_000, 9_500_000, null, null, 500_000),
      coded('2010301', 7_000_000, 7_000_000, null, null, null),
      coded('2010302', 3_000_000, 2_500_000, null, null, 500_000),
      coded('208', 1_000_000, 1_000_000, null, null, null),
      coded('20805', 1_000_000, 1_000_000, null, null, null),
      coded('2080505', 1_000_000, 1_000_000, null, null, null),
      coded('221', 500_000, 500_000, null, null, null),
      coded('22102', 500_000, 500_000, null, null, null),
      coded('2210201', 500_000, 500_000, null, null, null),
    ],
    [11_500_000, 11_000_000, null, null, 500_000],
  ),
  byItem(
    '部门支出总表',
    `${year}年部门支出预算总表`,
    '支出预算',
    ['合计', '基本支出', '项目支出'],
    [
      coded('201', 10_000_000, 7_000_000, 3_000_000),
      coded('20103', 10_000_000, 7_000_000, 3_000_000),
      coded('2010301', 7_000_000, 7_000_000, null),
      coded('2010302', 3_000_000, null, 3_000_000),
      coded('208', 1_000_000, 1_000_000, null),
      coded('20805', 1_000_000, 1_000_000, null),
      coded('2080505', 1_000_000, 1_000_000, null),
      coded('221', 500_000, 500_000, null),
      coded('22102', 500_000, 500_000, null),
      coded('2210201', 500_000, 500_000, null),
    ],
    [11_500_000, 8_500_000, 3_000_000],
  ),
  sheet(
    '部门财政拨款收支总表',
    `${year}年部门财政拨款收支预算总表`,
    '元',
    [
      ['财政拨款收入', null, '财政拨款支出', null, null, null, null],
      ['项目', '预算数', '项目', '合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
    ],
    [
      ['一、一般公共预算', 11_000_000, '一、一般公共服务支出', 9_500_000, 9_500_000, null, null],
      ['二、政府性基金预算', null, '二、社会保障和就业支出', 1_000_000, 1_000_000, null, null],
      ['三、国有资本经营预算', null, '三、住房保障支出', 500_000, 500_000, null, null],
      ['收入总计', 11_000_000, '支出总计', 11_000_000, 11_000_000, null, null],
    ],
    [across(0, 0, 1), across(0, 2, 6)],
  ),
  byItem(
    '部门一般公共预算拨款表',
    `${year}年部门一般公共预算支出功能分类预算表`,
    '一般公共预算支出',
    ['合计', '基本支出', '项目支出'],
    [
      coded('201', 9_500_000, 7_000_000, 2_500_000),
      coded('20103', 9_500_000, 7_000_000, 2_500_000),
      coded('2010301', 7_000_000, 7_000_000, null),
      coded('2010302', 2_500_000, null, 2_500_000),
      coded('208', 1_000_000, 1_000_000, null),
      coded('20805', 1_000_000, 1_000_000, null),
      coded('2080505', 1_000_000, 1_000_000, null),
      coded('221', 500_000, 500_000, null),
      coded('22102', 500_000, 500_000, null),
      coded('2210201', 500_000, 500_000, null),
    ],
    [11_000_000, 8_500_000, 2_500_000],
  ),
  sheet(
    '部门一般公共预算拨款基本支出明细表',
    `${year}年部门一般公共预算基本支出部门预算经济分类预算表`,
    '元',
    [
      ['项目', null, null, '一般公共预算基本支出', null, null],
      ['部门预算经济分类科目编码', null, '经济分类科目名称', '合计', '人员经费', '公用经费'],
      ['类', '款', null, null, null, null],
    ],
    [
      ['301', null, '工资福利支出', 8_000_000, 8_000_000, null],
      ['301', '01', '基本工资', 4_000_000, 4_000_000, null],
      ['301', '02', '津贴补贴', 2_500_000, 2_500_000, null],
      ['301', '08', '机关事业单位基本养老保险缴费', 1_000_000, 1_000_000, null],
      ['301', '13', '住房公积金', 500_000, 500_000, null],
      ['302', null, '商品和服务支出', 500_000, null, 500_000],
      ['302', '01', '办公费', 300_000, null, 300_000],
      ['302', '31', '公务用车运行维护费', 200_000, null, 200_000],
      ['合计', null, null, 8_500_000, 8_000_000, 500_000],
    ],
    [
      across(0, 0, 2),
      across(0, 3, 5),
      across(1, 0, 1),
      down(1, 2),
      down(1, 3),
      down(1, 4),
      down(1, 5),
      across(11, 0, 2),
    ],
  ),
  sheet(
    '部门“三公”经费和机关运行费预算表',
    `${year}年部门“三公”经费和机关运行经费预算表`,
    '万元',
    [
      ['“三公”经费预算数', null, null, null, null, null, '机关运行经费预算数'],
      ['合计', '因公出国(境)费', '公务接待费', '公务用车购置及运行费', null, null, null],
      [null, null, null, '小计', '购置费', '运行费', null],
    ],
    [[20, 0, 0, 20, 0, 20, 50]],
    [
      across(0, 0, 5),
      across(1, 3, 5),
      down(1, 0),
      down(1, 1),
      down(1, 2),
      { startRow: 2, startCol: 6, endRow: 4, endCol: 6 },
    ],
  ),
]
