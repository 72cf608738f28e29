import { describe, expect, it } from 'vitest'
import { recognizeText } from '../testing/documents.ts'
import { sketchRows } from '../testing/sketches.ts'

/** Rows of one table of 2026 with columns of labels and one of figures; each row is written with tabs. */
const rowsOf = async (title: string, headings: string, rows: readonly string[]) => {
  const width = headings.split('\t').length
  const lines = [headings, ...rows].map((row) => {
    const cells = row.split('\t')
    const blanks = Array.from({ length: width - cells.length }, () => '')
    return `| ${[...cells, ...blanks].join(' | ')} | ${row === headings ? '金额' : '1.00'} |`
  })
  lines.splice(1, 0, `|${'--|'.repeat(width + 1)}`)
  const { tables } = await recognizeText(['# 2026年部门预算', `### ${title}`, '单位：万元', '', ...lines].join('\n'))
  return (tables[0]?.panels ?? []).flatMap(({ rows: found }) => sketchRows(found))
}

const cases: readonly {
  readonly name: string
  readonly title?: string
  readonly headings?: string
  readonly rows: readonly string[]
  readonly tree: readonly string[]
}[] = [
  {
    name: 'items below sections below classes, the total at the head',
    headings: '编码\t名称',
    rows: ['\t合计', '201\t一般公共服务支出', '20103\t办公厅', '2010301\t行政运行', '205\t教育支出'],
    tree: ['合计 *', '  201 一般公共服务支出', '    20103 办公厅', '      2010301 行政运行', '  205 教育支出'],
  },
  {
    name: 'a total at the foot',
    headings: '编码\t名称',
    rows: ['201\t一般公共服务支出', '205\t教育支出', '\t合计'],
    tree: ['合计 *', '  201 一般公共服务支出', '  205 教育支出'],
  },
  {
    name: 'items without the class above them',
    headings: '编码\t名称',
    rows: ['2010301\t行政运行', '2010302\t一般行政管理事务', '\t合计'],
    tree: ['合计 *', '  2010301 行政运行', '  2010302 一般行政管理事务'],
  },
  {
    name: 'ordinals by their rank',
    rows: ['一、本年收入', '（一）财政拨款', '1.经费拨款', '（1）本级', '（二）事业收入', '二、其他收入', '合计'],
    tree: [
      '合计 *',
      '  一、本年收入',
      '    （一）财政拨款',
      '      1.经费拨款',
      '        （1）本级',
      '    （二）事业收入',
      '  二、其他收入',
    ],
  },
  {
    name: 'numbering that starts anew under each heading',
    rows: ['一、工资', '1.基本工资', '2.津贴', '二、办公', '1.水费', '2.电费'],
    tree: ['一、工资', '  1.基本工资', '  2.津贴', '二、办公', '  1.水费', '  2.电费'],
  },
  {
    name: 'carry-over with a list of its own',
    rows: [
      '一、本年收入',
      '（一）一般公共预算拨款',
      '（二）政府性基金预算拨款',
      '二、上年结转',
      '（一）一般公共预算拨款',
      '（二）政府性基金预算拨款',
      '收入总计',
    ],
    tree: [
      '收入总计 *',
      '  一、本年收入',
      '    （一）一般公共预算拨款',
      '    （二）政府性基金预算拨款',
      '  二、上年结转',
      '    （一）一般公共预算拨款',
      '    （二）政府性基金预算拨款',
    ],
  },
  {
    name: 'a total within a total',
    rows: ['一、财政拨款收入', '二、事业收入', '本年收入合计', '年初结转和结余', '总计'],
    tree: ['总计 *', '  本年收入合计 *', '    一、财政拨款收入', '    二、事业收入', '  年初结转和结余'],
  },
  {
    name: '其中 below the row before it',
    rows: ['一、财政拨款收入', '其中：上年结转', '二、事业收入', '其中：教育收费', '合计'],
    tree: ['合计 *', '  一、财政拨款收入', '    其中：上年结转 <', '  二、事业收入', '    其中：教育收费 <'],
  },
  {
    name: '其中 before all the parts there are',
    rows: ['基本支出', '其中：人员经费', '公用经费', '项目支出', '合计'],
    tree: ['合计 *', '  基本支出', '    其中：人员经费', '    公用经费', '  项目支出'],
  },
  {
    name: 'purchase and running of cars by their meaning',
    title: '三公经费支出表',
    rows: ['合计', '因公出国（境）费', '公务接待费', '公务用车购置及运行费', '公务用车购置费', '公务用车运行费'],
    tree: [
      '合计 *',
      '  因公出国（境）费',
      '  公务接待费',
      '  公务用车购置及运行费',
      '    公务用车购置费',
      '    公务用车运行费',
    ],
  },
  {
    name: 'bodies before codes',
    headings: '编码\t名称',
    rows: ['\t合计', '\t青澜市联络处', '2010301\t行政运行', '\t青澜市信访站', '2010308\t信访事务'],
    tree: ['合计 *', '  青澜市联络处', '    2010301 行政运行', '  青澜市信访站', '    2010308 信访事务'],
  },
  {
    name: 'projects under their item',
    headings: '编码\t名称',
    rows: ['2010302\t一般行政管理事务', '\t驻地联络', '\t城市宣传', '2010308\t信访事务', '\t接访'],
    tree: ['2010302 一般行政管理事务', '  驻地联络', '  城市宣传', '2010308 信访事务', '  接访'],
  },
  {
    name: 'codes of units that lengthen',
    headings: '单位编码\t单位名称',
    rows: ['\t合计', '101\t青澜市联络局', '101001\t青澜市联络局本级', '101002\t青澜市信访站'],
    tree: ['合计 *', '  101 青澜市联络局', '    101001 青澜市联络局本级', '    101002 青澜市信访站'],
  },
  {
    name: 'names without codes by the section named last',
    headings: '功能分类',
    rows: ['合计', '一般公共服务支出', '信访事务', '行政运行', '教育支出', '进修及培训', '培训支出'],
    tree: [
      '合计 *',
      '  201 一般公共服务支出',
      '    20140 信访事务',
      '      2014001 行政运行',
      '  205 教育支出',
      '    20508 进修及培训',
      '      2050803 培训支出',
    ],
  },
  {
    name: 'levels shown by the column in which a row starts',
    headings: '类别\t款别',
    rows: ['合计', '甲事', '\t甲一', '\t甲二', '乙事'],
    tree: ['合计 *', '  甲事', '    甲一', '    甲二', '  乙事'],
  },
  {
    name: 'economic items below their class, with a local extension',
    title: '基本支出表',
    headings: '部门经济分类编码\t名称',
    rows: ['302\t商品和服务支出', '30211\t差旅费', '3021101\t国内差旅费', '30201\t办公费', '\t合计'],
    tree: ['合计 *', '  302 商品和服务支出', '    30211 差旅费', '      3021101 国内差旅费', '    30201 办公费'],
  },
  {
    name: 'where the money of a numbered fund comes from below that fund',
    rows: ['一、一般公共预算拨款收入', '经费拨款', '二、政府性基金预算拨款收入', '三、其他收入', '本年收入合计'],
    tree: [
      '本年收入合计 *',
      '  一、一般公共预算拨款收入',
      '    经费拨款',
      '  二、政府性基金预算拨款收入',
      '  三、其他收入',
    ],
  },
  {
    name: 'carry-over numbered anew after funds without number',
    rows: ['一、本年收入', '一般公共预算拨款', '政府性基金预算拨款', '一、上年结转', '一般公共预算拨款', '收入总计'],
    tree: [
      '收入总计 *',
      '  一、本年收入',
      '    一般公共预算拨款',
      '    政府性基金预算拨款',
      '  一、上年结转',
      '    一般公共预算拨款',
    ],
  },
  {
    name: 'the code of a body beside the levels nowhere',
    title: '基本支出预算表',
    headings: '类\t款\t单位代码\t单位名称（科目）',
    rows: ['\t\t\t合计', '302\t\t101001\t商品和服务支出', '302\t01\t101001\t办公费', '303\t\t101001\t补助'],
    tree: ['合计 *', '  302 商品和服务支出', '    30201 办公费', '  303 补助'],
  },
  {
    name: 'a blank row nowhere',
    headings: '编码\t名称',
    rows: ['205\t教育支出', '\t', '\t合计'],
    tree: ['合计 *', '  205 教育支出'],
  },
]

describe('panelsOf', () => {
  it.each(cases)('orders $name', async ({ title = '支出总表', headings = '项目', rows, tree }) => {
    expect(await rowsOf(title, headings, rows)).toEqual(tree)
  })
})
