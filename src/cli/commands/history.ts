import { fillIn } from '#core/present/message.ts'
import { displayWidth, padEnd, printable } from '#core/present/width.ts'
import { undo } from '#ledger/audit/undo.ts'
import { type Action } from '#ledger/authority/actions.ts'
import { actionWords } from '#ledger/authority/words.ts'
import { type Changes, isBulk } from '#ledger/store/entry.ts'
import type { Console } from '../console.ts'
import { historyWords as words } from '../ledger-words.ts'
import { type PlaceOptions, refuse, say, withLedger } from './ledger.ts'

/** The official time of the whole country, as `YYYY-MM-DD hh:mm`. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

export interface HistoryOptions extends PlaceOptions {
  readonly unit: string
  readonly last: number
}

/** Lists the last acts on a unit, the newest first: number, time, person, what was done and why, and how many rows it changed. */
export async function history(options: HistoryOptions, console: Console): Promise<number> {
  const { unit, last } = options
  return withLedger(options, console, async (ledger) => {
    const entries = await ledger.db
      .selectFrom('auditEntry')
      .select(['entry', 'at', 'person', 'action', 'reason', 'undoes', 'changes'])
      .where('unitId', '=', unit)
      .orderBy('entry', 'desc')
      .limit(last)
      .execute()
    if (entries.length === 0) return refuse({ code: 'organisation.noUnit', data: { unit } }, console)
    const rows = entries.map(({ entry, at, person, action, reason, undoes, changes }) => [
      `${entry}`,
      clock.format(new Date(at)),
      printable(person),
      undoes === null ? (actionWords[action as Action] ?? action) : fillIn(words.undid, () => `${undoes}`), // an action that was done
      `${rowsIn(changes)}`,
      printable(reason ?? ''),
    ])
    const table = [words.headings, ...rows]
    const widths = words.headings.map((_, at) => Math.max(...table.map((row) => displayWidth(row[at] ?? ''))))
    for (const row of table)
      console.print(
        `${row
          .map((cell, at) => padEnd(cell, widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
      )
    return 0
  })
}

function rowsIn(text: string): number {
  const { changes } = JSON.parse(text) as Changes // written by the store
  return changes.reduce((sum, change) => sum + (isBulk(change) ? change.rows : 1), 0)
}

export interface UndoOptions extends PlaceOptions {
  readonly unit: string
  readonly by: string
  readonly reason?: string
}

/** Takes back one act on a unit, where it is a draft or an import. */
export async function undoCommand(entry: number, options: UndoOptions, console: Console): Promise<number> {
  const { unit, by, reason } = options
  return withLedger(options, console, async (ledger) => {
    const done = await undo(ledger, { unit, person: by, ...(reason !== undefined && { reason }) }, BigInt(entry))
    if (!done.ok) return refuse(done.error, console)
    say(console, words.undone, { unit, entry: `${entry}` })
    return 0
  })
}
