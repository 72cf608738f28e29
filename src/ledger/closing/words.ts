/** Sentences of the refusals of closing, with the places of their data. Amounts end in `Fen` and are shown in yuan. */
export const closingWords: Readonly<Record<string, string>> = {
  'closing.noYear': '{year}年度尚未建立，请先建立年度。',
  'closing.alreadyClosed': '{year}年度已经结账，只能用更正来改。',
  'closing.notClosed': '{year}年度还没有结账，结转资金不能转入下一年度。',
  'closing.paymentsOpen': '{year}年度还有{count}笔支付没有办完，请先支付、退回或者撤回。',
  'closing.noTrialBalance': '{year}年度没有导入科目余额表。请先导入；确实没有的，写明理由后再结账。',
  'closing.accountDoesNotRun': '科目{account}的期初余额加上本期发生额应为{expectedFen}元，期末余额却是{actualFen}元。',
  'closing.turnoverDiffers': '{classes}类科目的借方发生额合计{debitFen}元，与贷方发生额合计{creditFen}元不等。',
  'closing.accountDiffers': '科目{account}的本年数为{actualFen}元，账上对应的收支为{expectedFen}元，两者不等。',
  'closing.moneyDiffers': '资金结存（{account}）本年变动{actualFen}元，预算收入减预算支出为{expectedFen}元，两者不等。',
  'closing.overspent': '第{line}行可用{quotaFen}元，已支出{spentFen}元，超支的不能结账。',
  'closing.fundOverspent': '该资金（{fund}）的支出比收入和年初结转多{amountFen}元，不能结账。',
  'closing.openingDiffers':
    '该资金（{fund}）的年初结转列为{statedFen}元，各支出行的结转指标合计{begunFen}元，两者不等。',
  'closing.returnedTooMuch': '第{line}行未用{unspentFen}元，收回{returnedFen}元超出了这个数。',
  'closing.receivedMoreThanGranted': '该财政拨款（{fund}）的收款比下达的指标多{amountFen}元，请核对指标或者收款。',
  'closing.nothingToCorrect': '第{line}行结转和结余只有{leftFen}元，更正{amountFen}元后将成为负数。',
  'closing.laterYearClosed': '{year}年度也已结账，请更正最近一个已结账年度。',
  'closing.noReason': '更正已结账年度必须写明理由。',
  'closing.noLine': '{year}年度没有第{line}行。',
}
