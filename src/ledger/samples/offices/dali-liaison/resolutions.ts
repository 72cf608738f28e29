import type { Coordinates } from '#core/facts/coordinates.ts'
import { inTenThousands as wan } from '../../lines.ts'
import type { Resolution, ResolvedFigure } from '../../office.ts'

const fund = 'generalPublicBudget' as const
const flow = 'expenditure' as const

const change = (coordinates: Coordinates, original: string | null, resolved: string | null): ResolvedFigure => ({
  coordinates,
  original: original === null ? null : wan(original),
  resolved: resolved === null ? null : wan(resolved),
})

/** The carry-over of 79.57 in every place that prints a sum it belongs to. */
const broughtForward: readonly ResolvedFigure[] = [
  change({ flow: 'totalSources' }, '304.11', '383.68'),
  change({ flow: 'totalUses' }, '304.11', '383.68'),
  change({ flow: 'openingCarryover' }, null, '79.57'),
  change({ flow, functional: '201' }, '269.81', '349.38'),
  change({ flow, functional: '2010399' }, '269.81', '349.38'),
  change({ flow, nature: 'project' }, '60', '139.57'),
  change({ flow, departmental: '302' }, '54', '133.57'),
  change({ fund: 'fiscal', flow: 'totalSources' }, '304.11', '383.68'),
  change({ fund: 'fiscal', flow: 'totalUses' }, '304.11', '383.68'),
  change({ fund: 'fiscal', flow: 'openingCarryover' }, null, '79.57'),
  change({ fund: 'fiscal', flow }, '304.11', '383.68'),
  change({ fund: 'fiscal', flow, functional: '201' }, '269.81', '349.38'),
  change({ fund, flow: 'totalUses' }, '304.11', '383.68'),
  change({ fund, flow: 'totalUses', nature: 'project' }, '60', '139.57'),
  change({ fund, flow, departmental: '302' }, '54', '133.57'),
  change({ fund, flow, departmental: '302', nature: 'project' }, '41', '120.57'),
  change({ fund, flow, departmental: '30299' }, null, '79.57'),
  change({ fund, flow, departmental: '30299', nature: 'project' }, null, '79.57'),
  change({ fund, flow, governmental: '502' }, '54', '133.57'),
  change({ fund, flow, governmental: '502', nature: 'project' }, '41', '120.57'),
  change({ fund, flow, governmental: '50299' }, null, '79.57'),
  change({ fund, flow, governmental: '50299', nature: 'project' }, null, '79.57'),
]

