/** What the rows of each model come to at a size of the record, as one hash a model: the same rows give the same digests. */
import { createHash } from 'node:crypto'
import { MODELS, type Model } from '#answer/record/row.ts'
import { canonical } from '#ground/canonical.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import type { Schema } from './loader.ts'
import { ask, type Session, type Statement } from './session.ts'
import { ROW_COLUMNS, rowOf, type StoredRow } from './stored.ts'

export type Digests = Readonly<Record<Model, string>>

const AT_ONCE = 1_000

const pageOf = (schema: Schema): Statement => {
  const arm = (table: string, more: string) =>
    `(select ${ROW_COLUMNS} from ${schema}.${table} where model = $2 and key > $3 and index_from < $1${more} order by key limit ${AT_ONCE})`
  const both = `${arm('standing', '')} union all ${arm('past', ' and index_to >= $1')}`
  return { name: `${schema}_digest`, text: `select * from (${both}) both_tables order by key limit ${AT_ONCE}` }
}

/**
 * SHA-256 for each model over its rows that stood at `size`, in order of key: for each row the canonical JSON of its key, subject,
 * docket, first index and data, ended by a line feed. In lower-case hex.
 */
export async function digestsAt(session: Session, size: number, schema: Schema = 'parley'): Promise<Digests> {
  const digests: Partial<Record<Model, string>> = {}
  for (const model of MODELS) {
    const hash = createHash('sha256')
    for (let after: string | null = ''; after !== null; ) {
      const rows: StoredRow[] = await ask<StoredRow>(session, pageOf(schema), [size, model, after])
      for (const { key, subject, docket, from, data } of rows.map(rowOf)) {
        const text = canonical([key, subject, docket, from, data])
        sure(!isRefusal(text), 'a row that was kept as JSON can be written as JSON')
        hash.update(`${text}\n`)
      }
      after = rows.length === AT_ONCE ? (rows.at(-1)?.key ?? null) : null
    }
    digests[model] = hash.digest('hex')
  }
  return digests as Digests
}
