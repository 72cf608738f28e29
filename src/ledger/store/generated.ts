import type { ColumnType } from 'kysely'

/** A column that may be left out on insert. */
type Optional<T> = ColumnType<T, T | undefined, T>

/** Column names are camelCase here and snake_case in SQL. Money is fen as `bigint`; dates are `YYYY-MM-DD`. */

export interface Division {
  readonly divisionCode: string
  readonly name: string
  readonly parentCode: Optional<string | null>
}

export interface Unit {
  readonly unitId: string
  readonly agencyCode: string
  readonly name: string
  readonly divisionCode: string
  readonly departmentId: string
  readonly kind: 'department' | 'administrative' | 'managedAsCivilService' | 'publicInstitution'
  readonly funding: Optional<'full' | 'partial' | 'selfFunded' | null>
  readonly independentAccounts: Optional<boolean>
  readonly validFrom: number
  readonly validTo: Optional<number | null>
}

export interface PersonRole {
  readonly unitId: string
  readonly person: string
  readonly role: 'administrator' | 'handler' | 'accountant' | 'leader' | 'cashier' | 'reviewer' | 'reader'
}

export interface FiscalYear {
  readonly unitId: string
  readonly year: number
  readonly status: Optional<'preparing' | 'executing' | 'closing' | 'closed'>
  readonly jurisdiction: Optional<string | null>
  readonly classificationYear: number
}

export interface Posts {
  readonly unitId: string
  readonly year: number
  readonly category: 'administrative' | 'managedAsCivilService' | 'institution' | 'workers' | 'retiredLeaders' | 'retired' | 'other'
  readonly approved: number
  readonly filled: number
  readonly asOf: Optional<string | null>
}

export interface Premises {
  readonly unitId: string
  readonly premisesId: bigint
  readonly name: string
  readonly tenure: 'owned' | 'rented' | 'lent'
  readonly areaSquareCentimetres: bigint
  readonly yearlyRentFen: Optional<bigint | null>
  readonly validFrom: Optional<string | null>
  readonly validTo: Optional<string | null>
}

export interface UnitText {
  readonly unitId: string
  readonly topic: string
  readonly version: number
  readonly yearFrom: number
  readonly body: string
}

export interface AuditHead {
  readonly unitId: string
  readonly entries: Optional<bigint>
  readonly hash: string
  readonly nextId: Optional<bigint>
}

export interface AuditEntry {
  readonly unitId: string
  readonly entry: bigint
  readonly at: string
  readonly person: string
  readonly action: string
  readonly reason: Optional<string | null>
  readonly undoes: Optional<bigint | null>
  readonly changes: string
  readonly previousHash: string
  readonly hash: string
}

export interface AuditBulk {
  readonly unitId: string
  readonly entry: bigint
  readonly part: number
  readonly tableName: string
  readonly rows: Uint8Array
}

export interface Project {
  readonly unitId: string
  readonly projectId: bigint
  readonly code: string
  readonly name: string
  readonly category: 'personnel' | 'operating' | 'specificPurpose'
  readonly status: Optional<'proposed' | 'approved' | 'active' | 'completed' | 'stopped'>
  readonly fromYear: number
  readonly toYear: number
  readonly rationale: Optional<string | null>
  readonly plan: Optional<string | null>
  readonly owner: Optional<string | null>
}

export interface ProjectPlan {
  readonly unitId: string
  readonly projectId: bigint
  readonly year: number
  readonly fund: string
  readonly amountFen: bigint
}

export interface BudgetLine {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly side: 'revenue' | 'expenditure'
  readonly functional: Optional<string | null>
  readonly departmental: Optional<string | null>
  readonly governmental: Optional<string | null>
  readonly governmentalReason: Optional<string | null>
  readonly fund: 'generalPublicBudget' | 'governmentManagedFunds' | 'stateCapitalOperations' | 'fiscalSpecialAccount' | 'unitFunds'
  readonly nature: Optional<'personnel' | 'operating' | 'project' | 'remittanceToSuperior' | 'business' | 'subsidyToAffiliated' | null>
  readonly origin: Optional<'current' | 'carriedOver'>
  readonly grantedYear: Optional<number | null>
  readonly projectId: Optional<bigint | null>
  readonly revenue: Optional<string | null>
  readonly internalCounterpart: Optional<string | null>
}

