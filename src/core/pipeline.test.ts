import { describe, expect, it } from 'vitest'
import { examine, type Settings } from './pipeline.ts'

const document =
  '# 甲市乙局2025年部门预算\n\n### 收支总表\n\n单位：万元\n\n| 项目 | 金额 |\n|---|---|\n| 收入总计 | 9.00 |\n'

async function editions(settings?: Settings): Promise<readonly string[]> {
  const result = await examine('a.md', new TextEncoder().encode(document), settings)
  const ids = result.ok ? result.value.obligations.map(({ id }) => id.split('/')[0] ?? '') : []
  return [...new Set(ids)].map((id) => id.split('-')[0] ?? '')
}

describe('examine', () => {
  it('asks for what the place asks for that the user names', async () => {
    expect(await editions()).not.toContain('beijing')
    expect(await editions({ jurisdiction: '北京市' })).toContain('beijing')
  })
})
