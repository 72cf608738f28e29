import { fail, ok, type Result } from '../../base/result.ts'
import type { Constraint, RoundingCell, RoundingError, RoundingRelation, Variable } from './problem.ts'

export interface Model {
  readonly variables: readonly Variable[]
  readonly constraints: readonly Constraint[]
}

interface Checked {
  readonly relation: RoundingRelation
  readonly unit: bigint
  /** Coefficients of cells by key; a cell named on both sides drops out. */
  readonly terms: ReadonlyMap<string, number>
}

/** Turns figures and relations into choices between floor and ceiling; exact figures and repeated relations leave the problem. */
export function modelOf(
  cells: readonly RoundingCell[],
  relations: readonly RoundingRelation[],
): Result<Model, RoundingError> {
  const byKey = new Map(cells.map((cell) => [cell.key, cell]))
  const checked: Checked[] = []
  for (const relation of relations) {
    const one = check(relation, byKey)
    if (!one.ok) return one
    checked.push(one.value)
  }
  const { variables, variableOf } = variablesOf([...byKey.values()], checked)
  const constraints = new Map<string, Constraint>()
  for (const one of checked) {
    const constraint = constraintOf(one, byKey, variables, variableOf)
    if (constraint) constraints.set(keyOf(constraint), constraint)
  }
  return ok({ variables, constraints: [...constraints.values()] })
}

function check(relation: RoundingRelation, byKey: ReadonlyMap<string, RoundingCell>): Result<Checked, RoundingError> {
  const terms = new Map<string, number>()
  let difference = 0n
  let unit: bigint | undefined
  for (const { key, sign } of relation.terms) {
    const cell = byKey.get(key)
    if (!cell) return fail({ code: 'unknown-cell', relation: relation.name, key })
    if (unit !== undefined && unit !== cell.unit) return fail({ code: 'mixed-units', relation: relation.name })
    unit = cell.unit
    difference += sign === 1 ? cell.value : -cell.value
    terms.set(key, (terms.get(key) ?? 0) + sign)
  }
  if (difference !== 0n) return fail({ code: 'relation-broken', relation: relation.name, difference })
  return ok({ relation, unit: unit ?? 1n, terms: new Map([...terms].filter(([, sign]) => sign !== 0)) })
}

/** One variable for each figure; figures that a relation of two makes equal share one. */
function variablesOf(
  cells: readonly RoundingCell[],
  checked: readonly Checked[],
): { variables: readonly Variable[]; variableOf: ReadonlyMap<string, number> } {
  const parent = new Map<string, string>()
  const rootOf = (key: string): string => {
    let root = key
    for (let above = parent.get(root); above !== undefined; above = parent.get(root)) root = above
    return root
  }
  for (const { terms } of checked) {
    const [[one, sign] = [undefined, 0], [other, opposite] = [undefined, 0]] = [...terms]
    if (terms.size !== 2 || one === undefined || other === undefined || sign + opposite !== 0) continue
    const [first, second] = [rootOf(one), rootOf(other)]
    if (first !== second) parent.set(second, first)
  }
  const groups = new Map<string, RoundingCell[]>()
  for (const cell of cells) {
    const root = rootOf(cell.key)
    groups.set(root, [...(groups.get(root) ?? []), cell])
  }
  const variables: Variable[] = []
  const variableOf = new Map<string, number>()
  for (const group of groups.values()) {
    for (const { key } of group) variableOf.set(key, variables.length)
    variables.push(variableFor(group))
  }
  return { variables, variableOf }
}

function variableFor(cells: readonly RoundingCell[]): Variable {
  const { value, unit } = cells[0] ?? { value: 0n, unit: 1n }
  const rest = remainder(value, unit)
  const middle = 2n * rest === unit
  // what is exactly in the middle goes away from zero, as long as the sums allow it and nothing else is moved for it
  const delta = middle ? (value < 0n ? preference : -preference) : Number((unit - 2n * rest) * BigInt(cells.length))
  return { cells, floor: (value - rest) / unit, delta: rest === 0n ? Number.POSITIVE_INFINITY : delta, unit }
}

const preference = 2 ** -12

const remainder = (value: bigint, unit: bigint): bigint => ((value % unit) + unit) % unit

function constraintOf(
  { relation, terms: signs }: Checked,
  byKey: ReadonlyMap<string, RoundingCell>,
  variables: readonly Variable[],
  variableOf: ReadonlyMap<string, number>,
): Constraint | undefined {
  const coefficients = new Map<number, number>()
  let target = 0n
  for (const [key, sign] of signs) {
    const at = variableOf.get(key) ?? -1
    const variable = variables[at]
    const cell = byKey.get(key)
    if (!variable || !cell) continue
    target -= BigInt(sign) * variable.floor
    if (variable.delta !== Number.POSITIVE_INFINITY) coefficients.set(at, (coefficients.get(at) ?? 0) + sign)
  }
  const terms = [...coefficients].flatMap(([variable, sign]) => {
    const one = sign > 0 ? (1 as const) : (-1 as const)
    return Array.from({ length: Math.abs(sign) }, () => ({ variable, sign: one }))
  })
  return terms.length === 0 ? undefined : { name: relation.name, terms, target: Number(target) }
}

function keyOf({ terms, target }: Constraint): string {
  const sorted = terms.toSorted((one, other) => one.variable - other.variable)
  const flip = sorted[0]?.sign ?? 1
  return `${target * flip}:${sorted.map(({ variable, sign }) => variable * sign * flip + flip * sign * 0.5).join(',')}`
}
