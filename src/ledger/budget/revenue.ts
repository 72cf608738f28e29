import type { BudgetLine } from '../store/generated.ts'

/** Sources of revenue, in the words of the core, and the fund that each belongs to. */
export const fundOfRevenue: Readonly<Record<string, BudgetLine['fund']>> = {
  ownResources: 'generalPublicBudget',
  specialRevenue: 'generalPublicBudget',
  lawEnforcementSubsidy: 'generalPublicBudget',
  feeCostCompensation: 'generalPublicBudget',
  stateResourceUse: 'generalPublicBudget',
  superiorTransfer: 'generalPublicBudget',
  educationFees: 'fiscalSpecialAccount',
  serviceRevenue: 'unitFunds',
  operatingRevenue: 'unitFunds',
  superiorSubsidy: 'unitFunds',
  affiliatedRemittance: 'unitFunds',
  otherRevenue: 'unitFunds',
}
