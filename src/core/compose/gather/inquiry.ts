import { type Coordinates, coordinatesKey, type Dimension } from '../../facts/coordinates.ts'
import type { Figure } from '../../facts/figure.ts'
import type { FigureIndex } from '../figures.ts'
import type { Answer, Answers } from './answers.ts'
import type { Contradiction } from './told.ts'

/** A figure that no document prints and the laws give, with what it follows from. */
export interface Derived {
  readonly figure: Figure
  readonly from: readonly Coordinates[]
}

/** What an edition asks, place by place, and how it was answered. */
export interface Inquiry {
  readonly figures: FigureIndex
  /** Names the table or section that asks from now on. */
  enter(place: string): void
  at(coordinates: Coordinates): Answer | undefined
  /** Says that there is nothing here, whatever is known. */
  close(coordinates: Coordinates): void
  answered(): readonly Figure[]
  derived(): readonly Derived[]
  /** Figures and lists of codes that a place asked in vain. */
  open(place: string): Open
  contradiction(coordinates: Coordinates): Contradiction | undefined
}

export interface Open {
  readonly figures: readonly Coordinates[]
  readonly lists: readonly OpenList[]
  /** Figures of other years, without which a comparison is left out. */
  readonly comparisons: readonly Coordinates[]
}

interface OpenList {
  readonly dimension: Dimension
  readonly beside: Coordinates
}

export function inquiryOf(answers: Answers, contradictions: readonly Contradiction[]): Inquiry {
  const found = new Map<string, Answer>()
  const closed = new Set<string>()
  const places = new Map<string, OpenPlace>()
  let place = openPlace()
  const contradicted = new Map(contradictions.map((one) => [coordinatesKey(one.coordinates), one]))
  const at = (coordinates: Coordinates): Answer | undefined => {
    const key = coordinatesKey(coordinates)
    if (closed.has(key)) return { kind: 'nothing' }
    const answer = found.get(key) ?? answers.at(coordinates)
    if (answer) found.set(key, answer)
    return answer
  }
  const figureAt = (coordinates: Coordinates): Figure | undefined => {
    const answer = at(coordinates)
    return answer?.kind === 'figure' ? answer.figure : undefined
  }
  return {
    figures: {
      at: (coordinates) => {
        if (at(coordinates) === undefined) place.figures.set(coordinatesKey(coordinates), coordinates)
        return figureAt(coordinates)
      },
      ifAny: (coordinates) => {
        if (coordinates.year !== undefined && at(coordinates) === undefined)
          place.comparisons.set(coordinatesKey(coordinates), coordinates)
        return figureAt(coordinates)
      },
      values: (dimension, beside, finest) => {
        if (closed.has(coordinatesKey(beside))) return []
        const { codes, answered } = answers.list(dimension, beside)
        const coarse = finest !== undefined && codes.some((code) => code.length < finest)
        if (!answered || coarse) place.lists.set(`${dimension} ${coordinatesKey(beside)}`, { dimension, beside })
        const listed = [...new Set(codes.flatMap((code) => levelsOf(dimension, code)))].toSorted()
        for (const code of listed) at({ ...beside, [dimension]: code })
        return listed
      },
    },
    enter: (name) => {
      place = places.get(name) ?? openPlace()
      places.set(name, place)
    },
    at,
    close: (coordinates) => void closed.add(coordinatesKey(coordinates)),
    answered: () => [...found.values()].flatMap((answer) => (answer.kind === 'figure' ? [answer.figure] : [])),
    derived: () =>
      [...found.values()].flatMap((answer) =>
        answer.kind === 'figure' && answer.derivedFrom ? [{ figure: answer.figure, from: answer.derivedFrom }] : [],
      ),
    open: (name) => {
      const { figures, lists, comparisons } = places.get(name) ?? openPlace()
      return { figures: [...figures.values()], lists: [...lists.values()], comparisons: [...comparisons.values()] }
    },
    contradiction: (coordinates) => contradicted.get(coordinatesKey(coordinates)),
  }
}

interface OpenPlace {
  readonly figures: Map<string, Coordinates>
  readonly lists: Map<string, OpenList>
  readonly comparisons: Map<string, Coordinates>
}

const openPlace = (): OpenPlace => ({ figures: new Map(), lists: new Map(), comparisons: new Map() })

/** A code and those it belongs to; a name belongs to nothing. */
function levelsOf(dimension: Dimension, code: string): readonly string[] {
  if (dimension === 'project') return [code]
  return [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length))
}
