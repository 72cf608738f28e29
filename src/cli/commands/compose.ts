import { join } from 'node:path'
import type { Edition } from '#core/editions/layout.ts'
import { jurisdictionOf, layoutFor, layoutNamed, layouts } from '#core/editions/layouts.ts'
import type { SignOff } from '#core/findings/gate.ts'
import { bodiesOf, disclosureOf } from '#ledger/disclosure/disclosure.ts'
import { offices } from '#ledger/samples/offices/index.ts'
import { loadOffice } from '#ledger/samples/load.ts'
import type { SampleOffice } from '#ledger/samples/office.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import { openLedger } from '#ledger/store/open.ts'
import { type Typesetter, typesetter } from '#node/typst/typesetter.ts'
import type { Console } from '../console.ts'
import { gatherWords } from '../gather-words.ts'
import { publishWords as words } from '../publish-words.ts'
import { composeFromDocuments, type DocumentOptions } from './compose-documents.ts'
import { type PlaceOptions, refuse, warn, withLedger } from './ledger.ts'
import { publishSource } from './publish-source.ts'

export interface ComposeOptions extends PlaceOptions, Partial<DocumentOptions> {
  readonly edition?: string
  readonly kind: Edition['kind']
  readonly out: string
  /** ISO date of publication; today where it is not told. */
  readonly date?: string
  readonly approved?: string
  readonly sign?: readonly SignOff[]
  readonly units?: boolean
}

/** Draws the disclosure of a body from the ledger, or from documents. */
export async function composeCommand(options: ComposeOptions, version: string, console: Console): Promise<number> {
  const edition = options.edition === undefined ? undefined : layoutNamed(options.edition)
  if (options.edition !== undefined && edition === undefined) {
    warn(console, words.noEdition, { edition: options.edition, all: layouts.map(({ id }) => id).join(' ') })
    return 2
  }
  const { from, unit, year } = options
  const press = typesetter({ lanes: 2 })
  try {
    if (from && options.units) return usageError(gatherWords.unitsFromDocuments, console)
    if (from) return await composeFromDocuments({ ...options, from, version, console }, edition, press)
    if (unit === undefined || year === undefined) return usageError(gatherWords.unitAndYear, console)
    return await composeFromLedger({ ...options, unit, year, edition, version, press, console })
  } finally {
    press.close()
  }
}

function usageError(sentence: string, console: Console): number {
  console.warn(sentence)
  return 2
}

interface LedgerJob extends Omit<Job, 'ledger' | 'body'>, PlaceOptions {
  readonly unit: string
  readonly units?: boolean
}

/** With `units`, one disclosure for each unit of the department beside its own. */
async function composeFromLedger(job: LedgerJob): Promise<number> {
  const { unit, units, year, console } = job
  return withLedger(job, console, async (ledger) => {
    const bodies = units ? await bodiesOf(ledger, unit, year) : [unit]
    const line = console.progressLine()
    let failed = 0
    for (const [at, body] of bodies.entries()) {
      line.show({ done: at, total: bodies.length, current: body })
      const out = units ? join(job.out, body) : job.out
      const code = await composeOne({ ...job, ledger, body, out })
      failed = Math.max(failed, code)
    }
    line.clear()
    return failed
  })
}

interface Job extends Pick<ComposeOptions, 'kind' | 'out' | 'date' | 'approved' | 'sign'> {
  readonly ledger: Ledger
  readonly body: string
  readonly year: number
  readonly edition: Edition | undefined
  readonly version: string
  readonly press: Typesetter
  readonly console: Console
}

async function composeOne(job: Job): Promise<number> {
  const { ledger, body, year, console } = job
  const kind = job.edition?.kind ?? job.kind
  const source = await disclosureOf(ledger, { body, year, kind })
  if (!source.ok) return refuse(source.error, console)
  const edition = job.edition ?? layoutFor(jurisdictionOf(source.value.jurisdiction), kind, year)
  return publishSource(source.value, { ...job, edition })
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
      const job = { ledger, body: office.id, year: office.year, out: join(out, office.id), version, press, console }
      failed = Math.max(failed, await composeOne({ ...job, ...asPublished(office) }))
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
