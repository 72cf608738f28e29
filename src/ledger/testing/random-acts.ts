import fc from 'fast-check'
import { ok } from '#core/base/result.ts'
import type { Ledger, RowOf, Writer } from '../store/ledger.ts'
import { act } from './ledgers.ts'
import { must } from './result.ts'

/** A line of expenditure that differs from others in its id alone. */
export const budgetLine = (unitId: string, lineId: bigint): RowOf<'budgetLine'> => ({
  unitId,
  year: 2026,
  lineId,
  side: 'expenditure',
  functional: '2010301',
  departmental: '30201',
  fund: 'generalPublicBudget',
  nature: 'operating',
  internalCounterpart: String(lineId),
})

type RandomAct = {
  readonly unit: string
  readonly kind: 'line' | 'quota' | 'change' | 'remove' | 'copy' | 'division'
  readonly amount: bigint
  readonly text: string
}

/** Texts with everything that a format could trip over; PostgreSQL has no NUL, and unpaired surrogates are no text. */
const texts = fc.string({ unit: 'binary', maxLength: 12 }).map((text) => text.replaceAll('\0', ''))

/** Acts of every way to write, on units that are there. */
export function randomActs(units: readonly string[], most: number): fc.Arbitrary<readonly RandomAct[]> {
  const one = fc.record({
    unit: fc.constantFrom(...units),
    kind: fc.constantFrom<RandomAct['kind'][]>('line', 'quota', 'change', 'remove', 'copy', 'division'),
    amount: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    text: texts,
  })
  return fc.array(one, { minLength: 5, maxLength: most })
}

/** Does the acts in order. One that has nothing to change leaves no entry. */
export async function doRandomActs(ledger: Ledger, acts: readonly RandomAct[]): Promise<void> {
  for (const one of acts) {
    const done = await ledger.write(act(one.unit, 'loadSample', { reason: one.text }), async (writer) => {
      await doOne(writer, one)
      return ok(undefined)
    })
    must(done)
  }
}

async function doOne(writer: Writer, { unit, kind, amount, text }: RandomAct): Promise<void> {
  const id = await writer.nextId()
  const goals = writer.trx.selectFrom('goal').select('position').where('unitId', '=', unit).orderBy('position')
  const goal = await goals.executeTakeFirst()
  const key = { unitId: unit, year: 2026, projectId: 0n, kind: 'task' as const, position: goal?.position ?? 0 }
  switch (kind) {
    case 'line':
      await writer.insert('goal', { unitId: unit, year: 2026, kind: 'task', position: Number(id), body: text })
      return writer.insert('budgetLine', budgetLine(unit, id))
    case 'quota':
      await writer.insert('budgetLine', budgetLine(unit, id))
      return writer.insert('quotaEntry', {
        unitId: unit,
        year: 2026,
        entryId: id,
        lineId: id,
        kind: 'approved',
        amountFen: amount,
        onDate: '2026-02-28',
      })
    case 'change':
      return goal && writer.update('goal', key, { body: text, amountFen: amount % 2n === 0n ? null : amount })
    case 'remove':
      return goal && writer.remove('goal', key)
    case 'copy': {
      const rows = Array.from({ length: 20 }, (_, at) => [
        unit,
        2026,
        id * 100n + BigInt(at),
        text,
        '2026-03-01',
        amount,
        at % 3 === 0 ? null : text,
      ])
      await writer.copy(
        'bankEntry',
        ['unitId', 'year', 'entryId', 'accountLabel', 'onDate', 'amountFen', 'reference'],
        [rows],
      )
      return
    }
    case 'division':
      return writer.update('division', { divisionCode: '530000' }, { name: `${text} ` })
    default:
      return kind satisfies never
  }
}
