import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { ok } from '#core/base/result.ts'
import { canonicalRow } from '../store/canonical.ts'
import type { Act, Ledger } from '../store/ledger.ts'
import { rowsOf } from '../store/pages.ts'
import { allShapes } from '../store/shape.ts'
import { onEveryEngine, type Open } from '../testing/engines.ts'
import { act, clear, initialise, setUpUnit } from '../testing/ledgers.ts'
import { budgetLine, doRandomActs, randomActs } from '../testing/random-acts.ts'
import { must, refusalOf } from '../testing/result.ts'
import { runs } from '../testing/runs.ts'
import { replay } from './replay.ts'
import { undo } from './undo.ts'
import { verify, verifyIn } from './verify.ts'

/** Every row of every table, the chains too. */
async function stateOf(ledger: Ledger): Promise<Readonly<Record<string, unknown>>> {
  const state: Record<string, unknown> = {}
  for (const shape of allShapes) {
    const rows: unknown[] = []
    for await (const row of rowsOf(ledger.db, shape)) rows.push(canonicalRow(row))
    state[shape.table] = rows
  }
  return state
}

async function filled(open: Open): Promise<Ledger> {
  const ledger = await open()
  await initialise(ledger)
  await setUpUnit(ledger, 'A')
  await setUpUnit(ledger, 'B')
  for (const unit of ['A', 'B']) {
    must(
      await ledger.write(act(unit, 'draftBudget'), async (writer) => {
        await writer.insert('budgetLine', [
          budgetLine(unit, await writer.nextId()),
          budgetLine(unit, await writer.nextId()),
        ])
        return ok(undefined)
      }),
    )
    must(
      await ledger.write(act(unit, 'importRows'), async (writer) => {
        const rows = Array.from({ length: 30 }, (_, at) => [
          unit,
          2026,
          BigInt(100 + at),
          '基本户',
          '2026-03-01',
          BigInt(at),
          at % 2 === 0 ? null : `第${at}笔`,
        ])
        return ok(
          await writer.copy(
            'bankEntry',
            ['unitId', 'year', 'entryId', 'accountLabel', 'onDate', 'amountFen', 'reference'],
            [rows],
          ),
        )
      }),
    )
    must(
      await ledger.write(act(unit, 'draftBudget'), async (writer) => {
        await writer.update('budgetLine', { unitId: unit, year: 2026, lineId: 1n }, { governmental: '50201' })
        return ok(undefined)
      }),
    )
  }
  return ledger
}

/** Ways to change data behind the program's back, and the entry of unit A that must be named (none where no entry wrote the row). */
const tamperings: readonly (readonly [what: string, statement: string, kind: string, entry: bigint | undefined])[] = [
  [
    'an amount of a copied row',
    `update bank_entry set amount_fen = amount_fen + 1 where unit_id = 'A' and entry_id = 107`,
    'row',
    3n,
  ],
  [
    'a text of an inserted row',
    `update budget_line set departmental = '30202' where unit_id = 'A' and line_id = 2`,
    'row',
    2n,
  ],
  [
    'a row that was changed later',
    `update budget_line set governmental = null where unit_id = 'A' and line_id = 1`,
    'row',
    4n,
  ],
  ['a row taken away', `delete from bank_entry where unit_id = 'A' and entry_id = 100`, 'row', 3n],
  [
    'a row put in',
    `insert into bank_entry (unit_id, year, entry_id, account_label, on_date, amount_fen) values ('A', 2026, 999, 'x', '2026-01-01', 1)`,
    'unknown',
    undefined,
  ],
  [
    'a role given',
    `insert into person_role (unit_id, person, role) values ('A', '王芳', 'cashier')`,
    'unknown',
    undefined,
  ],
  ['who did it', `update audit_entry set person = '王芳' where unit_id = 'A' and entry = 2`, 'content', 2n],
  [
    'when it was done',
    `update audit_entry set at = at + interval '1 microsecond' where unit_id = 'A' and entry = 2`,
    'content',
    2n,
  ],
  [
    'what it changed',
    `update audit_entry set changes = replace(changes, '30201', '30202') where unit_id = 'A' and entry = 2`,
    'content',
    2n,
  ],
  ['an entry taken out', `delete from audit_entry where unit_id = 'A' and entry = 2`, 'missing', 2n],
  ['the last entry taken off', `delete from audit_entry where unit_id = 'A' and entry = 4`, 'missing', 4n],
  [
    'the head set back',
    `update audit_head set entries = 3, hash = (select hash from audit_entry where unit_id = 'A' and entry = 3) where unit_id = 'A'`,
    'head',
    4n,
  ],
  ['ids given out again', `update audit_head set next_id = 1 where unit_id = 'A'`, 'head', 4n],
  [
    'a byte of the rows kept',
    `update audit_bulk set rows = set_byte(rows, 20, get_byte(rows, 20) # 1) where unit_id = 'A'`,
    'bulk',
    3n,
  ],
  ['rows kept taken away', `delete from audit_bulk where unit_id = 'A'`, 'bulk', 3n],
  [
    'rows kept added',
    `insert into audit_bulk (unit_id, entry, part, table_name, rows) values ('A', 9, 1, 'payment', '\\x00')`,
    'unknown',
    undefined,
  ],
]

