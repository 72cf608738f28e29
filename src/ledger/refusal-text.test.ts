import { describe, expect, it } from 'vitest'
import { performanceSentences } from './performance/words.ts'
import { refusalText } from './refusal-text.ts'
import { registerSentences } from './registers/words.ts'

describe('refusalText', () => {
  it('shows amounts in yuan, shares in per cent, and values of closed lists by their words', () => {
    const data = { person: '路人', unit: 'a', action: 'importRows', roles: 'accountant leader' }
    expect(refusalText({ code: 'ledger.notAllowed', data })).toBe(
      '路人 在单位 a 没有权限做这一步（导入数据）。需要的角色之一：会计 负责人。',
    )
    const fund = { fund: 'unitFunds', revenueFen: '123456', expenditureFen: '0', differenceFen: '123456' }
    expect(refusalText({ code: 'budget.unbalanced', data: fund })).toBe(
      '单位资金：收入（含上年结转）1,234.56元 与支出 0.00元 不相等，差 1,234.56元。',
    )
  })

  it('shows a code that has no sentence', () => {
    expect(refusalText({ code: 'nothing.known', data: {} })).toBe('nothing.known')
  })

  it('gives two businesses with one code one sentence', () => {
    const shared = Object.keys(registerSentences).filter((code) => code in performanceSentences)
    expect(shared.map((code) => registerSentences[code])).toEqual(shared.map((code) => performanceSentences[code]))
  })
})
