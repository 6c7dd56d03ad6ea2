/** Whether the rows in the database are those that the entries come to, by one digest for each model. */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { MemoryRecord } from '#answer/record/memory.ts'
import { moment } from '#answer/record/moments.ts'
import type { Data, Model, Row } from '#answer/record/row.ts'
import { canonical } from '#ground/canonical.ts'

interface Stored {
  readonly model: Model
  readonly key: string
  readonly subject: string
  readonly docket: string | null
  readonly due: number | null
  readonly from: number
  readonly md5: string
  /** Null for rows that were there before and need not be looked at again if they are still the same. */
  readonly data: string | null
}

const COLUMNS = `model, key, subject, docket, due::float8 as due, index_from::int as from, md5(data) as md5,
  case when index_from >= $2 then data end as data`
const STOOD = `select ${COLUMNS} from parley.standing where index_from < $1
  union all select ${COLUMNS} from parley.past where index_from < $1 and index_to >= $1`

const hash = (text: string): string => createHash('md5').update(text).digest('hex')
const written = (data: unknown): string => hash(String(canonical(data)))

/** Compares rows; what was found right before is not read again. */
export class RowExaminer {
  readonly #expected = new WeakMap<Row, string>()
  readonly #seen = new Map<string, { readonly md5: string; readonly digest: string }>()

  /** Gives what differs as of `size`, model by model. Rows made from `since` on are read whole. */
  async differences(client: pg.ClientBase, record: MemoryRecord, size: number, since: number): Promise<string[]> {
    const { rows } = await client.query<Stored>(STOOD, [size, since])
    const found = byModel(rows.map((row) => [row.model, this.#lineOfStored(row)]))
    const wanted = byModel([...record.rowsAt(size)].map((row) => [row.model, this.#lineOf(row)]))
    const differences: string[] = []
    for (const model of new Set([...found.keys(), ...wanted.keys()])) {
      const [is, should] = [found.get(model) ?? [], wanted.get(model) ?? []]
      if (hash(is.join('\n')) === hash(should.join('\n'))) continue
      const [more, less] = [is.filter((line) => !should.includes(line)), should.filter((line) => !is.includes(line))]
      differences.push(`rows-differ: ${model} as of ${size}: too many ${more.slice(0, 3)}; missing ${less.slice(0, 3)}`)
    }
    return differences
  }

  #lineOf(row: Row): string {
    const { model, key, subject, docket, from, data } = row
    let digest = this.#expected.get(row)
    if (digest === undefined) {
      digest = written(data)
      this.#expected.set(row, digest)
    }
    const due = model === 'due' ? moment((data as Data['due']).at) : null
    return JSON.stringify([key, subject, docket, due, from, digest])
  }

  #lineOfStored({ model, key, subject, docket, due, from, md5, data }: Stored): string {
    const name = `${model} ${key} ${from}`
    const seen = this.#seen.get(name)
    const digest = seen?.md5 === md5 ? seen.digest : data === null ? 'changed since' : written(JSON.parse(data))
    this.#seen.set(name, { md5, digest })
    return JSON.stringify([key, subject, docket, due, from, digest])
  }
}

function byModel(lines: readonly (readonly [Model, string])[]): Map<Model, string[]> {
  const all = new Map<Model, string[]>()
  for (const [model, line] of lines) {
    const known = all.get(model)
    if (known === undefined) all.set(model, [line])
    else known.push(line)
  }
  for (const each of all.values()) each.sort()
  return all
}
