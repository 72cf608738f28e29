import type { Document } from '../../../document/document.ts'
import type { Finding } from '../../../findings/finding.ts'
import { findingOf } from '../../show.ts'

const mostNamed = 8

/** Sheets, rows, comments and tracked changes that a reader of the file does not see but may take out of it. */
export function hiddenContent({ format, doubts, blocks }: Document): Finding[] {
  const hidden = doubts.filter(({ code }) => code === 'hidden-content')
  const place = blocks[0]?.place
  if (hidden.length === 0 || !place) return []
  const details = [...new Set(hidden.flatMap(({ detail }) => detail ?? []))]
  const shared = { certainty: 'probable' as const, at: { path: [], quote: '', place } }
  switch (format) {
    case 'xlsx':
    case 'xls': {
      const what = details.slice(0, mostNamed).map((detail) => detail.replace(/, \d+ cells$/, ''))
      return [findingOf('privacy/hidden-content-removed', 'cells', { ...shared, data: { what, count: hidden.length } })]
    }
    case 'docx':
    case 'doc':
      return [findingOf('privacy/hidden-content-removed', 'text', { ...shared, data: { count: hidden.length } })]
    case 'pdf':
    case 'ofd': {
      const pages = details.flatMap((detail) => /^page (\d+)/.exec(detail)?.[1] ?? []).slice(0, mostNamed)
      return [findingOf('privacy/hidden-content-removed', 'pages', { ...shared, severity: 'info', data: { pages } })]
    }
    // a web page hides its menus, and plain text hides nothing
    case 'html':
    case 'text':
    case 'markdown':
      return []
    default:
      return format satisfies never
  }
}
