import { classNamed } from '../../classifications/class-names.ts'
import { entriesNamed, entryOf, levelOf } from '../../classifications/lookup.ts'
import type { Coordinates, Dimension, Stage } from '../../facts/coordinates.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import { labelOf } from '../../vocabulary/label.ts'
import { meaningOf, type Vocabulary } from '../../vocabulary/meaning.ts'
import { codeInContext, type NamePosition } from '../names-in-context.ts'

/** Whose number it is, as the words before it say. */
export interface Subject {
  readonly words: string
  readonly coordinates: Coordinates
  /** Every word is known. */
  readonly certain: boolean
  /** At least one word is known. */
  readonly known: boolean
}

export interface SubjectContext {
  readonly words: Vocabulary
  readonly year: number
  /** What the document's own figures are. */
  readonly stage?: Stage
  /** The body's name, which says nothing about the figure. */
  readonly entity: string
}

export const nothingSaid: Subject = { words: '', coordinates: {}, certain: false, known: false }
const leadingCode = /(?<code>\d{7}|\d{5}|\d{3})(?<rest>[^\d]*)$/u

/** Dimensions that say whose amount it is; a flow or a stage alone does not. */
const naming: readonly Dimension[] = [
  'fund',
  'functional',
  'departmental',
  'governmental',
  'nature',
  'threePublic',
  'procurement',
  'project',
  'revenue',
]

/** Does the subject name something, rather than only a side or a stage of the accounts? */
export function isNamed({ coordinates }: Pick<Subject, 'coordinates'>): boolean {
  return naming.some((dimension) => coordinates[dimension] !== undefined)
}

/**
 * Reads the subject out of the words between the number before and this one. Words that say only 支出决算 or 预算数 belong to
 * what was named before them: earlier in the same words, or the topic of the passage.
 */
export function subjectOf(lead: string, context: SubjectContext, topic: Subject = nothingSaid): Subject {
  const coded = codedSubject(lead, context)
  if (coded) return dated(coded, lead, context)
  const clauses = clausesOf(lead)
  const own = clauseSubject(clauses.at(-1) ?? '', context)
  if (isNamed(own) || !isVague(own)) return dated(own, clauses.at(-1) ?? '', context)
  for (const clause of clauses.slice(-4, -1).toReversed()) {
    const named = clauseSubject(clause, context)
    if (named.certain && isNamed(named)) return dated(joined(named, own), clauses.at(-1) ?? '', context)
  }
  return dated(isNamed(topic) ? joined(topic, own) : own, clauses.at(-1) ?? '', context)
}

/** Nothing, or only words for a side, a stage or a total. */
function isVague({ words, coordinates, certain }: Subject): boolean {
  return words === '' || (certain && Object.keys(coordinates).every((key) => key === 'flow' || key === 'stage'))
}

function joined(topic: Subject, own: Subject): Subject {
  const { flow: _flow, stage: _stage, ...kept } = own.coordinates
  const flow = topic.coordinates.flow ?? own.coordinates.flow
  return {
    words: own.words === '' ? topic.words : `${topic.words}${own.words}`,
    coordinates: { ...topic.coordinates, ...kept, ...(flow ? { flow } : {}) },
    certain: topic.certain && (own.certain || own.words === ''),
    known: true,
  }
}

/** A figure of another year or another stage than the document's own says so. */
function dated(subject: Subject, clause: string, { year, stage }: SubjectContext): Subject {
  const other = claimWords.otherYear.exec(clause)
  const said = other?.groups?.['year']
  const { stage: _stage, year: _year, ...rest } = subject.coordinates
  const coordinates: Coordinates = {
    ...rest,
    ...(other && said !== String(year) ? { year: said ?? 'last' } : {}),
    ...stageOf(clause, stage),
  }
  return { ...subject, coordinates }
}

function stageOf(clause: string, stage: Stage | undefined): Pick<Coordinates, 'stage'> {
  if (claimWords.finalStage.test(clause)) return stage === 'finalAccounts' ? {} : { stage: 'executed' }
  if (claimWords.adjustedStage.test(clause)) return { stage: 'adjusted' }
  return claimWords.budgetStage.test(clause) && stage === 'finalAccounts' ? { stage: 'approved' } : {}
}

function clauseSubject(clause: string, context: SubjectContext): Subject {
  const whole = withoutHead(clause, context)
  const full = meaningOf(context.words, whole)
  if (full.known && full.unknown === '')
    return { words: whole, coordinates: full.coordinates, certain: true, known: true }
  const cleaned = withoutTail(whole)
  if (cleaned === '') return nothingSaid
  const byPath = pathSubject(clause, cleaned, context)
  if (byPath) return byPath
  const meaning = meaningOf(context.words, cleaned)
  if (meaning.known && meaning.unknown === '')
    return { words: cleaned, coordinates: meaning.coordinates, certain: true, known: true }
  return (
    namedSubject(cleaned, context) ?? {
      words: cleaned,
      coordinates: meaning.coordinates,
      certain: false,
      known: meaning.known,
    }
  )
}

