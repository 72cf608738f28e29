import { mapping } from './generated.ts'
import { once } from './table.ts'

/** Whose money it is: 机关 with 参公 units, or other 事业单位. The two use different codes of the government classification. */
export type BodyKind = 'administrative' | 'institution'

interface Pair {
  readonly departmental: string
  readonly governmental: string
  /** Absent when the pair serves every body. */
  readonly body?: BodyKind
  readonly validFrom: number
  readonly validTo: number
}

const bodies: Readonly<Record<string, BodyKind>> = { A: 'administrative', I: 'institution' }

const pairs = once((): readonly Pair[] =>
  mapping.split('\n').map((line) => {
    const [departmental = '', governmental = '', letter = '', from, to] = line.split(' ')
    const body = bodies[letter]
    return {
      departmental,
      governmental,
      ...(body && { body }),
      validFrom: Number(from || 0),
      validTo: Number(to || Infinity),
    }
  }),
)

type Side = 'departmental' | 'governmental'

const known = new Map<string, readonly string[]>()

function counterparts(from: Side, code: string, bodyKind: BodyKind | undefined, year: number | undefined) {
  const key = `${from} ${code} ${bodyKind ?? ''} ${year ?? ''}`
  const codes = known.get(key) ?? lookUp(from, code, bodyKind, year)
  known.set(key, codes)
  return codes
}

function lookUp(from: Side, code: string, bodyKind: BodyKind | undefined, year: number | undefined): readonly string[] {
  const to = from === 'departmental' ? 'governmental' : 'departmental'
  // A 类 corresponds to the 类 of whatever its 款 correspond to; a local extension to what its national code does.
  const length = code.length === 3 ? 3 : 5
  const found = pairs()
    .filter((pair) => pair[from].slice(0, length) === code.slice(0, length))
    .filter((pair) => bodyKind === undefined || pair.body === undefined || pair.body === bodyKind)
    .filter((pair) => year === undefined || (pair.validFrom <= year && year <= pair.validTo))
    .map((pair) => pair[to].slice(0, length))
  return [...new Set(found)].toSorted()
}

/** The government codes that a department code may be booked under; without a body or a year, those of any. */
export function governmentalFor(code: string, bodyKind?: BodyKind, year?: number): readonly string[] {
  return counterparts('departmental', code, bodyKind, year)
}

/** The department codes that a government code may consist of; none for 转移性支出, 预备费及预留 and 债务还本支出. */
export function departmentalFor(code: string, bodyKind?: BodyKind, year?: number): readonly string[] {
  return counterparts('governmental', code, bodyKind, year)
}
