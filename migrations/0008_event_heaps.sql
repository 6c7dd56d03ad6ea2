-- Events of an edition added up by square degree, made when the edition is put on its shelf: what a map of much of the world shows is made of
-- these, and only along the edges of what it shows are events looked at one by one. What has no place is added up under no degree.
-- Editions never change, so neither do these.

create table parley.event_heap (
  edition text collate "C" not null,
  -- The degree to the south and west.
  lat smallint,
  lon smallint,
  n integer not null,
  daily integer not null,
  low bigint not null,
  best bigint not null,
  high bigint not null,
  lat_sum float8 not null,
  lon_sum float8 not null
);
create index event_heap_edition on parley.event_heap (edition);

insert into parley.event_heap
  select edition, floor(lat), floor(lon), count(*), count(*) filter (where daily),
    coalesce(sum(low), 0), coalesce(sum(best), 0), coalesce(sum(high), 0), coalesce(sum(lat), 0), coalesce(sum(lon), 0)
  from parley.event group by edition, floor(lat), floor(lon);

grant select, insert, delete on parley.event_heap to parley_app;

-- What became of every row is gone through in the order of the file.
create index event_line on parley.event (edition, line);
