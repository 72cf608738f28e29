import { type ClassificationId, lastYear } from '../classifications/classification.ts'
import { entryOf } from '../classifications/lookup.ts'
import type { Coordinates, Dimension } from '../facts/coordinates.ts'
import { terms } from '../vocabulary/terms.ts'
import { dimensionWords, valueWords } from './words.ts'

/** A coordinate in words: 「功能科目」 「2010301 行政运行」. */
export interface CoordinateWords {
  readonly dimension: Dimension
  readonly name: string
  readonly value: string
}

/** Dimensions in the order in which people name them. */
export const dimensionOrder = Object.keys(dimensionWords) as readonly Dimension[] // the keys of a Record<Dimension, string>

const classificationOf: Readonly<Partial<Record<Dimension, ClassificationId>>> = {
  functional: 'functional',
  departmental: 'departmental',
  governmental: 'governmental',
}

/** Says coordinates in words. Codes get the name they have in `fiscalYear`, 0 when that is unknown; open names stay as printed. */
export function coordinateWords(coordinates: Coordinates, fiscalYear: number): readonly CoordinateWords[] {
  return dimensionOrder.flatMap((dimension) => {
    const value = coordinates[dimension]
    if (value === undefined) return []
    return [{ dimension, name: dimensionWords[dimension], value: valueInWords(dimension, value, fiscalYear) }]
  })
}

function valueInWords(dimension: Dimension, value: string, fiscalYear: number): string {
  const fixed = valueWords[dimension]?.[value]
  if (fixed !== undefined) return fixed
  const classification = classificationOf[dimension]
  if (classification !== undefined) {
    const name = entryOf(classification, value, fiscalYear === 0 ? lastYear : fiscalYear)?.name
    return name === undefined ? value : `${value} ${name}`
  }
  return vocabularyWords.get(`${dimension} ${value}`) ?? value
}

/** The first word of the vocabulary for each value of an open dimension, from the term that says least besides. */
function wordsOfTerms(): ReadonlyMap<string, string> {
  const words = new Map<string, { readonly word: string; readonly size: number }>()
  for (const term of terms) {
    const [word] = term.words
    const size = Object.keys(term.means).length
    if (word === undefined) continue
    for (const [dimension, value] of Object.entries(term.means)) {
      const key = `${dimension} ${value}`
      const before = words.get(key)
      if (before === undefined || before.size > size) words.set(key, { word, size })
    }
  }
  return new Map([...words].map(([key, { word }]) => [key, word]))
}

const vocabularyWords = wordsOfTerms()
