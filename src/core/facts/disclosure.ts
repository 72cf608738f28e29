/** What a disclosure says beside figures: texts of the body itself, and its performance management. Plain data. */
export interface DisclosureTexts {
  /** Paragraphs by topic: duties, organisation, priorities, procurement … */
  readonly topics: Readonly<Record<string, readonly string[]>>
  readonly explanations: readonly Explanation[]
}

/** Why a figure changed. */
export interface Explanation {
  /** What it explains: a topic as the edition asks (revenue, expenditure, fiscal, threePublic …), or the key of coordinates. */
  readonly topic: string
  /** One clause without full stop. */
  readonly reason: string
  /** Signed amounts in fen, each with its words; they add up to the change they explain. Empty where none is told. */
  readonly parts: readonly { readonly words: string; readonly amount: bigint }[]
}

export interface PerformanceData {
  readonly body: PerformanceRecord
  readonly projects: readonly PerformanceRecord[]
}

/** Goals and results of the body or of one project. Amounts in fen. */
export interface PerformanceRecord {
  /** The project's name; the body's for the body. */
  readonly name: string
  readonly overallGoal?: string
  readonly yearGoal?: string
  readonly achieved?: string
  /** What was found wanting, and what is done about it. */
  readonly improvement?: string
  readonly background?: string
  readonly basis?: string
  readonly plan?: string
  readonly period?: string
  readonly notes?: string
  readonly money?: PerformanceMoney
  /** Of the body: how many units belong to it and how many people it has. */
  readonly organisation?: Organisation
  /** Of a project: the department that answers for it, with its code; whether it ends with the year; all it is to cost. */
  readonly supervisor?: string
  readonly attribute?: string
  readonly periodTotal?: bigint
  readonly tasks: readonly PerformanceTask[]
  readonly indicators: readonly PerformanceIndicator[]
  /** Hundredths. */
  readonly totalScore?: bigint
  readonly grade?: string
}

export interface Organisation {
  readonly units: number
  readonly posts: number
  readonly staff: number
  /** Of the staff, those who fill posts. */
  readonly inPosts: number
}

export interface PerformanceMoney {
  readonly budget: bigint
  readonly adjustment?: bigint
  readonly available?: bigint
  readonly spent?: bigint
  /** Hundredths, of ten points. */
  readonly executionScore?: bigint
}

export interface PerformanceTask {
  readonly name: string
  readonly content: string
  readonly amount?: bigint
  readonly fiscal?: bigint
  readonly other?: bigint
}

export interface PerformanceIndicator {
  readonly level1: string
  readonly level2: string
  readonly level3: string
  readonly operator?: string
  readonly target: string
  readonly unit?: string
  readonly actual?: string
  /** Hundredths of a point. */
  readonly weight?: bigint
  readonly score?: bigint
  readonly remark?: string
  /** On what the target rests. */
  readonly source?: string
}
