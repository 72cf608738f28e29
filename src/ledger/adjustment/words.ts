import { refusalsOf } from '../organisation/refusal.ts'

/** Why an adjustment was not made. Names that end in `Fen` are shown in 元. */
export const adjustmentRefusals = {
  'adjustment.notApprovedYet': '{year} 年预算还没有批复，请直接修改预算。',
  'adjustment.noLines': '没有写调整哪些预算行。',
  'adjustment.repeatedLine': '预算行 {line} 写了两次。请合并为一行。',
  'adjustment.noLine': '没有编号为 {line} 的预算行。',
  'adjustment.zero': '第 {row} 行的调整金额是零。',
  'adjustment.tooLarge': '金额 {amountFen}元 超出可记录的范围。',
  'adjustment.sign': '预算行 {line} 的金额 {amountFen}元 与“{kind}”不符：追加为正，追减为负。',
  'adjustment.transferSide': '调剂只在支出行之间进行，预算行 {line} 是收入。',
  'adjustment.transferSum': '{fund} 的调剂合计应为零，现为 {sumFen}元。',
  'adjustment.unbalanced': '{fund}：收入调整 {revenueFen}元 与支出调整 {expenditureFen}元 不相等。',
  'adjustment.reason': '调整须说明理由。',
  'adjustment.noAdjustment': '没有编号为 {adjustment} 的调整。',
  'adjustment.status': '这项调整的状态是 {status}，不能再改。',
  'adjustment.samePerson': '{person} 起草了这项调整，不能自己批准。',
  'adjustment.date': '日期 {date} 不对，或不在 {year} 年内。',
  'adjustment.belowSpent':
    '预算行 {line} 只能再减 {availableFen}元：指标 {quotaFen}元 − 已付 {paidFen}元 − 在途 {inProcessFen}元 − 未付合同 {committedFen}元，不足以减 {amountFen}元。',
  'adjustment.belowPlan': '预算行 {line} 的用款计划是 {planFen}元，减后指标 {quotaFen}元。请先调整用款计划。',
  'adjustment.belowRevenue': '收入行 {line} 减后为 {quotaFen}元，少于零。',
} as const

export const refuse = refusalsOf(adjustmentRefusals)
