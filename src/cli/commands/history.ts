import { fillIn } from '#core/present/message.ts'
import { printable } from '#core/present/width.ts'
import { undo } from '#ledger/audit/undo.ts'
import { type Action } from '#ledger/authority/actions.ts'
import { actionWords } from '#ledger/authority/words.ts'
import { type Change, type Changes, isBulk, type RowChange } from '#ledger/store/entry.ts'
import { inColumns } from '../columns.ts'
import type { Console } from '../console.ts'
import { historyWords as words } from '../ledger-words.ts'
import { type PlaceOptions, refuse, say, withUnit } from './ledger.ts'

/** The official time of the whole country, as `YYYY-MM-DD hh:mm`. */
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })

export interface HistoryOptions extends PlaceOptions {
  readonly unit: string
  readonly last: number
}

/** Lists the last acts on a unit, the newest first: number, time, person, what was done and why, and how many rows it changed. */
export async function history(options: HistoryOptions, console: Console): Promise<number> {
  const { unit, last } = options
  return withUnit(options, console, async (ledger) => {
    const entries = await ledger.db
      .selectFrom('auditEntry')
      .select(['entry', 'at', 'person', 'action', 'reason', 'undoes', 'changes'])
      .where('unitId', '=', unit)
      .orderBy('entry', 'desc')
      .limit(last)
      .execute()
    const rows = entries.map(({ entry, at, person, action, reason, undoes, changes: text }) => {
      const { changes } = JSON.parse(text) as Changes // written by the store
      const done = undoes === null ? doneIn(action, changes) : fillIn(words.undid, () => `${undoes}`)
      return [
        `${entry}`,
        clock.format(new Date(at)),
        printable(person),
        printable(done),
        `${rowsIn(changes)}`,
        printable(reason ?? ''),
      ]
    })
    const table = [words.headings, ...rows]
    console.print(`${inColumns(table, words.headings.length).join('\n')}\n`)
    return 0
  })
}

const isBatch = (change: Change): change is RowChange => !isBulk(change) && change.table === 'importBatch'

/** What was done, with the file that an import read. */
function doneIn(name: string, changes: readonly Change[]): string {
  const action = actionWords[name as Action] ?? name // an action that was done
  const file = changes.find(isBatch)?.after?.['fileName']
  return typeof file === 'string' ? fillIn(words.ofFile, (datum) => ({ action, file })[datum]) : action
}

/** The rows of what was written; that a file was imported is none of them. */
function rowsIn(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => sum + (isBulk(change) ? change.rows : isBatch(change) ? 0 : 1), 0)
}

export interface UndoOptions extends PlaceOptions {
  readonly unit: string
  readonly by: string
  readonly reason?: string
}

/** Takes back one act on a unit, where it is a draft or an import. */
export async function undoCommand(entry: number, options: UndoOptions, console: Console): Promise<number> {
  const { unit, by, reason } = options
  return withUnit(options, console, async (ledger) => {
    const done = await undo(ledger, { unit, person: by, ...(reason !== undefined && { reason }) }, BigInt(entry))
    if (!done.ok) return refuse(done.error, console)
    say(console, words.undone, { unit, entry: `${entry}` })
    return 0
  })
}
