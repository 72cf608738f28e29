import type { BudgetLine } from '../../store/generated.ts'

/** How money of a line flows over the year. */
export type Rhythm =
  | 'salary'
  | 'bonus'
  | 'contribution'
  | 'even'
  | 'quarterly'
  | 'heating'
  | 'travel'
  | 'late'
  | 'lump'
  | 'early'

/** Weights of the months before units and years bend them. */
export const rhythms: Readonly<Record<Rhythm, readonly number[]>> = {
  salary: [100, 100, 100, 100, 100, 100, 104, 104, 104, 104, 104, 108],
  bonus: [40, 420, 0, 0, 0, 60, 0, 0, 60, 0, 0, 420],
  contribution: [100, 100, 100, 100, 100, 100, 110, 105, 105, 105, 105, 105],
  even: [60, 50, 90, 95, 100, 105, 95, 95, 105, 100, 120, 185],
  quarterly: [10, 10, 250, 10, 10, 240, 10, 10, 240, 10, 10, 240],
  heating: [230, 160, 90, 0, 0, 0, 0, 0, 0, 120, 280, 220],
  travel: [30, 30, 95, 125, 130, 115, 80, 85, 120, 105, 90, 95],
  late: [5, 5, 20, 35, 50, 70, 75, 80, 110, 130, 190, 260],
  lump: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  early: [60, 80, 240, 190, 140, 100, 70, 50, 40, 30, 20, 10],
}

export interface LineTemplate {
  readonly functional: string
  readonly departmental: string
  readonly nature: 'personnel' | 'operating' | 'project'
  /** Yuan for each member of staff in a year; of a project, parts of its amount. */
  readonly weight: number
  readonly rhythm: Rhythm
  /** Spent in the end, in hundredths of the quota: usual range. */
  readonly completion: readonly [number, number]
  readonly fund?: BudgetLine['fund']
}

const personnel = (functional: string, departmental: string, weight: number, rhythm: Rhythm): LineTemplate => ({
  functional,
  departmental,
  nature: 'personnel',
  weight,
  rhythm,
  completion: [97, 100],
})

const operating = (
  departmental: string,
  weight: number,
  rhythm: Rhythm,
  completion: readonly [number, number] = [84, 100],
): LineTemplate => ({ functional: 'own', departmental, nature: 'operating', weight, rhythm, completion })

/** Basic lines of an organ; `own` stands for the item of its own function. */
export const organLines: readonly LineTemplate[] = [
  personnel('own', '30101', 52_000, 'salary'),
  personnel('own', '30102', 48_000, 'salary'),
  personnel('own', '30103', 31_000, 'bonus'),
  personnel('2080505', '30108', 17_000, 'contribution'),
  personnel('2080506', '30109', 8_500, 'contribution'),
  personnel('2101101', '30110', 9_200, 'contribution'),
  personnel('2101103', '30111', 3_100, 'contribution'),
  personnel('own', '30112', 900, 'quarterly'),
  personnel('2210201', '30113', 14_500, 'contribution'),
]

/** Basic lines of a public institution. */
export const institutionLines: readonly LineTemplate[] = [
  personnel('own', '30101', 46_000, 'salary'),
  personnel('own', '30102', 12_000, 'salary'),
  personnel('own', '30107', 58_000, 'bonus'),
  personnel('2080505', '30108', 16_000, 'contribution'),
  personnel('2080506', '30109', 8_000, 'contribution'),
  personnel('2101102', '30110', 8_800, 'contribution'),
  personnel('own', '30112', 1_100, 'quarterly'),
  personnel('2210201', '30113', 13_800, 'contribution'),
]

/** Operating lines of both. */
export const operatingLines: readonly LineTemplate[] = [
  operating('30201', 5_200, 'even'),
  operating('30202', 1_300, 'late', [70, 100]),
  operating('30205', 500, 'quarterly'),
  operating('30206', 1_900, 'even'),
  operating('30207', 1_700, 'quarterly'),
  operating('30208', 2_100, 'heating', [90, 100]),
  operating('30211', 6_800, 'travel', [72, 100]),
  operating('30213', 1_600, 'lump', [60, 100]),
  operating('30216', 1_200, 'late', [55, 100]),
  operating('30217', 700, 'travel', [40, 95]),
  operating('30228', 2_400, 'quarterly', [96, 100]),
  operating('30229', 1_500, 'lump', [95, 100]),
  operating('30231', 3_000, 'even', [80, 100]),
  operating('30239', 7_200, 'salary', [97, 100]),
]

/** Kinds of project, each with its lines. */
export const projectTemplates: readonly {
  readonly name: string
  /** Yuan: least and most in a year. */
  readonly yuan: readonly [number, number]
  readonly lines: readonly LineTemplate[]
}[] = [
  {
    name: '办公用房租赁',
    yuan: [180_000, 1_200_000],
    lines: [
      {
        functional: 'project',
        departmental: '30214',
        nature: 'project',
        weight: 100,
        rhythm: 'lump',
        completion: [95, 100],
      },
    ],
  },
  {
    name: '信息系统运行维护',
    yuan: [120_000, 900_000],
    lines: [
      {
        functional: 'project',
        departmental: '30227',
        nature: 'project',
        weight: 70,
        rhythm: 'quarterly',
        completion: [80, 100],
      },
      {
        functional: 'project',
        departmental: '30213',
        nature: 'project',
        weight: 30,
        rhythm: 'late',
        completion: [60, 100],
      },
    ],
  },
  {
    name: '业务培训与宣传',
    yuan: [60_000, 400_000],
    lines: [
      {
        functional: 'project',
        departmental: '30216',
        nature: 'project',
        weight: 60,
        rhythm: 'travel',
        completion: [55, 100],
      },
      {
        functional: 'project',
        departmental: '30202',
        nature: 'project',
        weight: 40,
        rhythm: 'late',
        completion: [60, 100],
      },
    ],
  },
  {
    name: '办公设备更新',
    yuan: [40_000, 350_000],
    lines: [
      {
        functional: 'project',
        departmental: '31002',
        nature: 'project',
        weight: 100,
        rhythm: 'lump',
        completion: [70, 100],
      },
    ],
  },
  {
    name: '专项调查研究',
    yuan: [100_000, 800_000],
    lines: [
      {
        functional: 'project',
        departmental: '30227',
        nature: 'project',
        weight: 65,
        rhythm: 'late',
        completion: [45, 100],
      },
      {
        functional: 'project',
        departmental: '30211',
        nature: 'project',
        weight: 35,
        rhythm: 'travel',
        completion: [50, 100],
      },
    ],
  },
]

/** Lines of a unit that earns something, or pays another unit of the department for services. */
export const earnedLine: LineTemplate = {
  functional: 'project',
  departmental: '30201',
  nature: 'operating',
  weight: 100,
  rhythm: 'late',
  completion: [60, 100],
  fund: 'unitFunds',
}
export const internalLine: LineTemplate = {
  ...earnedLine,
  departmental: '30227',
  rhythm: 'quarterly',
  completion: [100, 100],
}
