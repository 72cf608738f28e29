/** Scores the reading of prose against gold: each number in its place with its role, and the relations that sentences state. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mention, MentionRole, Prose } from '../../src/core/facts/claim.ts'
import { check } from '../../src/core/check/check.ts'
import type { Recognition } from '../../src/core/facts/recognition.ts'
import { cellsNear } from '../../src/core/check/rules/prose/cells.ts'
import type { Finding } from '../../src/core/findings/finding.ts'
import { read } from '../../src/core/read/read.ts'
import { recognize } from '../../src/core/recognize/recognize.ts'
import { type Gold, seedPath, shared } from './gold.ts'

interface GoldNumber {
  readonly printed: string
  readonly unit: string | null
  readonly role: string
}

interface GoldRelation {
  readonly type: string
  readonly relation: string
  readonly status: string
}

interface GoldClaim {
  readonly id: string
  readonly line: number
  readonly excerpt: string
  readonly numbers: readonly GoldNumber[]
  readonly relations: readonly GoldRelation[]
}

export interface ClaimScore {
  readonly document: string
  readonly wanted: number
  /** With every relation of gold, also those that an auditor draws between sections. */
  readonly found: number
  /** With the relations whose numbers stand in the claim itself. */
  readonly foundInSentence: number
  readonly missed: readonly string[]
  /** Defects of prose that must be found, and are not. */
  readonly defectsMissed: readonly string[]
  readonly defects: number
}

/** Roles that may stand for a role of gold. */
const roles: Readonly<Record<string, readonly MentionRole[]>> = {
  date: ['aside'],
  change_from_last_year: ['change'],
  growth_rate: ['changeRate'],
  percentage_of: ['share'],
  budget_completion_rate: ['completionRate', 'value'],
  part: ['value', 'change'],
  sum: ['value'],
  amount: ['value'],
  count: ['value'],
  other: ['value', 'aside', 'base'],
}

/** Kinds of defect that lie in prose. */
const proseKinds = /^(?:text |growth rate|percentage|contradictory|implausible count)/

/** What gold calls logic, though it says that the sentence repeats its numbers. */
const repeats = /^与.*一致$/u

const plain = (printed: string): string => printed.replace(/[^\d.-]/g, '')

export function readGoldClaims(document: string): readonly GoldClaim[] {
  const path = join(shared, 'gold', `${document}.claims.json`)
  // our own data, in the shape above
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { claims: GoldClaim[] }).claims : []
}

/** Reads a seed and scores its prose; the pipeline itself does not hand out what a sentence was read as. */
export async function scoreSeedClaims(document: string, gold: Gold): Promise<ClaimScore | undefined> {
  if (readGoldClaims(document).length === 0) return undefined
  const result = await read(readFileSync(seedPath(document)))
  if (!result.ok) return undefined
  const recognition = recognize(result.value)
  return scoreClaims(document, recognition, check(document, result.value, recognition).findings, gold)
}

/** Numbers of prose in a file, and those understood or set aside: with a role and, for an amount, with a subject. */
export async function proseOf(path: string): Promise<{ readonly numerals: number; readonly understood: number }> {
  const result = await read(readFileSync(path))
  if (!result.ok) return { numerals: 0, understood: 0 }
  const { mentions, numerals } = recognize(result.value).prose
  const lost = mentions.filter(
    ({ role, subject, coordinates }) =>
      role === 'unknown' || (role === 'value' && subject === '' && Object.keys(coordinates).length === 0),
  )
  return { numerals, understood: numerals - lost.length }
}

