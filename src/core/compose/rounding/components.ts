import type { Component, Constraint } from './problem.ts'

/** The parts of the problem that have nothing to do with each other. Variables in no constraint are in none. */
export function componentsOf(variables: number, constraints: readonly Constraint[]): readonly Component[] {
  const parent = Array.from({ length: variables }, (_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    for (let step = at; step !== root; ) {
      const next = parent[step] ?? root
      parent[step] = root
      step = next
    }
    return root
  }
  for (const { terms } of constraints) {
    const [first] = terms
    for (const { variable } of terms) if (first) parent[rootOf(variable)] = rootOf(first.variable)
  }
  const found = new Map<number, { variables: Set<number>; constraints: Constraint[] }>()
  for (const constraint of constraints) {
    const root = rootOf(constraint.terms[0]?.variable ?? 0)
    const component = found.get(root) ?? { variables: new Set<number>(), constraints: [] }
    for (const { variable } of constraint.terms) component.variables.add(variable)
    component.constraints.push(constraint)
    found.set(root, component)
  }
  return [...found.values()].map((component) => ({ ...component, variables: [...component.variables] }))
}
