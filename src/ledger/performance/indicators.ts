import { fail, ok, type Result } from '#core/base/result.ts'
import type { Doer } from '../registers/conditions.ts'
import type { Ledger, Refusal } from '../store/ledger.ts'
import { library, type LibraryEntry } from './library-words.ts'

/** Puts indicators into a unit's library; those it has by level and name already are left as they are. Returns how many were added. */
export function addIndicators(
  ledger: Ledger,
  act: Doer,
  entries: readonly LibraryEntry[] = library,
): Promise<Result<number, Refusal>> {
  return ledger.write({ ...act, action: 'setTargets' }, async (writer) => {
    const kept = await writer.trx
      .selectFrom('indicator')
      .select(['level1', 'level2', 'name'])
      .where('unitId', '=', act.unit)
      .execute()
    const known = new Set(kept.map(keyOf))
    let added = 0
    for (const entry of entries) {
      if (entry.name.trim() === '') return fail({ code: 'emptyName', data: { row: `${added + 1}` } })
      if (known.has(keyOf(entry))) continue
      known.add(keyOf(entry))
      const { level1, level2, name, direction, measuredIn } = entry
      await writer.insert('indicator', {
        unitId: act.unit,
        indicatorId: await writer.nextId(),
        level1,
        level2,
        name,
        direction,
        measuredIn: measuredIn ?? null,
      })
      added++
    }
    return ok(added)
  })
}

const keyOf = (entry: { readonly level1: string; readonly level2: string; readonly name: string }): string =>
  `${entry.level1}|${entry.level2}|${entry.name}`
