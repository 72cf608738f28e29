import { refusalsOf } from './refusal.ts'

/** Why something about who keeps accounts was not done. */
export const organisationRefusals = {
  'organisation.blank': '“{field}”不能空着。',
  'organisation.noDivision': '没有区划 {division}。请先登记财政区划。',
  'organisation.divisionExists': '区划 {division} 已登记为“{name}”。',
  'organisation.divisionCode': '区划代码 {division} 不对：应为 6 位或 9 位数字。',
  'organisation.unitExists': '单位 {unit} 已登记。',
  'organisation.noUnit': '没有单位 {unit}。',
  'organisation.noDepartment': '{department} 不是主管部门。请先登记部门。',
  'organisation.funding': '事业单位须写明经费保障方式，其他单位不写。',
  'organisation.years': '起始年度 {from} 晚于终止年度 {to}。',
  'organisation.yearsAfterEnd': '单位 {unit} 有 {year} 年度的账，不能在此以前终止。',
  'organisation.yearExists': '{unit} 的 {year} 年度已开。',
  'organisation.noYear': '{unit} 没有开 {year} 年度。请先开年度。',
  'organisation.notInForce': '单位 {unit} 在 {year} 年不在册（{from}—{to}）。',
  'organisation.classificationYear': '没有 {year} 年的科目。可用 {first} 至 {last} 年的版本。',
  'organisation.posts': '编制和实有人数不能是负数。',
  'organisation.textYear': '这段文字从 {year} 年起用，而已有的一版从 {later} 年起用。请写 {later} 年或以后。',
  'organisation.tooLarge': '金额 {amountFen}元 超出可记录的范围。',
  'organisation.yearBegun': '{year} 年度已开始执行，不能再改地区和科目版本。',
  'organisation.roleHeld': '{person} 已有这个岗位。',
  'organisation.noRole': '{person} 没有这个岗位。',
  'organisation.lastAdministrator': '{person} 是最后一名管理员，不能撤销。请先指定另一名。',
  'organisation.neverExcusable': '出纳不得兼任稽核和账目登记，这两个岗位不能由同一人办理（{basis}）。',
  'organisation.notIncompatible': '这两步可以由同一人办理，不需要例外。',
  'organisation.ownException': '例外不能由本人批准。',
  'organisation.date': '{date} 不是日历上的日子，应写成 2026-01-31 的形式。',
  'organisation.exceptionReason': '例外须写明理由和批准文件。',
} as const

export const refuse = refusalsOf(organisationRefusals)

/** Where the separation of duties is written. */
export const dutyBases = {
  accountingLaw: '《中华人民共和国会计法》关于出纳人员不得兼任稽核和账目登记的规定、《会计基础工作规范》第十二条',
  internalControl: '《行政事业单位内部控制规范（试行）》（财会〔2012〕21号）关于不相容岗位相互分离的规定',
} as const
