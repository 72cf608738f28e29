import { indicatorOrdinal, pointsInBrackets } from '../../../vocabulary/performance.ts'
import { normalLabel } from '../../../base/chinese.ts'
import type { Location } from '../../../document/place.ts'
import type { FormText, Indicator, Measured, PerformanceForm } from '../../../facts/performance.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Evidence, Finding } from '../../../findings/finding.ts'
import { type MoneyUnit, moneyUnits } from '../../../money/amount.ts'
import { isMoneyUnit, printScaled } from '../../../money/printed.ts'

export const million = 1_000_000n

/** A rule over the forms of a document: pure, no order, no state. */
export type FormRule = (recognition: Recognition) => readonly Finding[]

/** An indicator with the form that it stands in. */
export interface Sited {
  readonly form: PerformanceForm
  readonly indicator: Indicator
}

/** The forms of a disclosure; a template has none to judge. */
export function formsOf({ kind, tables }: Recognition): readonly PerformanceForm[] {
  return kind === 'other' || kind === 'template' ? [] : tables.flatMap(({ forms = [] }) => forms)
}

/** All indicators, each row once: the repetition for period and year is a matter of form. */
export function indicatorsOf(recognition: Recognition): readonly Sited[] {
  return formsOf(recognition).flatMap((form) => form.indicators.map((indicator) => ({ form, indicator })))
}

/** The first of each row that fits. */
export function oncePerRow(sited: readonly Sited[]): readonly Sited[] {
  const seen = new Map<PerformanceForm, Set<number>>()
  return sited.filter(({ form, indicator }) => {
    const rows = seen.get(form) ?? new Set<number>()
    seen.set(form, rows)
    if (rows.has(indicator.row)) return false
    rows.add(indicator.row)
    return true
  })
}

/** How a form is called in a sentence: its title, with the project where the title is not of it. */
export function formName({ title, project }: PerformanceForm): string {
  if (project === undefined || normalLabel(title).includes(project)) return title
  return title === '' ? project : `${title}·${project}`
}

export function at(form: PerformanceForm, name: string, { text, place }: FormText): Location {
  return { path: [form.title, ...(form.project === undefined ? [] : [form.project]), name], quote: text, place }
}

export function indicatorEvidence({ form, indicator }: Sited, shown: FormText = indicator.name): Evidence {
  const { text } = indicator.name
  return { label: `《${formName(form)}》${text}`, value: shown.text, at: at(form, text, shown) }
}

export function measuredEvidence(form: PerformanceForm, label: string, number: Measured): Evidence {
  return { label, value: number.text, at: at(form, label, number) }
}

/** A name to compare with: without 指标1：, points in brackets and punctuation. */
export function nameKey(text: string): string {
  return normalLabel(text)
    .replace(indicatorOrdinal, '')
    .replace(pointsInBrackets, '')
    .replace(/[。.,;、:]+$/u, '')
}

/** Names for a sentence: a few, then how many more. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 4).map((name) => (name.length > 24 ? `${name.slice(0, 24)}…` : name))
  return `${shown.join('、')}${names.length > shown.length ? ' 等' : ''}`
}

export function show(millionths: bigint, decimals = 2): string {
  return printScaled(millionths, million, decimals)
    .replace(/(\.\d*?)0+$/u, '$1')
    .replace(/\.$/u, '')
}

/** Fen of a number in a money unit; 万 and 亿 stand for 万元 and 亿元. */
export function fenOf(millionths: bigint, unit: string | undefined): bigint | undefined {
  const whole = unit === '万' || unit === '亿' ? `${unit}元` : unit
  return whole !== undefined && isMoneyUnit(whole)
    ? (millionths * moneyUnits[whole satisfies MoneyUnit]) / million
    : undefined
}
