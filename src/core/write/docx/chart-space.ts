import type { Chart, ChartSeries } from '#core/document/chart.ts'
import { amountOf, columnOf } from './chart-workbook.ts'
import { officeRelations, xmlHead, xmlText } from './xml.ts'

const namespaces = [
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${officeRelations}"`,
].join(' ')

/** Bars or lines in black, white, grey and patterns, each with the figure that the document prints. */
export function chartSpace(data: Chart): string {
  const { kind, series } = data
  const years = kind === 'years'
  const shown = series.map((one, at) => (years ? lineSeries(one, at, data) : barSeries(one, at, data))).join('')
  const plot = years
    ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${shown}<c:marker val="1"/>${axisIds}</c:lineChart>`
    : `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${shown}<c:gapWidth val="50"/>${axisIds}</c:barChart>`
  const legend = series.length > 1 ? '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>' : ''
  return [
    `${xmlHead}<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>`,
    `<c:plotArea><c:layout/>${plot}${axes(years)}</c:plotArea>${legend}<c:plotVisOnly val="1"/></c:chart>`,
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1000"/></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>',
    '<c:externalData r:id="book"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>',
  ].join('')
}

const axisIds = '<c:axId val="1"/><c:axId val="2"/>'
const noMarks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'

/** Names stand at one axis, bars from the top down; the other axis is not shown, for every figure is written. */
function axes(years: boolean): string {
  const [names, values] = years ? ['b', 'l'] : ['l', 't']
  const order = years ? 'minMax' : 'maxMin'
  return [
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${names}"/>`,
    `${noMarks}<c:tickLblPos val="low"/><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="222222"/></a:solidFill></a:ln></c:spPr><c:crossAx val="2"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="1"/><c:axPos val="${values}"/>`,
    `${noMarks}<c:tickLblPos val="none"/><c:crossAx val="1"/></c:valAx>`,
  ].join('')
}

const solid = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
const pattern = (name: string): string =>
  `<a:pattFill prst="${name}"><a:fgClr><a:srgbClr val="222222"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`

/** Fills that print apart in black and white, as in the drawing of other formats. */
const fills = [
  solid('333333'),
  solid('FFFFFF'),
  pattern('wdUpDiag'),
  solid('BBBBBB'),
  pattern('pct20'),
  pattern('ltHorz'),
]
const strokes = ['solid', 'dash', 'sysDot', 'dashDot'] as const

const filled = (position: number): string =>
  `<c:spPr>${fills[position % fills.length]}<a:ln w="7620">${solid('222222')}</a:ln></c:spPr>`

function barSeries(series: ChartSeries, at: number, data: Chart): string {
  const points =
    data.kind === 'shares'
      ? series.items
          .map(
            (_, item) =>
              `<c:dPt><c:idx val="${item}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${filled(item)}</c:dPt>`,
          )
          .join('')
      : ''
  return `<c:ser>${named(series, at)}${filled(at)}<c:invertIfNegative val="0"/>${points}${labels(series, 'outEnd')}${cells(series, at, data)}</c:ser>`
}

function lineSeries(series: ChartSeries, at: number, data: Chart): string {
  const dash = `<a:prstDash val="${strokes[at % strokes.length]}"/>`
  const mark = `<c:marker><c:symbol val="${at < 2 ? 'circle' : 'square'}"/><c:size val="6"/><c:spPr>${solid(at % 2 === 0 ? '222222' : 'FFFFFF')}<a:ln>${solid('222222')}</a:ln></c:spPr></c:marker>`
  return `<c:ser>${named(series, at)}<c:spPr><a:ln w="17780">${solid('222222')}${dash}</a:ln></c:spPr>${mark}${labels(series, at === 0 ? 't' : 'b')}${cells(series, at, data)}<c:smooth val="0"/></c:ser>`
}

const texts = (range: string, list: readonly string[]): string =>
  `<c:strRef><c:f>${range}</c:f><c:strCache><c:ptCount val="${list.length}"/>${pointsOf(list)}</c:strCache></c:strRef>`

const pointsOf = (list: readonly string[]): string =>
  list.map((text, at) => `<c:pt idx="${at}"><c:v>${xmlText(text)}</c:v></c:pt>`).join('')

const named = ({ name }: ChartSeries, at: number): string =>
  `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${texts(`Sheet1!$${columnOf(at)}$1`, [name])}</c:tx>`

const show =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** Every point says what the document prints, not what a program makes of its value. */
function labels({ items }: ChartSeries, place: string): string {
  const position = `<c:dLblPos val="${place}"/>`
  const own = items.map(
    ({ printed }, at) =>
      `<c:dLbl><c:idx val="${at}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:rPr lang="zh-CN" sz="1000"/><a:t>${xmlText(printed)}</a:t></a:r></a:p></c:rich></c:tx>${position}${show}</c:dLbl>`,
  )
  return `<c:dLbls>${own.join('')}${position}${show}</c:dLbls>`
}

function cells({ items }: ChartSeries, at: number, { unit }: Chart): string {
  const last = items.length + 1
  const values = items.map((item) => amountOf(item, unit))
  const column = columnOf(at)
  return [
    `<c:cat>${texts(
      `Sheet1!$A$2:$A$${last}`,
      items.map(({ name }) => name),
    )}</c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${pointsOf(values)}</c:numCache></c:numRef></c:val>`,
  ].join('')
}
