import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { fail, ok } from '#core/base/result.ts'
import { onEveryEngine } from '../testing/engines.ts'
import { act, everyone, initialise, setUpUnit } from '../testing/ledgers.ts'
import { must, refusalOf } from '../testing/result.ts'
import { entryHash, firstHash } from './entry.ts'
import type { Ledger, Writer } from './ledger.ts'

const line = (lineId: bigint, more: object = {}) => ({
  unitId: 'A',
  year: 2026,
  lineId,
  side: 'expenditure' as const,
  functional: '2010301',
  departmental: '30201',
  fund: 'generalPublicBudget' as const,
  nature: 'operating' as const,
  internalCounterpart: String(lineId),
  ...more,
})

/** The first of three ids in a row, and the id after them. */
async function idsGiven(ledger: Ledger): Promise<readonly [bigint, bigint]> {
  const given = ledger.write(act('A', 'draftBudget'), async (writer) => {
    const first = await writer.nextIds(3)
    const next = await writer.nextId()
    await writer.insert('budgetLine', line(next))
    return ok([first, next] as const)
  })
  return must(await given)
}

onEveryEngine('Ledger.write', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await open()
    await initialise(ledger)
    await setUpUnit(ledger, 'A', { years: [2025, 2026] })
  })

  it('keeps what was inserted with the same types on both engines', async () => {
    const inserted = await ledger.write(act('A', 'draftBudget', { at: '2026-01-02T03:04:05.678Z' }), async (writer) => {
      const id = await writer.nextId()
      await writer.insert('budgetLine', line(id))
      await writer.insert('quotaEntry', {
        unitId: 'A',
        year: 2026,
        entryId: await writer.nextId(),
        lineId: id,
        kind: 'approved',
        amountFen: 9_007_199_254_740_993n,
        onDate: '2026-02-28',
      })
      return ok(id)
    })
    const id = must(inserted)
    const row = await ledger.db.selectFrom('quotaEntry').selectAll().where('lineId', '=', id).executeTakeFirstOrThrow()
    expect(row).toEqual({
      unitId: 'A',
      year: 2026,
      entryId: id + 1n,
      lineId: id,
      kind: 'approved',
      amountFen: 9_007_199_254_740_993n,
      onDate: '2026-02-28',
      adjustmentId: null,
    })
    const sums =
      await sql`select sum(amount_fen) as total, count(*) as rows, 1.50::numeric as rate, true as yes from quota_entry`.execute(
        ledger.db,
      )
    expect(sums.rows).toEqual([{ total: 9_007_199_254_740_993n, rows: 1n, rate: '1.50', yes: true }])
    const entry = await ledger.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('action', '=', 'draftBudget')
      .executeTakeFirstOrThrow()
    expect(entry.at).toBe('2026-01-02T03:04:05.678Z')
  })

  it('chains every entry to the one before', async () => {
    const entries = await ledger.db
      .selectFrom('auditEntry')
      .selectAll()
      .where('unitId', '=', 'A')
      .orderBy('entry')
      .execute()
    expect(entries.length).toBeGreaterThan(1)
    let before = firstHash
    for (const entry of entries) {
      expect(entry.previousHash).toBe(before)
      expect(entryHash(entry)).toBe(entry.hash)
      before = entry.hash
    }
    const head = await ledger.db.selectFrom('auditHead').selectAll().where('unitId', '=', 'A').executeTakeFirstOrThrow()
    expect(head).toMatchObject({ hash: before, entries: BigInt(entries.length) })
  })

  it('leaves nothing of a work that is refused or breaks off', async () => {
    const state = () =>
      sql`select (select count(*) from budget_line) as lines, (select count(*) from audit_entry) as entries, (select next_id from audit_head where unit_id = 'A') as next`.execute(
        ledger.db,
      )
    const before = (await state()).rows
    const refused = await ledger.write(act('A', 'draftBudget'), async (writer) => {
      await writer.insert('budgetLine', line(await writer.nextId()))
      return fail({ code: 'test.no', data: {} })
    })
    expect(refusalOf(refused).code).toBe('test.no')
    const broken = ledger.write(act('A', 'draftBudget'), async (writer) => {
      await writer.insert('budgetLine', line(await writer.nextId()))
      throw new Error('half way')
    })
    await expect(broken).rejects.toThrow('half way')
    const swallowed = ledger.write(act('A', 'draftBudget'), async (writer) => {
      await writer.insert('budgetLine', line(await writer.nextId()))
      await sql`select 1/0`.execute(writer.trx).catch(() => undefined)
      return ok(undefined)
    })
    await expect(swallowed).rejects.toThrow()
    expect((await state()).rows).toEqual(before)
  })

  it('refuses who has no role, and says which roles have it', async () => {
    const refused = await ledger.write({ ...act('A', 'draftBudget'), person: '王芳' }, async () => ok(undefined))
    expect(refusalOf(refused)).toMatchObject({
      code: 'ledger.notAllowed',
      data: { person: '王芳', roles: 'handler accountant' },
    })
  })

  it('lets nobody give himself a role by setting up a unit', async () => {
    const refused = await ledger.write({ ...act('B', 'setUpUnit'), person: '王芳' }, async (writer) => {
      await writer.insert('unit', {
        unitId: 'B',
        agencyCode: 'B',
        name: 'B',
        divisionCode: '530000',
        departmentId: 'B',
        kind: 'department',
        validFrom: 2026,
      })
      await writer.insert('personRole', { unitId: 'B', person: '王芳', role: 'administrator' })
      return ok(undefined)
    })
    expect(refusalOf(refused).code).toBe('ledger.notAllowed')
    const again = await ledger.write({ ...act('B', 'initialise'), person: '王芳' }, async () => ok(undefined))
    expect(refusalOf(again).code).toBe('ledger.initialised')
  })

  it('refuses figures of a closed year but for a correction', async () => {
    await setUpUnit(ledger, 'C', { years: [2024, 2025] })
    const batch = { unitId: 'C', batchId: 1n, year: 2024, kind: 'payments', fileName: 'a.csv', fileSha256: '00' }
    const counts = { accepted: 0n, rejected: 0n, totalFen: 0n }
    must(
      await ledger.write(act('C', 'importRows'), async ({ insert }) =>
        ok(await insert('importBatch', { ...batch, ...counts })),
      ),
    )
    await ledger.write(act('C', 'closeYear'), async (writer) => {
      await writer.update('fiscalYear', { unitId: 'C', year: 2024 }, { status: 'closed' })
      return ok(undefined)
    })
    const insert = (action: 'draftBudget' | 'correctClosedYear', year: number) =>
      ledger.write(act('C', action), async (writer) =>
        ok(await writer.insert('budgetLine', line(900n, { unitId: 'C', year }))),
      )
    const copy = ledger.write(act('C', 'importRows'), async (writer) =>
      ok(
        await writer.copy(
          'carryover',
          ['unitId', 'year', 'lineId', 'amountFen', 'kind'],
          [[['C', 2024, 1n, 1n, 'surplus']]],
        ),
      ),
    )
    expect(refusalOf(await insert('draftBudget', 2024))).toEqual({
      code: 'ledger.yearClosed',
      data: { unit: 'C', year: '2024' },
    })
    expect(refusalOf(await copy).code).toBe('ledger.yearClosed')
    // the year of a batch is not part of its key
    const changed = await ledger.write(act('C', 'importRows'), async ({ update }) =>
      ok(await update('importBatch', { unitId: 'C', batchId: 1n }, { accepted: 1n })),
    )
    expect(refusalOf(changed).code).toBe('ledger.yearClosed')
    // and a row may be given another year
    const moved = await ledger.write(act('C', 'importRows'), async ({ insert: add, update }) => {
      await add('importBatch', { ...batch, ...counts, batchId: 2n, year: 2025, fileSha256: '01' })
      return ok(await update('importBatch', { unitId: 'C', batchId: 2n }, { year: 2024 }))
    })
    expect(refusalOf(moved).code).toBe('ledger.yearClosed')
    must(await insert('draftBudget', 2025))
    must(await insert('correctClosedYear', 2024))
  })

  it('keeps registers as a closed year saw them, and lets reasons be written', async () => {
    const unit = 'held'
    await setUpUnit(ledger, unit, { years: [2024, 2025] })
    const card = (assetId: bigint, acquiredOn: string) => ({
      unitId: unit,
      assetId,
      acquiredOn,
      code: String(assetId),
      name: '设备',
      class: 'otherFixed',
      originalFen: 100n,
    })
    const record = (work: (writer: Writer) => Promise<void>) =>
      ledger.write(act(unit, 'recordAsset'), async (writer) => ok(await work(writer)))
    const key = (assetId: bigint) => ({ unitId: unit, assetId })
    must(await record(({ insert }) => insert('asset', [card(1n, '2020-01-01'), card(2n, '2020-01-01')])))
    must(
      await ledger.write(act(unit, 'closeYear'), async ({ update }) =>
        ok(await update('fiscalYear', { unitId: unit, year: 2024 }, { status: 'closed' })),
      ),
    )
    const refused = [
      await record(({ insert }) => insert('asset', card(3n, '2023-05-01'))),
      await record(({ update }) => update('asset', key(1n), { disposedOn: '2024-12-31' })),
      await record(({ update }) => update('asset', key(1n), { originalFen: 99n })),
      await record(({ remove }) => remove('asset', key(1n))),
    ]
    for (const one of refused)
      expect(refusalOf(one)).toEqual({ code: 'ledger.yearClosed', data: { unit, year: '2024' } })
    must(await record(({ insert }) => insert('asset', card(3n, '2025-01-01'))))
    must(await record(({ update }) => update('asset', key(1n), { disposedOn: '2025-01-01' })))
    must(await record(({ update }) => update('asset', key(1n), { disposedOn: null })))
    const explanation = { unitId: unit, year: 2024, stage: 'finalAccounts', subject: 'flow=expenditure', body: '说明' }
    must(await ledger.write(act(unit, 'explain'), async ({ insert }) => ok(await insert('explanation', explanation))))
  })

  it('does many writes of one unit at once, one after another', async () => {
    const payments = Array.from({ length: 40 }, () =>
      ledger.write(act('A', 'draftBudget'), async (writer) => {
        const id = await writer.nextId()
        await writer.insert('budgetLine', line(id))
        return ok(id)
      }),
    )
    const ids = (await Promise.all(payments)).map(must)
    expect(new Set(ids).size).toBe(40)
  })

  it('copies many rows and keeps them with the entry', async () => {
    const rows = Array.from(
      { length: 6_000 },
      (_, at) =>
        [
          'A',
          2026,
          BigInt(1_000_000 + at),
          at % 7 === 0 ? null : `甲\t乙\\丙\n${at}${'丁'.repeat(900)}`,
          BigInt(at),
          '2026-03-04',
        ] as const,
    )
    const copied = await ledger.write(act('A', 'importRows'), async (writer) =>
      ok(
        await writer.copy(
          'bankEntry',
          ['unitId', 'year', 'entryId', 'reference', 'amountFen', 'onDate', 'accountLabel'],
          [rows.map((row) => [...row, '基本户'])],
        ),
      ),
    )
    expect(must(copied)).toBe(6_000n)
    const sums =
      await sql`select count(*) as rows, sum(amount_fen) as total, count(reference) as named, max(reference) filter (where entry_id = 1000001) as one from bank_entry where unit_id = 'A'`.execute(
        ledger.db,
      )
    expect(sums.rows).toEqual([
      { rows: 6_000n, total: 17_997_000n, named: 5_142n, one: `甲\t乙\\丙\n1${'丁'.repeat(900)}` },
    ])
    const parts = await ledger.db.selectFrom('auditBulk').select('part').where('unitId', '=', 'A').execute()
    expect(parts.length).toBeGreaterThan(1)
  })

  it('gives ids one by one or many in a row, none of them twice', async () => {
    const [first, next] = await idsGiven(ledger)
    expect(next).toBe(first + 3n)
    expect(await idsGiven(ledger)).toEqual([first + 4n, first + 7n])
  })

  it('tells at once when the ledger itself is asked inside a write', async () => {
    const nested = ledger.write(act('A', 'draftBudget'), async () =>
      ok(await ledger.db.selectFrom('unit').selectAll().execute()),
    )
    await expect(nested).rejects.toThrow('writer.trx')
    const inner = ledger.write(act('A', 'draftBudget'), () =>
      ledger.write(act('A', 'draftBudget'), async () => ok(everyone)),
    )
    await expect(inner).rejects.toThrow('writer.trx')
  })

  describe('our own mistakes', () => {
    it.each([
      ['a row of another unit', { unitId: 'C' }],
      ['a column that is not there', { unitId: 'A', colour: 'red' }],
    ])('throws for %s', async (_, wrong) => {
      const written = ledger.write(act('A', 'draftBudget'), async (writer) =>
        ok(await writer.insert('budgetLine', line(5_000_000n, wrong))),
      )
      await expect(written).rejects.toThrow('Invariant')
    })

    it('throws for a change of a row that is not there', async () => {
      const written = ledger.write(act('A', 'draftBudget'), async (writer) =>
        ok(await writer.update('budgetLine', { unitId: 'A', year: 2026, lineId: 77_777n }, { governmental: '50201' })),
      )
      await expect(written).rejects.toThrow('has a row')
    })
  })
})
