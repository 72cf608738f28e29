import type { Coordinates } from '../facts/coordinates.ts'
import { meaningOf, type Meaning, type Vocabulary } from './meaning.ts'
import { bothSides, leftOutOfTitle, threePublicWord } from './patterns/documents.ts'

/** What a title says about all figures of its table. A title of both sides (收支) says nothing about the side. */
export function titleCoordinates(title: string, words: Vocabulary): Coordinates {
  const { coordinates } = meaningOf(words, title.replace(/[“”"]/g, '"').replace(leftOutOfTitle, ''))
  const { year: _year, stage: _stage, item: _item, measure: _measure, asset: _asset, ...named } = coordinates
  // a table of 三公 beside meetings and training is about all of them
  const kept: Coordinates = threePublicWord.test(title) ? { ...named, threePublic: 'total' } : named
  if (!bothSides.test(title)) return kept
  const { flow: _flow, ...sides } = kept
  return sides
}

/** Meanings from the outermost heading to the innermost: inner ones add, and win where they speak of the same dimension. */
export function compose(meanings: readonly Meaning[]): Coordinates {
  let coordinates: Coordinates = {}
  for (const { coordinates: own } of meanings) {
    // 本年收入/基本支出: a nature implies expenditure only where no heading above names another flow
    const implied = own.nature !== undefined && own.flow === 'expenditure' && coordinates.flow !== undefined
    // 年末结转和结余/项目支出结转和结余: what is carried over at the end is not said again of the beginning
    const restated = own.flow === 'openingCarryover' && coordinates.flow === 'closingCarryover'
    const above = (implied || restated) && coordinates.flow ? { flow: coordinates.flow } : {}
    coordinates = { ...coordinates, ...own, ...above }
  }
  return coordinates
}
