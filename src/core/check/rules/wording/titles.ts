import { normalLabel } from '../../../base/chinese.ts'
import type { Place } from '../../../document/place.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { tableTitle } from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { passagesOf } from '../passages.ts'

const key = 4
const often = 3

/**
 * A title of a table that lost its first character: nowhere else does a word begin as the title does, and everywhere else
 * the same character stands before its first words (目绩效目标… for 项目绩效目标…).
 */
export function titlesComplete(recognition: Recognition): Finding[] {
  const texts = passagesOf(recognition).map(({ text }) => normalLabel(text))
  return titlesOf(recognition).flatMap(({ title, place }) => {
    const before = new Map<string, number>()
    const head = title.slice(0, key)
    for (const text of texts) {
      if (text === title) continue
      for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
        const character = at === 0 ? '' : (text[at - 1] ?? '')
        before.set(character, (before.get(character) ?? 0) + 1)
      }
    }
    const [only] = before
    if (before.size !== 1 || !only || only[1] < often || !/\p{Script=Han}/u.test(only[0])) return []
    const whole = only[0] + title
    // the first character begins a word elsewhere: then a word was left out, and no slip was made
    const opening = title.slice(0, 2)
    const asOpening = new RegExp(`(?:^|[^\\p{Script=Han}])${opening}`, 'u')
    const begins = texts.some((text) => text !== title && asOpening.test(text))
    const known = texts.some((text) => text.startsWith(whole.slice(0, 2)))
    if (begins || !known) return []
    return [
      findingOf('wording/titles-complete', 'first-character', {
        certainty: 'probable',
        data: { actual: title, expected: whole },
        at: { path: [title], quote: title, place },
        actual: title,
        expected: whole,
        proposed: whole,
      }),
    ]
  })
}

function titlesOf(recognition: Recognition): { readonly title: string; readonly place: Place }[] {
  const own = recognition.tables.map(({ title, titlePlace }) => ({ title: normalLabel(title), place: titlePlace }))
  const printed = recognition.blocks.flatMap((block) =>
    block.kind === 'paragraph' && tableTitle.test(block.text.trim())
      ? [{ title: normalLabel(block.text), place: block.place }]
      : [],
  )
  const seen = new Set<string>()
  return [...own, ...printed].filter(({ title }) => {
    const fresh = title.length > key && !seen.has(title)
    seen.add(title)
    return fresh
  })
}
