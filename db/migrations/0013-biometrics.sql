-- What was taken of a person at the window for one matter. The last row of a matter counts; none is overwritten.
create table fingerprint_taking (
  hall_id text not null references hall,
  id uuid not null,
  pre_application_id uuid not null,
  staff_id uuid not null references staff (id),
  at timestamptz not null,
  no_finger text check (no_finger in ('missing', 'injured', 'worn', 'cannot-move', 'too-young')),
  note_cipher bytea,
  driver text,
  model text,
  simulated boolean not null,
  primary key (hall_id, id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id),
  check ((no_finger is null) = (driver is not null))
);
create index fingerprint_taking_last on fingerprint_taking (hall_id, pre_application_id, at desc, id desc);

-- The template is sealed for its own row, and nothing in the program opens it.
create table fingerprint (
  hall_id text not null references hall,
  taking_id uuid not null,
  finger text not null,
  quality int not null check (quality between 0 and 100),
  template_cipher bytea not null,
  primary key (hall_id, taking_id, finger),
  foreign key (hall_id, taking_id) references fingerprint_taking (hall_id, id)
);

-- The hash is of the form as it read when it was signed: a form that changed asks for a new signature.
create table form_signature (
  hall_id text not null references hall,
  id uuid not null,
  pre_application_id uuid not null,
  staff_id uuid not null references staff (id),
  at timestamptz not null,
  signer text not null check (signer in ('applicant', 'guardian', 'agent')),
  form_hash bytea not null,
  strokes_cipher bytea not null,
  picture_cipher bytea not null,
  primary key (hall_id, id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id)
);
create index form_signature_last on form_signature (hall_id, pre_application_id, at desc, id desc);
