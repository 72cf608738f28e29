import type { Coordinates } from '../facts/coordinates.ts'
import type { Location } from '../document/place.ts'
import type { Coverage, DocumentKind } from '../findings/examination.ts'
import type { Acceptance, Evidence, Finding } from '../findings/finding.ts'
import type { Fact } from '../facts/fact.ts'
import { adviceText, basisOf, findingText, type ResolvedBasis } from './message.ts'
import { type Examined, isRefused, type Outcome, type RefusedFile } from './report.ts'

/** The report as others build on it: `docs/report.schema.json` says the same for other languages. Field names are stable. */
export interface JsonReport {
  readonly documents: readonly JsonDocument[]
}

export interface JsonDocument {
  readonly file: string
  /** `null` for a file that could not be read. */
  readonly kind: DocumentKind | null
  readonly coverage: Coverage
  readonly findings: readonly JsonFinding[]
  /** What the document must contain, each with its state. */
  readonly obligations: readonly JsonObligation[]
  readonly error?: RefusedFile['error']
}

export interface JsonObligation {
  readonly id: string
  readonly title: string
  readonly state: Finding['state']
  readonly basis: readonly ResolvedBasis[]
  readonly at: Location | null
}

export interface JsonFinding {
  readonly rule: string
  readonly severity: Finding['severity']
  readonly certainty: Finding['certainty']
  readonly state: Finding['state']
  readonly message: string
  readonly data: Finding['data']
  readonly text: string
  readonly at: Location
  readonly expected: string | null
  readonly actual: string | null
  readonly difference: string | null
  readonly proposed: string | null
  readonly evidence: readonly Evidence[]
  readonly basis: readonly ResolvedBasis[]
  readonly advice: string
  readonly fingerprint: string
  /** Only where a configuration accepts the finding. */
  readonly accepted?: Acceptance
}

/** The JSON report of all files of a call, in the order of the call. */
export function jsonReport(outcomes: readonly Outcome[]): JsonReport {
  return { documents: outcomes.map(jsonDocument) }
}

function jsonDocument(outcome: Outcome): JsonDocument {
  if (isRefused(outcome)) {
    const coverage = { numerals: 0, bound: 0, tested: 0 }
    return { file: outcome.file, kind: null, coverage, findings: [], obligations: [], error: outcome.error }
  }
  return readDocument(outcome)
}

function readDocument(examined: Examined): JsonDocument {
  const { numerals, bound, tested } = examined.coverage
  return {
    file: examined.file,
    kind: examined.kind,
    coverage: { numerals, bound, tested },
    findings: examined.findings.map(jsonFinding),
    obligations: examined.obligations.map((one) => ({
      id: one.id,
      title: one.title,
      state: one.state,
      basis: basisOf(one),
      at: one.at ?? null,
    })),
  }
}

/** One finding with its sentence, advice and resolved basis. */
export function jsonFinding(finding: Finding): JsonFinding {
  return {
    rule: finding.rule,
    severity: finding.severity,
    certainty: finding.certainty,
    state: finding.state,
    message: finding.message,
    data: finding.data,
    text: findingText(finding),
    at: finding.at,
    expected: finding.expected ?? null,
    actual: finding.actual ?? null,
    difference: finding.difference ?? null,
    proposed: finding.proposed ?? null,
    evidence: finding.evidence,
    basis: basisOf(finding),
    advice: adviceText(finding),
    fingerprint: finding.fingerprint,
    ...(finding.accepted ? { accepted: finding.accepted } : {}),
  }
}

/** A fact as others build on it: `docs/facts.schema.json`. Money in fen, ratios in millionths, as decimal strings. */
export interface JsonFact {
  readonly coordinates: Coordinates
  readonly value: string
  readonly unit: string
  readonly printed: string
  readonly precision: string
  readonly labels: Fact['labels']
  readonly at: Location
}

/** The facts of a document that have a value; blank cells are not listed. */
export function jsonFacts(facts: readonly Fact[]): readonly JsonFact[] {
  return facts.flatMap((fact) => (fact.value === null ? [] : [jsonFact(fact, fact.value)]))
}

function jsonFact(fact: Fact, value: bigint): JsonFact {
  const { coordinates, unit, printed, precision, labels, at } = fact
  return { coordinates, value: String(value), unit, printed, precision: String(precision), labels, at }
}
