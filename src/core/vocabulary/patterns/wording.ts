/** What a finished text no longer contains. Patterns are global. */

/** Signs that stand for a name or a figure still to be filled in. */
export const placeholder =
  /(?<![A-Za-z\d_./×-])(?:[XＸ]{2,}|[xｘ]{2,}|×{2,})(?![A-Za-z\d_./×-])|\{[^{}\n]{0,12}\p{Script=Han}[^{}\n]{0,12}\}|(?:待填写?|待补充|待定稿)(?=[。，；、）)]|$)|某某(?:单位|部门|局|项目)|^[（(][^（）()]{1,8}项目\d[）)]$/gmu

/** Notes of a template to whoever fills it in. */
export const instruction =
  /[（(](?:此行)?可(?:插行|增行|加行|自行添加)[）)]|[（(]\s*(?:应|需|须|请)(?:说明|填写|列明|填列|写明|注明)[^（）()]{0,30}[）)]|[（(]可用表格形式反映[）)]|[（(]如?持平(?:作|按|则|请)[^（）()]{0,12}[）)]|[（(]不涉及的(?:不列|删除)[^（）()]{0,12}[）)]|[（(](?:此处|这里)(?:填写|说明|列示)[^（）()]{0,20}[）)]|(?<=^\s*|[。．.、]\s*)(?:简要)?(?:说明|简述|列明|阐述|描述)(?:本)?(?:项目|部门|单位|资金|预算|绩效)[^。，；：:]{4,50}(?:情况|职能|职责|概况|内容|流程|依据)(?=。)|(?<=，)列明(?=公务|因公|接待)/gmu

/** A change whose direction was left open. */
export const openAlternative =
  /(?:增加|增长|上升|提高)\s*[（(/／]\s*(?:减少|下降|降低)\s*[）)]?|(?:减少|下降|降低)\s*[（(/／]\s*(?:增加|增长|上升|提高)\s*[）)]?/gu
/** Headings and explanations name both directions on purpose. */
export const bothDirections =
  /^\s*(?:情况|变化|变动|原因|额|幅|率|数|比例|[（(]?[+＋-]|[—-]|％|%|为|以|用|的|[)）]\s*(?:情况|额|原因))/u

export const foreignWord =
  /(?<=\p{Script=Han}[，、“”]?\s{0,2})(?:and|the|of|or|to|in|is|for|with|by|from|new|as|on|at)(?=\s{0,2}[“”]?\p{Script=Han})/gu

/** Marks of a web page or of a converter. */
export const markup =
  /<\/?(?:p|ol|ul|li|br|div|span|table|tr|td|th|strong|b|font|a|img|style)(?:\s[^<>\n]{0,120})?\/?>|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|#\d{2,5});|\[image:[^\]]{0,40}\]/gu

/** The same two to six characters twice. */
export const doubledWord = /(?<word>\p{Script=Han}{2,6})\k<word>|的的(?!士)/gu
/** Words that are said twice on purpose, and runs that only look so. */
export const doubledOnPurpose = /^(\p{Script=Han})\1+$|件件|个个|家家|户户|步步|层层|时时|处处|事事|天天|年年|人人/u

export const doubledPunctuation = /[，。；、：,;]\s?[，。；、：,;]+/gu

/** Opening brackets with their closing ones; full and half width count as one. */
export const brackets: readonly (readonly [open: string, close: string, name: string])[] = [
  ['（(', '）)', '括号'],
  ['《', '》', '书名号'],
  ['“', '”', '引号'],
  ['〔﹝', '〕﹞', '六角括号'],
  ['【', '】', '方头括号'],
]
export const anyBracket = /[（(）)《》“”〔﹝〕﹞【】]/gu
/** 1） a) 一） number an item and close nothing. */
export const itemMark = /(?:^|[。；：:，,、\s）)])(?:[\dA-Za-z]{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])$/u

