/**
 * `npm run eval:samples`: loads the five sample offices into a ledger in memory, projects their figures, and compares them
 * with what the seeds print and with gold, both ways: every difference is a listed resolution, every listed resolution is
 * a difference. Without ../shared there is nothing to compare with.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Coordinates, coordinatesKey } from '../src/core/facts/coordinates.ts'
import { figuresByKey } from '../src/core/facts/figure.ts'
import { examine } from '../src/core/pipeline.ts'
import { project } from '../src/ledger/projection/project.ts'
import { loadOffice } from '../src/ledger/samples/load.ts'
import type { SampleOffice } from '../src/ledger/samples/office.ts'
import { offices } from '../src/ledger/samples/offices/index.ts'
import { valueOf } from '../src/ledger/samples/testing/roll-up.ts'
import type { Ledger } from '../src/ledger/store/ledger.ts'
import { openLedger } from '../src/ledger/store/open.ts'
import { readGold, shared } from './eval/gold.ts'
import { compareSample, goldOutcome, type Says } from './eval/score-samples.ts'

async function openSamples(): Promise<Ledger> {
  const opened = await openLedger({ memory: true })
  if (!opened.ok) throw new Error(`No ledger in memory: ${opened.error.code}`)
  for (const office of offices) {
    const loaded = await loadOffice(opened.value, office)
    if (!loaded.ok) throw new Error(`${office.id} was not loaded: ${JSON.stringify(loaded.error)}`)
  }
  return opened.value
}

const derived = ({ measure, year }: Coordinates): boolean =>
  year !== undefined || measure === 'change' || measure === 'changeRate' || measure === 'share'

/** Figures of the year come from the projection; changes, rates, shares and the year before from the sample's data. */
async function saysOf(ledger: Ledger, office: SampleOffice): Promise<Says> {
  const figures = figuresByKey(await project(ledger, { unit: office.id, year: office.year, lastYear: false }))
  return (coordinates) =>
    derived(coordinates) ? valueOf(office, coordinates) : figures.get(coordinatesKey(coordinates))?.value
}

if (!existsSync(join(shared, 'seeds'))) {
  console.log(`No seeds at ${shared}; set MINGZHANG_SHARED to their folder. Nothing was compared.`)
} else {
  const ledger = await openSamples()
  const gold = readGold()
  const problems: string[] = []
  for (const office of offices) {
    const file = readdirSync(join(shared, 'seeds')).find((name) => name.startsWith(office.seed))
    if (file === undefined) throw new Error(`There is no seed ${office.seed}.`)
    const bytes = readFileSync(join(shared, 'seeds', file))
    const examined = await examine(file, bytes)
    if (!examined.ok) throw new Error(`${file} was not read: ${examined.error.code}`)
    const comparison = compareSample(office, examined.value.facts, await saysOf(ledger, office))
    const { equal, zero, resolved, apart, unlisted, unmet } = comparison
    console.log(
      `${office.seed} ${office.id}: ${equal.length} equal, ${zero.length} printed as zero, ${resolved.length} resolved, ${apart.length} apart, ${unlisted.length} unlisted, ${unmet.length} unmet`,
    )
    problems.push(...unlisted, ...unmet)
    const document = gold?.documents.find((one) => one.document.startsWith(office.seed))
    if (!document) continue
    const outcome = goldOutcome(document, bytes.toString().split('\n'), examined.value.facts, comparison)
    console.log(
      `    gold: ${outcome.wanted} amounts, ${outcome.equal} equal, ${outcome.resolved} resolved, ${outcome.apart} apart, ${outcome.unread.length} not read, ${outcome.elsewhere.length} elsewhere`,
    )
    for (const one of outcome.unread) console.log(`    not read: ${one}`)
    problems.push(...outcome.elsewhere)
  }
  await ledger.close()
  for (const problem of problems) console.log(`✗ ${problem}`)
  if (problems.length > 0) console.log('To repair: mend the office, or list the resolution in its resolutions.ts.')
  process.exitCode = problems.length > 0 ? 1 : 0
}
