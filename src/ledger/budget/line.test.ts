import { describe, expect, it } from 'vitest'
import { must, refusalOf } from '../testing/result.ts'
import { completeLine, type LineDimensions } from './line.ts'

const organ = { year: 2026, body: 'administrative', classificationYear: 2026 } as const
const institution = { ...organ, body: 'institution' } as const

const line = (more: Partial<LineDimensions> = {}): LineDimensions => ({
  side: 'expenditure',
  fund: 'generalPublicBudget',
  functional: '2010301',
  departmental: '30201',
  nature: 'operating',
  ...more,
})
const without = (...names: readonly (keyof LineDimensions)[]): LineDimensions => {
  const left = Object.entries(line()).filter(([name]) => !names.some((one) => one === name))
  return Object.fromEntries(left) as unknown as LineDimensions // as a caller outside TypeScript may write it
}
const revenue = (more: Partial<LineDimensions>): LineDimensions => ({
  side: 'revenue',
  fund: 'generalPublicBudget',
  ...more,
})

describe('completeLine', () => {
  it.each([
    ['30101', 'personnel', '50101', '50501'],
    ['30108', 'personnel', '50102', '50501'],
    ['30113', 'personnel', '50103', '50501'],
    ['30201', 'operating', '50201', '50502'],
    ['30217', 'operating', '50206', '50502'],
    ['30231', 'operating', '50208', '50502'],
    ['30305', 'personnel', '50901', '50901'],
  ] as const)('books %s under the governmental item of the body', (departmental, nature, forOrgan, forInstitution) => {
    expect(must(completeLine(line({ departmental, nature }), organ)).governmental).toBe(forOrgan)
    expect(must(completeLine(line({ departmental, nature }), institution)).governmental).toBe(forInstitution)
  })

  it('takes another governmental item with a reason', () => {
    const other = { governmental: '50299' }
    expect(refusalOf(completeLine(line(other), organ))).toMatchObject({
      code: 'budget.governmentalReason',
      data: { derived: '50201', governmental: '50299' },
    })
    const told = must(completeLine(line({ ...other, governmentalReason: '财政部门口径' }), organ))
    expect(told).toMatchObject({ governmental: '50299', governmentalReason: '财政部门口径' })
  })

  const invalid: readonly (readonly [string, LineDimensions])[] = [
    ['budget.functionalMissing', without('functional')],
    ['budget.departmentalMissing', without('departmental')],
    ['budget.natureMissing', without('nature')],
    ['budget.functionalLevel', line({ functional: '20103' })],
    ['budget.departmentalLevel', line({ departmental: '302' })],
    ['budget.unknownCodeNear', line({ functional: '2010398' })],
    ['budget.unknownCodeNear', line({ departmental: '30298' })],
    ['budget.projectMissing', line({ nature: 'project' })],
    ['budget.grantedYear', line({ origin: 'carriedOver' })],
    ['budget.grantedYear', line({ origin: 'carriedOver', grantedYear: 2026 })],
    ['budget.grantedYear', line({ grantedYear: 2025 })],
    ['budget.revenueDimensions', revenue({ departmental: '30201' })],
    ['budget.projectMissing', revenue({ nature: 'project' })],
    ['budget.revenueWord', revenue({ revenue: 'gifts' })],
    ['budget.revenueFund', revenue({ revenue: 'serviceRevenue' })],
    ['budget.unknownCodeNear', revenue({ functional: '2010398' })],
  ]
  it.each(invalid)('refuses %s', (code, wrong) => {
    expect(refusalOf(completeLine(wrong, organ)).code).toBe(code)
  })

  const valid: readonly (readonly [string, LineDimensions])[] = [
    ['money of last year', line({ origin: 'carriedOver', grantedYear: 2025 })],
    ['a project', line({ nature: 'project', projectId: 1n })],
    ['a code that only the local list has', line({ functional: '2010398', unlisted: ['2010398'] })],
    ['revenue by its source', revenue({ revenue: 'ownResources', functional: '2010301' })],
    ['revenue of the unit', revenue({ fund: 'unitFunds', revenue: 'serviceRevenue' })],
    ['revenue without a source', revenue({})],
    ['revenue for a project', revenue({ functional: '2010302', nature: 'project', projectId: 1n })],
  ]
  it.each(valid)('takes %s', (_, right) => {
    expect(must(completeLine(right, organ))).toMatchObject({ side: right.side, fund: right.fund })
  })
})
