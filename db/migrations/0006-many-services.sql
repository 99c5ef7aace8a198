-- Services of every kind: people known by a passport or a birth certificate, agents and second guardians, a form of
-- their own, several matters filed together and taken to one window.

alter table person
  add column identity text not null default 'id-card' check (identity in ('id-card', 'passport', 'birth-certificate')),
  add column country text check (country ~ '^[A-Z]{3}$');

-- What one visitor filed in one go, for a family or for one person. Its key (a code to type, a token to scan) opens it
-- at the hall; only keyed hashes are kept.
create table filing (
  hall_id text not null references hall,
  id uuid not null,
  channel text not null check (channel in ('kiosk', 'phone', 'guide', 'window')),
  code_hash bytea not null,
  token_hash bytea not null unique,
  filed_at timestamptz not null,
  expires_on date not null,
  primary key (hall_id, id),
  unique (hall_id, code_hash)
);

alter table pre_application
  add column channel text not null default 'kiosk' check (channel in ('kiosk', 'phone', 'guide', 'window')),
  add column filing_id uuid,
  add column position int not null default 0,
  -- Somebody without a telephone is served too, and a picture may be taken at the window.
  alter column phone_cipher drop not null,
  alter column photo_id drop not null,
  add column second_guardian_person_id uuid,
  add column second_guardian_name text,
  add column second_guardian_relation text,
  add column agent_person_id uuid,
  add column agent_name text,
  add column agent_phone_cipher bytea,
  -- The form of the matter: addresses, names of others, numbers. Sealed as a whole.
  add column form_cipher bytea,
  add column papers jsonb not null default '[]',
  add foreign key (hall_id, filing_id) references filing (hall_id, id),
  add foreign key (hall_id, second_guardian_person_id) references person (hall_id, id),
  add foreign key (hall_id, agent_person_id) references person (hall_id, id);
create index pre_application_by_filing on pre_application (hall_id, filing_id) where filing_id is not null;

-- Who may see the picture of a paper follows from the matter it was handed in for.
create table pre_application_scan (
  hall_id text not null references hall,
  pre_application_id uuid not null,
  scan_id uuid not null,
  material text not null,
  primary key (hall_id, pre_application_id, scan_id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id),
  foreign key (hall_id, scan_id) references scan (hall_id, id)
);
create index pre_application_scan_by_scan on pre_application_scan (hall_id, scan_id);

-- Which matters stand in line with a ticket. ticket.pre_application_id is the former release's and no longer written.
create table ticket_matter (
  hall_id text not null references hall,
  ticket_id uuid not null,
  pre_application_id uuid not null,
  position int not null,
  -- While the ticket waits, is called or served.
  active boolean not null,
  primary key (hall_id, ticket_id, pre_application_id),
  foreign key (hall_id, ticket_id) references ticket (hall_id, id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id)
);
-- A matter stands in one line at a time: two check-ins at once cannot draw two tickets for it.
create unique index ticket_matter_one_line on ticket_matter (hall_id, pre_application_id) where active;
create index ticket_matter_by_pre_application on ticket_matter (hall_id, pre_application_id);

insert into ticket_matter (hall_id, ticket_id, pre_application_id, position, active)
select hall_id, id, pre_application_id, 0, state in ('waiting', 'called', 'serving')
from ticket where pre_application_id is not null;

-- What somebody has filled in so far, kept for a day to go on with on another device.
create table intake_draft (
  hall_id text not null references hall,
  id uuid not null,
  token_hash bytea not null unique,
  code_hash bytea not null,
  content_cipher bytea not null,
  failures int not null default 0,
  saved_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (hall_id, id)
);
create index intake_draft_age on intake_draft (expires_at);
