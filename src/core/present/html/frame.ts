import type { Coverage } from '../../findings/examination.ts'
import { baseName, comparedText, countBySeverity, type Examined, isRefused, type Outcome } from '../report.ts'
import { fillIn } from '../message.ts'
import { percent } from '../share.ts'
import { kindWords, severityWords, terminalWords } from '../words.ts'
import { escapeHtml } from './escape.ts'
import { script, scriptHash, style } from './generated.ts'
import { obligationsHtml } from './obligations.ts'
import { pageWords as words } from './words.ts'

/** A document ready to be put into the frame. */
export interface Shown {
  readonly outcome: Outcome
  readonly part?: {
    readonly prefix: string
    readonly html: string
    readonly data: string
    readonly together?: string
    readonly findings: string
    readonly contents: readonly { readonly title: string; readonly target: string }[]
  }
}

const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src '${scriptHash}'; img-src data:; base-uri 'none'; form-action 'none'`

/** The whole page around documents, or around other content when there are none. */
export function pageHtml(shown: readonly Shown[], other = ''): string {
  const files = shown.map(({ outcome }) => baseName(outcome.file)).join(' · ')
  const title = [files, words.title, words.product].filter((text) => text !== '').join(' · ')
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<header class="top"><span class="mark">${words.product}</span><span class="what">${words.title}</span>${filesNav(shown)}</header>
${other === '' ? '' : `<main class="listing">${other}</main>`}
${shown.map(sectionHtml).join('\n')}
${shown.length === 0 ? '' : panelHtml}
<footer>${words.printedBy}</footer>
<script>${script}</script>
</body>
</html>
`
}

const panelHtml = `<aside class="panel" id="panel" aria-label="${words.panel}" hidden>
<button type="button" class="close" id="close" aria-label="${words.close}">×</button>
<div id="panel-body" aria-live="polite"></div>
</aside>`

function filesNav(shown: readonly Shown[]): string {
  if (shown.length < 2) return ''
  const links = shown.map(({ outcome }, index) => `<a href="#file${index}">${escapeHtml(baseName(outcome.file))}</a>`)
  return `<nav aria-label="${words.files}">${links.join('')}</nav>`
}

function sectionHtml({ outcome, part }: Shown, index: number): string {
  const head = `<div class="about" id="file${index}">${headHtml(outcome)}</div>`
  if (part === undefined) return `<section class="file">${head}</section>`
  const { prefix } = part
  return `<section class="file" data-prefix="${prefix}">
${head}
<a class="skip" href="#${prefix}doc">${words.skipToDocument}</a>
<div class="columns">
<nav class="side" id="${prefix}side" aria-label="${words.findings}">
${isRefused(outcome) ? '' : filterHtml(outcome)}
${part.findings}
${isRefused(outcome) ? '' : obligationsHtml(outcome.obligations)}
${contentsHtml(part.contents)}
<p class="hint">${words.panelHint}<br>${words.keys}</p>
</nav>
<main class="sheet" id="${prefix}doc" tabindex="-1" aria-label="${words.document}">
${part.html}
</main>
</div>
<script type="application/json" id="${prefix}data">${part.data}</script>
<script type="application/json" id="${prefix}together">${part.together ?? '[]'}</script>
</section>`
}

/** What a file is and how its check ended: name, kind, counts, coverage; or why it could not be checked. */
export function headHtml(outcome: Outcome): string {
  const name = `<h1>${escapeHtml(baseName(outcome.file))}</h1>`
  if (isRefused(outcome)) {
    return `${name}<p class="refused"><b>${words.refused}</b>${escapeHtml(outcome.error.text)}</p>`
  }
  const { error, warning, info } = countBySeverity(outcome.findings)
  const counts: Readonly<Record<string, string>> = {
    errors: String(error),
    warnings: String(warning),
    infos: String(info),
  }
  const pages = outcome.pages === undefined ? '' : ` · ${fillIn(words.pages, () => String(outcome.pages))}`
  const verdict = error > 0 ? 'error' : warning > 0 ? 'warning' : 'clean'
  return `${name}<p class="kind">${kindWords[outcome.kind]}${pages}</p>
<p class="verdict ${verdict}">${fillIn(words.summary, (key) => counts[key])}</p>
${togetherHtml(outcome)}${coverageHtml(outcome.coverage)}`
}

function togetherHtml({ together = [] }: Examined): string {
  return together.map((compared) => `<p class="together">${escapeHtml(comparedText(compared))}</p>\n`).join('')
}

function coverageHtml({ numerals, bound, tested }: Coverage): string {
  if (numerals === 0) return `<p class="coverage">${terminalWords.noFigures}</p>`
  const figure = (label: string, count: number, kind: string) =>
    `<div class="${kind}"><dt>${label}</dt><dd>${count.toLocaleString('en-US')}${kind === 'numerals' ? '' : ` <small>${percent(count, numerals)}</small>`}</dd></div>`
  const width = (count: number) => `style="width:${((100 * count) / numerals).toFixed(2)}%"`
  return `<div class="coverage" title="${words.coverageHelp}"><div class="bar" role="img" aria-label="${words.coverage} ${percent(tested, numerals)}"><i class="bound" ${width(bound)}></i><i class="tested" ${width(tested)}></i></div>
<dl>${figure(words.numerals, numerals, 'numerals')}${figure(words.bound, bound, 'bound')}${figure(words.tested, tested, 'tested')}</dl></div>`
}

function filterHtml({ findings }: Examined): string {
  const counts = countBySeverity(findings)
  const severities = (['error', 'warning', 'info'] as const).filter((severity) => counts[severity] > 0)
  const buttons = severities.map(
    (severity) =>
      `<button type="button" class="filter ${severity}" data-filter="${severity}" aria-pressed="true">${severityWords[severity]} <b>${counts[severity]}</b></button>`,
  )
  return `<h2>${words.findings}</h2><div class="filters" role="group" aria-label="${words.filter}">${buttons.join('')}</div>`
}

function contentsHtml(contents: readonly { readonly title: string; readonly target: string }[]): string {
  if (contents.length === 0) return ''
  const items = contents.map(({ title, target }) => `<li><a href="#${target}">${escapeHtml(title)}</a></li>`)
  return `<details class="contents"><summary>${words.tables} <b>${contents.length}</b></summary><ol>${items.join('')}</ol></details>`
}
