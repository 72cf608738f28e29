import type { Location, Place } from '../document/place.ts'
import type { Finding, Value } from '../findings/finding.ts'
import { laws, type LegalBasis } from '../findings/laws.ts'
import { rules, type RuleDefinition } from '../findings/rules.ts'
import { placeWords, terminalWords } from './words.ts'

const definitions: Readonly<Record<string, RuleDefinition>> = rules
const bases: Readonly<Record<string, LegalBasis>> = laws

/** Replaces every {name} of `template` by `values(name)`; a name without a value is shown as an ellipsis, never as a brace. */
export function fillIn(template: string, values: (name: string) => string | undefined): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values(name) ?? '…')
}

/** The sentence of a finding, made from its rule's template and its data. A rule unknown here falls back to its id. */
export function findingText(finding: Finding): string {
  const template = definitions[finding.rule]?.messages[finding.message]
  if (template === undefined) return `${pathText(finding.at)} ${finding.rule} ${finding.message}`.trim()
  return fillIn(template, (name) => placeholder(finding, name))
}

function placeholder(finding: Finding, name: string): string | undefined {
  const value = finding.data[name]
  if (value !== undefined && value !== null) return valueText(value)
  if (name === 'at') return pathText(finding.at)
  if (name === 'actual') return finding.actual
  if (name === 'expected') return finding.expected
  if (name === 'difference') return finding.difference
  return value === null ? '' : undefined
}

function valueText(value: Value): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.map(valueText).join(terminalWords.listComma)
  if (typeof value === 'object') return Object.values(value).map(valueText).join(' ')
  return String(value)
}

/** What the rule demands, in words, or the rule's id. */
export function ruleTitle(rule: string): string {
  return definitions[rule]?.title ?? rule
}

/** What to do about a finding: one imperative sentence, empty for a rule unknown here. */
export function adviceText(finding: Finding): string {
  return definitions[finding.rule]?.advice ?? ''
}

export interface ResolvedBasis {
  readonly id: string
  readonly title: string
  readonly article: string | null
  readonly gist: string
}

/** The legal bases of a finding, each resolved; an id that resolves nowhere keeps its id as title. */
export function basisOf(finding: Pick<Finding, 'basis'>): readonly ResolvedBasis[] {
  return finding.basis.map((id) => {
    const basis = bases[id]
    return { id, title: basis?.title ?? id, article: basis?.article ?? null, gist: basis?.gist ?? '' }
  })
}

/** One line for a legal basis: title in title marks, then the article. */
export function basisText(basis: ResolvedBasis): string {
  return `${titled(basis.title)}${basis.article ?? ''}`
}

/** The path of a location in words: the table in title marks, then row and column. */
export function pathText(at: Location): string {
  const [table, ...rest] = at.path
  if (table === undefined) return at.quote
  return `${titled(table)}${rest.join(terminalWords.pathSeparator)}`
}

/** The value of a piece of evidence; a blank is named where figures are compared, and is no value where they are not. */
export function evidenceValue(value: string, finding: Finding): string {
  return value === '' && finding.expected !== undefined ? terminalWords.blank : value
}

/** The label of a piece of evidence without the table, when that is the table of the finding. */
export function shortLabel(label: string, finding: Finding): string {
  const table = titled(finding.at.path[0] ?? '')
  return label.length > table.length && label.startsWith(table) ? label.slice(table.length) : label
}

function titled(title: string): string {
  return title.startsWith(terminalWords.openTitle)
    ? title
    : `${terminalWords.openTitle}${title}${terminalWords.closeTitle}`
}

/** Where a screen or a person turns to: line, page, sheet and cell. Empty for a web page, which has only selectors. */
export function placeText(place: Place): string {
  switch (place.kind) {
    case 'text':
      return fillIn(placeWords.text, () => String(place.line))
    case 'pdf':
    case 'ofd':
      return fillIn(placeWords.page, () => String(place.page))
    case 'docx':
    case 'doc':
      return fillIn(placeWords.block, () => String(place.block + 1))
    case 'xlsx':
      return fillIn(placeWords.sheet, (name) => (name === 'sheet' ? place.sheet : place.cell))
    case 'html':
      return ''
    default:
      return place satisfies never
  }
}
