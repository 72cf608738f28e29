import type { Exact } from './exact.ts'
import type { Operator } from './score.ts'
import type { Level1 } from './schemes.ts'

/** A target as it is set: a number with sign and unit, or words; points in hundredths. */
export interface TargetInput {
  readonly level1: Level1
  readonly level2: string
  readonly name: string
  readonly aim:
    | { readonly kind: 'quantity'; readonly operator: Operator; readonly value: Exact; readonly measuredIn: string }
    | { readonly kind: 'quality'; readonly words: string }
  readonly weightHundredths?: number
  readonly basis?: string
  readonly indicatorId?: bigint
}

export interface TargetsInput {
  readonly year: number
  /** 0n stands for the whole unit. */
  readonly projectId: bigint
  readonly targets: readonly TargetInput[]
  /** What a year's work should reach, in sentences. */
  readonly goals?: readonly string[]
}

/** What the targets are compared with: those of other projects, and the money. */
export interface TargetContext {
  readonly others: readonly TargetInput[]
  readonly budgetFen: bigint | undefined
}

/** A stored target as it was set. */
export function targetOfRow(row: {
  readonly level1: Level1
  readonly level2: string
  readonly name: string
  readonly operator: Operator | 'qualitative'
  readonly valueDigits: bigint | null
  readonly valueDecimals: number
  readonly valueWords: string | null
  readonly measuredIn: string | null
  readonly weightHundredths: number | null
}): TargetInput {
  const { level1, level2, name, operator, valueDigits, valueDecimals, weightHundredths } = row
  const aim: TargetInput['aim'] =
    operator === 'qualitative' || valueDigits === null
      ? { kind: 'quality', words: row.valueWords ?? '' }
      : {
          kind: 'quantity',
          operator,
          value: { digits: valueDigits, decimals: valueDecimals },
          measuredIn: row.measuredIn ?? '',
        }
  return { level1, level2, name, aim, ...(weightHundredths === null ? {} : { weightHundredths }) }
}
