import { ok } from '#core/base/result.ts'
import type { Ledger, Writer } from '../store/ledger.ts'
import { type LedgerPlace, openLedger } from '../store/open.ts'
import { act } from './ledgers.ts'
import { budgetLine } from './random-acts.ts'
import { must } from './result.ts'

/** Writes without end, until it is killed: told after each write on its output what was acknowledged, one number a line. */
async function writeOn(ledger: Ledger, unit: string): Promise<never> {
  for (;;) {
    const written = await ledger.write(act(unit, 'loadSample'), async (writer) => ok(await writeOne(writer, unit)))
    process.stdout.write(`${must(written)}\n`)
  }
}

/** A line with its quota and its goal, or, every fifth time, these and a thousand rows at once: all of it or nothing. */
async function writeOne(writer: Writer, unit: string): Promise<bigint> {
  const id = await writer.nextId()
  await writer.insert('budgetLine', budgetLine(unit, id))
  await writer.insert('quotaEntry', {
    unitId: unit,
    year: 2026,
    entryId: id,
    lineId: id,
    kind: 'approved',
    amountFen: id,
    onDate: '2026-01-31',
  })
  if (id % 5n === 0n) {
    const rows = Array.from({ length: 1000 }, (_, at) => [
      unit,
      2026,
      id * 1000n + BigInt(at),
      '基本户',
      '2026-03-01',
      id,
    ])
    await writer.copy('bankEntry', ['unitId', 'year', 'entryId', 'accountLabel', 'onDate', 'amountFen'], [rows])
  }
  return id
}

const [, , place = '', unit = ''] = process.argv
await writeOn(must(await openLedger(JSON.parse(place) as LedgerPlace)), unit) // told by crash.ts
