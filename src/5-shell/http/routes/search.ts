/** Search over everything on file that is called something, and entries by their number. */
import { z } from '@hono/zod-openapi'
import { type CalledModel, calledOf, type Found, type FoundSome } from '#answer/record/called.ts'
import type { FoundClause } from '#answer/record/clause-words.ts'
import { wordsOf } from '#ground/fold-text.ts'
import { LIMITS } from '#ground/limits.ts'
import { entryItem } from '../items.ts'
import { asOf, type Route, reads } from '../route.ts'
import { foundShape } from '../shapes/found.ts'

const itemOf = ({ row, match }: Found) => {
  const [id = row.key, ...names] = calledOf(row)
  return { index: row.from, id, names, match }
}

const someOf = <M extends CalledModel>({ items, more }: FoundSome<M>) => ({ items: items.map(itemOf), more })

const clauseOf = ({ instrument: row, ref, clause, match, snippet }: FoundClause) => {
  const { title } = row.data.instrument
  return { index: row.from, ref, clause, instrument: row.key, title: typeof title === 'string' ? title : null, snippet, match }
}

const search = reads({
  name: 'search',
  path: '/api/search',
  query: asOf.extend({ q: z.string().min(1).max(LIMITS.name_characters_max) }),
  answer: foundShape,
  read: async (call, reading) => {
    const words = wordsOf(call.query.q)
    const found = await reading.search(words)
    const number = words.length === 1 && /^\d{1,15}$/.test(words[0] ?? '') ? Number(words[0]) : null
    const entry = number === null ? null : await reading.ask((view) => view.entry(number))
    return {
      entry: entry === null ? null : entryItem(entry),
      dockets: someOf(found.docket),
      parties: someOf(found.party),
      instruments: someOf(found.instrument),
      offices: someOf(found.office),
      orders: someOf(found.order),
      clauses: { items: found.clause.items.map(clauseOf), more: found.clause.more },
    }
  },
})

export const searches: readonly Route[] = [search]
