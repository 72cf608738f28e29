/**
 * The coordinates of a fact: what its labels mean together. A missing dimension means "all of it" (the total).
 * Values of functional, departmental and governmental are codes of the classification of the fiscal year.
 */
export interface Coordinates {
  /** The body whose accounts these are, as printed beside the table; absent for the body that publishes the document. */
  readonly entity?: string
  /** A row for one of several units of a department. */
  readonly unit?: string
  readonly year?: string
  readonly stage?: Stage
  readonly flow?: Flow
  readonly fund?: Fund
  readonly functional?: string
  readonly departmental?: string
  readonly governmental?: string
  readonly revenue?: string
  readonly nature?: Nature
  /** Money of the current year's budget, or carried over from earlier years. */
  readonly origin?: 'current' | 'carriedOver'
  readonly project?: string
  readonly threePublic?: string
  readonly procurement?: string
  readonly asset?: string
  /** An amount unless said: the change against a base, a rate of change, a share, a completion rate, a count. */
  readonly measure?: string
  /** A label that the vocabulary does not know, in a table where rows or columns are open names. */
  readonly item?: string
}

export type Dimension = keyof Coordinates

export type Stage =
  | 'firstSubmission'
  | 'controlFigure'
  | 'secondSubmission'
  | 'approved'
  | 'adjusted'
  | 'executed'
  | 'finalAccounts'

export type Flow =
  | 'revenue'
  | 'expenditure'
  | 'totalSources'
  | 'totalUses'
  | 'openingCarryover'
  | 'closingCarryover'
  | 'surplusUsed'
  | 'surplusDistribution'
  | 'assets'
  | 'count'

export type Fund =
  | 'fiscal'
  | 'generalPublicBudget'
  | 'governmentManagedFunds'
  | 'stateCapitalOperations'
  | 'fiscalSpecialAccount'
  | 'unitFunds'

export type Nature =
  | 'basic'
  | 'personnel'
  | 'operating'
  | 'project'
  | 'remittanceToSuperior'
  | 'business'
  | 'subsidyToAffiliated'

/** Coordinates as a text that is equal exactly where they are equal, whatever the order in which they were set. */
export function coordinatesKey(coordinates: Coordinates): string {
  const names = Object.keys(coordinates) as Dimension[] // the keys of Coordinates
  return names
    .toSorted()
    .map((name) => `${name}=${coordinates[name] ?? ''}`)
    .join('|')
}
