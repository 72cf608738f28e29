import type { Field } from './kinds.ts'

/** How headings of exported files name each field, in normal form and without what stands in brackets. */
export const headingWords: Readonly<Record<Field, readonly string[]>> = {
  date: ['日期', '支付日期', '付款日期', '交易日期', '记账日期', '业务日期', '凭证日期', '到账日期', '收款日期', '入账日期', '清算日期', '交易时间', '制单日期'],
  amount: ['金额', '支付金额', '付款金额', '交易金额', '发生额', '实付金额', '收入金额', '到账金额', '收款金额', '预算金额', '预算数', '本年预算', '年初预算', '年初预算数', '批复数', '申报数', '安排数'],
  income: ['收入', '贷方发生额', '存入金额', '转入金额', '收方金额', '贷方金额', '存入'],
  outgo: ['支出', '借方发生额', '支取金额', '转出金额', '付方金额', '借方金额', '支取'],
  side: ['收支', '收支类别', '收支方向', '收支类型'],
  functional: ['功能分类', '功能科目', '支出功能分类', '功能分类科目', '功能分类编码', '功能科目编码', '支出功能分类科目', '功能分类代码', '支出功能分类科目编码', '功能科目代码', '预算科目'],
  departmental: ['部门经济分类', '部门预算经济分类', '部门预算支出经济分类', '部门经济科目', '经济分类', '经济科目', '支出经济分类', '经济分类科目', '部门支出经济分类', '部门经济分类编码', '经济分类编码', '部门预算支出经济分类科目', '部门预算支出经济分类科目编码', '经济科目编码'],
  governmental: ['政府经济分类', '政府预算经济分类', '政府预算支出经济分类', '政府经济科目', '政府经济分类编码', '政府预算支出经济分类科目'],
  governmentalReason: ['政府经济分类调整理由'],
  fund: ['资金性质', '资金来源', '资金类别', '资金类型', '预算类型'],
  nature: ['支出性质', '支出类型', '支出类别', '项目类别', '预算项目类别'],
  origin: ['预算来源', '指标来源', '年度性质', '资金年度性质', '结转标志'],
  grantedYear: ['指标年度', '下达年度', '安排年度'],
  project: ['项目', '项目名称', '项目编码', '项目代码', '预算项目', '项目编号'],
  revenue: ['收入来源', '收入类别', '收入项目', '收入类型', '收入科目', '收入分类'],
  payee: ['收款人', '收款人名称', '收款单位', '收款人全称', '收款方', '对方户名', '收款户名'],
  purpose: ['用途', '摘要', '资金用途', '支付用途', '事由', '交易摘要', '附言', '备注'],
  voucher: ['凭证号', '凭证编号', '支付凭证号', '支付令号', '单据号', '支付申请编号', '凭证字号', '流水号', '交易流水号', '业务单号', '票据号', '支付令编号', '单号'],
  method: ['支付方式', '付款方式', '结算方式'],
  type: ['业务类型', '支付类型', '交易类型', '类型', '收支标志'],
  reason: ['变动原因', '增减原因', '说明', '原因', '增减变动原因'],
  year: ['年度', '预算年度', '会计年度', '年份'],
  account: ['科目编码', '科目代码', '会计科目编码', '会计科目代码', '科目', '科目编号'],
  accountName: ['科目名称', '会计科目名称', '会计科目'],
  opening: ['年初余额', '期初余额', '年初数', '期初数'],
  debit: ['借方累计', '借方发生额', '本年借方', '本期借方', '借方本年累计', '本年累计借方', '借方', '借方累计发生额', '借方合计', '借方发生数'],
  credit: ['贷方累计', '贷方发生额', '本年贷方', '本期贷方', '贷方本年累计', '本年累计贷方', '贷方', '贷方累计发生额', '贷方合计', '贷方发生数'],
  closing: ['期末余额', '年末余额', '期末数', '年末数', '余额'],
  direction: ['方向', '余额方向', '借贷方向'],
  label: ['账户', '账户名称', '银行账户', '账号', '本方账号', '户名'],
}

