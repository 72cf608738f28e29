import { inYuan, spentLines } from '../../lines.ts'
import type { SampleLine } from '../../office.ts'

const { basic, project } = spentLines

const organ = '2010301'
const projects = '2010302'
const institution = '2010350'

/**
 * The fourteen tables of the seed are empty. Its text prints six functions in 万元, which add up to 249.31 where the total
 * is 249.30: the amounts in yuan below round to every printed figure. Economic items are named without amounts.
 */
const ours = { known: 'apportioned' } as const

const items = (functional: string, amounts: Readonly<Record<string, string>>): readonly SampleLine[] =>
  Object.entries(amounts).map(([item, amount]) => basic(functional, item, amount, ours))

/** 59.299 of personnel money in 130.589 of 行政运行, all operating money being of the organ. */
const organPersonnel = items(organ, {
  '30101': '148600',
  '30102': '176400',
  '30103': '92000',
  '30106': '18000',
  '30109': '14560',
  '30112': '3430',
  '30199': '45000',
  '30304': '68000',
  '30307': '12000',
  '30309': '3000',
  '30399': '12000',
})

/** 71.29 in all, on the items that the text names. */
const organOperating = items(organ, {
  '30201': '48000',
  '30202': '6000',
  '30204': '900',
  '30205': '12000',
  '30206': '38000',
  '30207': '26000',
  '30209': '95000',
  '30211': '88000',
  '30213': '62000',
  '30214': '60000',
  '30215': '5000',
  '30216': '4000',
  '30226': '96000',
  '30227': '30000',
  '30228': '9600',
  '30229': '8400',
  '30231': '50000',
  '30239': '42000',
  '30240': '2000',
  '30299': '30000',
})

const institutional = { code: '50501', reason: '事业编制人员，对应对事业单位经常性补助' }

const ofInstitution = items(institution, {
  '30101': '52000',
  '30102': '9000',
  '30103': '20000',
  '30107': '98000',
  '30112': '1270',
  '30199': '22000',
}).map((line): SampleLine => ({ ...line, governmental: institutional }))

/** Contributions follow from their functions. */
const contributions: readonly SampleLine[] = [
  basic('2080501', '30302', '30000', ours),
  basic('2080501', '30305', '7090', ours),
  basic('2080505', '30108', '85580', { known: 'derived' }),
  basic('2210201', '30113', '107770', { known: 'derived' }),
]

/** Projects of 30, 26 and 19.44; with 5 of basic money the vehicles come to the printed 6.84. */
const ofProjects: readonly SampleLine[] = [
  project('XM01', projects, '30214', '300000', { known: 'derived' }),
  project('XM02', projects, '30207', '20000', ours),
  project('XM02', projects, '30211', '110000', ours),
  project('XM02', projects, '30215', '15000', ours),
  project('XM02', projects, '30226', '90000', ours),
  project('XM02', projects, '30299', '25000', ours),
  project('XM03', projects, '30201', '20000', ours),
  project('XM03', projects, '30207', '10000', ours),
  project('XM03', projects, '30213', '76000', ours),
  project('XM03', projects, '30226', '70000', ours),
  project('XM03', projects, '30231', '18400', ours),
]

/**
 * Three public expenses are said to be 13 % of the budget and the vehicles 100 % of theirs: of the budget approved with a
 * vehicle and receptions, and of the budget after both were taken out. 6.84 ÷ (6.84 + 38.00 + 7.77) is 13.00 %.
 */
const withdrawn: readonly SampleLine[] = [
  { ...basic(organ, '31013', '0', ours), approved: inYuan('380000'), adjusted: 0n },
  { ...basic(organ, '30217', '0', ours), approved: inYuan('77700'), adjusted: 0n },
  basic(organ, '30212', '0', { known: 'printed' }),
]

/** Basic expenditure is 207.62, of which 173.86 general: the fund's 33.58 and the other revenue's 0.18 are basic too. */
const otherMoney: readonly SampleLine[] = [
  basic('2120899', '30103', '335800', { fund: 'governmentManagedFunds', known: 'apportioned' }),
  {
    functional: organ,
    departmental: '30204',
    fund: 'unitFunds',
    nature: 'operating',
    final: inYuan('1800'),
    known: 'apportioned',
  },
]

export const lines: readonly SampleLine[] = [
  ...organPersonnel,
  ...organOperating,
  ...ofInstitution,
  ...contributions,
  ...ofProjects,
  ...withdrawn,
  ...otherMoney,
]
