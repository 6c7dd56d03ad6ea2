-- Finding clauses by their words: they are kept in parley.called like names, as model 'clause' under their ref, and need an index of
-- their own, so that a search for names goes through no texts. They are made again with the rows. docs/decisions/0025-lists-and-search.md
do $$
declare
  home text := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  if home is null then return; end if;
  execute format('create index called_clauses on parley.called using gin (words %I.gin_trgm_ops) with (gin_pending_list_limit = 256)
    where model = ''clause''', home);
exception when others then
  raise notice 'searching goes without an index: %', sqlerrm;
end $$;
