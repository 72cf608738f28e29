/** The four lists of the annual 《政府收支分类科目》 that disclosures print codes of. */
export type ClassificationId = 'functional' | 'departmental' | 'governmental' | 'revenue'

/**
 * How far an entry can be relied on. `high`: documents of the period print code and name together. `medium`: the name is
 * printed without the code, or code and name agree with an older edition. `low`: no document found; never accuse on it.
 */
export type Confidence = 'high' | 'medium' | 'low'

/** 1 类, 2 款, 3 项; the economic classifications end at 款. */
export type Level = 1 | 2 | 3

/** One code with one name, in the years that it had that name. A renamed code has several entries. */
export interface Entry {
  readonly code: string
  readonly name: string
  readonly level: Level
  readonly parent?: string
  /** `firstYear` stands for that year and any before it. */
  readonly validFrom: number
  /** The last year with this name; absent while no end is known. */
  readonly validTo?: number
  readonly confidence: Confidence
  /** Set when the code asked for is a local subdivision (3021101) and this is the entry of the national code it begins with. */
  readonly localExtension?: true
}

/** The data begin with the edition of 2018, which split the economic classification in two. Earlier years are answered from it, with low confidence. */
export const firstYear = 2018

/** The last edition of which anything is known. Later years are answered from it, with low confidence. */
export const lastYear = 2026

/** Whether the entry's name was in force in `year`. */
export function isValidIn(entry: Entry, year: number): boolean {
  const asked = Math.max(year, firstYear)
  return entry.validFrom <= asked && asked <= (entry.validTo ?? Infinity)
}
