import type { Kysely } from 'kysely'
import { normalLabel } from '#core/base/chinese.ts'
import { writeAmount } from '../budget/amounts.ts'
import type { LineDimensions } from '../budget/line.ts'
import { refusalText } from '../refusal-text.ts'
import type { VersionKey } from '../budget/version.ts'
import type { Tables } from '../store/generated.ts'
import { clip, codeOf, wordsFinder } from './cells.ts'
import { cellWords } from './heading-words.ts'
import { type Field, fieldsOf } from './kinds.ts'
import { checkYear } from './payments.ts'
import { type Cells, cellReader, type Outcome, type Reading, type Sink } from './reading.ts'
import { joinWords } from './words.ts'

const finders = {
  side: wordsFinder(cellWords.side),
  fund: wordsFinder(cellWords.fund),
  nature: wordsFinder(cellWords.nature),
  origin: wordsFinder(cellWords.origin),
  revenue: wordsFinder(cellWords.revenue),
}

/** Lines of a budget into a draft version: each row is checked like one that a person types. */
export async function budgetSink(reading: Reading, version: Pick<VersionKey, 'stage' | 'version'>): Promise<Sink> {
  const { writer, of } = reading
  const cellsOf = cellReader(reading)
  const projects = await projectsOf(writer.trx, of.unit)
  const rows = new Map<bigint, number>()
  return {
    kind: 'write',
    take: async (row): Promise<Outcome> => {
      const cells = cellsOf(row)
      checkYear(cells, of.year)
      const amountFen = cells.amount('amount')
      if (amountFen !== undefined && amountFen < 0n)
        cells.fault('amount', { code: 'negativePlain', data: { text: clip(cells.text('amount')) } })
      const line = lineOf(cells, projects)
      const reason = cells.text('reason')
      if (amountFen === undefined || cells.faulty) return 'rejected'
      const written = await writeAmount(writer, of, version, { line, amountFen, ...(reason !== '' && { reason }) })
      if (!written.ok) {
        const [first = ''] = written.error.at ?? []
        cells.fault(fieldNamed(first), { code: 'refused', data: { text: refusalText(written.error) } })
        return 'rejected'
      }
      const before = rows.get(written.value)
      rows.set(written.value, row.row)
      if (before === undefined) return { amountFen, values: [] }
      cells.fault(undefined, { code: 'duplicate', data: { first: String(before) } })
      return 'rejected'
    },
    finish: async () => undefined,
  }
}

/** Fields and dimensions share their names, but for the id of a project. */
function fieldNamed(name: string): Field | undefined {
  if (name === 'projectId') return 'project'
  return fieldsOf('budget').find((field) => field === name)
}

type Projects = ReadonlyMap<string, bigint>

async function projectsOf(db: Kysely<Tables>, unit: string): Promise<Projects> {
  const rows = await db.selectFrom('project').select(['projectId', 'code', 'name']).where('unitId', '=', unit).execute()
  return new Map(
    rows.flatMap(({ projectId, code, name }) => [
      [normalLabel(name), projectId],
      [normalLabel(code), projectId],
    ]),
  )
}

function lineOf(cells: Cells, projects: Projects): LineDimensions {
  const word = <Name extends keyof typeof finders>(field: Name): ReturnType<(typeof finders)[Name]> => {
    const text = cells.text(field)
    const value = text === '' ? undefined : finders[field](text)
    if (text !== '' && value === undefined) {
      const known = Object.values(cellWords[field])
        .map(([first]) => first)
        .join(joinWords.list)
      cells.fault(field, { code: 'unknownWord', data: { text: clip(text), known } })
    }
    return value as ReturnType<(typeof finders)[Name]> // the finder of this very field
  }
  const code = (field: 'functional' | 'departmental' | 'governmental') => {
    const text = cells.text(field)
    if (text === '') return undefined
    const found = codeOf(text)
    if (found === undefined) cells.fault(field, { code: 'codeText', data: { text: clip(text) } })
    return found
  }
  const [functional, departmental, governmental] = [code('functional'), code('departmental'), code('governmental')]
  const [nature, origin, revenue] = [word('nature'), word('origin'), word('revenue')]
  const side = word('side') ?? (revenue !== undefined && departmental === undefined ? 'revenue' : 'expenditure')
  const projectId = projectIn(cells, projects)
  const granted = Number.parseInt(cells.text('grantedYear'), 10)
  const governmentalReason = cells.text('governmentalReason')
  return {
    side,
    fund: word('fund') ?? 'generalPublicBudget',
    ...(functional !== undefined && { functional }),
    ...(departmental !== undefined && { departmental }),
    ...(governmental !== undefined && { governmental }),
    ...(governmentalReason !== '' && { governmentalReason }),
    ...(nature !== undefined && { nature }),
    ...(origin !== undefined && { origin }),
    ...(Number.isInteger(granted) && { grantedYear: granted }),
    ...(projectId !== undefined && { projectId }),
    ...(revenue !== undefined && { revenue }),
  }
}

function projectIn(cells: Cells, projects: Projects): bigint | undefined {
  const text = cells.text('project')
  if (text === '') return undefined
  const found = projects.get(normalLabel(text))
  if (found === undefined) cells.fault('project', { code: 'noProject', data: { text: clip(text) } })
  return found
}
