/** Shapes of printed figures, as far as geometry needs to know them. */

const amount = /^[-−－(（+]?(\d{1,3}(,\d{3})+|\d+)\.\d+[)）%％]?$/
const numeral = /^[-−－(（+]?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?[)）%％]?$/
const digitsEnd = /[\d.,]$/
const digitsStart = /^[\d.,]/

/** A figure with decimals. */
export function isAmount(text: string): boolean {
  return amount.test(text)
}

export function isNumeral(text: string): boolean {
  return numeral.test(text)
}

/** Whether two texts would run into one figure if nothing stood between them. */
export function figuresMeet(before: string, after: string): boolean {
  return digitsEnd.test(before) && digitsStart.test(after)
}

const lastFigure = /[-−－(（+]?[\d.,]*$/
const firstFigure = /^[\d.,]+[)）%％]?/

/** Whether the figure at the end of one text goes on at the start of another: together they are one figure, apart they are not two amounts. */
export function figureContinues(before: string, after: string): boolean {
  const head = lastFigure.exec(before)?.[0] ?? ''
  const tail = firstFigure.exec(after)?.[0] ?? ''
  if (head === '' || tail === '' || (head.includes('.') && tail.includes('.'))) return false
  return isNumeral(head + tail)
}

/**
 * Where to cut amounts that were printed without a gap (「107.00000057.000000」), as indexes of the first character of each
 * amount but the first: all have as many decimals as the last one. Empty when the text is not a row of amounts.
 */
export function amountCuts(text: string): number[] {
  const points = [...text.matchAll(/\./g)].map(({ index }) => index)
  const decimals = text.length - 1 - (points.at(-1) ?? text.length)
  if (points.length < 2 || decimals < 1) return []
  const cuts = points.slice(0, -1).map((point) => point + 1 + decimals)
  const amounts = [0, ...cuts].map((start, i) => text.slice(start, cuts[i]))
  return amounts.every(isAmount) ? cuts : []
}
