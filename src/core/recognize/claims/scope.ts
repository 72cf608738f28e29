import type { Claim, Mention } from '../../facts/claim.ts'
import type { Coordinates } from '../../facts/coordinates.ts'
import { meaningOf } from '../../vocabulary/meaning.ts'
import { normalLabel } from '../../base/chinese.ts'
import { isNamed, nothingSaid, type Subject, type SubjectContext, subjectOf } from './subjects.ts'

/** What the headings over a passage say of the figures below: the fund, the nature, the item of the three public expenses. */
export function scopeOf(headings: readonly string[], { words }: SubjectContext): Coordinates {
  let scope: Coordinates = {}
  for (const [at, heading] of headings.entries()) {
    const { fund, nature, threePublic } = meaningOf(words, normalLabel(heading)).coordinates
    scope = {
      ...scope,
      ...(fund ? { fund } : {}),
      ...(nature ? { nature } : {}),
      ...(threePublic && at === headings.length - 1 ? { threePublic } : {}),
    }
  }
  return scope
}

/** What a passage is about when its first words name it before any number: （二）公务接待费。2026年… */
export function topicOf(text: string, context: SubjectContext): Subject {
  const head = /^[^。;；:：，,]{2,80}/u.exec(text)?.[0] ?? ''
  const subject = subjectOf(head, context)
  return subject.certain && isNamed(subject) ? subject : nothingSaid
}

/** Parts of a list are within its whole: 基本支出 under 工资福利支出 is that of wages only. */
export function withinWholes(mentions: readonly Mention[], claims: readonly Claim[]): Mention[] {
  const scopes = new Map<number, Coordinates>()
  for (const { kind, result, operands } of claims) {
    const whole = kind === 'sum' ? mentions[result] : undefined
    if (!whole || whole.quantity !== 'money') continue
    const above = { ...whole.scope, ...scopes.get(whole.id), ...named(whole) }
    for (const id of operands) scopes.set(id, { ...mentions[id]?.scope, ...scopes.get(id), ...above })
  }
  return mentions.map((mention) => {
    const scope = scopes.get(mention.id)
    return scope ? { ...mention, scope } : mention
  })
}

/** What a whole says of its parts; one that is not understood keeps them apart from all others. */
function named({ coordinates, certain, subject }: Mention): Coordinates {
  const { flow: _flow, stage: _stage, ...kept } = coordinates
  return certain || subject === '' ? kept : { ...kept, item: subject }
}
