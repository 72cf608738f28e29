import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemsOf } from '../write/write.ts'
import type { Chart } from '../document/chart.ts'
import { draw } from './draw.ts'

const item = (name: string, value: bigint, printed: string) => ({ name, value, printed })

const shares: Chart = {
  id: 'expenditure',
  kind: 'shares',
  title: '支出构成',
  unit: '万元',
  series: [{ name: '支出', items: [item('基本支出', 200n, '2.00'), item('项目支出', 100n, '1.00')] }],
}

const years: Chart = {
  ...shares,
  kind: 'years',
  title: '五年收支',
  series: [
    { name: '收入', items: [item('2022年', 100n, '1.00'), item('2023年', 300n, '3.00')] },
    { name: '支出', items: [item('2022年', 100n, '1.00'), item('2023年', -50n, '-0.50')] },
  ],
}

const comparison: Chart = { ...years, kind: 'comparison' }

const inputs = fc.record({
  id: fc.constant('chart'),
  kind: fc.constantFrom('shares' as const, 'comparison' as const, 'years' as const),
  title: fc.constant('图'),
  unit: fc.constant('元'),
  series: fc.array(
    fc.record({
      name: fc.constantFrom('收入', '支出<&>'),
      items: fc.array(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((value) => item('公务接待费', value, String(value))),
        { maxLength: 9 },
      ),
    }),
    { maxLength: 3 },
  ),
})

describe('draw', () => {
  it('writes every figure into the drawing and into its text', () => {
    for (const input of [shares, years, comparison]) {
      const chart = draw(input)
      for (const { name, printed } of input.series.flatMap(({ items }) => items)) {
        expect(chart.svg).toContain(printed)
        expect(chart.alternative).toContain(name)
        expect(chart.alternative).toContain(printed)
      }
    }
  })

  it('says shares in percent', () => {
    expect(draw(shares).alternative).toBe('支出构成（单位：万元）。基本支出：2.00 66.67%；项目支出：1.00 33.33%。')
  })

  it('tells things apart by pattern and stroke, never by colour', () => {
    for (const input of [shares, years, comparison]) {
      const colours = [...draw(input).svg.matchAll(/#([0-9a-f]{6})/g)].map(([, colour]) => colour ?? '')
      expect(colours.filter((colour) => !/^(..)\1\1$/.test(colour))).toEqual([])
    }
    expect(draw(years).svg).toContain('stroke-dasharray')
    expect(new Set([...draw(shares).svg.matchAll(/<rect x[^>]*fill="([^"]+)"/g)].map(([, fill]) => fill)).size).toBe(2)
  })

  it('draws whatever the figures are, within the drawing, fit to be published', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const chart = draw(input)
        expect(chart.svg).not.toMatch(/NaN|Infinity/)
        for (const [, x] of chart.svg.matchAll(/<rect x="([\d.-]+)"/g))
          expect(Number(x)).toBeLessThanOrEqual(chart.widthPoints)
        const publication = { title: '题', entity: '局', year: 2026, date: '2026-01-01', blocks: [chart] }
        expect(problemsOf(publication)).toEqual([])
      }),
    )
  })
})
