import type { ColumnType } from 'kysely'

/** A column that may be left out on insert. */
type Optional<T> = ColumnType<T, T | undefined, T>

/** Column names are camelCase here and snake_case in SQL. Money is fen as `bigint`; dates are `YYYY-MM-DD`. */

export interface Division {
  readonly divisionCode: string
  readonly name: string
  readonly parentCode: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Unit {
  readonly unitId: string
  readonly agencyCode: string
  readonly name: string
  readonly divisionCode: string
  readonly departmentId: string
  readonly kind: 'department' | 'administrative' | 'managedAsCivilService' | 'publicInstitution'
  readonly funding: ColumnType<'full' | 'partial' | 'selfFunded' | null, 'full' | 'partial' | 'selfFunded' | null | undefined, 'full' | 'partial' | 'selfFunded' | null>
  readonly independentAccounts: ColumnType<boolean, boolean | undefined, boolean>
  readonly validFrom: number
  readonly validTo: ColumnType<number | null, number | null | undefined, number | null>
}

export interface PersonRole {
  readonly unitId: string
  readonly person: string
  readonly role: 'administrator' | 'handler' | 'accountant' | 'leader' | 'cashier' | 'reviewer' | 'reader'
}

export interface FiscalYear {
  readonly unitId: string
  readonly year: number
  readonly status: ColumnType<'preparing' | 'executing' | 'closing' | 'closed', 'preparing' | 'executing' | 'closing' | 'closed' | undefined, 'preparing' | 'executing' | 'closing' | 'closed'>
  readonly jurisdiction: ColumnType<string | null, string | null | undefined, string | null>
  readonly classificationYear: number
}

export interface Posts {
  readonly unitId: string
  readonly year: number
  readonly category: 'administrative' | 'managedAsCivilService' | 'institution' | 'workers' | 'retiredLeaders' | 'retired' | 'other'
  readonly approved: number
  readonly filled: number
  readonly asOf: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Premises {
  readonly unitId: string
  readonly premisesId: bigint
  readonly name: string
  readonly tenure: 'owned' | 'rented' | 'lent'
  readonly areaSquareCentimetres: bigint
  readonly yearlyRentFen: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly validFrom: ColumnType<string | null, string | null | undefined, string | null>
  readonly validTo: ColumnType<string | null, string | null | undefined, string | null>
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
  readonly entries: ColumnType<bigint, bigint | undefined, bigint>
  readonly hash: string
  readonly nextId: ColumnType<bigint, bigint | undefined, bigint>
}

export interface AuditEntry {
  readonly unitId: string
  readonly entry: bigint
  readonly at: string
  readonly person: string
  readonly action: string
  readonly reason: ColumnType<string | null, string | null | undefined, string | null>
  readonly undoes: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
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
  readonly status: ColumnType<'proposed' | 'approved' | 'active' | 'completed' | 'stopped', 'proposed' | 'approved' | 'active' | 'completed' | 'stopped' | undefined, 'proposed' | 'approved' | 'active' | 'completed' | 'stopped'>
  readonly fromYear: number
  readonly toYear: number
  readonly rationale: ColumnType<string | null, string | null | undefined, string | null>
  readonly plan: ColumnType<string | null, string | null | undefined, string | null>
  readonly owner: ColumnType<string | null, string | null | undefined, string | null>
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
  readonly functional: ColumnType<string | null, string | null | undefined, string | null>
  readonly departmental: ColumnType<string | null, string | null | undefined, string | null>
  readonly governmental: ColumnType<string | null, string | null | undefined, string | null>
  readonly governmentalReason: ColumnType<string | null, string | null | undefined, string | null>
  readonly fund: 'generalPublicBudget' | 'governmentManagedFunds' | 'stateCapitalOperations' | 'fiscalSpecialAccount' | 'unitFunds'
  readonly nature: ColumnType<'personnel' | 'operating' | 'project' | 'remittanceToSuperior' | 'business' | 'subsidyToAffiliated' | null, 'personnel' | 'operating' | 'project' | 'remittanceToSuperior' | 'business' | 'subsidyToAffiliated' | null | undefined, 'personnel' | 'operating' | 'project' | 'remittanceToSuperior' | 'business' | 'subsidyToAffiliated' | null>
  readonly origin: ColumnType<'current' | 'carriedOver', 'current' | 'carriedOver' | undefined, 'current' | 'carriedOver'>
  readonly grantedYear: ColumnType<number | null, number | null | undefined, number | null>
  readonly projectId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly revenue: ColumnType<string | null, string | null | undefined, string | null>
  readonly internalCounterpart: ColumnType<string | null, string | null | undefined, string | null>
}

export interface BudgetVersion {
  readonly unitId: string
  readonly year: number
  readonly stage: 'firstSubmission' | 'controlFigure' | 'secondSubmission' | 'approved'
  readonly version: number
  readonly status: ColumnType<'draft' | 'frozen', 'draft' | 'frozen' | undefined, 'draft' | 'frozen'>
  readonly frozenOn: ColumnType<string | null, string | null | undefined, string | null>
  readonly document: ColumnType<string | null, string | null | undefined, string | null>
}

export interface BudgetAmount {
  readonly unitId: string
  readonly year: number
  readonly stage: string
  readonly version: number
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly calculation: ColumnType<string | null, string | null | undefined, string | null>
  readonly reason: ColumnType<string | null, string | null | undefined, string | null>
}

export interface ControlFigure {
  readonly unitId: string
  readonly year: number
  readonly version: number
  readonly figureId: bigint
  readonly functional: ColumnType<string | null, string | null | undefined, string | null>
  readonly fund: ColumnType<string | null, string | null | undefined, string | null>
  readonly nature: ColumnType<string | null, string | null | undefined, string | null>
  readonly projectId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
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
  readonly adjustmentId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Adjustment {
  readonly unitId: string
  readonly year: number
  readonly adjustmentId: bigint
  readonly kind: 'additional' | 'reduced' | 'transferred'
  readonly status: ColumnType<'draft' | 'approved' | 'refused', 'draft' | 'approved' | 'refused' | undefined, 'draft' | 'approved' | 'refused'>
  readonly reason: string
  readonly document: ColumnType<string | null, string | null | undefined, string | null>
  readonly approvedBy: ColumnType<string | null, string | null | undefined, string | null>
  readonly approvedOn: ColumnType<string | null, string | null | undefined, string | null>
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
  readonly counterparty: ColumnType<string | null, string | null | undefined, string | null>
  readonly amountFen: bigint
  readonly signedOn: string
  readonly status: ColumnType<'open' | 'fulfilled' | 'cancelled', 'open' | 'fulfilled' | 'cancelled' | undefined, 'open' | 'fulfilled' | 'cancelled'>
  readonly procurementId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Payment {
  readonly unitId: string
  readonly year: number
  readonly paymentId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly method: 'direct' | 'authorised' | 'unitAccount' | 'businessCard'
  readonly status: 'drafted' | 'checked' | 'approved' | 'paid' | 'refused' | 'withdrawn'
  readonly paidOn: ColumnType<string | null, string | null | undefined, string | null>
  readonly payee: ColumnType<string | null, string | null | undefined, string | null>
  readonly purpose: ColumnType<string | null, string | null | undefined, string | null>
  readonly voucher: ColumnType<string | null, string | null | undefined, string | null>
  readonly handler: ColumnType<string | null, string | null | undefined, string | null>
  readonly accountant: ColumnType<string | null, string | null | undefined, string | null>
  readonly leader: ColumnType<string | null, string | null | undefined, string | null>
  readonly cashier: ColumnType<string | null, string | null | undefined, string | null>
  readonly commitmentId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly refundOf: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly batchId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Receipt {
  readonly unitId: string
  readonly year: number
  readonly receiptId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly receivedOn: string
  readonly voucher: ColumnType<string | null, string | null | undefined, string | null>
  readonly batchId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
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
  readonly reference: ColumnType<string | null, string | null | undefined, string | null>
  readonly paymentId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly receiptId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly batchId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Reception {
  readonly unitId: string
  readonly year: number
  readonly receptionId: bigint
  readonly onDate: string
  readonly kind: 'domestic' | 'domesticForeignAffairs' | 'abroad'
  readonly purpose: string
  readonly officialLetter: ColumnType<string | null, string | null | undefined, string | null>
  readonly guests: number
  readonly companions: ColumnType<number, number | undefined, number>
  readonly foreignGuests: ColumnType<number, number | undefined, number>
  readonly amountFen: bigint
  readonly paymentId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
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
  readonly paymentId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Vehicle {
  readonly unitId: string
  readonly vehicleId: bigint
  readonly label: string
  readonly use: 'deputyMinisterial' | 'principalLeaders' | 'confidentialCommunication' | 'emergency' | 'lawEnforcement' | 'specialTechnical' | 'retiredLeaders' | 'other'
  readonly assetId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly acquiredOn: string
  readonly disposedOn: ColumnType<string | null, string | null | undefined, string | null>
}

export interface VehicleQuota {
  readonly unitId: string
  readonly year: number
  readonly approved: number
  readonly held: ColumnType<number | null, number | null | undefined, number | null>
}

export interface VehicleCost {
  readonly unitId: string
  readonly year: number
  readonly costId: bigint
  readonly vehicleId: bigint
  readonly onDate: string
  readonly kind: 'fuel' | 'repair' | 'insurance' | 'toll' | 'inspection' | 'purchase' | 'other'
  readonly amountFen: bigint
  readonly paymentId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Procurement {
  readonly unitId: string
  readonly year: number
  readonly procurementId: bigint
  readonly stage: 'budget' | 'contract'
  readonly kind: 'goods' | 'works' | 'services'
  readonly name: string
  readonly lineId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly quantity: ColumnType<number | null, number | null | undefined, number | null>
  readonly amountFen: bigint
  readonly smallAndMediumFen: ColumnType<bigint, bigint | undefined, bigint>
  readonly microAndSmallFen: ColumnType<bigint, bigint | undefined, bigint>
  readonly reservedFen: ColumnType<bigint, bigint | undefined, bigint>
  readonly onDate: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Asset {
  readonly unitId: string
  readonly assetId: bigint
  readonly code: string
  readonly name: string
  readonly class: string
  readonly originalFen: bigint
  readonly residualFen: ColumnType<bigint, bigint | undefined, bigint>
  readonly usefulLifeMonths: ColumnType<number | null, number | null | undefined, number | null>
  readonly acquiredOn: string
  readonly disposedOn: ColumnType<string | null, string | null | undefined, string | null>
  readonly location: ColumnType<string | null, string | null | undefined, string | null>
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
  readonly measuredIn: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Target {
  readonly unitId: string
  readonly year: number
  readonly targetId: bigint
  readonly projectId: ColumnType<bigint, bigint | undefined, bigint>
  readonly level1: 'cost' | 'output' | 'benefit' | 'satisfaction'
  readonly level2: string
  readonly name: string
  readonly operator: '≥' | '>' | '=' | '≤' | '<' | 'qualitative'
  readonly valueDigits: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly valueDecimals: ColumnType<number, number | undefined, number>
  readonly valueWords: ColumnType<string | null, string | null | undefined, string | null>
  readonly measuredIn: ColumnType<string | null, string | null | undefined, string | null>
  readonly weightHundredths: ColumnType<number | null, number | null | undefined, number | null>
  readonly basis: ColumnType<string | null, string | null | undefined, string | null>
  readonly indicatorId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Goal {
  readonly unitId: string
  readonly year: number
  readonly projectId: ColumnType<bigint, bigint | undefined, bigint>
  readonly kind: 'duties' | 'overall' | 'task' | 'summary' | 'improvement' | 'result'
  readonly position: number
  readonly body: string
  readonly amountFen: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface Monitoring {
  readonly unitId: string
  readonly year: number
  readonly targetId: bigint
  readonly asOf: string
  readonly actualDigits: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly actualDecimals: ColumnType<number, number | undefined, number>
  readonly actualWords: ColumnType<string | null, string | null | undefined, string | null>
  readonly light: 'green' | 'yellow' | 'red'
  readonly note: ColumnType<string | null, string | null | undefined, string | null>
}

export interface Evaluation {
  readonly unitId: string
  readonly year: number
  readonly targetId: bigint
  readonly actualDigits: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
  readonly actualDecimals: ColumnType<number, number | undefined, number>
  readonly actualWords: ColumnType<string | null, string | null | undefined, string | null>
  readonly tier: ColumnType<'achieved' | 'partly' | 'missed' | null, 'achieved' | 'partly' | 'missed' | null | undefined, 'achieved' | 'partly' | 'missed' | null>
  readonly scoreHundredths: ColumnType<number | null, number | null | undefined, number | null>
  readonly reason: ColumnType<string | null, string | null | undefined, string | null>
  readonly evidence: ColumnType<string | null, string | null | undefined, string | null>
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
  readonly batchId: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
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
  readonly position: ColumnType<number, number | undefined, number>
  readonly body: string
  readonly amountFen: ColumnType<bigint | null, bigint | null | undefined, bigint | null>
}

export interface ArchivedDocument {
  readonly unitId: string
  readonly documentId: bigint
  readonly year: number
  readonly kind: 'budget' | 'finalAccounts' | 'performance' | 'other'
  readonly fileName: string
  readonly sha256: string
  readonly publishedOn: ColumnType<string | null, string | null | undefined, string | null>
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
  readonly status: ColumnType<'proposed' | 'approved' | 'refused', 'proposed' | 'approved' | 'refused' | undefined, 'proposed' | 'approved' | 'refused'>
  readonly approvedBy: ColumnType<string | null, string | null | undefined, string | null>
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
