-- Papers of every kind: some state no validity, a receipt has a slip of its own, a rare character waits for a pen, and
-- every print is counted.
alter table document
  -- Without one `valid_to` means nothing; with one an empty `valid_to` is 长期.
  add column has_validity boolean not null default true,
  add column slip_sha256 bytea,
  add column to_complete boolean not null default false,
  -- How often it was printed, so that no list counts lines.
  add column prints int not null default 0,
  add foreign key (hall_id, slip_sha256) references file (hall_id, sha256);

create table document_print (
  hall_id text not null,
  document_id uuid not null,
  -- 1 is the first. Two windows printing at once: the row lock of the document gives each its own number.
  n int not null check (n > 0),
  form text not null check (form in ('page', 'slip')),
  reason text check (reason in ('lost', 'damaged', 'badly-printed', 'second-copy', 'other')),
  -- What an officer wrote, which may name people: outside the trail.
  note text,
  staff_id uuid not null references staff (id),
  printed_at timestamptz not null,
  primary key (hall_id, document_id, n),
  -- The first print has no reason, every other one has.
  check ((n = 1) = (reason is null)),
  foreign key (hall_id, document_id) references document (hall_id, id)
);
