import { refusalsOf } from '../organisation/refusal.ts'

/** Why something about a project was not done. */
export const projectRefusals = {
  'projects.blank': '“{field}”不能空着。',
  'projects.years': '起始年度 {from} 晚于终止年度 {to}。',
  'projects.codeTaken': '编号 {code} 已用于项目“{name}”。',
  'projects.noProject': '项目库里没有编号为 {project} 的项目。',
  'projects.transition': '项目“{name}”的状态是 {status}，不能改为 {to}。可改为：{allowed}。',
  'projects.rationale': '项目“{name}”没有写立项依据，不能批准。',
  'projects.target': '特定目标类项目“{name}”没有绩效目标，不能批准。',
  'projects.planYear': '计划年度 {year} 不在项目年限 {from}—{to} 内。',
  'projects.planAmount': '计划金额不能是负数：{amountFen}元。',
  'projects.reason': '停止项目须说明理由。',
  'projects.closed': '项目“{name}”的状态是 {status}，不能再改。',
} as const

export const refuse = refusalsOf(projectRefusals)
