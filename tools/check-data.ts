/** Checks the classification data: codes and their parents, years in force, names, and both ends of every mapping. */
import { conclude } from './sources.ts'
import { type Row, rowsOf } from './rows.ts'

const folder = new URL('../data/classifications/', import.meta.url)
const problems: string[] = []
const cell = (row: Row, key: string): string => row[key] ?? ''

/** Digits of a code by its level. */
const lengths: Readonly<Record<string, readonly number[]>> = {
  'functional.csv': [3, 5, 7],
  'income.csv': [3, 5, 7, 9],
  'economic_department.csv': [3, 5],
  'economic_government.csv': [3, 5],
}

function codesOf(file: string, digits: readonly number[]): ReadonlySet<string> {
  const rows = rowsOf(new URL(file, folder))
  const codes = new Set(rows.map((row) => cell(row, 'code')))
  const seen = new Set<string>()
  for (const row of rows) {
    const code = cell(row, 'code')
    const at = `${file}, ${code} ${cell(row, 'name')}`
    const key = `${code} from ${cell(row, 'valid_from')}`
    const level = Number(cell(row, 'level'))
    if (seen.has(key)) problems.push(`${at}: a second row for ${key}.`)
    seen.add(key)
    if (!/^\d+$/.test(code) || code.length !== digits[level - 1])
      problems.push(`${at}: level ${level} does not fit the code.`)
    if (level > 1 && (!codes.has(cell(row, 'parent')) || !code.startsWith(cell(row, 'parent'))))
      problems.push(`${at}: no parent ${cell(row, 'parent')}.`)
    if (!/^\d{4}$/.test(cell(row, 'valid_from'))) problems.push(`${at}: valid_from is no year.`)
    const last = cell(row, 'valid_to')
    if (last !== '' && Number(last) < Number(cell(row, 'valid_from'))) problems.push(`${at}: ends before it begins.`)
    if (cell(row, 'name').trim() === '' || cell(row, 'source') === '')
      problems.push(`${at}: a name and a source are needed.`)
  }
  return codes
}

const codes = new Map(Object.entries(lengths).map(([file, digits]) => [file, codesOf(file, digits)]))
for (const row of rowsOf(new URL('economic_mapping.csv', folder))) {
  const [from, to] = [cell(row, 'department_code'), cell(row, 'government_code')]
  if (!codes.get('economic_department.csv')?.has(from))
    problems.push(`economic_mapping.csv: no departmental code ${from}.`)
  if (!codes.get('economic_government.csv')?.has(to)) problems.push(`economic_mapping.csv: no governmental code ${to}.`)
}
for (const row of rowsOf(new URL('functional_extra.csv', folder))) {
  if (!codes.get('functional.csv')?.has(cell(row, 'code')))
    problems.push(`functional_extra.csv: no code ${cell(row, 'code')}.`)
}

conclude(problems, 'The data are in data/classifications; then run npm run generate.')
