/** Words of performance forms. All are compared with normal forms of labels. */

/** What a column of a form holds, by its heading; the first that fits. */
export const formHeadings = [
  { role: 'level1', words: /^一级指标?$/u },
  { role: 'level2', words: /^二级指标?$/u },
  { role: 'name', words: /^(?:三级指标?|指标名称|绩效指标名称|指标内容)$/u },
  { role: 'operator', words: /^(?:绩效)?指标(?:性质|方向|符号)$/u },
  { role: 'unit', words: /^(?:绩效)?(?:度量|计量)单位$/u },
  { role: 'actual', words: /(?:实际|全年)完成(?:指标)?(?:值|情况)|^完成值|^实际完成/u },
  { role: 'reason', words: /偏差|未完成原因/u },
  { role: 'score', words: /^(?:自评)?得分$|^自评分$/u },
  { role: 'weight', words: /^(?:指标)?(?:分值|权重)|^分值权重/u },
  {
    role: 'target',
    words: /^(?:(?:本?年度?|全年|预期|当年|绩效|本年绩效|实施周?期|项目|年度\(\/项目\)))*(?:指标|目标)值(?:\(.*\))?$/u,
  },
  { role: 'project', words: /^(?:单位名称、)?项目名称$/u },
  { role: 'activity', words: /^活动$/u },
  { role: 'note', words: /^(?:指标解释|说明|备注|是否核心|绩效指标值设定依据.*)$/u },
] as const

export type FormRole = (typeof formHeadings)[number]['role']

/** In a form of activities a column of indicators carries its three levels in one cell. */
export const joinedIndicator =
  /^(产出|效益|成本|满意度)指标(数量|质量|时效|经济成本|社会成本|生态环境成本|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)指标(.+)$/u

export const firstLevel = /^(?:产出|效益|成本|满意度?|绩效|项目完成|一般性支出情况|可持续(?:影响|发展))(?:指标?)?$/u
/** Categories of the second level, cut off by narrow columns or not. */
export const secondLevel =
  /^(?:数量|质量|时效|成本|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|可持续(?:影响|发展)|服务对象(?:满意度?)?|社会公众满意度)(?:指标?等?)?$/u

/** Labels of the money in the head of a form. */
export const fundTotal =
  /^(?:年度|实施期|项目|当年|预算|年度预算|专项)*(?:资金|预算)(?:申请)?(?:总额|合计)$|^资金总额$|^项目总额$/u
export const fundPart =
  /^(?:当年|本年|年度)?(?:(?:中央|省级|省|市级|市|区级|县级|市县\(区\)|地方)?财政(?:拨款|资金?|补助)|上年结转(?:资金)?|其他资金?|其它资金?|单位自?筹?(?:资金)?|自有资金)$/u
export const restOfFunds = /^(?:其他|其它)资金?$/u
export const fundColumns = [
  { role: 'adjusted', words: /^(?:全年预算数|预算确定数|调整(?:后)?预算数)/u },
  { role: 'budget', words: /^年初预算数/u },
  { role: 'executed', words: /^(?:全年)?执行数|^实际支出数/u },
  { role: 'rate', words: /^执行率|^预算执行率/u },
  { role: 'weight', words: /^分值$/u },
  { role: 'score', words: /^得分$/u },
] as const

