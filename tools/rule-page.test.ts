import { describe, expect, it } from 'vitest'
import type { RuleDefinition } from '../src/core/findings/rules.ts'
import { headings, readPage } from './rule-page.ts'

const id = 'wording/alternatives-resolved'
const rule: RuleDefinition = {
  title: '增减方向已选定',
  severity: 'warning',
  messages: { open: '没有选定。' },
  advice: '请选定。',
  basis: ['disclosure-rules-2016'],
}

const document = (words: string) => `# 青澜市联络局2026年部门预算\n\n公务接待费预算3.00万元，比上年${words}1.00万元。\n`
const bad = `\`\`\`markdown 不合格\n${document('增加（减少）')}\`\`\`\n`
const good = `\`\`\`markdown 合格\n${document('增加')}\`\`\`\n`

const page = (examples = `### 不合格\n\n${bad}\n### 合格\n\n${good}`, order: readonly string[] = headings) =>
  `# x\n\n${order.map((heading) => `## ${heading}\n\n${heading === '示例' ? examples : '自写。'}\n`).join('\n')}`

const problemsOf = async (text: string) => (await readPage(id, rule, text)).problems

describe('readPage', () => {
  it('writes what the rule says and keeps the rest, and then changes nothing more', async () => {
    const { problems, text } = await readPage(id, rule, page())
    expect(problems).toEqual([])
    expect(text).toContain(`# 增减方向已选定\n\n\`${id}\` · 警告\n`)
    expect(text).toContain('自写。\n\n报告的说法：\n\n- 没有选定。\n')
    expect(text).toMatch(/^> 警告：.*没有选定增减方向/m)
    expect(text).toContain('## 怎样修改\n\n请选定。\n')
    expect(text).toContain('《地方预决算公开操作规程')
    expect((await readPage(id, rule, text)).text).toBe(text)
  })

  it.each([
    ['headings in another order', page(undefined, headings.toReversed()), ['the headings are 已知局限']],
    ['a heading left out', page(undefined, headings.slice(1)), ['the headings are 为什么']],
    [
      'a failing example that passes',
      page(`### 不合格\n\n${good.replace('合格', '不合格')}\n### 合格\n\n${good}`),
      ['gives 0'],
    ],
    [
      'a passing example that fails',
      page(`### 不合格\n\n${bad}\n### 合格\n\n${bad.replace('不合格', '合格')}`),
      ['gives 1'],
    ],
    ['no passing example', page(`### 不合格\n\n${bad}\n### 合格\n`), ['an example is missing']],
    ['examples without their headings', page(`${bad}\n${good}`), ['under 示例 stand']],
  ])('tells %s', async (_name, text, says) => {
    expect(await problemsOf(text)).toEqual(says.map((part) => expect.stringContaining(part) as string))
  })
})
