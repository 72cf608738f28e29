import {
  atLeastBehind,
  atMostBehind,
  operatorWords,
  perCent,
  pointInTime,
  pointsBehind,
  spanOfTime,
} from '../vocabulary/performance.ts'
import { normalLabel } from '../base/chinese.ts'
import type { Place } from '../document/place.ts'
import type { Aim, Measured, Operator } from '../facts/performance.ts'
import { parsePrinted, scaled } from '../money/printed.ts'

const million = 1_000_000n

/** The number of a cell, a unit behind it or none; `undefined` for anything else. */
export function measuredOf(text: string, place: Place): Measured | undefined {
  const printed = parsePrinted(text.replace(pointsBehind, ''))
  return printed.kind === 'number' ? { text: text.trim(), place, ...inMillionths(printed.number) } : undefined
}

function inMillionths(number: { digits: bigint; decimals: number; percent: boolean }): {
  millionths: bigint
  precision: bigint
} {
  return { millionths: scaled(number, million), precision: million / 10n ** BigInt(number.decimals) / 2n }
}

const operators: Readonly<Record<string, Operator>> = Object.fromEntries(
  operatorWords.flatMap(([operator, words]) => words.map((word) => [word, operator])),
)

const aimForm = new RegExp(
  `^(?<operator>${Object.keys(operators)
    .toSorted((one, other) => other.length - one.length)
    .join('|')})?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?<unit>[^\\d≥≤<>=]{0,12})$`,
  'u',
)

/** A target as a number with direction and unit, from one cell or from three. */
export function aimOf(target: string, sign = '', unitCell = ''): Aim | undefined {
  const groups = aimForm.exec(normalLabel(target))?.groups
  const apart = operators[normalLabel(sign)]
  if (!groups || (sign.trim() !== '' && apart === undefined)) return undefined
  const tail = groups['unit'] ?? ''
  const printed = parsePrinted(groups['number'] ?? '')
  if (printed.kind !== 'number') return undefined
  const unit = plainUnit(tail.replace(atLeastBehind, '').replace(atMostBehind, '')) || plainUnit(normalLabel(unitCell))
  if (pointInTime.test(tail) && !spanOfTime.test(tail)) return undefined
  const operator =
    operators[groups['operator'] ?? ''] ??
    apart ??
    (atLeastBehind.test(tail) ? '≥' : atMostBehind.test(tail) ? '≤' : undefined)
  return { ...(operator ? { operator } : {}), ...inMillionths(printed.number), unit }
}

function plainUnit(text: string): string {
  const bare = text.replace(/^[([]+|[)\]]+$/gu, '').replace(/[。.,;;]$/u, '')
  return perCent.test(bare) ? '%' : bare
}
