-- The record: entries that only ever grow, what they say, and the rows they come to. docs/decisions/0019-record-on-postgresql.md
-- Texts that are ordered or unique are compared byte by byte (COLLATE "C"), so that no library of the machine takes part in the order.
-- Moments are milliseconds since 1970-01-01T00:00Z, as everywhere in the house.

create schema if not exists parley;

-- The role the application writes and reads as. It belongs to the whole server, so it may be there already.
do $$
begin
  if not exists (select from pg_roles where rolname = 'parley_app') then
    create role parley_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

do $$
begin
  if not pg_has_role(current_user, 'parley_app', 'member') then
    execute format('grant parley_app to %I', current_user);
  end if;
end $$;

-- The one row that says how far the record goes. Whoever writes holds its epoch: `where epoch = mine and size = expected` is the fence.
create table parley.head (
  one boolean primary key default true check (one),
  -- The name of this record, given when it is first opened; and of the folder of keys it belongs with.
  ledger text collate "C",
  keys text collate "C",
  epoch bigint not null default 0,
  -- A word that only the present writer knows of itself, so that after a lost connection it can tell its own fence from another's.
  holder text collate "C",
  -- The slot from which keys without a record are swept at the next opening.
  swept bigint not null default 0,
  -- The version of the fold that made the rows.
  fold text collate "C",
  size bigint not null default 0 check (size >= 0),
  -- The time of the last entry; null while there is none.
  at bigint check ((at is null) = (size = 0)),
  -- The right edge of the tree and its root over `size` leaves (RFC 9162, section 2.1).
  frontier bytea not null default '\x0000000000000000',
  root bytea not null default sha256('') check (length(root) = 32)
) with (fillfactor = 20);
insert into parley.head default values;

-- What is public of an entry: that it is there, since when, and 32 bytes that say nothing by themselves.
create table parley.entry (
  index bigint primary key check (index >= 0),
  at bigint not null,
  commitment bytea not null check (length(commitment) = 32)
);

-- What an entry says: the canonical JSON that the commitment was made to. It is the only part of an entry that can ever go.
create table parley.payload (
  index bigint primary key references parley.entry,
  kind text collate "C" not null,
  by text collate "C" not null,
  docket text collate "C",
  -- Where the key is, outside the database. A key is used for one record only.
  key_slot bigint not null unique,
  content text collate "C" not null
) with (toast_tuple_target = 8160);
create index payload_docket on parley.payload (docket, index) where docket is not null;
-- Dockets are numbered without gaps, so the last one proposed before an index tells how many there were.
create index payload_proposed on parley.payload (index) where kind = 'proposed';

-- Perfect subtrees of the tree at every eighth level, from which the root at any size and any proof is worked out with little reading.
create table parley.node (
  level smallint not null,
  index bigint not null,
  hash bytea not null check (length(hash) = 32),
  primary key (level, index)
);

-- The rows that stand. `index_from` is the entry that made the row as it is.
create table parley.standing (
  model text collate "C" not null,
  key text collate "C" not null,
  subject text collate "C" not null,
  docket text collate "C",
  -- For what waits for a moment.
  due bigint,
  index_from bigint not null,
  data text collate "C" not null,
  primary key (model, key)
) with (fillfactor = 80, toast_tuple_target = 8160);
create index standing_subject on parley.standing (model, subject, key) where subject <> '';
create index standing_docket on parley.standing (docket, model, key) where docket is not null;
create index standing_due on parley.standing (due, key) where due is not null;

-- The rows that stood once, from the entry that made them up to the entry that replaced or ended them. A row that stood at an
-- index is the first under its key that ended later, if it had begun by then: so every index here ends in `index_to`.
create table parley.past (
  model text collate "C" not null,
  key text collate "C" not null,
  subject text collate "C" not null,
  docket text collate "C",
  due bigint,
  index_from bigint not null,
  index_to bigint not null check (index_to > index_from),
  data text collate "C" not null,
  primary key (model, key, index_to)
) with (toast_tuple_target = 8160);
create index past_subject on parley.past (model, subject, index_to) where subject <> '';
create index past_docket on parley.past (docket, model, index_to) where docket is not null;
-- Rows come here in order of index_to, so a summary of pages is enough to find those that ended lately.
create index past_to on parley.past using brin (index_to) with (pages_per_range = 32, autosummarize = on);
create index past_due on parley.past (index_to) where due is not null;

-- What was answered to a request with a key of the asker's, so that asking again does nothing again.
create table parley.once (
  actor text collate "C" not null,
  key text collate "C" not null,
  digest text collate "C" not null,
  index_from bigint not null,
  size bigint not null,
  at bigint not null,
  told text collate "C" not null,
  primary key (actor, key)
) with (toast_tuple_target = 8160);

-- Refused for everybody, the owner and replication included.
create function parley.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what is recorded stays: % of parley.% is refused', lower(tg_op), tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger entry_stays before update or delete or truncate on parley.entry for each statement execute function parley.refuse_change();
create trigger node_stays before update or delete or truncate on parley.node for each statement execute function parley.refuse_change();
create trigger payload_stays before update or truncate on parley.payload for each statement execute function parley.refuse_change();
alter table parley.entry enable always trigger entry_stays;
alter table parley.node enable always trigger node_stays;
alter table parley.payload enable always trigger payload_stays;

-- Takes away what an entry said, once its tombstone is on record. True when there was something to take away.
create function parley.erase_payload(erased bigint, tombstone bigint) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
    select from parley.payload p
    where p.index = tombstone and p.kind = 'erased' and (p.content::json ->> 'body.of')::bigint = erased
  ) then
    raise exception 'entry % is no tombstone of entry %', tombstone, erased using errcode = 'restrict_violation';
  end if;
  delete from parley.payload p where p.index = erased;
  return found;
end $$;

revoke all on function parley.erase_payload(bigint, bigint) from public;
grant usage on schema parley to parley_app;
grant select, update on parley.head to parley_app;
grant select, insert on parley.entry, parley.payload, parley.node, parley.once to parley_app;
grant select, insert, update, delete on parley.standing, parley.past to parley_app;
grant execute on function parley.erase_payload(bigint, bigint) to parley_app;
