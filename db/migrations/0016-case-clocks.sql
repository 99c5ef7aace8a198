-- One row for each clock of a case. The history of the case is the truth; this is what it comes to.
create table case_clock (
  hall_id text not null,
  case_id uuid not null,
  kind text not null check (kind in ('promised', 'statutory', 'target')),
  start_on date not null,
  -- As in the catalogue, `10 working-days`; null where a day was named.
  term text,
  basis text not null,
  due date,
  standing text not null check (standing in ('running', 'paused', 'ended')),
  -- The version of the calendar it was counted with.
  calendar text not null,
  -- The day on which the sweep looks at it next; null while there is nothing to look at.
  look_on date,
  -- Why the sweep could not look at it: put aside until its case changes.
  fault text,
  primary key (hall_id, case_id, kind),
  foreign key (hall_id, case_id) references case_file (hall_id, id)
);
create index case_clock_look on case_clock (hall_id, look_on) where look_on is not null;
create index case_clock_calendar on case_clock (hall_id, calendar) where standing <> 'ended';

insert into case_clock (hall_id, case_id, kind, start_on, term, basis, due, standing, calendar, look_on)
select hall_id, id, clock ->> 'kind', (clock ->> 'start')::date, clock ->> 'limit', clock ->> 'basis',
  (clock ->> 'due')::date,
  case when ended_at is null then 'running' else 'ended' end,
  -- Not known: counted again at the next start.
  '',
  case when ended_at is null then (clock ->> 'due')::date end
from case_file, jsonb_array_elements(clocks) clock;
-- Read no more; the release before still writes it.
alter table case_file alter column clocks set default '[]';

-- What an entry of the history did to a clock.
create table clock_move (
  hall_id text not null,
  case_id uuid not null,
  seq int not null,
  kind text not null,
  from_due date,
  to_due date,
  -- By another calendar, and not by anybody's act: such moves have a list of their own.
  by_calendar boolean not null,
  moved_at timestamptz not null,
  primary key (hall_id, case_id, seq, kind),
  foreign key (hall_id, case_id, seq) references case_event (hall_id, case_id, seq)
);
create index clock_move_by_calendar on clock_move (hall_id, moved_at desc, case_id, seq, kind) where by_calendar;

-- A date that comes near (amber) or has passed (red), told to one step after another.
create table case_alert (
  hall_id text not null,
  case_id uuid not null,
  kind text not null,
  due date not null,
  step text not null check (step in ('officer', 'team-lead', 'supervisor')),
  raised_at timestamptz not null,
  closed_at timestamptz,
  -- A sweep that runs again raises nothing twice.
  primary key (hall_id, case_id, kind, due, step),
  foreign key (hall_id, case_id, kind) references case_clock (hall_id, case_id, kind)
);
-- One step at a time: the next one takes over from the one before.
create unique index case_alert_open on case_alert (hall_id, case_id, kind) where closed_at is null;
create index case_alert_list on case_alert (hall_id, due, case_id, kind) where closed_at is null;
