/** What a document and its tables are, told by their titles and heads. */

/** A title that speaks of the three kinds of public expenditure. */
export const threePublicWord = /三公/u

/** A title of both sides of the accounts. */
export const bothSides = /收支|收入.{0,4}支出|收入和支出/u

/** Labels that only performance forms have. */
export const performanceLabels = /[一二三]级指标|指标值|绩效目标|绩效指标|年度目标|总体目标|满意度/u

/** Performance of programmes and bodies. */
export const performanceWord = /绩效/u

/** A list of contents, in a title. */
export const contentsWord = /目\s*录/u

/** The heading of a list of contents. */
export const contentsHeading = /^\s*目\s*录\s*$/u

/** A head that declares money. */
export const moneyDeclared = /金额|万元|[((]元[))]/u

/** Words that make a head with figures under it one of accounts. */
export const accountWords = /支出|收入|预算|决算|经费|合计/u

/** Marks of a template that nobody has filled in. */
export const templateMarks = /XX+|××+|\(可插行\)|_{4,}|样张|模板/u

/** The accounts of one unit alone. */
export const ofUnit = /单位(?:预算|决算)|\(本级\)|本级20\d{2}|本级部门(?:预算|决算)/u

/** The accounts of a department with its units. */
export const ofDepartment = /部门(?:预算|决算)|\(汇总\)/u

/** Final accounts. */
export const finalAccountsWord = /决算/u

/** A budget. */
export const budgetWord = /预算/u

/** Titles of tables of money. */
export const moneyTitle = /收支|收入|支出|"三公"|财政拨款|预算|决算/u

/** Names the accounts that a document publishes. */
export const accountsNamed = /(?:部门|单位|年度?)(?:预算|决算)/u

/** Fiscal appropriations; their tables say 预算 in final accounts too. */
export const appropriationWord = /财政拨款/u

/** The line of a title that names year and accounts. */
export const titleLineOfAccounts = /20\d{2}年.{0,40}(?:预算|决算)/u

/** A year before final accounts. */
export const yearOfFinalAccounts = /年度?[^。\n]{0,30}决算/u

/** A year before a budget. */
export const yearOfBudget = /年度?[^。\n]{0,30}预算/u

/** A year and, after it, the accounts it belongs to. */
export const yearOfAccounts = /(20\d{2})年?度?[^。]{0,40}(?:预算|决算)/u

/** A paragraph that opens with a year and speaks of accounts, after a label or the name of a body; not one that compares. */
export const openingYear =
  /^[^\d。,;]{0,3}(?:\d{1,2}[.、])?[^\d,;比较与同自从]{0,30}(20\d{2})年?度?[^。,;]{0,24}(?:预算|决算|收入|支出)/u

/** Every year named, but for the last of several that a plan runs over (2020至2022年). Global. */
export const anyYear = /(?<!20\d{2}年?度?[-—–~～至到]{1,2})(20\d{2})年/gu

/** A body named before the year in a title. */
export const bodyBeforeYear = /([\u4e00-\u9fff()]{4,40}?)(?:20\d{2}年|关于20\d{2})/u

/** A body named between the year and the accounts in a title. */
export const bodyAfterYear = /20\d{2}年度?([\u4e00-\u9fff()]{4,30}?)(?:部门|单位)(?:预算|决算)/u

/** All up to the heading of a part. */
export const upToPart = /^.*第[一二三四五六七八九十]部分/u

/** The page number right after a title in a list of contents. */
export const pageAfterTitle = /(?<=表)\d{1,3}$/u

/** The ordinal of a line in a list of contents. */
export const listOrdinal = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]+\)|\d{1,2}[、.])/u

/** The heading of a part in a list of contents. */
export const partHeading = /^第[一二三四五六七八九十]+部分/u

/** A Chinese numeral that orders a list. */
export const chineseOrdinal = /^([一二三四五六七八九十]{1,3})[、.]/u

/** What in a name tells a department from its own office. Global. */
export const departmentOrOffice = /\((?:本级|汇总|机关)\)|本级|汇总|部门$/gu

/** What a title says its table leaves out: （不含上年结转）. Global. */
export const leftOutOfTitle = /\((?:不含|不包括|不包含)[^()]*\)/gu