/** A figure that says what it is and not in what unit. */
export const figureWithoutUnit =
  /(?:数为|支出|收入|预算数|决算数|预算|决算|总计|合计|总额|资金)(?:为|是)?\s*(?<figure>\d[\d,]*\.\d+)(?=\s*[，。；,;])/gu
/** 增长13.95。 */
export const rateWithoutPercent =
  /(?:增长|下降|增幅|降幅|降低|上升|占比)(?:为|了)?\s*(?<figure>\d[\d,]*\.\d+)(?=\s*[，。；,;])/gu
/** 500万 for 500万元, after a word that speaks of money. */
export const figureWithoutYuan =
  /(?:出资|投资|资助|支出|收入|预算|决算|资金|经费|共计|金额|增加|减少|单价)(?:为|了)?\s*(?<figure>\d[\d,]*(?:\.\d+)?[万亿])(?=[助用支（(，。；、]|以上)/gu
/** 支出万元, 为万元: the figure is missing. */
export const unitWithoutFigure =
  /(?:支出|收入|预算|决算|增加|减少|总计|合计|安排)(?:为|了)?\s?(?:万元|亿元)(?!以|（|、)|(?<=\d)\s?为万元/gu
/** The figure of the change that a reason explains. */
export const changedFigure = /(?<figure>\d[\d,]*(?:\.\d+)?)\s*(?:万元|元|%|％)[^\d]{0,30}$/u
export const moneyUnitWord = /\d\s*(?:百万元|万元|亿元|千元|元)/u

/** A reason for a change, up to the end of its sentence. */
export const reasonClause =
  /(?:主要)?(?:变动|变化|增加|减少|增长|下降|增减)?(?:的)?(?:主要)?原因(?:分析)?(?:是|为|：|:|在于)(?<reason>[^。\n]{8,200})/gu
export const reasonMark = /^[：:]?(?:一|二|三|四|五)?是?(?:由于|因为|因|系|主要|[一二三四五六]是|\d+[、.])*/u
/** Why there is nothing, or nothing new: said as often as it is true. */
export const reasonOfNothing = /无此|没有|不涉及|持平|未安排|未发生|无相关|均无|不变|无变化|与上年|无增减/u

/** 指省直部门…, 纳入省级财政…: words of one level of government. */
export const levelWord =
  /(?:是指|指|反映|纳入)\s*(?<level>省|市|县|区|州)(?<kind>直|级|本级)(?=(?:各)?(?:部门|单位|财政)(?:用|使用|安排|通过|当年|预算|预决算|决算|拨款))/gu
export const unresolvedBody = /本(?:部门[（(]单位[）)]|单位[（(]部门[）)]|部门\/单位|单位\/部门)/gu

/** Levels of government by the words that names of bodies contain, lowest first. */
export const levelOfBody: readonly (readonly [RegExp, string])[] = [
  [/镇|乡(?!村)|街道/u, '乡'],
  [/县|(?<!地|自治|社|园|景|辖|开发|新|保税)区(?!域)|旗/u, '县'],
  [/市|自治州|(?<=\p{Script=Han}{2})州(?!市)|盟|地区/u, '市'],
  [/省|自治区/u, '省'],
]
/** Which level each word of levelWord belongs to. */
export const levelOfWord: Readonly<Record<string, string>> = { 省: '省', 市: '市', 州: '市', 县: '县', 区: '县' }

/** Labels whose value is the name of the body. */
export const bodyLabel =
  /^\s*(?:部门|单位|部门名称|单位名称|编制单位|填报单位|预算单位|填报部门|部门（单位）名称|公开部门|编制部门)\s*[：:]\s*(?<name>\S.*)$/u
export const bodyLabelCell =
  /^\s*(?:部门名称|单位名称|预算单位|实施单位|填报单位|编制单位|部门（单位）名称)\s*[：:]?\s*$/u
/** What may follow the name without being part of it. */
export const bodyTail =
  /[（(](?:本级|汇总|机关|本部|部门|单位)[）)]|(?:本级|汇总|机关本级|部门|单位)$|金?额?单位\s*[：:].*$|^\d+[-—]?/gu
export const bodyEnd =
  /(?:局|委员会|委|办公室|办公厅|厅|处|院|中心|政府|办事处|部|会|站|所|队|校|学院|大学|公司|社|团|馆)$/u
/** 2020年度…部门决算, …2026年部门预算: a title page. */
export const titleWithBody =
  /^(?:第\p{Script=Han}{1,2}部分)?(?:20\d\d年度?)?(?<name>(?!第)\p{Script=Han}{6,30}?)(?:20\d\d年度?)?(?:部门|单位)(?:预算|决算)/u
/** 四川攀枝花市 for 四川省攀枝花市. */
export const levelCharacter = /^[省市区县]$/u
/** 第一中学, 第十一中学. */
export const numeralMark = /[一二三四五六七八九十百\d]/u
/** Characters that tell one body from its sister: 第一中学, 东城. */
export const sisterMark = /[一二三四五六七八九十百\d东西南北中上下左右前后甲乙丙丁大小新老男女内外]/u

/** Small words that are left out or put in at will. */
export const optionalCharacter = /[的了和与及等各年月日是有一其并也中将在性及以所为个次化者已即员]/u

/** Words by which a title of a table is known. */
export const tableTitle = /^[^\d，。；：:（(]{4,40}表$/u

export const yearInText = /(?<!\d)(?<year>20\d{2})年?度?/gu
/** This year's budget, targets or accounts, said of the year just before the words. */
export const ownSubject: Readonly<Record<'budget' | 'finalAccounts', RegExp>> = {
  budget:
    /^(?:年度?)?(?:本?(?:部门|单位)|我(?:部门|单位))?的?(?:整体支出|部门整体支出|项目支出|单位整体支出)?(?:绩效目标|部门(?:汇总)?预算(?!数|执行|绩效|批复)|单位预算(?!数|执行|批复)|预算情况说明|预算公开)/u,
  finalAccounts: /^(?:年度?)?的?(?:部门决算(?!数|批复|相比)|单位决算(?!数|批复|相比)|决算情况说明|决算公开)/u,
}
/** A title or heading over the accounts of the document: no sentence, and nothing after its last word but a table or a part. */
export const ownTitle: Readonly<Record<'budget' | 'finalAccounts', RegExp>> = {
  budget: /^[^。；，]{0,40}预算[^。；，]{0,24}$/u,
  finalAccounts: /^[^。；，]{0,40}决算[^。；，]{0,24}$/u,
}
/** Headings that speak of an earlier year on purpose, those of a column among them. */
export const titleOnPurpose =
  /执行|批复|调整|完成|评价|自评|绩效(?!目标)|对比|比较|相比|增减|变化|变动|回顾|总结|报告|文件|通知|办法|方案|意见|上年|去年|结转|结余|[《〔[]|^20\d{2}年?度?(?:初)?(?:预算|决算)数$/u
/** A sentence that says that nothing changed: its figure is that of both years. */
export const unchangedFigure = /持平|相同|一致|不变|无增减|无变化/u

/** What the body owns, counted at the end of a year. */
export const countedAt =
  /截[至止]\s*(?<year>20\d{2})\s*年\s*12\s*月(?:\s*31\s*日|底|末)[，,]?[^。；]{0,30}?(?:车辆|用车|通用设备|专用设备)/gu
/** What makes a document the final accounts of its year, whatever else it speaks of. */
export const ownFinalAccounts = (year: number): RegExp => new RegExp(`${year}年度?[^。；]{0,16}决算`, 'u')
/** A sentence that speaks of another year on purpose. */
export const otherYearOnPurpose =
  /相比|对比|比较|[比较]上?年|上年|去年|同比|基数|比20\d\d|较20\d\d|以来|起|自20|截至|截止|至20\d\d|以前|历年|曾|回顾|总结|完成情况|执行|批复|结转|编制\S{0,4}时|已|文件|通知|办法|规定|印发|《|〔|\[20/u
