import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { findingOf } from '../../show.ts'
import { matchAt, passagesOf } from '../passages.ts'

const tail = 10
const shortest = 25
const near = 30
const prose = /[，。；]/u
const han = /\p{Script=Han}/u

/** A text that ends in the middle of a phrase that goes on wherever else it stands: it was cut off. */
export function sentencesComplete(recognition: Recognition): Finding[] {
  const passages = passagesOf(recognition)
  return passages.flatMap((passage, index) => {
    const text = passage.text.trimEnd()
    const end = text.slice(-tail)
    if (text.length < shortest || !prose.test(text) || !/^\p{Script=Han}+$/u.test(end.slice(-6))) return []
    let goesOn = ''
    for (const other of passages) {
      for (let at = other.text.indexOf(end); at >= 0; at = other.text.indexOf(end, at + 1)) {
        const after = other.text.slice(at + tail, at + tail + 8)
        if (other === passage && after === '') continue
        if (!han.test(after[0] ?? '')) return []
        goesOn = after
      }
    }
    if (goesOn === '') return []
    // a cell that goes on over the page was cut by the layout alone
    if (passages.slice(index + 1, index + near).some((other) => other.text.trimStart().startsWith(goesOn.slice(0, 2))))
      return []
    const [rest = ''] = /^\p{Script=Han}+/u.exec(goesOn) ?? []
    const { at, around } = matchAt(passage, text.length - tail, end)
    return [
      findingOf('wording/sentences-complete', 'cut', {
        certainty: 'probable',
        data: { actual: end, rest, around },
        at: { ...at, quote: end },
      }),
    ]
  })
}
