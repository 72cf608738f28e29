// 4da921309c2ba16b898db58329465607ba48a9ab501ff1cdd1116995417c4047
// Written by tools/generate-tables.ts from src/ledger/migrations. Do not edit.
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

export interface FiscalYear {
  readonly unitId: string
  readonly year: number
  readonly status: Optional<'preparing' | 'executing' | 'closing' | 'closed'>
  readonly jurisdiction: Optional<string | null>
  readonly classificationYear: number
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
  readonly draftedBy: Optional<string | null>
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

export interface AdjustmentLine {
  readonly unitId: string
  readonly year: number
  readonly adjustmentId: bigint
  readonly lineId: bigint
  readonly amountFen: bigint
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

export interface AuditBulk {
  readonly unitId: string
  readonly entry: bigint
  readonly part: number
  readonly tableName: string
  readonly rows: Uint8Array
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

export interface AuditHead {
  readonly unitId: string
  readonly entries: Optional<bigint>
  readonly hash: string
  readonly nextId: Optional<bigint>
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

export interface Carryover {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly amountFen: bigint
  readonly kind: 'carriedOver' | 'surplus' | 'returned'
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

export interface DutyException {
  readonly unitId: string
  readonly exceptionId: bigint
  readonly person: string
  readonly oneStep: 'draft' | 'check' | 'approve' | 'pay'
  readonly otherStep: 'draft' | 'check' | 'approve' | 'pay'
  readonly reason: string
  readonly document: string
  readonly grantedBy: string
  readonly validFrom: string
  readonly validTo: string
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

export interface Explanation {
  readonly unitId: string
  readonly year: number
  readonly stage: string
  readonly subject: string
  readonly position: Optional<number>
  readonly body: string
  readonly amountFen: Optional<bigint | null>
}

export interface FinalAmount {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly amountFen: bigint
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

export interface ImportMapping {
  readonly unitId: string
  readonly kind: 'budget' | 'payments' | 'receipts' | 'accountBalances' | 'bankList' | 'assets' | 'receptions'
  readonly name: string
  readonly columns: string
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

export interface PersonRole {
  readonly unitId: string
  readonly person: string
  readonly role: 'administrator' | 'handler' | 'accountant' | 'leader' | 'cashier' | 'reviewer' | 'reader'
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

export interface ProjectPlan {
  readonly unitId: string
  readonly projectId: bigint
  readonly year: number
  readonly fund: string
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

export interface RecordedCount {
  readonly unitId: string
  readonly year: number
  readonly topic: string
  readonly stage: string
  readonly value: bigint
  readonly source: string
}

export interface SpendingPlan {
  readonly unitId: string
  readonly year: number
  readonly lineId: bigint
  readonly month: number
  readonly amountFen: bigint
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

export interface UnitText {
  readonly unitId: string
  readonly topic: string
  readonly version: number
  readonly yearFrom: number
  readonly body: string
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

export interface VehicleQuota {
  readonly unitId: string
  readonly year: number
  readonly approved: number
  readonly held: Optional<number | null>
}

export interface Tables {
  readonly division: Division
  readonly unit: Unit
  readonly fiscalYear: FiscalYear
  readonly adjustment: Adjustment
  readonly project: Project
  readonly budgetLine: BudgetLine
  readonly adjustmentLine: AdjustmentLine
  readonly archivedDocument: ArchivedDocument
  readonly archivedFigure: ArchivedFigure
  readonly archiveCorrection: ArchiveCorrection
  readonly asset: Asset
  readonly assetValue: AssetValue
  readonly auditBulk: AuditBulk
  readonly auditEntry: AuditEntry
  readonly auditHead: AuditHead
  readonly bankEntry: BankEntry
  readonly budgetVersion: BudgetVersion
  readonly budgetAmount: BudgetAmount
  readonly carryover: Carryover
  readonly commitment: Commitment
  readonly controlFigure: ControlFigure
  readonly correction: Correction
  readonly dutyException: DutyException
  readonly target: Target
  readonly evaluation: Evaluation
  readonly explanation: Explanation
  readonly finalAmount: FinalAmount
  readonly goal: Goal
  readonly importBatch: ImportBatch
  readonly importMapping: ImportMapping
  readonly indicator: Indicator
  readonly monitoring: Monitoring
  readonly payment: Payment
  readonly personRole: PersonRole
  readonly posts: Posts
  readonly premises: Premises
  readonly procurement: Procurement
  readonly projectPlan: ProjectPlan
  readonly quotaEntry: QuotaEntry
  readonly receipt: Receipt
  readonly reception: Reception
  readonly recordedCount: RecordedCount
  readonly spendingPlan: SpendingPlan
  readonly trialBalance: TrialBalance
  readonly tripAbroad: TripAbroad
  readonly unitText: UnitText
  readonly vehicle: Vehicle
  readonly vehicleCost: VehicleCost
  readonly vehicleQuota: VehicleQuota
}

/** What is known of each table at run time. A table stands after those that its rows refer to; defaults are canonical values. */
export const shapes = {
  division: {
    name: 'division',
    key: ['divisionCode'],
    columns: { divisionCode: 'text', name: 'text', parentCode: 'text' },
    defaults: {  },
  },
  unit: {
    name: 'unit',
    key: ['unitId'],
    columns: { unitId: 'text', agencyCode: 'text', name: 'text', divisionCode: 'text', departmentId: 'text', kind: 'text', funding: 'text', independentAccounts: 'boolean', validFrom: 'integer', validTo: 'integer' },
    defaults: { independentAccounts: true },
  },
  fiscalYear: {
    name: 'fiscal_year',
    key: ['unitId', 'year'],
    columns: { unitId: 'text', year: 'integer', status: 'text', jurisdiction: 'text', classificationYear: 'integer' },
    defaults: { status: 'preparing' },
  },
  adjustment: {
    name: 'adjustment',
    key: ['unitId', 'year', 'adjustmentId'],
    columns: { unitId: 'text', year: 'integer', adjustmentId: 'bigint', kind: 'text', status: 'text', reason: 'text', document: 'text', approvedBy: 'text', approvedOn: 'date', draftedBy: 'text' },
    defaults: { status: 'draft' },
  },
  project: {
    name: 'project',
    key: ['unitId', 'projectId'],
    columns: { unitId: 'text', projectId: 'bigint', code: 'text', name: 'text', category: 'text', status: 'text', fromYear: 'integer', toYear: 'integer', rationale: 'text', plan: 'text', owner: 'text' },
    defaults: { status: 'proposed' },
  },
  budgetLine: {
    name: 'budget_line',
    key: ['unitId', 'year', 'lineId'],
    columns: { unitId: 'text', year: 'integer', lineId: 'bigint', side: 'text', functional: 'text', departmental: 'text', governmental: 'text', governmentalReason: 'text', fund: 'text', nature: 'text', origin: 'text', grantedYear: 'integer', projectId: 'bigint', revenue: 'text', internalCounterpart: 'text' },
    defaults: { origin: 'current' },
  },
  adjustmentLine: {
    name: 'adjustment_line',
    key: ['unitId', 'year', 'adjustmentId', 'lineId'],
    columns: { unitId: 'text', year: 'integer', adjustmentId: 'bigint', lineId: 'bigint', amountFen: 'bigint' },
    defaults: {  },
  },
  archivedDocument: {
    name: 'archived_document',
    key: ['unitId', 'documentId'],
    columns: { unitId: 'text', documentId: 'bigint', year: 'integer', kind: 'text', fileName: 'text', sha256: 'text', publishedOn: 'date' },
    defaults: {  },
  },
  archivedFigure: {
    name: 'archived_figure',
    key: ['unitId', 'documentId', 'figureId'],
    columns: { unitId: 'text', documentId: 'bigint', figureId: 'bigint', coordinates: 'text', quantity: 'text', value: 'bigint', precision: 'bigint', printed: 'text', tableTitle: 'text', place: 'text' },
    defaults: {  },
  },
  archiveCorrection: {
    name: 'archive_correction',
    key: ['unitId', 'documentId', 'figureId', 'correctionId'],
    columns: { unitId: 'text', documentId: 'bigint', figureId: 'bigint', correctionId: 'bigint', value: 'bigint', reason: 'text', proposedBy: 'text', status: 'text', approvedBy: 'text' },
    defaults: { status: 'proposed' },
  },
  asset: {
    name: 'asset',
    key: ['unitId', 'assetId'],
    columns: { unitId: 'text', assetId: 'bigint', code: 'text', name: 'text', class: 'text', originalFen: 'bigint', residualFen: 'bigint', usefulLifeMonths: 'integer', acquiredOn: 'date', disposedOn: 'date', location: 'text' },
    defaults: { residualFen: '0' },
  },
  assetValue: {
    name: 'asset_value',
    key: ['unitId', 'year', 'class'],
    columns: { unitId: 'text', year: 'integer', class: 'text', originalFen: 'bigint', netFen: 'bigint' },
    defaults: {  },
  },
  auditBulk: {
    name: 'audit_bulk',
    key: ['unitId', 'entry', 'part'],
    columns: { unitId: 'text', entry: 'bigint', part: 'integer', tableName: 'text', rows: 'bytea' },
    defaults: {  },
  },
  auditEntry: {
    name: 'audit_entry',
    key: ['unitId', 'entry'],
    columns: { unitId: 'text', entry: 'bigint', at: 'timestamp with time zone', person: 'text', action: 'text', reason: 'text', undoes: 'bigint', changes: 'text', previousHash: 'text', hash: 'text' },
    defaults: {  },
  },
  auditHead: {
    name: 'audit_head',
    key: ['unitId'],
    columns: { unitId: 'text', entries: 'bigint', hash: 'text', nextId: 'bigint' },
    defaults: { entries: '0', nextId: '1' },
  },
  bankEntry: {
    name: 'bank_entry',
    key: ['unitId', 'year', 'entryId'],
    columns: { unitId: 'text', year: 'integer', entryId: 'bigint', accountLabel: 'text', onDate: 'date', amountFen: 'bigint', reference: 'text', paymentId: 'bigint', receiptId: 'bigint', batchId: 'bigint' },
    defaults: {  },
  },
  budgetVersion: {
    name: 'budget_version',
    key: ['unitId', 'year', 'stage', 'version'],
    columns: { unitId: 'text', year: 'integer', stage: 'text', version: 'integer', status: 'text', frozenOn: 'date', document: 'text' },
    defaults: { status: 'draft' },
  },
  budgetAmount: {
    name: 'budget_amount',
    key: ['unitId', 'year', 'stage', 'version', 'lineId'],
    columns: { unitId: 'text', year: 'integer', stage: 'text', version: 'integer', lineId: 'bigint', amountFen: 'bigint', calculation: 'text', reason: 'text' },
    defaults: {  },
  },
  carryover: {
    name: 'carryover',
    key: ['unitId', 'year', 'lineId', 'kind'],
    columns: { unitId: 'text', year: 'integer', lineId: 'bigint', amountFen: 'bigint', kind: 'text' },
    defaults: {  },
  },
  commitment: {
    name: 'commitment',
    key: ['unitId', 'year', 'commitmentId'],
    columns: { unitId: 'text', year: 'integer', commitmentId: 'bigint', lineId: 'bigint', name: 'text', counterparty: 'text', amountFen: 'bigint', signedOn: 'date', status: 'text', procurementId: 'bigint' },
    defaults: { status: 'open' },
  },
  controlFigure: {
    name: 'control_figure',
    key: ['unitId', 'year', 'version', 'figureId'],
    columns: { unitId: 'text', year: 'integer', version: 'integer', figureId: 'bigint', functional: 'text', fund: 'text', nature: 'text', projectId: 'bigint', amountFen: 'bigint' },
    defaults: {  },
  },
  correction: {
    name: 'correction',
    key: ['unitId', 'year', 'correctionId'],
    columns: { unitId: 'text', year: 'integer', correctionId: 'bigint', lineId: 'bigint', amountFen: 'bigint', reason: 'text', approvedBy: 'text', onDate: 'date' },
    defaults: {  },
  },
  dutyException: {
    name: 'duty_exception',
    key: ['unitId', 'exceptionId'],
    columns: { unitId: 'text', exceptionId: 'bigint', person: 'text', oneStep: 'text', otherStep: 'text', reason: 'text', document: 'text', grantedBy: 'text', validFrom: 'date', validTo: 'date' },
    defaults: {  },
  },
  target: {
    name: 'target',
    key: ['unitId', 'year', 'targetId'],
    columns: { unitId: 'text', year: 'integer', targetId: 'bigint', projectId: 'bigint', level1: 'text', level2: 'text', name: 'text', operator: 'text', valueDigits: 'bigint', valueDecimals: 'integer', valueWords: 'text', measuredIn: 'text', weightHundredths: 'integer', basis: 'text', indicatorId: 'bigint' },
    defaults: { projectId: '0', valueDecimals: 0 },
  },
  evaluation: {
    name: 'evaluation',
    key: ['unitId', 'year', 'targetId'],
    columns: { unitId: 'text', year: 'integer', targetId: 'bigint', actualDigits: 'bigint', actualDecimals: 'integer', actualWords: 'text', tier: 'text', scoreHundredths: 'integer', reason: 'text', evidence: 'text' },
    defaults: { actualDecimals: 0 },
  },
  explanation: {
    name: 'explanation',
    key: ['unitId', 'year', 'stage', 'subject', 'position'],
    columns: { unitId: 'text', year: 'integer', stage: 'text', subject: 'text', position: 'integer', body: 'text', amountFen: 'bigint' },
    defaults: { position: 1 },
  },
  finalAmount: {
    name: 'final_amount',
    key: ['unitId', 'year', 'lineId'],
    columns: { unitId: 'text', year: 'integer', lineId: 'bigint', amountFen: 'bigint' },
    defaults: {  },
  },
  goal: {
    name: 'goal',
    key: ['unitId', 'year', 'projectId', 'kind', 'position'],
    columns: { unitId: 'text', year: 'integer', projectId: 'bigint', kind: 'text', position: 'integer', body: 'text', amountFen: 'bigint' },
    defaults: { projectId: '0' },
  },
  importBatch: {
    name: 'import_batch',
    key: ['unitId', 'batchId'],
    columns: { unitId: 'text', batchId: 'bigint', year: 'integer', kind: 'text', fileName: 'text', fileSha256: 'text', accepted: 'bigint', rejected: 'bigint', totalFen: 'bigint' },
    defaults: {  },
  },
  importMapping: {
    name: 'import_mapping',
    key: ['unitId', 'kind', 'name'],
    columns: { unitId: 'text', kind: 'text', name: 'text', columns: 'text' },
    defaults: {  },
  },
  indicator: {
    name: 'indicator',
    key: ['unitId', 'indicatorId'],
    columns: { unitId: 'text', indicatorId: 'bigint', level1: 'text', level2: 'text', name: 'text', direction: 'text', measuredIn: 'text' },
    defaults: {  },
  },
  monitoring: {
    name: 'monitoring',
    key: ['unitId', 'year', 'targetId', 'asOf'],
    columns: { unitId: 'text', year: 'integer', targetId: 'bigint', asOf: 'date', actualDigits: 'bigint', actualDecimals: 'integer', actualWords: 'text', light: 'text', note: 'text' },
    defaults: { actualDecimals: 0 },
  },
  payment: {
    name: 'payment',
    key: ['unitId', 'year', 'paymentId'],
    columns: { unitId: 'text', year: 'integer', paymentId: 'bigint', lineId: 'bigint', amountFen: 'bigint', method: 'text', status: 'text', paidOn: 'date', payee: 'text', purpose: 'text', voucher: 'text', handler: 'text', accountant: 'text', leader: 'text', cashier: 'text', commitmentId: 'bigint', refundOf: 'bigint', batchId: 'bigint' },
    defaults: {  },
  },
  personRole: {
    name: 'person_role',
    key: ['unitId', 'person', 'role'],
    columns: { unitId: 'text', person: 'text', role: 'text' },
    defaults: {  },
  },
  posts: {
    name: 'posts',
    key: ['unitId', 'year', 'category'],
    columns: { unitId: 'text', year: 'integer', category: 'text', approved: 'integer', filled: 'integer', asOf: 'date' },
    defaults: {  },
  },
  premises: {
    name: 'premises',
    key: ['unitId', 'premisesId'],
    columns: { unitId: 'text', premisesId: 'bigint', name: 'text', tenure: 'text', areaSquareCentimetres: 'bigint', yearlyRentFen: 'bigint', validFrom: 'date', validTo: 'date' },
    defaults: {  },
  },
  procurement: {
    name: 'procurement',
    key: ['unitId', 'year', 'procurementId'],
    columns: { unitId: 'text', year: 'integer', procurementId: 'bigint', stage: 'text', kind: 'text', name: 'text', lineId: 'bigint', quantity: 'integer', amountFen: 'bigint', smallAndMediumFen: 'bigint', microAndSmallFen: 'bigint', reservedFen: 'bigint', onDate: 'date' },
    defaults: { smallAndMediumFen: '0', microAndSmallFen: '0', reservedFen: '0' },
  },
  projectPlan: {
    name: 'project_plan',
    key: ['unitId', 'projectId', 'year', 'fund'],
    columns: { unitId: 'text', projectId: 'bigint', year: 'integer', fund: 'text', amountFen: 'bigint' },
    defaults: {  },
  },
  quotaEntry: {
    name: 'quota_entry',
    key: ['unitId', 'year', 'entryId'],
    columns: { unitId: 'text', year: 'integer', entryId: 'bigint', lineId: 'bigint', kind: 'text', amountFen: 'bigint', onDate: 'date', adjustmentId: 'bigint' },
    defaults: {  },
  },
  receipt: {
    name: 'receipt',
    key: ['unitId', 'year', 'receiptId'],
    columns: { unitId: 'text', year: 'integer', receiptId: 'bigint', lineId: 'bigint', amountFen: 'bigint', receivedOn: 'date', voucher: 'text', batchId: 'bigint' },
    defaults: {  },
  },
  reception: {
    name: 'reception',
    key: ['unitId', 'year', 'receptionId'],
    columns: { unitId: 'text', year: 'integer', receptionId: 'bigint', onDate: 'date', kind: 'text', purpose: 'text', officialLetter: 'text', guests: 'integer', companions: 'integer', foreignGuests: 'integer', amountFen: 'bigint', paymentId: 'bigint' },
    defaults: { companions: 0, foreignGuests: 0 },
  },
  recordedCount: {
    name: 'recorded_count',
    key: ['unitId', 'year', 'topic', 'stage'],
    columns: { unitId: 'text', year: 'integer', topic: 'text', stage: 'text', value: 'bigint', source: 'text' },
    defaults: {  },
  },
  spendingPlan: {
    name: 'spending_plan',
    key: ['unitId', 'year', 'lineId', 'month'],
    columns: { unitId: 'text', year: 'integer', lineId: 'bigint', month: 'integer', amountFen: 'bigint' },
    defaults: {  },
  },
  trialBalance: {
    name: 'trial_balance',
    key: ['unitId', 'year', 'account'],
    columns: { unitId: 'text', year: 'integer', account: 'text', name: 'text', openingFen: 'bigint', debitFen: 'bigint', creditFen: 'bigint', closingFen: 'bigint', batchId: 'bigint' },
    defaults: {  },
  },
  tripAbroad: {
    name: 'trip_abroad',
    key: ['unitId', 'year', 'tripId'],
    columns: { unitId: 'text', year: 'integer', tripId: 'bigint', onDate: 'date', destination: 'text', purpose: 'text', approval: 'text', ownGroup: 'boolean', persons: 'integer', amountFen: 'bigint', paymentId: 'bigint' },
    defaults: {  },
  },
  unitText: {
    name: 'unit_text',
    key: ['unitId', 'topic', 'version'],
    columns: { unitId: 'text', topic: 'text', version: 'integer', yearFrom: 'integer', body: 'text' },
    defaults: {  },
  },
  vehicle: {
    name: 'vehicle',
    key: ['unitId', 'vehicleId'],
    columns: { unitId: 'text', vehicleId: 'bigint', label: 'text', use: 'text', assetId: 'bigint', acquiredOn: 'date', disposedOn: 'date' },
    defaults: {  },
  },
  vehicleCost: {
    name: 'vehicle_cost',
    key: ['unitId', 'year', 'costId'],
    columns: { unitId: 'text', year: 'integer', costId: 'bigint', vehicleId: 'bigint', onDate: 'date', kind: 'text', amountFen: 'bigint', paymentId: 'bigint' },
    defaults: {  },
  },
  vehicleQuota: {
    name: 'vehicle_quota',
    key: ['unitId', 'year'],
    columns: { unitId: 'text', year: 'integer', approved: 'integer', held: 'integer' },
    defaults: {  },
  },
} as const
