import { expect, it } from 'vitest'
import { project } from '../projection/project.ts'
import { standardDepartment } from '../samples/generator/department.ts'
import { loadDepartment, syntheticDepartment } from '../samples/synthetic-department.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { must } from '../testing/result.ts'
import { disclosureOf } from './disclosure.ts'

const [first = 0, , last = 0] = standardDepartment.years

const yearsOf = (figures: readonly { readonly coordinates: { readonly year?: string } }[]): readonly string[] =>
  [...new Set(figures.flatMap(({ coordinates: { year } }) => year ?? []))].toSorted()

onEveryEngine('disclosureOf', (open) => {
  it('tells earlier totals as far back as they are asked for and kept, and who works in the body', async () => {
    const ledger = await open()
    must(await loadDepartment(ledger, 'sample', { ...standardDepartment, units: 2, payments: 0 }))
    const asked = { body: syntheticDepartment, year: last, kind: 'finalAccounts' } as const
    const plain = must(await disclosureOf(ledger, asked))
    expect(yearsOf(plain.figures)).toEqual([String(last - 1)])

    const { figures, performance } = must(await disclosureOf(ledger, { ...asked, yearsBack: 3 }))
    expect(yearsOf(figures)).toEqual([String(first), String(last - 1)])
    const earlier = figures.filter(({ coordinates }) => coordinates.year === String(first))
    const own = await project(ledger, { department: syntheticDepartment, year: first, lastYear: false })
    for (const flow of ['revenue', 'expenditure'] as const) {
      const whole = own.find(
        ({ coordinates }) =>
          coordinates.flow === flow && coordinates.stage === 'finalAccounts' && Object.keys(coordinates).length === 2,
      )
      expect(whole?.value).toBeGreaterThan(0n)
      const coordinates = { stage: 'finalAccounts', flow, year: String(first) }
      expect(earlier).toContainEqual({ coordinates, quantity: 'money', value: whole?.value })
    }

    const posts = await ledger.db.selectFrom('posts').selectAll().where('year', '=', last).orderBy('unitId').execute()
    const [one, other] = posts.map(({ approved, filled }) => ({ posts: approved, staff: filled, inPosts: filled }))
    if (!one || !other) throw new Error('two units have posts')
    expect(performance.body.organisation).toEqual({
      units: 2,
      posts: one.posts + other.posts,
      staff: one.staff + other.staff,
      inPosts: one.inPosts + other.inPosts,
    })
    const unit = must(await disclosureOf(ledger, { body: 'S00001', year: last, kind: 'budget' })).performance
    expect(unit.body.organisation).toEqual({ units: 0, ...one })
    expect(unit.projects[0]).toMatchObject({
      supervisor: '999000-青澜市机关服务总署',
      attribute: '延续性项目（3年）',
    })
  })
})
