create table staff (
  hall_id text not null references hall,
  id uuid not null,
  account text not null unique,
  name text not null,
  name_latin text not null,
  password_hash text not null,
  totp_secret bytea not null,
  last_totp_step bigint not null default 0,
  failures int not null default 0,
  locked_until timestamptz,
  active boolean not null default true,
  primary key (hall_id, id),
  unique (id)
);

-- hall_id is where the grant holds, which may be another site than the one the person belongs to.
create table staff_grant (
  hall_id text not null references hall,
  id uuid not null,
  staff_id uuid not null references staff (id),
  role text not null,
  services text[],
  granted_at timestamptz not null,
  primary key (hall_id, id),
  unique (hall_id, staff_id, role)
);
create index staff_grant_by_staff on staff_grant (staff_id);

create table staff_session (
  token_hash bytea primary key,
  hall_id text not null references hall,
  staff_id uuid not null references staff (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index staff_session_by_staff on staff_session (staff_id);

create table device (
  hall_id text not null references hall,
  id uuid not null,
  kind text not null check (kind in ('kiosk', 'board')),
  name text not null,
  state text not null check (state in ('awaiting', 'enrolled', 'retired')),
  enrolled_at timestamptz,
  primary key (hall_id, id),
  unique (hall_id, name)
);

create table device_code (
  hall_id text not null,
  device_id uuid not null,
  code_hash bytea not null unique,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (hall_id, device_id),
  foreign key (hall_id, device_id) references device (hall_id, id)
);

create table device_session (
  token_hash bytea primary key,
  hall_id text not null,
  device_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  foreign key (hall_id, device_id) references device (hall_id, id)
);
create index device_session_by_device on device_session (hall_id, device_id);
