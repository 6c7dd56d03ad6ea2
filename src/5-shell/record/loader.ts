/** From looks to SQL: what stood when the record had so many entries. Many looks are one question. */

import type { Entry } from '#answer/record/entry.ts'
import { LAW_MODELS } from '#answer/record/law.ts'
import type { Row } from '#answer/record/row.ts'
import { byMoment } from '#answer/record/rows.ts'
import type { Look } from '#answer/record/view.ts'
import { type Found, inOrderOfKey, type LawRows, type RowLook } from './looks.ts'
import { ask, type Session, type Statement } from './session.ts'
import { ENTRY_COLUMNS, entryOf, ROW_COLUMNS, rowOf, type StoredEntry, type StoredRow } from './stored.ts'

/** Where rows are: those of the record, or those of a rebuilding, which are tables that only its own connection sees. */
export type Schema = 'parley' | 'pg_temp'

/**
 * Rows that stood at size $1: those that stand and had begun, and those that ended later and had begun. The entry at `index_to` ended
 * the row, so with it the row is no longer seen: it stood for every size from `index_from` + 1 up to `index_to`.
 */
const stood = (schema: Schema, where: string): string => `
  select ${ROW_COLUMNS} from ${schema}.standing where ${where} and index_from < $1
  union all
  select ${ROW_COLUMNS} from ${schema}.past where ${where} and index_to >= $1 and index_from < $1`

/** Many looks of one sort: $2 is a list of {n, model, of}, and every row comes with the number of the look that found it. */
const each = (schema: Schema, where: string): string =>
  `select x.n, r.* from json_to_recordset($2::json) as x(n int, model text, "of" text) cross join lateral (${stood(schema, where)} offset 0) r`

/** The statements of looks, in one schema. */
function statementsOf(schema: Schema) {
  const statement = (name: string, text: string): Statement => ({ name: `${schema}_${name}`, text })
  return {
    key: statement('keys', each(schema, 'model = x.model and key = x.of')),
    subject: statement('subjects', each(schema, `model = x.model and subject = x.of and subject <> ''`)),
    docket: statement('dockets', each(schema, 'docket = x.of and model = x.model')),
    due: statement('due', stood(schema, 'due is not null and due <= $2')),
    models: statement('models', stood(schema, 'model = $2')),
    people: statement('people', `select exists (${stood(schema, `model = 'office'`)}) as peopled`),
  }
}

const STATEMENTS = { parley: statementsOf('parley'), pg_temp: statementsOf('pg_temp') }

const ENTRY: Statement = {
  name: 'entry',
  text: `select ${ENTRY_COLUMNS} from parley.entry e left join parley.payload p using (index) where e.index = $2 and e.index < $1`,
}
const PROPOSED: Statement = {
  name: 'proposed',
  text: `select ${ENTRY_COLUMNS} from parley.payload p join parley.entry e using (index)
    where p.kind = 'proposed' and p.index < $1 order by p.index desc limit 1`,
}

/** Looks in the database, as of `size` entries; gives what each look found, in their order. */
export async function load(session: Session, looks: readonly Look[], size: number, schema: Schema = 'parley'): Promise<Found[]> {
  const found: Found[] = []
  for (const by of ['key', 'subject', 'docket'] as const) {
    const asked = looks.flatMap((look, n) => (look.by === by ? [{ n, model: look.model, of: look.of }] : []))
    if (asked.length === 0) continue
    const rows = new Map(asked.map(({ n }): [number, Row[]] => [n, []]))
    for (const row of await ask<StoredRow & { n: number }>(session, STATEMENTS[schema][by], [size, JSON.stringify(asked)]))
      rows.get(row.n)?.push(rowOf(row))
    for (const [n, list] of rows) found[n] = { rows: list.length < 2 ? list : list.sort(inOrderOfKey) }
  }
  for (const [n, look] of looks.entries()) found[n] ??= await loadOther(session, look as Exclude<Look, RowLook>, size, schema)
  return found
}

async function loadOther(session: Session, look: Exclude<Look, RowLook>, size: number, schema: Schema): Promise<Found> {
  const { due, models, people } = STATEMENTS[schema]
  switch (look.by) {
    case 'due': {
      const found = (await ask<StoredRow>(session, due, [size, look.before])).map(rowOf) as Row<'due'>[]
      return { rows: found.sort(byMoment) }
    }
    case 'law': {
      const law: Row[][] = []
      for (const model of LAW_MODELS) law.push((await ask<StoredRow>(session, models, [size, model])).map(rowOf).sort(inOrderOfKey))
      return { law: law as unknown as LawRows }
    }
    case 'entry': {
      const [found] = await ask<StoredEntry>(session, ENTRY, [size, look.index])
      return { entry: found === undefined ? null : entryOf(found) }
    }
    case 'counts': {
      const [some] = await ask<{ peopled: boolean }>(session, people, [size])
      const [proposed] = await ask<StoredEntry>(session, PROPOSED, [size])
      const dockets = proposed === undefined ? 0 : (entryOf(proposed) as Extract<Entry, { kind: 'proposed' }>).body.number
      return { counts: { dockets, peopled: some?.peopled === true } }
    }
  }
}
