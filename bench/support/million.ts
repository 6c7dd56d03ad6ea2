/** A record of a million entries, made in the database itself: what readings need is as it would be, what only proofs need is not. */
import pg from 'pg'
import { ROWS_VERSION } from '#shell/record/stored.ts'

export const ENTRIES = 1_000_000

/**
 * Keys are in slots before the first, so that no folder of keys need have them. Every tenth entry proposes a docket; the nine after it belong to it. A docket is performed four entries after it was proposed and
 * closed after eight, so each has two rows in the past and one that stands, and it holds one place under one of a thousand limits.
 */
export async function makeMillion(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(MAKE)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const DATA = `json_build_object('id', d, 'number', n, 'title', 'A visit to the other side of the river', 'state', s, 'rev', 1,
  'act', json_build_object('kind', 'visit', 'actor', 'DESK', 'counterpart', 'HOST', 'when', json_build_array('2026-02-01T10:00Z', '2026-02-01T12:00Z')))::text`

const MAKE = `
  alter table parley.entry disable trigger all;
  alter table parley.payload disable trigger all;
  alter table parley.node disable trigger all;
  truncate parley.payload, parley.entry, parley.node, parley.standing, parley.past, parley.called;
  insert into parley.entry select i, 1767603600000 + i, sha256(int8send(i)) from generate_series(0, ${ENTRIES} - 1) i;
  insert into parley.payload (index, kind, by, docket, key_slot, content)
    select i, case i % 10 when 0 then 'proposed' else 'sent-back' end, 'DESK', 'D-' || (i / 10 + 1), i - ${ENTRIES},
      '{"at":"2026-01-05T09:00Z","body.docket":"D-' || (i / 10 + 1) || '","body.number":' || (i / 10 + 1) || ',"body.why":"for the bench","by":"DESK","kind":"'
        || case i % 10 when 0 then 'proposed' else 'sent-back' end || '"}'
    from generate_series(0, ${ENTRIES} - 1) i;
  insert into parley.node (level, index, hash) select 8, i, sha256(int8send(i)) from generate_series(0, ${ENTRIES} / 256 - 1) i;
  insert into parley.node (level, index, hash) select 16, i, sha256(int8send(i)) from generate_series(0, ${ENTRIES} / 65536 - 1) i;
  create temp view dockets as select n, 'D-' || n as d, (n - 1) * 10 as i from generate_series(1, ${ENTRIES} / 10) n;
  insert into parley.past (model, key, subject, docket, index_from, index_to, data)
    select 'docket', d, s, d, i + f, i + t, ${DATA} from dockets, (values ('permitted', 0, 4), ('performed', 4, 8)) as states(s, f, t);
  insert into parley.standing (model, key, subject, docket, index_from, data)
    select 'docket', d, s, d, i + 8, ${DATA} from dockets, (values ('closed')) as states(s);
  insert into parley.standing (model, key, subject, docket, index_from, data)
    select 'usage', 'L-' || n % 1000 || ' ' || d, 'L-' || n % 1000, d, i, '{"limit":"L","docket":"' || d || '"}' from dockets;
  update parley.head set size = ${ENTRIES}, at = 1767603600000 + ${ENTRIES} - 1, keys = null, swept = 0, fold = '${ROWS_VERSION}',
    frontier = int8send(${ENTRIES}) || (select string_agg(sha256(int8send(b)), '' order by b) from generate_series(1, ${bits(ENTRIES)}) b);
  alter table parley.entry enable always trigger entry_stays;
  alter table parley.payload enable always trigger payload_stays;
  alter table parley.node enable always trigger node_stays;`

/** How many ones a number has in binary: so many hashes has the edge of a tree of that size. */
function bits(n: number): number {
  return [...n.toString(2)].filter((digit) => digit === '1').length
}
