/** Errors on the corpus that people have judged: rows of docs/evaluation.md that carry a fingerprint and true or false. */
import { existsSync, readFileSync } from 'node:fs'
import type { CorpusRow } from './corpus.ts'

export interface Judged {
  readonly judgedTrue: number
  readonly judgedFalse: number
  readonly unjudged: readonly string[]
}

export function judge(rows: readonly CorpusRow[]): Judged {
  const page = new URL('../../docs/evaluation.md', import.meta.url)
  const text = existsSync(page) ? readFileSync(page, 'utf8') : ''
  const verdicts = new Map<string, string>()
  for (const line of text.split('\n').filter((line) => line.startsWith('|'))) {
    const verdict = /\|\s*(true|false)\s*\|/.exec(line)?.[1]
    for (const word of verdict ? line.matchAll(/[0-9a-f]{8,}/g) : []) verdicts.set(word[0], verdict ?? '')
  }
  const errors = rows.flatMap(({ file, errors }) => errors.map((error) => ({ file, ...error })))
  const having = (verdict: string): number =>
    errors.filter(({ fingerprint }) => verdicts.get(fingerprint) === verdict).length
  const unjudged = errors.filter(({ fingerprint }) => !verdicts.has(fingerprint))
  return {
    judgedTrue: having('true'),
    judgedFalse: having('false'),
    unjudged: unjudged.map(({ file, fingerprint, place, text }) => `${fingerprint} ${file}, ${place}: ${text}`),
  }
}
