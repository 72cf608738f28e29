import { lessIsBetter, moreIsBetter, emptyTarget, satisfaction, scoringRule } from '#core/vocabulary/performance.ts'
import type { Notice } from '../outlook/notice.ts'
import type { Refusal } from '../store/ledger.ts'
import { belongsTo } from './categories.ts'
import { aligned, exactText } from './exact.ts'
import type { Level1, Scheme } from './schemes.ts'
import type { TargetContext, TargetInput, TargetsInput } from './target.ts'
import { betterWords, levelLabels, moneyUnits, wholeCost, yearsInText } from './words.ts'

const firstLevels: readonly Level1[] = ['cost', 'output', 'benefit', 'satisfaction']

/** Why these targets cannot stand at all; undefined when they can. */
export function refuseTargets(scheme: Scheme, targets: readonly TargetInput[]): Refusal | undefined {
  for (const [index, target] of targets.entries()) {
    const at = [`${index + 1}`]
    if (target.name.trim() === '') return { code: 'emptyName', data: { row: `${index + 1}` }, at }
    if (target.weightHundredths === undefined) return { code: 'weightMissing', data: { name: target.name }, at }
    const { aim } = target
    if (aim.kind === 'quality' && aim.words.trim() === '')
      return { code: 'targetIncomplete', data: { name: target.name }, at }
    if (aim.kind === 'quantity' && aim.measuredIn.trim() === '')
      return { code: 'unitMissing', data: { name: target.name, ...shownAim(target) }, at }
  }
  return refuseSum(scheme, targets)
}

/** The points of all indicators are a hundred less those of the execution rate (PF-01). */
function refuseSum(scheme: Scheme, targets: readonly TargetInput[]): Refusal | undefined {
  const actual = sumOf(targets)
  const expected = 10_000 - scheme.execution
  if (actual === expected) return undefined
  return {
    code: 'weightsSum',
    data: {
      actualHundredths: `${actual}`,
      expectedHundredths: `${expected}`,
      executionHundredths: `${scheme.execution}`,
      differenceHundredths: `${actual - expected}`,
    },
  }
}

const sumOf = (targets: readonly TargetInput[]): number =>
  targets.reduce((sum, { weightHundredths }) => sum + (weightHundredths ?? 0), 0)

/** What a reviewer would ask about these targets (rules PF-02, PF-09…PF-11, PF-13…PF-16, PF-21). */
export function examineTargets(scheme: Scheme, input: TargetsInput, context: TargetContext): readonly Notice[] {
  const { targets } = input
  return [
    ...levelWeights(scheme, targets),
    ...targets.flatMap((target) => [
      ...againstNature(target),
      ...wording(target),
      ...placement(target),
      ...capAgainstBudget(target, context.budgetFen),
    ]),
    ...contradictions(targets, context.others),
    ...missingCategories(targets),
    ...yearsInGoals(input),
  ]
}

/** Points by first level as the scheme has them; a level that is not used leaves its points to another. */
function levelWeights(scheme: Scheme, targets: readonly TargetInput[]): readonly Notice[] {
  const used = firstLevels.filter((level) => targets.some(({ level1 }) => level1 === level))
  const unused = firstLevels.filter((level) => !used.includes(level))
  const left = unused.reduce((sum, level) => sum + scheme.weights[level], 0)
  return used.flatMap((level) => {
    const expected = scheme.weights[level] + (level === scheme.restTo ? left : 0)
    const actual = sumOf(targets.filter(({ level1 }) => level1 === level))
    const data = { level: labelOf(level), actualHundredths: `${actual}`, expectedHundredths: `${expected}` }
    return actual === expected ? [] : [{ code: 'levelWeights', data }]
  })
}

/** What the name says makes it better, against the sign. */
function againstNature(target: TargetInput): readonly Notice[] {
  const { aim, name } = target
  if (aim.kind === 'quality' || aim.operator === '=') return []
  const least = aim.operator === '≥' || aim.operator === '>'
  const better = betterBy(target)
  if (better === undefined || (better === 'higher') === least) return []
  return [{ code: 'directionAgainstNature', data: { name, better: betterWords[better], ...shownAim(target) } }]
}

function betterBy({ name, aim }: TargetInput): 'lower' | 'higher' | undefined {
  if (aim.kind === 'quality') return undefined
  const key = name.replace(/[(（][^)）]*[)）]$/u, '')
  if (lessIsBetter.timeUnits.test(aim.measuredIn) && lessIsBetter.time.test(key)) return 'lower'
  if (!lessIsBetter.not.test(key)) {
    if (lessIsBetter.counts.test(key)) return 'lower'
    if (lessIsBetter.cost.test(key) && lessIsBetter.moneyUnits.test(aim.measuredIn)) return 'lower'
  }
  const share = aim.measuredIn === '%' && moreIsBetter.rates.test(key) && !moreIsBetter.not.test(key)
  return share ? 'higher' : undefined
}

