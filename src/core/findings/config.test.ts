import { describe, expect, it } from 'vitest'
import { apply, outdated } from './config.ts'
import type { Finding } from './finding.ts'

const finding = (rule: string, fingerprint: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  message: 'mismatch',
  data: {},
  severity: 'warning',
  certainty: 'certain',
  state: 'fail',
  at: { path: [], quote: '', place: { kind: 'text', line: 1, column: 1 } },
  evidence: [],
  basis: [],
  fingerprint,
  ...more,
})

const reasons = 'wording/reasons-specific'
const findings = [
  finding('arithmetic/whole-equals-sum-of-parts', 'a'.repeat(16), { severity: 'error' }),
  finding(reasons, 'b'.repeat(16), { data: { count: 4 } }),
  finding('wording/no-markup', 'c'.repeat(16), { severity: 'info' }),
]

const sketch = (list: readonly Finding[]) =>
  list.map(({ fingerprint, severity, accepted }) => `${fingerprint[0]} ${severity}${accepted ? ' accepted' : ''}`)

describe('apply', () => {
  it('changes nothing without a configuration', () => {
    expect(apply({}, findings)).toEqual(findings)
  })

  it('replaces severities, leaves out what is off, and puts the worst first', () => {
    const severity = { 'arithmetic/whole-equals-sum-of-parts': 'off', 'wording/no-markup': 'error' } as const
    expect(sketch(apply({ severity }, findings))).toEqual(['c error', 'b warning'])
  })

  it.each([
    [4, ['a error', 'b warning', 'c info']],
    [5, ['a error', 'c info']],
  ])('leaves out what is below a threshold of %i', (count, left) => {
    expect(sketch(apply({ thresholds: { [reasons]: { count } } }, findings))).toEqual(left)
  })

  it.each([
    ['1.20万元', []],
    ['1.30万元', ['1.30万元']],
    ['3人', ['3人']],
  ])('compares a difference of %s with a threshold in yuan', (difference, left) => {
    const [first] = findings
    const rule = 'arithmetic/whole-equals-sum-of-parts'
    const told = first ? [{ ...first, rule, data: { difference } } as const] : []
    const kept = apply({ thresholds: { [rule]: { difference: 12_500 } } }, told)
    expect(kept.map(({ data }) => data['difference'])).toEqual(left)
  })

  it('keeps an accepted finding with its state and says why', () => {
    const accepted = [{ fingerprint: 'a'.repeat(16), reason: 'asked', by: 'Li' }]
    const [first] = apply({ accepted }, findings)
    expect(first).toEqual({ ...findings[0], accepted: { reason: 'asked', by: 'Li' } })
  })

  it('does not touch the findings given', () => {
    const before = structuredClone(findings)
    apply({ severity: { [reasons]: 'error' }, accepted: [{ fingerprint: 'b'.repeat(16), reason: 'x' }] }, findings)
    expect(findings).toEqual(before)
  })
})

describe('outdated', () => {
  it('gives acceptances that fit no finding', () => {
    const accepted = ['a', 'd'].map((letter) => ({ fingerprint: letter.repeat(16), reason: 'asked' }))
    expect(outdated({ accepted }, findings)).toEqual([accepted[1]])
  })
})
