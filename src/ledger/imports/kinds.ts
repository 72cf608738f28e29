/** What a file may hold. */
export const importKinds = [
  'budget',
  'payments',
  'receipts',
  'accountBalances',
  'bankList',
  'receptions',
  'assets',
] as const

export type ImportKind = (typeof importKinds)[number]

/** What a column may mean. */
export type Field =
  | 'date'
  | 'amount'
  | 'income'
  | 'outgo'
  | 'side'
  | 'functional'
  | 'departmental'
  | 'governmental'
  | 'governmentalReason'
  | 'fund'
  | 'nature'
  | 'origin'
  | 'grantedYear'
  | 'project'
  | 'revenue'
  | 'payee'
  | 'purpose'
  | 'voucher'
  | 'method'
  | 'type'
  | 'reason'
  | 'year'
  | 'account'
  | 'accountName'
  | 'opening'
  | 'debit'
  | 'credit'
  | 'closing'
  | 'direction'
  | 'label'
  | 'receptionKind'
  | 'letter'
  | 'guests'
  | 'companions'
  | 'foreignGuests'
  | 'assetCode'
  | 'assetName'
  | 'assetClass'
  | 'life'
  | 'residual'
  | 'location'

interface Columns {
  /** Of each group at least one column must be there. */
  readonly needed: readonly (readonly Field[])[]
  readonly optional: readonly Field[]
}

/** The columns of each kind of file. */
export const columnsOf: Readonly<Record<ImportKind, Columns>> = {
  payments: {
    needed: [['date'], ['amount'], ['functional', 'departmental', 'project']],
    optional: ['fund', 'nature', 'origin', 'payee', 'purpose', 'voucher', 'method', 'type', 'year'],
  },
  receipts: {
    needed: [['date'], ['amount'], ['revenue', 'fund']],
    optional: ['functional', 'origin', 'voucher', 'type', 'year'],
  },
  budget: {
    needed: [['amount'], ['side', 'functional', 'revenue']],
    optional: [
      'departmental',
      'governmental',
      'governmentalReason',
      'fund',
      'nature',
      'origin',
      'grantedYear',
      'project',
      'reason',
      'year',
    ],
  },
  accountBalances: {
    needed: [['account'], ['closing']],
    optional: ['accountName', 'opening', 'debit', 'credit', 'direction', 'year'],
  },
  bankList: {
    needed: [['date'], ['amount', 'income', 'outgo']],
    optional: ['label', 'voucher', 'purpose', 'year'],
  },
  receptions: {
    needed: [['date'], ['purpose'], ['guests'], ['amount']],
    optional: ['receptionKind', 'letter', 'companions', 'foreignGuests', 'year'],
  },
  assets: {
    needed: [['assetCode'], ['assetName'], ['assetClass'], ['date'], ['amount']],
    optional: ['life', 'residual', 'location'],
  },
}

/** The fields that a kind knows, needed ones first. */
export function fieldsOf(kind: ImportKind): readonly Field[] {
  const { needed, optional } = columnsOf[kind]
  return [...needed.flat(), ...optional]
}
