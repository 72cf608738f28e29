import { refusalsOf } from '../organisation/refusal.ts'

/** Why a file was not imported at all. */
export const importRefusals = {
  'imports.faults': '文件有 {faults} 处问题，没有写入任何数据。请按清单改正后重新导入，或选择只导入正确的行。',
  'imports.unreadable': '读不出文件 {file}。请检查路径和读取权限。',
  'imports.empty': '{file} 是空文件。请重新导出。',
  'imports.format': '{file} 不是 xlsx 或 csv。请另存为 xlsx 后再导入。',
  'imports.password': '{file} 有密码。请去掉密码后再导入。',
  'imports.tooLarge': '{file} 过大。请按月份拆分后再导入。',
  'imports.damaged': '{file} 已损坏或不完整。请重新导出。',
  'imports.encoding': '{file} 第 {row} 行附近的编码读不出。请另存为 UTF-8 或 GB18030。',
  'imports.openQuote': '{file} 第 {row} 行的引号没有闭合。请改正后再导入。',
  'imports.noSheet': '{file} 没有工作表“{sheet}”，或它是空的。',
  'imports.noHeadings': '没有找到表头。前 {rows} 行里应有这些列：{needed}。',
  'imports.columnMissing': '缺少列：{needed}。表头有：{headings}。请改表头，或指明哪一列是什么。',
  'imports.columnTwice': '“{one}”和“{other}”都像是“{field}”。请指明用哪一列。',
  'imports.mappedMissing': '表头里没有“{heading}”（应为“{field}”）。表头有：{headings}。',
  'imports.unknownField': '没有“{field}”这种列。可写：{known}。',
  'imports.noRows': '文件里没有数据行。',
  'imports.dryRun': '这是试导入，没有写入任何数据。',
  'imports.yearNotExecuting': '{year} 年预算还没有批复，不能导入支付。',
} as const

export const refuse = refusalsOf(importRefusals)

/** What is wrong with a row, and the cure. `{text}` is what stands in the cell. */
export const faultWords: Readonly<Record<string, string>> = {
  amountBlank: '金额空着。请填写；单元格若是公式，请另存为数值。',
  amountText: '“{text}”不是金额。请只填数字。',
  amountFraction: '“{text}”不足一分。请精确到分，或检查金额单位。',
  amountLarge: '“{text}”超出可记录的范围。请检查金额单位。',
  amountZero: '金额是零。请删去这一行或填写金额。',
  formula: '“{text}”是公式或公式的错误。请把这一列粘贴为数值。',
  negative: '金额 {text} 为负。退回的款项请在“业务类型”列写“退款”。',
  negativePlain: '金额 {text} 为负。请改正。',
  dateBlank: '日期空着。请填写，如 2026-03-15。',
  date: '“{text}”不是日期。请写成 2026-03-15。',
  dateYear: '日期 {text} 不在 {year} 年。请核对日期或导入的年度。',
  dateLater: '日期 {text} 在 {year} 年以后。请核对日期或导入的年度。',
  countText: '“{text}”不是人数。请填整数。',
  lifeMissing:
    '“{text}”要有折旧年限。请加“折旧年限”列并填写，或把资产类别写成会计准则折旧年限表中的名称，如“计算机设备”。',
  lifeNone: '“{text}”要计提折旧。请填折旧年限；空着的，有准则年限的按准则最低年限。',
  priceBelow: '“{text}”的单价应在 {least}元 以上，原值是 {original}元。请核对原值，或把资产类别写成“设备”。',
  dateClosed: '{text} 不晚于已经结账的 {year} 年，该年末的资产已定。结账后才入账的，请填发现或盘盈之日。',
  lifeText: '“{text}”不是年限。请填整年数；按月的，表头写“折旧月数”。',
  codeTaken: '资产编号 {text} 在账中是“{name}”，原值 {original}元，取得日期 {acquired}。请核对编号。',
  yearWrong: '年度“{text}”不是 {year}。请核对导入的年度。',
  codeText: '“{text}”里没有科目代码。请写代码，如 2010301。',
  unknownCode: '{year} 年没有科目 {text}。请核对代码。',
  unknownCodeNear: '{year} 年没有科目 {text}，最接近的是 {near}。请核对代码。',
  unknownWord: '“{text}”不认识。可写：{known}。',
  noLine: '没有这样的预算行：{text}。请先在预算里加上，或核对代码。',
  noProject: '项目库里没有“{text}”。请先入库，或核对项目名称、编号。',
  manyLines: '有 {count} 个预算行符合：{text}。请补充区分它们的列：{missing}。',
  cash: '不得用现金支付。请核对支付方式。',
  duplicate: '与第 {first} 行重复。确为两笔的，请填不同的凭证号；否则删去一行。',
  overQuota: '可用额度 {available}元，本行及以前各行合计 {text}元，超出 {excess}元。请先调整预算，或核对金额。',
  refundAbovePaid:
    '本行及以前各行退回净额 {text}元，超过该预算行已付的 {paid}元。请核对金额和预算行；上年的退款不在本年支付中。',
  totalMismatch: '合计 {text}元 与以上各行之和 {sum}元 不相等。请核对是否漏行。',
  balance: '期末余额 {text}元 与年初余额、发生额不符：应为 {expected}元。请核对这一行。',
  unbalanced: '借方发生额合计 {debit}元 与贷方 {credit}元 不相等。请核对是否漏科目。',
  accountCode: '“{text}”不是会计科目编码。请填 4 位以上数字。',
  tooLong: '内容过长（{text}）。请缩短到 {most} 字以内。',
  control: '含有不可见的控制字符。请删去。',
  columnsExtra: '这一行有 {text} 列，表头只有 {count} 列。请检查逗号或引号。',
  incomeOutgo: '收入和支出都填了或都空着。请只填一个。',
  refused: '{text}',
}

/** Words for joining what a fault names. */
export const joinWords = {
  list: '、',
  row: '第 {row} 行',
  column: '“{column}”',
  colon: '：',
} as const
