import type { Recognition } from '../facts/recognition.ts'

/** Legal bases that findings cite: law, article, dates in force. Text is given only where it is short and public law. */
export interface LegalBasis {
  readonly title: string
  readonly article?: string
  readonly inForceFrom: string
  readonly gist: string
  /** The kind of document that it speaks of; of every kind when absent. */
  readonly speaksOf?: Recognition['kind']
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
    speaksOf: 'finalAccounts',
    gist: '决算收支真实、数额准确、内容完整、报送及时，并与预算相对应。',
  },
  'budget-law-2018/76': {
    title: '中华人民共和国预算法（2018年修正）',
    article: '第七十六条',
    inForceFrom: '2018-12-29',
    speaksOf: 'finalAccounts',
    gist: '各部门审核并汇总所属单位决算。',
  },
  'budget-regulation-2020/6': {
    title: '中华人民共和国预算法实施条例（国务院令第729号）',
    article: '第六条',
    inForceFrom: '2020-10-01',
    gist: '部门预算、决算公开基本支出和项目支出；机关运行经费、政府采购、财政专户管理资金等按规定公开。',
  },
  'disclosure-regulations-2019/6': {
    title: '中华人民共和国政府信息公开条例（2019年修订）',
    article: '第六条',
    inForceFrom: '2019-05-15',
    gist: '行政机关应当及时、准确地公开政府信息。',
  },
  'disclosure-regulations-2019/14': {
    title: '中华人民共和国政府信息公开条例（2019年修订）',
    article: '第十四条',
    inForceFrom: '2019-05-15',
    gist: '依法确定为国家秘密的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开。',
  },
  'disclosure-regulations-2019/15': {
    title: '中华人民共和国政府信息公开条例（2019年修订）',
    article: '第十五条',
    inForceFrom: '2019-05-15',
    gist: '涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，不得公开。',
  },
  'disclosure-rules-2016': {
    title: '地方预决算公开操作规程（财预〔2016〕143号）',
    inForceFrom: '2016-10-27',
    gist: '公开部门预算、决算的全部表格，没有数据的表格应当列出空表并说明。',
  },
  'personal-information-law/25': {
    title: '中华人民共和国个人信息保护法',
    article: '第二十五条',
    inForceFrom: '2021-11-01',
    gist: '不得公开其处理的个人信息，取得个人单独同意的除外。',
  },
  'project-evaluation-2020': {
    title: '项目支出绩效评价管理办法（财预〔2020〕10号）',
    inForceFrom: '2020-02-25',
    gist: '部门和单位对照批复的绩效目标与指标开展绩效自评。',
  },
  'secrecy-law-2024/35': {
    title: '中华人民共和国保守国家秘密法（2024年修订）',
    article: '第三十五条',
    inForceFrom: '2024-05-01',
    gist: '机关、单位应当依法对拟公开的信息进行保密审查。',
  },
} as const satisfies Readonly<Record<string, LegalBasis>>

const bases: Readonly<Record<string, LegalBasis>> = laws

/** Of the bases of a rule, those that speak of this kind of document. */
export function basesFor(kind: Recognition['kind'], ids: readonly string[]): readonly string[] {
  return ids.filter((id) => {
    const { speaksOf = kind } = bases[id] ?? {}
    return speaksOf === kind
  })
}
