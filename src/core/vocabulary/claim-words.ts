/** The words by which sentences say what their numbers are. Patterns are matched against the words between two numbers, in normal form. */
export const claimWords = {
  /** Before an amount: it is a change upwards or downwards. */
  up: /(?:增加|增长|上升|提高|增幅|增|上涨|多|超|上浮)(?:了|额|额为|为|约|到)?$/u,
  down: /(?:减少|下降|降低|压减|核减|降幅|压缩|缩减|下浮|少|减)(?:了|额|额为|为|约)?$/u,
  /** 增加(减少), 下降(增长): the alternative of a template that was not resolved. */
  unresolved: /(?:增加|增长|上升)\((?:减少|下降)\)|(?:减少|下降)\((?:增加|增长)\)|增\(减\)|增减(?!相抵|变)/u,
  share: /(?:占|比重|占比)[^，,;。]{0,30}$/u,
  completion:
    /(?:完成|执行率为?|完成率为?|占|为)(?:了)?(?:年初|调整后?|全年|当年|本年|上年)?(?:部门|财政拨款)?预算(?:数|执行率|完成率)?(?:的|为)?$|预算(?:执行率|完成率)(?:达到|达|为)?$/u,
  /** 为年初预算20万元的62.5%: before the amount, and between it and the rate. */
  ofBudget: /(?:为|是|占|完成了?|达到|相当于)(?:年初|全年|当年|本年|调整后?)*预算数?(?:总额)?$/u,
  ofIt: /^的(?:约)?$/u,
  rateUp: /(?:增加|增长|上升|提高|增幅|涨幅|同比增长|增长率|增)(?:了|为|约|幅度为|率为)?$/u,
  rateDown: /(?:减少|下降|降低|降幅|下浮|同比下降|减幅|减)(?:了|为|约|幅度为|率为)?$/u,
  /** A rate inside a reason speaks of something else. */
  inReason: /原因|由于|因为|按.{0,12}规定|统一|政策|要求/u,
  /** 占 right after the value, naming no other part. */
  bareShare: /^[，,、]?(?:约)?(?:其中)?[，,]?占/u,
  /** 占 with a whole that is no total of the accounts. */
  ordinaryWhole:
    /占(?:了|比|总额|总数|本年|当年|全年|一般公共预算|财政拨款|收入|支出|预算|决算|合计|总|的|部门|单位|["“”]三公["“”]|经费|资金|为|约|比例|比重|数|拨款|基本|项目|采购)*$/u,
  /** Against the year before or against the budget. */
  lastYear: /(?:上年|去年|上一年|同比|比20\d\d|与20\d\d|较20\d\d|年初预算数相比)/u,
  againstBudget: /(?:决算数?(?:大于|小于|高于|低于|超)|与(?:年初)?预算(?:数)?相比|比(?:年初)?预算)/u,
  changeFollows: /^[，,]?(?:增加|减少|增长|下降|上升|降低|提高|压减|净增|净减)/u,
  comparing: /(?:比|较|与|同)[^，,;。]{0,34}$/u,
  parts:
    /(?:其中|(?:^|[。])(?:收入|支出)为|包括|主要包括|分别是|分别为|主要用于以下方面|具体包括|具体为|构成如下|按.{0,6}划分)[::]?/u,
  equal: /(?:持平|无增减|没有增减|与上年相同|数相同|无变化|一致)/u,
  /** Opens the reasons of a change. */
  reasonOpens: /(?:主要原因|原因分析|原因|主要是|主要由于|主要因为)(?:是|为|有|:|：)?/u,
  /** Between two numbers: what was said of the first has ended. */
  nextItem: /[;；]/u,
  /** Names after a number of things. */
  listing:
    /^(?:(?:科室|处室|部门|单位|机构|项目|职能)[^，。;；:：]{0,6})?[，,:：]?(?:分别为|分别是|包括|具体为|具体是|即|为)[:：]?(?<names>[^。;；:：\d]{4,400})[。;；]/u,
  /** Two figures said to be greater, smaller or equal by what they are: 决算数大于预算数, 决算数与年初预算数持平. Nearly equal is not said to be equal. */
  comparison:
    /(?<left>决算|执行|预算|本年|今年)数?(?<word>(?:大|高|多|小|低|少)于|超过|超|等于)(?:年初|全年|当年|本年|调整后?)*的?(?<right>预算|决算|执行|上年|去年)|(?<one>决算|执行)数?[与和同](?:年初|全年|当年|调整后?)*(?<other>预算)数?(?<equal>持平|相同|一致|相等)/gu,
  /** What the sides of such a comparison stand for. */
  sides: { carriedOut: /决算|执行/u, planned: /预算/u, before: /上年|去年/u },
  equalTo: /等于|持平|相同|一致|相等/u,
  /** Right after a change: why it rose or fell. */
  becauseOf: /^[，。,；;]?(?:与?上年相?比|较上年|比上年)?(?<word>增加|增长|上升|减少|下降|降低)的?(?:主要)?原因/u,
  /** A word of comparison that says more. */
  upwards: /增加|增长|上升|大于|高于|多于|超/u,
  /** At the end of a passage: its parts follow, each in a passage of its own. */
  enumerationFollows: /(?:其中|如下|包括|以下方面|分别是|分别为|具体为)[:：。]$/u,
  equalHead: /^(?:与|和|同|较|比|无|没有|持平)/u,
  reason: /(?:主要原因|原因是|主要是|主要由于|由于|因为|是因)/u,
  /** Between the words of a subject and a change of it: 财务总收入比上年减少了. */
  changeTail:
    /(?:(?:比|较|与|同)[^，,;；。]{0,24}?(?:相比|相较|对比)?)?(?:分别|各|共|总体|净|同比|合计)?(?:增加|增长|上升|提高|上涨|减少|下降|降低|压减|核减|压缩|缩减|上浮|下浮|增|减)(?:了|额|额为|为|约|到)?$/u,
  /** A title word after its body: these words stand for an amount of money though no unit is printed. */
  moneySubject:
    /(?:收入|支出|预算|决算|预算数|决算数|经费|费|合计|总计|总额|拨款|结转|结余)(?:总数|数|额)?(?:为|是|共|共计|合计)?$/u,
  /** What follows a number that should have had a unit. */
  unitMissing: /^(?:[，,;；。、)]|$|其中|比|较|增|减|占|完成)/u,
  /** The stage that the last words before a number name. */
  budgetStage: /(?:年初|全年|当年)?预算(?:数|安排|金额|总额)?(?:分别)?(?:为|是|共|计|约)*$/u,
  adjustedStage: /(?:调整后?|调整)预算(?:数)?(?:为|是)?$|全年预算(?:数)?(?:为|是)?$/u,
  finalStage: /(?:决算|执行|实际支出)(?:数|金额|总额)?(?:为|是|共|计|约)*$/u,
  otherYear: /(?:上年|去年|上一年)(?!度?(?:结转|结余|财政拨款结转|实户))|(?<year>20\d{2})年/u,
  /** 其中 right at the start of a sentence: its list belongs to the sentence before. */
  goesOnListing:
    /^[，,、。；;]*(?:\(?[一二三四五六七八九十\d]{1,2}[)、.])?(?:其中|(?:收入|支出)(?:全部|主要)?(?:为|包括))/u,
  /** A short name of a body before a subject. */
  bodyHead:
    /^(?:20\d{2}年度?)?[，,]?(?<body>[\u4e00-\u9fff]{1,20}?(?:局|处(?![理置罚])|办(?![公理法案])|办公室|委(?![托员])|委员会|厅|部(?![门分])|中心|院|站|会(?![议计保费])|校|街道))(?=.{3,})/u,
  /** 财政全供给单位中行政单位: a part of what was named before. */
  partOf: /^(?<whole>[\u4e00-\u9fff]{4,14})中[\u4e00-\u9fff]/u,
  /** The second side of an account that one total has. */
  otherSide: /[；;。](?:本年)?(?:支出|收入)(?:全部)?(?:为|包括|是)/u,
  otherBody: /下属|所属|其他|直属|本级|各/u,
  /** Left off the end of a subject: it does not say whose amount it is. */
  subjectTail:
    /(?:年初|调整后?|全年)?(?:预算|决算|支出决算|预算数|决算数|收入预算|支出预算)?(?:资金|总额|金额|数额|数|安排|合计|共计|总计|预计|计划)?(?:分别|各)?(?:共|为|是|达|达到|约|计|合计|安排)?$/u,
  subjectHead:
    /^(?:[、,，;；:：。()（）]|其中|包括|主要包括|主要是|主要用于|用于|分别是|分别为|具体|以及|和|及|与|另外|此外|其余|一是|二是|三是|四是|五是|20\d{2}年度?|本年度?|当年|我(?:部门|单位|局|办|处)|本(?:部门|单位|局|办|处)|部门|单位|安排|列支|支出为|收入为|按|的)+/u,
  /** Amounts that are no figures of the accounts: prices, thresholds, fines, private gifts. */
  threshold: /(?:单价|单位价值|价值|每|限额|标准|以上|以下|超过|不超过|不足)[^，,;。]{0,10}$/u,
} as const

