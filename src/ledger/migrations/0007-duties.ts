/** Who drafted an adjustment, and exceptions from the separation of duties, for units with fewer people than steps. */
export const duties = `
create table duty_exception (
  unit_id text not null references unit,
  exception_id bigint not null,
  person text not null,
  one_step text not null check (one_step in ('draft', 'check', 'approve', 'pay')),
  other_step text not null check (other_step in ('draft', 'check', 'approve', 'pay')),
  reason text not null,
  document text not null,
  granted_by text not null,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, exception_id),
  check (one_step < other_step),
  check (valid_from <= valid_to)
);

alter table adjustment add column drafted_by text;
`
