import { approvedLines } from '../../lines.ts'
import type { SampleLine } from '../../office.ts'

const { basic, project } = approvedLines

/** 其他政府办公厅（室）及相关机构事务支出: everything but pensions and medical insurance is printed under it, the housing fund too. */
const office = '2010399'

const nothing = (departmental: string): SampleLine => basic(office, departmental, '0', { known: 'printed' })

/** Personnel and operating money: economic items are printed; each belongs to one function. */
const running: readonly SampleLine[] = [
  basic(office, '30101', '44.36'),
  basic(office, '30102', '134'),
  basic('2080505', '30108', '23.11'),
  nothing('30109'),
  basic('2101101', '30110', '11.19'),
  nothing('30111'),
  basic(office, '30112', '0.96'),
  basic(office, '30113', '17.38'),
  basic(office, '30239', '13'),
  basic(office, '30309', '0.11'),
  // three public expenses are printed as zero, which is not blank
  nothing('30212'),
  nothing('30217'),
  nothing('30231'),
  nothing('31013'),
]

const ours = { known: 'apportioned' } as const

/** Three projects of 20 each and seven economic items are printed; which project buys what is ours. */
const projects: readonly SampleLine[] = [
  project('XM01', office, '30199', '19', ours),
  project('XM01', office, '30207', '1', ours),
  project('XM02', office, '30205', '2', ours),
  project('XM02', office, '30206', '8', ours),
  project('XM02', office, '30213', '10', ours),
  project('XM03', office, '30205', '1', ours),
  project('XM03', office, '30206', '2', ours),
  project('XM03', office, '30213', '3', ours),
  project('XM03', office, '30208', '6', ours),
  project('XM03', office, '30225', '8', ours),
]

/** The text brings forward 79.57 and no table spends it: arranged on one line until the office names the items. */
const broughtForward: readonly SampleLine[] = [
  project('JZ01', office, '30299', '79.57', { known: 'apportioned', grantedYear: 2019 }),
]

export const lines: readonly SampleLine[] = [...running, ...projects, ...broughtForward]
