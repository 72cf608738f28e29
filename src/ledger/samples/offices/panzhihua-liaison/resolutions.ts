import { inTenThousands as wan } from '../../lines.ts'
import type { Resolution } from '../../office.ts'

const flow = 'expenditure' as const

/** Percentages are millionths. */
const rates: readonly Resolution[] = [
  {
    id: 'total-decrease',
    kind: 'derived',
    place: '第二部分一，收支总计与2019年相比',
    original: '下降18%',
    resolved: '下降18.56%',
    reason: { english: '64.50 ÷ 347.56; the original cuts digits off.', chinese: '64.50÷347.56，原件截尾。' },
    figures: [
      { coordinates: { flow: 'totalSources', measure: 'changeRate' }, original: -180_000n, resolved: -185_600n },
    ],
  },
  {
    id: 'fiscal-decrease',
    kind: 'derived',
    place: '第二部分四，财政拨款收支总计与2019年相比',
    original: '下降18%',
    resolved: '下降18.55%',
    reason: { english: '64.42 ÷ 347.30.', chinese: '64.42÷347.30，原件截尾。' },
    figures: [
      {
        coordinates: { flow: 'totalSources', fund: 'fiscal', measure: 'changeRate' },
        original: -180_000n,
        resolved: -185_500n,
      },
    ],
  },
  {
    id: 'project-share',
    kind: 'derived',
    place: '第二部分三，项目支出占比',
    original: '占26%，与基本支出73%合计99%',
    resolved: '占26.65%',
    reason: { english: '75.44 ÷ 283.06.', chinese: '75.44÷283.06，原件截尾，致占比之和不足100%。' },
    figures: [{ coordinates: { flow, nature: 'project', measure: 'share' }, original: 260_000n, resolved: 266_500n }],
  },
  {
    id: 'operating-funds-growth',
    kind: 'derived',
    place: '第二部分十（一），机关运行经费与2019年相比',
    original: '增长42%',
    resolved: '增长42.87%',
    reason: {
      english: '(71.29 − 49.90) ÷ 49.90, with the resolved 71.29.',
      chinese: '（71.29－49.90）÷49.90，按调整后金额计算。',
    },
    figures: [
      {
        coordinates: { flow, threePublic: 'operatingFundsOfOrgans', measure: 'changeRate' },
        original: 420_000n,
        resolved: 428_700n,
      },
    ],
  },
]

const money: readonly Resolution[] = [
  {
    id: 'operating-funds',
    kind: 'figure',
    place: '第二部分十（一），机关运行经费',
    original: '71.30万元',
    resolved: '71.29万元',
    reason: {
      english: 'The same amount is printed as daily operating money, 71.29 = 173.86 − 102.57.',
      chinese: '与日常公用经费同口径，173.86－102.57＝71.29。',
    },
    figures: [
      {
        coordinates: { flow, fund: 'fiscal', threePublic: 'operatingFundsOfOrgans' },
        original: wan('71.30'),
        resolved: wan('71.29'),
      },
    ],
  },
]

const others: readonly Resolution[] = [
  {
    id: 'completion-of-three-public',
    kind: 'wording',
    place: '第二部分七（一）与（二）',
    original: '“三公”经费完成预算13%，其唯一有支出的分项完成预算100%',
    resolved: '13%对年初预算，100%对全年预算',
    reason: {
      english:
        'Both hold if the budget approved with a vehicle and receptions was reduced during the year. The amounts of both (38.00 and 7.77) are ours: the original prints no budget.',
      chinese: '年初预算含购车和接待，年中调减后全年预算与决算一致；调减金额原件未列，为样例数。',
    },
  },
  {
    id: 'empty-tables',
    kind: 'completeness',
    place: '第五部分，十四张附表',
    original: '只有标题',
    resolved: '由账上数字编制，没有数据的列空表并说明',
    reason: {
      english: 'All margins printed in the text hold; economic items within them are ours.',
      chinese: '正文所列各项合计均相符，经济科目金额为样例数。',
    },
  },
  {
    id: 'project-name',
    kind: 'wording',
    place: '第二部分十（四），附件2',
    original: '招商引资及信访事务、招商引资及信访维稳经费、招商引资及信访维稳项目、招商及信访经费',
    resolved: '招商引资及信访维稳经费',
    reason: { english: 'One name for one project, as in the form.', chinese: '按绩效目标完成情况表统一。' },
  },
  {
    id: 'unit-name',
    kind: 'wording',
    place: '标题与绩效目标完成情况表',
    original: '四川攀枝花市人民政府驻北京联络处',
    resolved: '四川省攀枝花市人民政府驻北京联络处',
    reason: { english: 'As in the title.', chinese: '按标题统一。' },
  },
  {
    id: 'section-name',
    kind: 'wording',
    place: '第二部分五（三）、第三部分',
    original: '行政事业单位离退休（款）',
    resolved: '行政事业单位养老支出（款）',
    reason: { english: 'Name of 20805 since 2020.', chinese: '2020年科目名称。' },
  },
  {
    id: 'petitions-left-out',
    kind: 'privacy',
    place: '第一部分一（二）',
    original: '来访22人次28批次，批次多于人次',
    resolved: '不列示',
    reason: {
      english:
        'The two are probably exchanged, but nothing in the accounts tells; counts of petitioners need not be published.',
      chinese: '疑为颠倒，账上无从核实；此类数量不必公开。',
    },
  },
  {
    id: 'persons-left-out',
    kind: 'privacy',
    place: '第一部分一（二）；第二部分一、四、五',
    original: '个人姓名及亲属关系；以职工病逝说明变动原因',
    resolved: '不列示；改为“人员变动”',
    reason: { english: 'Private persons and their health are no part of accounts.', chinese: '涉及个人隐私。' },
  },
  {
    id: 'slips',
    kind: 'wording',
    place: '全文',
    original: '“249.3”缺单位；“500万”缺“元”；表名缺“项”；章节编号混用；引号不成对；错别字',
    resolved: '文字重写',
    reason: { english: 'Texts of the sample are our own.', chinese: '样例文字均为重写。' },
  },
]

export const resolutions: readonly Resolution[] = [...money, ...rates, ...others]