export interface BudgetVersion {
  readonly unitId: string
  readonly year: number
  readonly stage: 'firstSubmission' | 'controlFigure' | 'secondSubmission' | 'approved'
  readonly version: number
  readonly status: Optional<'draft' | 'frozen'>
  readonly frozenOn: Optional<string | null>
  readonly document: Optional<string | null>
}

export interface BudgetAmount {
  readonly unitId: string
  readonly year: number
  readonly stage: string
  readonly version: number
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly calculation: Optional<string | null>
  readonly reason: Optional<string | null>
}

export interface ControlFigure {
  readonly unitId: string
  readonly year: number
  readonly version: number
  readonly figureId: bigint
  readonly functional: Optional<string | null>
  readonly fund: Optional<string | null>
  readonly nature: Optional<string | null>
  readonly projectId: Optional<bigint | null>
  readonly amountFen: bigint
}

export interface QuotaEntry {
  readonly unitId: string
  readonly year: number
  readonly entryId: bigint
  readonly lineId: bigint
  readonly kind: 'approved' | 'carriedOver' | 'additional' | 'reduced' | 'transferredIn' | 'transferredOut' | 'correction'
  readonly amountFen: bigint
  readonly onDate: string
  readonly adjustmentId: Optional<bigint | null>
}

export interface Adjustment {
  readonly unitId: string
  readonly year: number
  readonly adjustmentId: bigint
  readonly kind: 'additional' | 'reduced' | 'transferred'
  readonly status: Optional<'draft' | 'approved' | 'refused'>
  readonly reason: string
  readonly document: Optional<string | null>
  readonly approvedBy: Optional<string | null>
  readonly approvedOn: Optional<string | null>
}

export interface AdjustmentLine {
  readonly unitId: string
  readonly year: number
  readonly adjustmentId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
}

export interface SpendingPlan {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly month: number
  readonly amountFen: bigint
}

export interface Commitment {
  readonly unitId: string
  readonly year: number
  readonly commitmentId: bigint
  readonly lineId: bigint
  readonly name: string
  readonly counterparty: Optional<string | null>
  readonly amountFen: bigint
  readonly signedOn: string
  readonly status: Optional<'open' | 'fulfilled' | 'cancelled'>
  readonly procurementId: Optional<bigint | null>
}

export interface Payment {
  readonly unitId: string
  readonly year: number
  readonly paymentId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly method: 'direct' | 'authorised' | 'unitAccount' | 'businessCard'
  readonly status: 'drafted' | 'checked' | 'approved' | 'paid' | 'refused' | 'withdrawn'
  readonly paidOn: Optional<string | null>
  readonly payee: Optional<string | null>
  readonly purpose: Optional<string | null>
  readonly voucher: Optional<string | null>
  readonly handler: Optional<string | null>
  readonly accountant: Optional<string | null>
  readonly leader: Optional<string | null>
  readonly cashier: Optional<string | null>
  readonly commitmentId: Optional<bigint | null>
  readonly refundOf: Optional<bigint | null>
  readonly batchId: Optional<bigint | null>
}

export interface Receipt {
  readonly unitId: string
  readonly year: number
  readonly receiptId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly receivedOn: string
  readonly voucher: Optional<string | null>
  readonly batchId: Optional<bigint | null>
}

export interface ImportMapping {
  readonly unitId: string
  readonly kind: 'budget' | 'payments' | 'receipts' | 'accountBalances' | 'bankList' | 'assets' | 'receptions'
  readonly name: string
  readonly columns: string
}

export interface ImportBatch {
  readonly unitId: string
  readonly batchId: bigint
  readonly year: number
  readonly kind: string
  readonly fileName: string
  readonly fileSha256: string
  readonly accepted: bigint
  readonly rejected: bigint
  readonly totalFen: bigint
}

export interface BankEntry {
  readonly unitId: string
  readonly year: number
  readonly entryId: bigint
  readonly accountLabel: string
  readonly onDate: string
  readonly amountFen: bigint
  readonly reference: Optional<string | null>
  readonly paymentId: Optional<bigint | null>
  readonly receiptId: Optional<bigint | null>
  readonly batchId: Optional<bigint | null>
}

