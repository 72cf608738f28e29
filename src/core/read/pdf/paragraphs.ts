import type { Fragment } from './fragments.ts'
import { enumerator } from '../../vocabulary/patterns/prose.ts'
import { type Extent, extentOf, type Line, linesOf, lineOf, textOf } from './lines.ts'

/** Text outside tables: one paragraph, heading or label. */
export interface TextBlock extends Extent {
  readonly text: string
}

/** A gap this wide, in font sizes, divides two texts that stand on one line. */
const wideGap = 2.5

/** Text narrower than this part of the page is a list, a title or a label: its lines are not joined. */
const narrowest = 0.55

/**
 * Joins lines to paragraphs where one clearly continues the other, on a page that is `width` wide. `breaks` are heights
 * that no paragraph crosses.
 */
export function paragraphsOf(fragments: readonly Fragment[], width: number, breaks: readonly number[]): TextBlock[] {
  const segments = linesOf(fragments).flatMap(segmentsOf)
  const margins = marginsOf(segments)
  const running = margins.right - margins.left > narrowest * width
  const blocks: TextBlock[] = []
  let open: Line[] = []
  const finish = (): void => {
    if (open.length > 0) blocks.push(blockOf(open))
    open = []
  }
  for (const [i, segment] of segments.entries()) {
    const previous = open.at(-1)
    const joins = running && previous && segments[i - 1] === previous && continues(previous, segment, margins)
    const crossed = previous && breaks.some((y) => y > previous.base && y < segment.base)
    if (!joins || crossed) finish()
    open.push(segment)
  }
  finish()
  return blocks
}

/** Cuts a line at its wide gaps. Single characters spaced out over a line are a title and stay together. */
export function segmentsOf(line: Line): Line[] {
  const segments: Line[] = []
  let group: Fragment[] = []
  for (const fragment of line.fragments) {
    const previous = group.at(-1)
    if (previous) {
      const gap = (fragment.left - previous.right) / Math.max(fragment.size, previous.size)
      const spacedOut = [...previous.text].length === 1 && [...fragment.text].length === 1
      if (gap > (spacedOut ? 3 * wideGap : wideGap)) {
        segments.push(lineOf(group))
        group = []
      }
    }
    group.push(fragment)
  }
  segments.push(lineOf(group))
  return segments
}

interface Margins {
  readonly left: number
  readonly right: number
}

/** The margins of running text: those of the long lines, as a label at the edge of a table may stand beyond them. */
function marginsOf(lines: readonly Line[]): Margins {
  const longest = Math.max(...lines.map((line) => line.right - line.left))
  const long = lines.filter((line) => line.right - line.left > 0.7 * longest)
  return { left: Math.min(...long.map((line) => line.left)), right: Math.max(...long.map((line) => line.right)) }
}

/** A line of a list of contents: dots lead to the number of a page. */
const leadsToPage = /[.·…]{4,}\s*\d+$/u

/** Whether a line runs on into the next: it ends at the right margin and the next begins at the left one. */
function continues(a: Line, b: Line, { left, right }: Margins): boolean {
  const size = Math.max(a.size, b.size)
  if (Math.abs(a.size - b.size) > 0.15 * size || b.base - a.base > 2.6 * size || b.base <= a.base) return false
  if (a.right < right - 2.2 * size || enumerator.test(textOf(b.fragments))) return false
  if (leadsToPage.test(textOf(a.fragments))) return false
  // a line that stands at the right only is a label, such as the number of a table
  if (a.left > (left + right) / 2) return false
  return b.left < left + 1.2 * size || b.left < a.left - 0.5 * size
}

const latinEnd = /[\p{Script=Latin}\d,;]$/u
const latinStart = /^[\p{Script=Latin}]/u

function blockOf(lines: readonly Line[]): TextBlock {
  let text = ''
  for (const line of lines) {
    const next = textOf(line.fragments)
    if (text !== '' && latinEnd.test(text) && latinStart.test(next)) text += ' '
    text += next
  }
  return { text, ...extentOf(lines) }
}
