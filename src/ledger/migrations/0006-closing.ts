/** Closing, carry-over, archive of published figures. Amounts are fen. */
export const closing = `
create table trial_balance (
  unit_id text not null,
  year integer not null,
  account text not null,
  name text not null,
  opening_fen bigint not null,
  debit_fen bigint not null,
  credit_fen bigint not null,
  closing_fen bigint not null,
  batch_id bigint,
  primary key (unit_id, year, account),
  foreign key (unit_id, year) references fiscal_year
);

-- What is left on a line at the end of a year, computed by closing; opened next year under the line's coordinates.
create table carryover (
  unit_id text not null,
  year integer not null,
  line_id bigint not null,
  amount_fen bigint not null,
  kind text not null check (kind in ('carriedOver', 'surplus', 'returned')),
  primary key (unit_id, year, line_id, kind),
  foreign key (unit_id, year, line_id) references budget_line
);

-- Final figures where the ledger has no payments and receipts (years kept elsewhere); sample ledgers.
create table final_amount (
  unit_id text not null,
  year integer not null,
  line_id bigint not null,
  amount_fen bigint not null,
  primary key (unit_id, year, line_id),
  foreign key (unit_id, year, line_id) references budget_line
);

-- A recorded correction of a closed year.
create table correction (
  unit_id text not null,
  year integer not null,
  correction_id bigint not null,
  line_id bigint not null,
  amount_fen bigint not null,
  reason text not null,
  approved_by text not null,
  on_date date not null,
  primary key (unit_id, year, correction_id),
  foreign key (unit_id, year, line_id) references budget_line
);

-- Explanations that a disclosure must give, by what they explain (coordinates of the core as a key).
create table explanation (
  unit_id text not null,
  year integer not null,
  stage text not null,
  subject text not null,
  position integer not null default 1,
  body text not null,
  amount_fen bigint,
  primary key (unit_id, year, stage, subject, position),
  foreign key (unit_id, year) references fiscal_year
);

create table archived_document (
  unit_id text not null references unit,
  document_id bigint not null,
  year integer not null,
  kind text not null check (kind in ('budget', 'finalAccounts', 'performance', 'other')),
  file_name text not null,
  sha256 text not null,
  published_on date,
  primary key (unit_id, document_id),
  unique (unit_id, sha256)
);

create table archived_figure (
  unit_id text not null,
  document_id bigint not null,
  figure_id bigint not null,
  coordinates text not null,
  quantity text not null check (quantity in ('money', 'count', 'ratio')),
  value bigint not null,
  precision bigint not null,
  printed text not null,
  table_title text not null,
  place text not null,
  primary key (unit_id, document_id, figure_id),
  foreign key (unit_id, document_id) references archived_document
);

create table archive_correction (
  unit_id text not null,
  document_id bigint not null,
  figure_id bigint not null,
  correction_id bigint not null,
  value bigint not null,
  reason text not null,
  proposed_by text not null,
  status text not null default 'proposed' check (status in ('proposed', 'approved', 'refused')),
  approved_by text,
  primary key (unit_id, document_id, figure_id, correction_id),
  foreign key (unit_id, document_id, figure_id) references archived_figure
);
`
