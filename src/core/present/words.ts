import type { Certainty, Severity, State } from '../findings/finding.ts'
import type { DocumentKind, Refusal } from '../findings/examination.ts'
import type { Dimension, Flow, Fund, Nature, Stage } from '../facts/coordinates.ts'
import type { Relation } from '../facts/fact.ts'

/** What people are shown for ids of the domain. Data only: no logic here, and no Chinese outside such files. */

export const severityWords = { error: '错误', warning: '警告', info: '提示' } as const satisfies Record<
  Severity,
  string
>

export const certaintyWords = { certain: '确定', probable: '很可能', possible: '可能' } as const satisfies Record<
  Certainty,
  string
>

export const kindWords = {
  budget: '预算公开',
  finalAccounts: '决算公开',
  performance: '绩效表',
  template: '公开样表',
  other: '非预决算公开文件',
} as const satisfies Record<DocumentKind, string>

export const dimensionWords = {
  entity: '单位',
  unit: '所属单位',
  year: '年度',
  stage: '阶段',
  flow: '收支',
  fund: '资金性质',
  functional: '功能科目',
  departmental: '部门预算经济科目',
  governmental: '政府预算经济科目',
  revenue: '收入来源',
  nature: '支出性质',
  origin: '资金年度',
  project: '项目',
  threePublic: '“三公”经费',
  procurement: '政府采购',
  asset: '资产',
  measure: '计量',
  item: '名目',
} as const satisfies Record<Dimension, string>

/** Words for closed dimension values, per dimension; open dimensions (codes, names) are shown as they are. */
export const valueWords: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>> = {
  stage: {
    firstSubmission: '一上',
    controlFigure: '一下',
    secondSubmission: '二上',
    approved: '年初预算',
    adjusted: '全年（调整）预算',
    executed: '执行',
    finalAccounts: '决算',
  } satisfies Record<Stage, string>,
  flow: {
    revenue: '收入',
    expenditure: '支出',
    totalSources: '收入总计',
    totalUses: '支出总计',
    openingCarryover: '年初结转和结余',
    closingCarryover: '年末结转和结余',
    surplusUsed: '使用非财政拨款结余',
    surplusDistribution: '结余分配',
    assets: '资产',
    count: '数量',
  } satisfies Record<Flow, string>,
  fund: {
    fiscal: '财政拨款',
    generalPublicBudget: '一般公共预算',
    governmentManagedFunds: '政府性基金预算',
    stateCapitalOperations: '国有资本经营预算',
    fiscalSpecialAccount: '财政专户管理资金',
    unitFunds: '单位资金',
  } satisfies Record<Fund, string>,
  nature: {
    basic: '基本支出',
    personnel: '人员经费',
    operating: '公用经费',
    project: '项目支出',
    remittanceToSuperior: '上缴上级支出',
    business: '经营支出',
    subsidyToAffiliated: '对附属单位补助支出',
  } satisfies Record<Nature, string>,
  origin: { current: '本年预算', carriedOver: '上年结转' },
  measure: {
    groups: '团组数',
    persons: '人次',
    batches: '批次',
    vehicles: '车辆数',
    vehiclesApproved: '车辆编制数',
    postsApproved: '编制数',
    postsFilled: '实有人数',
  },
}

export const outcomeWords = {
  holds: '相符',
  rounding: '尾差（四舍五入可解释）',
  truncation: '尾差（截尾可解释）',
  broken: '不符',
  untested: '未核对',
} as const satisfies Record<Relation['outcome'], string>

export const lawWords = {
  same: '同一数处处一致',
  sum: '合计等于各部分之和',
  balance: '收支相等',
  derived: '由依据数推算',
} as const satisfies Record<Relation['law'], string>

/** Codes of everything that ends a file without a report. `no-disclosure` is a document that was read and is none. */
export type RefusalCode = Refusal['error']['code'] | 'no-disclosure'

