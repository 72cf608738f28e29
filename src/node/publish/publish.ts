import { invariant } from '#core/base/invariant.ts'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { ComposeError, ComposeInput } from '#core/compose/compose.ts'
import { type Deadline, deadlineOf, type Gate, gateOf, type SignOff } from '#core/findings/gate.ts'
import { composeDisclosure } from '#core/pipeline.ts'
import type { Typesetter } from '../typst/typesetter.ts'
import type { Manifest, Origin } from './manifest.ts'
import { canStore, makeSet, type MadeFile, type SetError, storeSet } from './write-set.ts'

/** What is published: a disclosure to compose, where, and who has signed it. */
export interface PublishInput {
  readonly disclosure: ComposeInput
  /** The place whose requirements hold, where the name of the body does not say it. */
  readonly jurisdiction?: string
  readonly isDepartment: boolean
  /** ISO date of approval, from which the days to publish are counted. */
  readonly approved?: string
  readonly signOffs: readonly SignOff[]
  readonly versions: Readonly<Record<string, string>>
  /** Where the figures are from, if not from a ledger. */
  readonly origin?: Origin
}

export interface Published {
  readonly manifest: Manifest
  /** Figures whose rounding was moved so that printed sums tie. */
  readonly adjusted: number
  /** Obligations of the place that are not met or could not be decided, by title. */
  readonly obligations: readonly string[]
  /** Who has not signed yet: without them the set is a draft. */
  readonly missingSignOffs: readonly SignOff['role'][]
  readonly deadline: Deadline
}

export type PublishError =
  | { readonly kind: 'compose'; readonly error: ComposeError }
  | { readonly kind: 'set'; readonly error: SetError }
  /** A finding of privacy or secrecy, or an error of any other kind, told in full by `check`. */
  | { readonly kind: 'gate'; readonly rule: string; readonly path: readonly string[] }

/**
 * Composes a disclosure, writes its files, proves each by reading it back, and puts the set into a folder whole or not at
 * all. Refused when anything is found in it.
 */
export async function publish(
  { disclosure, jurisdiction, isDepartment, approved, signOffs, versions, origin }: PublishInput,
  folder: string,
  press: Typesetter,
): Promise<Result<Published, readonly PublishError[]>> {
  if (!(await canStore(folder))) return fail([{ kind: 'set', error: { code: 'cannot-write', path: [folder] } }])
  const composed = await composeDisclosure(disclosure)
  if (!composed.ok) return fail(composed.error.map((error) => ({ kind: 'compose', error })))
  const { publication, adjusted } = composed.value
  const edition = disclosure.edition.id
  const place = jurisdiction === undefined ? {} : { jurisdiction }
  const made = await makeSet({ publication, edition, ...place, versions, signOffs, ...(origin && { origin }) }, press)
  if (!made.ok) return fail(made.error.map((error) => ({ kind: 'set', error })))
  const gate = gateFor(made.value.files, signOffs, disclosure.date)
  if (gate.findings.length > 0)
    return fail(gate.findings.map(({ rule, at }) => ({ kind: 'gate', rule, path: at.path })))
  const stored = await storeSet(made.value, folder)
  if (!stored.ok) return fail(stored.error.map((error) => ({ kind: 'set', error })))
  return ok({
    manifest: stored.value,
    adjusted: adjusted.length,
    obligations: gate.obligations.map(({ title }) => title),
    missingSignOffs: gate.missingSignOffs,
    deadline: deadlineOf(approved, disclosure.date, !isDepartment),
  })
}

/** The gate over the page that everybody reads; the other documents of the set say the same. */
function gateFor(files: readonly MadeFile[], signOffs: readonly SignOff[], date: string): Gate {
  const examination = files.find(({ name }) => name.endsWith('.html'))?.proof?.examination
  invariant(examination !== undefined, 'every set has a page that was read back')
  return gateOf({ examination, signOffs, date })
}
