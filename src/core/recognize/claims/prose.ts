import type { Block } from '../../document/document.ts'
import type { Claim, Mention, MentionRole, Prose } from '../../facts/claim.ts'
import { claimWords } from '../../vocabulary/claim-words.ts'
import { type Numeral, numeralsOf } from './mentions.ts'
import { type Passage, passagesOf, placeAt } from './passages.ts'
import { nothingSaid, type Subject, type SubjectContext, subjectOf } from './subjects.ts'
import { claimsIn } from './structure.ts'

/** A number with its role and the words around it, as the structure of its sentence needs them. */
export interface Said {
  readonly mention: Mention
  /** The words between the number before and this one. */
  readonly lead: string
  /** The words up to the next number or the end of the sentence. */
  readonly tail: string
  /** How many brackets are open at the number. */
  readonly depth: number
  readonly start: number
}

/** Reads prose: every number gets a role, and sentences that relate their numbers give claims. */
export function readProse(blocks: readonly Block[], context: SubjectContext): Prose {
  const mentions: Mention[] = []
  const claims: Claim[] = []
  let numerals = 0
  let sentence = 0
  for (const passage of passagesOf(blocks)) {
    const found = numeralsOf(passage.text)
    numerals += found.length
    if (found.length === 0) continue
    const said: Said[] = []
    let carried: Subject = nothingSaid
    for (const span of sentencesOf(passage.text)) {
      sentence += 1
      const inside = found.filter(({ start }) => start >= span.start && start < span.end)
      let before = span.start
      for (const [at, numeral] of inside.entries()) {
        const lead = passage.text.slice(before, numeral.start)
        // dates and codes are part of the words around them
        const next = inside.slice(at + 1).find(({ kind }) => kind !== 'aside')?.start ?? span.end
        const tail = passage.text.slice(numeral.end, next)
        const role = roleOf(numeral, lead, tail)
        const subject = role === 'value' ? subjectFor(passage, numeral, lead, context, span.start) : nothingSaid
        if (subject.known) carried = subject
        const own = role === 'value' ? (subject.known || subject.words !== '' ? subject : carried) : carried
        const mention = mentionOf(numeral, role, own, passage, blocks, mentions.length, sentence, lead, tail)
        mentions.push(mention)
        said.push({
          mention,
          lead,
          tail,
          depth: depthAt(passage.text, span.start, numeral.start),
          start: numeral.start,
        })
        if (numeral.kind !== 'aside') before = numeral.end
      }
    }
    claims.push(...claimsIn(said))
  }
  return { mentions, claims, numerals }
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

function depthAt(text: string, from: number, to: number): number {
  let depth = 0
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') depth += 1
    else if (text[at] === ')' && depth > 0) depth -= 1
  }
  return depth
}

/** What the words before a number, and the first after it, say that it is. */
function roleOf(numeral: Numeral, lead: string, tail: string): MentionRole {
  if (numeral.kind === 'aside') return 'aside'
  const clause = lead.split(/[，,；;：:。](?![^(]*\))/u).at(-1) ?? ''
  if (numeral.kind === 'ratio') {
    if (claimWords.completion.test(clause)) return 'completionRate'
    if (claimWords.inReason.test(clause)) return 'unknown'
    if (claimWords.rateUp.test(clause) || claimWords.rateDown.test(clause) || claimWords.unresolved.test(clause))
      return 'changeRate'
    return claimWords.share.test(clause) ? 'share' : 'value'
  }
  if (numeral.kind === 'bare') return 'unknown'
  if (claimWords.up.test(clause) || claimWords.down.test(clause)) return 'change'
  if (claimWords.comparing.test(clause) && (claimWords.up.test(headOf(tail)) || claimWords.down.test(headOf(tail))))
    return 'base'
  return 'value'
}

function headOf(tail: string): string {
  return /^[，,]?(?:增加|减少|增长|下降|上升|降低|提高)/u.exec(tail)?.[0] ?? ''
}

/** A subject in the words before the number; a code just before may be the number before it. */
function subjectFor(passage: Passage, numeral: Numeral, lead: string, context: SubjectContext, from: number): Subject {
  const wide = passage.text.slice(Math.max(from, numeral.start - lead.length - 9), numeral.start)
  const coded = /^\D{0,3}\d{3,7}/u.test(wide) ? subjectOf(wide, context) : nothingSaid
  return coded.certain ? coded : subjectOf(lead, context)
}

function mentionOf(
  numeral: Numeral,
  role: MentionRole,
  subject: Subject,
  passage: Passage,
  blocks: readonly Block[],
  id: number,
  sentence: number,
  lead: string,
  tail: string,
): Mention {
  const falls =
    role === 'change' || role === 'changeRate' ? claimWords.down.test(lead) || claimWords.rateDown.test(lead) : false
  const unresolved = claimWords.unresolved.test(lead.slice(-8))
  return {
    id,
    role: unresolved && role === 'change' ? 'unknown' : role,
    quantity: numeral.kind === 'money' ? 'money' : numeral.kind === 'ratio' ? 'ratio' : 'count',
    value: falls ? -numeral.value : numeral.value,
    precision: numeral.precision,
    unit: numeral.unit,
    printed: numeral.printed,
    subject: subject.words,
    coordinates: subject.coordinates,
    certain: subject.certain,
    at: {
      path: [...passage.headings.slice(-1), subject.words].filter((part) => part !== ''),
      quote: passage.text.slice(Math.max(0, numeral.start - Math.min(lead.length, 24)), numeral.end),
      place: placeAt(passage, numeral.start, blocks),
    },
    sentence,
    ...(role === 'value' && claimWords.equal.test(tail.split(/[，,；;。:：]/u)[0] ?? '')
      ? { standing: 'equal' as const }
      : {}),
  }
}