function scoreClaims(document: string, recognition: Recognition, findings: readonly Finding[], gold: Gold): ClaimScore {
  const claims = readGoldClaims(document)
  const missed = claims.flatMap((claim) => {
    const faults = faultsOf(claim, recognition, findings)
    return faults.length === 0 ? [] : [`${claim.id} line ${claim.line}: ${faults.join('; ')}`]
  })
  const apart = claims.filter((claim) => faultsOf(withinSentence(claim), recognition, findings).length === 0)
  const wanted = gold.findings.filter(
    (one) =>
      one.document === document && one.must_detect && proseKinds.test(one.kind) && liesInProse(one.lines, recognition),
  )
  const defectsMissed = wanted
    .filter(({ lines }) => !findings.some((finding) => touches(finding, lines)))
    .map(({ id, title }) => `${id} ${title}`)
  return {
    document,
    wanted: claims.length,
    found: claims.length - missed.length,
    foundInSentence: apart.length,
    missed,
    defects: wanted.length,
    defectsMissed,
  }
}

function liesInProse(lines: readonly number[], { prose }: Recognition): boolean {
  return lines.some((line) => prose.mentions.some((mention) => lineOf(mention) === line))
}

function touches({ rule, at, evidence }: Finding, lines: readonly number[]): boolean {
  return (
    rule.startsWith('narrative/') &&
    [at, ...evidence.map((one) => one.at)].some(({ place }) => place.kind === 'text' && lines.includes(place.line))
  )
}

const lineOf = ({ at }: Mention): number => (at.place.kind === 'text' ? at.place.line : 0)

/** The claim without sums of numbers that stand elsewhere. */
function withinSentence(claim: GoldClaim): GoldClaim {
  const printed = new Set(claim.numbers.map((number) => Number(plain(number.printed))))
  const relations = claim.relations.filter(
    ({ type, relation }) =>
      type !== 'sum' || (relation.match(/\d+(?:\.\d+)?/g) ?? []).every((number) => printed.has(Number(number))),
  )
  return { ...claim, relations }
}

function faultsOf(claim: GoldClaim, recognition: Recognition, findings: readonly Finding[]): string[] {
  const { mentions } = recognition.prose
  const here = mentions.filter((mention) => lineOf(mention) >= claim.line && lineOf(mention) <= claim.line + 2)
  const used = new Set<number>()
  const numbers = claim.numbers.flatMap((number) => {
    const read = here.find((mention) => !used.has(mention.id) && sameNumber(number, mention))
    if (!read) return [`number ${number.printed}${number.unit ?? ''} (${number.role})`]
    used.add(read.id)
    return []
  })
  if (numbers.length > 0) return numbers
  const own = [...used].flatMap((id) => mentions[id] ?? [])
  return claim.relations.flatMap((relation) =>
    states(relation, own, recognition, findings) ? [] : [`${relation.type} ${relation.relation}`],
  )
}

function sameNumber({ printed, unit, role }: GoldNumber, mention: Mention): boolean {
  const sameUnit = unit === null || unit === '' || mention.unit === unit || (mention.unit === '次' && unit === '批次')
  const looser = role === 'date' || mention.unit.startsWith(unit ?? '')
  return plain(printed) === plain(mention.printed) && (sameUnit || looser) && (roles[role] ?? []).includes(mention.role)
}

const sorted = (numbers: readonly string[]): string => numbers.map(Number).toSorted().join()

/** Is the relation one that we state, test, or report? */
function states(
  { type, relation, status }: GoldRelation,
  own: readonly Mention[],
  recognition: Recognition,
  findings: readonly Finding[],
): boolean {
  const { prose } = recognition
  const kinds: Readonly<Record<string, () => boolean>> = {
    sum: () => statesSum(relation, own, recognition),
    pct: () => statesKind('share', relation, prose),
    rate: () => statesKind('rate', relation, prose),
    completion: () => statesKind('completion', relation, prose),
    eqfact: () => boundToCell(relation, status, own, recognition, findings),
    eqtext: () => saidTwice(relation, own, prose),
    logic: () =>
      repeats.test(relation)
        ? own.every((mention) => saidTwice(plain(mention.printed), [mention], prose))
        : statesLogic(status, own, recognition, findings),
  }
  // blank cells belong to tables; what cannot be verified states nothing
  return kinds[type]?.() ?? true
}

