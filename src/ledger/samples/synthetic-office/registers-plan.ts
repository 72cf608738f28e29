import type { AssetInput } from '../../registers/assets.ts'
import type { ReceptionInput } from '../../registers/receptions.ts'
import type { VehicleCostInput } from '../../registers/vehicles.ts'
import { year } from './plan.ts'

type Reception = Pick<ReceptionInput, 'onDate' | 'guests' | 'amountFen'> &
  Partial<Pick<ReceptionInput, 'companions' | 'kind' | 'foreignGuests'>> & {
    /** The day of the payment that paid for it. */
    readonly paidOn: string
  }

const at = (day: string): string => `${year}-${day}`

/** Twelve batches, two in each payment. */
export const receptions: readonly Reception[] = [
  { onDate: at('02-10'), paidOn: at('02-26'), guests: 8, companions: 2, amountFen: 1_480_00n },
  { onDate: at('02-18'), paidOn: at('02-26'), guests: 9, companions: 3, amountFen: 1_640_00n },
  { onDate: at('04-02'), paidOn: at('04-23'), guests: 11, companions: 3, amountFen: 2_020_00n },
  { onDate: at('04-16'), paidOn: at('04-23'), guests: 12, companions: 3, amountFen: 2_240_00n },
  { onDate: at('06-05'), paidOn: at('06-25'), guests: 10, companions: 3, amountFen: 1_900_00n },
  { onDate: at('06-12'), paidOn: at('06-25'), guests: 12, companions: 4, amountFen: 2_000_00n },
  { onDate: at('08-06'), paidOn: at('08-27'), guests: 13, companions: 4, amountFen: 2_240_00n },
  { onDate: at('08-19'), paidOn: at('08-27'), guests: 12, companions: 3, amountFen: 2_240_00n },
  { onDate: at('10-14'), paidOn: at('10-29'), guests: 14, companions: 4, amountFen: 2_450_00n },
  {
    onDate: at('10-21'),
    paidOn: at('10-29'),
    kind: 'domesticForeignAffairs',
    guests: 15,
    companions: 5,
    foreignGuests: 6,
    amountFen: 2_700_00n,
  },
  { onDate: at('12-03'), paidOn: at('12-17'), guests: 9, companions: 3, amountFen: 1_700_00n },
  { onDate: at('12-10'), paidOn: at('12-17'), guests: 10, companions: 2, amountFen: 1_940_00n },
]

/** What the one vehicle cost, on the days of its payments. */
export const vehicleCosts: readonly Pick<VehicleCostInput, 'onDate' | 'kind' | 'amountFen'>[] = [
  { onDate: at('02-20'), kind: 'fuel', amountFen: 2_820_00n },
  { onDate: at('02-20'), kind: 'toll', amountFen: 1_500_00n },
  { onDate: at('04-17'), kind: 'fuel', amountFen: 4_610_00n },
  { onDate: at('06-19'), kind: 'insurance', amountFen: 4_050_00n },
  { onDate: at('08-21'), kind: 'repair', amountFen: 4_880_00n },
  { onDate: at('10-16'), kind: 'fuel', amountFen: 4_390_00n },
  { onDate: at('12-18'), kind: 'fuel', amountFen: 4_750_00n },
]

/** Cards of assets; the printer goes within the year, the new equipment comes. */
export const assets: readonly AssetInput[] = [
  {
    code: 'V001',
    name: '小型客车',
    class: 'vehicle',
    kind: 'vehicles',
    originalFen: 168_000_00n,
    acquiredOn: '2021-06-18',
  },
  {
    code: 'E001',
    name: '台式计算机（8台）',
    class: 'otherFixed',
    kind: 'computers',
    originalFen: 44_800_00n,
    acquiredOn: '2022-09-20',
  },
  {
    code: 'F001',
    name: '办公家具',
    class: 'otherFixed',
    kind: 'furniture',
    originalFen: 60_000_00n,
    acquiredOn: '2020-03-11',
  },
  {
    code: 'E002',
    name: '打印机',
    class: 'otherFixed',
    kind: 'officeEquipment',
    originalFen: 4_800_00n,
    acquiredOn: '2018-05-09',
  },
  {
    code: 'E003',
    name: '会议和复印设备',
    class: 'otherFixed',
    kind: 'officeEquipment',
    originalFen: 35_200_00n,
    acquiredOn: at('08-20'),
  },
]

/** Cards that go. */
export const disposals: readonly { readonly code: string; readonly on: string }[] = [{ code: 'E002', on: at('11-14') }]

/** A trial balance at the end of the year in the words of its export: what the ledger and the asset cards add up to. */
export const trialBalance = [
  '科目编码,科目名称,方向,年初余额,借方累计,贷方累计,期末余额',
  '1002,银行存款,借,0,1145.60,860.00,285.60',
  '1201,财政应返还额度,借,18000.00,32785.00,18000.00,32785.00',
  '1601,固定资产,借,277600.00,35200.00,4800.00,308000.00',
  '1602,固定资产累计折旧,贷,116805.55,4800.00,34911.10,146916.65',
  '3001,累计盈余,贷,178794.45,0,0,178794.45',
  '4001,财政拨款收入,贷,0,0,1736145.20,1736145.20',
  '4609,其他收入,贷,0,0,1145.60,1145.60',
  '5001,业务活动费用,借,0,1722281.30,350.00,1721931.30',
  '6001,财政拨款预算收入,贷,0,0,1736145.20,1736145.20',
  '6609,其他预算收入,贷,0,0,1145.60,1145.60',
  '7101,行政支出,借,0,1722570.20,350.00,1722220.20',
  '8001,资金结存,借,18000.00,1737640.80,1722570.20,33070.60',
  '8101,财政拨款结转,贷,18000.00,0,0,18000.00',
].join('\n')
