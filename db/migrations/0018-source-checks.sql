-- 内部核查: one question to one internal source about one paper of one matter.
create table source_check (
  hall_id text not null references hall,
  id uuid not null,
  pre_application_id uuid not null,
  material text not null,
  source text not null,
  state text not null check (state in ('requested', 'confirmed', 'refused', 'unavailable', 'needs-decision')),
  staff_id uuid not null references staff (id),
  asked_at timestamptz not null,
  tries int not null default 0,
  -- When it is tried next, or when the lease of the try under way ends; null when nothing more is asked.
  due_at timestamptz,
  answered_at timestamptz,
  primary key (hall_id, id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id),
  check ((state = 'requested') = (due_at is not null))
);
-- A source that answers later knows the id and no hall.
create unique index source_check_id on source_check (id);
create index source_check_newest on source_check (hall_id, pre_application_id, material, id desc);
-- Two officers who ask at once: the second finds the first one's question.
create unique index source_check_one_open on source_check (hall_id, pre_application_id, material) where state = 'requested';
create index source_check_due on source_check (due_at) where state = 'requested';

-- Everything that happened to a check. An answer is its result and the source's own reference, nothing else of it.
create table source_step (
  hall_id text not null references hall,
  check_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null check (kind in ('asked', 'tried', 'taken', 'failed', 'answered', 'given-up')),
  -- The kind of a failure, in a word of ours: what sources answer may quote a person.
  word text,
  result text check (result in ('confirmed', 'refused')),
  reference text,
  staff_id uuid references staff (id),
  primary key (hall_id, check_id, seq),
  foreign key (hall_id, check_id) references source_check (hall_id, id),
  check ((kind = 'answered') = (result is not null and reference is not null))
);
create trigger source_step_append_only before update or delete on source_step for each row execute function refuse_change();
create trigger source_step_no_truncate before truncate on source_step for each statement execute function refuse_change();
