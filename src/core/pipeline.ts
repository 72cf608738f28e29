import { ok, type Result } from './base/result.ts'
import { check, checkTogether } from './check/check.ts'
import { compose, type ComposeError, type ComposeInput, type Composition } from './compose/compose.ts'
import { documentOf, tablesOnly } from './document/published.ts'
import type { Publication } from './document/publication.ts'
import type { ReadError } from './document/read-error.ts'
import { draw } from './draw/draw.ts'
import type { Fact } from './facts/fact.ts'
import { factsApart } from './facts/facts-equal.ts'
import type { Examination } from './findings/examination.ts'
import type { Finding } from './findings/finding.ts'
import { withoutPrivateData } from './findings/mask.ts'
import { read } from './read/read.ts'
import { recognize } from './recognize/recognize.ts'
import { type Difference, differencesOf } from './write/write.ts'

export interface Settings {
  /** The place whose requirements hold, where the name of the body does not say it: 四川省. */
  readonly jurisdiction?: string
}

/** Reads, recognises and checks one document. Private data found in it are masked in all that is returned. `file` is its name, for the report only: the format is found by content. */
export async function examine(
  file: string,
  bytes: Uint8Array,
  { jurisdiction }: Settings = {},
): Promise<Result<Examination, ReadError>> {
  const document = await read(bytes)
  if (!document.ok) return document
  const recognition = recognize(document.value)
  const placed = jurisdiction === undefined ? recognition : { ...recognition, jurisdiction }
  return ok(withoutPrivateData(check(file, document.value, placed)))
}

/** Adds to examinations of one call what holds between their documents: same figures, a unit within its department. */
export function examineTogether(examinations: readonly Examination[]): readonly Examination[] {
  return checkTogether(examinations)
}

/** Composes a disclosure with its charts drawn. */
export function composeDisclosure(input: ComposeInput): Promise<Result<Composition, readonly ComposeError[]>> {
  return compose(input, draw)
}

/** What reading a written file back has shown. */
export interface Proof {
  /** Texts and cells that the file says otherwise than the publication. */
  readonly differences: readonly Difference[]
  /** Facts that only the publication or only the file has. */
  readonly factsApart: readonly Fact[]
  /** Findings of our own checks that would count against the file. */
  readonly findings: readonly Finding[]
  /** All that was found, for whoever shows it. */
  readonly examination: Examination
}

/**
 * Reads a written file back and holds it against its publication: same texts and cells, same facts, nothing to find. A
 * workbook holds the tables only, so of it nothing is asked that prose must say.
 */
export async function prove(
  publication: Publication,
  file: string,
  bytes: Uint8Array,
  { jurisdiction }: Settings = {},
): Promise<Result<Proof, ReadError>> {
  const document = await read(bytes)
  if (!document.ok) return document
  const workbook = document.value.format === 'xlsx'
  const wanted = workbook ? recognize(documentOf(tablesOnly(publication))).facts : factsOf(publication)
  const found = recognize(document.value)
  const placed = jurisdiction === undefined ? found : { ...found, jurisdiction }
  const examination = withoutPrivateData(check(file, document.value, placed))
  return ok({
    differences: differencesOf(publication, document.value),
    factsApart: factsApart(inCells(wanted), inCells(found.facts)),
    findings: examination.findings.filter(
      ({ rule, severity }) => severity !== 'info' && !(workbook && ofProse.test(rule)),
    ),
    examination,
  })
}

/** Facts that stand in tables: what prose says is compared letter by letter, however a page breaks it into lines. */
const inCells = (facts: readonly Fact[]): readonly Fact[] => facts.filter(({ cell }) => cell.row >= 0)

/** Rules that ask for what stands outside tables. */
const ofProse = /^(?:completeness|narrative|wording)\//

const known = new WeakMap<Publication, readonly Fact[]>()

/** The facts of a publication, as a reader of it understands them. A set asks for each of its files, so they are kept. */
export function factsOf(publication: Publication): readonly Fact[] {
  const facts = known.get(publication) ?? recognize(documentOf(publication)).facts
  known.set(publication, facts)
  return facts
}
