/** Checks the house style that no other tool knows: size of files, Chinese only in data, nothing private, nothing copied. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { conclude, projectFiles, root, textOf } from './sources.ts'

const longest = 400

/** Where Chinese text is data: words, messages, normal forms, and what tests feed in. */
const chineseData = [
  /^src\/core\/editions\//,
  /^src\/ledger\/samples\/offices\//,
  /^src\/core\/vocabulary\//,
  /^src\/core\/classifications\//,
  /^src\/core\/findings\/(rules\/|laws\.ts$)/,
  /^src\/core\/present\/.*(words|generated)\.ts$/,
  /^src\/core\/(read|write|draw)\/.*words\.ts$/,
  /^src\/core\/compose\/words\.ts$/,
  /^src\/ledger\/[\w-]+\/([\w-]+-)?words\.ts$/,
  /^src\/ledger\/budget\/standards\//,
  /^src\/core\/money\//,
  /^src\/core\/base\/chinese\.ts$/,
  /^src\/cli\/([\w-]*words|rule-pages\/generated)\.ts$/,
  /^src\/ledger\/(samples\/|.*words\.ts$)/,
  /\.test\.ts$|\/testing\//,
  /^(tools|bench)\//,
]

const problems: string[] = []
const files = projectFiles().filter(
  (file) => file !== 'package-lock.json' && !/\.(pdf|xlsx?|docx?|ofd|png|wasm)$/.test(file),
)
const texts = new Map(files.map((file) => [file, textOf(file)]))

function linesWith(file: string, pattern: RegExp, text = texts.get(file) ?? ''): string {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [index + 1] : []))
    .join(', ')
}

function forbid(file: string, pattern: RegExp, problem: string, text?: string): void {
  const lines = linesWith(file, pattern, text)
  if (lines !== '') problems.push(`${file}, line ${lines}: ${problem}`)
}

/** Code with comments blanked, so that their Chinese examples do not count. Strings are kept. */
function withoutComments(text: string): string {
  return text.replace(/('(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (whole, kept?: string) =>
    kept === undefined ? whole.replace(/[^\n]/g, ' ') : whole,
  )
}

for (const [file, text] of texts) {
  const logic = /^(src|tools|bench)\/.*\.m?ts$|\.mjs$/.test(file) && !/generated|vocabulary|\.test\.ts$/.test(file)
  const lines = text.split('\n').length - 1
  if (logic && lines > longest) problems.push(`${file} has ${lines} lines; over ${longest} it is two ideas: split it.`)
  if (/^src\/.*\.ts$/.test(file) && !chineseData.some((pattern) => pattern.test(file))) {
    const problem =
      'Chinese words in logic. Put them into vocabulary/, findings/rules/ or a words.ts, where words are data.'
    forbid(file, /['"`/][^'"`]*\p{Script=Han}{2}/u, problem, withoutComments(text))
  }
}

/** Rows are written by the store alone: everything else goes through Ledger.write, which checks, audits and orders. */
const writes =
  /\b(insertInto|updateTable|deleteFrom|mergeInto)\(|\b(insert\s+into|delete\s+from|truncate\s|update\s+"?\w+"?\s+set)\b/i
for (const [file, text] of texts) {
  if (/^src\/.*\.ts$/.test(file) && !/^src\/ledger\/(store|migrations|testing)\/|\.test\.ts$/.test(file))
    forbid(file, writes, 'writes rows past Ledger.write. Use the writer.', withoutComments(text))
}

/** The same bytes give the same findings, in a browser too. */
const impure = /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.\w+|setTimeout)\b/
for (const [file, text] of texts) {
  if (/^src\/core\/.*\.ts$/.test(file) && !/(\.test|\/testing|generated)\.ts$|\/testing\//.test(file))
    forbid(file, impure, 'clock, chance or process in src/core. Take the value as an argument.', withoutComments(text))
}

const machine = [fileURLToPath(new URL('..', root)), homedir()].filter((path) => path.length > 2)
const paths = new RegExp(
  machine.map((path) => `${path.replace(/[/\\]+$/, '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[/\\\\]`).join('|'),
)
for (const file of files) {
  forbid(file, paths, 'names a folder of this machine. Use a relative path.')
  if (!file.endsWith('.csv'))
    forbid(
      file,
      /(?<![\d.])1[3-9]\d{9}(?![\d.n])/,
      'looks like a mobile number. Use one that cannot exist: 10000000000.',
    )
}

/** Sentences of other people's documents: their facts may stand here, their words may not. */
function sentences(): ReadonlySet<string> {
  const shared = process.env['MINGZHANG_SHARED'] ?? fileURLToPath(new URL('../shared', root))
  const found = new Set<string>()
  for (const folder of ['seeds', 'corpus'].map((name) => `${shared}/${name}`).filter((path) => existsSync(path))) {
    for (const name of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
      for (const part of readFileSync(`${folder}/${name}`, 'utf8').split(/[。；\n\t|]/)) {
        const sentence = part.replace(/\s/g, '')
        if (sentence.length >= 40) found.add(sentence.slice(0, 40))
      }
    }
  }
  return found
}

const copied = sentences()
for (const [file, text] of texts) {
  const bare = text.replace(/\s/g, '')
  const hit = [...copied].find((sentence) => bare.includes(sentence))
  if (hit)
    problems.push(
      `${file} repeats a sentence of the seeds or the corpus: ${hit.slice(0, 20)}… Say it in your own words.`,
    )
}

conclude(problems, 'The house style is in CONTRIBUTING.md.')
