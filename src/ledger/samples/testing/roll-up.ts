import { type Coordinates, coordinatesKey } from '#core/facts/coordinates.ts'
import { partitions } from '#core/vocabulary/partitions.ts'
import { type ExpenditureLine, expenditureOf, type RevenueLine, revenueOf } from '../money.ts'
import { countCoordinates, type SampleOffice } from '../office.ts'

/**
 * What a sample says under given coordinates, straight from its data: no database and none of the projection's code, so
 * that each can be compared with the other. `undefined` where it says nothing. Ratios are millionths, rounded half up.
 */
export function valueOf(office: SampleOffice, { year, stage, ...coordinates }: Coordinates): bigint | undefined {
  if (year !== undefined && year !== String(office.year)) return lastYearOf(office, coordinates)
  const { measure, ...plain } = coordinates
  if (coordinates.flow === 'assets') return assetOf(office, coordinates)
  if (coordinates.flow === 'count') return countOf(office, coordinates)
  const value = amountOf(office, plain, stageOf(stage ?? office.stage))
  if (measure === undefined || value === undefined) return value
  if (measure === 'share') return over(value, amountOf(office, { flow: 'expenditure' }, stageOf(stage ?? office.stage)))
  const before = lastYearOf(office, plain)
  if (before === undefined) return undefined
  if (measure === 'change') return value - before
  return measure === 'changeRate' ? over(value - before, before) : undefined
}

type StageColumn = 'approved' | 'adjusted' | 'final'

function stageOf(stage: NonNullable<Coordinates['stage']>): StageColumn {
  if (stage === 'approved' || stage === 'adjusted') return stage
  return 'final'
}

const million = 1_000_000n

function over(part: bigint, whole: bigint | undefined): bigint | undefined {
  if (whole === undefined || whole === 0n) return undefined
  const size = (2n * million * (part < 0n ? -part : part) + whole) / (2n * whole)
  return part < 0n ? -size : size
}

function lastYearOf(office: SampleOffice, coordinates: Coordinates): bigint | undefined {
  const key = coordinatesKey(coordinates)
  return office.lastYear.find((figure) => coordinatesKey(figure.coordinates) === key)?.value
}

function assetOf(office: SampleOffice, { asset, measure }: Coordinates): bigint | undefined {
  const total = (which: 'original' | 'net', of = office.assets): bigint | undefined =>
    of.length === 0 ? undefined : of.reduce((sum, one) => sum + one[which], 0n)
  if (asset === undefined) return undefined
  if (asset === 'total') return total('net')
  if (asset === 'originalTotal') return total('original')
  const fixed = ['building', 'vehicle', 'largeEquipment', 'otherFixed']
  const of = office.assets.filter((one) => (asset === 'fixed' ? fixed.includes(one.class) : one.class === asset))
  return total(measure === 'netValue' ? 'net' : 'original', of)
}

function countOf(office: SampleOffice, { threePublic: of, measure }: Coordinates): bigint | undefined {
  return office.counts.find(({ topic }) => {
    const means = topic === 'receptionAbroadFen' ? undefined : countCoordinates[topic]
    return means?.threePublic === of && means?.measure === measure
  })?.value
}

function amountOf(office: SampleOffice, coordinates: Coordinates, stage: StageColumn): bigint | undefined {
  const known = ['flow', 'fund', 'functional', 'departmental', 'governmental', 'nature', 'origin', 'project', 'revenue']
  if (Object.keys(coordinates).some((name) => name !== 'threePublic' && !known.includes(name))) return undefined
  const spent = () => sum(spentBy(office), (line) => isSpent(office, line, coordinates), stage)
  const revenue = () => sum(receivedBy(office), (line) => isRevenue(line, coordinates), stage)
  const opening = () => sum(spentBy(office), (line) => isOpening(line, coordinates), stage)
  switch (coordinates.flow) {
    case 'expenditure':
      return spent()
    case 'revenue':
      return revenue()
    case 'openingCarryover':
      return opening()
    case 'totalSources':
    case 'totalUses': {
      const [one, other] = [revenue(), opening()]
      return one === undefined ? other : one + (other ?? 0n)
    }
    default:
      return undefined
  }
}

