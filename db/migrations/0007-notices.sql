alter table notice drop constraint notice_channel_check;
alter table notice add constraint notice_channel_check check (channel in ('sms', 'email', 'in-app'));
alter table notice drop constraint notice_state_check;
alter table notice add constraint notice_state_check
  check (state in ('queued', 'sent', 'undeliverable', 'kept', 'suppressed', 'told'));
alter table notice
  add column case_id uuid,
  add column lang text not null default 'zh-CN' check (lang in ('zh-CN', 'en')),
  add column parts int,
  -- When a queued notice is tried next. Null only in rows of the release before: at once.
  add column due_at timestamptz,
  add foreign key (hall_id, case_id) references case_file (hall_id, id),
  add check (channel <> 'in-app' or case_id is not null);

create index notice_by_state on notice (hall_id, state, created_at desc, id desc);
-- The messages of a case, for whoever holds its number and code.
create index notice_in_app on notice (hall_id, case_id, created_at desc, id desc) where channel = 'in-app';
-- The sweep finds what a lost job left behind without reading what was sent.
create index notice_due on notice (coalesce(due_at, created_at)) where state = 'queued';

-- What happened to a notice after it was written: each attempt with its time, each wait, each act of a person.
create table notice_step (
  hall_id text not null,
  notice_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null check (kind in
    ('tried', 'delivered', 'failed', 'put-off', 'kept', 'suppressed', 'given-up', 'sent-again', 'told')),
  -- The kind of a failure, in a word of ours: what gateways answer quotes addresses.
  word text,
  until timestamptz,
  staff_id uuid references staff (id),
  primary key (hall_id, notice_id, seq),
  foreign key (hall_id, notice_id) references notice (hall_id, id)
);

-- Who switched optional messages off, by the keyed blind index of the address: the address itself is not kept.
create table notice_opt_out (
  hall_id text not null references hall,
  address_index bytea not null,
  opted_out_at timestamptz not null,
  primary key (hall_id, address_index)
);