export const totalRow = /^(?:总分|合计|总计|自评总分)(?:值)?(?:、评价总分\(S\))?$|^总分值/u
export const gradeLabel = /^(?:评价|自评)等级/u
export const gradeWords = /^(优秀?|良好?|中等?|合格|差|不合格)(?:[((]|$)/u
/** Marks of a form that no one has filled in. */
export const choiceOfOperators = /^[=><≥≤≧≦\s]{3,}$/u

export const selfEvaluationTitle = /自评|评价表|完成情况/u
export const wholeTitle = /整体/u

/** People in the head of the form of a whole body. */
export const staffTotal = /^(?:实际在职人员总数|实有在职人员|实际在职人数|在职人员总数)$/u
export const staffOnPosts = /^(?:其中[::])?在编人员(?:数|总数)?$/u
export const staffOthers = /^(?:其中[::])?(?:其他人员|编外人员)(?:数|总数)?$/u

/** What a smaller figure makes better. */
export const lessIsBetter = {
  counts:
    /(?:非访|非正常上访|非上访|越级上访|进京上访|集体上访|重复信访|上访|投诉|事故|违规|违纪|差错|通报批评|案件积压)(?:量|总量)?(?:发生)?(?:人次|人数|次数|起数|件数|批次|数量|数|量|率|发生率|比率)$|^(?:.*)(?:事故|投诉|差错|故障|违规|违纪)(?:发生)?(?:率|次数|数|起数)$/u,
  /** How long someone waits. */
  time: /(?:响应|反应|处置|处理|恢复|修复|办理|办结|等候|等待|到达|抢修|故障排除)(?:所需)?(?:平均)?(?:时间|时长|时限|用时|耗时|天数|小时数|分钟数|所需|工作日)?$|所需(?:时间|时长)?$/u,
  timeUnits: /^(?:秒|秒钟|分|分钟|小时|时|个小时)$/u,
  cost: /(?:成本|总成本|费用|单价|印刷费|人均费|总资金|租金)$/u,
  moneyUnits: /^(?:元|万元?|亿元?|千元|百元)(?:\/.+)?$/u,
  not: /减少|降低|下降|压减|压降|节约|节省|控制率|处理率|处置率|化解|办结|回复|整改|修复率|及时|劝返|接返|接待|满意|增收|缩短|查处|查办|受理|调查|处理(?:数|量|件数|起数)|演练|教育|宣传|培训|执法|检查|下降率|无|零|不发生|未发生/u,
} as const

/** What a larger share makes better, by the last words of the name. */
export const moreIsBetter = {
  rates:
    /(?:满意[率度]|合格率|及时率|覆盖率|完成率|办结率|到位率|准确率|达标率|接通率|参与率|参与度|普及率|通过率|好评率|修复率|完好率|正常率|达成率|知晓率|采纳率|化解率)$/u,
  not: /不满意|不合格|未|超|预算|成本|执行率|控制|投诉|差错|不|非|滞留|拥堵|误/u,
} as const

/** A rule for giving points where a target should stand. */
export const scoringRule =
  /(?:完成|达到|符合|达标)[^。;]{0,40}?(?:得|为|计)?\d+(?:\.\d+)?分.{0,60}?(?:得|为|扣)?0(?:\.0)?分?|(?:得|扣)\d+(?:\.\d+)?分.{0,40}(?:不得分|得0分)/u

/** Words that measure nothing. */
export const emptyTarget =
  /^(?:已?完成|全部完成|是|有|好|高|无|保障|合规|合理|达标|正常|按时完成|按计划完成|及时率?|满意度|满意率|完善率|完成率|合格率|准确率|覆盖率)$/u
/** Indicators that promise a number by their name. */
export const namePromisesNumber = /(?:率|次数|人次|人数|数量|数|天数|场次|满意度|金额|时间|时限)$/u
export const saysOnlyDone = /^(?:已|全部|均已|全面|圆满|按时|按期)?(?:完成|达成|达标|实现)(?:目标|任务|良好)?[。.]?$/u

export const costCategory = /成本/u

export const evaluationSteps = /自评组织过程|组织实施|评价工作(?:过程|开展)/u
export const evaluationWords = /自评|评价|动员会|绩效/u

/** Grades by the least total score, as the Ministry of Finance has them. */
export const gradeBands = [
  { grade: '优', least: 90 },
  { grade: '良', least: 80 },
  { grade: '中', least: 60 },
  { grade: '差', least: 0 },
] as const
export const noReason = /^(?:无|完成|已完成|[-—/]+|无偏差)$/u

/** Names of counts and of shares, by their last words, and the units that cannot be theirs. */
export const countedNames = /(?:条数|次数|人数|人次|份数|个数|件数|场次|批次|篇数|期数)$/u
export const sharedNames = /(?<![频效速税费利汇倍功概])率$/u
export const countUnitsOfAims = /^(?:次|人|人次|个|件|起|份|场|篇|条|项|家)$/u

/** Narrow columns cut 处置所需时间 off. */
export const cutOffTime = /(?:响应|反应|处置)$/u
export const indicatorOrdinal = /^指标\d+[::]/u
export const satisfaction = /满意/u
export const shareOrDegree = /[率度]$/u
export const moneyUnitInBrackets = /[((](万元|元|亿元|千元)[))]/u
export const indicatorHeading = /^绩效指标$/u
export const category = /指标$/u
/** What stands among indicators without being one. */
export const notIndicator = /^(?:\(可插行\)|其他需(?:要)?说明|备注|总分|合计|负责人|填报|说明|\.{3,}|-+$|\d+$)/u
export const categoryNamed = (stem: string): string => `${stem}指标`

/** Directions written in words or signs; the longest is tried first. */
export const operatorWords = [
  ['≥', ['≥', '≧', '>=', '大于等于', '不低于', '不少于', '不小于', '至少']],
  ['≤', ['≤', '≦', '<=', '小于等于', '不超过', '不高于', '不大于']],
  ['>', ['>', '大于', '高于']],
  ['<', ['<', '小于', '低于']],
  ['=', ['=', '等于']],
] as const
export const atLeastBehind = /(?:及|\(含\))?以上$/u
export const atMostBehind = /(?:以下|以内|之内)$/u
export const pointInTime = /前|底|月|日|号/u
export const spanOfTime = /^(?:个?月|日|工作日|个工作日)(?:以[上下内])?$/u
export const perCent = /^百分[比点]$/u

export const notProject = /^(?:单位名称|合计)/u
export const projectLabel = /^项目名称[::]?$/u
export const projectLabelStart = /^项目名称/u
export const ofWhich = /^其中[::]/u

/** All points that a heading gives: 分值(90分). */
export const weightsInHeading = /\((\d{2,3})分?\)$/u
/** The unit of points behind a number. */
export const pointsBehind = /分$/u
/** Points behind the name of an indicator. */
export const pointsInBrackets = /\(\d+分\)$/u
/** A month or a day of it, with its year. */
export const monthOfYear = /(20\d{2})年\d{1,2}月(?:\d{1,2}日)?/u
