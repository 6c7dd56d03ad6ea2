-- The log of reads: who read what, as of which index, for which purpose. It only grows, and its root is anchored in the record.
-- docs/decisions/0045-reads-are-logged-in-stretches.md

create table parley.read_head (
  one boolean primary key default true check (one),
  size bigint not null default 0 check (size >= 0),
  -- The right edge of its tree and its root over `size` leaves (RFC 9162, section 2.1), as in parley.head.
  frontier bytea not null default '\x0000000000000000',
  root bytea not null default sha256('') check (length(root) = 32)
) with (fillfactor = 20);
insert into parley.read_head default values;

create table parley.read (
  index bigint primary key check (index >= 0),
  at bigint not null,
  by text collate "C" not null,
  purpose text collate "C" not null,
  -- The canonical JSON of the read, whose SHA-256 is the leaf.
  content text collate "C" not null
);
create index read_by on parley.read (by, index);

create trigger read_stays before update or delete or truncate on parley.read for each statement execute function parley.refuse_change();
alter table parley.read enable always trigger read_stays;

grant select, update on parley.read_head to parley_app;
grant select, insert on parley.read to parley_app;
