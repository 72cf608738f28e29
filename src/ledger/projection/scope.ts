/** Whose figures: one unit, or a department as the sum of its units less what they pay each other. */
export type Whose = { readonly unit: string } | { readonly department: string }

/** What to ask: the first parameter of the statements is the unit or department, the others are the years. */
export interface Question {
  readonly whose: Whose
  readonly years: readonly number[]
}

export const parametersOf = ({ whose, years }: Question): (string | number)[] => [
  'unit' in whose ? whose.unit : whose.department,
  ...years,
]

/** `scope`: the units whose figures are asked for; a department takes in the departments below it. */
export function scopeOf({ whose }: Question): string {
  if ('unit' in whose) return 'scope as (select unit_id, kind, name from unit where unit_id = $1)'
  return `scope as (
    with recursive below as (
      select unit_id, kind, name from unit where unit_id = $1
      union select unit.unit_id, unit.kind, unit.name from unit join below on unit.department_id = below.unit_id and below.kind = 'department'
    ) select * from below)`
}
