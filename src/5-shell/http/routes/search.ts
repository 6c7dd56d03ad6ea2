/** Search over everything on file that is called something, and entries by their number. */
import { z } from '@hono/zod-openapi'
import { type CalledModel, calledOf, FOUND_MAX, type Found, type FoundSome } from '#answer/record/called.ts'
import { type FoundClause, isStandingCommitment } from '#answer/record/clause-words.ts'
import { MATCHES, wordsOf } from '#ground/fold-text.ts'
import { LIMITS } from '#ground/limits.ts'
import { entryItem } from '../items.ts'
import { asOf, type Route, reads } from '../route.ts'
import { foundShape } from '../shapes/found.ts'

const itemOf = ({ row, match }: Found) => {
  const [id = row.key, ...names] = calledOf(row)
  return { index: row.from, id, names, match }
}

const someOf = <M extends CalledModel>({ items, more }: FoundSome<M>) => ({ items: items.map(itemOf), more })

/** Two kinds of one thing as one list, the best first. */
function together(...kinds: readonly ReturnType<typeof someOf>[]): ReturnType<typeof someOf> {
  const items = kinds.flatMap((kind) => kind.items).sort((a, b) => MATCHES.indexOf(a.match) - MATCHES.indexOf(b.match))
  return { items: items.slice(0, FOUND_MAX), more: items.length > FOUND_MAX || kinds.some(({ more }) => more) }
}

const clauseOf = ({ instrument: row, ref, clause, match, snippet }: FoundClause) => {
  const { title } = row.data.instrument
  const commitment = isStandingCommitment(row.data.instrument, clause)
  return { index: row.from, ref, clause, instrument: row.key, title: typeof title === 'string' ? title : null, snippet, match, commitment }
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
      incidents: someOf(found.incident),
      reports: someOf(found['incident-report']),
      commitments: together(someOf(found.duty), someOf(found.promise)),
      clauses: { items: found.clause.items.map(clauseOf), more: found.clause.more },
    }
  },
})

export const searches: readonly Route[] = [search]
