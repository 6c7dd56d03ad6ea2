/** Lists of dockets in each order, on PostgreSQL: keyset pages, so that the last page costs what the first does. */
import { type DocketPage, type DocketPlace, placeOf, WAITING_STATES } from '#answer/record/dockets-in-order.ts'
import type { Row } from '#answer/record/row.ts'
import { LIMITS } from '#ground/limits.ts'
import { NEAR, type Query } from './lists.ts'
import { ask, type Session } from './session.ts'
import { ROW_COLUMNS, rowOf, type StoredRow } from './stored.ts'

/** A run of the list in one order, which an index has. */
type Part = 'newest' | 'begins' | 'waiting' | 'rest'

const WAITS = `subject in (${WAITING_STATES.map((state) => `'${state}'`).join(', ')}) and begins > $7`

const PARTS: Readonly<Record<Part, { readonly after: string; readonly order: string; readonly which?: string }>> = {
  newest: { after: 'number < $6', order: 'number desc' },
  begins: { after: '(begins, number) < ($5, $6)', order: 'begins desc, number desc' },
  waiting: { after: '(begins, number) > ($5, $6)', order: 'begins, number', which: WAITS },
  rest: { after: 'number < $6', order: 'number desc', which: `not (${WAITS})` },
}

/** As many as are ever asked for, by classes: a bound that stands in the statement lets the database see that an index pays. */
const AT_ONCE = [LIMITS.http_page_items + 1, LIMITS.http_page_items_max + 1] as const

/** Rows of the dockets that ever named $8, in order of number. */
function naming(table: 'standing' | 'past'): string {
  const columns = ['model', 'key', 'subject', 'docket', 'begins', 'verdict', 'asker', 'names', 'index_from', 'data']
  const all = [...columns, ...(table === 'past' ? ['index_to'] : [])].map((name) => `s.${name}`).join(', ')
  const rows = `select * from parley.${table} s where s.number = n.number offset 0`
  return `(select n.number, ${all} from parley.named n cross join lateral (${rows}) s where n.named = $8) rows`
}

/** Rows of one part as of `size`, one more than asked for or even more. */
function partStatement(size: number, headSize: number, part: Part, page: DocketPage, after: DocketPlace | null): Query {
  const { state, verdict, asker, names, limit, now } = page
  const { after: beyond, order, which } = PARTS[part]
  const most = limit < AT_ONCE[0] ? AT_ONCE[0] : Math.max(limit + 1, AT_ONCE[1])
  const narrows = [
    state !== undefined && 'subject = $2',
    verdict !== undefined && 'verdict = $3',
    asker !== undefined && 'asker = $4',
    names !== undefined && '$8 = any(names)',
  ]
  const conditions = ['number is not null', after !== null && beyond, which, ...narrows].filter(Boolean).join(' and ')
  const unused = [2, 3, 4]
    .map((n) => `$${n}::text is not distinct from $${n}::text`)
    .concat([5, 6, 7].map((n) => `$${n}::bigint is not distinct from $${n}::bigint`))
  unused.push('$8::text is not distinct from $8::text')
  const where = `${conditions} and index_from < $1 and ${unused.join(' and ')}`
  const arm = (from: string, more = '') =>
    `(select ${ROW_COLUMNS}, number, begins from ${from} where ${where}${more} order by ${order} limit ${most})`
  const way = size === headSize ? 'head' : headSize - size <= NEAR ? 'near' : 'far'
  const past = {
    head: '',
    near: ` union all ${arm('(select * from parley.past where index_to >= $1 offset 0) p')}`,
    far: ` union all ${arm(names === undefined ? 'parley.past' : naming('past'), ' and index_to >= $1')}`,
  }[way]
  const name = [
    'dockets',
    part,
    way,
    most,
    after === null ? '' : 'after',
    ...[state, verdict, asker, names].map((one) => (one === undefined ? '' : 'x')),
  ]
  return {
    statement: {
      name: name.join('_'),
      text: `select ${ROW_COLUMNS} from (${arm(names === undefined ? 'parley.standing' : naming('standing'))}${past}) all_rows order by ${order} limit ${most}`,
    },
    values: [size, state ?? null, verdict ?? null, asker ?? null, after?.begins ?? null, after?.number ?? null, now, names ?? null],
  }
}

/** A page of dockets as of `size` entries, of which the record has `headSize`, and the place after which the next one goes on. */
export async function docketsPage(
  session: Session,
  [size, headSize]: readonly [number, number],
  page: DocketPage,
): Promise<{ items: Row<'docket'>[]; next: DocketPlace | null }> {
  const { sort, limit, after = null } = page
  const parts: readonly Part[] = sort !== 'late' ? [sort] : after !== null && after.begins === null ? ['rest'] : ['waiting', 'rest']
  const found: Row<'docket'>[] = []
  for (const [i, part] of parts.entries()) {
    if (found.length > limit) break
    const { statement, values } = partStatement(size, headSize, part, page, i === 0 ? after : null)
    found.push(...((await ask<StoredRow>(session, statement, values)).map(rowOf) as Row<'docket'>[]))
  }
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items, next: found.length > limit && last !== undefined ? placeOf(page, last.data) : null }
}
