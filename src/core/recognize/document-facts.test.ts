import { describe, expect, it } from 'vitest'
import { recognizeText } from '../testing/documents.ts'

const table = (title: string) => `### ${title}\n单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| 合计 | 1.00 |\n`

describe('documentFactsOf', () => {
  it.each([
    {
      name: 'a budget of a department',
      text: `# 青澜市联络局2026年部门预算\n\n${table('部门收支总表')}`,
      facts: { kind: 'budget', year: 2026, entity: '青澜市联络局', scope: 'department' },
    },
    {
      name: 'tables of no year beside a plan over several',
      text: `${table('部门收支总表')}\n\n# 项目支出绩效目标表\n\n| 项目 | 总体目标 |\n| --- | --- |\n| 联络 | 2020至2022年：巩固渠道 |`,
      facts: { kind: 'performance', year: 0, entity: '', scope: 'unknown' },
    },
    {
      name: 'a budget of a unit',
      text: `# 青澜市信访站2026年单位预算\n\n${table('单位收支总表')}`,
      facts: { kind: 'budget', year: 2026, entity: '青澜市信访站', scope: 'unit' },
    },
    {
      name: 'a department itself without its units',
      text: `# 青澜市联络局（本级）2026年部门预算\n\n${table('收支总表')}`,
      facts: { kind: 'budget', year: 2026, entity: '青澜市联络局(本级)', scope: 'unit' },
    },
    {
      name: 'final accounts whose year stands before the body',
      text: `# 2025年度青澜市联络局部门决算\n\n${table('收入支出决算总表')}${table('支出决算表')}${table('收入决算表')}`,
      facts: { kind: 'finalAccounts', year: 2025, entity: '青澜市联络局', scope: 'department' },
    },
    {
      name: 'final accounts that speak of budgets',
      text: `# 青澜市联络局2025年度部门决算\n\n与年初预算相比，全年预算有调整，预算执行平稳。\n\n${table('一般公共预算财政拨款支出决算表')}`,
      facts: { kind: 'finalAccounts', year: 2025, entity: '青澜市联络局', scope: 'department' },
    },
    {
      name: 'the body of most captions before that of the title',
      text: `# 青澜市联络局2026年部门预算\n\n${table('收支总表').replace('单位：万元', '部门：青澜市人民政府联络局 单位：万元')}`,
      facts: { kind: 'budget', year: 2026, entity: '青澜市人民政府联络局', scope: 'department' },
    },
    {
      name: 'a budget whose title kept the year before',
      text: `# 青澜市联络局2025年部门预算\n\n2026年收入预算9.00万元。\n\n2026年支出预算9.00万元，比2025年预算减少。\n\n（一）培训费。2026年预算数1.00万元。\n\n${table('收支总表')}`,
      facts: { kind: 'budget', year: 2026, entity: '青澜市联络局', scope: 'department' },
    },
    {
      name: 'final accounts that speak of the year after theirs',
      text: `# 2025年度青澜市联络局部门决算\n\n${table('收入支出决算总表')}${table('支出决算表')}${table('收入决算表')}\n\n2026年收入预算另行公开。`,
      facts: { kind: 'finalAccounts', year: 2025, entity: '青澜市联络局', scope: 'department' },
    },
    {
      name: 'a form of performance',
      text: '# 2025年度项目绩效自评表\n\n### 绩效自评表\n\n| 项目名称 | 联络 |\n|---|---|\n| 绩效目标 | 做好 |\n',
      facts: { kind: 'performance', year: 2025, entity: '', scope: 'unknown' },
    },
    {
      name: 'a form to be filled in',
      text: `# XX局20XX年部门预算\n\nXX局的职责是XXX。XXXX年收入XXX万元。\n\n${table('收支总表')}`,
      facts: { kind: 'template', year: 0, entity: '', scope: 'department' },
    },
    {
      name: 'something else',
      text: '# 关于开展培训的通知\n\n各科室：请按时参加。\n',
      facts: { kind: 'other', year: 0, entity: '', scope: 'unknown' },
    },
  ])('knows $name', async ({ text, facts }) => {
    const { kind, year, entity, scope } = await recognizeText(text)
    expect({ kind, year, entity, scope }).toEqual(facts)
  })
})

describe('contentsOf', () => {
  it('reads the titles that a list of contents announces, with their numbers', async () => {
    const { contents } = await recognizeText(
      `# 青澜市联络局2026年部门预算\n\n## 目录\n\n- 表1 部门收支总表........3\n- 二、部门收入总表........4\n- 第二部分 情况说明........5\n\n## 预算表\n\n正文。\n\n${table('表1 部门收支总表')}`,
    )
    const listed = contents.map(({ title, number }) => [number?.printed, title])
    expect(listed).toEqual([
      ['表1', '部门收支总表'],
      ['二', '部门收入总表'],
      ['表1', '部门收支总表'],
    ])
  })
})