/** Words where a target should stand: a rule for points, an empty word, the indicator's own name. */
function wording({ name, aim }: TargetInput): readonly Notice[] {
  if (aim.kind !== 'quality') return []
  const value = aim.words.replace(/\s/gu, '')
  const code = scoringRule.test(value)
    ? 'scoringRule'
    : emptyTarget.test(value)
      ? 'emptyTarget'
      : value.length >= 4 && name.includes(value)
        ? 'repeatedName'
        : undefined
  return code ? [{ code, data: { name, value } }] : []
}

function placement({ name, level1, level2 }: TargetInput): readonly Notice[] {
  const notices: Notice[] = []
  if (!belongsTo(level1, level2))
    notices.push({ code: 'wrongLevel2', data: { category: labelOf(level2), level: labelOf(level1) } })
  if (level1 !== 'satisfaction' && satisfaction.test(name))
    notices.push({ code: 'wrongCategory', data: { name, level: labelOf(level1) } })
  return notices
}

/** An indicator of the whole cost is the budget: a lower cap cannot be kept, a higher one caps nothing (PF-16). */
function capAgainstBudget(target: TargetInput, budgetFen: bigint | undefined): readonly Notice[] {
  const { aim, name } = target
  if (budgetFen === undefined || aim.kind === 'quality' || !wholeCost.test(name)) return []
  const worth = moneyUnits[aim.measuredIn]
  if (worth === undefined || !['≤', '<', '='].includes(aim.operator)) return []
  const cap = (aim.value.digits * worth) / 10n ** BigInt(aim.value.decimals)
  if (cap === budgetFen) return []
  const difference = cap > budgetFen ? cap - budgetFen : budgetFen - cap
  const data = { name, capFen: `${cap}`, budgetFen: `${budgetFen}`, differenceFen: `${difference}` }
  return [{ code: cap > budgetFen ? 'capAboveBudget' : 'capBelowBudget', data }]
}

/** The same indicator of one body asks for the same, here and in other forms (PF-10). */
function contradictions(targets: readonly TargetInput[], others: readonly TargetInput[]): readonly Notice[] {
  return targets.flatMap((target, index) =>
    [...targets.slice(index + 1), ...others].flatMap((other) => {
      if (other.name !== target.name || target.aim.kind === 'quality' || other.aim.kind === 'quality') return []
      if (target.aim.measuredIn !== other.aim.measuredIn) return []
      const [one, two] = aligned(target.aim.value, other.aim.value)
      const opposite = directionOf(target.aim.operator) * directionOf(other.aim.operator) < 0
      if (!opposite && one === two) return []
      const shown = shownAim(other)
      const data = { name: target.name, ...shownAim(target), otherOperator: shown.operator, otherValue: shown.value }
      return [{ code: opposite ? 'oppositeDirections' : 'differentTargets', data }]
    }),
  )
}

const directionOf = (operator: string): number => ('≥>'.includes(operator) ? 1 : '≤<'.includes(operator) ? -1 : 0)

/** A form says something of quantity, quality, timeliness, cost and benefit (PF-15). */
function missingCategories(targets: readonly TargetInput[]): readonly Notice[] {
  const has = (category: string): boolean => {
    if (category === 'benefit') return targets.some(({ level1 }) => level1 === 'benefit')
    if (category === 'cost') return targets.some(({ level1, level2 }) => level1 === 'cost' || level2 === 'cost')
    return targets.some(({ level2 }) => level2 === category)
  }
  return ['quantity', 'quality', 'timeliness', 'cost', 'benefit']
    .filter((category) => !has(category))
    .map((category) => ({ code: 'categoryMissing', data: { category: labelOf(category) } }))
}

function yearsInGoals({ year, goals }: TargetsInput): readonly Notice[] {
  const found = new Set((goals ?? []).flatMap((goal) => [...goal.matchAll(yearsInText)].map((match) => match[1] ?? '')))
  const own = `${year}`
  if (found.size === 0 || found.has(own)) return []
  return [...found].map((other) => ({ code: 'yearInGoal', data: { year: own, found: other } }))
}

function shownAim({ aim }: TargetInput): { operator: string; value: string; unit: string } {
  return aim.kind === 'quality'
    ? { operator: '', value: aim.words, unit: '' }
    : { operator: aim.operator, value: exactText(aim.value), unit: aim.measuredIn }
}

const labelOf = (level: string): string => levelLabels[level] ?? level
