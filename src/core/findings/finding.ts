import type { Location } from '../document/place.ts'

export type Severity = 'error' | 'warning' | 'info'

export type Certainty = 'certain' | 'probable' | 'possible'

/** The six states in which every obligation ends. Findings of a report are failures unless said. */
export type State = 'pass' | 'fail' | 'not_applicable' | 'insufficient_data' | 'parse_error' | 'execution_error'

/** What may stand in the data of a finding: money as fen in a decimal string, counts and texts as they are. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

export interface Evidence {
  readonly label: string
  /** As printed, or computed in the unit of the figure it is compared with. */
  readonly value: string
  readonly at: Location
}

/** Why somebody lets a finding stand. */
export interface Acceptance {
  readonly reason: string
  readonly by?: string
  /** 2026-05-31. */
  readonly date?: string
}

/** What a check found: data, without a finished sentence. The text for people is made last, from `message` and `data`. */
export interface Finding {
  /** Group and name of the rule, named for what must hold: 'arithmetic/whole-equals-sum-of-parts'. */
  readonly rule: string
  /** Which sentence of the rule: an id within the rule's messages. */
  readonly message: string
  readonly data: Readonly<Record<string, Value>>
  readonly severity: Severity
  readonly certainty: Certainty
  readonly state: State
  readonly at: Location
  /** In the unit of the place, as they would be printed there. */
  readonly expected?: string
  readonly actual?: string
  readonly difference?: string
  readonly proposed?: string
  readonly evidence: readonly Evidence[]
  /** Ids of legal bases, each resolved in `findings/laws.ts`. */
  readonly basis: readonly string[]
  /** Rule, path and values hashed: to compare runs, and to accept a finding with a reason. */
  readonly fingerprint: string
  /** Set by a configuration: the finding stays, but does not count. */
  readonly accepted?: Acceptance
}
