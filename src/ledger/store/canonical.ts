import { createHash } from 'node:crypto'
import type { CanonicalRow, CanonicalValue, Row } from './shape.ts'

/** JSON with sorted keys and no spaces: one text for one value, on every engine and every version. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object')
    return typeof value === 'bigint' ? `"${value}"` : JSON.stringify(value)
  const fields = Object.entries(value).filter(([, part]) => part !== undefined)
  const sorted = fields.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`).join(',')}}`
}

/** A row as the audit keeps it. */
export function canonicalRow(row: Row): CanonicalRow {
  const kept: Record<string, CanonicalValue> = {}
  for (const column of Object.keys(row).toSorted()) {
    const value = row[column]
    if (value !== null && value !== undefined) kept[column] = canonicalValue(value)
  }
  return kept
}

function canonicalValue(value: unknown): CanonicalValue {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  throw new Error(`A ${typeof value} is no value of a row: ${String(value)}`)
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
