-- A window may pause; with the reason of a change of shift a colleague may take its seat, and whoever stands there stays.
alter table hall_window
  add column paused_at timestamptz,
  add column pause_reason text check (pause_reason in ('short-break', 'fetching', 'device-fault', 'shift-change')),
  add check ((paused_at is null) = (pause_reason is null));

-- Somebody sent on waits again, at the place of their drawn time; when they were called first stays, as with a recall.
alter table ticket
  drop constraint ticket_check,
  add constraint ticket_called check (state in ('waiting', 'expired') or called_at is not null),
  -- Waits for this window and no other.
  add column for_window int,
  add foreign key (hall_id, for_window) references hall_window (hall_id, number);
create index ticket_for_window on ticket (hall_id, for_window, order_at, id)
  where state = 'waiting' and for_window is not null;

-- Each move of a ticket or a seat after its first call: from whom, to whom, by whom. The trail has a line of it too; this
-- is what a window and a supervisor read.
create table ticket_move (
  hall_id text not null references hall,
  id uuid not null,
  ticket_id uuid,
  day date not null,
  at timestamptz not null,
  kind text not null check (kind in ('relief', 'to-window', 'to-queue', 'to-line', 'outside', 'freed')),
  from_window int not null,
  to_window int,
  to_queue text,
  -- Who sat there, and who did it: the same person unless a colleague or a supervisor came.
  from_staff_id uuid not null references staff (id),
  by_staff_id uuid not null references staff (id),
  reason text,
  -- Where to go outside and what to do there: words typed at the window, which may name somebody.
  outside_cipher bytea,
  primary key (hall_id, id),
  foreign key (hall_id, ticket_id) references ticket (hall_id, id),
  foreign key (hall_id, from_window) references hall_window (hall_id, number),
  foreign key (hall_id, to_window) references hall_window (hall_id, number)
);
create index ticket_move_by_day on ticket_move (hall_id, day, at desc, id desc);
create index ticket_move_by_ticket on ticket_move (hall_id, ticket_id, at desc) where ticket_id is not null;
create trigger ticket_move_append_only before update or delete on ticket_move for each row execute function refuse_change();
create trigger ticket_move_no_truncate before truncate on ticket_move for each statement execute function refuse_change();