onEveryEngine('verify', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await filled(open)
  })

  it('finds nothing where nothing was tampered with', async () => {
    const found = await verify(ledger)
    expect(found.faults).toEqual([])
    expect(found).toMatchObject({ units: 3, entries: 9n })
    expect(found.rows).toBeGreaterThan(60n)
  })

  it.each(tamperings)('finds %s', async (_, statement, kind, entry) => {
    const untold = new Error('rolled back')
    const tampered = ledger.db.transaction().execute(async (trx) => {
      await sql.raw(statement).execute(trx)
      const { faults } = await verifyIn(trx)
      expect(faults[0]).toMatchObject({ unit: 'A', kind, ...(entry === undefined ? {} : { entry }) })
      if (entry === undefined) expect(faults[0]?.entry).toBeUndefined()
      expect((await verifyIn(trx, { unit: 'B' })).faults).toEqual([])
      throw untold
    })
    await expect(tampered).rejects.toBe(untold)
  })

  it('finds a division changed, which belongs to no unit', async () => {
    const untold = new Error('rolled back')
    const tampered = ledger.db.transaction().execute(async (trx) => {
      await sql`update division set name = '青岚省'`.execute(trx)
      expect((await verifyIn(trx)).faults.map(({ kind, table }) => [kind, table])).toContainEqual([
        'unknown',
        'division',
      ])
      throw untold
    })
    await expect(tampered).rejects.toBe(untold)
  })
})

onEveryEngine('replay', (open) => {
  it('gives the same state after any acts', { timeout: 3_600_000 }, async () => {
    const source = await open()
    const target = await open()
    for (const acts of fc.sample(randomActs(['A', 'B', 'C'], 25), { seed: 20_261_123, numRuns: runs(6) })) {
      for (const ledger of [source, target]) await clear(ledger)
      await initialise(source)
      for (const unit of ['A', 'B', 'C']) await setUpUnit(source, unit)
      await doRandomActs(source, acts)
      must(await replay(source, target))
      expect(await stateOf(target)).toEqual(await stateOf(source))
      expect((await verify(target)).faults).toEqual([])
    }
  })

  it('refuses a ledger that is not empty, and a chain that is not sound', async () => {
    const source = await filled(open)
    expect(refusalOf(await replay(source, source)).code).toBe('ledger.notEmpty')
    await sql`update audit_entry set person = 'x' where unit_id = 'A' and entry = 2`.execute(source.db)
    expect(refusalOf(await replay(source, await open()))).toMatchObject({
      code: 'ledger.faulty',
      data: { unit: 'A', entry: '2' },
    })
  })
})

