/**
 * `npm run eval [-- --brief] [-- --out FILE] [-- --report-only]`: scores the facts and findings of seeds against gold,
 * reads the whole corpus, and compares both with what must hold. Without ../shared there is nothing to do.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { examine } from '../src/core/pipeline.ts'
import { corpusFiles, type CorpusRow, readCorpus, relationsBetween } from './eval/corpus.ts'
import { readGold, seedPath, shared } from './eval/gold.ts'
import { judge } from './eval/judged.ts'
import { proseOf, scoreSeedClaims, type ClaimScore } from './eval/score-claims.ts'
import { type FactScore, scoreFacts } from './eval/score-facts.ts'
import { type FindingScore, scoreFindings } from './eval/score-findings.ts'

const has = (flag: string): boolean => process.argv.includes(flag)
const valueOf = (flag: string): string | undefined =>
  has(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined
const brief = has('--brief')

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return ((sorted[middle] ?? 0) + (sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0)) / 2
}

function list(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return
  console.log(`  ${title}: ${lines.length}`)
  for (const line of lines.slice(0, brief ? 5 : lines.length)) console.log(`    ${line}`)
}

interface Threshold {
  readonly what: string
  readonly holds: boolean
  readonly is: string
}

const thresholds: Threshold[] = []
const must = (what: string, holds: boolean, is: string): void => void thresholds.push({ what, holds, is })

async function evaluateSeeds(): Promise<unknown> {
  const gold = readGold()
  if (!gold) return undefined
  const facts: FactScore[] = []
  const findings: FindingScore[] = []
  for (const document of gold.documents) {
    const bytes = readFileSync(seedPath(document.document))
    const result = await examine(document.document, bytes)
    if (!result.ok) throw new Error(`Seed ${document.document} was not read: ${result.error.code}`)
    facts.push(...scoreFacts(document, bytes.toString().split('\n'), result.value.facts))
    findings.push(scoreFindings(gold, document, result.value.findings))
  }
  const claims: ClaimScore[] = []
  for (const { document } of gold.documents) {
    const score = await scoreSeedClaims(document, gold)
    if (score) claims.push(score)
  }
  printClaims(claims)
  console.log('Facts of seeds against gold')
  for (const score of facts.filter(({ wanted }) => wanted > 0)) {
    console.log(
      `${score.document} ${score.part}: ${score.found} of ${score.wanted} (${percent(score.found, score.wanted)})`,
    )
    list('missing', score.missing)
    list('wrong value', score.wrongValues)
    list('wrong coordinates', score.wrongCoordinates)
  }
  console.log('\nFindings of seeds against gold')
  for (const score of findings) {
    console.log(`${score.document}: ${score.wanted - score.missed.length} of ${score.wanted} that lie in tables`)
    list('missed', score.missed)
    console.log(`  anywhere: ${score.wantedAnywhere - score.missedAnywhere.length} of ${score.wantedAnywhere}`)
    list('missed anywhere', score.missedAnywhere)
    list('true negatives called errors', score.falseErrors)
    list('rounding above info', score.roundingAboveInfo)
    list('errors that gold does not know', score.unexplained)
  }
  const [found, wanted] = [sum(facts.map((one) => one.found)), sum(facts.map((one) => one.wanted))]
  const wrong = sum(facts.map((one) => one.wrongValues.length + one.wrongCoordinates.length))
  must('table facts of gold seeds found ≥ 99 %', found >= 0.99 * wanted, percent(found, wanted))
  must('wrong values or coordinates: 0', wrong === 0, String(wrong))
  const total = (key: 'missed' | 'missedAnywhere' | 'falseErrors' | 'roundingAboveInfo'): number =>
    sum(findings.map((one) => one[key].length))
  must('defects in tables missed: 0', total('missed') === 0, String(total('missed')))
  must('defects that must be found, missed: 0', total('missedAnywhere') === 0, String(total('missedAnywhere')))
  must('true negatives reported as error: 0', total('falseErrors') === 0, String(total('falseErrors')))
  must('rounding reported above info: 0', total('roundingAboveInfo') === 0, String(total('roundingAboveInfo')))
  return { facts, findings, claims }
}

function printClaims(claims: readonly ClaimScore[]): void {
  console.log('Claims of prose against gold')
  for (const score of claims) {
    console.log(`${score.document}: ${score.found} of ${score.wanted} (${percent(score.found, score.wanted)})`)
    list('missed', score.missed)
    list('defects of prose missed', score.defectsMissed)
  }
  const [found, own, wanted] = [
    sum(claims.map((one) => one.found)),
    sum(claims.map((one) => one.foundInSentence)),
    sum(claims.map((one) => one.wanted)),
  ]
  const missed = sum(claims.map((one) => one.defectsMissed.length))
  console.log(`all relations, also across sections: ${percent(found, wanted)}\n`)
  must(
    'claims of gold with numbers and the relation of their sentence ≥ 95 %',
    own >= 0.95 * wanted,
    percent(own, wanted),
  )
  must('claims of gold with all relations, also across sections ≥ 95 %', found >= 0.95 * wanted, percent(found, wanted))
  must('defects of prose missed: 0', missed === 0, String(missed))
}

/** Numbers of prose that were understood or set aside, over documents with at least ten. */
async function evaluateProse(): Promise<void> {
  const read = await Promise.all(corpusFiles().map((file) => proseOf(join(shared, 'corpus', file))))
  const shares = read.filter(({ numerals }) => numerals >= 10).map(({ numerals, understood }) => understood / numerals)
  must('numerals of prose understood or set aside, median ≥ 85 %', median(shares) >= 0.85, percent(median(shares), 1))
}

