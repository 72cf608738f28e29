import { fail, ok, type Result } from '../../base/result.ts'
import { componentsOf } from './components.ts'
import { peel } from './peel.ts'
import type {
  Component,
  Constraint,
  Rounded,
  RoundedCell,
  RoundingCell,
  RoundingError,
  RoundingRelation,
  Variable,
} from './problem.ts'
import { conflictsOf, solveInteger } from './solver.ts'
import { modelOf } from './model.ts'

/**
 * Controlled rounding: chooses for every figure the printed value next below or above the true one so that all relations
 * hold exactly and the total absolute change is the smallest possible. Figures that are exact already stay.
 *
 * Where figures and relations make a forest, the optimum is found by counting from the leaves; what is left of them, where
 * sums cross, is an integer programme. Fails when the true figures break a relation, and when no rounding within one unit keeps all of them.
 */
export async function roundTogether(
  cells: readonly RoundingCell[],
  relations: readonly RoundingRelation[],
): Promise<Result<Rounded, RoundingError>> {
  const model = modelOf(cells, relations)
  if (!model.ok) return model
  const { variables, constraints } = model.value
  const up = variables.map(({ delta }) => delta < 0)
  for (const component of componentsOf(variables.length, constraints)) {
    if (component.constraints.every((constraint) => holds(constraint, up))) continue
    const solved = await solve(component, variables)
    if (!solved || !component.constraints.every((constraint) => holds(constraint, solved)))
      return fail(await unroundable(component, variables))
    for (const variable of component.variables) up[variable] = solved[variable] ?? false
  }
  return ok(roundedFrom(variables, up))
}

async function solve(component: Component, variables: readonly Variable[]): Promise<boolean[] | undefined> {
  const { core, deltas, complete } = peel(component, variables)
  if (core.constraints.length === 0) return complete([])
  const solved = await solveInteger(core, deltas)
  return solved && complete(solved)
}

function holds({ terms, target }: Constraint, up: { readonly [variable: number]: boolean | undefined }): boolean {
  return terms.reduce((sum, { variable, sign }) => sum + (up[variable] ? sign : 0), 0) === target
}

async function unroundable(component: Component, variables: readonly Variable[]): Promise<RoundingError> {
  const relations = await conflictsOf(component, variables)
  return { code: 'not-roundable', relations }
}

function roundedFrom(variables: readonly Variable[], up: readonly boolean[]): Rounded {
  const printed = new Map<string, bigint>()
  const adjusted: RoundedCell[] = []
  let change = 0n
  for (const [at, { cells, floor, delta, unit }] of variables.entries()) {
    const chosen = (floor + (up[at] ? 1n : 0n)) * unit
    for (const { key, value } of cells) {
      printed.set(key, chosen)
      change += chosen > value ? chosen - value : value - chosen
      if (up[at] !== delta < 0) adjusted.push({ key, printed: chosen, value })
    }
  }
  return { printed, adjusted, change }
}
