import { moneyUnits } from '../money/amount.ts'
import { isMoneyUnit, parsePrinted, toFen } from '../money/printed.ts'
import type { Acceptance, Finding, Severity } from './finding.ts'
import { type Threshold, thresholds } from './thresholds.ts'

/** What the users of a checker decide for themselves. An empty object changes nothing. */
export interface Config {
  readonly severity?: Readonly<Record<string, Severity | 'off'>>
  /** The place whose requirements hold, where the name of the body does not say it: 四川省. */
  readonly jurisdiction?: string
  /** Numbers by rule and name, as `thresholds.ts` declares them. */
  readonly thresholds?: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly accepted?: readonly AcceptedFinding[]
}

/** A finding that somebody looked at and lets stand, for as long as its fingerprint holds. */
export interface AcceptedFinding extends Acceptance {
  readonly fingerprint: string
}

const order = { error: 0, warning: 1, info: 2 } as const satisfies Record<Severity, number>

/** The findings under a configuration: severities replaced, findings below thresholds left out, accepted ones marked. */
export function apply(config: Config, findings: readonly Finding[]): readonly Finding[] {
  const accepted = new Map(config.accepted?.map((one) => [one.fingerprint, one]))
  return findings
    .flatMap((finding): readonly Finding[] => {
      const severity = config.severity?.[finding.rule] ?? finding.severity
      if (severity === 'off' || isBelow(finding, config)) return []
      const acceptance = accepted.get(finding.fingerprint)
      return [{ ...finding, severity, ...(acceptance ? { accepted: withoutFingerprint(acceptance) } : {}) }]
    })
    .toSorted((one, other) => order[one.severity] - order[other.severity])
}

/** Acceptances whose finding is in none of the findings, which are those before `apply`. */
export function outdated(config: Config, findings: readonly Finding[]): readonly AcceptedFinding[] {
  const present = new Set(findings.map(({ fingerprint }) => fingerprint))
  return (config.accepted ?? []).filter(({ fingerprint }) => !present.has(fingerprint))
}

const declared: Readonly<Record<string, Readonly<Record<string, Threshold>>>> = thresholds

function isBelow({ rule, data }: Finding, config: Config): boolean {
  return Object.entries(config.thresholds?.[rule] ?? {}).some(([name, least]) => {
    const threshold = declared[rule]?.[name]
    const value = data[threshold?.data ?? '']
    if (typeof value === 'number') return value < least
    return threshold?.unit === 'yuan' && typeof value === 'string' && isLessThan(value, least)
  })
}

function isLessThan(printed: string, yuan: number): boolean {
  const read = parsePrinted(printed)
  if (read.kind !== 'number' || read.unit === undefined || !isMoneyUnit(read.unit)) return false
  return toFen(read.number, read.unit) < BigInt(yuan) * moneyUnits.元
}

function withoutFingerprint({ reason, by, date }: AcceptedFinding): Acceptance {
  return { reason, ...(by === undefined ? {} : { by }), ...(date === undefined ? {} : { date }) }
}
