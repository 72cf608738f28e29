/** Indicators, targets, monitoring, self-evaluation. Values of indicators are exact: an integer and its decimals. */
export const performance = `
create table indicator (
  unit_id text not null references unit,
  indicator_id bigint not null,
  level1 text not null check (level1 in ('cost', 'output', 'benefit', 'satisfaction')),
  level2 text not null,
  name text not null,
  direction text not null check (direction in ('higher', 'lower', 'exact', 'qualitative')),
  measured_in text,
  primary key (unit_id, indicator_id)
);

-- project_id 0 stands for the whole unit.
create table target (
  unit_id text not null,
  year integer not null,
  target_id bigint not null,
  project_id bigint not null default 0,
  level1 text not null check (level1 in ('cost', 'output', 'benefit', 'satisfaction')),
  level2 text not null,
  name text not null,
  operator text not null check (operator in ('≥', '>', '=', '≤', '<', 'qualitative')),
  value_digits bigint,
  value_decimals integer not null default 0 check (value_decimals between 0 and 6),
  value_words text,
  measured_in text,
  weight_hundredths integer check (weight_hundredths between 0 and 10000),
  basis text,
  indicator_id bigint,
  primary key (unit_id, year, target_id),
  foreign key (unit_id, year) references fiscal_year,
  check ((operator = 'qualitative') = (value_digits is null))
);

create table goal (
  unit_id text not null,
  year integer not null,
  project_id bigint not null default 0,
  kind text not null check (kind in ('duties', 'overall', 'task', 'summary', 'improvement', 'result')),
  position integer not null,
  body text not null,
  amount_fen bigint,
  primary key (unit_id, year, project_id, kind, position),
  foreign key (unit_id, year) references fiscal_year
);

create table monitoring (
  unit_id text not null,
  year integer not null,
  target_id bigint not null,
  as_of date not null,
  actual_digits bigint,
  actual_decimals integer not null default 0,
  actual_words text,
  light text not null check (light in ('green', 'yellow', 'red')),
  note text,
  primary key (unit_id, year, target_id, as_of),
  foreign key (unit_id, year, target_id) references target
);

create table evaluation (
  unit_id text not null,
  year integer not null,
  target_id bigint not null,
  actual_digits bigint,
  actual_decimals integer not null default 0,
  actual_words text,
  tier text check (tier in ('achieved', 'partly', 'missed')),
  score_hundredths integer,
  reason text,
  evidence text,
  primary key (unit_id, year, target_id),
  foreign key (unit_id, year, target_id) references target
);
`
