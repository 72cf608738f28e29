import type { Chart } from '#core/document/chart.ts'
import type { Draw } from '#core/document/publication.ts'
import { barsSvg } from './bars.ts'
import { linesSvg } from './lines.ts'
import { printedShare } from './share.ts'
import { drawWords as words } from './words.ts'

/** Points that a chart takes on the page: the width of the text. */
const width = 440

/**
 * Draws a chart that prints in black and white: patterns and strokes instead of colours, every figure written beside what
 * shows it. All that is written in it is also its text for those who cannot see it. A chart without items draws nothing but
 * its title.
 */
export const draw: Draw = (chart) => {
  const shown = labelled(chart)
  const { svg, height } = shown.kind === 'years' ? linesSvg(shown, width) : barsSvg(shown, width)
  return {
    kind: 'chart',
    id: chart.id,
    title: `${chart.title}${words.unit(chart.unit)}`,
    svg,
    widthPoints: width,
    heightPoints: height,
    alternative: alternativeOf(shown),
    data: shown,
  }
}

/** Shares are written behind amounts, computed from the values and rounded to two decimals. */
function labelled(chart: Chart): Chart {
  if (chart.kind !== 'shares') return chart
  return {
    ...chart,
    series: chart.series.map((series) => {
      const whole = series.whole ?? series.items.reduce((sum, { value }) => sum + value, 0n)
      return {
        ...series,
        items: series.items.map((item) => ({ ...item, printed: `${item.printed} ${printedShare(item.value, whole)}` })),
      }
    }),
  }
}

/** The figures as text: 支出构成（单位：万元）。基本支出：1.00；项目支出：2.00。 */
function alternativeOf({ title, unit, series }: Chart): string {
  const told = series.map(({ name, items }) => {
    const list = items.map((item) => `${item.name}${words.colon}${item.printed}`).join(words.semicolon)
    return series.length > 1 ? `${name}${words.colon}${list}` : list
  })
  return `${title}${words.unit(unit)}${words.stop}${told.join(words.semicolon)}${words.stop}`
}
