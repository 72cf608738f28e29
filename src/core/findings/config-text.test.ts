import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { nearestRule, parseConfig } from './config-text.ts'
import { rules } from './rules.ts'
import { thresholds } from './thresholds.ts'

const schema: object = JSON.parse(readFileSync(new URL('../../../docs/config.schema.json', import.meta.url), 'utf8'))
const valid = new Ajv2020({ strict: true }).compile(schema)

const fingerprint = '0123456789abcdef'
const good = {
  $schema: 'docs/config.schema.json',
  severity: { 'wording/no-markup': 'off', 'arithmetic/sources-equal-uses': 'warning' },
  jurisdiction: '上海市',
  thresholds: { 'wording/reasons-specific': { count: 5 } },
  accepted: [{ fingerprint, reason: '已确认', by: '李', date: '2026-05-31' }],
}

describe('parseConfig', () => {
  it.each([[{}], [good], [{ accepted: [] }]])('reads what the schema allows: %j', (config) => {
    const { $schema: _schema, ...rest } = { $schema: '', ...config }
    expect(valid(config)).toBe(true)
    expect(parseConfig(JSON.stringify(config))).toEqual({ ok: true, value: rest })
  })

  it.each([
    [[], 'not-object', '', ''],
    [{ severty: {} }, 'unknown-key', 'severty', 'severity'],
    [{ severity: [] }, 'not-object', 'severity', ''],
    [{ severity: { 'wording/no-markup': 'fatal' } }, 'bad-severity', 'severity["wording/no-markup"]', ''],
    [{ jurisdiction: ' ' }, 'bad-text', 'jurisdiction', ''],
    [{ accepted: {} }, 'bad-list', 'accepted', ''],
    [{ accepted: ['x'] }, 'not-object', 'accepted[0]', ''],
    [{ accepted: [{ fingerprint: 'x', reason: 'y' }] }, 'bad-fingerprint', 'accepted[0].fingerprint', ''],
    [{ accepted: [{ fingerprint }] }, 'bad-text', 'accepted[0].reason', ''],
    [{ accepted: [{ fingerprint, reason: 'y', data: '' }] }, 'unknown-key', 'accepted[0].data', 'date'],
    [{ accepted: [{ fingerprint, reason: 'y', date: '5月' }] }, 'bad-date', 'accepted[0].date', ''],
  ])('refuses what the schema refuses: %j', (config, code, at, hint) => {
    expect(valid(config)).toBe(false)
    expect(parseConfig(JSON.stringify(config))).toEqual({ ok: false, error: { code, at, hint } })
  })

  it.each([
    [
      { severity: { 'wording/no-markups': 'off' } },
      'unknown-rule',
      'severity["wording/no-markups"]',
      /^wording\/no-markup$/,
    ],
    [
      { thresholds: { 'wording/no-markup': { count: 2 } } },
      'no-threshold',
      'thresholds["wording/no-markup"]',
      /reasons/,
    ],
    [
      { thresholds: { 'wording/reasons-specific': { least: 5 } } },
      'unknown-threshold',
      'thresholds["wording/reasons-specific"].least',
      /^count$/,
    ],
    [
      { thresholds: { 'wording/reasons-specific': { count: 2 } } },
      'bad-threshold',
      'thresholds["wording/reasons-specific"].count',
      /^3$/,
    ],
    [
      {
        accepted: [
          { fingerprint, reason: 'y' },
          { fingerprint, reason: 'z' },
        ],
      },
      'repeated',
      'accepted[1]',
      /^$/,
    ],
  ])('refuses what only the rules can tell: %j', (config, code, at, hint) => {
    const read = parseConfig(JSON.stringify(config))
    expect(read).toMatchObject({ ok: false, error: { code, at } })
    expect(read.ok ? '' : read.error.hint).toMatch(hint)
  })

  it('says in which line a slip is', () => {
    const read = parseConfig('{\n  "severity": {},\n  oops\n}')
    expect(read).toEqual({ ok: false, error: { code: 'not-json', at: '', hint: '3' } })
  })
})

describe('nearestRule', () => {
  it.each([
    ['whole-equals-sum-of-parts', 'arithmetic/whole-equals-sum-of-parts'],
    ['privacy/identity-number-absent', 'privacy/identity-numbers-absent'],
    ['nothing', ''],
  ])('takes %s for %s', (id, near) => {
    expect(nearestRule(id)).toBe(near)
  })
})

describe('thresholds', () => {
  it('belong to rules that put the number into a message', () => {
    for (const [id, own] of Object.entries(thresholds)) {
      const messages = Object.values(new Map(Object.entries(rules)).get(id)?.messages ?? {}).join('')
      for (const { data } of Object.values(own)) expect(messages).toContain(`{${data}}`)
    }
  })
})
