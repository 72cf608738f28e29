import { inYuan, spentLines } from '../../lines.ts'
import type { SampleLine } from '../../office.ts'

const { basic } = spentLines

const running = '2010350'

/** Functions and items are printed in yuan and fen; only how they meet is derived, and every sum allows one way. */
const personnel: readonly SampleLine[] = [
  basic(running, '30101', '327495.00'),
  basic('2210203', '30102', '15647.00'),
  basic(running, '30107', '541952.63'),
  basic('2080505', '30108', '140295.04'),
  basic('2101102', '30110', '72522.73'),
  basic('2101103', '30111', '43294.40'),
  // 15,168.96 in all: 4,838.89 under 其他行政事业单位医疗支出
  basic('2101199', '30112', '4838.89', { known: 'derived' }),
  basic(running, '30112', '10330.07', { known: 'derived' }),
  basic('2210201', '30113', '124095.00'),
  basic(running, '30199', '175000.00'),
]

const operating: readonly SampleLine[] = Object.entries({
  '30201': '69703.73',
  '30202': '3510.00',
  '30205': '855.00',
  '30206': '4060.76',
  '30207': '4807.88',
  '30209': '18182.54',
  '30211': '300862.00',
  '30213': '12746.00',
  '30215': '999.00',
  '30228': '14928.96',
  '30229': '9901.20',
  '30239': '219289.58',
  '31002': '46259.00',
}).map(([item, amount]) => basic(running, item, amount))

/**
 * 250,000 budgeted for receptions to the end and 50,326 spent, while all that was budgeted was spent: the rest paid for
 * other items. The budget of 355.31 万元 was reduced by 33.07. Rent takes up both, being the largest item.
 */
const adjusted: readonly SampleLine[] = [
  {
    ...basic(running, '30217', '50326.00'),
    approved: inYuan('250000.00'),
    adjusted: inYuan('250000.00'),
  },
  {
    ...basic(running, '30214', '1010469.12'),
    approved: inYuan('1141495.12'),
    adjusted: inYuan('810795.12'),
  },
]

export const lines: readonly SampleLine[] = [...personnel, ...operating, ...adjusted]
