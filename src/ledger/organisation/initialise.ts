import { ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { checkDivision } from './units.ts'
import { refuse } from './words.ts'

/** Who begins to keep accounts. */
export interface Beginning {
  /** The first administrator, who gives everybody else their roles. */
  readonly administrator: string
  readonly divisionCode: string
  readonly divisionName: string
  readonly department: string
  readonly departmentName: string
  /** The first year of the department's accounts. */
  readonly year: number
}

/** The first act of a ledger: a division, a department and its first administrator. Refused where somebody has a role already. */
export function initialiseLedger(ledger: Ledger, beginning: Beginning): Promise<Result<null, Refusal>> {
  const { administrator, divisionCode, divisionName, department, departmentName, year } = beginning
  const act = { unit: department, person: administrator, action: 'initialise' } as const
  return ledger.write(act, async ({ insert }) => {
    const division = { divisionCode, name: divisionName }
    const refused = checkDivision(division)
    if (refused) return refused
    for (const [field, text] of Object.entries({ person: administrator, unitId: department, name: departmentName }))
      if (text.trim() === '') return refuse('organisation.blank', { field }, [field])
    await insert('division', division)
    const named = { agencyCode: department, name: departmentName, divisionCode }
    const unit = { unitId: department, departmentId: department, kind: 'department', validFrom: year } as const
    await insert('unit', { ...named, ...unit })
    await insert('personRole', { unitId: department, person: administrator, role: 'administrator' })
    return ok(null)
  })
}