/** One line per code: what is wrong, then the cure. {detail} and {limit} are filled in. */
export const refusalWords = {
  missing: '没有这个文件。请检查路径和文件名。',
  folder: '这是文件夹，不是文件。请写出其中的文件{detail}。',
  'no-permission': '没有读取权限。请修改文件权限，或复制一份再试。',
  empty: '文件是空的（0 字节）。请重新下载或导出。',
  'too-large': '文件超过 {limit}，没有读取。请拆分后再核对。',
  damaged: '文件已损坏或不完整。请重新下载；仍然不行时，请用原软件打开后另存。',
  password: '文件有密码保护。请去掉密码后另存，再核对。',
  'pictures-only': '文件是扫描件，只有图片，没有文字。请提供电子原件（由 Word 或 Excel 直接导出）。',
  'unknown-format': '认不出文件格式。支持 PDF、Word、Excel、OFD、网页、Markdown 和纯文本。',
  'archive-bomb': '压缩内容膨胀得不正常，没有解压。请用原软件打开后另存，再核对。',
  'too-deep': '文件内部嵌套过深，没有读完。请用原软件打开后另存，再核对。',
  'too-many-columns': '表格列数过多，不像预决算公开表。请检查文件，或删去多余的列。',
  'too-slow': '超过 {limit} 仍未核对完，已停止。请拆分文件，或用 --time-limit 放宽时限。',
  internal: '核对时内部出错，这是明账的问题。请把文件交给我们{detail}。',
  'no-disclosure': '读完了，但这不是预算或决算公开文件，没有可核对的数。请确认文件是否给对。',
} as const satisfies Record<RefusalCode, string>

export const limitWords = { size: '{count} MB', time: '{count} 秒' } as const

/** Why a file ended as `internal`, told in brackets after the sentence. */
/** The six states in which what a document must contain ends. */
export const stateWords = {
  pass: '具备',
  fail: '缺少',
  not_applicable: '不适用',
  insufficient_data: '本文件不足以判断',
  parse_error: '未能读出',
  execution_error: '检查出错',
} as const satisfies Record<State, string>

export const obligationWords = { title: '应公开的内容', counts: '{count} 项{state}', separator: '，' } as const

export const refusalDetails = { 'out-of-memory': '内存不足' } as const

export const placeWords = {
  text: '第 {line} 行',
  page: '第 {page} 页',
  block: '第 {block} 段',
  sheet: '工作表“{sheet}” {cell}',
} as const

export const terminalWords = {
  coverage: '覆盖',
  coverageFigures: '读出 {numerals} 个数，懂得 {bound} 个（{boundShare}），核对 {tested} 个（{testedShare}）',
  pages: '{count} 页',
  noFigures: '没有可核对的数',
  noFindings: '未发现问题',
  printed: '印为',
  expected: '应为',
  difference: '相差',
  proposed: '建议改为',
  advice: '办法',
  basis: '依据',
  accepted: '已认可',
  fingerprint: '指纹',
  evidenceMore: '（另有 {count} 项，见网页报告）',
  blank: '空白',
  comparedWith: '与 {file} 比较：{agree} 个数相符，{differ} 个不符',
  refused: '未能核对',
  summary: '共 {files} 个文件：{errors} 个错误，{warnings} 个警告，{infos} 个提示',
  summaryAccepted: '；另有 {accepted} 个已认可',
  summaryRefused: '；{refused} 个文件未能核对',
  fullStop: '。',
  colon: '：',
  listComma: '、',
  openTitle: '《',
  closeTitle: '》',
  pathSeparator: '／',
} as const

/** Headings of the CSV of facts that are not dimensions. */
export const factsWords = {
  file: '文件',
  table: '表',
  row: '行',
  column: '列',
  printed: '印刷数',
  unit: '单位（计量）',
  value: '数值',
  precision: '精度（±）',
  valueUnit: '数值单位',
  place: '位置',
  yuan: '元',
  percent: '%',
} as const

/** What relations rest on, by the message id of `rests`. */
export const restWords = {
  rows: '“{column}”列：“{whole}”与其各明细行',
  columns: '“{row}”行：“{whole}”与其各组成列',
  balance: '“{one}”与“{other}”',
  same: '《{one}》与《{other}》的同一数',
  change: '本年数减上年数',
  changeRate: '增减额除以上年数',
  completionRate: '完成数除以预算数',
  documents: '《{other}》中的同一数',
  fund: '《{one}》一种资金的数不超过《{other}》全部资金的同一数',
  within: '部门与所属单位的同一数（《{other}》）',
} as const satisfies Readonly<Record<string, string>>
