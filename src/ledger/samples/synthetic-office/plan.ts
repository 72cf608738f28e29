import type { LineDimensions } from '../../budget/line.ts'
import type { Standard } from '../../budget/standards/standard.ts'
import { nationalStandards } from '../../budget/standards/national.ts'

/** A made-up office of eight people and its year 2025, in figures that can be added up by hand. Amounts are fen. */
export const year = 2025

/** Who does what. Names of roles, of no person. */
export const people = {
  handler: '经办',
  accountant: '会计',
  leader: '负责人',
  cashier: '出纳',
  reviewer: '财政审核',
} as const

export const names = {
  department: '青澜市人民政府驻省城联络处（部门）',
  unit: '青澜市人民政府驻省城联络处',
  division: '青澜市',
} as const

const local = '青澜市市级定额标准（2025）'

const standard = (
  departmental: string,
  name: string,
  rateFen: bigint,
  times: number,
  quantity = 'administrative',
): Standard => ({
  id: `local${departmental}`,
  name,
  departmental,
  nature: departmental.startsWith('301') ? 'personnel' : 'operating',
  source: local,
  validFrom: 2025,
  validTo: 2026,
  basis: 'perUnit',
  quantity,
  rateFen,
  times,
})

/** Wages first, then what is a share of them, then what each person and vehicle costs. */
export const standards: readonly Standard[] = [
  standard('30101', '基本工资', 4_180_00n, 12),
  standard('30102', '津贴补贴', 3_260_00n, 12),
  standard('30103', '年终一次性奖金', 4_180_00n, 1),
  ...nationalStandards,
  {
    id: 'medical',
    name: '职工基本医疗保险缴费',
    departmental: '30110',
    nature: 'personnel',
    functional: { administrative: '2101101', institution: '2101102' },
    source: local,
    validFrom: 2025,
    validTo: 2026,
    basis: 'share',
    of: ['30101', '30102', '30103', '30107'],
    rateMillionths: 75_000n,
  },
  standard('30201', '办公费', 3_000_00n, 1),
  standard('30207', '邮电费', 900_00n, 1),
  standard('30211', '差旅费', 5_500_00n, 1),
  standard('30231', '公务用车运行维护费', 28_000_00n, 1, 'vehicles'),
  standard('30239', '公务交通补贴', 650_00n, 12),
]

export const quantities = { vehicles: { count: 1n, measure: '辆' } } as const

export type ProjectCode = 'P1' | 'P2' | 'P3' | 'P4'

export const projects: Readonly<Record<ProjectCode, { readonly name: string; readonly rationale: string }>> = {
  P1: { name: '联络服务', rationale: '承担驻地联络和企业对接职能。' },
  P2: { name: '办公用房租赁', rationale: '没有自有办公用房。' },
  P3: { name: '办公设备更新', rationale: '部分设备已过最低使用年限。' },
  P4: { name: '应急值守', rationale: '年中新增值守任务。' },
}

const basic = { functional: '2010301', fund: 'generalPublicBudget' } as const

/** Lines that no standard calculates, by a name for this plan. */
export const lines = {
  reception: { side: 'expenditure', ...basic, departmental: '30217', nature: 'operating' },
  training: { side: 'expenditure', ...basic, departmental: '30216', nature: 'operating' },
  ownOffice: { side: 'expenditure', ...basic, fund: 'unitFunds', departmental: '30201', nature: 'operating' },
} as const satisfies Readonly<Record<string, LineDimensions>>

/** Money of a project by its item. `carried` was granted the year before. */
export const projectMoney: readonly {
  readonly project: ProjectCode
  readonly item: string
  readonly fen: bigint
  readonly first?: bigint
  readonly carried?: true
}[] = [
  { project: 'P1', item: '30201', fen: 20_000_00n },
  { project: 'P1', item: '30226', fen: 45_000_00n },
  { project: 'P1', item: '30227', fen: 60_000_00n, first: 85_000_00n },
  { project: 'P2', item: '30214', fen: 240_000_00n },
  { project: 'P3', item: '31002', fen: 36_000_00n },
  { project: 'P1', item: '30227', fen: 18_000_00n, carried: true },
]

export const operating = {
  reception: 30_000_00n,
  receptionFirst: 36_000_00n,
  training: 6_000_00n,
  ownOffice: 1_200_00n,
}

/** Where a payment goes: an item of operating money, of a project, of money carried over, or of the unit's own. */
export interface Place {
  readonly item: string
  readonly project?: ProjectCode
  readonly carried?: true
  readonly own?: true
}

export interface Paid extends Place {
  readonly on: string
  readonly fen: bigint
  readonly payee: string
  readonly contract?: 'rent' | 'equipment'
}

const spread = (
  place: Place,
  payee: string,
  ...parts: readonly (readonly [on: string, fen: bigint])[]
): readonly Paid[] => parts.map(([on, fen]) => ({ ...place, payee, on: `${year}-${on}`, fen }))

