import type { RuleDefinition } from './definition.ts'

export const classification = {
  'classification/code-exists': {
    title: '科目编码在当年政府收支分类科目中存在',
    severity: 'warning',
    messages: {
      unknown: '{at}的科目编码 {code}（{name}）不在 {year} 年{classification}中{nearest}。',
    },
    advice: '请对照当年政府收支分类科目改正编码。',
    basis: ['budget-law-2018/32'],
  },
  'classification/name-matches-code': {
    title: '科目名称与编码一致，并用当年名称',
    severity: 'warning',
    messages: {
      different: '{at}的科目 {code} 印为“{actual}”，{year} 年{classification}中应为“{expected}”。',
      outdated: '{at}的科目 {code} 印为“{actual}”，这是旧名称，{year} 年应为“{expected}”。',
      'outdated-in-text': '正文 {count} 处的科目“{actual}”是旧名称，{year} 年 {code} 应为“{expected}”。',
      misspelt: '{at}的科目名称“{actual}”疑为“{expected}”之误。',
    },
    advice: '请改用当年政府收支分类科目的名称。',
    basis: ['budget-law-2018/32'],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>