onEveryEngine('undo', (open) => {
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await filled(open)
  })
  const by = { unit: 'A', person: act('A', 'draftBudget').person }
  const rows = async () => {
    const { auditEntry: _entries, auditHead: _head, ...state } = await stateOf(ledger)
    return state
  }

  it('takes back a change, an insertion and a copy, each as an act that can be verified', async () => {
    const before = await rows()
    await ledger.write(act('A', 'setTargets'), async (writer) => {
      await writer.insert('goal', { unitId: 'A', year: 2026, kind: 'task', position: 1, body: '一' })
      await writer.insert('goal', { unitId: 'A', year: 2026, kind: 'task', position: 2, body: '二', amountFen: 5n })
      await writer.update('goal', { unitId: 'A', year: 2026, projectId: 0n, kind: 'task', position: 1 }, { body: '三' })
      return ok(undefined)
    })
    const last = (
      await ledger.db.selectFrom('auditHead').select('entries').where('unitId', '=', 'A').executeTakeFirstOrThrow()
    ).entries
    must(await undo(ledger, by, last))
    expect(await rows()).toEqual(before)
    expect(refusalOf(await undo(ledger, by, last)).code).toBe('undo.done')
    must(await undo(ledger, by, 3n))
    const left = await ledger.db.selectFrom('bankEntry').select('entryId').where('unitId', '=', 'A').execute()
    expect(left).toEqual([])
    expect((await verify(ledger)).faults).toEqual([])
  })

  it('refuses what has changed since, what is in use, and what was decided', async () => {
    expect(refusalOf(await undo(ledger, by, 2n))).toMatchObject({
      code: 'undo.changed',
      data: { table: 'budget_line' },
    })
    expect(refusalOf(await undo(ledger, by, 1n)).code).toBe('undo.noDraft')
    expect(refusalOf(await undo(ledger, by, 77n)).code).toBe('undo.noEntry')
    const entryOf = async (action: Act['action'], work: Parameters<Ledger['write']>[1]) => {
      must(await ledger.write(act('A', action), work))
      return (
        await ledger.db.selectFrom('auditHead').select('entries').where('unitId', '=', 'A').executeTakeFirstOrThrow()
      ).entries
    }
    const lined = await entryOf('draftBudget', async (writer) =>
      ok(await writer.insert('budgetLine', budgetLine('A', 50n))),
    )
    const version = { unitId: 'A', year: 2026, stage: 'firstSubmission', version: 1 } as const
    const drafted = await entryOf('draftBudget', async (writer) => {
      await writer.insert('budgetVersion', version)
      return ok(await writer.insert('budgetAmount', { ...version, lineId: 50n, amountFen: 100n }))
    })
    expect(refusalOf(await undo(ledger, by, lined)).code).toBe('undo.inUse')
    const asset = { unitId: 'A', assetId: 900n, code: '900', name: '轿车', class: 'vehicle', originalFen: 1n }
    const acquiredOn = '2026-01-01'
    const carded = await entryOf('recordAsset', async ({ insert }) =>
      ok(await insert('asset', { ...asset, acquiredOn })),
    )
    const vehicle = { unitId: 'A', vehicleId: 901n, label: '一号车', use: 'other', assetId: 900n, acquiredOn } as const
    const named = await entryOf('recordVehicle', async ({ insert }) => ok(await insert('vehicle', vehicle)))
    // no foreign key says that the vehicle is that asset
    expect(refusalOf(await undo(ledger, by, carded)).code).toBe('undo.inUse')
    must(await undo(ledger, by, named))
    must(await undo(ledger, by, carded))
    const frozen = await entryOf('submitBudget', async (writer) =>
      ok(await writer.update('budgetVersion', version, { status: 'frozen' })),
    )
    expect(refusalOf(await undo(ledger, by, frozen)).code).toBe('undo.noDraft')
    expect(refusalOf(await undo(ledger, by, drafted)).code).toMatch(/undo\.(noDraft|changed)/)
  })

  it('leaves control figures as they are once they were set', async () => {
    const version = { unitId: 'A', year: 2026, stage: 'controlFigure', version: 1 } as const
    const figure = { unitId: 'A', year: 2026, version: 1, figureId: 1n, amountFen: 100n }
    must(
      await ledger.write(act('A', 'setControlFigures'), async ({ insert }) =>
        ok(await insert('budgetVersion', version)),
      ),
    )
    must(
      await ledger.write(act('A', 'setControlFigures'), async ({ insert }) =>
        ok(await insert('controlFigure', figure)),
      ),
    )
    const { entries } = await ledger.db
      .selectFrom('auditHead')
      .select('entries')
      .where('unitId', '=', 'A')
      .executeTakeFirstOrThrow()
    const frozen = { status: 'frozen', frozenOn: '2026-01-05' } as const
    must(
      await ledger.write(act('A', 'setControlFigures'), async ({ update }) =>
        ok(await update('budgetVersion', version, frozen)),
      ),
    )
    expect(refusalOf(await undo(ledger, by, entries)).code).toBe('undo.noDraft')
  })

  it('needs the role of the act that is taken back', async () => {
    expect(refusalOf(await undo(ledger, { unit: 'A', person: '王芳' }, 4n)).code).toBe('ledger.notAllowed')
  })
})

describe('every table', () => {
  it('has a key that leads with the unit, but for divisions', () => {
    expect(allShapes.filter(({ key }) => key[0] !== 'unitId').map(({ table }) => table)).toEqual(['division'])
  })
})
