/** Side ledgers whose counts nobody can reconstruct later. Amounts are fen. */
export const registers = `
create table reception (
  unit_id text not null,
  year integer not null,
  reception_id bigint not null,
  on_date date not null,
  kind text not null check (kind in ('domestic', 'domesticForeignAffairs', 'abroad')),
  purpose text not null,
  official_letter text,
  guests integer not null check (guests > 0),
  companions integer not null default 0 check (companions >= 0),
  foreign_guests integer not null default 0 check (foreign_guests >= 0),
  amount_fen bigint not null check (amount_fen >= 0),
  payment_id bigint,
  primary key (unit_id, year, reception_id),
  foreign key (unit_id, year) references fiscal_year
);

create table trip_abroad (
  unit_id text not null,
  year integer not null,
  trip_id bigint not null,
  on_date date not null,
  destination text not null,
  purpose text not null,
  approval text not null,
  own_group boolean not null,
  persons integer not null check (persons > 0),
  amount_fen bigint not null check (amount_fen >= 0),
  payment_id bigint,
  primary key (unit_id, year, trip_id),
  foreign key (unit_id, year) references fiscal_year
);

create table vehicle (
  unit_id text not null references unit,
  vehicle_id bigint not null,
  label text not null,
  use text not null check (use in ('deputyMinisterial', 'principalLeaders', 'confidentialCommunication', 'emergency', 'lawEnforcement', 'specialTechnical', 'retiredLeaders', 'other')),
  asset_id bigint,
  acquired_on date not null,
  disposed_on date,
  primary key (unit_id, vehicle_id)
);

create table vehicle_quota (
  unit_id text not null,
  year integer not null,
  approved integer not null check (approved >= 0),
  -- held at the end of the year, where the vehicles themselves are not in the register
  held integer check (held >= 0),
  primary key (unit_id, year),
  foreign key (unit_id, year) references fiscal_year
);

create table vehicle_cost (
  unit_id text not null,
  year integer not null,
  cost_id bigint not null,
  vehicle_id bigint not null,
  on_date date not null,
  kind text not null check (kind in ('fuel', 'repair', 'insurance', 'toll', 'inspection', 'purchase', 'other')),
  amount_fen bigint not null,
  payment_id bigint,
  primary key (unit_id, year, cost_id),
  foreign key (unit_id, vehicle_id) references vehicle,
  foreign key (unit_id, year) references fiscal_year
);

create table procurement (
  unit_id text not null,
  year integer not null,
  procurement_id bigint not null,
  stage text not null check (stage in ('budget', 'contract')),
  kind text not null check (kind in ('goods', 'works', 'services')),
  name text not null,
  line_id bigint,
  quantity integer,
  amount_fen bigint not null check (amount_fen >= 0),
  small_and_medium_fen bigint not null default 0,
  micro_and_small_fen bigint not null default 0,
  reserved_fen bigint not null default 0,
  on_date date,
  primary key (unit_id, year, procurement_id),
  foreign key (unit_id, year) references fiscal_year,
  check (small_and_medium_fen between 0 and amount_fen and micro_and_small_fen between 0 and small_and_medium_fen and reserved_fen between 0 and amount_fen)
);

create table asset (
  unit_id text not null references unit,
  asset_id bigint not null,
  code text not null,
  name text not null,
  -- current, building, vehicle, largeEquipment, otherFixed, intangible, constructionInProgress, investment, other
  class text not null,
  original_fen bigint not null check (original_fen >= 0),
  residual_fen bigint not null default 0,
  useful_life_months integer check (useful_life_months > 0),
  acquired_on date not null,
  disposed_on date,
  location text,
  primary key (unit_id, asset_id),
  unique (unit_id, code)
);

-- Values at the end of a year that no card explains (current assets, sample ledgers that know the sum only).
create table asset_value (
  unit_id text not null,
  year integer not null,
  class text not null,
  original_fen bigint not null,
  net_fen bigint not null,
  primary key (unit_id, year, class),
  foreign key (unit_id, year) references fiscal_year
);

-- A count that a published text prints and no register explains, with where it comes from.
create table recorded_count (
  unit_id text not null,
  year integer not null,
  topic text not null,
  stage text not null,
  value bigint not null,
  source text not null,
  primary key (unit_id, year, topic, stage),
  foreign key (unit_id, year) references fiscal_year
);
`
