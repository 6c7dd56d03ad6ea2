-- Finding incidents, reports and commitments by what they are called: rows of parley.called like any other, with an index of their own, so that
-- a search for a few of each kind looks at no others. They are made again with the rows. docs/decisions/0025-lists-and-search.md
do $$
declare
  home text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  if home is null then return; end if;
  execute format('create index called_watch on parley.called using gin (words %I.gin_trgm_ops) with (gin_pending_list_limit = 256)
    where model in (''incident'', ''incident-report'', ''duty'', ''promise'')', home);
exception when others then
  raise notice 'searching goes without an index: %', sqlerrm;
end $$;
