-- One person per hall and identity number, found by the keyed blind index, never by the number itself. Written once:
-- whoever types a number at a kiosk has not proven to be that person, so nothing they type changes this row.
create table person (
  hall_id text not null references hall,
  id uuid not null,
  name text not null,
  born date not null,
  id_number_cipher bytea not null,
  id_number_index bytea not null,
  added_at timestamptz not null,
  primary key (hall_id, id),
  unique (hall_id, id_number_index)
);

create table photo (
  hall_id text not null references hall,
  id uuid not null,
  sha256 bytea not null,
  width int not null,
  height int not null,
  added_at timestamptz not null,
  primary key (hall_id, id),
  foreign key (hall_id, sha256) references file (hall_id, sha256)
);

create table pre_application (
  hall_id text not null references hall,
  id uuid not null,
  service text not null,
  service_version text not null,
  answers jsonb not null,
  person_id uuid not null,
  applicant_name text not null,
  guardian_person_id uuid,
  guardian_name text,
  guardian_relation text,
  -- Where this matter's messages go: a later application under the same number cannot redirect them.
  phone_cipher bytea not null,
  email_cipher bytea,
  photo_id uuid not null,
  -- The language in which the person filled it in, and in which messages are written.
  lang text not null check (lang in ('zh-CN', 'en')),
  consented_at timestamptz not null,
  filed_at timestamptz not null,
  primary key (hall_id, id),
  foreign key (hall_id, person_id) references person (hall_id, id),
  foreign key (hall_id, guardian_person_id) references person (hall_id, id),
  foreign key (hall_id, photo_id) references photo (hall_id, id)
);

-- Who may see a photo follows from the service it was handed in for.
create index pre_application_by_photo on pre_application (hall_id, photo_id);

create table hall_window (
  hall_id text not null references hall,
  number int not null check (number between 1 and 99),
  name_zh text not null,
  name_en text not null,
  queues text[] not null,
  staff_id uuid references staff (id),
  seated_at timestamptz,
  primary key (hall_id, number)
);
-- An officer sits at one window at a time.
create unique index hall_window_one_seat on hall_window (staff_id) where staff_id is not null;

create table ticket (
  hall_id text not null references hall,
  id uuid not null,
  day date not null,
  number text not null,
  queue text not null,
  service text not null,
  state text not null check (state in ('waiting', 'called', 'serving', 'finished', 'missed', 'expired')),
  order_at timestamptz not null,
  drawn_at timestamptz not null,
  called_at timestamptz,
  last_called_at timestamptz,
  recalls int not null default 0,
  started_at timestamptz,
  finished_at timestamptz,
  window_number int,
  staff_id uuid references staff (id),
  pre_application_id uuid,
  token_hash bytea not null unique,
  primary key (hall_id, id),
  unique (hall_id, day, number),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id),
  foreign key (hall_id, window_number) references hall_window (hall_id, number),
  check ((state in ('waiting', 'expired')) = (called_at is null))
);
-- A pre-application stands in one line at a time: a repeated submit cannot draw two tickets.
create unique index ticket_one_line on ticket (hall_id, pre_application_id)
  where state in ('waiting', 'called', 'serving');
-- One active ticket per window: two presses cannot put two people in front of one officer.
create unique index ticket_one_per_window on ticket (hall_id, window_number) where state in ('called', 'serving');
-- The index is the order of the line.
create index ticket_line on ticket (hall_id, day, queue, order_at, id) where state = 'waiting';
create index ticket_by_day on ticket (hall_id, day, drawn_at);
create index ticket_last_call on ticket (hall_id, day, last_called_at desc) where last_called_at is not null;
