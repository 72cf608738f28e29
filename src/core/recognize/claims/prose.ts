import type { Block } from '../../document/document.ts'
import type { Claim, Mention, MentionRole, Prose } from '../../facts/claim.ts'
import type { Coordinates } from '../../facts/coordinates.ts'
import type { MoneyUnit } from '../../money/amount.ts'
import { isMoneyUnit } from '../../money/printed.ts'
import { claimForms } from '../../vocabulary/claim-forms.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import { compositionsIn } from './compositions.ts'
import { classSumsIn, enumerationsIn, partitionSumsIn, type ReadPassage } from './enumerations.ts'
import { listingsIn } from './listings.ts'
import { inUnit, type Numeral, numeralsOf } from './mentions.ts'
import { naturesIn } from './natures.ts'
import { type Passage, passagesOf, placeAt } from './passages.ts'
import { lacksUnit, roleOf } from './roles.ts'
import type { Said } from './said.ts'
import { scopeOf, topicOf, withinWholes } from './scope.ts'
import { claimsIn } from './structure.ts'
import { isNamed, nothingSaid, type Subject, type SubjectContext, subjectOf } from './subjects.ts'

/** A number in its sentence, before its subject is known. */
interface Here {
  readonly numeral: Numeral
  readonly lead: string
  readonly tail: string
  readonly after: string
  readonly from: number
  readonly depth: number
  readonly sentence: number
}

interface Around {
  readonly passage: Passage
  readonly blocks: readonly Block[]
  readonly context: SubjectContext
  readonly topic: Subject
  readonly scope: Coordinates
}

/** How far from a number its words are looked for. */
const reach = 240

/** Reads prose: every number gets a role, and sentences that relate their numbers give claims. */
export function readProse(blocks: readonly Block[], context: SubjectContext): Prose {
  const mentions: Mention[] = []
  const claims: Claim[] = []
  const passages = passagesOf(blocks).map((passage) => ({ passage, found: numeralsOf(passage.text) }))
  const usual = usualUnit(passages.flatMap(({ found }) => found))
  const read: ReadPassage[] = []
  let sentence = 0
  for (const { passage, found } of passages) {
    if (found.length === 0) {
      read.push({ text: passage.text, said: [] })
      continue
    }
    const around: Around = {
      passage,
      blocks,
      context,
      topic: topicOf(passage.text, context),
      scope: scopeOf(passage.headings, context),
    }
    const here = numbersIn(passage.text, found, sentence)
    sentence = (here.at(-1)?.sentence ?? sentence) + 1
    const said = saidIn(here, around, usual, mentions.length)
    mentions.push(...said.map(({ mention }) => mention))
    claims.push(...claimsIn(said), ...listingsIn(said))
    read.push({ text: passage.text, said })
  }
  claims.push(...naturesIn(claims, mentions))
  claims.push(...enumerationsIn(read), ...classSumsIn(mentions), ...partitionSumsIn(mentions))
  const composed = compositionsIn(mentions, claims, read)
  return { mentions: withinWholes(mentions, claims), claims: once([...claims, ...composed]), numerals: mentions.length }
}

/** The numbers of a passage, sentence by sentence, each with the words around it. Dates and codes are words to their neighbours. */
function numbersIn(text: string, found: readonly Numeral[], firstSentence: number): Here[] {
  const here: Here[] = []
  let at = 0
  for (const [index, span] of sentencesOf(text).entries()) {
    let before = span.start
    let depth = 0
    let read = span.start
    while (at < found.length && (found[at]?.start ?? 0) < span.end) {
      const numeral = found[at]
      at += 1
      if (!numeral) break
      for (; read < numeral.start; read += 1) {
        if (text[read] === '(') depth += 1
        else if (text[read] === ')' && depth > 0) depth -= 1
      }
      let next = at
      while (found[next]?.kind === 'aside') next += 1
      const beyond = found[next]?.start ?? text.length
      const end = Math.min(beyond, span.end)
      here.push({
        numeral,
        lead: text.slice(Math.max(before, numeral.start - reach), numeral.start),
        tail: text.slice(numeral.end, Math.min(end, numeral.end + reach)),
        after: text.slice(numeral.end, Math.min(beyond, numeral.end + 400)),
        from: span.start,
        depth,
        sentence: firstSentence + index,
      })
      if (numeral.kind !== 'aside') before = numeral.end
    }
  }
  return here
}

