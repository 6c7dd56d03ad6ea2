-- Finding among very many: what things are called, and columns by which dockets are sorted and narrowed. All of it follows from the
-- rows, and is made again with them. docs/decisions/0025-lists-and-search.md

-- pg_trgm finds texts by what stands inside them. It comes with PostgreSQL; where it does not, search goes through every name and is
-- as right, only slower.
do $$
begin
  create extension if not exists pg_trgm with schema parley;
exception when others then
  raise notice 'searching goes without an index: %', sqlerrm;
end $$;

-- What a thing on file was called, from the entry that named it so (`index_from`) up to the one that named it otherwise (`index_to`).
-- `words` are its names written in ASCII, so that neither the locale of the database nor its version changes what the index holds.
create table parley.called (
  model text collate "C" not null,
  key text collate "C" not null,
  index_from bigint not null,
  index_to bigint check (index_to > index_from),
  words text collate "C" not null,
  primary key (model, key, index_from)
) with (fillfactor = 90);

-- An index for each kind, so that a search for a few of each kind looks at no others. What was lately added waits in a list that every
-- search goes through, so the list is short.
do $$
declare
  home text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
  kind record;
begin
  if home is null then return; end if;
  for kind in values ('dockets', $p$model = 'docket'$p$), ('parties', $p$model = 'party'$p$),
    ('law', $p$model in ('instrument', 'office', 'order')$p$)
  loop
    execute format('create index called_%s on parley.called using gin (words %I.gin_trgm_ops) with (gin_pending_list_limit = 256) where %s',
      kind.column1, home, kind.column2);
  end loop;
exception when others then
  raise notice 'searching goes without an index: %', sqlerrm;
end $$;

-- Of dockets alone; of other rows they are null. `begins` is the first moment of the act, `asker` the office that asks.
alter table parley.standing
  add number bigint, add begins bigint, add verdict text collate "C", add asker text collate "C";
alter table parley.past
  add number bigint, add begins bigint, add verdict text collate "C", add asker text collate "C";
-- What narrows a list comes after what sorts it, so that rows which do not belong are passed over in the index.
create index standing_number on parley.standing (number, subject, verdict, asker) where number is not null;
create index standing_begins on parley.standing (begins, number, subject, verdict, asker) where number is not null;
create index past_number on parley.past (number, index_to) where number is not null;

-- Entries by what they say and by who made them.
create index payload_kind on parley.payload (kind, index, by);
create index payload_by on parley.payload (by, index);

grant select, insert, update, delete on parley.called to parley_app;
