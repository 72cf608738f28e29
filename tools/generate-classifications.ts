/** Writes src/core/classifications/generated.ts from data/classifications/*.csv. With --check it only says whether that file is fresh. */
import { readFileSync, writeFileSync } from 'node:fs'

const data = new URL('../data/classifications/', import.meta.url)
const target = new URL('../src/core/classifications/generated.ts', import.meta.url)

type Row = Readonly<Record<string, string>>

/** Our own files: comma-separated, without quotes, one row per line. */
function rowsOf(name: string): readonly Row[] {
  const [head = '', ...lines] = readFileSync(new URL(name, data), 'utf8').trim().split('\n')
  const keys = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    if (cells.length !== keys.length || line.includes('"'))
      throw new Error(`${name}: not ${keys.length} plain cells: ${line}`)
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']))
  })
}

const cell = (row: Row, key: string): string => row[key] ?? ''

/** H: a document prints code and name together. M: it prints the name, or an older edition agrees. L: neither, or the row itself is in doubt. */
function confidenceOf(row: Row, assessed: string): 'H' | 'M' | 'L' {
  const sources = cell(row, 'source')
    .split(';')
    .filter((source) => source !== '' && source !== 'unverified')
  const documented = sources.some((source) => source !== 'EQ2009' && !source.includes('('))
  if (documented) return assessed === 'L' ? 'M' : 'H'
  return sources.length > 0 && assessed !== 'L' ? 'M' : 'L'
}

/** `code name confidence [from [to]]`; the first year is left out when it is the first edition's. */
function entryLine(row: Row, assessed: string): string {
  const from = cell(row, 'valid_from') === '2018' ? '' : cell(row, 'valid_from')
  return [cell(row, 'code'), cell(row, 'name'), confidenceOf(row, assessed), from, cell(row, 'valid_to')]
    .join(' ')
    .trimEnd()
}

/** A code may have several rows, one per name; the first year tells them apart. */
const keyOf = (row: Row): string => `${cell(row, 'code')} ${cell(row, 'valid_from')}`

/** Sorted by code and first year: readers rely on it. */
function list(file: string, assessments: ReadonlyMap<string, string> = new Map()): string {
  return rowsOf(file)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((row) => entryLine(row, assessments.get(keyOf(row)) ?? ''))
    .join('\n')
}

const bodies: Readonly<Record<string, string>> = { 机关: 'A', 事业: 'I', 全部: '*' }

/** `department government body [from [to]]`: A 机关 and 参公 units, I other 事业单位, * both. */
function mappingLine(row: Row): string {
  const condition = cell(row, 'condition')
  const body = bodies[condition.slice(0, 2)]
  if (!body) throw new Error(`economic_mapping.csv: unknown condition ${condition}`)
  const from = /(\d{4})年起/.exec(condition)?.[1] ?? ''
  const to = /(\d{4})年及以前/.exec(condition)?.[1] ?? ''
  return [cell(row, 'department_code'), cell(row, 'government_code'), body, from, to].join(' ').trimEnd()
}

/** `code name from to` */
function spellingLine(row: Row): string {
  return [cell(row, 'code'), cell(row, 'name'), cell(row, 'valid_from'), cell(row, 'valid_to')].join(' ')
}

function generate(): string {
  const assessments = new Map(rowsOf('functional_extra.csv').map((row) => [keyOf(row), cell(row, 'confidence')]))
  const constants = {
    functional: list('functional.csv', assessments),
    departmental: list('economic_department.csv'),
    governmental: list('economic_government.csv'),
    revenue: list('income.csv'),
    mapping: rowsOf('economic_mapping.csv').map(mappingLine).join('\n'),
    classSpellings: rowsOf('functional_class_names.csv').map(spellingLine).join('\n'),
  }
  const texts = Object.entries(constants).map(([name, text]) => `export const ${name} = \`${text}\`\n`)
  return ['// Written by tools/generate-classifications.ts from data/classifications. Do not edit.\n', ...texts].join(
    '\n',
  )
}

const fresh = generate()
if (!process.argv.includes('--check')) writeFileSync(target, fresh)
else if (readFileSync(target, 'utf8') !== fresh) {
  console.error('src/core/classifications/generated.ts is stale. Run: npm run generate')
  process.exitCode = 1
}
