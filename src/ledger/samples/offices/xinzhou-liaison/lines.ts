import { approvedLines } from '../../lines.ts'
import type { SampleLine } from '../../office.ts'

const { basic, project } = approvedLines

const running = '2010350'
const other = '2010399'

/**
 * Every printed row is rounded to 0.01 万元 and sums miss by 0.01: 224.31 against 224.32 of functions, 74.31 against 67.48
 * and 6.84, 6.84 against 6.83 of items. These amounts, in whole yuan, round to every printed figure and their sums are exact.
 */
const personnel: readonly SampleLine[] = [
  basic(running, '30101', '30.5900'),
  basic(running, '30102', '2.45'),
  basic(running, '30107', '17.0300'),
  basic('2080505', '30108', '7.6384'),
  basic('2101102', '30110', '3.3384'),
  basic(running, '30112', '0.43'),
  basic('2210201', '30113', '5.9284'),
  basic(running, '30305', '0.07'),
]

const operating: readonly SampleLine[] = [
  basic(running, '30201', '1.50'),
  basic(running, '30207', '0.50'),
  basic(running, '30209', '0.06'),
  basic(running, '30211', '0.50'),
  basic(running, '30226', '2'),
  basic(running, '30228', '0.5824'),
  basic(running, '30229', '1.6927'),
]

const ours = { known: 'apportioned' } as const

/** 70, 15 and 65 are printed without items; the 9.00 of vehicles is in no basic line, so a project pays it. */
const projects: readonly SampleLine[] = [
  project('XM01', other, '30211', '30', ours),
  project('XM01', other, '30226', '25', ours),
  project('XM01', other, '30299', '15', ours),
  project('XM02', other, '30211', '6', ours),
  project('XM02', other, '30231', '9', ours),
  project('XM03', other, '30214', '65', { known: 'derived' }),
]

/** Printed as 0.00 in the text. */
const nothing: readonly SampleLine[] = ['30212', '30217', '31013'].map((item) => basic(running, item, '0'))

export const lines: readonly SampleLine[] = [...personnel, ...operating, ...projects, ...nothing]
