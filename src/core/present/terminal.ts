import type { Coverage } from '../findings/examination.ts'
import type { Acceptance, Evidence, Finding, Severity } from '../findings/finding.ts'
import { adviceText, basisOf, basisText, evidenceValue, fillIn, findingText, placeText, shortLabel } from './message.ts'
import {
  acceptanceText,
  bySeverity,
  comparedText,
  countBySeverity,
  type Examined,
  isRefused,
  type Outcome,
  type RefusedFile,
} from './report.ts'
import { obligationsText } from './obligations.ts'
import { percent } from './share.ts'
import { clip, displayWidth, padEnd, padStart, printable } from './width.ts'
import { certaintyWords, kindWords, obligationWords, severityWords, terminalWords as words } from './words.ts'

export interface TerminalOptions {
  readonly colour: boolean
  /** Leave out documents, findings that are only information, and evidence: one line per finding. */
  readonly quiet: boolean
}

type Paint = (style: Style, text: string) => string
type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'green'

const codes: Readonly<Record<Style, string>> = { bold: '1', dim: '2', red: '31', yellow: '33', blue: '36', green: '32' }
const severityStyle = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, Style>
const mostEvidence = 40
const widestLabel = 72
const widestValue = 40
const barWidth = 20

/** The report for people at a terminal; ends with a line end. */
export function terminalReport(outcomes: readonly Outcome[], options: TerminalOptions): string {
  const paint: Paint = (style, text) => (options.colour ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)
  const parts = outcomes.map((outcome) =>
    isRefused(outcome) ? refusedPart(outcome, paint) : examinedPart(outcome, options.quiet, paint),
  )
  const gap = options.quiet ? '' : '\n'
  return `${parts.filter((part) => part !== '').join(gap)}${gap}${summaryLine(outcomes, paint)}\n`
}

/** One line for a file without a report: the same on standard error and in the report. */
export function refusedLine(refused: RefusedFile): string {
  return `${printable(refused.file)}${words.colon}${printable(refused.error.text)}`
}

function refusedPart(refused: RefusedFile, paint: Paint): string {
  return `${paint('red', '✗')} ${refusedLine(refused)}\n`
}

function examinedPart(examined: Examined, quiet: boolean, paint: Paint): string {
  const findings = bySeverity(examined.findings).filter(
    ({ severity, accepted }) => !quiet || (severity !== 'info' && !accepted),
  )
  if (quiet) return findings.map((finding) => `${quietLine(examined.file, finding, paint)}\n`).join('')
  const body = findings.map((finding) => `\n${findingPart(finding, paint)}`).join('')
  const nothing =
    findings.length === 0 && examined.coverage.numerals > 0 ? `\n  ${paint('green', `✓ ${words.noFindings}`)}\n` : ''
  return `${headLines(examined, paint)}${body}${nothing}`
}

function headLines(examined: Examined, paint: Paint): string {
  const pages = examined.pages === undefined ? [] : [fillIn(words.pages, () => String(examined.pages))]
  const about = [kindWords[examined.kind], ...pages].join(' · ')
  return `${paint('bold', printable(examined.file))}  ${paint('dim', about)}\n${coverageLine(examined.coverage, paint)}\n${obligationsLine(examined, paint)}${comparedLines(examined)}`
}

function obligationsLine({ obligations }: Examined, paint: Paint): string {
  if (obligations.length === 0) return ''
  const failed = obligations.some(({ state }) => state === 'fail')
  const text = obligationsText(obligations)
  return `  ${obligationWords.title} ${failed ? text : paint('dim', text)}\n`
}

function comparedLines({ together = [] }: Examined): string {
  return together.map((compared) => `  ${printable(comparedText(compared))}\n`).join('')
}

function coverageLine(coverage: Coverage, paint: Paint): string {
  const { numerals, bound, tested } = coverage
  if (numerals === 0) return `  ${paint('dim', words.noFigures)}`
  const full = Math.round((barWidth * tested) / numerals)
  const half = Math.round((barWidth * bound) / numerals) - full
  const bar = '█'.repeat(full) + '▒'.repeat(Math.max(0, half)) + '░'.repeat(Math.max(0, barWidth - full - half))
  const values: Readonly<Record<string, string>> = {
    numerals: String(numerals),
    bound: String(bound),
    tested: String(tested),
    boundShare: percent(bound, numerals),
    testedShare: percent(tested, numerals),
  }
  return `  ${words.coverage} ${paint('green', bar)} ${fillIn(words.coverageFigures, (name) => values[name])}`
}

