import { approvedLines } from '../../lines.ts'
import type { SampleLine } from '../../office.ts'

const { basic, project } = approvedLines

/** Only classes of functions are printed: 201, 208 and 210. Items are those that their money belongs to. */
const running = '2010301'
const administration = '2010302'

const items = (amounts: Readonly<Record<string, string>>): readonly SampleLine[] =>
  Object.entries(amounts).map(([item, amount]) => basic(running, item, amount))

const salaries: readonly SampleLine[] = [
  ...items({ '30101': '450.66', '30102': '831.22', '30113': '115.23' }),
  basic(running, '30107', '21.34', {
    governmental: { code: '50501', reason: '绩效工资属事业编制人员，对应对事业单位经常性补助' },
  }),
  basic('2080505', '30108', '193.90'),
  basic('2101101', '30110', '78.40'),
  // 9.71 in all: 1.81 of it makes up the 80.21 of class 210
  basic('2101101', '30112', '1.81', { known: 'derived' }),
  basic(running, '30112', '7.90', { known: 'derived' }),
]

const others: readonly SampleLine[] = [
  ...items({
    '30201': '30.16',
    '30202': '12',
    '30205': '2.50',
    '30206': '5',
    '30207': '20',
    '30211': '70',
    '30212': '0',
    '30213': '25',
    '30214': '2',
    '30215': '8.55',
    '30216': '5',
    '30217': '20',
    '30226': '35',
    '30228': '38.39',
    '30229': '10',
    '30231': '85',
    '30239': '113.26',
    '30299': '12.32',
    '30305': '30',
    '30309': '10',
    '30399': '7.91',
    '31013': '45',
    '31099': '5',
  }),
]

const ours = { known: 'apportioned' } as const

const ofProject = (code: string, amounts: Readonly<Record<string, string>>): readonly SampleLine[] =>
  Object.entries(amounts).map(([item, amount]) => project(code, administration, item, amount, ours))

/** Seven projects and ten economic items are printed; which project buys what is ours. */
const projects: readonly SampleLine[] = [
  ...ofProject('XM01', { '30215': '50' }),
  ...ofProject('XM02', { '30202': '10', '30211': '70', '30226': '10' }),
  ...ofProject('XM03', { '30202': '12', '30207': '20', '30213': '5', '30216': '3', '30226': '5', '31002': '15' }),
  ...ofProject('XM04', { '30201': '5', '30211': '10', '30213': '10', '30226': '5', '31002': '20' }),
  ...ofProject('XM05', { '30207': '13', '30213': '27' }),
  ...ofProject('XM06', { '30207': '70' }),
  ...ofProject('XM07', { '30207': '7', '31099': '15' }),
]

export const lines: readonly SampleLine[] = [...salaries, ...others, ...projects]
