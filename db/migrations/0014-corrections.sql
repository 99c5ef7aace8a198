-- What a person said differently at the window: the entry changes, and what stood there before is kept, sealed like it.
create table entry_correction (
  hall_id text not null references hall,
  id uuid not null,
  pre_application_id uuid not null,
  field text not null,
  before_cipher bytea,
  after_cipher bytea not null,
  staff_id uuid not null references staff (id),
  at timestamptz not null,
  primary key (hall_id, id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id)
);
create index entry_correction_of on entry_correction (hall_id, pre_application_id, at desc, id desc);
create trigger entry_correction_append_only before update or delete on entry_correction for each row execute function refuse_change();
create trigger entry_correction_no_truncate before truncate on entry_correction for each statement execute function refuse_change();
