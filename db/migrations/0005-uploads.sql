-- Whose an upload is until an application takes it: a device or a member of staff by id, a telephone by the hash of the
-- secret it was handed. Photos from before that no application took count as nobody's and go with the next sweep.
alter table photo
  add column profile text not null default 'id-card',
  add column added_by_kind text not null default 'device' check (added_by_kind in ('device', 'staff', 'public')),
  add column added_by_id uuid,
  add column token_hash bytea,
  add column claimed_at timestamptz;
update photo set claimed_at = taken.filed_at
  from (select hall_id, photo_id, min(filed_at) as filed_at from pre_application group by hall_id, photo_id) as taken
  where taken.hall_id = photo.hall_id and taken.photo_id = photo.id;
create index photo_unclaimed on photo (added_at) where claimed_at is null;
create index photo_by_file on photo (hall_id, sha256);

create table scan (
  hall_id text not null references hall,
  id uuid not null,
  sha256 bytea not null,
  width int not null,
  height int not null,
  source text not null check (source in ('camera', 'upload', 'scanner')),
  added_at timestamptz not null,
  added_by_kind text not null check (added_by_kind in ('device', 'staff', 'public')),
  added_by_id uuid,
  token_hash bytea,
  claimed_at timestamptz,
  primary key (hall_id, id),
  foreign key (hall_id, sha256) references file (hall_id, sha256),
  check ((added_by_kind = 'public') = (added_by_id is null)),
  check ((added_by_kind = 'public') = (token_hash is not null))
);
create index scan_unclaimed on scan (added_at) where claimed_at is null;
-- A file goes when nothing refers to it; each reference is looked for by the file's key.
create index scan_by_file on scan (hall_id, sha256);
create index document_by_file on document (hall_id, sha256);
