import { fail, ok, type Result } from '../base/result.ts'
import { editDistance } from '../classifications/edit-distance.ts'
import type { AcceptedFinding, Config } from './config.ts'
import { rules } from './rules.ts'
import { type Threshold, thresholds } from './thresholds.ts'

/** What is wrong with a configuration, where, and what would do there. */
export interface ConfigError {
  readonly code:
    | 'not-json'
    | 'not-object'
    | 'unknown-key'
    | 'unknown-rule'
    | 'no-threshold'
    | 'unknown-threshold'
    | 'bad-severity'
    | 'bad-threshold'
    | 'bad-text'
    | 'bad-list'
    | 'bad-fingerprint'
    | 'bad-date'
    | 'repeated'
  /** As one would write it in code: severity["wording/no-markup"]. */
  readonly at: string
  /** The nearest right word, the line of a slip, the least value; '' where there is none. */
  readonly hint: string
}

type Checked<T> = Result<T, ConfigError>
type Json = Readonly<Record<string, unknown>>

export const fingerprintForm = /^[0-9a-f]{16}$/
const keys = ['$schema', 'accepted', 'jurisdiction', 'severity', 'thresholds'] as const
const severities = ['error', 'warning', 'info', 'off'] as const
const nearEnough = 12

/** Reads the text of a configuration file; the first thing wrong with it is told. */
export function parseConfig(text: string): Checked<Config> {
  const json = parsed(text)
  if (!json.ok) return json
  if (!isObject(json.value)) return wrong('not-object', '')
  const [unknown] = Object.keys(json.value).filter((key) => !keys.some((known) => known === key))
  if (unknown !== undefined) return wrong('unknown-key', unknown, nearest(unknown, keys))
  const severity = optional(json.value['severity'], severityOf)
  if (!severity.ok) return severity
  const own = optional(json.value['thresholds'], thresholdsOf)
  if (!own.ok) return own
  const jurisdiction = optional(json.value['jurisdiction'], (value) => textOf(value, 'jurisdiction'))
  if (!jurisdiction.ok) return jurisdiction
  const accepted = optional(json.value['accepted'], acceptedOf)
  if (!accepted.ok) return accepted
  return ok({
    ...(severity.value && { severity: severity.value }),
    ...(own.value && { thresholds: own.value }),
    ...(jurisdiction.value === undefined ? {} : { jurisdiction: jurisdiction.value }),
    ...(accepted.value && { accepted: accepted.value }),
  })
}

/** The known rule that a mistyped one most likely means, or ''. */
export function nearestRule(id: string): string {
  return nearest(id, Object.keys(rules))
}

function parsed(text: string): Checked<unknown> {
  try {
    return ok(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const [, at] = /position (\d+)/.exec(message) ?? []
    const line = at === undefined ? '' : String(text.slice(0, Number(at)).split('\n').length)
    return wrong('not-json', '', line)
  }
}

function severityOf(value: unknown): Checked<NonNullable<Config['severity']>> {
  if (!isObject(value)) return wrong('not-object', 'severity')
  const entries: [string, (typeof severities)[number]][] = []
  for (const [rule, given] of Object.entries(value)) {
    const at = `severity["${rule}"]`
    if (!(rule in rules)) return wrong('unknown-rule', at, nearestRule(rule))
    const severity = severities.find((one) => one === given)
    if (severity === undefined) return wrong('bad-severity', at)
    entries.push([rule, severity])
  }
  return ok(Object.fromEntries(entries))
}

const declared: Readonly<Record<string, Readonly<Record<string, Threshold>>>> = thresholds

function thresholdsOf(value: unknown): Checked<NonNullable<Config['thresholds']>> {
  if (!isObject(value)) return wrong('not-object', 'thresholds')
  for (const [rule, given] of Object.entries(value)) {
    const at = `thresholds["${rule}"]`
    if (!(rule in rules)) return wrong('unknown-rule', at, nearestRule(rule))
    const own = declared[rule]
    if (own === undefined) return wrong('no-threshold', at, Object.keys(declared).join(' '))
    if (!isObject(given)) return wrong('not-object', at)
    for (const [name, number] of Object.entries(given)) {
      const threshold = own[name]
      if (threshold === undefined) return wrong('unknown-threshold', `${at}.${name}`, Object.keys(own).join(' '))
      if (typeof number !== 'number' || !Number.isInteger(number) || number < threshold.standard)
        return wrong('bad-threshold', `${at}.${name}`, String(threshold.standard))
    }
  }
  return ok(value as NonNullable<Config['thresholds']>) // every entry was looked at
}

function acceptedOf(value: unknown): Checked<readonly AcceptedFinding[]> {
  if (!Array.isArray(value)) return wrong('bad-list', 'accepted')
  const list: AcceptedFinding[] = []
  for (const [index, one] of value.entries()) {
    const read = acceptance(one, `accepted[${index}]`)
    if (!read.ok) return read
    if (list.some(({ fingerprint }) => fingerprint === read.value.fingerprint))
      return wrong('repeated', `accepted[${index}]`)
    list.push(read.value)
  }
  return ok(list)
}

function acceptance(value: unknown, at: string): Checked<AcceptedFinding> {
  if (!isObject(value)) return wrong('not-object', at)
  const known = ['fingerprint', 'reason', 'by', 'date']
  const [unknown] = Object.keys(value).filter((key) => !known.includes(key))
  if (unknown !== undefined) return wrong('unknown-key', `${at}.${unknown}`, nearest(unknown, known))
  const { fingerprint, reason, by, date } = value
  if (typeof fingerprint !== 'string' || !fingerprintForm.test(fingerprint))
    return wrong('bad-fingerprint', `${at}.fingerprint`)
  const why = textOf(reason, `${at}.reason`)
  if (!why.ok) return why
  const who = optional(by, (given) => textOf(given, `${at}.by`))
  if (!who.ok) return who
  if (date !== undefined && (typeof date !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(date)))
    return wrong('bad-date', `${at}.date`)
  return ok({
    fingerprint,
    reason: why.value,
    ...(who.value === undefined ? {} : { by: who.value }),
    ...(date === undefined ? {} : { date }),
  })
}

function textOf(value: unknown, at: string): Checked<string> {
  return typeof value === 'string' && value.trim() !== '' ? ok(value) : wrong('bad-text', at)
}

function optional<T>(value: unknown, read: (value: unknown) => Checked<T>): Checked<T | undefined> {
  return value === undefined ? ok(undefined) : read(value)
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function nearest(word: string, known: readonly string[]): string {
  const limit = Math.min(nearEnough, Math.floor(word.length / 2))
  const [first] = known
    .flatMap((one) => {
      // the name alone, without its group, will do
      const distance = one.endsWith(`/${word}`) ? 0 : editDistance(word, one, limit)
      return distance === undefined ? [] : [{ one, distance }]
    })
    .toSorted((one, other) => one.distance - other.distance)
  return first?.one ?? ''
}

function wrong(code: ConfigError['code'], at: string, hint = ''): Checked<never> {
  return fail({ code, at, hint })
}
