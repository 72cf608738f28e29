import type { Doubt } from '#core/document/document.ts'
import type { Fragment } from './fragments.ts'
import { figureContinues, figuresMeet, isAmount } from './figures.ts'
import { type Line, linesOf, textOf } from './lines.ts'

export interface CellText {
  readonly text: string
  readonly doubt?: Doubt
}

const splitCell: Doubt = { code: 'split-cell' }
const latinEnd = /[\p{Script=Latin}]$/u
const latinStart = /^[\p{Script=Latin}]/u

/** The text of a cell `width` points wide: its lines joined, a wrapped figure made whole, two figures kept apart. */
export function cellText(fragments: readonly Fragment[], width: number): CellText {
  const only = fragments[0]
  if (only && fragments.length === 1) return { text: only.text }
  const upright = fragments.filter((fragment) => fragment.turn === 0)
  const lines = linesOf(upright)
  const { text, doubtful } = joinLines(lines, width)
  const turned = fragments.filter((fragment) => fragment.turn !== 0).map((fragment) => fragment.text)
  const whole = text + turned.join('')
  return doubtful || countAmounts(whole) > 1 ? { text: whole, doubt: splitCell } : { text: whole }
}

function joinLines(lines: readonly Line[], width: number): { text: string; doubtful: boolean } {
  let text = ''
  let doubtful = false
  let previous: Line | undefined
  for (const line of lines) {
    const next = textOf(line.fragments)
    if (previous && figuresMeet(text, next)) {
      const continues = slack(previous, width) < (wrapsDecimals(text, next) ? 3 : 1.6) && figureContinues(text, next)
      if (!continues) {
        text += ' '
        doubtful = true
      }
    } else if (latinEnd.test(text) && latinStart.test(next)) text += ' '
    text += next
    previous = line
  }
  return { text, doubtful }
}

/** Room left on a line of a cell, in font sizes. */
function slack({ left, right, size }: Line, width: number): number {
  return (width - (right - left)) / size
}

/** The first line ends within the decimals and the second is only digits: nothing else could be meant. */
function wrapsDecimals(before: string, after: string): boolean {
  return /\.\d*$/.test(before) && /^\d+[%％)）]?$/.test(after)
}

function countAmounts(text: string): number {
  if (!text.includes(' ')) return 0
  return text.split(' ').filter(isAmount).length
}
