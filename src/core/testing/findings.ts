import { describe, expect, it } from 'vitest'
import type { Document } from '../document/document.ts'
import type { Finding } from '../findings/finding.ts'
import { rules } from '../findings/rules.ts'
import { documentOf, examineDocument, sectionsOf, withoutPlaces, withShuffledTables } from './documents.ts'

/** A finding as a test tells it: all that the finding says of figures must be told, and nothing else. */
export interface ToldFinding {
  readonly rule: string
  readonly message: string
  /** The path in words, joined by slashes. */
  readonly at: string
  readonly expected?: string
  readonly actual?: string
  readonly proposed?: string
  readonly severity?: Finding['severity']
}

export interface ValidCase {
  readonly name: string
  readonly document: string
}

export interface InvalidCase extends ValidCase {
  /** All findings, in the order of the report. */
  readonly findings: readonly ToldFinding[]
  /** Why the findings of this document may change with the order of its tables. */
  readonly ordered?: string
}

export interface FindingCases {
  readonly valid: readonly ValidCase[]
  readonly invalid: readonly InvalidCase[]
}

/**
 * Registers a test for each document. Valid ones give no finding at all. Invalid ones give exactly the findings told, in
 * order, and give them again with their tables in other orders and without places.
 */
export function testFindings(cases: FindingCases): void {
  it('is told by cases in order', () => {
    expect(mistakesIn(cases)).toEqual([])
  })
  describe('finds nothing', () => {
    it.each(cases.valid)('$name', async ({ document }) => {
      expect(toldOf(await findingsOf(document))).toEqual([])
    })
  })
  describe('finds', () => {
    it.each(cases.invalid)('$name', async (one) => {
      await verify(one)
    })
  })
}

/** What is wrong with the cases themselves: documents told twice, invalid cases without findings, unknown rules and messages. */
export function mistakesIn({ valid, invalid }: FindingCases): readonly string[] {
  const mistakes: string[] = []
  const documents = new Set<string>()
  const names = new Set<string>()
  for (const { name, document } of [...valid, ...invalid]) {
    if (documents.has(document.trim())) mistakes.push(`${name}: the document stands in another case too`)
    if (names.has(name)) mistakes.push(`${name}: two cases have this name`)
    documents.add(document.trim())
    names.add(name)
  }
  for (const { name, findings } of invalid) {
    if (findings.length === 0) mistakes.push(`${name}: an invalid case needs findings`)
    for (const { rule, message } of findings) {
      const messages = Object.entries(rules).find(([id]) => id === rule)?.[1].messages ?? {}
      if (!(message in messages)) mistakes.push(`${name}: no message ${message} of a rule ${rule}`)
    }
  }
  return mistakes
}

/** Throws unless the document gives the findings told, each with evidence where it tells a sum, in every form of the document. */
export async function verify({ document: text, findings, ordered }: InvalidCase): Promise<void> {
  const document = await documentOf(text)
  if (sectionsOf(document).some((section) => section.filter(({ kind }) => kind === 'table').length > 1))
    throw new Error('Each table of a test stands under a heading of its own, so that tables can change places.')
  const found = examineDocument(document).findings
  expect(toldOf(found, findings)).toEqual(findings)
  for (const { rule, evidence, at } of found) {
    if (tellsSum(rule) && evidence.length === 0)
      throw new Error(`${rule} at ${at.path.join('/')} tells a sum without its figures as evidence.`)
  }
  const again = (other: Document) => sorted(toldOf(examineDocument(other).findings, findings))
  expect(again(withoutPlaces(document)), 'without places').toEqual(sorted(findings))
  if (ordered !== undefined) return
  for (const other of withShuffledTables(document))
    expect(again(other), 'tables in another order').toEqual(sorted(findings))
}

/** The findings of a text through the stages behind the reader, on a document that may not be changed. */
export async function findingsOf(text: string): Promise<readonly Finding[]> {
  return examineDocument(await documentOf(text)).findings
}

const tellsSum = (rule: string): boolean => /^(?:arithmetic|cross-table)\//.test(rule)

/** Severity is compared only where the test tells one for this place in the list. */
function toldOf(findings: readonly Finding[], like: readonly ToldFinding[] = []): readonly ToldFinding[] {
  const severe = like.some(({ severity }) => severity !== undefined)
  return findings.map(({ rule, message, at, expected, actual, proposed, severity }) => ({
    rule,
    message,
    at: at.path.join('/'),
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...(proposed === undefined ? {} : { proposed }),
    ...(severe ? { severity } : {}),
  }))
}

function sorted(findings: readonly ToldFinding[]): readonly ToldFinding[] {
  const keyOf = (finding: ToldFinding) => [finding.rule, finding.message, finding.at, finding.actual].join('\n')
  return findings.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : keyOf(one) > keyOf(other) ? 1 : 0))
}
