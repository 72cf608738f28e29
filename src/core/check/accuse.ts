import type { Fact } from '../facts/fact.ts'
import type { Recognition } from '../facts/recognition.ts'
import type { Certainty, Evidence, Finding, Severity } from '../findings/finding.ts'
import type { RuleId } from '../findings/rules.ts'
import { phrases } from '../findings/rules/phrases.ts'
import { isMoneyUnit } from '../money/printed.ts'
import type { Tested } from './candidate.ts'
import { absolute } from './relations/ratio.ts'
import type { Culprit } from './diagnose.ts'
import { evidenceOfRelation, findingOf, nameOf, printedOf, showDifference, showValue, showWithUnit } from './show.ts'

/** Turns each root cause into one finding with all its evidence; what cannot be decided between two scopes is left out. */
export function accuse(culprits: readonly Culprit[], recognition: Recognition): Finding[] {
  return oneForEachCause(culprits, recognition).flatMap((culprit) => {
    const fact = recognition.facts[culprit.fact]
    const [first] = culprit.relations
    return fact && first ? (accusation(culprit, fact, first, recognition) ?? []) : []
  })
}

/** The same gap in the same row (合计, 小计, 基本支出) or down the same column is one mistake carried along, told once. */
function oneForEachCause(culprits: readonly Culprit[], { facts }: Recognition): Culprit[] {
  const causes = new Map<string, Culprit>()
  for (const culprit of culprits) {
    const fact = facts[culprit.fact]
    const gap = culprit.relations[0]?.gap
    const key = keyOfCause(culprit, fact, gap)
    const before = causes.get(key)
    causes.set(key, before ? { ...before, relations: [...before.relations, ...culprit.relations] } : culprit)
  }
  return [...causes.values()]
}

function keyOfCause(culprit: Culprit, fact: Fact | undefined, gap: bigint | undefined): string {
  const alone = `fact/${culprit.fact}`
  if (!fact || gap === undefined || culprit.relations[0]?.candidate.law !== 'sum') return alone
  if (fact.value === null) return `${fact.cell.block}/${fact.cell.row}/blank`
  const change = culprit.decided && culprit.proposed !== undefined ? culprit.proposed - fact.value : gap
  return `${fact.cell.block}/${fact.cell.row}/${culprit.decided ? 'decided' : ''}${change}`
}

function accusation(culprit: Culprit, fact: Fact, told: Tested, recognition: Recognition): Finding | undefined {
  const { facts } = recognition
  const onlySame = culprit.relations.every(({ candidate }) => candidate.law === 'same')
  // two tables that each add up with their own figure differ in scope; nothing says which is wrong
  if (onlySame && (culprit.proposed === undefined || (culprit.supported > 0 && culprit.relations.length < 2)))
    return undefined
  const notBrokenDown = notBrokenDownFinding(fact, told, facts)
  if (notBrokenDown) return notBrokenDown
  const proposed = culprit.proposed
  const rule = ruleOf(culprit)
  const message = messageOf(fact, told, rule)
  const expected = proposed ?? (fact.value ?? 0n) - (told.candidate.terms[0]?.coefficient === 1 ? told.gap : -told.gap)
  const difference = (fact.value ?? 0n) - expected
  const evidence = evidenceFor(culprit, facts)
  return findingOf(rule, message, {
    severity: severityOf(culprit, recognition),
    certainty: certaintyOf(culprit),
    data: {
      at: nameOf(fact),
      actual: fact.value === null ? '' : showWithUnit(fact, fact.value),
      expected: showWithUnit(fact, expected),
      difference: showWithUnit(fact, absolute(difference)),
      how: howOf(told, fact, facts),
      other: otherOf(told, fact, facts),
      whole: otherOf(told, fact, facts),
      relations: culprit.relations.length,
    },
    at: fact.at,
    expected: showValue(fact, expected),
    actual: printedOf(fact),
    difference: showDifference(fact, difference),
    ...(proposed === undefined || !culprit.decided ? {} : { proposed: showValue(fact, proposed) }),
    evidence,
  })
}

function ruleOf(culprit: Culprit): RuleId {
  const laws = new Set(culprit.relations.map(({ candidate }) => candidate.law))
  if (laws.has('sum')) return 'arithmetic/whole-equals-sum-of-parts'
  return laws.has('balance') ? 'arithmetic/sources-equal-uses' : 'cross-table/same-figure-agrees'
}

