import type { Kysely } from 'kysely'
import { normalLabel } from '#core/base/chinese.ts'
import { entryOf, levelOf } from '#core/classifications/lookup.ts'
import { nearestCode } from '#core/classifications/nearest.ts'
import { fail, ok, type Result } from '#core/base/result.ts'
import type { YearOfUnit } from '../organisation/year.ts'
import type { Tables } from '../store/generated.ts'
import { type CellFault, clip, codeOf, wordsFinder } from './cells.ts'
import { cellWords, fieldWords } from './heading-words.ts'
import type { Field } from './kinds.ts'
import { joinWords } from './words.ts'

/** The columns that say which line a row belongs to. */
export const lineFields = ['functional', 'departmental', 'project', 'fund', 'nature', 'origin', 'revenue'] as const

type LineField = (typeof lineFields)[number]

/** What is wrong with the cells that name a line, and in which column. */
export interface LineFault extends CellFault {
  readonly field: Field
}

/** Finds the line that a row means by the cells it has: all lines that agree with them, of which there must be one. */
export type FindLine = (texts: Readonly<Partial<Record<LineField, string>>>) => Result<bigint, LineFault>

const finders = {
  fund: wordsFinder(cellWords.fund),
  nature: wordsFinder(cellWords.nature),
  origin: wordsFinder(cellWords.origin),
  revenue: wordsFinder(cellWords.revenue),
}

/** Reads the lines of one side of a year once. */
export async function lineIndex(
  db: Kysely<Tables>,
  of: YearOfUnit,
  side: 'revenue' | 'expenditure',
): Promise<FindLine> {
  const lines = await db
    .selectFrom('budgetLine as line')
    .leftJoin('project', (join) =>
      join.onRef('project.unitId', '=', 'line.unitId').onRef('project.projectId', '=', 'line.projectId'),
    )
    .selectAll('line')
    .select(['project.code', 'project.name'])
    .where('line.unitId', '=', of.unit)
    .where('line.year', '=', of.year)
    .where('line.side', '=', side)
    .execute()
  type Line = (typeof lines)[number]

  const meaning = (field: LineField, text: string): Result<(line: Line) => boolean, LineFault> => {
    if (field === 'functional' || field === 'departmental') {
      const code = codeOf(text)
      if (code === undefined) return fail({ field, code: 'codeText', data: { text: clip(text) } })
      if (lines.some((line) => line[field] === code)) return ok((line) => line[field] === code)
      return fail({ field, ...unknownCode(field, code, of) })
    }
    if (field === 'project') {
      const wanted = normalLabel(text)
      const is = ({ code, name }: Line) =>
        wanted === normalLabel(code ?? '') ||
        wanted === normalLabel(name ?? '') ||
        wanted === normalLabel(`${code ?? ''}${name ?? ''}`)
      return lines.some(is) ? ok(is) : fail({ field, code: 'noLine', data: { text: clip(text) } })
    }
    const value: string | undefined = finders[field](text)
    if (value !== undefined) return ok((line) => line[field] === value)
    const known = Object.values(cellWords[field])
      .map(([first]) => first)
      .join(joinWords.list)
    return fail({ field, code: 'unknownWord', data: { text: clip(text), known } })
  }

  return (texts) => {
    let agreeing: readonly Line[] = lines
    for (const field of lineFields) {
      const text = (texts[field] ?? '').trim()
      if (text === '') continue
      const means = meaning(field, text)
      if (!means.ok) return means
      agreeing = agreeing.filter(means.value)
    }
    const [first, second] = agreeing
    const field = lineFields.find((one) => (texts[one] ?? '') !== '') ?? 'functional'
    const text = lineFields
      .map((one) => clip((texts[one] ?? '').trim()))
      .filter((one) => one !== '')
      .join(' ')
    if (first === undefined) return fail({ field, code: 'noLine', data: { text } })
    if (second === undefined) return ok(first.lineId)
    const missing = distinguishing(agreeing)
      .map((one) => fieldWords[one])
      .join(joinWords.list)
    return fail({ field, code: 'manyLines', data: { text, count: String(agreeing.length), missing } })
  }
}

/** The fields in which lines differ. */
function distinguishing(lines: readonly Readonly<Record<string, unknown>>[]): readonly LineField[] {
  return lineFields.filter(
    (field) => new Set(lines.map((line) => line[field === 'project' ? 'projectId' : field])).size > 1,
  )
}

/** A code that no line has: unknown in the year, with the nearest, or known and not budgeted. */
export function unknownCode(kind: 'functional' | 'departmental', code: string, of: YearOfUnit): CellFault {
  const year = of.classificationYear
  const entry = entryOf(kind, code, year)
  if (entry && levelOf(kind, code) !== undefined) return { code: 'noLine', data: { text: `${code}${entry.name}` } }
  if (entry) return { code: 'noLine', data: { text: code } }
  const near = nearestCode(kind, code, year)?.entry
  const data = { text: code, year: String(year) }
  return near
    ? { code: 'unknownCodeNear', data: { ...data, near: `${near.code}${near.name}` } }
    : { code: 'unknownCode', data }
}
