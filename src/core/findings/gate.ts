import type { Examination } from './examination.ts'
import type { Finding, State } from './finding.ts'

/** Who looked at a disclosure before it goes out, and when. The name of the person who signs is kept with the set. */
export interface SignOff {
  readonly by: string
  readonly role: 'secrecyReviewer' | 'financeOfficer' | 'head'
  /** 2026-03-18. */
  readonly date: string
}

export interface GateInput {
  readonly examination: Examination
  readonly signOffs: readonly SignOff[]
  /** ISO date on which the finance department approved the accounts. */
  readonly approved?: string
  /** ISO date on which the disclosure is to go out. */
  readonly date: string
}

/** What stands between a disclosure and the public. It may go out when nothing blocks it. */
export interface Gate {
  readonly open: boolean
  /** Findings of privacy and secrecy, and errors of any other kind. */
  readonly findings: readonly Finding[]
  /** Obligations of the place that are not met, or could not be decided. */
  readonly obligations: readonly { readonly id: string; readonly title: string; readonly state: State }[]
  readonly missingSignOffs: readonly SignOff['role'][]
  readonly deadline: Deadline
}

export type Deadline =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'kept' | 'missed'; readonly last: string; readonly daysLeft: number }

/** Days after approval in which a department publishes: Budget Law, article 14. */
const daysToPublish = 20
/** Days in which a department passes the approval on to its units: Budget Law, articles 52 and 80. */
const daysToPassOn = 15

const needed = ['secrecyReviewer', 'head'] as const

/**
 * Decides whether a disclosure may go out: no finding of privacy or secrecy, no error, every obligation met, signed by who
 * reviewed it for secrets and by the head. The deadline is told and never closes the gate: late is still better than not.
 */
export function gateOf({ examination, signOffs, approved, date }: GateInput): Gate {
  const findings = examination.findings.filter(
    ({ rule, severity, accepted }) => accepted === undefined && (severity === 'error' || rule.startsWith('privacy/')),
  )
  const obligations = examination.obligations
    .filter(({ state }) => state !== 'pass' && state !== 'not_applicable')
    .map(({ id, title, state }) => ({ id, title, state }))
  const missingSignOffs = needed.filter(
    (role) => !signOffs.some((one) => one.role === role && one.by.trim() !== '' && one.date <= date),
  )
  return {
    open: findings.length === 0 && obligations.length === 0 && missingSignOffs.length === 0,
    findings,
    obligations,
    missingSignOffs,
    deadline: deadlineOf(approved, date, examination.scope === 'unit'),
  }
}

/** The last day to publish: 20 days after approval; a unit has the 15 days in which its department passes the approval on, too. */
export function deadlineOf(approved: string | undefined, date: string, unit: boolean): Deadline {
  if (approved === undefined) return { kind: 'unknown' }
  const last = Date.parse(`${approved}T00:00:00Z`) + (daysToPublish + (unit ? daysToPassOn : 0)) * day
  const daysLeft = Math.round((last - Date.parse(`${date}T00:00:00Z`)) / day)
  const said = new Date(last).toISOString().slice(0, 10)
  return { kind: daysLeft < 0 ? 'missed' : 'kept', last: said, daysLeft }
}

const day = 86_400_000
