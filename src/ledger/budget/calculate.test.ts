import { describe, expect, it } from 'vitest'
import { must, refusalOf } from '../testing/result.ts'
import { calculate, type Quantities } from './calculate.ts'
import { nationalStandards } from './standards/national.ts'
import type { Standard } from './standards/standard.ts'

const source = '某市财政局定额标准'
const wage: Standard = {
  id: 'wage',
  name: '基本工资',
  departmental: '30101',
  nature: 'personnel',
  source,
  validFrom: 2024,
  validTo: 2026,
  basis: 'perUnit',
  quantity: 'administrative',
  rateFen: 3_250_33n,
  times: 12,
}
const office: Standard = {
  ...wage,
  id: 'office',
  name: '办公费定额',
  departmental: '30201',
  nature: 'operating',
  rateFen: 4_000_00n,
  times: 1,
}
const heating: Standard = { ...office, id: 'heating', name: '物业补助', quantity: 'squareMetres', rateFen: 12_50n }

const given: Quantities = {
  year: 2026,
  body: 'administrative',
  functional: '2010301',
  fund: 'generalPublicBudget',
  of: { administrative: { count: 7n, measure: '人' }, squareMetres: { count: 310n, measure: '平方米' } },
}

describe('calculate', () => {
  it('makes lines from posts and standards, with the arithmetic beside them', () => {
    const lines = must(calculate([wage, office, heating, ...nationalStandards], given))
    expect(
      lines.map(({ line, amountFen }) => [
        typeof line === 'bigint' ? '' : [line.functional, line.departmental, line.nature].join(' '),
        amountFen,
      ]),
    ).toEqual([
      ['2010301 30101 personnel', 273_027_72n], // 7 × 3,250.33 × 12
      ['2010301 30201 operating', 31_875_00n], // 7 × 4,000.00 + 310 × 12.50
      ['2080505 30108 personnel', 43_684_44n], // 16 %: 43,684.4352
      ['2080506 30109 personnel', 21_842_22n], // 8 %: 21,842.2176
      ['2210201 30113 personnel', 32_763_33n], // 12 %: 32,763.3264
      ['2010301 30228 operating', 5_460_55n], // 2 %: 5,460.5544
    ])
    expect(lines[1]?.calculation).toBe(
      '办公费定额：7人 × 4,000.00元 = 28,000.00元；物业补助：310平方米 × 12.50元 = 3,875.00元',
    )
    expect(lines[2]?.calculation).toBe('机关事业单位基本养老保险缴费：（基本工资）273,027.72元 × 16% = 43,684.44元')
  })

  const housing = nationalStandards.find(({ id }) => id === 'housingFund')
  const share = (rateMillionths: bigint): Standard => ({
    ...(housing as Standard & { basis: 'share' }),
    rateMillionths,
  }) // it is a share
  it.each([
    ['budget.standardSource', [{ ...wage, source: ' ' }]],
    ['budget.standardYear', [{ ...wage, validTo: 2025 }]],
    ['budget.standardYear', [{ ...wage, validFrom: 2027, validTo: 2030 }]],
    ['budget.standardQuantity', [{ ...wage, quantity: 'workers' }]],
    ['budget.standardBase', [share(120_000n)]],
    ['budget.standardRange', [wage, share(120_001n)]],
    ['budget.standardRange', [wage, share(49_999n)]],
  ] as const)('refuses %s', (code, standards) => {
    expect(refusalOf(calculate(standards, given)).code).toBe(code)
  })

  it('takes both ends of a range', () => {
    for (const rate of [50_000n, 120_000n]) must(calculate([wage, share(rate)], given))
  })
})
