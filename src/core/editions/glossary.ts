/** A term, the words by which its use is found, and what it means. Definitions are ours, after the Budget Law and the accounting rules. */
export interface GlossaryEntry {
  readonly term: string
  readonly words: readonly string[]
  readonly meaning: string
}

export const glossary: readonly GlossaryEntry[] = [
  {
    term: '财政拨款',
    words: ['财政拨款'],
    meaning: '从本级财政取得的资金，由一般公共预算、政府性基金预算和国有资本经营预算安排。',
  },
  {
    term: '一般公共预算',
    words: ['一般公共预算'],
    meaning: '以税收为主要来源，用于保障民生、发展经济、维护安全和机构运转的收支预算。',
  },
  {
    term: '政府性基金预算',
    words: ['政府性基金'],
    meaning: '依法向特定对象征收并专项用于特定公共事业的资金的收支预算。',
  },
  { term: '国有资本经营预算', words: ['国有资本经营预算'], meaning: '对国有资本收益作出支出安排的收支预算。' },
  { term: '财政专户管理资金', words: ['财政专户'], meaning: '缴入财政专户、实行专项管理的教育收费。' },
  { term: '单位资金', words: ['单位资金'], meaning: '财政拨款和财政专户管理资金以外由单位依法取得的各项资金。' },
  { term: '事业收入', words: ['事业收入'], meaning: '事业单位开展专业业务及其辅助活动取得的收入。' },
  { term: '经营收入', words: ['经营收入'], meaning: '事业单位在专业业务之外开展非独立核算经营活动取得的收入。' },
  { term: '其他收入', words: ['其他收入'], meaning: '上述各项以外取得的收入，如利息。' },
  {
    term: '使用非财政拨款结余',
    words: ['使用非财政拨款结余', '使用专用结余'],
    meaning: '单位用以前年度积累的结余弥补当年收支差额的金额。',
  },
  {
    term: '年初结转和结余',
    words: ['年初结转和结余', '上年结转'],
    meaning: '以前年度没有用完、按规定在本年继续使用的资金。',
  },
  { term: '结余分配', words: ['结余分配'], meaning: '事业单位按规定缴纳所得税、提取专用结余和转入事业结余的金额。' },
  {
    term: '年末结转和结余',
    words: ['年末结转和结余', '结转下年', '年终结转'],
    meaning: '本年没有用完、按规定留到以后年度继续使用的资金。',
  },
  { term: '基本支出', words: ['基本支出'], meaning: '保障机构正常运转和完成日常任务的支出，分为人员经费和公用经费。' },
  { term: '项目支出', words: ['项目支出'], meaning: '在基本支出之外为完成特定任务或事业目标发生的支出。' },
  { term: '经营支出', words: ['经营支出'], meaning: '事业单位开展非独立核算经营活动发生的支出。' },
  {
    term: '“三公”经费',
    words: ['“三公”'],
    meaning: '用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。',
  },
  {
    term: '机关运行经费',
    words: ['机关运行经费'],
    meaning: '行政单位和参照公务员法管理的事业单位用财政拨款安排的公用经费。',
  },
  {
    term: '政府采购',
    words: ['政府采购'],
    meaning: '使用财政性资金购买集中采购目录以内或限额标准以上货物、工程和服务的行为。',
  },
  { term: '预算绩效管理', words: ['绩效'], meaning: '围绕预算设定目标、跟踪执行、评价结果并加以运用的管理。' },
]
