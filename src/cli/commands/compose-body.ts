import { yearsBack } from '#core/editions/chart-layout.ts'
import type { Edition } from '#core/editions/layout.ts'
import { jurisdictionOf, layoutFor } from '#core/editions/layouts.ts'
import { disclosureOf, placeOf } from '#ledger/disclosure/disclosure.ts'
import { refusalText } from '#ledger/refusal-text.ts'
import type { Ledger, Refusal } from '#ledger/store/ledger.ts'
import { type Drawing, type Outcome, publishSource } from './publish-source.ts'

/** What is drawn of which body. */
export interface Job extends Omit<Drawing, 'edition'> {
  readonly ledger: Ledger
  readonly body: string
  readonly year: number
  readonly kind: Edition['kind']
  /** That of the body's place where it is not told. */
  readonly edition: Edition | undefined
}

export type BodyOutcome =
  | Outcome
  /** The ledger has nothing to draw from. */
  | { readonly kind: 'absent'; readonly refusal: Refusal }

/** Draws the disclosure of one body from the ledger. */
export async function composeBody(job: Job): Promise<BodyOutcome> {
  const { ledger, body, year } = job
  const edition = await editionOf(job)
  const source = await disclosureOf(ledger, { body, year, kind: edition.kind, yearsBack: yearsBack(edition.charts) })
  return source.ok ? publishSource(source.value, { ...job, edition }) : { kind: 'absent', refusal: source.error }
}

/** The edition that is asked for, or that of the place, kind and year. */
export async function editionOf({ ledger, body, year, kind, edition }: Job): Promise<Edition> {
  return edition ?? layoutFor(jurisdictionOf(await placeOf(ledger, body, year)), kind, year)
}

/** Why nothing was drawn, a line for each reason. */
export const reasonsOf = (outcome: Exclude<BodyOutcome, { readonly kind: 'written' }>): readonly string[] =>
  outcome.kind === 'absent' ? [refusalText(outcome.refusal)] : outcome.reasons
