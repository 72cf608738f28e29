import { fail, type Result } from '../base/result.ts'
import { alikeRelations, type PrintedFigure } from './alike.ts'
import type { ComposeError } from './compose-error.ts'
import type { FigureIndex } from './figures.ts'
import { lawRelations } from './laws.ts'
import type { Rounded, RoundingError, RoundingRelation } from './rounding/problem.ts'
import { roundTogether } from './rounding/round.ts'

/**
 * Printed values of all figures of a document: every printed sum ties, the same money is printed alike wherever it is told,
 * and sums that no table prints hold, too. Where not all can be had, printed sums go before likeness, and likeness before
 * sums that are not printed: those that stand in the way are given up, as few as the solver names.
 */
export async function roundDocument(
  figures: readonly PrintedFigure[],
  sums: readonly RoundingRelation[],
  index: FigureIndex,
): Promise<Result<Rounded, readonly ComposeError[]>> {
  const alike = alikeRelations(figures)
  let laws = lawRelations(figures, index)
  for (;;) {
    const rounded = await roundTogether(figures, [...sums, ...alike, ...laws])
    if (rounded.ok) return rounded
    if (rounded.error.code !== 'not-roundable') return fail(toldErrors(rounded.error))
    if (laws.length === 0) break
    const inTheWay = new Set(rounded.error.relations)
    const fewer = laws.filter(({ name }) => !inTheWay.has(name))
    laws = fewer.length < laws.length ? fewer : []
  }
  const plain = await roundTogether(figures, sums)
  return plain.ok ? plain : fail(toldErrors(plain.error))
}

function toldErrors(error: RoundingError): readonly ComposeError[] {
  if (error.code === 'not-roundable')
    return error.relations.map((path) => ({ code: 'not-roundable', path: path.split(' › ') }))
  const difference = 'difference' in error ? error.difference : 0n
  return [{ code: 'law-broken', path: error.relation.split(' › '), difference }]
}
