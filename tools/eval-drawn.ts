/**
 * `npm run eval:drawn`: draws the five seeds again, each in its own edition from its sample ledger, and compares with the
 * originals: tables in their order with their columns, sections, figures; and lets our own checker look at what was drawn.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Composition, sentenceOf } from '../src/core/compose/compose.ts'
import type { Publication } from '../src/core/document/publication.ts'
import { documentOf } from '../src/core/document/published.ts'
import { jurisdictionOf, layoutFor } from '../src/core/editions/layouts.ts'
import { type Coordinates, coordinatesKey } from '../src/core/facts/coordinates.ts'
import type { Fact } from '../src/core/facts/fact.ts'
import type { Recognition } from '../src/core/facts/recognition.ts'
import { composeDisclosure, examine } from '../src/core/pipeline.ts'
import type { PrintedNumber } from '../src/core/money/amount.ts'
import { parsePrinted, toFen } from '../src/core/money/printed.ts'
import { read } from '../src/core/read/read.ts'
import { recognize } from '../src/core/recognize/recognize.ts'
import { write } from '../src/core/write/write.ts'
import { disclosureOf } from '../src/ledger/disclosure/disclosure.ts'
import { loadOffice } from '../src/ledger/samples/load.ts'
import type { SampleOffice } from '../src/ledger/samples/office.ts'
import { offices } from '../src/ledger/samples/offices/index.ts'
import type { Ledger } from '../src/ledger/store/ledger.ts'
import { openLedger } from '../src/ledger/store/open.ts'
import { compareSections, compareTables, type Named } from './eval/drawn.ts'
import { readGold, shared } from './eval/gold.ts'
import { readings } from './eval/sample-readings.ts'
import { compareSample, goldOutcome, type Says } from './eval/score-samples.ts'

async function drawn(ledger: Ledger, office: SampleOffice): Promise<Composition> {
  const loaded = await loadOffice(ledger, office)
  if (!loaded.ok) throw new Error(`${office.id} was not loaded: ${JSON.stringify(loaded.error)}`)
  const kind = office.stage === 'approved' ? ('budget' as const) : ('finalAccounts' as const)
  const source = await disclosureOf(ledger, { body: office.id, year: office.year, kind })
  if (!source.ok) throw new Error(`${office.id}: ${source.error.code}`)
  const edition = layoutFor(jurisdictionOf(source.value.jurisdiction), kind, office.year)
  const composed = await composeDisclosure({ ...source.value, edition, date: `${office.year + 1}-01-31` })
  if (!composed.ok) throw new Error(composed.error.map(sentenceOf).join('\n'))
  return composed.value
}

/**
 * What is drawn under the coordinates that a seed's figure means: read back as the seed's own figures are, else as it was meant.
 * A figure whose rounding was moved so that sums tie counts as its true value; how many there are is told.
 */
function saysOf({ cells, publication, adjusted }: Composition, office: SampleOffice): Says {
  const said = new Map<string, bigint>()
  const moved = new Map(adjusted.map(({ key, value }) => [key.replace(/@\d+$/u, ''), value]))
  for (const { coordinates, text } of cells) {
    const printed = parsePrinted(text)
    if (printed.kind === 'number')
      said.set(coordinatesKey(coordinates), valueOf(printed.number, coordinates, publication))
  }
  for (const fact of recognize(documentOf(publication)).facts) {
    const reading = readings(office, fact)
    if (typeof reading === 'string' || fact.value === null) continue
    if (!said.has(coordinatesKey(reading))) said.set(coordinatesKey(reading), fact.value)
  }
  return (coordinates) => {
    const meant = [coordinates, ...(coordinates.origin ? [] : [{ ...coordinates, origin: 'current' as const }])]
    return [moved, said].flatMap((values) => meant.flatMap((at) => values.get(coordinatesKey(at)) ?? []))[0]
  }
}

/** In fen, units, or millionths. */
function valueOf(number: PrintedNumber, { flow }: Coordinates, { blocks }: Publication): bigint {
  if (number.percent) return number.digits * 10n ** BigInt(4 - number.decimals)
  const unit = blocks.some((block) => block.kind === 'table' && block.above[1].endsWith('万元')) ? '万元' : '元'
  return flow === 'count' ? number.digits : toFen(number, unit)
}

