import type { Document } from '../document/document.ts'
import type { Relation } from '../facts/fact.ts'
import type { Recognition } from '../facts/recognition.ts'
import type { Examination } from '../findings/examination.ts'
import type { Finding } from '../findings/finding.ts'
import { basesFor } from '../findings/laws.ts'
import { accuse } from './accuse.ts'
import { believed } from './believed.ts'
import { test, type Tested } from './candidate.ts'
import { confirm } from './confirm.ts'
import { diagnose } from './diagnose.ts'
import { balancesOf } from './relations/balance.ts'
import { type Derived, derivedOf } from './relations/derived.ts'
import { sameOf } from './relations/same.ts'
import { withinOf } from './relations/within.ts'
import { sumsOf } from './relations/sums.ts'
import { documentRules } from './rules/index.ts'
import { correspondenceFindings } from './relations/correspondence.ts'
import { derivedFindings } from './rules/derived-figures.ts'
import { obligationsOf } from './rules/obligations.ts'
import { hiddenContent } from './rules/privacy/hidden-content.ts'
import { readingDoubts } from './rules/reading-doubts.ts'
import { roundingFindings } from './rules/rounding.ts'

/** Applies the four laws and the rules of completeness, codes and names to one recognised document. */
export function check(file: string, document: Document, recognized: Recognition): Examination {
  const recognition = believed(recognized)
  const { facts } = recognition
  const sourced = recognition.tables.flatMap((table) =>
    [...table.factAt.values()].flatMap((id) => {
      const fact = facts[id]
      return fact ? [{ fact, source: table.index }] : []
    }),
  )
  const candidates = [
    ...sumsOf(recognition),
    ...balancesOf(recognition),
    ...sameOf(sourced, 'same'),
    ...withinOf(sourced),
  ]
  const confirmed = confirm(candidates, facts)
  const derived = derivedOf(recognition)
  const findings = [
    ...accuse(diagnose(unlessDerived(confirmed.tested, derived, facts), facts), recognition),
    ...derivedFindings(derived, recognition),
    ...correspondenceFindings(recognition),
    ...documentRules.flatMap((rule) => rule(recognition)),
    ...hiddenContent(document),
    ...roundingFindings(confirmed.tested, derived, recognition),
    ...readingDoubts(confirmed.givenUp, recognition),
  ]
  const relations = relationsOf(confirmed.tested, derived)
  return {
    file,
    kind: recognition.kind,
    year: recognition.year,
    entity: recognition.entity,
    scope: recognition.scope,
    document,
    tables: recognition.tables.map((table) => ({
      title: table.title,
      nature: table.nature,
      blocks: table.blocks,
      ...(table.unit ? { unit: table.unit } : {}),
      ...(table.number ? { number: table.number.printed } : {}),
      ...(table.emptyNote ? { emptyNote: true } : {}),
    })),
    facts,
    relations,
    findings: inOrder(findings).map((one) => ({ ...one, basis: basesFor(recognition.kind, one.basis) })),
    coverage: coverageOf(recognition, relations),
    obligations: obligationsOf(recognition),
  }
}

export { checkTogether } from './together.ts'

/** A sum of changes that holds once a change is derived anew from its operands has no cause of its own. */
function unlessDerived(tested: readonly Tested[], derived: readonly Derived[], facts: Recognition['facts']): Tested[] {
  const anew = new Map(
    derived.flatMap(({ figure, how, outcome, expected }) =>
      how === 'change' && outcome === 'broken' ? [[figure, expected] as const] : [],
    ),
  )
  return tested.filter(
    ({ candidate, outcome }) => outcome !== 'broken' || test(candidate, facts, anew).outcome === 'broken',
  )
}

function relationsOf(tested: readonly Tested[], derived: readonly Derived[]): Relation[] {
  const relations: Relation[] = tested.map(({ candidate, outcome }, id) => ({
    id,
    law: candidate.law,
    comparator: candidate.comparator,
    terms: candidate.terms,
    rests: candidate.rests,
    outcome,
  }))
  for (const { figure, operands, how, outcome } of derived) {
    const [now, then] = operands
    relations.push({
      id: relations.length,
      law: 'derived',
      comparator: '=',
      terms: [
        { fact: figure, coefficient: 1 },
        ...(now === undefined ? [] : [{ fact: now, coefficient: -1 as const }]),
        ...(then === undefined ? [] : [{ fact: then, coefficient: 1 as const }]),
      ],
      rests: { message: how, data: {} },
      outcome,
    })
  }
  return relations
}

/** Numerals in money tables; those with coordinates; those that stand in at least one relation that was tested. */
function coverageOf(recognition: Recognition, relations: readonly Relation[]): Examination['coverage'] {
  const inRelation = new Set<number>()
  for (const { terms, outcome } of relations) {
    if (outcome !== 'untested') for (const { fact } of terms) inRelation.add(fact)
  }
  let bound = 0
  let tested = 0
  for (const table of recognition.tables) {
    if (table.nature !== 'money') continue
    for (const id of table.factAt.values()) {
      const fact = recognition.facts[id]
      if (!fact || fact.value === null || fact.binding === 'doubtful') continue
      bound += 1
      if (inRelation.has(id)) tested += 1
    }
  }
  return { numerals: recognition.tables.reduce((sum, table) => sum + table.numerals, 0), bound, tested }
}

const order = { error: 0, warning: 1, info: 2 } as const

function inOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .map((finding, at) => ({ finding, at }))
    .toSorted((one, other) => order[one.finding.severity] - order[other.finding.severity] || one.at - other.at)
    .map(({ finding }) => finding)
}