function quietLine(file: string, finding: Finding, paint: Paint): string {
  const head = paint(severityStyle[finding.severity], severityWords[finding.severity])
  return [printable(file), placeText(finding.at.place), head, printable(findingText(finding))].filter(Boolean).join(' ')
}

function findingPart(finding: Finding, paint: Paint): string {
  const style = severityStyle[finding.severity]
  const sure = finding.certainty === 'certain' ? '' : paint('dim', ` ${certaintyWords[finding.certainty]}`)
  const where = placeText(finding.at.place)
  const label = finding.accepted ? words.accepted : severityWords[finding.severity]
  const head = `  ${paint(finding.accepted ? 'dim' : style, label)}${sure}  ${where === '' ? '' : `${paint('dim', where)}  `}${printable(findingText(finding))}`
  if (finding.accepted) return `${head}\n      ${acceptedLine(finding.accepted, paint)}\n`
  const lines = [head, ...arithmetic(finding, paint), ...afterwards(finding, paint)]
  return lines.map((line) => `${line}\n`).join('')
}

function acceptedLine(acceptance: Acceptance, paint: Paint): string {
  return paint('dim', printable(acceptanceText(acceptance)))
}

/** The figures compared, one under the other, then what is printed, what it should be and the difference. */
function arithmetic(finding: Finding, paint: Paint): readonly string[] {
  const addends = finding.evidence.slice(0, mostEvidence).map((one) => ({ ...figureOf(one, finding), strong: false }))
  const results = [
    { label: words.printed, value: finding.actual, strong: false },
    { label: words.expected, value: finding.expected, strong: false },
    { label: words.difference, value: finding.difference, strong: true },
    { label: words.proposed, value: finding.proposed, strong: true },
  ].flatMap(({ label, value, strong }) =>
    value === undefined ? [] : [{ label, value: value === '' ? words.blank : value, where: '', strong }],
  )
  if (addends.length === 0) return []
  const rows = [...addends, ...results]
  const labelWidth = Math.max(...rows.map(({ label }) => displayWidth(label)))
  const valueWidth = Math.max(...rows.map(({ value }) => displayWidth(value)))
  const line = ({ label, value, where, strong }: (typeof rows)[number]) => {
    const figure = padStart(value, valueWidth)
    return `      ${padEnd(label, labelWidth)}  ${strong ? paint('bold', figure) : figure}${where === '' ? '' : `  ${paint('dim', where)}`}`
  }
  const left = finding.evidence.length - addends.length
  const more =
    left > 0
      ? [
          `      ${paint(
            'dim',
            fillIn(words.evidenceMore, () => String(left)),
          )}`,
        ]
      : []
  const rule = results.length > 0 ? [`      ${paint('dim', '─'.repeat(labelWidth + 2 + valueWidth))}`] : []
  return [...addends.map(line), ...more, ...rule, ...results.map(line)]
}

function figureOf(
  evidence: Evidence,
  finding: Finding,
): { readonly label: string; readonly value: string; readonly where: string } {
  return {
    label: clip(printable(shortLabel(evidence.label, finding)), widestLabel),
    value: clip(printable(evidenceValue(evidence.value, finding)), widestValue),
    where: placeText(evidence.at.place),
  }
}

function afterwards(finding: Finding, paint: Paint): readonly string[] {
  const advice = adviceText(finding)
  const basis = basisOf(finding).map(basisText).join(words.listComma)
  return [
    ...(advice === '' ? [] : [`      ${paint('dim', `${words.advice}${words.colon}`)}${advice}`]),
    ...(basis === '' ? [] : [`      ${paint('dim', `${words.basis}${words.colon}${basis}`)}`]),
    `      ${paint('dim', `${words.fingerprint}${words.colon}${finding.fingerprint}`)}`,
  ]
}

function summaryLine(outcomes: readonly Outcome[], paint: Paint): string {
  const findings = outcomes.flatMap((outcome) => (isRefused(outcome) ? [] : outcome.findings))
  const { error, warning, info } = countBySeverity(findings)
  const refused = outcomes.filter(isRefused).length
  const accepted = findings.filter((finding) => finding.accepted).length
  const values: Readonly<Record<string, number>> = {
    files: outcomes.length,
    errors: error,
    warnings: warning,
    infos: info,
    refused,
    accepted,
  }
  const fill = (template: string) => fillIn(template, (name) => String(values[name]))
  const text = `${fill(words.summary)}${accepted > 0 ? fill(words.summaryAccepted) : ''}${refused > 0 ? fill(words.summaryRefused) : ''}${words.fullStop}`
  return paint(error > 0 || refused > 0 ? 'red' : 'green', text)
}