export interface Reception {
  readonly unitId: string
  readonly year: number
  readonly receptionId: bigint
  readonly onDate: string
  readonly kind: 'domestic' | 'domesticForeignAffairs' | 'abroad'
  readonly purpose: string
  readonly officialLetter: Optional<string | null>
  readonly guests: number
  readonly companions: Optional<number>
  readonly foreignGuests: Optional<number>
  readonly amountFen: bigint
  readonly paymentId: Optional<bigint | null>
}

export interface TripAbroad {
  readonly unitId: string
  readonly year: number
  readonly tripId: bigint
  readonly onDate: string
  readonly destination: string
  readonly purpose: string
  readonly approval: string
  readonly ownGroup: boolean
  readonly persons: number
  readonly amountFen: bigint
  readonly paymentId: Optional<bigint | null>
}

export interface Vehicle {
  readonly unitId: string
  readonly vehicleId: bigint
  readonly label: string
  readonly use: 'deputyMinisterial' | 'principalLeaders' | 'confidentialCommunication' | 'emergency' | 'lawEnforcement' | 'specialTechnical' | 'retiredLeaders' | 'other'
  readonly assetId: Optional<bigint | null>
  readonly acquiredOn: string
  readonly disposedOn: Optional<string | null>
}

export interface VehicleQuota {
  readonly unitId: string
  readonly year: number
  readonly approved: number
  readonly held: Optional<number | null>
}

export interface VehicleCost {
  readonly unitId: string
  readonly year: number
  readonly costId: bigint
  readonly vehicleId: bigint
  readonly onDate: string
  readonly kind: 'fuel' | 'repair' | 'insurance' | 'toll' | 'inspection' | 'purchase' | 'other'
  readonly amountFen: bigint
  readonly paymentId: Optional<bigint | null>
}

export interface Procurement {
  readonly unitId: string
  readonly year: number
  readonly procurementId: bigint
  readonly stage: 'budget' | 'contract'
  readonly kind: 'goods' | 'works' | 'services'
  readonly name: string
  readonly lineId: Optional<bigint | null>
  readonly quantity: Optional<number | null>
  readonly amountFen: bigint
  readonly smallAndMediumFen: Optional<bigint>
  readonly microAndSmallFen: Optional<bigint>
  readonly reservedFen: Optional<bigint>
  readonly onDate: Optional<string | null>
}

export interface Asset {
  readonly unitId: string
  readonly assetId: bigint
  readonly code: string
  readonly name: string
  readonly class: string
  readonly originalFen: bigint
  readonly residualFen: Optional<bigint>
  readonly usefulLifeMonths: Optional<number | null>
  readonly acquiredOn: string
  readonly disposedOn: Optional<string | null>
  readonly location: Optional<string | null>
}

export interface AssetValue {
  readonly unitId: string
  readonly year: number
  readonly class: string
  readonly originalFen: bigint
  readonly netFen: bigint
}

export interface RecordedCount {
  readonly unitId: string
  readonly year: number
  readonly topic: string
  readonly stage: string
  readonly value: bigint
  readonly source: string
}

export interface Indicator {
  readonly unitId: string
  readonly indicatorId: bigint
  readonly level1: 'cost' | 'output' | 'benefit' | 'satisfaction'
  readonly level2: string
  readonly name: string
  readonly direction: 'higher' | 'lower' | 'exact' | 'qualitative'
  readonly measuredIn: Optional<string | null>
}

export interface Target {
  readonly unitId: string
  readonly year: number
  readonly targetId: bigint
  readonly projectId: Optional<bigint>
  readonly level1: 'cost' | 'output' | 'benefit' | 'satisfaction'
  readonly level2: string
  readonly name: string
  readonly operator: '≥' | '>' | '=' | '≤' | '<' | 'qualitative'
  readonly valueDigits: Optional<bigint | null>
  readonly valueDecimals: Optional<number>
  readonly valueWords: Optional<string | null>
  readonly measuredIn: Optional<string | null>
  readonly weightHundredths: Optional<number | null>
  readonly basis: Optional<string | null>
  readonly indicatorId: Optional<bigint | null>
}

export interface Goal {
  readonly unitId: string
  readonly year: number
  readonly projectId: Optional<bigint>
  readonly kind: 'duties' | 'overall' | 'task' | 'summary' | 'improvement' | 'result'
  readonly position: number
  readonly body: string
  readonly amountFen: Optional<bigint | null>
}

