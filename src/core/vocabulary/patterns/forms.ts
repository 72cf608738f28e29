/** Labels and amounts of performance forms whose grid is read cell by cell, or lost. */

/** An amount with its unit inside a sentence, with what bounds it. Global. */
export const amountInSentence =
  /(?<operator>≤|≥|<|>|=|不超过|不高于|不少于|不低于|共计|合计|总计)?\s*(?<digits>\d[\d,，]*(?:\.\d+)?)\s*(?<unit>亿元|万元|元)/gu

/** Headings of figures. */
export const figureHeading = /总额|金额|财政拨款|其他资金|指标值|预算数|执行数|小计|合计|支出数|年初数|万元|元\)/u

/** Headings of names. */
export const nameHeading = /名称|^项目$|三级指标/u

/** Headings of amounts that may carry a unit. */
export const amountWords = /总额|金额|预算数/u

/** Labels of the amount that a project has in the year. */
export const annualAmount = /年度资金总额|年度预算|^年度金额|资金总额$/u

/** Labels of amounts of more than a year. */
export const manyYears = /实施期|中期/u

/** The title of a performance form. */
export const titleOfForm = /(?:绩效|目标|自评)[^。]{0,20}表$/u

/** The heading of the values of targets. */
export const targetHeading = /指标值/u

/** A target for all the money of a body. */
export const wholeCost = /总资金|资金总额|总成本|总支出|预算总额|年度支出/u

/** Sentences that name projects one after another, in normal form: “甲”、“乙”项目; 对甲项目、乙项目开展; 项目分别为甲、乙. */
export const projectLists: readonly RegExp[] = [
  /(?<names>["][^"。]{2,30}["](?:[、和及与]{1,2}["][^"。]{2,30}["])+)\d*个?项目/gu,
  /对(?<names>[^,。;、:"]{2,30}项目(?:[、和及与][^,。;、:"]{2,30}项目)+)(?:开展|进行|实施|组织)/gu,
  /项目(?:分别)?(?:为|是|包括):?(?<names>[^,。;:"]{2,30}(?:、[^,。;、:"]{2,30})+)[,。;]/gu,
]

/** Around and between the names of such a list; the last two may be joined by a word, which may also stand inside a name. */
export const projectMarks = { quoted: /"[^"]+"/gu, between: '、', joint: /[和及与](?=[^和及与]+$)/u } as const

/** What a project may be called with or without. */
export const projectTail = /(?:项目)?(?:专项)?(?:经费|资金|支出|费用|费)?(?:项目)?$/u

/** The number of an indicator before its name. */
export const indicatorMark = /^指标\d*[:：]/u
