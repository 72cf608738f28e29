/** Who keeps accounts: divisions, units, years, people and what they may do; and the chain of acts that every write leaves. */
export const organisation = `
create table division (
  division_code text primary key,
  name text not null,
  parent_code text references division
);

-- A department is a unit whose kind is 'department': it stands for the whole tree below it and keeps no money itself.
create table unit (
  unit_id text primary key,
  agency_code text not null,
  name text not null,
  division_code text not null references division,
  department_id text not null references unit deferrable initially deferred,
  kind text not null check (kind in ('department', 'administrative', 'managedAsCivilService', 'publicInstitution')),
  funding text check (funding in ('full', 'partial', 'selfFunded')),
  independent_accounts boolean not null default true,
  valid_from integer not null,
  valid_to integer
);
create index unit_of_department on unit (department_id);

create table person_role (
  unit_id text not null references unit,
  person text not null,
  role text not null check (role in ('administrator', 'handler', 'accountant', 'leader', 'cashier', 'reviewer', 'reader')),
  primary key (unit_id, person, role)
);

create table fiscal_year (
  unit_id text not null references unit,
  year integer not null check (year between 2000 and 2100),
  status text not null default 'preparing' check (status in ('preparing', 'executing', 'closing', 'closed')),
  jurisdiction text,
  classification_year integer not null,
  primary key (unit_id, year)
);

create table posts (
  unit_id text not null,
  year integer not null,
  category text not null check (category in ('administrative', 'managedAsCivilService', 'institution', 'workers', 'retiredLeaders', 'retired', 'other')),
  approved integer not null check (approved >= 0),
  filled integer not null check (filled >= 0),
  as_of date,
  primary key (unit_id, year, category),
  foreign key (unit_id, year) references fiscal_year
);

create table premises (
  unit_id text not null references unit,
  premises_id bigint not null,
  name text not null,
  tenure text not null check (tenure in ('owned', 'rented', 'lent')),
  area_square_centimetres bigint not null check (area_square_centimetres >= 0),
  yearly_rent_fen bigint check (yearly_rent_fen >= 0),
  valid_from date,
  valid_to date,
  primary key (unit_id, premises_id)
);

-- Texts of the disclosure that live longer than a year (duties, organisation), by version.
create table unit_text (
  unit_id text not null references unit,
  topic text not null,
  version integer not null,
  year_from integer not null,
  body text not null,
  primary key (unit_id, topic, version)
);

-- One chain of acts for each unit: its head is locked by every write, which orders the writes of a unit and no others.
create table audit_head (
  unit_id text primary key,
  entries bigint not null default 0,
  hash text not null,
  next_id bigint not null default 1
);

create table audit_entry (
  unit_id text not null,
  entry bigint not null,
  at timestamptz not null,
  person text not null,
  action text not null,
  reason text,
  undoes bigint,
  changes text not null,
  previous_hash text not null,
  hash text not null,
  primary key (unit_id, entry)
);

-- Rows written in bulk by an act (an import), compressed; their digest stands in the entry's changes.
create table audit_bulk (
  unit_id text not null,
  entry bigint not null,
  part integer not null,
  table_name text not null,
  rows bytea not null,
  primary key (unit_id, entry, part)
);
`
