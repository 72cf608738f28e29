import { ok, type Result } from '#core/base/result.ts'
import type { Ledger, Refusal, RowOf } from '../store/ledger.ts'
import type { Doer } from './refusal.ts'
import { refuse } from './words.ts'
import { yearOf } from './year.ts'

export type PostsOfYear = Omit<RowOf<'posts'>, 'unitId'>

/** Records how many posts of a category a unit has and how many are filled; a second record replaces the first. */
export function recordPosts(ledger: Ledger, by: Doer, posts: PostsOfYear): Promise<Result<null, Refusal>> {
  return ledger.write({ ...by, action: 'recordPosts' }, async ({ trx, insert, update }) => {
    const year = await yearOf(trx, by.unit, posts.year)
    if (!year.ok) return year
    if (posts.approved < 0 || posts.filled < 0) return refuse('organisation.posts', {}, ['approved', 'filled'])
    const key = { unitId: by.unit, year: posts.year, category: posts.category }
    const before = await trx
      .selectFrom('posts')
      .select('filled')
      .where('unitId', '=', by.unit)
      .where('year', '=', posts.year)
      .where('category', '=', posts.category)
      .executeTakeFirst()
    const { approved, filled, asOf = null } = posts
    if (before) await update('posts', key, { approved, filled, asOf })
    else await insert('posts', { ...key, approved, filled, asOf })
    return ok(null)
  })
}
