import { skeletonOf } from '#core/compose/compose.ts'
import type { Edition } from '#core/editions/layout.ts'
import { refusedLine } from '#core/present/terminal.ts'
import { printable } from '#core/present/width.ts'
import { type DocumentRefusal, type DocumentSource, sourceFrom } from '#node/publish/from-documents.ts'
import type { Typesetter } from '#node/typst/typesetter.ts'
import type { Console } from '../console.ts'
import {
  documentRefusalLines,
  gatherWords as words,
  missingLines,
  missingPlace,
  sourceNoteText,
} from '../gather-words.ts'
import { say, warn } from './ledger.ts'
import { type Drawing, publishSource, tellOutcome } from './publish-source.ts'

export interface DocumentOptions {
  readonly from: readonly string[]
  readonly supplement?: readonly string[]
  /** Where a supplement to fill in is written when something is missing. */
  readonly missing?: string
  /** Name of the body. */
  readonly unit?: string
  readonly year?: number
  readonly department?: boolean
}

/** Draws a disclosure from documents instead of a ledger: 0 written, 1 something is missing or wrong, 2 not to be read. */
export async function composeFromDocuments(
  options: DocumentOptions &
    Omit<Drawing, 'edition' | 'press'> & { readonly kind: Edition['kind']; readonly console: Console },
  edition: Edition | undefined,
  press: Typesetter,
): Promise<number> {
  const { from, supplement = [], unit, year, kind, department, console } = options
  const line = console.progressLine()
  const { result, notes } = await sourceFrom({
    documents: from,
    supplements: supplement,
    kind,
    onProgress: line.show,
    ...(unit !== undefined && { entity: unit }),
    ...(year !== undefined && { year }),
    ...(edition && { edition }),
  })
  line.clear()
  for (const note of notes) console.warn(sourceNoteText(note))
  if (!result.ok) return refused(result.error, options, console)
  const { disclosure, isDepartment, origin, defaults, unsaid } = result.value
  const source = { ...disclosure, isDepartment: department ?? isDepartment, origin }
  const outcome = await publishSource(source, { ...options, edition: disclosure.edition, press })
  const code = tellOutcome(outcome, options.out, console)
  if (code !== 0) {
    tellUnsaid(unsaid, disclosure.year, console)
    return code
  }
  say(console, words.composedFrom, {
    documents: String(origin.documents.length),
    derived: String(origin.derived.length),
    supplied: String(origin.supplied.length),
  })
  if (defaults.size > 0) say(console, words.defaults, { topics: [...defaults.keys()].join(' ') })
  tellUnsaid(unsaid, disclosure.year, console)
  return 0
}

/** Comparisons that are left out, without which the checker may miss a section. */
function tellUnsaid(unsaid: DocumentSource['unsaid'], year: number, console: Console): void {
  if (unsaid.length === 0) return
  say(console, words.unsaid, { count: String(unsaid.length) })
  for (const one of unsaid) console.print(`    ${printable(missingPlace(one, year))}\n`)
}

async function refused(
  refusal: DocumentRefusal,
  { missing: path }: Pick<DocumentOptions, 'missing'>,
  console: Console,
): Promise<number> {
  if (refusal.kind === 'unread') {
    for (const one of refusal.refused) console.warn(refusedLine(one))
    return 2
  }
  if (refusal.kind !== 'missing') {
    for (const line of documentRefusalLines(refusal)) console.warn(line)
    return refusal.kind === 'findings' ? 1 : 2
  }
  const { entity, year, edition, missing } = refusal
  const lines = missingLines(missing, year)
  warn(console, words.incomplete, { entity, year: String(year), edition: edition.name, count: String(lines.length) })
  for (const line of lines) console.warn(line)
  console.warn(words.how)
  if (path === undefined) console.warn(words.howToStart)
  else if (await console.writeFile(path, skeletonOf(missing, { place: (one) => missingPlace(one, year) })))
    warn(console, words.wroteMissing, { path })
  return 1
}