/** Words for fields in messages. */
export const fieldWords: Readonly<Record<Field, string>> = {
  date: '日期',
  amount: '金额',
  income: '收入',
  outgo: '支出',
  side: '收支',
  functional: '功能分类',
  departmental: '部门经济分类',
  governmental: '政府经济分类',
  governmentalReason: '政府经济分类调整理由',
  fund: '资金性质',
  nature: '支出性质',
  origin: '预算来源',
  grantedYear: '指标年度',
  project: '项目',
  revenue: '收入来源',
  payee: '收款人',
  purpose: '用途',
  voucher: '凭证号',
  method: '支付方式',
  type: '业务类型',
  reason: '变动原因',
  year: '年度',
  account: '科目编码',
  accountName: '科目名称',
  opening: '年初余额',
  debit: '借方累计',
  credit: '贷方累计',
  closing: '期末余额',
  direction: '方向',
  label: '账户',
}

/** What cells of a closed list say. */
export const cellWords = {
  side: { revenue: ['收入'], expenditure: ['支出'] },
  fund: {
    generalPublicBudget: ['一般公共预算', '一般公共预算资金', '一般公共预算财政拨款', '一般公共预算拨款', '经费拨款', '公共财政预算'],
    governmentManagedFunds: ['政府性基金', '政府性基金预算', '政府性基金预算资金', '政府性基金预算财政拨款', '政府性基金预算拨款'],
    stateCapitalOperations: ['国有资本经营预算', '国有资本经营预算资金', '国有资本经营预算财政拨款', '国有资本经营', '国有资本经营预算拨款'],
    fiscalSpecialAccount: ['财政专户管理资金', '财政专户', '专户资金', '财政专户资金'],
    unitFunds: ['单位资金', '自有资金', '其他资金', '单位自有资金'],
  },
  nature: {
    personnel: ['人员', '人员经费', '人员类', '人员支出', '人员类项目'],
    operating: ['公用', '公用经费', '运转类', '公用支出', '公用经费项目', '日常公用经费'],
    project: ['项目', '项目支出', '特定目标类', '特定目标类项目', '其他运转类'],
    remittanceToSuperior: ['上缴上级', '上缴上级支出'],
    business: ['经营', '经营支出'],
    subsidyToAffiliated: ['对附属单位补助', '对附属单位补助支出'],
  },
  origin: { current: ['本年', '当年', '当年预算', '本年预算', '年初预算', '当年安排'], carriedOver: ['结转', '上年结转', '上年结转结余', '结转资金'] },
  revenue: {
    ownResources: ['本级财力', '经费拨款', '财政拨款', '财政拨款收入', '一般公共预算拨款', '一般公共预算财政拨款收入'],
    specialRevenue: ['专项收入'],
    lawEnforcementSubsidy: ['执法办案补助'],
    feeCostCompensation: ['收费成本补偿'],
    stateResourceUse: ['国有资源（资产）有偿使用收入', '国有资源有偿使用收入', '国有资产有偿使用收入'],
    superiorTransfer: ['上级转移支付', '上级专项转移支付'],
    educationFees: ['教育收费'],
    serviceRevenue: ['事业收入'],
    operatingRevenue: ['经营收入', '事业单位经营收入'],
    superiorSubsidy: ['上级补助收入'],
    affiliatedRemittance: ['附属单位上缴收入'],
    otherRevenue: ['其他收入', '利息收入'],
  },
  method: {
    direct: ['直接支付', '财政直接支付', '国库集中支付', '集中支付'],
    authorised: ['授权支付', '财政授权支付'],
    unitAccount: ['转账', '单位账户', '实拨', '网银', '银行转账', '支票', '单位账户支付'],
    businessCard: ['公务卡', '公务卡支付', '公务卡结算'],
  },
  type: { normal: ['支付', '付款', '正常', '正常支付', '收款', '到账'], refund: ['退款', '退回', '退票', '冲销', '红冲', '资金退回', '更正', '退付'] },
  direction: { debit: ['借'], credit: ['贷'], flat: ['平'] },
} as const

/** Cells that name cash. */
export const cashWords: readonly string[] = ['现金', '现金支付', '库存现金', '提现']

/** A row whose first text is one of these sums other rows. The first kind sums all of them. */
export const totalWords = {
  all: ['合计', '总计'],
  some: ['小计', '本月合计', '本页合计', '本日合计', '本季合计', '累计', '本年累计', '承前页', '过次页'],
} as const

/** A heading of names beside one of codes. */
export const namePattern = /(?:名称|name)$/iu

/** Words before the unit of money, above or in a heading. */
export const unitPattern = /单位[:：]?(?:人民币)?(?<unit>元|千元|万元|亿元)|^(?<bare>元|千元|万元|亿元)$/u
