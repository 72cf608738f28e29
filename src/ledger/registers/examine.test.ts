import { describe, expect, it } from 'vitest'
import { noticeText } from '../outlook/notice.ts'
import type { RegisterCounts } from './counts.ts'
import { examineRegisters, type RegisterYear } from './examine.ts'
import type { ThreePublicMoney } from './three-public.ts'
import { registerSentences } from './words.ts'

const counts: RegisterCounts = {
  unitId: 'u',
  receptionBatches: 10n,
  receptionGuests: 80n,
  receptionFen: 800_000n,
  foreignAffairsBatches: 1n,
  foreignAffairsGuests: 6n,
  foreignAffairsFen: 90_000n,
  receptionAbroadBatches: 0n,
  receptionAbroadGuests: 0n,
  receptionAbroadFen: 0n,
  tripGroups: 1n,
  tripPersons: 2n,
  tripFen: 4_000_000n,
  vehiclesHeld: 2n,
  vehiclesAcquired: 1n,
  vehiclesDisposed: 0n,
  vehiclesHeldBefore: 1n,
  vehicleOperationFen: 4_000_000n,
  vehiclePurchaseFen: 18_000_000n,
  vehicleCards: 2n,
}

const money = (changes: Partial<Record<ThreePublicMoney['item'], Partial<ThreePublicMoney>>> = {}) =>
  (
    [
      { item: 'overseas', budgetFen: 4_000_000n, approvedFen: 4_000_000n, spentFen: 4_000_000n },
      { item: 'reception', budgetFen: 1_000_000n, approvedFen: 1_000_000n, spentFen: 800_000n },
      { item: 'vehicleOperation', budgetFen: 5_000_000n, approvedFen: 5_000_000n, spentFen: 4_000_000n },
      { item: 'vehiclePurchase', budgetFen: 18_000_000n, approvedFen: 18_000_000n, spentFen: 18_000_000n },
    ] as const
  ).map((one) => ({ ...one, ...changes[one.item] }))

const sound: RegisterYear = {
  counts,
  money: money(),
  moneyBefore: money(),
  quota: { approved: 2, held: null },
  heldBefore: 1,
  recorded: new Map(),
}

const codes = (changes: Partial<RegisterYear>): readonly string[] =>
  examineRegisters({ ...sound, ...changes }).map(({ code }) => code)

describe('examineRegisters', () => {
  it('says nothing of registers that agree with the money', () => {
    expect(codes({})).toEqual([])
  })

  it.each<[string, string, Partial<RegisterYear>]>([
    ['SG-01', 'fewer persons than batches', { counts: { ...counts, receptionBatches: 81n } }],
    [
      'SG-01',
      'fewer persons than batches, both only told',
      {
        counts: {
          ...counts,
          receptionBatches: 0n,
          receptionGuests: 0n,
          receptionFen: 0n,
          foreignAffairsBatches: 0n,
          foreignAffairsGuests: 0n,
        },
        recorded: new Map([
          ['receptionBatches', 28n],
          ['receptionPersons', 22n],
        ]),
        money: money({ reception: { spentFen: 400_000n } }),
      },
    ],
    ['SG-02', 'trips paid and none registered', { counts: { ...counts, tripGroups: 0n, tripPersons: 0n } }],
    ['SG-03', 'more foreign guests than guests', { counts: { ...counts, foreignAffairsGuests: 81n } }],
    ['SG-04', 'a vehicle too many', { heldBefore: 2 }],
    ['SG-05', 'a purchase without a vehicle', { counts: { ...counts, vehiclesAcquired: 0n }, heldBefore: 2 }],
    ['SG-06', 'more vehicles than approved', { quota: { approved: 1, held: null } }],
    [
      'SG-07',
      'vehicles that cost too much',
      { money: money({ vehicleOperation: { spentFen: 17_000_000n, budgetFen: 17_000_000n } }) },
    ],
    [
      'SG-08',
      'guests that cost too much',
      {
        money: money({ reception: { spentFen: 3_000_000n, budgetFen: 3_000_000n } }),
        counts: { ...counts, receptionFen: 3_000_000n },
      },
    ],
    ['SG-09', 'a trip that cost nearly nothing', { money: money({ overseas: { spentFen: 300_000n } }) }],
    ['SG-10', 'more spent than budgeted', { money: money({ overseas: { spentFen: 4_000_001n } }) }],
    ['SG-11', 'a budget that grows', { moneyBefore: money({ overseas: { approvedFen: 3_000_000n } }) }],
    ['SG-12', 'a list that does not add up to the payments', { counts: { ...counts, receptionFen: 799_999n } }],
    ['SG-13', 'a vehicle without a card', { counts: { ...counts, vehicleCards: 1n } }],
  ])('%s: %s', (code, _, changes) => {
    expect(codes(changes)).toEqual([code])
  })

  it('shows the arithmetic in the sentence', () => {
    const [notice] = examineRegisters({ ...sound, money: money({ overseas: { spentFen: 4_500_050n } }) })
    expect(notice && noticeText(registerSentences, notice)).toBe(
      '因公出国（境）费支出 45,000.50 元，超过全年预算 40,000.00 元，多 5,000.50 元。',
    )
  })
})
