/**
 * `npm run bench [-- --report-only]`: the built command on all PDFs of the corpus against `pdftotext -layout` in the same run; a seed
 * cold and warm; the memory of the longest PDF; time per page from 10 to 1,000 pages. Prints medians and what must hold.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { corpusFiles, corpusPath } from '../tools/eval/corpus.ts'
import { shared } from '../tools/eval/gold.ts'
import { makePdf } from './make-pdf.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'))
const repetitions = 3
let failed = 0

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Each measurement `count` times; the median counts. */
const medianOf = (count: number, measure: () => number): number => median(Array.from({ length: count }, measure))

function must(what: string, holds: boolean, is: string): void {
  console.log(`${holds ? '✓' : '✗'} ${what}: ${is}`)
  if (!holds) failed += 1
}

interface Used {
  readonly seconds: number
  readonly cpu: number
  readonly megabytes: number
}

/** One run of the built command as its own process. */
function runCommand(files: readonly string[]): Used {
  const usage = join(folder, 'usage.json')
  const preload = pathToFileURL(join(root, 'bench/usage.mjs')).href
  const args = ['--import', preload, cli, 'check', '--format', 'json', '--out', join(folder, 'report.json'), ...files]
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { env: { ...process.env, MINGZHANG_USAGE: usage } })
  const seconds = (performance.now() - started) / 1000
  if (status === null || !existsSync(usage)) throw new Error(`The command did not end by itself: ${stderr}`)
  const { cpu, megabytes } = JSON.parse(readFileSync(usage, 'utf8')) as { cpu: number; megabytes: number }
  return { seconds, cpu, megabytes }
}

function pdftotext(files: readonly string[]): number {
  const started = performance.now()
  for (const file of files) spawnSync('pdftotext', ['-layout', file, join(folder, 'text.txt')])
  return (performance.now() - started) / 1000
}

function benchCorpus(files: readonly string[]): void {
  if (spawnSync('pdftotext', ['-v']).error) {
    console.log('pdftotext is not installed (Debian: poppler-utils), so nothing is compared with it.')
    console.log(`check of ${files.length} PDFs: ${medianOf(repetitions, () => runCommand(files).seconds).toFixed(2)} s`)
    return
  }
  const ours: Used[] = []
  const theirs: number[] = []
  for (let turn = 0; turn < repetitions; turn++) {
    ours.push(runCommand(files))
    theirs.push(pdftotext(files))
  }
  const [wall, cpu, text] = [
    median(ours.map(({ seconds }) => seconds)),
    median(ours.map((used) => used.cpu)),
    median(theirs),
  ]
  console.log(
    `check of ${files.length} PDFs: ${wall.toFixed(2)} s (${cpu.toFixed(2)} s of CPU on all cores); pdftotext -layout, one after the other: ${text.toFixed(2)} s`,
  )
  must(
    'whole pipeline ≤ 3 × pdftotext -layout',
    wall <= 3 * text,
    `${(wall / text).toFixed(2)} ×, by CPU time ${(cpu / text).toFixed(2)} ×`,
  )
}

type Examine = (file: string, bytes: Uint8Array) => Promise<{ readonly ok: boolean }>

async function benchSeed(path: string): Promise<void> {
  const cold = medianOf(5, () => runCommand([path]).seconds)
  // The built library, typed by what is used of it here.
  const { examine } = (await import(pathToFileURL(join(root, 'dist/index.js')).href)) as { examine: Examine }
  const bytes = readFileSync(path)
  const times: number[] = []
  for (let turn = 0; turn < 40; turn++) {
    const started = performance.now()
    await examine(path, bytes)
    // the engine optimises during the first runs
    if (turn >= 20) times.push(performance.now() - started)
  }
  must('a seed from cold start ≤ 1 s', cold <= 1, `${cold.toFixed(2)} s`)
  must('a seed warm ≤ 50 ms', median(times) <= 50, `${median(times).toFixed(1)} ms`)
}

function benchPages(): void {
  const perPage: number[] = []
  for (const pages of [10, 100, 1000]) {
    const file = join(folder, `${pages}.pdf`)
    writeFileSync(file, makePdf(pages))
    const used = Array.from({ length: repetitions }, () => runCommand([file]))
    const seconds = median(used.map((one) => one.seconds))
    perPage.push((seconds / pages) * 1000)
    console.log(
      `${String(pages).padStart(5)} pages: ${seconds.toFixed(2)} s, ${((seconds / pages) * 1000).toFixed(1)} ms per page, ${Math.round(median(used.map((one) => one.megabytes)))} MB`,
    )
  }
  const [, hundred = 0, thousand = 0] = perPage
  must(
    'time per page flat to 1,000 pages (≤ 1.5 × that of 100)',
    thousand <= 1.5 * hundred,
    `${(thousand / hundred).toFixed(2)} ×`,
  )
}

try {
  if (existsSync(shared)) {
    const files = corpusFiles()
      .filter((name) => name.endsWith('.pdf'))
      .map(corpusPath)
    benchCorpus(files)
    const [seed] = readdirSync(join(shared, 'seeds'))
    if (seed) await benchSeed(join(shared, 'seeds', seed))
    const long = files.find((name) => name.includes('262页'))
    if (long) {
      const { megabytes, seconds } = runCommand([long])
      must('the 262-page PDF ≤ 700 MB', megabytes <= 700, `${Math.round(megabytes)} MB, ${seconds.toFixed(2)} s`)
    }
  } else console.log(`No seeds or corpus at ${shared}; set MINGZHANG_SHARED to their folder.`)
  benchPages()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed > 0 && !process.argv.includes('--report-only') ? 1 : 0
