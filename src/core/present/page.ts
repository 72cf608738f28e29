import type { Examination } from '../findings/examination.ts'
import { documentHtml } from './html/blocks.ts'
import { pageDataOf } from './html/document-data.ts'
import { escapeHtml, scriptJson } from './html/escape.ts'
import { findingListHtml } from './html/finding-list.ts'
import { headHtml, pageHtml, type Shown } from './html/frame.ts'
import { elementId, type Targets, targetsOf, withFactTargets } from './html/targets.ts'
import { isRefused, type Outcome } from './report.ts'
import { type OfCall, pageComparisons } from './together.ts'

/** The part of the page that shows one document, made where its examination is; the findings are added when all files are done. */
export interface PagePart {
  /** Begins the id of each of its elements, so that several documents can share a page. */
  readonly prefix: string
  readonly html: string
  /** `PageData` as JSON that is safe inside a script element. */
  readonly data: string
  readonly targets: Targets
  readonly contents: readonly { readonly title: string; readonly target: string }[]
  /** Comparisons with other documents, as JSON that is safe inside a script element. */
  readonly together?: string
}

export interface PageInput {
  readonly outcome: Outcome
  readonly part?: PagePart
}

/** Shows a document as read. `index` is its place among the files of the call. */
export function pagePart(examination: Examination, index: number): PagePart {
  const prefix = elementId.prefix(index)
  const targets = targetsOf(examination, prefix)
  const contents = examination.tables.flatMap(({ title, number, blocks }) => {
    const [first] = blocks
    const text = [number ?? '', title].join(' ').trim()
    return first === undefined || text === '' ? [] : [{ title: text, target: elementId.block(prefix, first) }]
  })
  const html = documentHtml(examination, targets, prefix)
  return { prefix, html, data: scriptJson(pageDataOf(examination)), targets, contents }
}

/** The part with what came of comparing its document, the one at `position`, with the others of the call. */
export function withTogether(part: PagePart, position: number, all: readonly OfCall[]): PagePart {
  const own = all[position]
  if (own === undefined) return part
  const targets = withFactTargets(part.targets, own.examination, part.prefix)
  return { ...part, targets, together: scriptJson(pageComparisons(position, all)) }
}

/** One self-contained page for all files: no request leaves it, and it works from a file on disk. */
export function htmlPage(inputs: readonly PageInput[]): string {
  return pageHtml(inputs.map(shownOf))
}

function shownOf({ outcome, part }: PageInput): Shown {
  if (isRefused(outcome) || part === undefined) return { outcome }
  return { outcome, part: { ...part, findings: findingListHtml(outcome, part.targets) } }
}

/** The page that lists the pages of several files; a file without `href` could not be checked. */
export function htmlIndex(entries: readonly { readonly outcome: Outcome; readonly href?: string }[]): string {
  const items = entries.map(({ outcome, href }) => {
    const head = headHtml(outcome)
    return href === undefined
      ? `<li>${head}</li>`
      : `<li><a class="card" href="${escapeHtml(encodeURIComponent(href))}">${head}</a></li>`
  })
  return pageHtml([], `<ol class="index">${items.join('\n')}</ol>`)
}
