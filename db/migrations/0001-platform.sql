-- Trails are append-only: UPDATE, DELETE and TRUNCATE are refused by the database itself, whoever asks.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create table hall (
  hall_id text primary key check (hall_id ~ '^[a-z][a-z0-9-]{1,31}$'),
  name_zh text not null,
  name_en text not null
);

-- One row proves that the secret key in use is the one the data was written with.
create table key_check (
  id int primary key check (id = 1),
  proof bytea not null
);

create table idempotency_key (
  actor text not null,
  key text not null,
  endpoint text not null,
  request_hash bytea not null,
  status int,
  reply bytea,
  created_at timestamptz not null,
  primary key (actor, key)
);
create index idempotency_key_age on idempotency_key (created_at);

create table audit_entry (
  hall_id text not null references hall,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('staff', 'device', 'citizen', 'system')),
  actor_id text not null,
  act text not null,
  object_kind text not null,
  object_id text,
  outcome text not null check (outcome in ('done', 'refused')),
  reason text,
  purpose text,
  facts jsonb not null default '{}',
  primary key (hall_id, id)
);
create index audit_entry_by_act on audit_entry (hall_id, act, id desc);
create index audit_entry_refused on audit_entry (hall_id, id desc) where outcome = 'refused';
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function refuse_change();

-- The chain is sealed after the fact by one job, so that no command waits for another's hash.
create table trail_seal (
  hall_id text not null references hall,
  trail text not null check (trail in ('audit', 'case')),
  position bigint not null,
  row_key bigint not null,
  chain_hash bytea not null,
  sealed_at timestamptz not null,
  primary key (hall_id, trail, position),
  unique (hall_id, trail, row_key)
);
create trigger trail_seal_append_only before update or delete on trail_seal for each row execute function refuse_change();
create trigger trail_seal_no_truncate before truncate on trail_seal for each statement execute function refuse_change();

-- Commands write here; the one publisher gives positions and sends a single NOTIFY for many rows.
create sequence live_position;
create table live_event (
  hall_id text not null references hall,
  id bigint generated always as identity primary key,
  topic text not null,
  at timestamptz not null,
  position bigint unique
);
create index live_event_unpublished on live_event (id) where position is null;

create table file (
  hall_id text not null references hall,
  sha256 bytea not null,
  media_type text not null,
  size int not null,
  content bytea not null,
  created_at timestamptz not null,
  primary key (hall_id, sha256)
);

create table number_series (
  hall_id text not null references hall,
  series text not null,
  period text not null,
  last int not null,
  primary key (hall_id, series, period)
);
