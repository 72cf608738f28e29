import { type MoneyUnit, moneyUnits, type PrintedNumber } from '../../money/amount.ts'
import { isMoneyUnit, parsePrinted, toFen } from '../../money/printed.ts'

/** What is wrong in a file that a person wrote, and where: figures[2].value. */
export interface DataError {
  readonly code:
    | 'not-json'
    | 'not-an-object'
    | 'not-a-list'
    | 'not-a-text'
    | 'unknown-field'
    | 'not-a-number'
    | 'too-fine'
    | 'not-a-unit'
    | 'missing-field'
    | 'said-twice'
  readonly path: string
  readonly found?: string
}

/** Reads plain data field by field; every fault is kept with its place, and reading goes on. */
export interface PlainData {
  object(value: unknown, path: string, fields: readonly string[]): Readonly<Record<string, unknown>>
  list(value: unknown, path: string): readonly unknown[]
  text(value: unknown, path: string): string | undefined
  unit(value: unknown, path: string): MoneyUnit
  number(value: unknown, path: string): PrintedNumber | undefined
  /** An amount in fen. */
  amount(value: unknown, path: string, unit: MoneyUnit): bigint | undefined
  fault(code: DataError['code'], path: string, found?: unknown): undefined
}

export function plainData(errors: DataError[]): PlainData {
  const fault: PlainData['fault'] = (code, path, found) => {
    errors.push({ code, path, ...(found !== undefined && { found: shown(found) }) })
    return undefined
  }
  const number: PlainData['number'] = (value, path) => {
    const printed = typeof value === 'string' ? parsePrinted(value) : undefined
    return printed?.kind === 'number' && printed.unit === undefined && !printed.number.percent
      ? printed.number
      : fault('not-a-number', path, value)
  }
  return {
    fault,
    number,
    object: (value, path, fields) => {
      if (absent(value)) return {}
      if (typeof value !== 'object' || Array.isArray(value)) return fault('not-an-object', path, value) ?? {}
      for (const name of Object.keys(value)) if (!fields.includes(name)) fault('unknown-field', fieldOf(path, name))
      return { ...value }
    },
    list: (value, path) => {
      if (absent(value)) return []
      return Array.isArray(value) ? value : (fault('not-a-list', path, value) ?? [])
    },
    text: (value, path) => {
      if (absent(value)) return undefined
      return typeof value === 'string' ? value : fault('not-a-text', path, value)
    },
    unit: (value, path) => {
      if (absent(value)) return '元'
      return typeof value === 'string' && isMoneyUnit(value) ? value : (fault('not-a-unit', path, value) ?? '元')
    },
    amount: (value, path, unit) => {
      if (absent(value)) return undefined
      const found = number(value, path)
      if (!found) return undefined
      const exact = (found.digits * moneyUnits[unit]) % 10n ** BigInt(found.decimals) === 0n
      return exact ? toFen(found, unit) : fault('too-fine', path, value)
    },
  }
}

/** Nothing, or not filled in yet. */
export const absent = (value: unknown): value is null | undefined | '' =>
  value === null || value === undefined || value === ''

export const fieldOf = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
