import { join } from 'node:path'
import { layoutNamed, layouts } from '#core/editions/layouts.ts'
import { offices } from '#ledger/samples/offices/index.ts'
import { loadOffice } from '#ledger/samples/load.ts'
import type { SampleOffice } from '#ledger/samples/office.ts'
import { openLedger } from '#ledger/store/open.ts'
import { typesetter } from '#node/typst/typesetter.ts'
import type { Console } from '../console.ts'
import { gatherWords } from '../gather-words.ts'
import { publishWords as words } from '../publish-words.ts'
import { type BodyOutcome, composeBody, type Job } from './compose-body.ts'
import { composeFromDocuments, type DocumentOptions } from './compose-documents.ts'
import { composeUnits } from './compose-units.ts'
import { type PlaceOptions, refuse, warn, withLedger } from './ledger.ts'
import { tellOutcome } from './publish-source.ts'

export interface ComposeOptions
  extends PlaceOptions,
    Partial<DocumentOptions>,
    Pick<Job, 'kind' | 'out' | 'date' | 'approved' | 'sign'> {
  readonly edition?: string
  readonly units?: boolean
  readonly resume?: boolean
}

/** Draws the disclosure of a body from the ledger, with `units` those of its units, too; or one from documents. */
export async function composeCommand(options: ComposeOptions, version: string, console: Console): Promise<number> {
  const edition = options.edition === undefined ? undefined : layoutNamed(options.edition)
  if (options.edition !== undefined && edition === undefined) {
    warn(console, words.noEdition, { edition: options.edition, all: layouts.map(({ id }) => id).join(' ') })
    return 2
  }
  const { from, unit, year, units = false, resume = false } = options
  if (resume && !units) return usageError(words.resumeAlone, console)
  const press = typesetter({ lanes: 2 })
  try {
    if (from && units) return usageError(gatherWords.unitsFromDocuments, console)
    if (from) return await composeFromDocuments({ ...options, from, version, console }, edition, press)
    if (unit === undefined || year === undefined) return usageError(gatherWords.unitAndYear, console)
    return await withLedger(options, console, async (ledger) => {
      const { kind, out, date, approved, sign = [] } = options
      const when = { ...(date !== undefined && { date }), ...(approved !== undefined && { approved }) }
      const job: Job = { ledger, press, version, body: unit, year, kind, edition, out, sign, ...when }
      return units ? composeUnits(job, resume, console) : told(await composeBody(job), out, console)
    })
  } finally {
    press.close()
  }
}

function usageError(sentence: string, console: Console): number {
  console.warn(sentence)
  return 2
}

/** Tells how the drawing of one body ended: 0 written, 1 refused, 2 there is nothing to draw from. */
function told(outcome: BodyOutcome, out: string, console: Console): number {
  return outcome.kind === 'absent' ? refuse(outcome.refusal, console) : tellOutcome(outcome, out, console)
}

export interface DemoComposeOptions {
  readonly out: string
}

/** Draws the disclosures of the sample offices from ledgers in memory, a folder for each. */
export async function demoCompose({ out }: DemoComposeOptions, version: string, console: Console): Promise<number> {
  const opened = await openLedger({ memory: true })
  if (!opened.ok) return refuse(opened.error, console)
  const ledger = opened.value
  const press = typesetter({ lanes: 2 })
  const line = console.progressLine()
  let failed = 0
  try {
    for (const [at, office] of offices.entries()) {
      line.show({ done: at, total: offices.length, current: office.unit.name })
      const loaded = await loadOffice(ledger, office)
      if (!loaded.ok) return refuse(loaded.error, console)
      const folder = join(out, office.id)
      const job = { ledger, body: office.id, year: office.year, out: folder, version, press, ...asPublished(office) }
      failed = Math.max(failed, told(await composeBody(job), folder, console))
    }
    return failed
  } finally {
    line.clear()
    press.close()
    await ledger.close()
  }
}

/** Samples are drawn as of a day within the term, so that drawing them twice gives the same files. */
function asPublished({ stage, year, approvedOn }: SampleOffice): Pick<Job, 'edition' | 'kind' | 'date' | 'approved'> {
  const budget = stage === 'approved'
  const approved = budget ? approvedOn : `${year + 1}-08-15`
  const date = new Date(Date.parse(`${approved}T00:00:00Z`) + 10 * 86_400_000).toISOString().slice(0, 10)
  return { edition: undefined, kind: budget ? 'budget' : 'finalAccounts', date, approved }
}