/** What goes through the hands of handler, accountant, leader and cashier, by day. */
export const payments: readonly Paid[] = [
  ...spread(
    { item: '30201' },
    '文具商店',
    ['02-12', 5_800_00n],
    ['05-14', 4_650_50n],
    ['08-13', 6_120_30n],
    ['11-12', 7_100_00n],
  ),
  ...spread({ item: '30201', own: true }, '文具商店', ['10-22', 860_00n]),
  ...spread(
    { item: '30207' },
    '电信公司',
    ['03-05', 1_800_00n],
    ['06-05', 1_800_00n],
    ['09-05', 1_800_00n],
    ['12-05', 1_800_00n],
  ),
  ...spread(
    { item: '30211' },
    '公务卡',
    ['03-21', 9_300_00n],
    ['06-20', 8_450_00n],
    ['09-19', 10_120_00n],
    ['12-19', 7_905_00n],
  ),
  ...spread({ item: '30216' }, '培训中心', ['05-28', 11_400_00n]),
  ...spread(
    { item: '30217' },
    '接待宾馆',
    ['02-26', 3_120_00n],
    ['04-23', 4_260_00n],
    ['06-25', 3_900_00n],
    ['08-27', 4_480_00n],
    ['10-29', 5_150_00n],
    ['12-17', 3_640_00n],
  ),
  ...spread(
    { item: '30231' },
    '加油和维修定点单位',
    ['02-20', 4_320_00n],
    ['04-17', 4_610_00n],
    ['06-19', 4_050_00n],
    ['08-21', 4_880_00n],
    ['10-16', 4_390_00n],
    ['12-18', 4_750_00n],
  ),
  ...spread({ item: '30227', project: 'P1', carried: true }, '咨询公司', ['03-27', 18_000_00n]),
  ...spread({ item: '30201', project: 'P1' }, '印刷公司', ['04-10', 9_600_00n], ['09-11', 9_900_00n]),
  ...spread(
    { item: '30226', project: 'P1' },
    '劳务公司',
    ['03-25', 11_250_00n],
    ['06-24', 11_250_00n],
    ['09-23', 11_250_00n],
    ['12-23', 11_250_00n],
  ),
  ...spread(
    { item: '30227', project: 'P1' },
    '咨询公司',
    ['06-26', 20_000_00n],
    ['09-25', 20_000_00n],
    ['12-24', 12_500_00n],
  ),
  ...spread(
    { item: '30214', project: 'P2' },
    '房屋出租方',
    ['01-15', 60_000_00n],
    ['04-15', 60_000_00n],
    ['07-15', 60_000_00n],
    ['10-15', 60_000_00n],
  ).map((one) => ({ ...one, contract: 'rent' as const })),
  ...spread({ item: '31002', project: 'P3' }, '设备公司', ['08-20', 35_200_00n]).map((one) => ({
    ...one,
    contract: 'equipment' as const,
  })),
  ...spread({ item: '30211', project: 'P4' }, '公务卡', ['07-24', 12_300_00n], ['11-20', 19_340_00n]),
].toSorted((one, other) => (one.on < other.on ? -1 : 1))

/** Money that came back of the journeys of September. */
export const refund = { paidOn: `${year}-09-19`, on: `${year}-10-15`, fen: 350_00n } as const

export const contracts = {
  rent: { place: { item: '30214', project: 'P2' }, name: '办公用房租赁合同', fen: 240_000_00n, on: `${year}-01-06` },
  equipment: {
    place: { item: '31002', project: 'P3' },
    name: '办公设备采购合同',
    fen: 35_200_00n,
    on: `${year}-07-28`,
  },
} as const satisfies Readonly<Record<string, { place: Place; name: string; fen: bigint; on: string }>>

/** What the payroll pays in a month, by item; the year-end bonus and what months do not divide fall into December. */
export const payroll: readonly {
  readonly code: string
  readonly item: string
  readonly month: string
  readonly december?: string
}[] = [
  { code: '2010301', item: '30101', month: '33440.00' },
  { code: '2010301', item: '30102', month: '26080.00' },
  { code: '2010301', item: '30103', month: '', december: '33440.00' },
  { code: '2080505', item: '30108', month: '9969.07', december: '9969.03' },
  { code: '2080506', item: '30109', month: '4984.53', december: '4984.57' },
  { code: '2101101', item: '30110', month: '4673.00' },
  { code: '2210201', item: '30113', month: '7476.80' },
  { code: '2010301', item: '30239', month: '5200.00' },
]

/** Union funds go out with the payroll of the last month of a quarter. */
export const unionFunds = { code: '2010301', item: '30228', quarter: '3738.40' } as const

export const interest = [
  { on: `${year}-06-21`, fen: 560_20n },
  { on: `${year}-12-21`, fen: 585_40n },
] as const
