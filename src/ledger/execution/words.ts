import { refusalsOf } from '../organisation/refusal.ts'

/** Why money was not planned, committed, paid or received. Names that end in `Fen` are shown in 元. */
export const executionRefusals = {
  'execution.noLine': '没有编号为 {line} 的支出行。',
  'execution.noRevenueLine': '没有编号为 {line} 的收入行。',
  'execution.amount': '金额须大于零：{amountFen}元。',
  'execution.tooLarge': '金额 {amountFen}元 超出可记录的范围。',
  'execution.date': '日期 {date} 不对，或不在 {year} 年内。',
  'execution.cash': '不得用现金支付。可用：直接支付、授权支付、单位账户转账、公务卡。',
  'execution.method': '没有支付方式“{method}”。可写：{known}。',
  'execution.quota':
    '可用额度 {availableFen}元，不足以支付 {amountFen}元：指标 {quotaFen}元 − 已付 {paidFen}元 − 在途 {inProcessFen}元 − 未付合同 {committedFen}元。',
  'execution.plan':
    '到 {month} 月的用款计划是 {planFen}元，已付 {paidFen}元，再付 {amountFen}元 超出计划。请先调整用款计划。',
  'execution.planMonth': '月份 {month} 不对，应为 1—12；季度 {quarter} 不对，应为 1—4。',
  'execution.planTotal': '用款计划合计 {planFen}元，超出指标 {quotaFen}元。',
  'execution.planBelowPaid': '到 {month} 月已付 {paidFen}元，计划不能少于已付：{planFen}元。',
  'execution.noPayment': '没有编号为 {payment} 的支付。',
  'execution.status': '这笔支付的状态是 {status}，这一步只能在 {expected} 之后办理。',
  'execution.samePerson': '{person} 已办理“{done}”，不能再办理“{step}”（{basis}）。',
  'execution.notHandler': '只有经办人 {handler} 能撤回这笔支付。',
  'execution.reason': '退回须说明理由。',
  'execution.refundOf': '退款只能退已付的支付，这一笔的状态是 {status}。',
  'execution.refundTooMuch': '已付 {paidFen}元，已退 {refundedFen}元，不能再退 {amountFen}元。',
  'execution.voucher': '付款须写凭证号。',
  'execution.noCommitment': '没有编号为 {commitment} 的合同。',
  'execution.commitmentLine': '合同“{name}”用的是另一预算行。',
  'execution.commitmentStatus': '合同“{name}”的状态是 {status}，不能再付。',
  'execution.commitmentRest': '合同“{name}”还可付 {restFen}元，不足以支付 {amountFen}元。',
  'execution.commitmentPaid': '合同“{name}”已付或在途 {paidFen}元，不能取消。请改为履行完毕。',
  'execution.commitmentInProcess': '合同“{name}”还有在途的支付 {inProcessFen}元。',
  'execution.noBankEntry': '没有编号为 {entry} 的未核对银行流水。',
  'execution.noMovement': '没有编号为 {movement} 的未核对收付。',
  'execution.bankAmount': '银行流水 {bankFen}元 与账上 {ownFen}元 不相等，不能对上。',
  'execution.blank': '“{field}”不能空着。',
} as const

export const refuse = refusalsOf(executionRefusals)

/** The steps of a payment, as refusals show them. */
export const stepWords = { draft: '经办', check: '审核', approve: '审批', pay: '付款' } as const
