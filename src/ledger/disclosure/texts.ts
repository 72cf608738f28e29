import type { DisclosureTexts, Explanation } from '#core/facts/disclosure.ts'
import type { Ledger } from '../store/ledger.ts'
import { groupsOf } from './groups.ts'
import { disclosureWords } from './words.ts'

interface Whose {
  readonly body: string
  readonly year: number
  readonly stage: 'approved' | 'finalAccounts'
}

/** What the body says in its own words: texts by version, goals where an edition asks for them in sentences, reasons. */
export async function textsOf(ledger: Ledger, whose: Whose): Promise<DisclosureTexts> {
  const goals = await goalsInSentences(ledger, whose)
  return {
    topics: { ...goals, ...(await keptTexts(ledger, whose)) },
    explanations: await explanationsOf(ledger, whose),
  }
}

/** The newest version of each text that was in force in the year. A text is paragraphs, one a line. */
async function keptTexts(ledger: Ledger, { body, year }: Whose): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await ledger.db
    .selectFrom('unitText')
    .select(['topic', 'body'])
    .where('unitId', '=', body)
    .where('yearFrom', '<=', year)
    .orderBy('yearFrom')
    .orderBy('version')
    .execute()
  return Object.fromEntries(rows.map((row) => [row.topic, row.body.split('\n').filter((line) => line.trim() !== '')]))
}

/** Priorities of the year and the evaluation of it, from the goals of the whole body; goals of the projects. */
async function goalsInSentences(
  ledger: Ledger,
  { body, year }: Whose,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await ledger.db
    .selectFrom('goal as g')
    .leftJoin('project as p', (join) =>
      join.onRef('p.unitId', '=', 'g.unitId').onRef('p.projectId', '=', 'g.projectId'),
    )
    .select(['g.projectId', 'g.kind', 'g.body', 'p.name'])
    .where('g.unitId', '=', body)
    .where('g.year', '=', year)
    .orderBy('g.projectId')
    .orderBy('g.position')
    .execute()
  const ofBody = (kind: string): readonly string[] =>
    rows.filter((row) => row.kind === kind && row.name === null).map((row) => sentence(row.body))
  const ofProjects = rows.flatMap(({ kind, body: text, name }) =>
    kind === 'overall' && name !== null ? [`${name}：${sentence(text)}`] : [],
  )
  const priorities = ofBody('task').length > 0 ? ofBody('task') : ofBody('overall')
  const evaluation = [...ofBody('result'), ...ofBody('summary')]
  return {
    ...(priorities.length > 0 && { priorities }),
    ...(evaluation.length > 0 && { evaluation }),
    ...(ofProjects.length > 0 && { goals: ofProjects }),
  }
}

const sentence = (text: string): string => (/[。！？]$/u.test(text) ? text : `${text}。`)
const clause = (text: string): string => text.replace(/[。；，]+$/u, '')

/** Reasons by what they explain: those with amounts add up to the change, those without are told before them. */
async function explanationsOf(ledger: Ledger, { body, year, stage }: Whose): Promise<readonly Explanation[]> {
  const rows = await ledger.db
    .selectFrom('explanation')
    .select(['subject', 'body', 'amountFen'])
    .where('unitId', '=', body)
    .where('year', '=', year)
    .where('stage', '=', stage)
    .orderBy('subject')
    .orderBy('position')
    .execute()
  const bySubject = groupsOf(rows, ({ subject }) => subject)
  return [...bySubject].map(([subject, own]) => ({
    topic: changed(subject),
    reason: own.flatMap((row) => (row.amountFen === null ? [clause(row.body)] : [])).join('；'),
    parts: own.flatMap(({ body: words, amountFen }) =>
      amountFen === null ? [] : [{ words: `${clause(words)}${disclosureWords.comma}`, amount: amountFen }],
    ),
  }))
}

/** A reason explains the change of what it names, whether it says so or not. */
const changed = (subject: string): string =>
  subject
    .split('|')
    .filter((part) => part !== 'measure=change')
    .join('|')