/** The lines of an office, worked out once: thousands of figures are asked for. */
const once = <T>(work: (office: SampleOffice) => T): ((office: SampleOffice) => T) => {
  const known = new WeakMap<SampleOffice, T>()
  return (office) => {
    const value = known.get(office) ?? work(office)
    known.set(office, value)
    return value
  }
}

const spentBy = once(expenditureOf)
const receivedBy = once(revenueOf)

function sum<Line extends Readonly<Record<StageColumn, bigint | undefined>>>(
  lines: readonly Line[],
  fits: (line: Line) => boolean,
  stage: StageColumn,
): bigint | undefined {
  const amounts = lines.filter(fits).flatMap((line) => line[stage] ?? [])
  return amounts.length === 0 ? undefined : amounts.reduce((total, one) => total + one, 0n)
}

const threePublic: Readonly<Record<string, readonly string[]>> = {
  total: ['30212', '30217', '30231', '31013', '30913'],
  overseas: ['30212'],
  reception: ['30217'],
  vehicles: ['30231', '31013', '30913'],
  vehicleOperation: ['30231'],
  vehiclePurchase: ['31013', '30913'],
}

const within = (dimension: 'fund' | 'nature', value: string, wanted: string | undefined): boolean =>
  wanted === undefined ||
  wanted === value ||
  partitions.some((one) => one.dimension === dimension && one.whole === wanted && one.parts.includes(value))

const starts = (code: string, wanted: string | undefined): boolean => wanted === undefined || code.startsWith(wanted)

function isSpent(office: SampleOffice, { line, governmental }: ExpenditureLine, wanted: Coordinates): boolean {
  const origin = line.grantedYear === undefined ? 'current' : 'carriedOver'
  return (
    within('fund', line.fund, wanted.fund) &&
    within('nature', line.nature, wanted.nature) &&
    starts(line.functional, wanted.functional) &&
    starts(line.departmental, wanted.departmental) &&
    starts(governmental, wanted.governmental) &&
    (wanted.origin ?? origin) === origin &&
    (wanted.project === undefined || nameOf(office, line.project) === wanted.project) &&
    (wanted.threePublic === undefined || isThreePublic(office, line, wanted.threePublic))
  )
}

const nameOf = (office: SampleOffice, code: string | undefined): string | undefined =>
  office.projects.find((project) => project.code === code)?.name

/** From fiscal money; operating funds of organs are the operating money of bodies that are no public institutions. */
function isThreePublic(office: SampleOffice, line: ExpenditureLine['line'], wanted: string): boolean {
  if (!within('fund', line.fund, 'fiscal')) return false
  if (wanted === 'operatingFundsOfOrgans')
    return office.unit.kind !== 'publicInstitution' && line.nature === 'operating'
  if (wanted === 'receptionDomestic')
    return office.counts.some(({ topic }) => topic === 'receptionAbroadFen') && line.departmental === '30217'
  return (threePublic[wanted] ?? []).includes(line.departmental)
}

function isRevenue(line: RevenueLine, wanted: Coordinates): boolean {
  if (wanted.departmental || wanted.governmental || wanted.project || wanted.threePublic) return false
  return (
    wanted.origin !== 'carriedOver' &&
    within('fund', line.fund, wanted.fund) &&
    within('nature', line.nature, wanted.nature) &&
    starts(line.functional, wanted.functional) &&
    (wanted.revenue === undefined || line.source === wanted.revenue)
  )
}

function isOpening({ line }: ExpenditureLine, wanted: Coordinates): boolean {
  if (wanted.departmental || wanted.governmental || wanted.project || wanted.threePublic || wanted.revenue) return false
  return (
    line.grantedYear !== undefined &&
    wanted.origin !== 'current' &&
    within('fund', line.fund, wanted.fund) &&
    within('nature', line.nature, wanted.nature) &&
    starts(line.functional, wanted.functional)
  )
}
