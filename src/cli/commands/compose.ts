import { join } from 'node:path'
import type { ComposeInput } from '#core/compose/compose.ts'
import type { Edition } from '#core/editions/layout.ts'
import { jurisdictionOf, layoutFor, layoutNamed, layouts } from '#core/editions/layouts.ts'
import type { SignOff } from '#core/findings/gate.ts'
import { bodiesOf, disclosureOf, type DisclosureSource } from '#ledger/disclosure/disclosure.ts'
import { offices } from '#ledger/samples/offices/index.ts'
import { loadOffice } from '#ledger/samples/load.ts'
import type { SampleOffice } from '#ledger/samples/office.ts'
import type { Ledger } from '#ledger/store/ledger.ts'
import { openLedger } from '#ledger/store/open.ts'
import { publish, type Published } from '#node/publish/publish.ts'
import { type Typesetter, typesetter } from '#node/typst/typesetter.ts'
import type { Console } from '../console.ts'
import { deadlineText, publishErrorText, publishWords as words, roleNames } from '../publish-words.ts'
import { type PlaceOptions, refuse, say, warn, withLedger } from './ledger.ts'

export interface ComposeOptions extends PlaceOptions {
  readonly unit: string
  readonly year: number
  readonly edition?: string
  readonly kind: Edition['kind']
  readonly out: string
  /** ISO date of publication; today where it is not told. */
  readonly date?: string
  readonly approved?: string
  readonly sign?: readonly SignOff[]
  readonly units?: boolean
}

/** Draws the disclosure of a body from the ledger, and with `units` one for each unit of the department. */
export async function composeCommand(options: ComposeOptions, version: string, console: Console): Promise<number> {
  const edition = options.edition === undefined ? undefined : layoutNamed(options.edition)
  if (options.edition !== undefined && edition === undefined) {
    warn(console, words.noEdition, { edition: options.edition, all: layouts.map(({ id }) => id).join(' ') })
    return 2
  }
  const press = typesetter({ lanes: 2 })
  try {
    return await withLedger(options, console, async (ledger) => {
      const bodies = options.units ? await bodiesOf(ledger, options.unit, options.year) : [options.unit]
      const line = console.progressLine()
      let failed = 0
      for (const [at, body] of bodies.entries()) {
        line.show({ done: at, total: bodies.length, current: body })
        const out = options.units ? join(options.out, body) : options.out
        const code = await composeOne({ ...options, ledger, body, out, edition, version, press, console })
        failed = Math.max(failed, code)
      }
      line.clear()
      return failed
    })
  } finally {
    press.close()
  }
}

interface Job extends Omit<ComposeOptions, 'unit' | 'edition'> {
  readonly ledger: Ledger
  readonly body: string
  readonly edition: Edition | undefined
  readonly version: string
  readonly press: Typesetter
  readonly console: Console
}

type Drawing = Omit<Job, 'ledger' | 'edition' | 'body' | 'year' | 'kind'> & { readonly edition: Edition }

async function composeOne(job: Job): Promise<number> {
  const { ledger, body, year, console } = job
  const kind = job.edition?.kind ?? job.kind
  const source = await disclosureOf(ledger, { body, year, kind })
  if (!source.ok) return refuse(source.error, console)
  const edition = job.edition ?? layoutFor(jurisdictionOf(source.value.jurisdiction), kind, year)
  return publishSource(source.value, { ...job, edition })
}

/** Publishes what the ledger said, and tells how it ended: 0 written, 1 refused. */
async function publishSource(
  source: DisclosureSource,
  { edition, date, approved, sign, out, version, press, console }: Drawing,
): Promise<number> {
  const { entity, year, figures, texts, performance, jurisdiction, isDepartment } = source
  const on = date ?? new Date().toISOString().slice(0, 10)
  const disclosure: ComposeInput = { edition, figures, entity, year, date: on, texts, performance }
  const known = approved ?? source.approved
  const done = await publish(
    {
      disclosure,
      isDepartment,
      signOffs: sign ?? [],
      versions: { mingzhang: version },
      ...(jurisdiction !== undefined && { jurisdiction }),
      ...(known !== undefined && { approved: known }),
    },
    out,
    press,
  )
  if (done.ok) {
    tell(done.value, { entity, out, edition: edition.name }, console)
    return 0
  }
  warn(console, words.refused, { entity, edition: edition.name })
  for (const error of done.error) console.warn(publishErrorText(error))
  return 1
}

function tell(
  { manifest, adjusted, obligations, missingSignOffs, deadline }: Published,
  where: Readonly<Record<'entity' | 'out' | 'edition', string>>,
  console: Console,
): void {
  const counts = {
    files: String(manifest.files.length),
    facts: String(manifest.facts.count),
    adjusted: String(adjusted),
  }
  say(console, words.composed, { ...where, ...counts })
  for (const title of obligations) say(console, words.obligation, { title })
  if (missingSignOffs.length > 0)
    say(console, words.unsigned, { roles: missingSignOffs.map((role) => roleNames[role]).join('、') })
  say(console, deadlineText(deadline), {
    last: deadline.kind === 'unknown' ? '' : deadline.last,
    days: deadline.kind === 'unknown' ? '' : String(Math.abs(deadline.daysLeft)),
  })
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
