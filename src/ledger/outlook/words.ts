/** Sentences of alerts. Placeholders are data of the notice. */
export const alertSentences: Readonly<Record<string, string>> = {
  under:
    '“{label}”全年预算 {quotaFen} 元，截至 {month} 月已支出 {paidFen} 元（{rateMillionths}），按往年进度或用款计划此时应支出 {dueFen} 元；预计全年支出 {expectedFen} 元（{lowFen}—{highFen} 元），约余 {restFen} 元。请加快执行或调整预算。',
  behindTime:
    '“{label}”全年预算 {quotaFen} 元，截至 {month} 月已支出 {paidFen} 元（{rateMillionths}），时间已过 {elapsedMillionths}；没有往年支出和用款计划可比。请核对进度，或编制用款计划。',
  over: '“{label}”全年预算 {quotaFen} 元，截至 {month} 月已支出 {paidFen} 元（{rateMillionths}），而按往年进度或用款计划此时一般为 {shareMillionths}；按此进度年内将超出 {excessFen} 元。请控制支出或办理调剂。',
  overspent:
    '“{label}”截至 {month} 月已支出 {paidFen} 元，超过指标 {quotaFen} 元，多 {excessFen} 元。请办理调剂或更正；年终结账前必须补足。',
  drifting:
    '“{label}”截至 {month} 月计划支出 {planFen} 元，实际 {paidFen} 元，相差 {differenceFen} 元，偏离计划 {driftMillionths}。请修订用款计划或说明原因。',
  idleCarryover:
    '“{label}”{grantedYear} 年安排的结转资金 {quotaFen} 元，至今已支出 {paidFen} 元，尚余 {restFen} 元。连续两年未用完的，应当作为结余资金管理。',
  threePublic:
    '{what}全年限额 {quotaFen} 元，截至 {month} 月已支出 {paidFen} 元（{rateMillionths}），尚可支出 {restFen} 元。',
  threePublicOver:
    '{what}全年限额 {quotaFen} 元，截至 {month} 月已支出 {paidFen} 元，超出 {excessFen} 元。请停止支出并查明原因。',
  targetAtRisk:
    '绩效目标“{name}”{asOf} 监控为{light}灯：目标 {operator}{target}{unit}，实际 {actual}{unit}。请采取措施。',
}

export const lightLabels: Readonly<Record<string, string>> = { green: '绿', yellow: '黄', red: '红' }
