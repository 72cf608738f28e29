import { invariant } from '#core/base/invariant.ts'
import { type BodyKind, governmentalFor } from '#core/classifications/mapping.ts'
import type { SampleLine, SampleOffice } from './office.ts'

/** An amount at each stage; absent where the stage does not know the line. */
export interface MoneyStages {
  readonly approved: bigint | undefined
  readonly adjusted: bigint | undefined
  readonly final: bigint | undefined
}

export interface ExpenditureLine extends MoneyStages {
  readonly line: SampleLine
  readonly governmental: string
}

/** Revenue of the year as it follows from what is spent: budgets of the samples are balanced line by line. */
export interface RevenueLine extends MoneyStages {
  readonly fund: SampleLine['fund']
  readonly functional: string
  readonly nature: SampleLine['nature']
  /** Code of the project that the money was given for. */
  readonly project: string | undefined
  readonly source: string | undefined
}

const bodyOf = (office: SampleOffice): BodyKind =>
  office.unit.kind === 'publicInstitution' ? 'institution' : 'administrative'

/** The item of the government's classification that follows from the kind of unit, or the one the line names. */
function governmentalOf(office: SampleOffice, line: SampleLine): string {
  if (line.governmental) return line.governmental.code
  const [code, ...others] = governmentalFor(line.departmental, bodyOf(office), office.year)
  invariant(code !== undefined && others.length === 0, `${office.id}: one governmental item for ${line.departmental}`)
  return code
}

/** Lines with their governmental items and all stages; without an adjustment the adjusted amount is the approved one. */
export function expenditureOf(office: SampleOffice): readonly ExpenditureLine[] {
  return office.lines.map((line) => ({
    line,
    governmental: governmentalOf(office, line),
    approved: line.approved,
    adjusted: line.adjusted ?? line.approved,
    final: line.final,
  }))
}

/** What was granted or received for the lines of the current year, by fund, function, nature and project. */
export function revenueOf(office: SampleOffice): readonly RevenueLine[] {
  const lines = new Map<string, RevenueLine>()
  for (const { line, approved, adjusted, final } of expenditureOf(office)) {
    if (line.grantedYear !== undefined) continue
    const { fund, functional, nature, project } = line
    const key = `${fund} ${functional} ${nature} ${project ?? ''}`
    const before = lines.get(key)
    lines.set(key, {
      fund,
      functional,
      nature,
      project,
      source: office.sources[fund],
      approved: plus(before?.approved, approved),
      adjusted: plus(before?.adjusted, adjusted),
      final: plus(before?.final, final),
    })
  }
  return [...lines.values()]
}

/** Blank and blank stay blank. */
function plus(one: bigint | undefined, other: bigint | undefined): bigint | undefined {
  return one === undefined ? other : other === undefined ? one : one + other
}
