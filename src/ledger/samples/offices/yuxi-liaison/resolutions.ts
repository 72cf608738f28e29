import { inYuan } from '../../lines.ts'
import type { Resolution, ResolvedFigure } from '../../office.ts'

const whole = inYuan('3222371.53')
const fund = 'generalPublicBudget' as const

/** The row of totals, blank in the original. */
const totals: readonly ResolvedFigure[] = [
  { coordinates: { flow: 'revenue', fund }, original: null, resolved: whole },
  { coordinates: { flow: 'revenue', fund, nature: 'basic' }, original: null, resolved: whole },
  { coordinates: { flow: 'expenditure', fund }, original: null, resolved: whole },
  { coordinates: { flow: 'expenditure', fund, nature: 'basic' }, original: null, resolved: whole },
  {
    coordinates: { flow: 'expenditure', fund, nature: 'personnel' },
    original: null,
    resolved: inYuan('1455470.76'),
  },
  {
    coordinates: { flow: 'expenditure', fund, nature: 'operating' },
    original: null,
    resolved: inYuan('1766900.77'),
  },
]

const columns: readonly Resolution[] = [
  {
    id: 'assets-columns',
    kind: 'reading',
    place: '公开12表，国有资产使用情况表',
    original: '表头顺序混乱，628,251.00、258,347.81落在“对外投资”“在建工程”下，13,800.00、7,482.03落在“其他资产”下',
    resolved: '分别为其他固定资产、无形资产的原值和净值',
    reason: {
      english:
        'With it fixed assets equal their parts, and total and original value follow from the formulas of the note.',
      chinese: '如此固定资产等于其分项，资产总额、原值合计与表注公式相符。',
    },
  },
  {
    id: 'columns-of-table-5',
    kind: 'reading',
    place: '公开05表，本年支出',
    original: '表头缺列，小计落在“人员经费”下，人员经费落在“公用经费”下',
    resolved: '小计、人员经费、公用经费依次为三列',
    reason: {
      english:
        'The rows are right: 1,054,777.70 and 1,766,900.77 add up to 2,821,678.47, and table 6 prints both natures.',
      chinese: '各行数字无误，人员、公用之和等于小计，并与公开06表一致。',
    },
  },
]

const performance: readonly Resolution[] = [
  {
    id: 'funds-of-evaluation',
    kind: 'performance',
    place: '公开14表，部门预算资金',
    original: '基本支出318.43万元，项目支出（上年结转）3.81万元',
    resolved: '基本支出322.24万元，没有项目支出和上年结转',
    reason: {
      english: 'Tables 1 to 7 print 3,222,371.53 of basic expenditure, no project and no opening balance.',
      chinese: '公开01至07表本年支出全部为基本支出，无项目支出，年初结转为零。',
    },
  },
  {
    id: 'dates-of-evaluation',
    kind: 'performance',
    place: '公开13表，自评组织实施',
    original: '2023年3月1日、3月31日、4月10日',
    resolved: '2024年',
    reason: { english: 'A year is evaluated after its end.', chinese: '自评在年度终了后进行。' },
  },
  {
    id: 'targets-as-sentences',
    kind: 'performance',
    place: '公开14表，指标值',
    original: '以整句作指标值，与指标名称重复',
    resolved: '名称、数值、单位分列',
    reason: { english: 'A target is a number with a unit.', chinese: '指标值应为数值。' },
  },
]

const others: readonly Resolution[] = [
  {
    id: 'totals-of-table-5',
    kind: 'completeness',
    place: '公开05表，合计行',
    original: '空白',
    resolved: '3,222,371.53元',
    reason: { english: 'The sum of the four classes.', chinese: '四类之和。' },
    figures: totals,
  },
  {
    id: 'table-9-missing',
    kind: 'completeness',
    place: '公开08表之后',
    original: '没有公开09表',
    resolved: '空表并说明',
    reason: { english: 'State capital operations have no data.', chinese: '没有国有资本经营预算收支。' },
  },
  {
    id: 'unit-name',
    kind: 'wording',
    place: '公开02至05表',
    original: '云南省玉溪市热门政府驻北京联络处',
    resolved: '云南省玉溪市人民政府驻北京联络处',
    reason: { english: 'A misread character in the transcription.', chinese: '转写错误。' },
  },
  {
    id: 'names-of-items',
    kind: 'wording',
    place: '公开03、06、07表',
    original: '201一般公共预算支出；30399其他个人和家庭的补助支出；39906赠与；20921文物和陈列品购置',
    resolved: '201一般公共服务支出；其他对个人和家庭的补助；39909、39910；30921',
    reason: { english: 'Codes and names of the 2023 edition.', chinese: '按2023年政府收支分类科目。' },
  },
]

export const resolutions: readonly Resolution[] = [...columns, ...performance, ...others]
