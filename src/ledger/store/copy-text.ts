import type { ColumnKind } from './shape.ts'

/** PostgreSQL's text format of COPY: one line per row, tabs between values, `\N` for null. */

type Value = string | number | bigint | boolean | Uint8Array | null | undefined

const special = /[\\\t\n\r]/g
const anySpecial = /[\\\t\n\r]/
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One row as a line. */
export function copyLine(values: readonly Value[]): string {
  let line = ''
  for (let at = 0; at < values.length; at++) line += (at === 0 ? '' : '\t') + copyValue(values[at])
  return `${line}\n`
}

function copyValue(value: Value): string {
  if (value === null || value === undefined) return '\\N'
  if (typeof value === 'string')
    return anySpecial.test(value) ? value.replace(special, (one) => escapes[one] ?? one) : value
  if (typeof value === 'boolean') return value ? 't' : 'f'
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString('hex')}`
  return String(value)
}

const unescapes: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' }

/** The values of a line as texts, null for `\N`. */
export function copyFields(line: string): readonly (string | null)[] {
  return line.split('\t').map((field) => {
    if (field === '\\N') return null
    return field.includes('\\') ? field.replace(/\\(.)/g, (_, one: string) => unescapes[one] ?? one) : field
  })
}

/** A value of COPY in canonical form. */
export function canonicalField(kind: ColumnKind, text: string): string | number | boolean {
  switch (kind) {
    case 'integer':
      return Number(text)
    case 'boolean':
      return text === 't'
    case 'bytea':
      return Buffer.from(text.slice(2), 'hex').toString('base64')
    case 'bigint':
    case 'text':
    case 'date':
    case 'timestamp with time zone':
      return text
    default:
      return kind satisfies never
  }
}
