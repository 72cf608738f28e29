import { describe, expect, it } from 'vitest'
import { layoutNamed } from '../../editions/layouts.ts'
import { invariant } from '../../base/invariant.ts'
import type { Fact, Relation } from '../../facts/fact.ts'
import type { Examination } from '../../findings/examination.ts'
import { examine } from '../../pipeline.ts'
import { settingOf } from '../coordinates.ts'
import { knownFrom } from './known.ts'

const rows = ['基本支出', '项目支出'].map((label) => `<tr><td>${label}</td><td>100</td></tr>`).join('')
const page = `<p>某市某局2026年部门预算</p><p>部门支出总表</p><p>单位：元</p><table><tr><th>项目</th><th>预算数</th></tr>
<tr><td>合计</td><td>200</td></tr>${rows}</table>`

/** How exactly amounts in whole 元 are known where so many sums of such facts tie. */
async function precisions(sums: number, facts: (printed: readonly Fact[]) => readonly Fact[] = (printed) => printed) {
  const edition = layoutNamed('central-budget')
  invariant(edition !== undefined, 'the edition is there')
  const examined = await examine('a.html', new TextEncoder().encode(page))
  if (!examined.ok) throw new Error(examined.error.code)
  const [sum] = examined.value.relations.filter(({ law }) => law === 'sum')
  invariant(sum !== undefined, 'the sum of the table is tested')
  const relations: readonly Relation[] = Array.from({ length: sums }, () => sum)
  const examination: Examination = { ...examined.value, relations, facts: facts(examined.value.facts), year: 2026 }
  const { told } = knownFrom([examination], edition, settingOf(edition, '某市某局', 2026))
  return [...new Set([...told.values()].map(({ figure }) => figure.precision ?? 0n))]
}

/** The facts as they would be if one part were nothing. */
const single = (facts: readonly Fact[]): readonly Fact[] =>
  facts.map((fact) => (fact.labels.row.at(-1) === '项目支出' ? { ...fact, value: 0n } : fact))

describe('knownFrom', () => {
  it('takes whole 元 for exact only where many sums of several amounts tie', async () => {
    expect(await precisions(8)).toEqual([0n])
    expect(await precisions(7)).toEqual([50n])
  })

  it('learns nothing from sums of which all but one amount are zero', async () => {
    expect(await precisions(20, single)).toEqual([50n])
  })
})
