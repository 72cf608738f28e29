import type { Component, Constraint, Variable } from './problem.ts'

/** Least cost of a subtree when its variable is rounded down or up, and which variables below go up in each case. */
interface Choice {
  readonly cost: readonly [down: number, up: number]
  readonly chosen: readonly [down: readonly Pick[], up: readonly Pick[]]
}

interface Pick {
  readonly variable: number
  readonly up: boolean
}

/**
 * The optimum where variables and constraints make a tree (each constraint shares at most one variable with the rest):
 * from the leaves upwards, a constraint takes the cheapest variables to round up, as many as its target demands.
 * Returns undefined where there is a cycle; where nothing fits, a choice that breaks a constraint.
 */
export function solveForest(component: Component, variables: readonly Variable[]): boolean[] | undefined {
  const edges = component.constraints.reduce((count, { terms }) => count + terms.length, 0)
  if (edges !== component.variables.length + component.constraints.length - 1) return undefined
  const order = ordered(component)
  const choices = new Map<number, Choice>()
  for (const { variable, below } of order.toReversed()) {
    const delta = variables[variable]?.delta ?? 0
    let choice: Choice = { cost: [0, delta], chosen: [[], []] }
    for (const constraint of below) choice = joined(choice, under(constraint, variable, choices))
    choices.set(variable, choice)
  }
  const root = order[0]?.variable ?? -1
  const [down = 0, up = 0] = choices.get(root)?.cost ?? []
  const solved: boolean[] = []
  const waiting: Pick[] = [{ variable: root, up: up < down }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    solved[next.variable] = next.up
    for (const picked of choices.get(next.variable)?.chosen[next.up ? 1 : 0] ?? []) waiting.push(picked)
  }
  return solved
}

interface Step {
  readonly variable: number
  readonly below: readonly Constraint[]
}

/** Variables from the root down, each with the constraints that it opens. */
function ordered({ variables, constraints }: Component): readonly Step[] {
  const touching = new Map<number, Constraint[]>()
  for (const constraint of constraints) {
    for (const { variable } of constraint.terms) touching.set(variable, [...(touching.get(variable) ?? []), constraint])
  }
  const seen = new Set<Constraint>()
  const steps: Step[] = []
  const waiting = variables.slice(0, 1)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const variable = next
    const below = (touching.get(variable) ?? []).filter((constraint) => !seen.has(constraint))
    steps.push({ variable, below })
    for (const constraint of below) {
      seen.add(constraint)
      for (const term of constraint.terms) if (term.variable !== variable) waiting.push(term.variable)
    }
  }
  return steps
}

const joined = (one: Choice, other: Choice): Choice => ({
  cost: [one.cost[0] + other.cost[0], one.cost[1] + other.cost[1]],
  chosen: [
    [...one.chosen[0], ...other.chosen[0]],
    [...one.chosen[1], ...other.chosen[1]],
  ],
})

/** What a constraint costs its other variables when the one above it is rounded down or up. */
function under(constraint: Constraint, above: number, choices: ReadonlyMap<number, Choice>): Choice {
  const own = constraint.terms.find(({ variable }) => variable === above)?.sign ?? 1
  const sides = ([1, -1] as const).map((sign) =>
    constraint.terms
      .filter((term) => term.sign === sign && term.variable !== above)
      .map(({ variable }) => {
        const [down, up] = choices.get(variable)?.cost ?? [0, 0]
        return { variable, down, extra: up - down }
      })
      .toSorted((one, other) => one.extra - other.extra),
  )
  const [plus = [], minus = []] = sides
  const [down, up] = [constraint.target, constraint.target - own].map((target) => cheapest(plus, minus, target))
  return {
    cost: [down?.cost ?? impossible, up?.cost ?? impossible],
    chosen: [down?.picks ?? [], up?.picks ?? []],
  }
}

/** More than any sum of costs. Costs are multiples of a power of two, so that sums with this one stay exact. */
const impossible = 2 ** 40

interface Priced {
  readonly variable: number
  readonly down: number
  readonly extra: number
}

/** Rounds up so many on each side that plus − minus is the target, at the least cost. Sides are sorted by extra cost. */
function cheapest(
  plus: readonly Priced[],
  minus: readonly Priced[],
  target: number,
): { cost: number; picks: readonly Pick[] } | undefined {
  let best: { cost: number; ups: number } | undefined
  const [more, less] = [costs(plus), costs(minus)]
  for (let ups = Math.max(0, target); ups <= plus.length && ups - target <= minus.length; ups += 1) {
    const cost = (more[ups] ?? Number.POSITIVE_INFINITY) + (less[ups - target] ?? Number.POSITIVE_INFINITY)
    if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { cost, ups }
  }
  if (!best) return undefined
  const { cost, ups } = best
  const picks = [
    ...plus.map(({ variable }, at) => ({ variable, up: at < ups })),
    ...minus.map(({ variable }, at) => ({ variable, up: at < ups - target })),
  ]
  return { cost, picks }
}

/** The cost of a side by how many of its cheapest are rounded up. */
function costs(side: readonly Priced[]): readonly number[] {
  const list = [side.reduce((sum, { down }) => sum + down, 0)]
  for (const { extra } of side) list.push((list.at(-1) ?? 0) + extra)
  return list
}