export interface Monitoring {
  readonly unitId: string
  readonly year: number
  readonly targetId: bigint
  readonly asOf: string
  readonly actualDigits: Optional<bigint | null>
  readonly actualDecimals: Optional<number>
  readonly actualWords: Optional<string | null>
  readonly light: 'green' | 'yellow' | 'red'
  readonly note: Optional<string | null>
}

export interface Evaluation {
  readonly unitId: string
  readonly year: number
  readonly targetId: bigint
  readonly actualDigits: Optional<bigint | null>
  readonly actualDecimals: Optional<number>
  readonly actualWords: Optional<string | null>
  readonly tier: Optional<'achieved' | 'partly' | 'missed' | null>
  readonly scoreHundredths: Optional<number | null>
  readonly reason: Optional<string | null>
  readonly evidence: Optional<string | null>
}

export interface TrialBalance {
  readonly unitId: string
  readonly year: number
  readonly account: string
  readonly name: string
  readonly openingFen: bigint
  readonly debitFen: bigint
  readonly creditFen: bigint
  readonly closingFen: bigint
  readonly batchId: Optional<bigint | null>
}

export interface Carryover {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly kind: 'carriedOver' | 'surplus' | 'returned'
}

export interface FinalAmount {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly amountFen: bigint
}

export interface Correction {
  readonly unitId: string
  readonly year: number
  readonly correctionId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly reason: string
  readonly approvedBy: string
  readonly onDate: string
}

export interface Explanation {
  readonly unitId: string
  readonly year: number
  readonly stage: string
  readonly subject: string
  readonly position: Optional<number>
  readonly body: string
  readonly amountFen: Optional<bigint | null>
}

export interface ArchivedDocument {
  readonly unitId: string
  readonly documentId: bigint
  readonly year: number
  readonly kind: 'budget' | 'finalAccounts' | 'performance' | 'other'
  readonly fileName: string
  readonly sha256: string
  readonly publishedOn: Optional<string | null>
}

export interface ArchivedFigure {
  readonly unitId: string
  readonly documentId: bigint
  readonly figureId: bigint
  readonly coordinates: string
  readonly quantity: 'money' | 'count' | 'ratio'
  readonly value: bigint
  readonly precision: bigint
  readonly printed: string
  readonly tableTitle: string
  readonly place: string
}

export interface ArchiveCorrection {
  readonly unitId: string
  readonly documentId: bigint
  readonly figureId: bigint
  readonly correctionId: bigint
  readonly value: bigint
  readonly reason: string
  readonly proposedBy: string
  readonly status: Optional<'proposed' | 'approved' | 'refused'>
  readonly approvedBy: Optional<string | null>
}

export interface Tables {
  readonly division: Division
  readonly unit: Unit
  readonly personRole: PersonRole
  readonly fiscalYear: FiscalYear
  readonly posts: Posts
  readonly premises: Premises
  readonly unitText: UnitText
  readonly auditHead: AuditHead
  readonly auditEntry: AuditEntry
  readonly auditBulk: AuditBulk
  readonly project: Project
  readonly projectPlan: ProjectPlan
  readonly budgetLine: BudgetLine
  readonly budgetVersion: BudgetVersion
  readonly budgetAmount: BudgetAmount
  readonly controlFigure: ControlFigure
  readonly quotaEntry: QuotaEntry
  readonly adjustment: Adjustment
  readonly adjustmentLine: AdjustmentLine
  readonly spendingPlan: SpendingPlan
  readonly commitment: Commitment
  readonly payment: Payment
  readonly receipt: Receipt
  readonly importMapping: ImportMapping
  readonly importBatch: ImportBatch
  readonly bankEntry: BankEntry
  readonly reception: Reception
  readonly tripAbroad: TripAbroad
  readonly vehicle: Vehicle
  readonly vehicleQuota: VehicleQuota
  readonly vehicleCost: VehicleCost
  readonly procurement: Procurement
  readonly asset: Asset
  readonly assetValue: AssetValue
  readonly recordedCount: RecordedCount
  readonly indicator: Indicator
  readonly target: Target
  readonly goal: Goal
  readonly monitoring: Monitoring
  readonly evaluation: Evaluation
  readonly trialBalance: TrialBalance
  readonly carryover: Carryover
  readonly finalAmount: FinalAmount
  readonly correction: Correction
  readonly explanation: Explanation
  readonly archivedDocument: ArchivedDocument
  readonly archivedFigure: ArchivedFigure
  readonly archiveCorrection: ArchiveCorrection
}
