import { fail, ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal } from '../../store/ledger.ts'
import { setUpDepartment } from '../set-up.ts'
import { budgeting } from './budgeting.ts'
import { department, division, founding, launch } from './founding.ts'
import { names, year } from './plan.ts'
import { spending } from './spending.ts'
import { type Step, syntheticOffice } from './step.ts'
import { closingYear, monitoring, nextBudget, openingNextYear, registering } from './year-end.ts'

export { syntheticOffice } from './step.ts'

const proposedOn = `${year - 1}-08-01`

/** All acts of the made-up office, from its first day to the opening of its second year. */
const stepsOf = (person: string): readonly Step[] => [
  ...founding(person),
  ...(['P1', 'P2', 'P3'] as const).flatMap((code) => launch(code, proposedOn)),
  ...budgeting,
  ...spending(),
  ...registering,
  ...monitoring,
  ...nextBudget,
  ...closingYear,
  openingNextYear,
]

/**
 * Lets a made-up office live through a year by the functions that people use, and closes it; false where it is there already. In an
 * empty ledger `person` becomes the first administrator.
 */
export async function loadSyntheticOffice(
  ledger: Ledger,
  person: string,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Result<boolean, Refusal>> {
  const before = await standing(ledger)
  if (before === 'broken off') return fail({ code: 'sample.broken', data: { unit: syntheticOffice } })
  if (before === 'whole') return ok(false)
  const made = await setUpDepartment(ledger, person, {
    unitId: department,
    agencyCode: '999100',
    name: names.department,
    division,
    validFrom: year - 1,
    at: `${year - 1}-07-01T00:00:00.000Z`,
  })
  if (!made.ok) return made
  const steps = stepsOf(person)
  for (const [index, step] of steps.entries()) {
    const done = await step(ledger)
    if (!done.ok) return done
    onProgress(index + 1, steps.length)
  }
  return ok(true)
}

/** Whether the office is not there, lived to its last act, or was broken off in between. */
async function standing({ db }: Ledger): Promise<'absent' | 'whole' | 'broken off'> {
  const entries = await db.selectFrom('auditEntry').select('action').where('unitId', '=', syntheticOffice).execute()
  if (entries.length === 0) return 'absent'
  return entries.some(({ action }) => action === 'openCarryover') ? 'whole' : 'broken off'
}
