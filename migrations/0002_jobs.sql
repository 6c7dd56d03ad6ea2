-- Jobs are added in the transaction that calls for them, by a role that may do nothing else in the worker's schema.
-- `run_at` null: at once. A job with a key replaces one with the same key that has not begun.
create function parley.enqueue(task text, payload json, run_at timestamptz, job_key text) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  select (graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key)).id is not null;
$$;
revoke all on function parley.enqueue(text, json, timestamptz, text) from public;
grant execute on function parley.enqueue(text, json, timestamptz, text) to parley_app;
