/** Shapes of running prose: headings and their ranks, paths of classifications, units that belong together. In normal form. */
export const claimForms = {
  heading:
    /^(?:第[一二三四五六七八九十]+(?:部分|章|节)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|\(\d{1,2}\))/u,
  /** Ranks of headings, outermost first. */
  ranks: [/^第/u, /^[一二三四五六七八九十]{1,3}、/u, /^\([一二三四五六七八九十]/u, /^\d{1,2}[.、]/u, /^\(\d/u],
  /** A heading alone: it names what follows and is no sentence. */
  title: /^[^。;；:：,，%]{2,44}$/u,
  amount: /\d(?:万元|亿元|元|%)/u,
  /** Marks that separate items, but not inside brackets. */
  separators: /[，,；;：:。、](?![^(]*\))/u,
  clauses: /[，,；;：:。](?![^(]*\))/u,
  /** 收、支 is one word with a mark inside. */
  joinedWords: [
    ['收、支', '收支'],
    ['收入、支出', '收入支出'],
  ],
  /** 一般公共服务支出(类)人大事务(款)行政运行(项), also with 「类」. */
  path: /[(「“"]?(?<name>(?:[^()「」“”"]|\((?!类\)|款\)|项\))[^()]{1,4}\))+?)[)」”"]?(?:\((?<level>类|款|项)\)|「(?<mark>类|款|项)」)/gu,
  /** Levels of a path, outermost first. */
  levels: ['类', '款', '项'],
  levelMark: /\((?:类|款|项)\)$/u,
  /** The word that a class may leave off its name, and that may stand before an item's. */
  expenditure: '支出',
  expenditureHead: /^支出/u,
  valueVerb: /(?:为|是|共|约|达|(?<![总合共])计)+$/u,
  /** Before a dash and digits: the dash joins, it is no sign. */
  joinsDigits: /[\d年月A-Za-z]$/u,
  ordinalUnits: /^[项条部次届期批个]$/u,
  carriedOut: /^(?:执行数|全年预算数)$/u,
  project: /^项目/u,
  /** Near the head of a passage: it tells of one project. */
  ofProject: /^.{2,40}?项目/u,
  /** A unit that is a slip where all others are in the usual one. */
  largeUnit: '亿元',
  usualUnit: '万元',
  /** The total of the year, in words that leave nothing out. */
  yearTotal: /(?<!其中[::]?)本年(?:度)?(?:收入|支出)(?:合计|总计|总额)?[为是]?[\d,.]+[亿万]?元$/u,
  /** In brackets after an amount: all of it is of that nature. */
  thatIs: /^即/u,
  /** 职数2正1副: persons, with the rank in the place of the unit. */
  posts: { before: /职数[^，,;；。]{0,24}$/u, rank: /^[正副]/u, unit: '名' },
  /** “甲”、“乙”和“丙”项目: names in quotes that are all there are. */
  quotedProjects:
    /(?<names>["“][^"“”。]{2,30}["”](?:[、和及与]{1,2}["“][^"“”。]{2,30}["”])+)(?:等)?(?<more>[一二两三四五六七八九十\d]*)个?项目/u,
  andOthers: '等',
  oneOf: /选取|抽取|其中|部分/u,
  quotedName: /["“][^"“”]+["”]/gu,
  persons: '人次',
  batches: /^批次?$|^批$/u,
  vehicles: '辆',
  apart: /其中|[；;。]/u,
  allowed: /编制/u,
  held: /实有|保有/u,
  notTheBudget: /调整|执行/u,
  /** 另设、另有: names beyond those counted. */
  besides: /[，,]?(?:另|此外|以及另)/u,
  nameMarks: /[、，,]/u,
  nameJoints: /[、，,和及与]/u,
  unitPlace: /[为是]$|数$|额$/u,
} as const
