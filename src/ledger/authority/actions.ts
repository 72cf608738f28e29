/** Every action that an act may name, and the roles that may do it. A new business adds its actions here. */

export type Role = 'administrator' | 'handler' | 'accountant' | 'leader' | 'cashier' | 'reviewer' | 'reader'

interface Permission {
  /** Any of these roles, on the unit or on a department above it. */
  readonly roles: readonly Role[]
  /** May write the figures of a year that is closed, because it is a recorded correction. */
  readonly correctsClosedYears?: true
}

const keepers: readonly Role[] = ['handler', 'accountant']
const bookkeeping: readonly Role[] = ['accountant', 'administrator']

const permissions = {
  // organisation
  /** The first act of a ledger, while nobody has any role: it makes the first administrator. */
  initialise: { roles: [] },
  setUpDivision: { roles: ['administrator'] },
  setUpUnit: { roles: ['administrator'] },
  changeUnit: { roles: ['administrator'] },
  grantRole: { roles: ['administrator'] },
  grantException: { roles: ['leader', 'administrator'] },
  revokeRole: { roles: ['administrator'] },
  openYear: { roles: bookkeeping },
  changeYear: { roles: bookkeeping },
  recordPosts: { roles: bookkeeping },
  recordPremises: { roles: bookkeeping },
  recordText: { roles: [...keepers, 'administrator'] },
  // budget and projects
  draftBudget: { roles: keepers },
  submitBudget: { roles: ['accountant', 'leader'] },
  setControlFigures: { roles: ['reviewer', 'leader', 'administrator'] },
  approveBudget: { roles: ['leader', 'reviewer'] },
  proposeProject: { roles: keepers },
  approveProject: { roles: ['leader', 'reviewer'] },
  changeProject: { roles: [...keepers, 'leader'] },
  // execution
  planSpending: { roles: keepers },
  recordCommitment: { roles: keepers },
  closeCommitment: { roles: keepers },
  draftPayment: { roles: ['handler'] },
  checkPayment: { roles: ['accountant'] },
  approvePayment: { roles: ['leader'] },
  payPayment: { roles: ['cashier'] },
  refusePayment: { roles: ['accountant', 'leader', 'cashier'] },
  withdrawPayment: { roles: ['handler'] },
  recordRefund: { roles: ['cashier', 'accountant'] },
  recordReceipt: { roles: ['cashier', 'accountant'] },
  reconcileBank: { roles: ['accountant'] },
  rememberColumns: { roles: keepers },
  importRows: { roles: ['accountant'] },
  // adjustment
  draftAdjustment: { roles: keepers },
  approveAdjustment: { roles: ['leader', 'reviewer'] },
  refuseAdjustment: { roles: ['leader', 'reviewer'] },
  // registers
  recordReception: { roles: keepers },
  recordTrip: { roles: keepers },
  recordVehicle: { roles: keepers },
  recordProcurement: { roles: keepers },
  recordAsset: { roles: keepers },
  recordCount: { roles: keepers },
  // performance
  setTargets: { roles: keepers },
  monitorTargets: { roles: keepers },
  evaluateTargets: { roles: [...keepers, 'leader'] },
  // closing and archive
  importBalances: { roles: ['accountant'] },
  closeYear: { roles: ['accountant', 'leader'] },
  openCarryover: { roles: ['accountant'] },
  correctClosedYear: { roles: ['leader', 'reviewer'], correctsClosedYears: true },
  explain: { roles: keepers },
  archiveDocument: { roles: bookkeeping },
  proposeArchiveCorrection: { roles: keepers },
  approveArchiveCorrection: { roles: ['leader', 'reviewer'] },
  // samples and generators
  loadSample: { roles: ['administrator'] },
} as const satisfies Readonly<Record<string, Permission>>

export type Action = keyof typeof permissions

export const actions: Readonly<Record<Action, Permission>> = permissions
