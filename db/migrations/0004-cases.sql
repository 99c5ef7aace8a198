create table case_file (
  hall_id text not null references hall,
  id uuid not null,
  number text not null,
  service text not null,
  state text not null check (state in
    ('notified', 'refused', 'accepted', 'reviewed', 'approved', 'denied', 'ready', 'handed-over')),
  version int not null,
  pre_application_id uuid not null,
  person_id uuid not null,
  applicant_name text not null,
  findings jsonb not null,
  clocks jsonb not null,
  refusal jsonb,
  missing_note text,
  promised_due date,
  accepted_at timestamptz,
  ended_at timestamptz,
  updated_at timestamptz not null,
  primary key (hall_id, id),
  -- Of the whole installation: who looks a case up by its number does not say which hall it is of.
  unique (number),
  -- A repeated or parallel submit of one pre-application never makes two cases.
  unique (hall_id, pre_application_id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id),
  foreign key (hall_id, person_id) references person (hall_id, id)
);
create index case_file_list on case_file (hall_id, state, promised_due, id);
-- The order of the list: cases without a promised date stand last.
create index case_file_due on case_file (hall_id, coalesce(promised_due, '9999-12-31'::date), id);
create index case_file_ended on case_file (hall_id, ended_at) where ended_at is not null;
create index case_file_accepted on case_file (hall_id, accepted_at) where accepted_at is not null;

create table case_event (
  hall_id text not null references hall,
  case_id uuid not null,
  seq int not null,
  id bigint generated always as identity,
  operation_id text not null,
  kind text not null,
  staff_id uuid references staff (id),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  -- Hashed into the trail's chain, which outlives lawful erasure: nothing personal.
  payload jsonb not null,
  -- What an officer wrote, which may name people: outside the chain.
  note text,
  primary key (hall_id, case_id, seq),
  unique (hall_id, id),
  unique (hall_id, case_id, operation_id),
  foreign key (hall_id, case_id) references case_file (hall_id, id)
);
create trigger case_event_append_only before update or delete on case_event for each row execute function refuse_change();
create trigger case_event_no_truncate before truncate on case_event for each statement execute function refuse_change();

-- The code from the message that opens the case on a phone; guessing locks it.
create table case_key (
  hall_id text not null,
  case_id uuid not null,
  code_cipher bytea not null,
  failures int not null default 0,
  locked_until timestamptz,
  primary key (hall_id, case_id),
  foreign key (hall_id, case_id) references case_file (hall_id, id)
);

create table document (
  hall_id text not null references hall,
  id uuid not null,
  case_id uuid not null,
  kind text not null,
  number text not null,
  check_hash bytea not null,
  template text not null,
  specimen boolean not null,
  valid_from date not null,
  valid_to date,
  sha256 bytea not null,
  made_at timestamptz not null,
  primary key (hall_id, id),
  unique (number),
  -- The job that makes the paper may run twice; the paper exists once.
  unique (hall_id, case_id, kind),
  foreign key (hall_id, case_id) references case_file (hall_id, id),
  foreign key (hall_id, sha256) references file (hall_id, sha256)
);

create table rating_invitation (
  hall_id text not null references hall,
  id uuid not null,
  case_id uuid not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (hall_id, id),
  unique (hall_id, case_id),
  foreign key (hall_id, case_id) references case_file (hall_id, id)
);
create index rating_invitation_by_day on rating_invitation (hall_id, invited_at);

-- A grade is sealed: a later withdrawal is a second record, never a change of this one (国办发〔2019〕51号).
create table rating (
  hall_id text not null references hall,
  invitation_id uuid not null,
  grade text not null check (grade in
    ('very-satisfied', 'satisfied', 'fairly-satisfied', 'dissatisfied', 'very-dissatisfied')),
  -- What a person writes may name people: sealed like any personal field.
  text_cipher bytea,
  rated_at timestamptz not null,
  primary key (hall_id, invitation_id),
  foreign key (hall_id, invitation_id) references rating_invitation (hall_id, id)
);
create trigger rating_append_only before update or delete on rating for each row execute function refuse_change();
create trigger rating_no_truncate before truncate on rating for each statement execute function refuse_change();

create table notice (
  hall_id text not null references hall,
  id uuid not null,
  channel text not null check (channel in ('sms', 'email')),
  template text not null,
  -- Sent once per reason: the event that causes it may be delivered twice.
  reason_key text not null,
  to_cipher bytea not null,
  to_masked text not null,
  text_cipher bytea not null,
  text_masked text not null,
  state text not null check (state in ('queued', 'sent', 'undeliverable', 'kept')),
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (hall_id, id),
  unique (hall_id, channel, reason_key)
);
create index notice_list on notice (hall_id, created_at desc, id desc);
