import type { Organisation } from '#core/facts/disclosure.ts'
import type { Ledger } from '../store/ledger.ts'

/** Posts of people at work; the others count the retired. */
const working = ['administrative', 'managedAsCivilService', 'institution', 'workers', 'other'] as const

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** How many units belong to a body, its posts and its people in a year; of a department with all its units. */
export async function organisationOf(ledger: Ledger, body: string, year: number): Promise<Organisation> {
  const units = await ledger.db
    .selectFrom('unit')
    .select('unitId')
    .where('departmentId', '=', body)
    .where('unitId', '!=', body)
    .where('validFrom', '<=', year)
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', year)]))
    .execute()
  const posts = await ledger.db
    .selectFrom('posts')
    .select(['category', 'approved', 'filled'])
    .where('unitId', 'in', [body, ...units.map(({ unitId }) => unitId)])
    .where('year', '=', year)
    .where('category', 'in', working)
    .execute()
  return {
    units: units.length,
    posts: sum(posts.map(({ approved }) => approved)),
    staff: sum(posts.map(({ filled }) => filled)),
    inPosts: sum(posts.flatMap(({ category, filled }) => (category === 'other' ? [] : [filled]))),
  }
}

/** The department that answers for the projects of a body, as 104-青澜市机关事务局. */
export async function supervisorOf(ledger: Ledger, body: string): Promise<string | undefined> {
  const department = await ledger.db
    .selectFrom('unit as u')
    .innerJoin('unit as d', 'd.unitId', 'u.departmentId')
    .select(['d.agencyCode', 'd.name'])
    .where('u.unitId', '=', body)
    .executeTakeFirst()
  return department && `${department.agencyCode}-${department.name}`
}