/** What stands between the marks that separate items. A 顿号 inside 收、支 separates nothing. */
function clausesOf(lead: string): string[] {
  return claimForms.joinedWords
    .reduce((text, [apart, joined]) => text.replaceAll(apart, joined), lead.slice(-160))
    .split(claimForms.separators)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function withoutHead(clause: string, { entity }: SubjectContext): string {
  const body = claimWords.bodyHead.exec(clause)?.groups?.['body'] ?? ''
  const own = body !== '' && isOwnName(body, entity) ? clause.replace(body, '') : clause
  let text = entity === '' ? own : own.replaceAll(entity, '')
  for (let step = 0; step < 4; step += 1) {
    const before = text
    text = labelOf(text).core.replace(claimWords.subjectHead, '')
    if (text === before) break
  }
  return text.replace(claimForms.valueVerb, '')
}

/** A short name of the body that publishes; where that is unknown, a very short one that is not of another. */
function isOwnName(body: string, entity: string): boolean {
  return entity === '' ? body.length <= 4 && !claimWords.otherBody.test(body) : entity.includes(body)
}

function withoutTail(text: string): string {
  const shorter = text.replace(claimWords.subjectTail, '')
  return shorter.length >= 2 ? shorter : text
}

/** 2010399 一般公共服务支出-…: the code says it all. */
function codedSubject(lead: string, { year }: SubjectContext): Subject | undefined {
  const match = leadingCode.exec(lead.slice(-90))
  const code = match?.groups?.['code']
  const rest = match?.groups?.['rest'] ?? ''
  if (!code || /[，,；;。]/u.test(rest.replace(/[，,]$/u, '')) || !/[\u4e00-\u9fff"”）)]/u.test(rest)) return undefined
  const classification = code.startsWith('2')
    ? 'functional'
    : code.startsWith('3')
      ? 'departmental'
      : code.startsWith('5')
        ? 'governmental'
        : undefined
  if (!classification || levelOf(classification, code) === undefined || !entryOf(classification, code, year))
    return undefined
  return {
    words: `${code}${rest}`,
    coordinates: { [classification]: code, flow: 'expenditure' },
    certain: true,
    known: true,
  }
}

/** 一般公共服务支出（类）人大事务（款）行政运行（项）. */
function pathSubject(clause: string, cleaned: string, { year }: SubjectContext): Subject | undefined {
  const position: NamePosition = { codes: [] }
  let code: string | undefined
  let deepest: string | undefined
  for (const match of clause.matchAll(claimForms.path)) {
    const name = match.groups?.['name']?.replace(claimWords.subjectHead, '') ?? ''
    const level = match.groups?.['level'] ?? match.groups?.['mark']
    const found =
      level === '类'
        ? (classNamed(name, year) ?? classNamed(`${name}${claimForms.expenditure}`, year))?.code
        : codeInContext('functional', name.replace(claimForms.expenditureHead, ''), year, position)
    // a section may be named as in another year; its item still says the code
    if (!found && level === '款') continue
    if (!found) return undefined
    if (level === '类') position.codes = [found]
    code = found
    deepest = level
  }
  if (deepest === '类' && clause.includes('(款)')) return undefined
  return code === undefined
    ? undefined
    : { words: cleaned, coordinates: { functional: code, flow: 'expenditure' }, certain: true, known: true }
}

/** A class of functions, or an economic item whose name no other has. */
function namedSubject(cleaned: string, { year }: SubjectContext): Subject | undefined {
  const name = cleaned.replace(claimForms.levelMark, '')
  const functional = classNamed(name, year)
  if (functional)
    return {
      words: cleaned,
      coordinates: { functional: functional.code, flow: 'expenditure' },
      certain: true,
      known: true,
    }
  const departmental = entriesNamed('departmental', name, year).filter(
    ({ level, code }) => level === 1 || !code.endsWith('99'),
  )
  const [only] = departmental
  if (departmental.length === 1 && only) {
    return { words: cleaned, coordinates: { departmental: only.code, flow: 'expenditure' }, certain: true, known: true }
  }
  const items = entriesNamed('functional', name, year)
  const [item] = items
  if (items.length === 1 && item && departmental.length === 0) {
    return { words: cleaned, coordinates: { functional: item.code, flow: 'expenditure' }, certain: true, known: true }
  }
  return undefined
}
