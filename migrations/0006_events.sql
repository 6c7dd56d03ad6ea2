-- Events of editions that were imported. They are material and no part of the record, which keeps of each edition its digest, its counts and
-- the digest of what became of every row. An edition without an entry in the record is read by nobody, and swept away.
-- Days are ISO 8601 and ordered as texts; `cell` is the degree of latitude and longitude a place lies in, counted from the south-west.

create table parley.event_edition (
  edition text collate "C" primary key,
  -- What the record keeps of it, as JSON, so that an import cut off before its entry can be finished.
  told text collate "C" not null
);

create table parley.event (
  edition text collate "C" not null,
  id text collate "C" not null,
  line bigint not null,
  first text collate "C" not null,
  last text collate "C" not null,
  cell integer,
  lat float8,
  lon float8,
  kind text collate "C" not null,
  sides text[] not null,
  daily boolean not null,
  flagged boolean not null,
  low integer,
  best integer,
  high integer,
  data text collate "C" not null,
  primary key (edition, id)
);
create index event_cell on parley.event (edition, cell) where cell is not null;
create index event_first on parley.event (edition, first);

-- What became of rows that were not plainly stored.
create table parley.event_fate (
  edition text collate "C" not null,
  line bigint not null,
  id text collate "C",
  outcome text collate "C" not null,
  why text collate "C" not null,
  primary key (edition, line)
);

grant select, insert, delete on parley.event_edition, parley.event, parley.event_fate to parley_app;
