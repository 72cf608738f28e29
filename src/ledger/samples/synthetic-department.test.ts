import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { alerts } from '../outlook/alerts.ts'
import { progress } from '../outlook/progress.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { must } from '../testing/result.ts'
import { standardDepartment } from './generator/department.ts'
import { loadDepartment, syntheticDepartment } from './synthetic-department.ts'

const size = { ...standardDepartment, units: 6, payments: 0 }

onEveryEngine('loadDepartment', (open) => {
  it('loads once, goes on where it was broken off, and keeps every fen', async () => {
    const ledger = await open()
    const some = must(await loadDepartment(ledger, 'sample', { ...size, units: 5 }))
    expect(some).toMatchObject({ units: 5, before: 0 })
    const rest = must(await loadDepartment(ledger, 'sample', size))
    expect(rest).toMatchObject({ units: 6, before: 5 })
    expect(must(await loadDepartment(ledger, 'sample', size))).toMatchObject({ before: 6, payments: 0n })

    // for every unit, year and fund: received + brought forward = paid + left
    const { rows } = await sql<{ unitId: string; year: number; fund: string; gap: bigint }>`
      select unit_id, year, fund, sum(fen)::bigint as gap from (
        select unit_id, year, line_id, amount_fen as fen from receipt
        union all select unit_id, year, line_id, amount_fen from quota_entry where kind = 'carriedOver'
        union all select unit_id, year, line_id, -amount_fen from payment where status = 'paid'
        union all select unit_id, year, line_id, -amount_fen from carryover) e
      join budget_line using (unit_id, year, line_id) group by 1, 2, 3`.execute(ledger.db)
    expect(rows.length).toBeGreaterThanOrEqual(18)
    expect(rows.filter(({ gap }) => gap !== 0n)).toEqual([])

    const units = await progress(ledger, { department: syntheticDepartment }, { year: 2024, month: 8, by: 'unit' })
    expect(units.length).toBe(6)
    for (const { lowFen, expectedFen, highFen, quotaFen } of units) {
      expect(lowFen <= expectedFen && expectedFen <= highFen).toBe(true)
      expect(expectedFen).toBeLessThanOrEqual(quotaFen)
    }
    const [first] = units
    const lines = await progress(ledger, { unit: first?.key ?? '' }, { year: 2024, month: 8, by: 'line' })
    expect(lines.reduce((sum, { paidFen }) => sum + paidFen, 0n)).toBe(first?.paidFen)
    for (const by of ['project', 'economicItem', 'threePublic'] as const)
      expect(
        (await progress(ledger, { department: syntheticDepartment }, { year: 2024, month: 8, by })).length,
      ).toBeGreaterThan(1)
    const told = await alerts(ledger, first?.key ?? '', 2024, 11)
    expect(told.every(({ code }) => code !== '')).toBe(true)
  })
})
