-- The dry run had said that it could be accepted, and a window did not: the first time that happened.
alter table case_file add column turned_away_at timestamptz;
create index case_file_turned_away on case_file (hall_id, turned_away_at) where turned_away_at is not null;
