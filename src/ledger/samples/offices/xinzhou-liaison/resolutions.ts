import { inTenThousands as wan } from '../../lines.ts'
import type { Resolution } from '../../office.ts'

const flow = 'expenditure' as const

const money: readonly Resolution[] = [
  {
    id: 'three-public-last-year',
    kind: 'figure',
    place: '第三部分七，“三公”经费',
    original: '合计与2022年预算数相同，而购置费减少17.22万元、其余分项相同',
    resolved: '2022年合计26.22万元，本年减少17.22万元',
    reason: {
      english:
        'The year before is compared with what was added during it, in the purchase as in the total of 233.63; so the three public expenses were 9.00 and 17.22.',
      chinese: '上年数含年中追加的购车17.22万元，与收支总数口径一致，上年合计应为26.22万元。',
    },
    figures: [
      {
        coordinates: { flow, fund: 'fiscal', threePublic: 'total', year: '2022' },
        original: wan('9'),
        resolved: wan('26.22'),
        sentence: true,
      },
    ],
  },
]

const performance: readonly Resolution[] = [
  {
    id: 'visits-direction',
    kind: 'performance',
    place: '整体支出绩效目标申报表，数量指标',
    original: '≥3人',
    resolved: '≤3人次',
    reason: { english: 'Fewer is better, as in the forms of the projects.', chinese: '反向指标，与项目申报表一致。' },
  },
  {
    id: 'time-direction',
    kind: 'performance',
    place: '特需业务经费申报表，时效指标',
    original: '≥4小时',
    resolved: '≤4小时',
    reason: { english: 'Sooner is better.', chinese: '处置时间应为不超过。' },
  },
  {
    id: 'total-cost',
    kind: 'performance',
    place: '整体支出绩效目标申报表，年总资金',
    original: '≤85万元',
    resolved: '≤224.31万元',
    reason: {
      english: '85 leaves out the rent of 65 and all basic expenditure; the form is about the whole unit.',
      chinese: '85万元只含两个项目，整体支出为224.31万元。',
    },
  },
  {
    id: 'response-time',
    kind: 'performance',
    place: '整体支出绩效目标申报表，时效指标',
    original: '指标值空白',
    resolved: '≤15分钟',
    reason: { english: 'As in the form of the second project.', chinese: '与驻京办业务经费申报表一致。' },
  },
  {
    id: 'running-rate',
    kind: 'performance',
    place: '整体支出绩效目标申报表，质量指标',
    original: '“保障”',
    resolved: '≥90%',
    reason: {
      english: 'A rate has a number; the second project says 90 %.',
      chinese: '率类指标应量化，与驻京办业务经费申报表一致。',
    },
  },
  {
    id: 'staff',
    kind: 'performance',
    place: '整体支出绩效目标申报表，部门基本信息；第一部分二',
    original: '实际在职6人，其中在编10人；三个科室编制合计8名',
    resolved: '核定编制10名，实有在编6人',
    reason: {
      english: '10 are the posts approved, in the wrong row; two of them are outside the three sections.',
      chinese: '10为核定编制数，误填入在编人数；三个科室之外另有编制2名。',
    },
  },
]

const others: readonly Resolution[] = [
  {
    id: 'decrease-explained',
    kind: 'completeness',
    place: '第三部分一，比上年减少9.32万元',
    original: '减17.22、减20、增30，合计减7.22万元',
    resolved: '另列其他支出减少2.10万元',
    reason: { english: 'Reasons must add up to the change.', chinese: '各项原因之和应等于增减额。' },
  },
  {
    id: 'rounding',
    kind: 'completeness',
    place: '表1至表6、正文四至六',
    original: '合计与明细之和相差0.01万元',
    resolved: '以元为单位的数字，合计相等',
    reason: { english: 'Rounding: no figure is changed.', chinese: '四舍五入尾差，不改数字。' },
  },
  {
    id: 'personal-data',
    kind: 'privacy',
    place: '三张项目支出绩效目标申报表',
    original: '经办人姓名、手机号码',
    resolved: '不列示',
    reason: { english: 'Personal data.', chinese: '个人信息。' },
  },
  {
    id: 'sensitive-indicators',
    kind: 'privacy',
    place: '绩效目标申报表',
    original: '指标名称涉及接访方式',
    resolved: '改用“来访服务正常运行率”等中性名称',
    reason: { english: 'How petitioners are dealt with is no public indicator.', chinese: '工作方式不宜公开。' },
  },
  {
    id: 'project-name',
    kind: 'wording',
    place: '2023年项目支出预算表与申报表',
    original: '办公用房租赁费、房屋租赁费',
    resolved: '办公用房租赁费',
    reason: { english: 'One name for one project.', chinese: '同一项目名称应一致。' },
  },
  {
    id: 'rent-form',
    kind: 'performance',
    place: '房屋租赁费申报表，概况、依据、必要性、目标',
    original: '照抄其他项目，与租赁无关',
    resolved: '改写为租赁内容',
    reason: { english: 'Texts of another project.', chinese: '套用他表文字。' },
  },
  {
    id: 'table-numbers',
    kind: 'completeness',
    place: '各表',
    original: '只有表1、9、10有表号，前缀不一；项目支出预算表无合计',
    resolved: '统一为预算公开表1至13，补合计150万元',
    reason: { english: 'Numbers and totals follow from the edition.', chinese: '按统一格式补齐。' },
  },
  {
    id: 'slips',
    kind: 'wording',
    place: '全文',
    original: '“2022年整体支出绩效目标”；“省直部门”；“友好来”；“2023预算数”；原因重复、标点错误；文字截断',
    resolved: '文字重写',
    reason: { english: 'Texts of the sample are our own.', chinese: '样例文字均为重写。' },
  },
]

export const resolutions: readonly Resolution[] = [...money, ...performance, ...others]
