import { join } from 'node:path'
import { layoutNamed } from '#core/editions/layouts.ts'
import { byteOrderMark, csvLine } from '#core/present/csv.ts'
import { bodiesOf } from '#ledger/disclosure/disclosure.ts'
import { readManifest } from '#node/publish/prove-set.ts'
import type { Manifest } from '#node/publish/manifest.ts'
import { canWrite } from '#node/publish/write-set.ts'
import type { Console } from '../console.ts'
import { indexWords, publishWords as words } from '../publish-words.ts'
import { type BodyOutcome, composeBody, editionOf, type Job, reasonsOf } from './compose-body.ts'
import { say, warn } from './ledger.ts'

/** Bodies that are drawn at once: while one is typeset in its process, the figures of another are gathered here. */
const atOnce = 2

/** A line of the list of a department's sets. */
interface Entry {
  readonly body: string
  readonly outcome: BodyOutcome | { readonly kind: 'kept'; readonly manifest: Manifest }
}

/**
 * Draws the disclosures of a department and of each of its units, a folder for each, and a list of them all. One that is
 * refused is named and the rest go on. With `resume`, sets of the same year, edition and version stay as they are. The exit
 * code is 0 where all are there, 1 where one is missing, 2 where nothing could be begun.
 */
export async function composeUnits(job: Job, resume: boolean, console: Console): Promise<number> {
  if (!(await canWrite(job.out))) {
    warn(console, words.cannotWriteInto, { path: job.out })
    return 2
  }
  const bodies = await bodiesOf(job.ledger, job.body, job.year)
  const line = console.progressLine()
  const entries: Entry[] = []
  await inLanes(bodies, async (body) => {
    line.show({ done: entries.length, total: bodies.length, current: body })
    const entry = { body, outcome: await outcomeOf({ ...job, body, out: join(job.out, body) }, resume) }
    entries.push(entry)
    const { outcome } = entry
    if (outcome.kind === 'written' || outcome.kind === 'kept') return
    line.clear()
    tellFailure(body, outcome, console)
  })
  line.clear()
  if (entries.every(({ outcome }) => outcome.kind === 'absent')) return 2
  return conclude(entries, bodies, job.out, console)
}

/** Works on items in their order, a few at once. */
async function inLanes<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const lane = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
}

async function outcomeOf(job: Job, resume: boolean): Promise<Entry['outcome']> {
  const kept = resume ? await keptSet(job) : undefined
  if (kept !== undefined) return { kind: 'kept', manifest: kept }
  // a mistake of ours in one body must not cost the others
  return composeBody(job).catch((error: unknown): BodyOutcome => {
    const detail = error instanceof Error ? error.message : String(error)
    return { kind: 'refused', entity: job.body, edition: '', reasons: [words.broken.replace('{detail}', detail)] }
  })
}

/** The set that is there already, of the same year, edition and version. */
async function keptSet(job: Job): Promise<Manifest | undefined> {
  const read = await readManifest(job.out)
  if (!read.ok) return undefined
  const { year, edition, versions } = read.value
  const same = year === job.year && versions['mingzhang'] === job.version && edition === (await editionOf(job)).id
  return same ? read.value : undefined
}

type Failure = Exclude<BodyOutcome, { readonly kind: 'written' }>

function tellFailure(body: string, outcome: Failure, console: Console): void {
  if (outcome.kind === 'refused')
    warn(console, words.refused, { entity: `${body} ${outcome.entity}`, edition: outcome.edition })
  else warn(console, words.absent, { body })
  for (const reason of reasonsOf(outcome)) console.warn(reason)
}

async function conclude(
  entries: readonly Entry[],
  bodies: readonly string[],
  out: string,
  console: Console,
): Promise<number> {
  const ordered = entries.toSorted((one, other) => bodies.indexOf(one.body) - bodies.indexOf(other.body))
  const index = join(out, 'index.csv')
  const text = `${byteOrderMark}${[[...indexWords.heading], ...ordered.map(cellsOf)].map(csvLine).join('')}`
  if (!(await console.writeFile(index, text))) return 2
  const count = (...kinds: readonly Entry['outcome']['kind'][]): number =>
    entries.filter(({ outcome }) => kinds.includes(outcome.kind)).length
  const failed = count('refused', 'absent')
  say(console, words.unitsDone, {
    total: String(entries.length),
    written: String(count('written')),
    kept: String(count('kept')),
    failed: String(failed),
    index,
  })
  return failed > 0 ? 1 : 0
}

function cellsOf({ body, outcome }: Entry): readonly string[] {
  switch (outcome.kind) {
    case 'written': {
      const { manifest, obligations } = outcome.published
      return [...toldBy(body, manifest, indexWords.written), String(obligations.length), obligations.join('；')]
    }
    case 'kept':
      return [...toldBy(body, outcome.manifest, indexWords.kept), '', '']
    case 'refused':
    case 'absent': {
      const [entity, edition] = outcome.kind === 'refused' ? [outcome.entity, outcome.edition] : ['', '']
      const reasons = reasonsOf(outcome).map((reason) => reason.trim())
      return [body, entity, indexWords.refused, edition, '', '', '', '', reasons.join('；')]
    }
    default:
      return outcome satisfies never
  }
}

const toldBy = (body: string, { entity, edition, files, facts }: Manifest, result: string): readonly string[] => [
  body,
  entity,
  result,
  layoutNamed(edition)?.name ?? edition,
  body,
  String(files.length),
  String(facts.count),
]
