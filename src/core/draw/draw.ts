import type { PublishedChart } from '#core/document/publication.ts'
import { barsSvg } from './bars.ts'
import type { ChartInput } from './chart-input.ts'
import { linesSvg } from './lines.ts'
import { printedShare } from './share.ts'
import { drawWords as words } from './words.ts'

/** Points that a chart takes on the page: the width of the text. */
const width = 440

/**
 * Draws a chart that prints in black and white: patterns and strokes instead of colours, every figure written beside what
 * shows it. The same figures are its text for those who cannot see it. A chart without items draws nothing but its title.
 */
export function draw(input: ChartInput): PublishedChart {
  const { svg, height } = input.kind === 'years' ? linesSvg(input, width) : barsSvg(labelled(input), width)
  return {
    kind: 'chart',
    id: input.id,
    title: input.title,
    svg,
    widthPoints: width,
    heightPoints: height,
    alternative: alternativeOf(input),
  }
}

/** Shares are written behind amounts, computed from the values and rounded to two decimals. */
function labelled(input: ChartInput): ChartInput {
  if (input.kind !== 'shares') return input
  return {
    ...input,
    series: input.series.map((series) => {
      const whole = series.items.reduce((sum, { value }) => sum + value, 0n)
      return {
        ...series,
        items: series.items.map((item) => ({ ...item, printed: `${item.printed} ${printedShare(item.value, whole)}` })),
      }
    }),
  }
}

/** The figures as text: 支出构成（单位：万元）。基本支出：1.00；项目支出：2.00。 */
function alternativeOf(input: ChartInput): string {
  const series = labelled(input).series.map(({ name, items }) => {
    const list = items.map((item) => `${item.name}${words.colon}${item.printed}`).join(words.semicolon)
    return input.series.length > 1 ? `${name}${words.colon}${list}` : list
  })
  return `${input.title}${words.unit(input.unit)}${words.stop}${series.join(words.semicolon)}${words.stop}`
}
