/**
 * `npm run eval:text`: reads every PDF of the corpus a second and third time as the text that `pdftotext` makes of it, with its
 * layout and without, and prints each error and warning that the PDF itself does not get: tables lose their lines there, so
 * what is more is told of the reading, not of the document. Needs `pdftotext` (Debian: poppler-utils) and ../shared.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Finding } from '../src/core/findings/finding.ts'
import { examine } from '../src/core/pipeline.ts'
import { findingText } from '../src/core/present/message.ts'
import { corpusFiles, corpusPath } from './eval/corpus.ts'
import { shared } from './eval/gold.ts'

const modes = { layout: ['-layout'], plain: [] } as const

/** What a finding says, without its place and without blanks. */
const saidOf = (finding: Finding): string => findingText(finding).replace(/\s/gu, '')

async function accusationsOf(name: string, bytes: Uint8Array): Promise<readonly Finding[]> {
  const examined = await examine(name, bytes)
  return examined.ok ? examined.value.findings.filter(({ severity }) => severity !== 'info') : []
}

async function compare(
  file: string,
  counts: Record<keyof typeof modes, { same: number; more: number }>,
): Promise<void> {
  const own = new Set((await accusationsOf(file, readFileSync(corpusPath(file)))).map(saidOf))
  for (const [mode, options] of Object.entries(modes) as [keyof typeof modes, readonly string[]][]) {
    const text = spawnSync('pdftotext', [...options, corpusPath(file), '-'], { maxBuffer: 2 ** 28 }).stdout
    const found = await accusationsOf(`${basename(file, '.pdf')}.txt`, text)
    const more = found.filter((finding) => !own.has(saidOf(finding)))
    counts[mode].same += found.length - more.length
    counts[mode].more += more.length
    for (const finding of more)
      console.log(`${mode} ${finding.severity} ${file} ${finding.rule}\n    ${findingText(finding)}`)
  }
}

const tool = spawnSync('pdftotext', ['-v'])
if (!existsSync(shared) || tool.error)
  console.log('Needs ../shared (or MINGZHANG_SHARED) and pdftotext. Nothing was read.')
else {
  const counts = { layout: { same: 0, more: 0 }, plain: { same: 0, more: 0 } }
  for (const file of corpusFiles().filter((name) => name.endsWith('.pdf') && !name.startsWith('robust_')))
    await compare(file, counts)
  for (const [mode, { same, more }] of Object.entries(counts))
    console.log(`${mode}: ${same} errors and warnings that the PDF has too, ${more} that it has not`)
}