/** Numbers that are none of the accounts, told by what stands before and after them. */
export const asideForms: readonly {
  readonly digits: RegExp
  readonly before: RegExp
  readonly after: RegExp
}[] = [
  // a year
  { digits: /^(?:19|20)\d{2}$/u, before: /(?:^|\D)$/u, after: /^(?:年|—|-|至|\.|\)|[\u4e00-\u9fff"“](?!元))/u },
  // 〔2026〕1号
  { digits: /./u, before: /[〔[(﹝【［]$/u, after: /^[〕\])﹞】］]/u },
  { digits: /^(?:19|20)\d{2}$/u, before: /[〔﹝【［[]$/u, after: /^/u },
  // 第1, A1, code
  { digits: /./u, before: /(?:第|[A-Za-z@#_]|〕|\]|科目编码|编码|代码|电话|传真|邮编|备)$/u, after: /^/u },
  // 表1, 附件2, 公开03表, 图1
  {
    digits: /^\d{1,2}$/u,
    before: /(?:[表图]|附件|附录|专栏|公开|预算|决算|附表|附图)$/u,
    after: /^(?:[-—至表、，,:：;；。)）\]]|$|[\u4e00-\u9fff])/u,
  },
  { digits: /^\d{1,2}$/u, before: /[表图]\d{1,2}[-—至、]$/u, after: /^/u },
  // the number of a page inside a passage
  { digits: /^\d{1,3}$/u, before: /[─—–]$/u, after: /^(?:[─—–]|$)/u },
  { digits: /^0\d*$/u, before: /^|/u, after: /^(?![.％%])/u },
  { digits: /^\d$/u, before: /(?:指标|标段|方案|问题|阶段)$/u, after: /^/u },
  // codes of the classification before their names
  { digits: /^\d{3}$|^\d{5}$|^\d{7}$/u, before: /[(「“"]$/u, after: /^/u },
  { digits: /^\d{5}$|^\d{7}$/u, before: /^|/u, after: /^[\u4e00-\u9fff"“-]/u },
  // dates in digits, times, telephone numbers, addresses of pages
  { digits: /^-?\d{1,4}$/u, before: /(?:19|20)\d{2}[-./](?:\d{1,2}[-./])?$/u, after: /^/u },
  { digits: /^\d{1,2}$/u, before: /^|/u, after: /^[:︰]\d{2}/u },
  { digits: /^\d{2}$/u, before: /\d[:︰]$/u, after: /^/u },
  { digits: /^-?\d{7,}$/u, before: /^|/u, after: /^/u },
  { digits: /^\d+$/u, before: /\d{3,4}[-—]$/u, after: /^/u },
  { digits: /^-?\d+$/u, before: /(?:[A-Za-z]{2,}[\w./:-]*[/_-]|号-?)$/u, after: /^/u },
  { digits: /^\d+$/u, before: /^|/u, after: /^[A-Za-z@/]/u },
]

/** A unit printed after a number of prose. Those of `asides` mark dates and names, which are set aside. */
export const proseUnits = {
  money: ['亿元', '万元', '元', '千元', '百元'],
  counts: [
    '人次',
    '批次',
    '人',
    '名',
    '辆',
    '个',
    '台(套)',
    '台/套',
    '台套',
    '台',
    '套',
    '平方米',
    '家',
    '项',
    '件',
    '次',
    '批',
    '条',
    '期',
    '张',
    '场次',
    '场',
    '份',
    '户',
    '处',
    '位',
    '间',
    '公里',
    '分',
    '天',
    '篇',
    '课时',
    '班',
    '所',
    '亩',
    '吨',
    '公顷',
    '平方公里',
    '宗',
    '起',
    '部',
    '例',
    '余人',
    '万人',
    '万人次',
    '小时',
    '分钟',
    '周年',
    '倍',
    '元/人',
    '㎡',
    '米',
    '层',
    '楼',
    '万',
    '年期',
    '个月',
    '个工作日',
    '工作日',
    '度',
  ],
  /** What is no unit though it begins like one: 第3部分, 3分别. */
  notUnits:
    /^(?:部分|部门|分别|分类|人民|人员|人均|人大|项目|件事|处理|所属|级|名词|期间|期末|户籍|条例|条规定|台账|起草|班子|次会议|家具|度假|年)/u,
  asides: [
    '年',
    '月',
    '日',
    '号',
    '届',
    '级',
    '至',
    '-',
    '—',
    '条规定',
    '款',
    '章',
    '版',
    '时',
    '点',
    '岁',
    '年代',
    '世纪',
    '次会议',
    '五',
  ],
} as const
