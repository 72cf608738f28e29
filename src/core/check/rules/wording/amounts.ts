import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import {
  figureWithoutUnit,
  figureWithoutYuan,
  moneyUnitWord,
  rateWithoutPercent,
  unitWithoutFigure,
} from '../../../vocabulary/patterns/wording.ts'
import { findingOf } from '../../show.ts'
import { type Match, matches, passagesOf } from '../passages.ts'

/** Amounts and rates of sentences have their figure and their unit. */
export function amounts(recognition: Recognition): Finding[] {
  const passages = passagesOf(recognition).filter(({ kind }) => kind === 'paragraph')
  if (!passages.some(({ text }) => moneyUnitWord.test(text))) return []
  const patterns = [
    ['unit-missing', figureWithoutUnit],
    ['percent-missing', rateWithoutPercent],
    ['yuan-missing', figureWithoutYuan],
    ['figure-missing', unitWithoutFigure],
  ] as const
  return patterns.flatMap(([message, pattern]) => {
    const found = new Map<string, Match>()
    for (const match of matches(passages, pattern)) if (!found.has(match.around)) found.set(match.around, match)
    return [...found.values()].map(({ groups, around, at, text }) =>
      findingOf('wording/amounts-have-units', message, {
        certainty: 'probable',
        data: { around, actual: groups['figure'] ?? text },
        at: { ...at, quote: around },
      }),
    )
  })
}
