import type { Level1 } from './schemes.ts'

/** Second levels of indicators below their first level (财预〔2021〕101号). Their labels stand in `words.ts`. */
export const categories = {
  cost: ['economicCost', 'socialCost', 'ecologicalCost'],
  output: ['quantity', 'quality', 'timeliness', 'cost'],
  benefit: ['economicBenefit', 'socialBenefit', 'ecologicalBenefit', 'sustainableImpact'],
  satisfaction: ['beneficiarySatisfaction'],
} as const satisfies Readonly<Record<Level1, readonly string[]>>

export type Level2 = (typeof categories)[Level1][number]

/** Does the second level belong below the first? Local second levels are allowed where the scheme's jurisdiction has them. */
export function belongsTo(level1: Level1, level2: string): boolean {
  return (categories[level1] as readonly string[]).includes(level2)
}
