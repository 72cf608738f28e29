import { describe, expect, it } from 'vitest'
import { layoutNamed } from '../../editions/layouts.ts'
import { invariant } from '../../base/invariant.ts'
import { type Coordinates, coordinatesKey } from '../../facts/coordinates.ts'
import { settingOf } from '../coordinates.ts'
import { answersFrom } from './answers.ts'
import { inquiryOf } from './inquiry.ts'
import { openCharts } from './open-charts.ts'
import type { Told } from './told.ts'

const sources: Coordinates = { stage: 'finalAccounts', flow: 'totalSources' }
const uses: Coordinates = { stage: 'finalAccounts', flow: 'totalUses' }
const lastYear = { year: '2019' }
const place = { path: [], quote: '', place: { kind: 'text', line: 1, column: 1 } } as const

/** The charts of the totals that are left out, and the comparisons that were asked in vain, where documents say these. */
function leftOut(...said: readonly Coordinates[]) {
  const edition = layoutNamed('sichuan-accounts-2020')
  invariant(edition !== undefined, 'the edition is there')
  const told = said.map((coordinates): readonly [string, Told] => [
    coordinatesKey(coordinates),
    { figure: { coordinates, quantity: 'money', value: 100n }, source: { file: 'a.xlsx', at: place } },
  ])
  const inquiry = inquiryOf(answersFrom({ told: new Map(told), blank: new Map(), contradictions: [] }), [])
  inquiry.enter('section')
  const narration = { cells: new Map(), relations: [], printed: new Map(), errors: [] }
  const texts = { topics: {}, explanations: [] }
  const setting = settingOf(edition, '局', 2020)
  const teller = { edition, setting, figures: inquiry.figures, texts, section: 'section', narration }
  return { charts: openCharts('totals', teller, inquiry), asked: inquiry.open('section').comparisons }
}

describe('openCharts', () => {
  it('leaves a comparison out of which one figure is not known, and asks for it', () => {
    const known = [sources, uses, { ...sources, ...lastYear }]
    expect(leftOut(...known)).toEqual({ charts: ['totals-chart'], asked: [{ ...uses, ...lastYear }] })
  })

  it('keeps a comparison whose figures are all known', () => {
    const known = [sources, uses, { ...sources, ...lastYear }, { ...uses, ...lastYear }]
    expect(leftOut(...known)).toEqual({ charts: [], asked: [] })
  })
})
