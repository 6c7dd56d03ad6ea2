/** Searching on PostgreSQL, by what things are called. docs/decisions/0025-lists-and-search.md */
import { CALLED_MODELS, type CalledModel, calledOf, FOUND_MAX, type FoundSome, found } from '#answer/record/called.ts'
import { foundClauses } from '#answer/record/clause-words.ts'
import type { Row } from '#answer/record/row.ts'
import { MATCHES, matchOf } from '#ground/fold-text.ts'
import { CLAUSE, patternsOf } from './called-words.ts'
import { load } from './loader.ts'
import type { CalledPage, Page, Searched } from './register.ts'
import { ask, type Session, type Statement } from './session.ts'

/**
 * How many are looked for in each way of matching. What matches better is found again in every lesser way, so this is enough to find one
 * more than is given, unless it has been found already.
 */
const EACH = 2 * FOUND_MAX + 2

/** The models whose rows are found by name, and the clauses of instruments, which are found by their words. */
const SEARCHED = [...CALLED_MODELS, CLAUSE] as const
type Sought = (typeof SEARCHED)[number]

/** Called so at size $1, by patterns from $2 on. */
const called = (model: Sought, patterns: number): string =>
  [
    `model = '${model}'`,
    ...Array.from({ length: patterns }, (_, i) => `words like $${i + 2}`),
    'index_from < $1 and (index_to is null or index_to >= $1)',
  ].join(' and ')

function searchStatement(models: readonly Sought[], patterns: number): Statement {
  const arms = models.map((model) => `(select model, key from parley.called where ${called(model, patterns)} limit ${EACH})`)
  // The database cuts names off after 63 bytes: models stand in it by their place.
  const which = models.map((model) => SEARCHED.indexOf(model)).join('_')
  return { name: `search_${which}_${patterns}`, text: arms.join(' union all ') }
}

/** What of each model is found by words at `size`, the best first. Where more is found than is given, which of those that match alike is open. */
export async function search(session: Session, size: number, words: readonly string[]): Promise<Searched> {
  const keys = new Map(SEARCHED.map((model) => [model, new Set<string>()]))
  if (words.length > 0) {
    for (const match of MATCHES) {
      const wanting = SEARCHED.filter((model) => (keys.get(model)?.size ?? 0) <= FOUND_MAX)
      if (wanting.length === 0) break
      const patterns = patternsOf(match, words)
      for (const { model, key } of await ask<{ model: Sought; key: string }>(session, searchStatement(wanting, patterns.length), [
        size,
        ...patterns,
      ]))
        keys.get(model)?.add(key)
    }
  }
  const looks = CALLED_MODELS.flatMap((model) => [...(keys.get(model) ?? [])].map((of) => ({ by: 'key', model, of }) as const))
  const rows = (await load(session, looks, size)).flatMap((one) => ('rows' in one ? one.rows : []))
  const clauses = await lawOf(session, size, [...(keys.get(CLAUSE) ?? [])])
  const of = <M extends CalledModel>(model: M): FoundSome<M> => found(rows.filter((row) => row.model === model) as Row<M>[], words)
  const all = Object.fromEntries(CALLED_MODELS.map((model) => [model, of(model)])) as Record<CalledModel, FoundSome>
  return { ...all, clause: foundClauses(clauses, words) }
}

/** The instruments that may have clauses with these refs. Ids may have strokes in them: `A/B/1` may be of `A/B` or of `A`. */
async function lawOf(session: Session, size: number, refs: readonly string[]): Promise<readonly Row<'instrument'>[]> {
  const ids = new Set(refs.flatMap((ref) => [...ref.matchAll(/\//g)].map(({ index }) => ref.slice(0, index))))
  const looks = [...ids].map((of) => ({ by: 'key', model: 'instrument', of }) as const)
  return (await load(session, looks, size)).flatMap((one) => ('rows' in one ? (one.rows as Row<'instrument'>[]) : []))
}

/** Rows that words find in any way, in order of key after `after`, at most `limit`. */
export async function listCalled<M extends CalledModel>(
  session: Session,
  size: number,
  { model, words, after = '', limit }: CalledPage<M>,
): Promise<Page<Row<M>>> {
  if (words.length === 0) return { items: [], next: null }
  const patterns = patternsOf('inside', words)
  const [afterAt, limitAt] = [patterns.length + 2, patterns.length + 3]
  const text = `select key from parley.called where ${called(model, patterns.length)} and key > $${afterAt} order by key limit $${limitAt}`
  const statement = { name: `list_called_${model}_${patterns.length}`, text }
  const keys = await ask<{ key: string }>(session, statement, [size, ...patterns, after, limit + 1])
  const looks = keys.slice(0, limit).map(({ key }) => ({ by: 'key', model, of: key }) as const)
  const rows = (await load(session, looks, size)).flatMap((one) => ('rows' in one ? (one.rows as Row<M>[]) : []))
  const items = rows.filter((row) => matchOf(calledOf(row), words) !== null)
  return { items, next: keys.length > limit ? (keys[limit - 1]?.key ?? null) : null }
}
