/** Legal bases that findings cite: law, article, dates in force. Text is given only where it is short and public law. */
export interface LegalBasis {
  readonly title: string
  readonly article?: string
  readonly inForceFrom: string
  readonly gist: string
}

export const laws = {
  'budget-law-2018/14': {
    title: '中华人民共和国预算法（2018年修正）',
    article: '第十四条',
    inForceFrom: '2018-12-29',
    gist: '部门预算、决算及报表应在批复后二十日内向社会公开。',
  },
  'budget-law-2018/32': {
    title: '中华人民共和国预算法（2018年修正）',
    article: '第三十二条',
    inForceFrom: '2018-12-29',
    gist: '按政府收支分类科目编制预算。',
  },
  'budget-law-2018/75': {
    title: '中华人民共和国预算法（2018年修正）',
    article: '第七十五条',
    inForceFrom: '2018-12-29',
    gist: '决算收支真实、数额准确、内容完整、报送及时，并与预算相对应。',
  },
  'budget-law-2018/76': {
    title: '中华人民共和国预算法（2018年修正）',
    article: '第七十六条',
    inForceFrom: '2018-12-29',
    gist: '各部门审核并汇总所属单位决算。',
  },
  'disclosure-rules-2016': {
    title: '地方预决算公开操作规程（财预〔2016〕143号）',
    inForceFrom: '2016-10-27',
    gist: '公开部门预算、决算的全部表格，没有数据的表格应当列出空表并说明。',
  },
} as const satisfies Readonly<Record<string, LegalBasis>>