function saidIn(here: readonly Here[], around: Around, usual: MoneyUnit | undefined, firstId: number): Said[] {
  let carried: Subject = nothingSaid
  return here.map((one, at) => {
    const assumed = usual !== undefined && lacksUnit(one.numeral, one.lead, one.tail)
    const numeral = assumed ? inUnit(one.numeral, usual) : one.numeral
    const role = roleOf(numeral, one.lead, one.tail, here[at - 1]?.lead)
    const subject = subjectFor({ ...one, numeral }, role, around)
    if (subject.known && role === 'value') carried = subject
    const own = subject.known || subject.words !== '' ? subject : carried
    const mention = mentionOf({ ...one, numeral }, role, own, around, firstId + at)
    return {
      mention: assumed ? { ...mention, certain: false, unitAssumed: true } : mention,
      lead: one.lead,
      tail: one.tail,
      after: one.after,
      depth: one.depth,
      start: numeral.start,
    }
  })
}

/** 与上年持平 right after the number. */
function isEqual(tail: string): boolean {
  const [first = ''] = tail.replace(/^[，,]/u, '').split(/[，,；;。:：]/u)
  return claimWords.equal.test(first) && (claimWords.equalHead.test(first) || !/^[，,]/u.test(tail))
}

/** Several ways lead to the same list; it is told once. */
function once(claims: readonly Claim[]): Claim[] {
  const seen = new Set<string>()
  return claims.filter(({ kind, result, operands }) => {
    const key = `${kind} ${result} ${operands.toSorted((one, other) => one - other).join()}`
    if (kind === 'sum' && seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function usualUnit(numerals: readonly Numeral[]): MoneyUnit | undefined {
  const counts = new Map<MoneyUnit, number>()
  for (const { kind, unit } of numerals)
    if (kind === 'money' && isMoneyUnit(unit)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0]
}

function sentencesOf(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (!/[。！!？?]/u.test(text[at] ?? '')) continue
    spans.push({ start, end: at + 1 })
    start = at + 1
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}

/** A subject in the words before the number; a code just before may be the number before it. A change may name what changed. */
function subjectFor({ numeral, lead, from }: Here, role: MentionRole, around: Around): Subject {
  const { passage, context, topic } = around
  if (role === 'value') {
    const wide = passage.text.slice(Math.max(from, numeral.start - lead.length - 9), numeral.start)
    const coded = /^\D{0,3}\d{3,7}/u.test(wide) ? subjectOf(wide, context) : nothingSaid
    return coded.certain && isNamed(coded) ? coded : subjectOf(lead, context, topic)
  }
  if (role !== 'change') return nothingSaid
  const what = lead.replace(claimWords.changeTail, '')
  return what === lead || /[，,；;。]$/u.test(what) ? nothingSaid : subjectOf(what, context)
}

function mentionOf(here: Here, role: MentionRole, subject: Subject, around: Around, id: number): Mention {
  const { numeral, lead, tail, sentence } = here
  const { passage, blocks, scope } = around
  const held = numeral.unit === claimForms.vehicles && claimForms.held.test(subject.words)
  const changes = role === 'change' || role === 'changeRate'
  const falls = changes && (claimWords.down.test(lead) || claimWords.rateDown.test(lead))
  return {
    id,
    role,
    quantity: numeral.kind === 'money' ? 'money' : numeral.kind === 'ratio' ? 'ratio' : 'count',
    value: falls ? -numeral.value : numeral.value,
    precision: numeral.precision,
    unit: numeral.unit,
    printed: numeral.printed,
    subject: subject.words,
    coordinates: held ? { ...subject.coordinates, asset: 'vehicles' } : subject.coordinates,
    scope,
    certain: subject.certain,
    at: {
      path: [...passage.headings.slice(-1), subject.words].filter((part) => part !== ''),
      quote: passage.text.slice(Math.max(0, numeral.start - Math.min(lead.length, 24)), numeral.end),
      place: placeAt(passage, numeral.start, blocks),
    },
    sentence,
    ...(role === 'value' && isEqual(tail) ? { standing: 'equal' as const } : {}),
  }
}
