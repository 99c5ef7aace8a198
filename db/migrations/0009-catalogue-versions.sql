-- Each version of a service that this installation has ever started with, and what it said (SHA-256 of its canonical
-- JSON). It is the same for all halls: a published version never changes, and nothing starts when one has.
create table catalogue_version (
  code text not null,
  version int not null check (version >= 1),
  valid_from date not null,
  fingerprint bytea not null check (octet_length(fingerprint) = 32),
  -- The shape of service files it was read with: when a release changes the shape, fingerprints are taken anew.
  shape int not null,
  first_seen_at timestamptz not null,
  primary key (code, version)
);
