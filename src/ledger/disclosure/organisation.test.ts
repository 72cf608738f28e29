import { expect, it } from 'vitest'
import { standardDepartment } from '../samples/generator/department.ts'
import { loadDepartment, syntheticDepartment } from '../samples/synthetic-department.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { must } from '../testing/result.ts'
import { disclosureOf } from './disclosure.ts'

onEveryEngine('the organisation in a disclosure', (open) => {
  it('counts units, posts and people of a body, of a department with all its units', async () => {
    const ledger = await open()
    must(await loadDepartment(ledger, 'sample', { ...standardDepartment, units: 2, payments: 0 }))
    const [year = 2022] = standardDepartment.years
    const posts = await ledger.db.selectFrom('posts').selectAll().where('year', '=', year).orderBy('unitId').execute()
    const told = async (body: string) =>
      must(await disclosureOf(ledger, { body, year, kind: 'budget' })).performance.body.organisation
    const [one, other] = posts.map(({ approved, filled }) => ({ posts: approved, staff: filled, inPosts: filled }))
    if (!one || !other) throw new Error('two units have posts')
    expect(await told('S00001')).toEqual({ units: 0, ...one })
    expect(await told(syntheticDepartment)).toEqual({
      units: 2,
      posts: one.posts + other.posts,
      staff: one.staff + other.staff,
      inPosts: one.inPosts + other.inPosts,
    })
    const { projects } = must(await disclosureOf(ledger, { body: 'S00001', year, kind: 'budget' })).performance
    expect(projects[0]).toMatchObject({ supervisor: '999000-青澜市机关服务总署', attribute: '延续性项目（3年）' })
  })
})
