import { describe, expect, it } from 'vitest'
import { idleAlerts, lineAlerts, threePublicAlerts } from './alerts.ts'
import { noticeText } from './notice.ts'
import type { Progress } from './progress.ts'
import { standardRules } from './rules.ts'
import { alertSentences } from './words.ts'

const sound: Progress = {
  key: 'a',
  label: '差旅费',
  quotaFen: 10_000_000n,
  paidFen: 5_000_000n,
  share: 500_000n,
  known: true,
  dueFen: 5_000_000n,
  expectedFen: 10_000_000n,
  lowFen: 9_500_000n,
  highFen: 10_000_000n,
  rate: 500_000n,
  elapsed: 500_000n,
  plan: { planFen: 5_000_000n, paidFen: 5_000_000n },
}
const codes = (changes: Partial<Progress>): readonly string[] =>
  lineAlerts({ ...sound, ...changes }, 6, standardRules).map(({ code, level }) => `${code} ${level}`)

describe('lineAlerts', () => {
  it('has nothing to say of a line in step', () => {
    expect(codes({})).toEqual([])
  })
  it.each<[string, Partial<Progress>, readonly string[]]>([
    ['ends low', { paidFen: 3_900_000n, rate: 390_000n, expectedFen: 8_900_000n }, ['under warning']],
    [
      'ends very low',
      { paidFen: 1_000_000n, rate: 100_000n, expectedFen: 5_000_000n, highFen: 8_900_000n },
      ['under severe'],
    ],
    ['may still end well', { paidFen: 1_000_000n, rate: 100_000n, expectedFen: 5_000_000n }, ['under warning']],
    ['has nothing to compare with', { known: false, paidFen: 3_500_000n, rate: 350_000n }, []],
    ['lies far behind the calendar', { known: false, paidFen: 3_400_000n, rate: 340_000n }, ['behindTime warning']],
    ['was bought at once', { known: false, paidFen: 10_000_000n, rate: 1_000_000n }, []],
    ['runs ahead', { paidFen: 6_100_000n, rate: 610_000n }, ['over warning']],
    ['is used up', { paidFen: 10_000_000n, rate: 1_000_000n }, ['over severe']],
    ['is overspent', { paidFen: 10_000_001n, rate: 1_000_000n }, ['overspent severe']],
    ['is small and overspent', { quotaFen: 0n, paidFen: 1n, rate: 0n }, ['overspent severe']],
    ['leaves its plan', { plan: { planFen: 3_900_000n, paidFen: 5_000_000n } }, ['drifting warning']],
    ['is too small to tell', { quotaFen: 900_000n, paidFen: 0n, rate: 0n, expectedFen: 0n }, []],
    ['is late as every year', { share: 100_000n, paidFen: 1_100_000n, rate: 110_000n }, []],
  ])('a line that %s', (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected)
  })
  it('shows its arithmetic', () => {
    const [alert] = lineAlerts({ ...sound, plan: { planFen: 3_900_000n, paidFen: 5_000_000n } }, 6, standardRules)
    expect(alert && noticeText(alertSentences, alert)).toBe(
      '“差旅费”截至 6 月计划支出 39,000.00 元，实际 50,000.00 元，相差 11,000.00 元，偏离计划 28.21%。请修订用款计划或说明原因。',
    )
  })
})

const threePublicCodes = (paidFen: bigint, month: number) =>
  threePublicAlerts({ ...sound, key: 'reception', paidFen, rate: paidFen / 10n }, month, standardRules).map(
    ({ code }) => code,
  )

describe('threePublicAlerts', () => {
  it.each([
    [8_900_000n, 6, []],
    [9_000_000n, 6, ['threePublic']],
    [9_900_000n, 12, []],
    [10_000_001n, 12, ['threePublicOver']],
  ] as const)('%d fen of 100,000 yuan in month %d', (paid, month, expected) => {
    expect(threePublicCodes(paid, month)).toEqual(expected)
  })
})

describe('idleAlerts', () => {
  const carried = { lineId: 7n, label: '专项', quotaFen: 20_000_00n, paidFen: 10_000_00n }
  it.each([
    [2025, 8, {}, []],
    [2025, 9, {}, ['warning']],
    [2025, 9, { paidFen: 10_000_01n }, []],
    [2025, 9, { quotaFen: 100_000_00n, paidFen: 90_000_00n }, []],
    [2025, 9, { quotaFen: 100_000_00n, paidFen: 89_999_99n }, ['warning']],
    [2024, 1, {}, ['severe']],
    [2024, 1, { paidFen: 20_000_00n }, []],
  ] as const)('money granted in %d is looked at in month %d of 2026: %o', (grantedYear, month, changes, levels) => {
    const told = idleAlerts({ ...carried, grantedYear, ...changes }, { year: 2026, month }, standardRules)
    expect(told.map(({ level }) => level)).toEqual(levels)
  })
})
