/** What stands around tables: titles, numbers, units, bodies, notes. Matched against normal forms unless they say otherwise. */

/** A money unit that a caption names: 单位：万元. */
export const moneyUnit = /(?:金额单位|计量单位|单位)[::]?(?:人民币)?(百万元|亿元|万元|千元|元)/u

/** A line that is a unit and nothing else: （万元）. */
export const looseUnit = /^\(?(?:金额单位|单位)?[::]?(百万元|亿元|万元|千元|元)\)?$/u

/** A label of the body that publishes, and its name up to what follows it: 部门：…. */
export const bodyName =
  /(?:部门名称|单位名称|编制单位|填报单位|填报部门|预算单位|编制部门|预算部门|部门|单位)(?:\([^)]*\))?[::](?!万元|元)(.+?)(?=金额单位|计量单位|单位[::]|日期|20\d{2}年\d{1,2}月|$)/u

const numberForms =
  /(?:预算公开|部门公开|公开|预算|决算|附|财决|财预)?(?:表|附表)?[-—]?(?:0*(\d{1,2})|([一二三四五六七八九十]{1,3}))[-—]?表?/u

/** A line that is the number of a table and nothing else: 公开01表, 表一. */
export const wholeNumber = new RegExp(`^[(\\[]?${numberForms.source}[)\\]]?$`, 'u')

/** The number of a table before its title: 表8 收入预算表. */
export const leadingNumber =
  /^[([]?((?:预算公开|部门公开|公开|预算|决算|附)?(?:表|附表)0*(\d{1,2}|(?:[一二三四五六七八九十](?!般)){1,3})|(?:预算公开|公开|预算|决算)0*(\d{1,2})表|附件?\d{0,2}[-—](\d{1,2}))[)\]]?[::、.]?(?=.)/u

/** What a note says of a table without figures. */
export const noData =
  /无数据|没有数据|此表为空|本表为空|空表|本表无|此表无|未安排|无此项|不涉及|没有.{0,40}(?:收入|支出|拨款|安排|预算)|(?:我|本)(?:单位|部门|办|局).{0,12}无.{0,30}(?:收入|支出|预算|项目|安排)|^注?[::]?无[。.]?$/u

/** The number of a table in brackets after its title: （附表3）. */
export const bracketNumber = /\(((?:预算公开|部门公开|公开|预算|决算|附)?(?:表|附表)(\d{1,2}))\)$/u

/** Where a label of a body or a unit opens within a line. */
export const captionStart =
  /(?=(?:金额单位|编制单位|单位名称|填报单位|预算单位|部门名称|预算部门|编制部门|(?<!金额|编制|填报|预算)(?:部门|单位))(?:\([^)]*\))?[::])/u

/** The word for a table. */
export const tableWord = /表/u

/** The part of a table number that counts. */
export const countingPart = /(?:0*\d+|[一二三四五六七八九十]+)(?=\D*$)/u

/** Opens a remark, in normal form. */
export const remarkLabel = /^(?:注|说明|备注|填报|附注)[::]/u

/** Prose that points to a table. */
export const pointsToTable = /见.{0,6}表|如下表|下表/u

/** The title of a whole set of tables: 某局2025年部门预算公开表. */
export const bookTitle =
  /^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.:]?)?[^支收表]{0,24}20\d{2}年?度?.{0,24}?(?:部门|单位)?(?:预算|决算)(?:公开|报)?(?:附?表|表格|报表)$/u

/** What single tables are about; a set of tables names none of it. */
export const subjectOfTable = /支|收|经费|采购|基金|国有|绩效|项目/u

/** The end of the title of a table, in normal form. */
export const endsLikeTitle = /表(?:\([^)]*\))*(?:\(续\)|续)?(?:[-—]\d+)?$|表\d{0,2}$/u

/** A unit printed on the line of the title. */
export const unitAtEnd = /单位[::].{1,3}$/u

/** Ordinals before a title. */
export const titleOrdinals =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d{1,2}(?!\d))|[-–])+/u

/** Says that a table goes on from the page before. */
export const continuedMark = /(?:\(续\)|续表|续)$/u

/** A word for a body. */
export const bodyWord = /单位|部门/u

/** A note in the last rows of a table, as printed. */
export const noteInTable = /^\s*(?:注|备注|说明)[::：\d]/u

/** A note in the paragraphs under a table, as printed. */
export const noteUnderTable = /^\s*[(（]?(?:注|备注|说明|附注)[\d:：、.\s]/u

/** The heading of a part of a document, in words or digits. */
export const numberedPart = /^第[一二三四五六七八九十\d]+部分/u

/** Titles of forms: each is a table of its own. */
export const formTitle = /绩效|申报表|自评/u

/** A line that ends as the title of a table does. */
export const tableAtEnd = /表(?:\(续\))?$/u

/** The label of a unit or of a body. */
export const unitLabel = /单位/u

/** Words of titles that editions vary. Global. */
export const varyingInTitles =
  /["'《》]|部门|单位|情况|预算|决算|公开|统计|明细|总体|总|本年|表|的|州本级|本级|市级|省级|区级/gu

/** A note that leaves no doubt that its table has no figures. */
export const saysNoFigures = /本表无数据|此表无数据|无数据|本表为空|此表为空/u

/** The heading of a column, in a list of tables, that says which are empty: 是否空表. */
export const emptyColumn = /空表$/u

/** The answer in such a column. */
export const saidYes = /^\s*是\s*$/u
