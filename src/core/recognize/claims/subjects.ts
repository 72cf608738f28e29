import { classNamed } from '../../classifications/class-names.ts'
import { entriesNamed, entryOf, levelOf } from '../../classifications/lookup.ts'
import type { Coordinates } from '../../facts/coordinates.ts'
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
  /** The body's name, which says nothing about the figure. */
  readonly entity: string
}

export const nothingSaid: Subject = { words: '', coordinates: {}, certain: false, known: false }
const path = /[(「“"]?(?<name>[^()「」“”"]+?)[)」”"]?\((?<level>类|款|项)\)/gu
const leadingCode = /(?<code>\d{7}|\d{5}|\d{3})(?<rest>[^\d]*)$/u

/** Reads the subject out of the words between the number before and this one. */
export function subjectOf(lead: string, context: SubjectContext): Subject {
  const coded = codedSubject(lead, context)
  if (coded) return coded
  const clause = clauseOf(lead)
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

/** The last clause: what stands after the last mark that separates items. */
function clauseOf(lead: string): string {
  return lead.split(/[，,；;：:。、](?![^(]*\))/u).findLast((part) => part.trim() !== '') ?? ''
}

function withoutHead(clause: string, { entity }: SubjectContext): string {
  let text = entity === '' ? clause : clause.replaceAll(entity, '')
  for (let step = 0; step < 4; step += 1) {
    const before = text
    text = labelOf(text.replace(claimWords.subjectHead, '')).core.replace(claimWords.subjectHead, '')
    if (text === before) break
  }
  return text.replace(/(?:为|是|共|约|达|(?<![总合共])计)+$/u, '')
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
  for (const match of clause.matchAll(path)) {
    const name = match.groups?.['name']?.replace(claimWords.subjectHead, '') ?? ''
    const found =
      match.groups?.['level'] === '类'
        ? classNamed(name, year)?.code
        : codeInContext('functional', name, year, position)
    if (!found) return undefined
    if (match.groups?.['level'] === '类') position.codes = [found]
    code = found
  }
  return code === undefined
    ? undefined
    : { words: cleaned, coordinates: { functional: code, flow: 'expenditure' }, certain: true, known: true }
}

/** A class of functions, or an economic item whose name no other has. */
function namedSubject(cleaned: string, { year }: SubjectContext): Subject | undefined {
  const name = cleaned.replace(/\((?:类|款|项)\)$/u, '')
  const functional = classNamed(name, year)
  if (functional)
    return {
      words: cleaned,
      coordinates: { functional: functional.code, flow: 'expenditure' },
      certain: true,
      known: true,
    }
  const departmental = entriesNamed('departmental', name, year).filter(
    ({ level, code }) => level === 1 || !/99$/.test(code),
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
