-- What was photographed at a window: a picture of one paper, or the portrait. What it went in for is kept beside it.
create table window_picture (
  hall_id text not null references hall,
  id uuid not null,
  pre_application_id uuid not null,
  material text,
  scan_id uuid,
  replaced_scan_id uuid,
  photo_id uuid,
  replaced_photo_id uuid,
  -- Which device, by which driver; none of it for a file that was chosen.
  device text,
  driver text,
  model text,
  simulated boolean,
  staff_id uuid not null references staff (id),
  at timestamptz not null,
  primary key (hall_id, id),
  foreign key (hall_id, pre_application_id) references pre_application (hall_id, id),
  foreign key (hall_id, scan_id) references scan (hall_id, id),
  foreign key (hall_id, replaced_scan_id) references scan (hall_id, id),
  foreign key (hall_id, photo_id) references photo (hall_id, id),
  foreign key (hall_id, replaced_photo_id) references photo (hall_id, id),
  check ((scan_id is null) <> (photo_id is null)),
  check ((scan_id is null) = (material is null)),
  check (replaced_scan_id is null or scan_id is not null),
  check (replaced_photo_id is null or photo_id is not null),
  check ((device is null) = (driver is null) and (device is null) = (model is null) and (device is null) = (simulated is null))
);
create index window_picture_of on window_picture (hall_id, pre_application_id, at desc, id desc);
-- Who may see a photo that another went in for follows from the matter it was handed in for.
create index window_picture_by_replaced_photo on window_picture (hall_id, replaced_photo_id) where replaced_photo_id is not null;
create trigger window_picture_append_only before update or delete on window_picture for each row execute function refuse_change();
create trigger window_picture_no_truncate before truncate on window_picture for each statement execute function refuse_change();
