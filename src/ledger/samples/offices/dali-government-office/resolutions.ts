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

/** A row of the government's classification: subtotal and basic expenditure change alike. */
const basicRow = (
  governmental: string,
  original: string | null,
  resolved: string | null,
): readonly ResolvedFigure[] => [
  change({ fund, flow, governmental }, original, resolved),
  change({ fund, flow, governmental, nature: 'basic' }, original, resolved),
]

const money: readonly Resolution[] = [
  {
    id: 'performance-pay',
    kind: 'figure',
    place: '财政拨款支出明细表，50101与50501',
    original: '50101工资奖金津补贴1,303.22万元，内含绩效工资',
    resolved: '50101为1,281.88万元，50501工资福利支出21.34万元',
    reason: {
      english: '30107 is paid to staff of institutions only and corresponds to 50501.',
      chinese: '绩效工资（30107）只对应50501。',
    },
    figures: [
      ...basicRow('50101', '1303.22', '1281.88'),
      ...basicRow('501', '1700.46', '1679.12'),
      ...basicRow('50501', null, '21.34'),
      ...basicRow('505', null, '21.34'),
    ],
  },
  {
    id: 'labour-under-commissions',
    kind: 'figure',
    place: '财政拨款支出明细表，50201与50205',
    original: '50201办公经费575.31万元，内含劳务费55万元；50205空白',
    resolved: '50201为520.31万元，50205委托业务费55万元',
    reason: {
      english: '30226 corresponds to 50205: 35 of basic, 20 of project money.',
      chinese: '劳务费（30226）对应50205，其中基本支出35万元、项目支出20万元。',
    },
    figures: [
      change({ fund, flow, governmental: '50201' }, '575.31', '520.31'),
      change({ fund, flow, governmental: '50201', nature: 'basic' }, '338.31', '303.31'),
      change({ fund, flow, governmental: '50201', nature: 'project' }, '237', '217'),
      change({ fund, flow, governmental: '50205' }, null, '55'),
      change({ fund, flow, governmental: '50205', nature: 'basic' }, null, '35'),
      change({ fund, flow, governmental: '50205', nature: 'project' }, null, '20'),
    ],
  },
  {
    id: 'aid-under-welfare',
    kind: 'figure',
    place: '财政拨款支出明细表，50901与50999',
    original: '50901社会福利和救助5万元，50999为42.91万元',
    resolved: '50901为40万元，50999为7.91万元',
    reason: {
      english: '30305 (30) and 30309 (10) correspond to 50901; only 30399 (7.91) to 50999.',
      chinese: '生活补助30万元、奖励金10万元对应50901，其余7.91万元对应50999。',
    },
    figures: [...basicRow('50901', '5', '40'), ...basicRow('50999', '42.91', '7.91')],
  },
  {
    id: 'own-resources-broken-down',
    kind: 'figure',
    place: '部门财政拨款收支总体情况表，（一）一般公共预算拨款、1、本级财力',
    original: '空白',
    resolved: '2,674.55万元',
    reason: {
      english: 'All revenue of the year is general public budget; no other source has an amount.',
      chinese: '本年收入全部为一般公共预算拨款，其他来源均无数字。',
    },
    figures: [
      change({ flow: 'revenue', fund }, null, '2674.55'),
      change({ flow: 'revenue', fund: 'fiscal', revenue: 'ownResources' }, null, '2674.55'),
    ],
  },
  {
    id: 'vehicles-decrease',
    kind: 'derived',
    place: '部门一般公共预算“三公”经费支出情况表，公务用车购置及运行费',
    original: '下降7.15%',
    resolved: '下降7.14%',
    reason: { english: '10 ÷ 140 is 7.1429 %.', chinese: '10÷140＝7.14%。' },
    figures: [
      {
        coordinates: { flow, fund, threePublic: 'vehicles', measure: 'changeRate' },
        original: -71_500n,
        resolved: -71_400n,
      },
    ],
  },
]

const others: readonly Resolution[] = [
  {
    id: 'tasks-shifted',
    kind: 'reading',
    place: '部门整体支出绩效目标表，部门年度重点工作任务',
    original: '“专题会议专项经费”行落入表头，其50万元印在下一行，下一行的90万元单独成行',
    resolved: '专题会议专项经费50万元，提案办理等90万元',
    reason: {
      english: 'With it the seven projects add up to 382, the project expenditure, and meetings are 50.',
      chinese: '如此七个项目之和为382万元，等于项目支出；会议费项目支出亦为50万元。',
    },
    figures: [
      change(
        {
          flow,
          nature: 'project',
          origin: 'current',
          project: '代表建议和委员提案办理、重大项目重点工作汇报协调',
        },
        '50',
        '90',
      ),
    ],
  },
  {
    id: 'placeholders',
    kind: 'wording',
    place: '对下转移支付绩效目标表',
    original: '“XX单位”“（州对下项目1）”“（可插行）”',
    resolved: '空表并说明无此项',
    reason: { english: 'Prompts of the template were left in.', chinese: '模板提示语未删除。' },
  },
  {
    id: 'points-as-targets',
    kind: 'performance',
    place: '部门整体支出绩效目标表、本级项目支出绩效目标表，指标值',
    original: '“完成20分，未完成0分”一类计分办法',
    resolved: '分值另列，指标值为定性要求',
    reason: {
      english: 'How points are given is not what is to be reached. The points add up to 100 and are kept as weights.',
      chinese: '计分办法不是指标值；各表分值之和均为100，作为权重保留。',
    },
  },
  {
    id: 'project-name',
    kind: 'wording',
    place: '部门整体支出绩效目标表与本级项目支出绩效目标表',
    original: '“提案办理、重大项目重点工作汇报协调”与全称并用',
    resolved: '代表建议和委员提案办理、重大项目重点工作汇报协调',
    reason: { english: 'One name for one project.', chinese: '同一项目名称应一致。' },
  },
  {
    id: 'unit-name',
    kind: 'wording',
    place: '各表',
    original: '大理州政府办公室部门、大理州政府办公室',
    resolved: '大理州政府办公室',
    reason: { english: 'One name for one body.', chinese: '单位名称应一致。' },
  },
  {
    id: 'names-of-items',
    kind: 'wording',
    place: '财政拨款支出明细表',
    original: '30303退休（役）费；50301、50401房屋建筑物构建',
    resolved: '退职（役）费；房屋建筑物购建',
    reason: { english: 'Names of the 2019 edition.', chinese: '按2019年政府收支分类科目。' },
  },
  {
    id: 'missing-parts',
    kind: 'completeness',
    place: '全文',
    original: '只有表，没有说明；没有一般公共预算支出表、基本支出表、政府性基金支出表、政府采购表',
    resolved: '由账上数字编制',
    reason: {
      english: 'Functions at items follow from the lines; what has no data is an empty table.',
      chinese: '由预算明细汇总，没有数据的列空表并说明。',
    },
  },
]

export const resolutions: readonly Resolution[] = [...money, ...others]