function statesSum(relation: string, own: readonly Mention[], { prose }: Recognition): boolean {
  const [left = '', right = ''] = relation.split('=')
  const parts = right.match(/\d+(?:\.\d+)?/g) ?? []
  const ids = new Set(own.map(({ id }) => id))
  if (
    parts.every((part) => own.some(({ role, printed }) => role === 'share' && Number(plain(printed)) === Number(part)))
  )
    // shares of one list are added with it
    return prose.claims.some(({ kind, operands }) => kind === 'sum' && operands.some((id) => ids.has(id)))
  return prose.claims.some(({ kind, result, operands, alternatives }) => {
    if (kind !== 'sum' && kind !== 'reasons') return false
    const wholes = [result, ...(alternatives ?? [])].flatMap((id) => prose.mentions[id] ?? [])
    const said = operands.flatMap((id) => prose.mentions[id] ?? []).map(({ printed }) => plain(printed))
    return (
      wholes.some(({ printed }) => Number(plain(printed)) === Number(left.trim())) && sorted(said) === sorted(parts)
    )
  })
}

function statesKind(wanted: string, relation: string, { claims, mentions }: Prose): boolean {
  const [left = '', right = ''] = relation.split('=')
  const operands = (right.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  return claims.some(({ kind, result, operands: ours }) => {
    if (kind !== wanted || Number(plain(mentions[result]?.printed ?? '')) !== Number(plain(left))) return false
    const said = ours.map((id) => Number(plain(mentions[id]?.printed ?? '')))
    return operands.every((number) => said.includes(number))
  })
}

/** The number is compared with the table: it agrees with a cell that its words can mean, or is reported. */
function boundToCell(
  relation: string,
  status: string,
  own: readonly Mention[],
  recognition: Recognition,
  findings: readonly Finding[],
): boolean {
  const left = Number(plain(relation.split('=')[0] ?? ''))
  const said = own.filter(({ printed }) => Number(plain(printed)) === left)
  if (status === 'fail') return said.some((mention) => findings.some((one) => touches(one, [lineOf(mention)])))
  return said.some((mention) => cellsNear(mention, recognition).some(({ value }) => value === mention.value))
}

/** Two numbers of the text with the same value whose words do not exclude each other. */
function saidTwice(relation: string, own: readonly Mention[], { mentions }: Prose): boolean {
  const left = Number(plain(/^[\d.]+/.exec(relation)?.[0] ?? ''))
  return own.some(
    (one) =>
      Number(plain(one.printed)) === left &&
      mentions.some((other) => other.id !== one.id && other.quantity === one.quantity && shareWords(one, other)),
  )
}

function shareWords(one: Mention, other: Mention): boolean {
  const keys = Object.entries(one.coordinates).filter(([key]) => key !== 'flow')
  const known = keys.filter(([key, value]) =>
    Object.entries(other.coordinates).some(([k, v]) => k === key && v === value),
  )
  const chars = one.subject.slice(-2)
  return known.length > 0 || (chars !== '' && other.subject.includes(chars)) || one.role === 'change'
}

function statesLogic(
  status: string,
  own: readonly Mention[],
  { prose }: Recognition,
  findings: readonly Finding[],
): boolean {
  const ids = new Set(own.map(({ id }) => id))
  const stated = prose.claims.some(
    ({ kind, result, operands }) =>
      ['counts', 'listed', 'sum', 'comparison', 'reasons'].includes(kind) &&
      [result, ...operands].some((id) => ids.has(id)),
  )
  if (status === 'fail' || status === 'contradiction')
    return own.some((mention) => findings.some((one) => touches(one, [lineOf(mention)])))
  // what gold finds only odd, or proves from the calendar, is no relation of the text
  return stated || status !== 'exact' || own.every(({ unit }) => unit === '周年')
}
