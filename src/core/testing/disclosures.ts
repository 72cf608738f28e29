import type fc from 'fast-check'
import type { ComposeInput } from '../compose/compose.ts'
import type { Edition } from '../editions/layout.ts'
import type { DisclosureTexts } from '../facts/disclosure.ts'
import type { Figure } from '../facts/figure.ts'
import { type Book, book, figuresOf, lastYear } from './projected.ts'
import { disclosureWords as words } from './disclosure-words.ts'

const topics = ['totals', 'revenue', 'expenditure', 'fiscal', 'general', 'threePublic', 'operatingFunds', 'basic']

const texts: DisclosureTexts = {
  topics: words.topics,
  explanations: topics.map((topic) => ({ topic, reason: words.reasons[topic] ?? '', parts: [] })),
}

/** Random disclosures of an invented office in an edition, with lines of up to `most` fen: 300 million 元 unless told. */
export function disclosures(edition: Edition, most = 30_000_000_000n): fc.Arbitrary<ComposeInput> {
  const closing = edition.kind === 'finalAccounts'
  return book(edition.years.from, { closing, most }).map((money) => inputOf(edition, money))
}

/** What an edition composes from an invented office's books of its first year, beside books of the year before. */
function inputOf(edition: Edition, money: Book): ComposeInput {
  const year = edition.years.from
  const stage = edition.kind === 'budget' ? ('approved' as const) : ('finalAccounts' as const)
  const now = figuresOf(money, year, stage)
  const planned: readonly Figure[] =
    stage === 'approved' ? [] : [...figuresOf(money, year, 'approved'), ...figuresOf(money, year, 'adjusted')]
  const grown = (value: bigint): bigint => (value * money.growth) / 100n
  const older = money.lines.map((line) => ({ ...line, value: grown(line.value), closing: grown(line.closing) }))
  const before = lastYear(figuresOf({ ...money, lines: older }, year, stage), year)
  return { edition, figures: [...now, ...planned, ...before], entity: words.entity, year, date: words.date, texts }
}
