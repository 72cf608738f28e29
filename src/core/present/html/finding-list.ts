import type { Evidence, Finding } from '../../findings/finding.ts'
import type { Location } from '../../document/place.ts'
import {
  adviceText,
  basisOf,
  basisText,
  evidenceValue,
  findingText,
  placeText,
  ruleTitle,
  shortLabel,
} from '../message.ts'
import { acceptanceText, bySeverity, type Examined } from '../report.ts'
import { certaintyWords, severityWords, terminalWords } from '../words.ts'
import { escapeHtml } from './escape.ts'
import { locationKey, type Targets } from './targets.ts'
import { pageWords as words } from './words.ts'

/** The findings of one document, worst first, each a link to its place with its arithmetic, advice and basis. */
export function findingListHtml(examined: Examined, targets: Targets): string {
  const findings = bySeverity(examined.findings)
  if (findings.length === 0) return `<p class="none">✓ ${words.noFindings}</p>`
  return `<ol class="findings">\n${findings.map((finding) => findingHtml(finding, targets)).join('\n')}\n</ol>`
}

function findingHtml(finding: Finding, targets: Targets): string {
  const target = targets[locationKey(finding.at)]
  const label = finding.accepted ? terminalWords.accepted : severityWords[finding.severity]
  const chip = `<span class="chip">${label}</span>`
  const sure = finding.certainty === 'certain' ? '' : `<span class="sure">${certaintyWords[finding.certainty]}</span>`
  const place = placeText(finding.at.place)
  const where = place === '' ? '' : `<span class="place">${escapeHtml(place)}</span>`
  const title = `<span class="rule">${escapeHtml(ruleTitle(finding.rule))}</span>`
  const head = `<span class="head">${chip}${sure}${title}${where}</span>`
  const text = `${head}<span class="text">${escapeHtml(findingText(finding))}</span>`
  const link = target === undefined ? `<div class="go">${text}</div>` : `<a class="go" href="#${target}">${text}</a>`
  const pointer = target === undefined ? '' : ` data-target="${target}"`
  const kind = finding.accepted ? 'accepted' : finding.severity
  return `<li class="${kind}" data-severity="${finding.accepted ? 'info' : finding.severity}"${pointer}>${link}${detailsHtml(finding, targets)}</li>`
}

function detailsHtml(finding: Finding, targets: Targets): string {
  const arithmetic = arithmeticHtml(finding, targets)
  const advice = adviceText(finding)
  const basis = basisOf(finding)
  const parts = [
    ...(finding.accepted
      ? [`<p><b>${terminalWords.accepted}</b>${escapeHtml(acceptanceText(finding.accepted))}</p>`]
      : []),
    ...(arithmetic === '' ? [] : [arithmetic]),
    ...(advice === '' ? [] : [`<p><b>${words.advice}</b>${escapeHtml(advice)}</p>`]),
    ...basis.map(
      (one) =>
        `<p class="basis"><b>${words.basis}</b>${escapeHtml(`${basisText(one)}${terminalWords.colon}${one.gist}`)}</p>`,
    ),
    `<p class="basis"><b>${terminalWords.fingerprint}</b>${finding.fingerprint}</p>`,
  ]
  if (parts.length === 0) return ''
  return `<details><summary>${words.evidence}</summary>${parts.join('')}</details>`
}

function arithmeticHtml(finding: Finding, targets: Targets): string {
  const results = [
    { label: words.printed, value: finding.actual },
    { label: words.expected, value: finding.expected },
    { label: words.difference, value: finding.difference },
    { label: words.proposed, value: finding.proposed },
  ].flatMap(({ label, value }) =>
    value === undefined
      ? []
      : [
          `<tr class="result"><th scope="row">${label}</th><td>${escapeHtml(value === '' ? words.blank : value)}</td></tr>`,
        ],
  )
  // the evidence of a comparison between documents lies in another file, which the finding does not name
  const linked = finding.rule.startsWith('cross-document/') ? {} : targets
  const rows = [...finding.evidence.map((evidence) => evidenceHtml(evidence, finding, linked)), ...results]
  return rows.length === 0 ? '' : `<table class="sum">${rows.join('')}</table>`
}

function evidenceHtml({ label, value, at }: Evidence, finding: Finding, targets: Targets): string {
  const shown = linkTo(at, targets, escapeHtml(evidenceValue(value, finding)))
  return `<tr><th scope="row">${escapeHtml(shortLabel(label, finding))}</th><td>${shown}</td></tr>`
}

function linkTo(at: Location, targets: Targets, html: string): string {
  const target = targets[locationKey(at)]
  return target === undefined ? html : `<a href="#${target}">${html}</a>`
}