function printRow(row: CorpusRow): void {
  const { error, warning, info } = row.findings
  const cells = [
    row.pages,
    row.seconds.toFixed(2),
    row.numerals,
    percent(row.bound, row.numerals),
    percent(row.tested, row.numerals),
    row.relations,
    error,
    warning,
    info,
  ]
  console.log(`${cells.map((cell) => String(cell).padStart(8)).join('')}  ${row.kind.padEnd(14)} ${row.file}`)
}

async function evaluateCorpus(): Promise<readonly CorpusRow[]> {
  const rows: CorpusRow[] = []
  console.log(
    `\nCorpus\n${['pages', 'seconds', 'numerals', 'bound', 'tested', 'relations', 'error', 'warning', 'info'].map((head) => head.padStart(8)).join('')}  kind           file`,
  )
  for (const file of corpusFiles()) {
    const row = await readCorpus(file)
    rows.push(row)
    printRow(row)
  }
  const pdfs = rows.filter(({ group }) => group === 'pdf')
  const shares = pdfs.filter(({ numerals }) => numerals > 0).map(({ bound, numerals }) => bound / numerals)
  const refused = pdfs.filter((row) => row.refused)
  must('text-layer PDFs all read', refused.length === 0, `${pdfs.length - refused.length} of ${pdfs.length}`)
  must('numerals bound, median ≥ 95 %', median(shares) >= 0.95, percent(median(shares), 1))
  must('numerals bound, worst document ≥ 80 %', Math.min(...shares) >= 0.8, percent(Math.min(...shares), 1))
  const judged = judge(rows)
  console.log(
    `\nErrors on the corpus: ${judged.judgedTrue} judged true, ${judged.judgedFalse} judged false, ${judged.unjudged.length} not judged`,
  )
  list('not judged in docs/evaluation.md', judged.unjudged)
  const known = judged.judgedTrue + judged.judgedFalse
  must(
    'errors judged true ≥ 95 %, none unjudged',
    judged.judgedTrue >= 0.95 * known && judged.unjudged.length === 0,
    `${percent(judged.judgedTrue, known)}, ${judged.unjudged.length} unjudged`,
  )
  for (const name of ['江苏苏州_市自然资源局', '北京_市司法局']) {
    const between = await relationsBetween(corpusFiles().filter((file) => file.startsWith(name)))
    must(`${name}: relations between its documents`, between > 0, String(between))
  }
  return rows
}

if (!existsSync(shared)) {
  console.log(`No seeds, gold or corpus at ${shared}; set MINGZHANG_SHARED to their folder. Nothing was evaluated.`)
} else {
  const seeds = await evaluateSeeds()
  const corpus = existsSync(join(shared, 'corpus')) ? await evaluateCorpus() : []
  if (existsSync(join(shared, 'corpus'))) await evaluateProse()
  console.log('\nMust hold')
  for (const { what, holds, is } of thresholds) console.log(`${holds ? '✓' : '✗'} ${what}: ${is}`)
  const out = valueOf('--out')
  if (out)
    writeFileSync(
      resolve(process.env['INIT_CWD'] ?? '.', out),
      `${JSON.stringify({ thresholds, seeds, corpus }, undefined, 2)}\n`,
    )
  const failed = thresholds.filter(({ holds }) => !holds).length
  if (failed > 0)
    console.log('To repair: npm run eval lists every case; docs/evaluation.md keeps the judgement of each error.')
  console.log(`${thresholds.length - failed} passed, ${failed} failed`)
  process.exitCode = failed > 0 && !has('--report-only') ? 1 : 0
}
