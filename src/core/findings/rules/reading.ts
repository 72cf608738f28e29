import type { RuleDefinition } from './definition.ts'

export const reading = {
  'reading/table-understood': {
    title: '表格已读懂',
    severity: 'info',
    messages: {
      repaired: '《{table}》{row}按错列读作 {reading}，因为这样读时 {count} 条关系成立。',
      doubtful: '《{table}》有 {count} 个数未能确认含义，未作核对。',
      unread: '有 {count} 行像是表格，但分不清列，没有核对。',
      unclear: '《{table}》的合计关系大多不成立，疑为版式未读懂，未据此报错。',
    },
    advice: '请对照原文人工核对该表；能取得 xlsx、docx、html 或 PDF 原件的，请核对原件。',
    basis: [],
  },
} as const satisfies Readonly<Record<string, RuleDefinition>>
