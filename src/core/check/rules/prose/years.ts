import type { Mention } from '../../../facts/claim.ts'
import type { Recognition } from '../../../facts/recognition.ts'
import type { Finding } from '../../../findings/finding.ts'
import { otherYearOnPurpose, unchangedFigure } from '../../../vocabulary/patterns/wording.ts'
import { nameOf } from '../../show.ts'
import { equal } from './bonds.ts'
import { cellsSaid, cellsOfYear } from './cells.ts'
import { told } from './told.ts'

const furthest = 4

/** A figure of this year's tables, said in a sentence of an earlier year that does not speak of this one. */
export function figuresOfTheirYear(recognition: Recognition): Finding[] {
  const { year, prose } = recognition
  if (year === 0) return []
  const sentences = new Map<number, Mention[]>()
  for (const mention of prose.mentions) {
    const own = sentences.get(mention.sentence)
    if (own) own.push(mention)
    else sentences.set(mention.sentence, [mention])
  }
  return [...sentences.values()].flatMap((mentions) => {
    const years = mentions.filter((mention) => isYear(mention, year))
    return years.flatMap((said, at) => {
      const next = mentions.find(({ id, role }) => id > said.id && role !== 'aside')
      const later = years[at + 1]
      if (!next || (later && later.id < next.id) || mentions.some(({ printed }) => printed === String(year))) return []
      return staleYear(said, next, recognition) ?? []
    })
  })
}

function isYear({ role, printed }: Mention, year: number): boolean {
  const said = role === 'aside' && /^20\d\d$/u.test(printed) ? Number(printed) : 0
  return said < year && said >= year - furthest
}

function staleYear(said: Mention, figure: Mention, recognition: Recognition): Finding | undefined {
  const { year: _year, ...coordinates } = figure.coordinates
  const ofThisYear = { ...figure, coordinates }
  const [cell] = cellsSaid(ofThisYear, recognition).filter(({ value, precision }) =>
    value === null || value === 0n ? false : equal({ value, precision }, figure),
  )
  if (!cell || figure.standing === 'equal') return undefined
  const before = cellsOfYear(ofThisYear, said.printed, recognition)
  if (before.some(({ value, precision }) => value !== null && equal({ value, precision }, figure))) return undefined
  if (unchangedFigure.test(figure.at.quote) || otherYearOnPurpose.test(figure.at.quote)) return undefined
  return told('wording/years-current', 'figure', said, [figure], {
    severity: 'warning',
    expected: String(recognition.year),
    figure: figure.printed,
    other: nameOf(cell),
  })
}
