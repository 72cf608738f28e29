/** Quota, plans, commitments, payments, receipts, adjustments, imports. Amounts are fen. */
export const execution = `
-- The quota ledger: Σ of a line is what may be spent. Only approval, adjustment and carry-over write here.
create table quota_entry (
  unit_id text not null,
  year integer not null,
  entry_id bigint not null,
  line_id bigint not null,
  kind text not null check (kind in ('approved', 'carriedOver', 'additional', 'reduced', 'transferredIn', 'transferredOut', 'correction')),
  amount_fen bigint not null,
  on_date date not null,
  adjustment_id bigint,
  primary key (unit_id, year, entry_id),
  foreign key (unit_id, year, line_id) references budget_line
);
create index quota_of_line on quota_entry (unit_id, year, line_id);

create table adjustment (
  unit_id text not null,
  year integer not null,
  adjustment_id bigint not null,
  kind text not null check (kind in ('additional', 'reduced', 'transferred')),
  status text not null default 'draft' check (status in ('draft', 'approved', 'refused')),
  reason text not null,
  document text,
  approved_by text,
  approved_on date,
  primary key (unit_id, year, adjustment_id),
  foreign key (unit_id, year) references fiscal_year
);

create table adjustment_line (
  unit_id text not null,
  year integer not null,
  adjustment_id bigint not null,
  line_id bigint not null,
  amount_fen bigint not null check (amount_fen <> 0),
  primary key (unit_id, year, adjustment_id, line_id),
  foreign key (unit_id, year, adjustment_id) references adjustment,
  foreign key (unit_id, year, line_id) references budget_line
);

create table spending_plan (
  unit_id text not null,
  year integer not null,
  line_id bigint not null,
  month integer not null check (month between 1 and 12),
  amount_fen bigint not null check (amount_fen >= 0),
  primary key (unit_id, year, line_id, month),
  foreign key (unit_id, year, line_id) references budget_line
);

create table commitment (
  unit_id text not null,
  year integer not null,
  commitment_id bigint not null,
  line_id bigint not null,
  name text not null,
  counterparty text,
  amount_fen bigint not null check (amount_fen > 0),
  signed_on date not null,
  status text not null default 'open' check (status in ('open', 'fulfilled', 'cancelled')),
  procurement_id bigint,
  primary key (unit_id, year, commitment_id),
  foreign key (unit_id, year, line_id) references budget_line
);

-- Money out. A refund is a row of its own with a negative amount. Its status walks handler → accountant → leader → cashier.
create table payment (
  unit_id text not null,
  year integer not null,
  payment_id bigint not null,
  line_id bigint not null,
  amount_fen bigint not null check (amount_fen <> 0),
  method text not null check (method in ('direct', 'authorised', 'unitAccount', 'businessCard')),
  status text not null check (status in ('drafted', 'checked', 'approved', 'paid', 'refused', 'withdrawn')),
  paid_on date,
  payee text,
  purpose text,
  voucher text,
  handler text,
  accountant text,
  leader text,
  cashier text,
  commitment_id bigint,
  refund_of bigint,
  batch_id bigint,
  primary key (unit_id, year, payment_id),
  foreign key (unit_id, year, line_id) references budget_line,
  check (amount_fen > 0 or refund_of is not null or batch_id is not null),
  check ((status = 'paid') = (paid_on is not null))
);
create index payment_of_line on payment (unit_id, year, line_id);

create table receipt (
  unit_id text not null,
  year integer not null,
  receipt_id bigint not null,
  line_id bigint not null,
  amount_fen bigint not null check (amount_fen <> 0),
  received_on date not null,
  voucher text,
  batch_id bigint,
  primary key (unit_id, year, receipt_id),
  foreign key (unit_id, year, line_id) references budget_line
);

create table import_mapping (
  unit_id text not null references unit,
  kind text not null check (kind in ('budget', 'payments', 'receipts', 'accountBalances', 'bankList', 'assets', 'receptions')),
  name text not null,
  columns text not null,
  primary key (unit_id, kind, name)
);

create table import_batch (
  unit_id text not null references unit,
  batch_id bigint not null,
  year integer not null,
  kind text not null,
  file_name text not null,
  file_sha256 text not null,
  accepted bigint not null,
  rejected bigint not null,
  total_fen bigint not null,
  primary key (unit_id, batch_id),
  unique (unit_id, year, kind, file_sha256)
);

create table bank_entry (
  unit_id text not null,
  year integer not null,
  entry_id bigint not null,
  account_label text not null,
  on_date date not null,
  amount_fen bigint not null,
  reference text,
  payment_id bigint,
  receipt_id bigint,
  batch_id bigint,
  primary key (unit_id, year, entry_id),
  foreign key (unit_id, year) references fiscal_year
);
`
