/** Years of sentences and of forms. */

/** A sentence that opens with a year, after a label or the name of a body, and the first words after it. */
export const openingOfSentence =
  /^(?<before>\s*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]\s*)?(?:[^\d。，；比较与同自从至到截据按《〔]{0,24})?)(?<said>20\d{2}\s*年度?)(?<frame>[^\d。，；、（()）\s]{2,4})/u

/** What is said of an earlier year on purpose, in the clause that opens with it. */
export const openingOnPurpose =
  /执行|评价|自评|完成|结转|结余|回顾|总结|增减|变化|变动|上年|去年|办法|通知|方案|报告|批准|已/u

/** The year that something is compared with. */
export const comparedYear = /[比较与同]\s*(?<year>20\d{2})\s*年/u

/** A line with nothing but the year of the form that it stands over. */
export const yearOfForm = /^\s*[（(]\s*20\d{2}\s*年度?\s*[）)]\s*$/u
