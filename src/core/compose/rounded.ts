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
 * sums that are not printed.
 */
export async function roundDocument(
  figures: readonly PrintedFigure[],
  sums: readonly RoundingRelation[],
  index: FigureIndex,
): Promise<Result<Rounded, readonly ComposeError[]>> {
  const alike = [...sums, ...alikeRelations(figures)]
  let rounded = await roundTogether(figures, [...alike, ...lawRelations(figures, index)])
  for (const fewer of [alike, sums])
    if (!rounded.ok && rounded.error.code === 'not-roundable') rounded = await roundTogether(figures, fewer)
  return rounded.ok ? rounded : fail(toldErrors(rounded.error))
}

function toldErrors(error: RoundingError): readonly ComposeError[] {
  if (error.code === 'not-roundable')
    return error.relations.map((path) => ({ code: 'not-roundable', path: path.split(' › ') }))
  const difference = 'difference' in error ? error.difference : 0n
  return [{ code: 'law-broken', path: error.relation.split(' › '), difference }]
}
