/** The headings of columns, and what they say about the cells under them. */

/** A column of codes. */
export const codeHeading = /编码$|代码$|编号$|科目编码|^(?:类|款|项|目|类款|类款项)$|部门代$/u

/** A column of one level of a classification's code. */
export const levelHeading = /^(?:类|款|项)$/u

/** A column that counts rows. */
export const indexHeading = /^(?:行次|栏次|序号|行号)$/u

/** A column of remarks. */
export const noteHeading =
  /备注|说明$|依据|原因|内容|理由|时间|日期|联系|电话|地点|是否|概述|绩效|目标|指标|职责|用途说明/u

/** A column of names. */
export const labelHeading =
  /项目$|名称$|科目$|功能分类|经济分类|^单位$|^部门$|^部门(?:单位)?名称|支出功能|摘要|收支项目|类别|事项|支出项目|收入项目|^\*$/u

/** A column of numbers of things. */
export const countHeading = /数量$|人数|批次|人次|辆数|保有量|团组数|^台|套数|编制数|实有|面积/u

/** A column that describes goods. */
export const modelHeading = /规格|型号/u

/** Words by which a heading of names is one of figures after all. */
export const figureInHeading = /预算|决算|金额|收入$|支出$/u

/** Words by which a heading is known to stand over amounts. */
export const amountInHeading = /金额|预算|决算|数$/u

/** The same figure less what is named. */
export const deduction = /扣除/u

/** Words by which a column of numbers of things is one of money after all. */
export const moneyInHeading = /金额|经费|费用/u

/** How the classes of the governmental economic classification begin, and no others. */
export const governmentalClassStart = '机关'

/** Introduces some of the parts of a whole. */
export const ofWhichWord = '其中'

/** Words that stand in headings only. */
export const headingWords =
  /^(?:类|款|项|项目|科目|科目编码|科目名称|编码|名称|代码|金额|行次|栏次|序号|小计|预算数|决算数)$/u

/** What a line of column numbers prints over columns that are not counted. */
export const besideColumnNumbers = /^(?:栏次|行次|栏目|项目|序号|\*+|[类款项甲乙丙])$/u

/** Marks with which a line says that it numbers the columns. */
export const sayColumnNumbers = /^(?:栏次|\*\*+)$/u

/** How the heading of a column of projects begins. */
export const projectHeadingStart = '项目'

/** The heading of a column of codes of bodies. */
export const bodyCodeHeading = /(?:单位|部门)(?:编码|代码)/u
