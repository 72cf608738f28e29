import { beforeAll, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { project } from '../projection/project.ts'
import type { Ledger, RowOf } from '../store/ledger.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must } from '../testing/result.ts'
import { eliminations, mismatched } from './eliminations.ts'

const year = 2026

interface Amount {
  readonly row: Partial<RowOf<'budgetLine'>>
  readonly fen: bigint
}

const line = (row: Partial<RowOf<'budgetLine'>>, fen: bigint): Amount => ({ row, fen })

onEveryEngine('consolidation', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await unitWith('payer', [
      line({ side: 'revenue' }, 900_00n),
      line({}, 500_00n),
      line({ nature: 'subsidyToAffiliated', fund: 'unitFunds', internalCounterpart: 'receiver' }, 300_00n),
    ])
    await unitWith('receiver', [
      line({ side: 'revenue', fund: 'unitFunds', revenue: 'superiorSubsidy', internalCounterpart: 'payer' }, 290_00n),
      line({ nature: 'operating', fund: 'unitFunds' }, 280_00n),
    ])
  }, 600_000)

  async function unitWith(unit: string, amounts: readonly Amount[]): Promise<void> {
    await setUpUnit(ledger, unit, { years: [year] })
    const done = await ledger.write(act(unit, 'loadSample'), async (writer) => {
      for (const [index, { row, fen }] of amounts.entries()) {
        const at = { unitId: unit, year, lineId: BigInt(index + 1) }
        const common = {
          side: 'expenditure',
          functional: '2010301',
          departmental: '30201',
          nature: 'operating',
          fund: 'generalPublicBudget',
        } as const
        await writer.insert('budgetLine', { ...at, ...common, ...row })
        await writer.insert('finalAmount', { ...at, amountFen: fen })
      }
      return ok(undefined)
    })
    must(done)
  }

  it('leaves out what units pay each other, lists it, and reports the pair that disagrees', async () => {
    const figures = await project(ledger, { department: 'department', year })
    const at = (flow: string): bigint | undefined =>
      figures.find(({ coordinates }) => Object.keys(coordinates).length === 2 && coordinates.flow === flow)?.value
    expect(at('expenditure')).toBe(780_00n)
    expect(at('revenue')).toBe(900_00n)
    const found = await eliminations(ledger, 'department', year)
    expect(found.length).toBe(1)
    expect(
      mismatched(found).map(({ payer, receiver, paidFen, receivedFen, differenceFen }) => [
        payer,
        receiver,
        paidFen,
        receivedFen,
        differenceFen,
      ]),
    ).toEqual([['payer', 'receiver', 300_00n, 290_00n, 10_00n]])
    const own = await project(ledger, { unit: 'payer', year })
    expect(
      own.find(({ coordinates }) => Object.keys(coordinates).length === 2 && coordinates.flow === 'expenditure')?.value,
    ).toBe(800_00n)
  })
})
