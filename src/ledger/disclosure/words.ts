/** Words with which the ledger's own are joined in disclosures, and its refusals. */
export const disclosureWords = {
  comma: '，',
  oneYear: '一次性项目（1年结束）',
  manyYears: (years: number) => `延续性项目（${years}年）`,
} as const

/** Indicators of the first level, as forms print them. */
export const levelNames = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
} as const

export const disclosureRefusals: Readonly<Record<string, string>> = {
  noSuchBody: '账上没有单位 {body}。请核对单位编号。',
  noFigures: '单位 {body} 没有 {year} 年度的数字。请先编制该年度预算，或核对年度。',
}