const money: readonly Resolution[] = [
  {
    id: 'carry-over-arranged',
    kind: 'figure',
    place: '正文三、四；表1至表4、表8',
    original: '正文：上年结转79.57万元，收支总计383.68万元；各表：上年结转空白，收支总计304.11万元',
    resolved: '上年结转79.57万元列入收入，并安排为项目支出，收支总计383.68万元',
    reason: {
      english:
        'Sources include 79.57 brought forward, so uses must. No item is printed: one project line under 2010399 and 30299, apart from the three projects, so that no other function or item changes.',
      chinese: '收入总计含上年结转，支出总计应与之相等；原件未列用途，暂以一行项目支出列示，待单位明确科目。',
    },
    figures: broughtForward,
  },
  {
    id: 'office-expenses',
    kind: 'figure',
    place: '表8，50201办公经费',
    original: '小计54万元，项目支出28万元',
    resolved: '小计33万元，项目支出20万元',
    reason: {
      english:
        '54 is the total of class 502. By the mapping, water 3, electricity 10, post 1 and heating 6 make 20 of project money; with 13 of basic money 33. Fuel 8 belongs to 50204.',
      chinese: '小计误填为502类合计；按经济分类对应关系，水、电、邮电、取暖20万元，加基本支出13万元。',
    },
    figures: [
      change({ fund, flow, governmental: '50201' }, '54', '33'),
      change({ fund, flow, governmental: '50201', nature: 'project' }, '28', '20'),
    ],
  },
  {
    id: 'fuel-under-materials',
    kind: 'figure',
    place: '表8，50204专用材料购置费',
    original: '空白',
    resolved: '小计8万元，项目支出8万元',
    reason: {
      english: '30225 corresponds to 50204.',
      chinese: '专用燃料费（30225）对应50204。',
    },
    figures: [
      change({ fund, flow, governmental: '50204' }, null, '8'),
      change({ fund, flow, governmental: '50204', nature: 'project' }, null, '8'),
    ],
  },
  {
    id: 'maintenance-subtotal',
    kind: 'figure',
    place: '表8，50209维修（护）费，小计',
    original: '空白',
    resolved: '13万元',
    reason: {
      english: 'The subtotal of project money 13 was left blank.',
      chinese: '项目支出13万元，小计漏填。',
    },
    figures: [change({ fund, flow, governmental: '50209' }, null, '13')],
  },
  {
    id: 'fuel-subtotal',
    kind: 'figure',
    place: '表8，30225专用燃料费，小计',
    original: '空白',
    resolved: '8万元',
    reason: {
      english: 'The subtotal was left blank; without it the items of 302 add up to 46 instead of 54.',
      chinese: '小计漏填，致302各款之和为46万元，与54万元不符。',
    },
    figures: [change({ fund, flow, departmental: '30225' }, null, '8')],
  },
  {
    id: 'reward-under-welfare',
    kind: 'figure',
    place: '表8，50999与50901',
    original: '50999其他对个人和家庭补助0.11万元',
    resolved: '50901社会福利和救助0.11万元',
    reason: {
      english: '30309 corresponds to 50901.',
      chinese: '奖励金（30309）对应50901。',
    },
    figures: [
      change({ fund, flow, governmental: '50901' }, null, '0.11'),
      change({ fund, flow, governmental: '50901', nature: 'basic' }, null, '0.11'),
      change({ fund, flow, governmental: '50999' }, '0.11', null),
      change({ fund, flow, governmental: '50999', nature: 'basic' }, '0.11', null),
    ],
  },
  {
    id: 'medical-insurance-in-text',
    kind: 'figure',
    place: '正文四（二），职工基本医疗保险缴费',
    original: '11.06万元',
    resolved: '11.19万元',
    reason: {
      english: 'Table 8 and the function 2101101 print 11.19; with it the items of 301 add up.',
      chinese: '表8及功能科目2101101均为11.19万元，且301各款之和相符。',
    },
    figures: [change({ flow, departmental: '30110' }, '11.06', '11.19')],
  },
  {
    id: 'other-insurance-in-text',
    kind: 'figure',
    place: '正文四（二），其他社会保障缴费',
    original: '1.09万元',
    resolved: '0.96万元',
    reason: {
      english: 'Table 8 prints 0.96; with it the items of 301 add up.',
      chinese: '表8为0.96万元，且301各款之和相符。',
    },
    figures: [change({ flow, departmental: '30112' }, '1.09', '0.96')],
  },
  {
    id: 'own-resources-broken-down',
    kind: 'figure',
    place: '表4，（一）一般公共预算拨款、1、本级财力',
    original: '空白',
    resolved: '304.11万元',
    reason: {
      english: 'The text says that all revenue of the year is general public budget from own resources.',
      chinese: '正文说明本年收入全部为本级财力安排的一般公共预算拨款。',
    },
    figures: [
      change({ flow: 'revenue', fund }, null, '304.11'),
      change({ flow: 'revenue', fund: 'fiscal', revenue: 'ownResources' }, null, '304.11'),
    ],
  },
  {
    id: 'operating-funds',
    kind: 'figure',
    place: '正文九（二），机关运行经费',
    original: '1.18万元',
    resolved: '13万元',
    reason: {
      english:
        'Operating funds of an organ are the operating part of its basic expenditure, which is 13. The 1.18 is the part for shared transport. The year before is restated on the same scope.',
      chinese: '机关运行经费为基本支出中的公用经费，即13万元；1.18万元只是其中的公务交通专项经费。上年按同口径调整。',
    },
    figures: [change({ flow, fund: 'fiscal', threePublic: 'operatingFundsOfOrgans' }, '1.18', '13')],
  },
]

const others: readonly Resolution[] = [
  {
    id: 'posts',
    kind: 'figure',
    place: '正文二，在职人员编制',
    original: '编制13人，其中行政编制1人、事业编制0人',
    resolved: '编制13人，其中行政编制13人',
    reason: {
      english: 'The parts must add up to 13; the office is an administrative unit.',
      chinese: '分项之和应为13人，本单位为行政单位，疑漏一字。',
    },
  },
  {
    id: 'missing-tables',
    kind: 'completeness',
    place: '目录；表5、表6、表7、表11、表12、表13',
    original: '目录列出而正文没有',
    resolved: '由账上数字编制；没有数据的列空表并说明',
    reason: {
      english:
        'Own resources by function and basic expenditure follow from the lines; targets of projects from their aims.',
      chinese: '功能科目、基本支出由预算明细汇总；项目绩效目标依正文所述目标编列。',
    },
  },
  {
    id: 'project-names',
    kind: 'wording',
    place: '正文八与表10',
    original: '夏季制冷、冬季供暖',
    resolved: '夏季制冷费、冬季供暖费',
    reason: { english: 'One name for one project.', chinese: '同一项目名称应一致。' },
  },
  {
    id: 'names-of-items',
    kind: 'wording',
    place: '表1、表3、表4、表8',
    original: '资源勘探信息等支出；30303退休（役）费；50301、50401房屋建筑物构建',
    resolved: '资源勘探工业信息等支出；退职（役）费；房屋建筑物购建',
    reason: { english: 'Names of the 2020 edition.', chinese: '按2020年政府收支分类科目。' },
  },
  {
    id: 'slips',
    kind: 'wording',
    place: '正文一（三）、九；表10',
    original: '中文夹“and”；“公共交通专项经费”；职责首句漏“对”；“三公”经费释义两处不同',
    resolved: '文字重写，释义统一',
    reason: { english: 'Texts of the sample are our own.', chinese: '样例文字均为重写。' },
  },
  {
    id: 'vehicles-without-cost',
    kind: 'completeness',
    place: '正文二、七（三）',
    original: '保有公务用车3辆，运行维护费0万元，无说明',
    resolved: '金额照列，加一条说明',
    reason: {
      english: 'The amount is printed in text and table, so it stays; what was missing is the explanation.',
      chinese: '正文与表9一致，金额不改；补充说明。',
    },
  },
]

export const resolutions: readonly Resolution[] = [...money, ...others]
