/**
 * `npm run plant:prose [-- --trials 1000] [-- --seed 1] [-- --misses] [-- --out FILE]`: plants one wrong digit, unit,
 * direction or year in a sentence and checks again, many times, over seeds and corpus.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, resolve } from 'node:path'
import { read } from '../src/core/read/read.ts'
import { shared } from '../tools/eval/gold.ts'
import { type Kind, kinds, plant, prepare, type Trial } from './plant-prose.ts'
import { randomFrom } from './random.ts'
import { documentPaths, inLanes, percent, valueOf } from './trials.ts'

interface Result {
  readonly file: string
  readonly spots: Readonly<Record<Kind, number>>
  readonly trials: readonly Trial[]
}

const trials = Number(valueOf('--trials', '1000'))
const seed = Number(valueOf('--seed', '1'))
const formats = ['text', 'markdown', 'pdf']

/** Documents of one process: every `of`-th. Their random numbers depend on the document alone. */
async function shard(index: number, of: number): Promise<void> {
  for (const [at, path] of documentPaths().entries()) {
    if (at % of !== index) continue
    const result = await tryDocument(path, at)
    if (result) process.send?.(result)
  }
}

/** As many trials of each kind as fall to this document when each draws one evenly from those with such words. */
async function tryDocument(path: string, at: number): Promise<Result | undefined> {
  const document = await read(readFileSync(path))
  if (!document.ok || !formats.includes(document.value.format)) return undefined
  const prepared = prepare(basename(path), document.value)
  if (!['budget', 'finalAccounts'].includes(prepared.recognition.kind)) return undefined
  const done: Trial[] = []
  for (const [which, kind] of kinds.entries()) {
    const random = randomFrom(seed * 1_000_003 + at * 7 + which)
    const documents = Number(valueOf(`--documents-${kind}`, '0'))
    const wanted = documents === 0 ? 0 : Math.ceil(trials / kinds.length / documents)
    for (let count = 0; count < wanted; count++) {
      const trial = plant(prepared, kind, random)
      if (trial) done.push(trial)
    }
  }
  const { digit, unit, direction, year } = prepared.spots
  const spots = { digit: digit.length, unit: unit.length, direction: direction.length, year: year.length }
  return { file: prepared.file, spots, trials: done }
}

const detectedIn = (list: readonly Trial[]): number => list.filter(({ severity }) => severity !== 'none').length
const firstIn = (list: readonly Trial[]): number => list.filter(({ namedFirst }) => namedFirst).length

function printRow(name: string, list: readonly Trial[]): void {
  const tied = list.filter(({ broken }) => broken.length > 0)
  const cells = [
    String(list.length).padStart(6),
    percent(tied.length, list.length).padStart(9),
    percent(detectedIn(tied), tied.length).padStart(10),
    percent(tied.filter(({ severity }) => severity === 'error').length, tied.length).padStart(9),
    percent(tied.filter(({ severity }) => severity === 'warning').length, tied.length).padStart(9),
    percent(firstIn(tied), tied.length).padStart(13),
    percent(detectedIn(list), list.length).padStart(9),
  ]
  console.log(`${cells.join('')}  ${name}`)
}

function print(results: readonly Result[]): void {
  console.log('trials     tied  detected    error  warning  named first  of all   document')
  for (const { file, trials: list } of results) printRow(file, list)
  const all = results.flatMap((result) => result.trials)
  for (const kind of kinds)
    printRow(
      kind,
      all.filter((trial) => trial.kind === kind),
    )
  const ties = [...new Set(all.flatMap(({ broken }) => broken))].toSorted()
  for (const tie of ties)
    printRow(
      `tied by ${tie}`,
      all.filter(({ broken }) => broken.includes(tie)),
    )
  printRow('all', all)
}

async function main(): Promise<void> {
  if (!existsSync(shared)) {
    console.log(`No seeds or corpus at ${shared}; set MINGZHANG_SHARED to their folder.`)
    return
  }
  // How many documents have such words decides how many trials each gets, so it is counted first.
  const lanes = availableParallelism()
  const documents = await inLanes<Result>(lanes, [], () => undefined)
  const shares = kinds.flatMap((kind) => [
    `--documents-${kind}`,
    String(documents.filter(({ spots }) => spots[kind] > 0).length),
  ])
  const args = ['--trials', String(trials), '--seed', String(seed), ...shares]
  const results = (
    await inLanes<Result>(lanes, args, ({ file, trials: done }) =>
      process.stderr.write(`${file}: ${done.length} trials\n`),
    )
  ).toSorted((one, other) => (one.file < other.file ? -1 : 1))
  print(results)
  const all = results.flatMap((result) => result.trials)
  const tied = all.filter(({ broken }) => broken.length > 0)
  if (process.argv.includes('--misses'))
    for (const trial of tied.filter(({ namedFirst }) => !namedFirst))
      console.log(
        `${trial.severity === 'none' ? 'not detected' : 'named later'}: ${trial.kind} of ${trial.role}, tied by ${trial.broken.join(', ')}: ${trial.file} ${trial.change}; named ${trial.named}`,
      )
  const out = valueOf('--out', '')
  if (out)
    writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', out), `${JSON.stringify({ seed, results }, undefined, 2)}\n`)
  const holds = detectedIn(tied) >= 0.9 * tied.length && firstIn(tied) >= 0.85 * tied.length && tied.length > 0
  console.log(
    `${holds ? '✓' : '✗'} prose: detected ${percent(detectedIn(tied), tied.length)} (≥ 90 %), named first ${percent(firstIn(tied), tied.length)} (≥ 85 %) of ${tied.length} tied among ${all.length}, seed ${seed}`,
  )
  if (!holds) console.log('To repair: npm run plant:prose -- --misses lists what was not found, and what was named.')
  process.exitCode = holds ? 0 : 1
}

if (process.argv.includes('--shard')) {
  await shard(Number(valueOf('--shard', '0')), Number(valueOf('--of', '1')))
  process.disconnect?.()
} else await main()
