/**
 * Accounts of budget accounting and the lines of the ledger that they book (政府会计制度, 财会〔2017〕25号). An account of the trial
 * balance belongs to the entry whose code it begins with.
 */
export interface AccountGroup {
  readonly accounts: readonly string[]
  readonly side: 'revenue' | 'expenditure'
  readonly funds?: readonly string[]
  readonly natures?: readonly string[]
  readonly sources?: readonly string[]
}

const fiscal = ['generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations'] as const
const own = ['fiscalSpecialAccount', 'unitFunds'] as const

/** In order: a line belongs to the first group that takes it. */
export const accountGroups: readonly AccountGroup[] = [
  { accounts: ['6001'], side: 'revenue', funds: fiscal },
  { accounts: ['6101'], side: 'revenue', funds: own, sources: ['serviceRevenue', 'educationFees'] },
  { accounts: ['6201'], side: 'revenue', funds: own, sources: ['superiorSubsidy'] },
  { accounts: ['6301'], side: 'revenue', funds: own, sources: ['affiliatedRemittance'] },
  { accounts: ['6401'], side: 'revenue', funds: own, sources: ['operatingRevenue'] },
  { accounts: ['6501', '6601', '6602', '6609'], side: 'revenue', funds: own },
  { accounts: ['7301'], side: 'expenditure', natures: ['business'] },
  { accounts: ['7401'], side: 'expenditure', natures: ['remittanceToSuperior'] },
  { accounts: ['7501'], side: 'expenditure', natures: ['subsidyToAffiliated'] },
  {
    accounts: ['7101', '7201', '7601', '7701', '7901'],
    side: 'expenditure',
    natures: ['personnel', 'operating', 'project'],
  },
]

/** First digits of accounts whose balance is a debit: assets and costs of financial accounting, expenditure of budget accounting. */
const debitClasses: readonly string[] = ['1', '5', '7']

/** Assets that stand against others (allowances, accumulated depreciation and amortisation): their balance is a credit. */
const contraAccounts: readonly string[] = ['1219', '1602', '1702', '1802', '1832']

/** 资金结存: the money of budget accounting, the one account of class 8 whose balance is a debit. */
export const moneyAccount = '8001'

/** Whether the usual balance of an account is a debit. */
export function isDebit(account: string): boolean {
  if (account.startsWith(moneyAccount)) return true
  return debitClasses.includes(account.charAt(0)) && !contraAccounts.some((code) => account.startsWith(code))
}

/** Financial accounting (1–5) and budget accounting (6–8) each balance by themselves. */
export const ledgers: readonly (readonly string[])[] = [
  ['1', '2', '3', '4', '5'],
  ['6', '7', '8'],
]
