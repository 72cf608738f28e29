import { valueWords } from '#core/present/words.ts'
import { actionWords } from './authority/words.ts'

const statuses: Readonly<Record<string, string>> = {
  // of budget versions and adjustments
  draft: '草稿',
  frozen: '已定稿',
  refused: '已退回',
  // of projects
  proposed: '申报',
  approved: '已批准',
  active: '执行中',
  completed: '已完成',
  stopped: '已停止',
  // of payments
  drafted: '已经办',
  checked: '已审核',
  paid: '已付款',
  withdrawn: '已撤回',
  // of contracts
  open: '履行中',
  fulfilled: '已履行',
  cancelled: '已取消',
}

const kinds: Readonly<Record<string, string>> = { additional: '追加', reduced: '追减', transferred: '调剂' }

const categories: Readonly<Record<string, string>> = {
  personnel: '人员类',
  operating: '运转类',
  specificPurpose: '特定目标类',
}

const roles: Readonly<Record<string, string>> = {
  administrator: '管理员',
  handler: '经办',
  accountant: '会计',
  leader: '负责人',
  cashier: '出纳',
  reviewer: '审核',
  reader: '查阅',
}

const fields: Readonly<Record<string, string>> = {
  name: '名称',
  code: '编号',
  person: '人员',
  unitId: '单位代码',
  agencyCode: '单位编码',
  topic: '主题',
  body: '内容',
}

const methods: Readonly<Record<string, string>> = {
  direct: '直接支付',
  authorised: '授权支付',
  unitAccount: '单位账户转账',
  businessCard: '公务卡',
}

const { stage = {}, fund = {}, nature = {} } = valueWords

/** How refusals show the values of closed lists, by the name of the datum. A datum may hold several, with spaces between. */
export const refusalValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stage,
  fund,
  scope: { ...fund, ...nature },
  status: statuses,
  to: statuses,
  expected: { ...statuses, ...fund },
  allowed: statuses,
  kind: kinds,
  category: categories,
  roles,
  action: actionWords,
  field: fields,
  known: methods,
}
