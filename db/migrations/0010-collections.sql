-- How the finished document reaches its owner. A case without a row is collected at the hall.
create table case_collection (
  hall_id text not null,
  case_id uuid not null,
  method text not null check (method in ('pick-up', 'post')),
  -- To whom it is posted: name, phone and address as one sealed text.
  receiver_cipher bytea,
  carrier text,
  -- A carrier tells the address of a tracking number to whoever asks: sealed like the address.
  tracking_cipher bytea,
  posted_at timestamptz,
  handed_to text check (handed_to in ('applicant', 'guardian', 'proxy')),
  -- Who collected with a power of attorney: name and identity number as one sealed text.
  proxy_cipher bytea,
  primary key (hall_id, case_id),
  foreign key (hall_id, case_id) references case_file (hall_id, id),
  check ((method = 'post') = (receiver_cipher is not null)),
  check ((posted_at is null) = (tracking_cipher is null)),
  check ((handed_to = 'proxy') is not distinct from (case when handed_to is null then null else proxy_cipher is not null end))
);

-- What waits to be collected, the longest first: the list of the desk and the daily reminder.
create index case_file_ready on case_file (hall_id, ended_at, id) where state = 'ready';
