/**
 * `npm run plant [-- --trials 1000] [-- --seed 1] [-- --misses] [-- --out FILE]`: changes one digit of one table figure
 * and checks again, many times, over seeds and corpus. A trial draws a document, then one of its figures.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, resolve } from 'node:path'
import { read } from '../src/core/read/read.ts'
import { shared } from '../tools/eval/gold.ts'
import { plant, prepare, type Trial } from './plant.ts'
import { randomFrom } from './random.ts'
import { documentPaths, inLanes, percent, valueOf } from './trials.ts'

interface Result {
  readonly file: string
  /** Figures in no, one, and two or more tested equations. */
  readonly standing: readonly [number, number, number]
  readonly trials: readonly Trial[]
}

const trials = Number(valueOf('--trials', '1000'))
const seed = Number(valueOf('--seed', '1'))

/** Documents of one process: every `of`-th. Their random numbers depend on the document alone. */
async function shard(index: number, of: number): Promise<void> {
  for (const [at, path] of documentPaths().entries()) {
    if (at % of !== index) continue
    const result = await tryDocument(path, at)
    if (result) process.send?.(result)
  }
}

/** As many trials as fall to this document when each draws one evenly from those with figures to change. */
async function tryDocument(path: string, at: number): Promise<Result | undefined> {
  const document = await read(readFileSync(path))
  if (!document.ok) return undefined
  const prepared = prepare(basename(path), document.value)
  const { file, figures } = prepared
  if (figures.length === 0) return undefined
  const eligible = figures.filter(({ equations }) => equations >= 2)
  const standing = [0, 1].map((count) => figures.filter(({ equations }) => equations === count).length)
  const random = randomFrom(seed * 1_000_003 + at)
  const done: Trial[] = []
  const wanted = Math.ceil(trials / Number(valueOf('--documents', '1')))
  for (let attempt = 0; done.length < wanted && attempt < 3 * wanted && eligible.length > 0; attempt++) {
    const figure = eligible[random.below(eligible.length)]
    const trial = figure && plant(prepared, figure, random)
    if (trial) done.push(trial)
  }
  return { file, standing: [standing[0] ?? 0, standing[1] ?? 0, eligible.length], trials: done }
}

function printRow(file: string, standing: readonly number[], list: readonly Trial[]): void {
  const figures = standing.reduce((sum, one) => sum + one, 0)
  const detected = percent(list.filter((trial) => trial.detected).length, list.length)
  const first = percent(list.filter((trial) => trial.namedFirst).length, list.length)
  const cells = [
    String(figures).padStart(7),
    ...standing.map((one) => percent(one, figures).padStart(8)),
    String(list.length).padStart(9),
    detected.padStart(10),
    first.padStart(13),
  ]
  console.log(`${cells.join('')}  ${file}`)
}

function print(results: readonly Result[]): void {
  console.log('figures    none     one    two+   trials  detected  named first  document')
  for (const { file, standing, trials: list } of results) printRow(file, standing, list)
  const total = [0, 1, 2].map((index) => results.reduce((sum, { standing }) => sum + (standing[index] ?? 0), 0))
  const all = results.flatMap((result) => result.trials)
  printRow('all', total, all)
}

async function main(): Promise<void> {
  if (!existsSync(shared)) {
    console.log(`No seeds or corpus at ${shared}; set MINGZHANG_SHARED to their folder.`)
    return
  }
  // How many documents have figures to change decides how many trials each gets, so it is counted first.
  const lanes = availableParallelism()
  const documents = await inLanes<Result>(lanes, ['--trials', '0'], () => undefined)
  const withFigures = documents.filter(({ standing }) => standing[2] > 0).length
  const args = ['--trials', String(trials), '--seed', String(seed), '--documents', String(Math.max(1, withFigures))]
  const results = await inLanes<Result>(lanes, args, ({ file, trials: done }) =>
    process.stderr.write(`${file}: ${done.length} trials\n`),
  )
  print(results.toSorted((one, other) => (one.file < other.file ? -1 : 1)))
  const all = results.flatMap((result) => result.trials)
  if (process.argv.includes('--misses')) {
    for (const trial of all.filter((one) => !one.namedFirst))
      console.log(
        `${trial.detected ? 'named later' : 'not detected'}: ${trial.file} ${trial.figure} ${trial.change}; named ${trial.named}`,
      )
  }
  const out = valueOf('--out', '')
  if (out)
    writeFileSync(resolve(process.env['INIT_CWD'] ?? '.', out), `${JSON.stringify({ seed, results }, undefined, 2)}\n`)
  const detected = all.filter((trial) => trial.detected).length
  const first = all.filter((trial) => trial.namedFirst).length
  const holds = detected >= 0.97 * all.length && first >= 0.85 * all.length && all.length > 0
  console.log(
    `${holds ? '✓' : '✗'} detected ${percent(detected, all.length)} (≥ 97 %), named first ${percent(first, all.length)} (≥ 85 %) of ${all.length}, seed ${seed}`,
  )
  if (!holds) console.log('To repair: npm run plant -- --misses lists what was not found, and what was named instead.')
  process.exitCode = holds ? 0 : 1
}

if (process.argv.includes('--shard')) {
  await shard(Number(valueOf('--shard', '0')), Number(valueOf('--of', '1')))
  process.disconnect?.()
} else await main()
