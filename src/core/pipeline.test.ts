import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Fact } from './facts/fact.ts'
import { examine } from './pipeline.ts'
import type { Examination } from './findings/examination.ts'
import type { Finding } from './findings/finding.ts'

/** Each folder holds a document, the facts read from it and the findings told of it. `UPDATE=1` writes the last two anew. */
const folder = new URL('../../fixtures/cases/', import.meta.url)
const update = process.env['UPDATE'] === '1'

describe('examine', () => {
  it.each(readdirSync(folder))('reads and checks %s as before', async (name) => {
    const result = await examine('input.md', readFileSync(new URL(`${name}/input.md`, folder)))
    if (!result.ok) throw new Error(result.error.code)
    compare(name, 'facts.json', `[\n${result.value.facts.map(lineOf).join(',\n')}\n]\n`)
    compare(name, 'findings.txt', findingsIn(result.value))
  })

  it('refuses what is no document', async () => {
    expect(await examine('empty.md', new Uint8Array())).toMatchObject({ ok: false, error: { code: 'empty' } })
  })
})

/** A fact a line, without its number: a fact more does not change the lines of the others. */
function lineOf(fact: Fact): string {
  const { at, printed, value, precision, unit, binding, coordinates } = fact
  const place = at.path.join('/')
  const sorted = Object.fromEntries(Object.entries(coordinates).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  const exact = { value: value === null ? null : String(value), precision: String(precision) }
  return JSON.stringify({ at: place, printed, unit, ...exact, binding, coordinates: sorted })
}

/** What was understood of the document, then its findings in the order of the report. */
function findingsIn({ kind, year, entity, scope, coverage, findings }: Examination): string {
  const { numerals, bound, tested } = coverage
  const about = `${kind} ${year} ${entity} ${scope}: ${numerals} numerals, ${bound} bound, ${tested} tested\n`
  return [about, ...findings.map(told)].join('\n')
}

function told({ rule, message, severity, certainty, at, actual, expected, proposed, evidence }: Finding): string {
  const figures = Object.entries({ actual, expected, proposed }).filter(([, value]) => value !== undefined)
  return [
    `${severity} ${certainty} ${rule} ${message}`,
    `  at ${at.path.join('/')}`,
    ...figures.map(([name, value]) => `  ${name} ${value}`.trimEnd()),
    ...evidence.map(({ label, value }) => `  · ${label} ${value}`.trimEnd()),
    '',
  ].join('\n')
}

/** A difference is written beside the file, which only UPDATE=1 makes or changes. */
function compare(name: string, file: string, text: string): void {
  const golden = new URL(`${name}/${file}`, folder)
  const changed = new URL(`${name}/${file.replace('.', '-changed.')}`, folder)
  rmSync(changed, { force: true })
  if (update) writeFileSync(golden, text)
  const before = existsSync(golden) ? readFileSync(golden, 'utf8') : ''
  if (before !== text) writeFileSync(changed, text)
  expect(
    text,
    `${name}/${file}: review ${file.replace('.', '-changed.')}; UPDATE=1 npx vitest pipeline accepts it`,
  ).toBe(before)
}
