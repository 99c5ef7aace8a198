-- The open cases, those due first: a supervisor counts them up to a bound and reads what is at risk, however many cases
-- have ended. Cases without a promised date stand last.
create index case_file_open on case_file (hall_id, coalesce(promised_due, '9999-12-31'::date), id)
  where state in ('accepted', 'reviewed', 'approved');
