import type { Component, Constraint, Variable } from './problem.ts'

/** Least cost of what hangs on a variable when it is rounded down or up, and which variables go up in each case. */
interface Choice {
  readonly cost: readonly [down: number, up: number]
  readonly chosen: readonly [down: readonly Pick[], up: readonly Pick[]]
}

interface Pick {
  readonly variable: number
  readonly up: boolean
}

/** What is left of a component when all that hangs on it like leaves is decided for either case. */
export interface Peeled {
  /** Constraints that share more than one variable with the rest: they go round in circles. */
  readonly core: Component
  /** What rounding a variable of the core up costs more than rounding it down. */
  readonly deltas: ReadonlyMap<number, number>
  /** All variables of the component, from those of the core. Where nothing fits, a choice that breaks a constraint. */
  readonly complete: (core: readonly (boolean | undefined)[]) => boolean[]
}

/**
 * Takes off constraints that share at most one variable with the rest, until none is left or all others go round in circles:
 * such a constraint takes the cheapest variables to round up, as many as its target demands, for either case of the shared one.
 */
export function peel(component: Component, variables: readonly Variable[]): Peeled {
  const touching = touchingOf(component)
  const choices = new Map<number, Choice>()
  const choiceOf = (variable: number): Choice =>
    choices.get(variable) ?? { cost: [0, variables[variable]?.delta ?? 0], chosen: [[], []] }
  const left = new Set(component.constraints)
  const roots = new Set(component.variables)
  const waiting = [...component.constraints]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!left.has(next)) continue
    const above = sharedOf(next, touching)
    if (above === undefined) continue
    left.delete(next)
    for (const { variable } of next.terms) {
      touching.get(variable)?.delete(next)
      if (variable !== above) roots.delete(variable)
    }
    choices.set(above, joined(choiceOf(above), under(next, above, choiceOf)))
    waiting.push(...(touching.get(above) ?? []))
  }
  return {
    core: { variables: [...roots], constraints: [...left] },
    deltas: new Map([...roots].map((root) => [root, difference(choiceOf(root))])),
    complete: (core) => completed(core, roots, choiceOf),
  }
}

const difference = ({ cost: [down, up] }: Choice): number => up - down

function touchingOf({ constraints }: Component): ReadonlyMap<number, Set<Constraint>> {
  const touching = new Map<number, Set<Constraint>>()
  for (const constraint of constraints) {
    for (const { variable } of constraint.terms) {
      const own = touching.get(variable)
      if (own) own.add(constraint)
      else touching.set(variable, new Set([constraint]))
    }
  }
  return touching
}

/** The variable that a constraint shares with others, any of its own where it shares none; undefined where it shares more. */
function sharedOf({ terms }: Constraint, touching: ReadonlyMap<number, ReadonlySet<Constraint>>): number | undefined {
  const own = new Set(terms.map(({ variable }) => variable))
  const shared = [...own].filter((variable) => (touching.get(variable)?.size ?? 0) > 1)
  const [above = terms[0]?.variable] = shared
  const repeated = terms.length - own.size - (terms.filter(({ variable }) => variable === above).length - 1)
  return shared.length > 1 || repeated > 0 ? undefined : above
}

function completed(
  core: readonly (boolean | undefined)[],
  roots: ReadonlySet<number>,
  choiceOf: (variable: number) => Choice,
): boolean[] {
  const solved: boolean[] = []
  const waiting: Pick[] = [...roots].map((variable) => ({
    variable,
    up: core[variable] ?? difference(choiceOf(variable)) < 0,
  }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    solved[next.variable] = next.up
    waiting.push(...choiceOf(next.variable).chosen[next.up ? 1 : 0])
  }
  return solved
}

const joined = (one: Choice, other: Choice): Choice => ({
  cost: [one.cost[0] + other.cost[0], one.cost[1] + other.cost[1]],
  chosen: [
    [...one.chosen[0], ...other.chosen[0]],
    [...one.chosen[1], ...other.chosen[1]],
  ],
})

/** What a constraint costs its other variables when the one above it is rounded down or up. */
function under(constraint: Constraint, above: number, choiceOf: (variable: number) => Choice): Choice {
  const own = constraint.terms.reduce((sum, { variable, sign }) => (variable === above ? sum + sign : sum), 0)
  const sides = ([1, -1] as const).map((sign) =>
    constraint.terms
      .filter((term) => term.sign === sign && term.variable !== above)
      .map(({ variable }) => {
        const [down, up] = choiceOf(variable).cost
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

/** More than any sum of costs: no choice of the solver's takes it while there is another. Costs are multiples of a power of two, so that sums with this one stay exact. */
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