const list = (names: readonly string[]): string => (names.length === 0 ? '' : `\n      ${names.join('\n      ')}`)
const missing = (named: readonly Named[]): readonly string[] =>
  named.flatMap((one) => (one.drawn === undefined ? [one.name] : []))

/** Figures of tables; of a disclosure whose tables are empty, those of its sentences. */
function figuresOf({ facts }: Recognition): readonly Fact[] {
  const inCells = facts.filter(({ cell }) => cell.row >= 0)
  return inCells.some(({ value }) => value !== null) ? inCells : facts
}

/** Prints the comparison of one seed; returns what counts against it. */
async function compareSeed(ledger: Ledger, office: SampleOffice): Promise<readonly string[]> {
  const file = readdirSync(join(shared, 'seeds')).find((name) => name.startsWith(office.seed))
  if (file === undefined) throw new Error(`There is no seed ${office.seed}.`)
  const bytes = readFileSync(join(shared, 'seeds', file))
  const document = await read(bytes)
  if (!document.ok) throw new Error(`${file}: ${document.error.code}`)
  const original = recognize(document.value)
  const composition = await drawn(ledger, office)
  const { publication } = composition
  const { tables, outOfOrder, missingColumns, columns } = compareTables(original, publication)
  const sections = compareSections(document.value.blocks, original.entity, publication)
  console.log(
    `${office.seed} ${office.id} (${publication.blocks.filter(({ kind }) => kind === 'table').length} tables drawn)`,
  )
  console.log(
    `    tables named ${tables.length}, drawn ${tables.length - missing(tables).length}${list(missing(tables))}`,
  )
  console.log(`    out of order ${outOfOrder.length}${list(outOfOrder)}`)
  console.log(`    columns named ${columns}, drawn ${columns - missingColumns.length}${list(missingColumns)}`)
  console.log(
    `    sections named ${sections.length}, drawn ${sections.length - missing(sections).length}${list(missing(sections))}`,
  )
  const comparison = compareSample(office, figuresOf(original), saysOf(composition, office))
  console.log(
    `    figures: ${comparison.equal.length} equal, ${composition.adjusted.length} moved so that sums tie, ${comparison.zero.length} printed as zero, ${comparison.resolved.length} resolved, ${comparison.unlisted.length} not drawn so${list(comparison.unlisted)}`,
  )
  const gold = readGold()?.documents.find((one) => one.document.startsWith(office.seed))
  if (gold) {
    const outcome = goldOutcome(gold, bytes.toString().split('\n'), original.facts, comparison)
    console.log(
      `    gold: ${outcome.wanted} amounts, ${outcome.equal} drawn equal, ${outcome.resolved} resolved, ${outcome.apart} apart, ${outcome.unread.length} not read, ${outcome.elsewhere.length} elsewhere`,
    )
  }
  const findings: string[] = []
  for (const format of ['html', 'docx', 'xlsx'] as const) {
    const written = await write(publication, format)
    if (!written.ok) throw new Error(`${format}: ${JSON.stringify(written.error.slice(0, 3))}`)
    const examined = await examine(`${office.id}.${format}`, written.value, { jurisdiction: office.unit.jurisdiction })
    if (!examined.ok) throw new Error(`${format}: ${examined.error.code}`)
    // a workbook holds the tables only, so nothing is asked of it that prose must say
    const told = examined.value.findings.filter(
      ({ rule }) => format !== 'xlsx' || !/^(?:completeness|narrative|wording)\//u.test(rule),
    )
    findings.push(...told.map(({ rule, at, severity }) => `${format} ${severity} ${rule} ${at.path.join('/')}`))
  }
  console.log(`    findings of our own checker: ${findings.length}${list(findings)}`)
  return [...missing(tables), ...outOfOrder, ...comparison.unlisted, ...findings]
}

if (!existsSync(join(shared, 'seeds'))) {
  console.log(`No seeds at ${shared}; set MINGZHANG_SHARED to their folder. Nothing was compared.`)
} else {
  const opened = await openLedger({ memory: true })
  if (!opened.ok) throw new Error(`No ledger in memory: ${opened.error.code}`)
  const problems: string[] = []
  for (const office of offices) problems.push(...(await compareSeed(opened.value, office)))
  await opened.value.close()
  process.exitCode = problems.length > 0 ? 1 : 0
}
