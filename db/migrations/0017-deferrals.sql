-- 容缺受理: a paper is promised for later. What was promised, and what became of it.
create table case_deferral (
  hall_id text not null,
  case_id uuid not null,
  signer text not null check (signer in ('applicant', 'guardian', 'agent')),
  -- The way of the pen on the glass, sealed; drawn when a paper shows it.
  strokes_cipher bytea not null,
  committed_at timestamptz not null,
  outcome text check (outcome in ('kept', 'lapsed', 'false')),
  ended_at timestamptz,
  primary key (hall_id, case_id),
  foreign key (hall_id, case_id) references case_file (hall_id, id),
  check ((outcome is null) = (ended_at is null))
);

-- A broken promise: no 容缺 for this person until somebody restores it.
create table deferral_block (
  hall_id text not null,
  id uuid not null,
  person_id uuid not null,
  case_id uuid not null,
  why text not null check (why in ('lapsed', 'false')),
  blocked_at timestamptz not null,
  restored_at timestamptz,
  restored_by uuid references staff (id),
  restored_note text,
  primary key (hall_id, id),
  -- One case breaks one promise, however often the job runs.
  unique (hall_id, case_id),
  foreign key (hall_id, person_id) references person (hall_id, id),
  foreign key (hall_id, case_id) references case_file (hall_id, id),
  check ((restored_at is null) = (restored_by is null))
);
create index deferral_block_open on deferral_block (hall_id, person_id) where restored_at is null;
create index deferral_block_list on deferral_block (hall_id, blocked_at desc, id desc) where restored_at is null;

alter table case_file drop constraint case_file_state_check;
alter table case_file add constraint case_file_state_check check (state in
  ('notified', 'refused', 'accepted', 'reviewed', 'approved', 'denied', 'ready', 'handed-over', 'returned', 'withdrawn'));
alter table case_clock drop constraint case_clock_kind_check;
alter table case_clock add constraint case_clock_kind_check check (kind in ('promised', 'statutory', 'supply', 'target'));
-- Promises that ran out: what the job of the minute asks for.
create index case_clock_supply on case_clock (hall_id, due) where kind = 'supply' and standing = 'running';
