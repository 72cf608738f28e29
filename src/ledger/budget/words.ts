import { refusalsOf } from '../organisation/refusal.ts'

/** Why something about the budget was not done. Names that end in `Fen` are shown in 元. */
export const budgetRefusals = {
  'budget.functionalMissing': '支出须写功能分类科目，到项。',
  'budget.functionalLevel': '功能分类 {code} 没有到项：须写 7 位代码。',
  'budget.departmentalMissing': '支出须写部门预算经济分类科目，到款。',
  'budget.departmentalLevel': '部门预算经济分类 {code} 没有到款：须写 5 位代码。',
  'budget.governmentalLevel': '政府预算经济分类 {code} 没有到款：须写 5 位代码。',
  'budget.unknownCode': '{year} 年没有科目 {code}。',
  'budget.unknownCodeNear': '{year} 年没有科目 {code}，最接近的是 {near} {name}。请核对代码。',
  'budget.governmentalNone': '部门预算经济分类 {code} 没有对应的政府预算经济分类，请写明并说明理由。',
  'budget.governmentalReason': '{departmental} 对应的政府预算经济分类是 {derived}，改为 {governmental} 须说明理由。',
  'budget.natureMissing': '支出须写支出性质：人员、公用、项目等。',
  'budget.revenueDimensions': '收入不写经济分类。',
  'budget.revenueWord': '没有收入来源“{revenue}”。可写：{known}。',
  'budget.revenueFund': '收入来源 {revenue} 属于 {expected}，不是 {fund}。',
  'budget.projectMissing': '项目支出须写项目：没有入库的项目不得列入预算。',
  'budget.projectNature': '项目类别是 {category}，不能列为这种性质的支出。',
  'budget.noProject': '项目库里没有编号为 {project} 的项目。',
  'budget.projectStatus': '项目“{name}”的状态是 {status}，不能列入预算。',
  'budget.projectYears': '项目“{name}”的年限是 {from}—{to}，不含 {year} 年。',
  'budget.grantedYear': '结转资金须写最初安排的年度，且早于 {year} 年；本年资金不写。',
  'budget.internalCounterpart': '内部往来的对方单位 {counterpart} 不是同一部门的其他单位。',
  'budget.noVersion': '没有这一版：{stage} 第 {version} 版。',
  'budget.frozen': '{stage} 第 {version} 版已定稿，不能再改。请另开一版，或用调整、调剂。',
  'budget.draftOpen': '{stage} 第 {version} 版还在编制，请先定稿。',
  'budget.approvedAlready': '{year} 年预算已批复，以后只能调整、调剂。',
  'budget.noLine': '没有编号为 {line} 的预算行。',
  'budget.lineExists': '改为 {governmental} 后与已有的一行相同。请把金额并入那一行。',
  'budget.lineUsed': '这一行已用在定稿的 {stage} 第 {version} 版，不能改科目。',
  'budget.negative': '预算金额不能是负数：{amountFen}元。',
  'budget.tooLarge': '金额 {amountFen}元 超出可记录的范围。',
  'budget.empty': '这一版没有任何金额，不能定稿。',
  'budget.unbalanced':
    '{fund}：收入（含上年结转）{revenueFen}元 与支出 {expenditureFen}元 不相等，差 {differenceFen}元。',
  'budget.overControl': '控制数 {limitFen}元，安排 {amountFen}元，超出 {excessFen}元（{scope}）。',
  'budget.noControl': '还没有定稿的控制数，不能提交二上。',
  'budget.reasonMissing':
    '比上年变动较大须说明原因：上年 {beforeFen}元，本年 {amountFen}元，变动 {changeFen}元（{scope}）。不再安排的，请填零并写明原因。',
  'budget.date': '日期 {date} 不对，应写成 2026-01-31。',
  'budget.controlScope': '控制数的范围不对：没有“{value}”。',
  'budget.controlNegative': '控制数不能是负数。',
  'budget.standardSource': '标准“{name}”须写明来源。',
  'budget.standardYear': '标准“{name}”在 {year} 年不适用（{from}—{to}）。',
  'budget.standardRange': '标准“{name}”为 {rate}，超出允许的范围（{least}—{most}）：{source}。',
  'budget.standardBase': '标准“{name}”的基数 {base} 没有先算出来。',
  'budget.standardQuantity': '标准“{name}”需要数量“{quantity}”，没有填。',
} as const

export const refuse = refusalsOf(budgetRefusals)

/** How a calculated amount is shown beside it. */
export const calculationWords = {
  perUnit: '{name}：{quantity}{measure} × {rateFen}元 × {times} = {amountFen}元',
  perYear: '{name}：{quantity}{measure} × {rateFen}元 = {amountFen}元',
  share: '{name}：（{base}）{baseFen}元 × {rate} = {amountFen}元',
  month: '{times}个月',
  persons: '人',
  plus: ' + ',
  join: '；',
} as const
