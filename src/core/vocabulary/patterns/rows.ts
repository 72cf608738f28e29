/** Labels of rows that say more than coordinates: classifications, totals, projects. */

/** After digits: they are a date or a rate and no code with its name. */
export const noNameAfterDigits = /^[年月日%]/u

/** Names the governmental economic classification. */
export const governmentalWords = /政府(?:预算)?(?:支出)?经济/u

/** Names the departmental economic classification. */
export const departmentalWords = /部门(?:预算)?(?:支出)?经济/u

/** Names an economic classification; alone, the departmental one. */
export const economicWords = /经济/u

/** Names the functional classification. */
export const functionalWords = /功能/u

/** The rows of a table with this in its title are projects. */
export const projectWord = /项目/u

/** The label of a grand total. */
export const grandTotal = /^[^小]*总计/u

/** The word for the sum of a section. */
export const subtotalWord = /小计/u