function messageOf(fact: Fact, told: Tested, rule: RuleId): string {
  if (rule === 'cross-table/same-figure-agrees' && told.candidate.comparator === '≤') return 'part-exceeds-whole'
  if (rule !== 'arithmetic/whole-equals-sum-of-parts') return 'mismatch'
  if (fact.value === null) return 'missing-figure'
  if (told.candidate.comparator === '≤') return 'part-exceeds-whole'
  return told.candidate.terms[0]?.fact === fact.id ? 'mismatch' : 'part-differs'
}

/** A whole whose parts are all blank is not wrong, it is not broken down. */
function notBrokenDownFinding(fact: Fact, told: Tested, facts: readonly Fact[]): Finding | undefined {
  const [first, ...parts] = told.candidate.terms
  if (told.candidate.law !== 'sum' || told.candidate.comparator !== '=' || !first || parts.length === 0)
    return undefined
  if (!parts.every((term) => facts[term.fact]?.value === null)) return undefined
  const total = facts[first.fact]
  if (!total || total.value === null) return undefined
  return findingOf('arithmetic/whole-equals-sum-of-parts', 'not-broken-down', {
    severity: 'warning',
    certainty: 'probable',
    data: { at: nameOf(total), actual: showWithUnit(total, total.value), culprit: nameOf(fact) },
    at: total.at,
    actual: total.printed,
    evidence: parts.slice(0, 12).flatMap((term): Evidence[] => {
      const blank = facts[term.fact]
      return blank ? [{ label: nameOf(blank), value: '', at: blank.at }] : []
    }),
  })
}

/** No error rests on a doubtful reading, on an assumed unit, or on a table whose grid was guessed. */
function severityOf(culprit: Culprit, recognition: Recognition): Severity {
  const { facts, tables } = recognition
  const involved = culprit.relations.flatMap(({ candidate }) => candidate.terms.map(({ fact }) => facts[fact]))
  if (involved.some((fact) => fact?.binding === 'doubtful')) return 'info'
  const guessed = involved.some(
    (fact) => fact && tables.some((table) => table.guessed && table.blocks.includes(fact.cell.block)),
  )
  if (guessed && culprit.relations.length < 2) return 'warning'
  if (involved.some((fact) => fact?.quantity === 'money' && !isMoneyUnit(fact.unit))) return 'warning'
  if (culprit.relations.every(({ candidate }) => candidate.strength === 'weak')) return 'warning'
  if (culprit.relations.every(({ candidate }) => candidate.law === 'same') && !culprit.decided) return 'warning'
  return 'error'
}

function certaintyOf(culprit: Culprit): Certainty {
  if (!culprit.decided) return 'possible'
  return culprit.relations.length > 1 ? 'certain' : 'probable'
}

function howOf(told: Tested, fact: Fact, facts: readonly Fact[]): string {
  const { terms, law } = told.candidate
  const first = facts[terms[0]?.fact ?? -1]
  if (law !== 'sum' || !first) return otherOf(told, fact, facts)
  const parts = terms.slice(1).flatMap(({ fact: id }) => facts[id] ?? [])
  const filled = parts.filter(({ value }) => value !== null)
  const shown = filled.length <= 6 ? filled.map(({ printed }) => printed).join('＋') : phrases.termCount(filled.length)
  if (fact.id === first.id) return phrases.partsAdded(shown)
  return phrases.wholeLessOthers(nameOf(first, fact), first.printed)
}

function otherOf(told: Tested, fact: Fact, facts: readonly Fact[]): string {
  const other = told.candidate.terms
    .map(({ fact: id }) => facts[id])
    .find((candidate) => candidate && candidate.id !== fact.id)
  return other ? nameOf(other, fact) : ''
}

function evidenceFor(culprit: Culprit, facts: readonly Fact[]): Evidence[] {
  const seen = new Set<string>()
  return culprit.relations.flatMap(({ candidate }) =>
    evidenceOfRelation(candidate.terms, facts, culprit.fact).filter((evidence) => {
      const key = `${evidence.label}|${evidence.at.path.join('|')}|${JSON.stringify(evidence.at.place)}`
      if (seen.has(key)) return false
      seen.add(key)
      return true
    }),
  )
}
