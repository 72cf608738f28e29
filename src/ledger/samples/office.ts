import type { Coordinates, Nature } from '#core/facts/coordinates.ts'
import type { BudgetLine, Goal, Posts, Premises, Procurement, Target, Unit } from '../store/generated.ts'

/**
 * One published disclosure as a ledger: its facts at the finest level that it prints, its defects resolved as a careful
 * accountant would. Amounts are fen. Words are our own; names of public bodies, projects and indicators are as published.
 */
export interface SampleOffice {
  /** Id of the unit in the ledger, and the name by which commands know the office. */
  readonly id: string
  /** First characters of the file among the seeds. */
  readonly seed: string
  readonly unit: SampleUnit
  readonly year: number
  /** What the disclosure is: the budget approved for the year, or its final accounts. */
  readonly stage: 'approved' | 'finalAccounts'
  /** Not printed by any seed: the day on which the sample's budget takes effect. */
  readonly approvedOn: string
  readonly posts: readonly SamplePosts[]
  readonly vehicles?: { readonly approved: number; readonly held: number }
  readonly premises: readonly SamplePremises[]
  readonly projects: readonly SampleProject[]
  readonly lines: readonly SampleLine[]
  /** The source in which revenue of a fund is booked, where the disclosure tells sources apart. */
  readonly sources: Readonly<Partial<Record<BudgetLine['fund'], string>>>
  /** Why lines whose adjusted amount differs from the approved one were adjusted. */
  readonly adjustment?: { readonly reason: string; readonly on: string }
  readonly procurement: readonly SampleProcurement[]
  readonly assets: readonly SampleAsset[]
  readonly counts: readonly SampleCount[]
  readonly lastYear: readonly LastYearFigure[]
  readonly texts: readonly { readonly topic: 'duties' | 'organisation'; readonly body: string }[]
  readonly goals: readonly SampleGoal[]
  readonly targets: readonly SampleTarget[]
  readonly explanations: readonly SampleExplanation[]
  readonly resolutions: readonly Resolution[]
  /** What the disclosure does not print, so that the sample had to do without or to choose. English. */
  readonly notPrinted: readonly string[]
}

export interface SampleUnit {
  readonly name: string
  /** As printed; the id of the unit stands in where nothing is printed. */
  readonly agencyCode?: string
  readonly division: readonly Division[]
  readonly kind: Exclude<Unit['kind'], 'department'>
  readonly funding: 'full' | 'partial' | 'selfFunded'
  readonly jurisdiction: string
}

/** From the province down to the division whose money the unit spends. */
export interface Division {
  readonly code: string
  readonly name: string
}

export interface SamplePosts {
  readonly category: Posts['category']
  readonly approved: number
  readonly filled: number
  readonly asOf?: string
}

export interface SamplePremises {
  readonly name: string
  readonly tenure: Premises['tenure']
  readonly squareMetres: number
  readonly yearlyRent?: bigint
}

export interface SampleProject {
  readonly code: string
  readonly name: string
  readonly category: 'personnel' | 'operating' | 'specificPurpose'
  readonly fromYear: number
  readonly toYear: number
  readonly rationale?: string
  readonly plan?: string
}

/**
 * How an amount is known: `printed` as such; `derived`, the only amount that all printed sums allow; `apportioned`, ours
 * within printed sums.
 */
export type Known = 'printed' | 'derived' | 'apportioned'

/** What a line was at each stage; the adjusted amount is the approved one unless said. */
export interface Stages {
  readonly approved?: bigint
  readonly adjusted?: bigint
  readonly final?: bigint
}

export interface SampleLine extends Stages {
  readonly functional: string
  readonly departmental: string
  readonly fund: BudgetLine['fund']
  readonly nature: Exclude<Nature, 'basic'>
  /** Code of the project. */
  readonly project?: string
  /** The year in which carried-over money was granted. */
  readonly grantedYear?: number
  /** Where the item of the government's classification is not the one that follows from the kind of unit. */
  readonly governmental?: { readonly code: string; readonly reason: string }
  readonly known: Known
}

export interface SampleProcurement {
  readonly stage: Procurement['stage']
  readonly kind: Procurement['kind']
  readonly name: string
  readonly amount: bigint
}

export interface SampleAsset {
  readonly class: 'current' | 'building' | 'vehicle' | 'largeEquipment' | 'otherFixed' | 'intangible'
  readonly original: bigint
  readonly net: bigint
}

/** A count that is printed and that no register explains, under a topic of the projection, at the stage of the disclosure. */
export interface SampleCount {
  readonly topic: keyof typeof countCoordinates | 'receptionAbroadFen'
  readonly value: bigint
  readonly source: string
}

/** What the topics of counts mean in coordinates of the core; the projection gives them so. */
export const countCoordinates = {
  overseasGroups: { threePublic: 'overseas', measure: 'groups' },
  overseasPersons: { threePublic: 'overseas', measure: 'persons' },
  vehiclesPurchased: { threePublic: 'vehiclePurchase', measure: 'vehicles' },
  vehiclesHeld: { threePublic: 'vehicleOperation', measure: 'vehicles' },
  receptionBatches: { threePublic: 'receptionDomestic', measure: 'batches' },
  receptionPersons: { threePublic: 'receptionDomestic', measure: 'persons' },
} as const satisfies Readonly<Record<string, Coordinates>>

/** A figure of the year before that the disclosure prints or that follows from a change it prints. */
export interface LastYearFigure {
  /** Without year and stage, which are the year before and the stage of the disclosure. */
  readonly coordinates: Coordinates
  readonly value: bigint
  /** Half a unit of what is known; 0n where it is exact. */
  readonly precision: bigint
  /** Printed, or how it follows. */
  readonly source: string
}

export interface SampleGoal {
  readonly project?: string
  readonly kind: Goal['kind']
  readonly body: string
  readonly amount?: bigint
}

export interface SampleTarget {
  /** Code of the project; absent for the whole unit. */
  readonly project?: string
  readonly level1: Target['level1']
  readonly level2: string
  readonly name: string
  readonly operator: Target['operator']
  /** A number as digits with a point; or words, for what is judged rather than measured. */
  readonly value: string
  readonly measuredIn?: string
  /** In hundredths of a point. */
  readonly weight?: number
  readonly basis?: string
  readonly result?: { readonly actual?: string; readonly words?: string; readonly reason?: string }
}

export interface SampleExplanation {
  /** What is explained, in coordinates of the core; the stage is the disclosure's. */
  readonly subject: Coordinates
  readonly body: string
  readonly amount?: bigint
}

/** A defect of the original and what became of it. */
export interface Resolution {
  readonly id: string
  /**
   * `figure`: an amount is another one · `derived`: a rate or share follows from its operands · `reading`: the table is
   * right but its transcription puts amounts under other headings · `completeness` · `wording` · `performance` · `privacy`.
   */
  readonly kind: 'figure' | 'derived' | 'reading' | 'completeness' | 'wording' | 'performance' | 'privacy'
  /** Table, section, row, as the original calls them. */
  readonly place: string
  readonly original: string
  readonly resolved: string
  readonly reason: { readonly english: string; readonly chinese: string }
  readonly figures?: readonly ResolvedFigure[]
}

export interface ResolvedFigure {
  /** As the original prints it, without its stage; `null` where it prints nothing. */
  readonly coordinates: Coordinates
  readonly original: bigint | null
  /** What the ledger says. `null` where it has nothing under these coordinates. */
  readonly resolved: bigint | null
  /** Told by a comparison in a sentence, so that no cell prints it. */
  readonly sentence?: true
}
