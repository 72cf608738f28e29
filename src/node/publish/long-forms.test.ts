import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { layoutNamed } from '#core/editions/layouts.ts'
import type { PerformanceRecord } from '#core/facts/disclosure.ts'
import { composeDisclosure, prove } from '#core/pipeline.ts'
import { disclosures } from '#core/testing/disclosures.ts'
import { write } from '#core/write/write.ts'
import { typesetter } from '../typst/typesetter.ts'

const press = typesetter()
afterAll(() => press.close())

const levels = ['产出指标', '效益指标', '满意度指标'] as const
const indicators = levels.flatMap((level1, group) =>
  Array.from({ length: 24 }, (_, at) => ({
    level1,
    level2: `${['数量', '质量', '时效'][Math.trunc(at / 8)]}指标`,
    level3: `第${group * 24 + at + 1}项保障任务按计划完成的比例`,
    operator: '≥',
    target: '95',
    unit: '%',
    actual: '96.5%',
  })),
)

/** Texts that fill the first page alone, which then shows none of the lines between the columns of indicators. */
const record: PerformanceRecord = {
  name: '保障专项业务经费',
  overallGoal: '完成各项保障任务，设施运行平稳。'.repeat(50),
  yearGoal: '完成年度保障任务，响应及时。'.repeat(70),
  achieved: '任务已经完成。'.repeat(20),
  background: '设施需要维护。'.repeat(60),
  basis: '年度工作计划。',
  plan: '分季度实施。'.repeat(40),
  period: '一年',
  money: { budget: 12_300_000n, available: 12_300_000n, spent: 12_000_000n },
  tasks: [{ name: '设施保障', content: '完成设施保障。', amount: 12_300_000n, fiscal: 12_300_000n }],
  indicators,
}

describe('forms that are longer than a page', { timeout: 300_000 }, () => {
  it.each(['shanxi-budget-2023', 'yunnan-budget-2020', 'sichuan-accounts-2020', 'yunnan-accounts-2023'])(
    'of %s say the same in every format',
    async (id) => {
      const edition = layoutNamed(id)
      const [input] = edition ? fc.sample(disclosures(edition), { numRuns: 1, seed: 8 }) : []
      const composed =
        input && (await composeDisclosure({ ...input, performance: { body: record, projects: [record] } }))
      if (!composed?.ok) throw new Error('not composed')
      const { publication } = composed.value
      const set = await press.typeset(publication)
      if (!set.ok) throw new Error(JSON.stringify(set.error))
      const pages = [...set.value.pages.values()]
      expect(Math.max(...pages.map((page, at) => page - (pages[at - 1] ?? page)))).toBeGreaterThanOrEqual(3)
      const files: [name: string, bytes: Uint8Array][] = [['a.pdf', set.value.pdf]]
      for (const format of ['html', 'docx', 'xlsx'] as const) {
        const written = await write(publication, format)
        if (!written.ok) throw new Error(JSON.stringify(written.error))
        files.push([`a.${format}`, written.value])
      }
      const findings: string[][] = []
      for (const [name, bytes] of files) {
        const proof = await prove(publication, name, bytes)
        if (!proof.ok) throw new Error(proof.error.code)
        expect(proof.value.differences).toEqual([])
        expect(proof.value.factsApart.map(({ labels, printed }) => [labels, printed])).toEqual([])
        findings.push(proof.value.findings.map(({ rule }) => rule).toSorted())
      }
      expect(findings[0]).toEqual(findings[1])
    },
  )
})
