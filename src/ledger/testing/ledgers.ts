import { CompiledQuery } from 'kysely'
import { ok } from '#core/base/result.ts'
import type { Role } from '../authority/actions.ts'
import type { Act, Ledger, RowOf, Writer } from '../store/ledger.ts'
import { allShapes } from '../store/shape.ts'
import { must } from './result.ts'

/** One person with every role, for tests that are not about who may do what. */
export const everyone = '李明'

export const everyRole: readonly Role[] = [
  'administrator',
  'handler',
  'accountant',
  'leader',
  'cashier',
  'reviewer',
  'reader',
]

const department = 'department'

/** An act of `everyone`. */
export const act = (unit: string, action: Act['action'], more: Partial<Act> = {}): Act => ({
  unit,
  action,
  person: everyone,
  ...more,
})

/** Initialises a ledger: a division, and a department on which `everyone` has every role. */
export async function initialise(ledger: Ledger): Promise<void> {
  await doneAs(ledger, act(department, 'initialise'), async (insert) => {
    await insert('division', { divisionCode: '530000', name: '青澜省' })
    await insert('unit', unitRow(department, { kind: 'department' }))
    for (const role of everyRole) await insert('personRole', { unitId: department, person: everyone, role })
  })
}

/** Takes everything out of a ledger, which is quicker than to open another. */
export async function clear(ledger: Ledger): Promise<void> {
  const tables = allShapes.toReversed().map(({ name }) => `delete from "${name}"`)
  await ledger.db.executeQuery(CompiledQuery.raw(tables.join(';')))
}

/** Sets up units under the department with years, in status `executing` unless said otherwise. */
export async function setUpUnit(
  ledger: Ledger,
  unit: string,
  { years = [2026], ...row }: Partial<RowOf<'unit'>> & { readonly years?: readonly number[] } = {},
): Promise<void> {
  await doneAs(ledger, act(unit, 'setUpUnit'), async (insert) => {
    await insert('unit', unitRow(unit, row))
    for (const year of years)
      await insert('fiscalYear', { unitId: unit, year, status: 'executing', classificationYear: year })
  })
}

function unitRow(unitId: string, more: Partial<RowOf<'unit'>>): RowOf<'unit'> {
  const row = { unitId, agencyCode: unitId, name: `青澜省${unitId}`, divisionCode: '530000', departmentId: department }
  return { ...row, kind: 'administrative', validFrom: 2020, ...more }
}

async function doneAs(ledger: Ledger, one: Act, work: (insert: Writer['insert']) => Promise<void>): Promise<void> {
  must(
    await ledger.write(one, async (writer) => {
      await work(writer.insert)
      return ok(undefined)
    }),
  )
}
