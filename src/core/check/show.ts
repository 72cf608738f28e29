import type { Location } from '../document/place.ts'
import type { Fact, Relation } from '../facts/fact.ts'
import type { Evidence, Finding, Severity } from '../findings/finding.ts'
import { type RuleId, rules } from '../findings/rules.ts'
import { moneyUnits } from '../money/amount.ts'
import { isMoneyUnit, printScaled } from '../money/printed.ts'

/** A value as it would be printed in the place of a fact: same unit, same decimals; only a rate keeps its mark. */
export function showValue(fact: Fact, value: bigint): string {
  const scale = scaleOf(fact)
  return `${printScaled(value, scale, decimalsOf(fact, scale))}${fact.quantity === 'ratio' ? percentMark : ''}`
}

/** The value with its unit, for sentences. */
export function showWithUnit(fact: Fact, value: bigint): string {
  return fact.quantity === 'ratio' ? showValue(fact, value) : `${showValue(fact, value)}${fact.unit}`
}

/** How far apart two values are, in the place of a fact. */
export function showDifference(fact: Fact, difference: bigint): string {
  return showValue(fact, difference < 0n ? -difference : difference)
}

/** What a fact prints; the mark of a rate that stands in its heading is added. */
export function printedOf(fact: Fact): string {
  const { value, printed, quantity } = fact
  if (value === null) return ''
  return quantity === 'ratio' && !/[%％]/.test(printed) ? `${printed}${percentMark}` : printed
}

const percentMark = '%'

function scaleOf(fact: Fact): bigint {
  if (fact.quantity === 'ratio') return 10_000n
  return fact.quantity === 'money' && isMoneyUnit(fact.unit) ? moneyUnits[fact.unit] : 1n
}

function decimalsOf(fact: Fact, scale: bigint): number {
  if (fact.quantity === 'count') return 0
  if (fact.precision === 0n) return scale === 1n ? 0 : scale.toString().length - 1
  let decimals = 0
  while (decimals < 8 && scale / 10n ** BigInt(decimals) > 2n * fact.precision) decimals += 1
  return decimals
}

/** Where a fact stands, in words: table, row, column. */
export function nameOf(fact: Fact, near?: Fact): string {
  const row = fact.labels.row.join(' ').trim()
  const column = fact.labels.column.join('/')
  const elsewhere = near === undefined || near.labels.table !== fact.labels.table
  return [elsewhere && fact.labels.table && `《${fact.labels.table}》`, row && `“${row}”`, column && `“${column}”`]
    .filter((part) => part)
    .join('')
}

/** A figure as evidence. */
export function evidenceOf(fact: Fact, label?: string): Evidence {
  return { label: label ?? nameOf(fact), value: printedOf(fact), at: fact.at }
}

/** The figures of a relation in its order, wholes first; of a long one only those that add something. */
export function evidenceOfRelation(terms: Relation['terms'], facts: readonly Fact[], except: number): Evidence[] {
  return terms.flatMap(({ fact: id }) => {
    const fact = facts[id]
    if (!fact || id === except) return []
    const longest = fact.value === null ? mostWithBlanks : fact.value === 0n ? mostWithZeros : Infinity
    return terms.length <= longest ? [evidenceOf(fact)] : []
  })
}

const mostWithBlanks = 3
const mostWithZeros = 12

/** Makes a finding from its parts: severity from the rule unless lowered, fingerprint from rule, path and values. */
export function findingOf(
  rule: RuleId,
  message: string,
  details: Omit<
    Finding,
    'rule' | 'message' | 'severity' | 'certainty' | 'state' | 'basis' | 'fingerprint' | 'evidence'
  > &
    Partial<Pick<Finding, 'severity' | 'certainty' | 'evidence'>>,
): Finding {
  const severity: Severity = details.severity ?? rules[rule].severity
  const key = [rule, message, ...details.at.path, JSON.stringify(details.data)].join('\u0001')
  return {
    rule,
    message,
    ...details,
    severity,
    certainty: details.certainty ?? 'certain',
    state: 'fail',
    evidence: details.evidence ?? [],
    basis: rules[rule].basis,
    fingerprint: fingerprintOf(key),
  }
}

/** FNV-1a over UTF-16 code units, 64 bits, in hex: short, stable, the same in Node and in the browser. */
export function fingerprintOf(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1) {
    hash ^= BigInt(text.charCodeAt(at))
    hash = BigInt.asUintN(64, hash * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}

/** A location for a table as a whole. */
export function tableLocation(title: string, place: Location['place']): Location {
  return { path: [title], quote: title, place }
}
