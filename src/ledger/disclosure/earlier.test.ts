import { expect, it } from 'vitest'
import { project } from '../projection/project.ts'
import { standardDepartment } from '../samples/generator/department.ts'
import { loadDepartment, syntheticDepartment } from '../samples/synthetic-department.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { must } from '../testing/result.ts'
import { disclosureOf } from './disclosure.ts'

const yearsOf = (figures: readonly { readonly coordinates: { readonly year?: string } }[]): readonly string[] =>
  [...new Set(figures.flatMap(({ coordinates: { year } }) => year ?? []))].toSorted()

onEveryEngine('earlier totals', (open) => {
  it('stand beside the figures of a disclosure as far back as they are asked for and kept', async () => {
    const ledger = await open()
    must(await loadDepartment(ledger, 'sample', { ...standardDepartment, units: 2, payments: 0 }))
    const [first = 0, , last = 0] = standardDepartment.years
    const asked = { body: syntheticDepartment, year: last, kind: 'finalAccounts' } as const

    const plain = must(await disclosureOf(ledger, asked))
    expect(yearsOf(plain.figures)).toEqual([String(last - 1)])

    const { figures } = must(await disclosureOf(ledger, { ...asked, yearsBack: 3 }))
    expect(yearsOf(figures)).toEqual([String(first), String(last - 1)])
    const earlier = figures.filter(({ coordinates }) => coordinates.year === String(first))
    const own = await project(ledger, { department: syntheticDepartment, year: first, lastYear: false })
    for (const flow of ['revenue', 'expenditure'] as const) {
      const whole = own.find(
        ({ coordinates }) =>
          coordinates.flow === flow && coordinates.stage === 'finalAccounts' && Object.keys(coordinates).length === 2,
      )
      expect(whole?.value).toBeGreaterThan(0n)
      const told = {
        coordinates: { stage: 'finalAccounts', flow, year: String(first) },
        quantity: 'money',
        value: whole?.value,
      }
      expect(earlier).toContainEqual(told)
    }
  })
})
