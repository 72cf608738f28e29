/** Budget lines and their amounts at every stage; projects; standards; control figures. Amounts are fen. */
export const budget = `
create table project (
  unit_id text not null references unit,
  project_id bigint not null,
  code text not null,
  name text not null,
  category text not null check (category in ('personnel', 'operating', 'specificPurpose')),
  status text not null default 'proposed' check (status in ('proposed', 'approved', 'active', 'completed', 'stopped')),
  from_year integer not null,
  to_year integer not null,
  rationale text,
  plan text,
  owner text,
  primary key (unit_id, project_id),
  unique (unit_id, code),
  check (from_year <= to_year)
);

create table project_plan (
  unit_id text not null,
  project_id bigint not null,
  year integer not null,
  fund text not null,
  amount_fen bigint not null check (amount_fen >= 0),
  primary key (unit_id, project_id, year, fund),
  foreign key (unit_id, project_id) references project
);

-- The coordinates of money, once for each unit and year; every amount below refers to a line.
create table budget_line (
  unit_id text not null,
  year integer not null,
  line_id bigint not null,
  side text not null check (side in ('revenue', 'expenditure')),
  functional text,
  departmental text,
  governmental text,
  governmental_reason text,
  fund text not null check (fund in ('generalPublicBudget', 'governmentManagedFunds', 'stateCapitalOperations', 'fiscalSpecialAccount', 'unitFunds')),
  -- personnel, operating (together basic), project, remittanceToSuperior, business, subsidyToAffiliated
  nature text check (nature in ('personnel', 'operating', 'project', 'remittanceToSuperior', 'business', 'subsidyToAffiliated')),
  origin text not null default 'current' check (origin in ('current', 'carriedOver')),
  -- the year in which carried-over money was first granted: it ages
  granted_year integer,
  project_id bigint,
  -- revenue by source, in the words of the core: serviceRevenue, ownResources, …
  revenue text,
  -- money between units of one department, left out in consolidation
  internal_counterpart text,
  primary key (unit_id, year, line_id),
  foreign key (unit_id, year) references fiscal_year,
  foreign key (unit_id, project_id) references project,
  check (side = 'revenue' or (functional is not null and departmental is not null and nature is not null)),
  check (nature <> 'project' or project_id is not null),
  check ((origin = 'carriedOver') = (granted_year is not null)),
  unique nulls not distinct (unit_id, year, side, functional, departmental, governmental, fund, nature, origin, granted_year, project_id, revenue, internal_counterpart)
);

create table budget_version (
  unit_id text not null,
  year integer not null,
  stage text not null check (stage in ('firstSubmission', 'controlFigure', 'secondSubmission', 'approved')),
  version integer not null check (version > 0),
  status text not null default 'draft' check (status in ('draft', 'frozen')),
  frozen_on date,
  document text,
  primary key (unit_id, year, stage, version),
  foreign key (unit_id, year) references fiscal_year
);

create table budget_amount (
  unit_id text not null,
  year integer not null,
  stage text not null,
  version integer not null,
  line_id bigint not null,
  amount_fen bigint not null,
  -- how the amount came about (posts × standard), for lines that are calculated
  calculation text,
  reason text,
  primary key (unit_id, year, stage, version, line_id),
  foreign key (unit_id, year, stage, version) references budget_version,
  foreign key (unit_id, year, line_id) references budget_line
);

-- A ceiling for all lines that agree with the dimensions that are not null.
create table control_figure (
  unit_id text not null,
  year integer not null,
  version integer not null,
  figure_id bigint not null,
  functional text,
  fund text,
  nature text,
  project_id bigint,
  amount_fen bigint not null check (amount_fen >= 0),
  primary key (unit_id, year, version, figure_id),
  foreign key (unit_id, year) references fiscal_year
);
`
