import type { Known, SampleOffice } from '../office.ts'
import { offices } from '../offices/index.ts'

const introduction = `# Sample offices

Five published disclosures as ledgers: facts only, at the finest level that each prints, its defects resolved as a careful accountant
would. \`loadOffice\` (\`src/ledger/samples/load.ts\`) writes one into a ledger, once. Data stand in \`src/ledger/samples/offices\`; words are our
own; no names or numbers of persons. This page is made from the data: \`UPDATE=1 npx vitest run src/ledger/samples\`.

How an amount of a line is known: **printed** as such; **derived**, the only one that all printed sums allow; **apportioned**, ours
within printed sums, as where a table prints functions and economic items but not how they meet.

\`npm run eval:samples\` loads the offices, projects their figures and compares them with what our reader finds in the originals, and with the
gold files of 000, 001 and 003: every difference is a resolution of this page, every figure of a resolution is a difference.
`

const stages = { approved: 'budget', finalAccounts: 'final accounts' } as const

/** The page about the sample offices, from their data. */
export function samplesPage(): string {
  return [introduction, ...offices.map(sectionOf)].join('\n')
}

function sectionOf(office: SampleOffice): string {
  const known = (['printed', 'derived', 'apportioned'] as const).map((how) => `${countOf(office, how)} ${how}`)
  const rows = office.resolutions.map(({ id, kind, place, original, resolved, reason }) =>
    row([`\`${id}\``, kind, place, original, resolved, reason.english]),
  )
  return [
    `## ${office.seed} \`${office.id}\`\n`,
    `${office.unit.name}, ${stages[office.stage]} of ${office.year}. ${office.lines.length} lines of expenditure: ${known.join(', ')}.\n`,
    row(['resolution', 'kind', 'place', 'original', 'resolved', 'why']),
    row(['---', '---', '---', '---', '---', '---']),
    ...rows,
    '\nWhat the original does not print:\n',
    ...office.notPrinted.map((what) => `- ${what}`),
    '',
  ].join('\n')
}

const countOf = (office: SampleOffice, how: Known): number => office.lines.filter(({ known }) => known === how).length

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
