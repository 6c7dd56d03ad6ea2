/** Keeping the record: holds, what was derived from an entry, and what is answered to somebody about themselves. */
import { z } from '@hono/zod-openapi'
import { aboutParty } from '#answer/record/custody/about.ts'
import { READS } from '#answer/record/custody/data.ts'
import type { Entry, Kind } from '#answer/record/entry.ts'
import type { Row } from '#answer/record/row.ts'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { refuse } from '#ground/refusal.ts'
import { catalogues, type Locale, type MessageId, say } from '#ground/say.ts'
import type { Reading } from '../../record/register.ts'
import { flat } from '../items.ts'
import { limitOf, nextOf, type Paged, type Paging, rowsPage } from '../lists.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { aboutShape, accessRequestShape, accessShape, derivedShape, holdShape, overShape, readsShape } from '../shapes/custody.ts'
import { index, pageOf, paging, words } from '../shapes/parts.ts'

const listed = asOf.extend(paging)

const holds = reads({
  name: 'holds',
  path: '/api/holds',
  query: listed.extend({ standing: z.boolean().optional() }),
  answer: pageOf(holdShape),
  read: (call, reading) => {
    const { standing } = call.query
    const keeps = standing === undefined ? {} : { keeps: (row: { data: { lifted: unknown } }) => (row.data.lifted === null) === standing }
    return rowsPage(call, reading, { model: 'hold', ...keeps }, flat)
  },
})

const placeHold = writes({
  name: 'place-hold',
  path: '/api/holds',
  body: z.strictObject({ over: overShape, rule: words, why: words }),
  command: (_, body) => ({ verb: 'place-hold', ...body }),
})

const liftHold = writes({
  name: 'lift-hold',
  path: '/api/holds/{hold}/liftings',
  params: z.strictObject({ hold: index }),
  body: z.strictObject({ why: words }),
  command: ({ hold }, { why }) => ({ verb: 'lift-hold', hold, why }),
})

/** The kinds of entries that hold an answer. */
const ANSWERS: readonly Kind[] = ['proposed', 'revised', 'determined', 'performed', 'found']

/** Entries that fit, some at a time: no more than a bound are looked at, so a page may be short and yet have a next one. */
async function entriesThat<T>(
  call: Paging,
  reading: Reading,
  kinds: readonly Kind[] | undefined,
  fit: (some: readonly Entry[]) => Promise<readonly (T | null)[]>,
): Promise<Paged<T> | null> {
  const from = call.place === null ? -1 : Number(call.place.after)
  if (!Number.isSafeInteger(from)) return null
  const limit = limitOf(call)
  const items: T[] = []
  let after = from
  for (let scanned = 0; scanned < LIMITS.http_rows_scanned_max && items.length < limit; ) {
    const page = await reading.entries({ after, limit: LIMITS.http_page_items_max, ...(kinds === undefined ? {} : { kinds }) })
    const some = page.items.filter((entry): entry is Entry => entry.kind !== 'erased-record')
    const found = await fit(some)
    for (const [i, entry] of some.entries()) {
      if (items.length === limit) return { items, next: nextOf(reading, String(after)) }
      after = entry.index
      const one = found[i] ?? null
      if (one !== null) items.push(one)
    }
    const last = page.items.at(-1)
    if (page.next === null || last === undefined) return { items, next: null }
    after = last.index
    scanned += page.items.length
  }
  return { items, next: nextOf(reading, String(after)) }
}

const unreadable = (cursor: string | undefined) => refuse('cursor-unreadable', { found: cursor ?? '' }, { field: 'cursor' })

const derived = reads({
  name: 'derived',
  path: '/api/entries/{entry}/derived',
  params: z.strictObject({ entry: index }),
  query: listed,
  answer: pageOf(derivedShape),
  read: async (call, reading) => {
    const { entry: of } = call.params
    if (of >= reading.size) return refuse('entry-unknown', { found: of }, { field: 'entry' })
    const page = await entriesThat(call, reading, ANSWERS, async (some) =>
      some.map((entry) => {
        if (!('answer' in entry.body) || !entry.body.answer.looked.includes(of)) return null
        const { docket, answer } = entry.body
        return { index: entry.index, kind: entry.kind, docket, verdict: answer.projection.verdict, performed: entry.kind === 'performed' }
      }),
    )
    return page ?? unreadable(call.query.cursor)
  },
})

const about = reads({
  name: 'about',
  path: '/api/parties/{party}/about',
  params: z.strictObject({ party: label }),
  query: listed,
  answer: pageOf(aboutShape),
  read: async (call, reading) => {
    const { party } = call.params
    const page = await entriesThat(call, reading, undefined, (some) =>
      reading.ask((view) =>
        some.map((entry) => {
          const found = aboutParty(view, entry, party)
          if (found === null) return null
          const { kind, extract, withheld } = found
          return { index: entry.index, at: writeInstant(entry.at), kind, extract: { ...extract }, withheld }
        }),
      ),
    )
    return page ?? unreadable(call.query.cursor)
  },
})

const accesses = reads({
  name: 'accesses',
  path: '/api/accesses',
  query: listed.extend({ party: label.optional() }),
  answer: pageOf(accessShape),
  read: (call, reading) => {
    const { party: subject } = call.query
    return rowsPage(call, reading, { model: 'access', subject }, (row) => {
      const { shown, withheld, ...rest } = flat(row)
      return { ...rest, shown: [...shown], withheld: withheld.map((one) => ({ ...one })) }
    })
  },
})

const requests = reads({
  name: 'access-requests',
  path: '/api/access-requests',
  query: listed.extend({ party: label.optional(), open: z.boolean().optional() }),
  answer: pageOf(accessRequestShape),
  read: (call, reading) => {
    const { party: subject, open } = call.query
    const isOpen = ({ data }: Row<'access-request'>) => data.answered === null && data.dropped === null
    const keeps = open === undefined ? {} : { keeps: (row: Row<'access-request'>) => isOpen(row) === open }
    return rowsPage(call, reading, { model: 'access-request', subject, ...keeps }, flat)
  },
})

const askAccess = writes({
  name: 'ask-access',
  path: '/api/access-requests',
  body: z.strictObject({ party: label, text: words, rule: words, received: words, due: words }),
  command: (_, body) => ({ verb: 'ask-access', ...body }),
})

const dropAccess = writes({
  name: 'drop-access',
  path: '/api/access-requests/{asked}/droppings',
  params: z.strictObject({ asked: index }),
  body: z.strictObject({ why: words }),
  command: ({ asked }, { why }) => ({ verb: 'drop-access', asked, why }),
})

const readLog = reads({
  name: 'reads',
  path: '/api/reads',
  query: listed.extend({ by: label.optional(), of: label.optional(), check: z.boolean().optional() }),
  answer: readsShape,
  read: async (call, reading) => {
    const { by, of, check, cursor } = call.query
    const before = call.place === null ? undefined : Number(call.place.after)
    if (before !== undefined && !Number.isSafeInteger(before)) return unreadable(cursor)
    const limit = limitOf(call)
    const asked = {
      limit,
      ...(before === undefined ? {} : { before }),
      ...(by === undefined ? {} : { by }),
      ...(of === undefined ? {} : { of }),
    }
    const { items, size, root } = await call.register.reads(asked)
    const anchor = await reading.ask((view) => view.get('reads-anchor', READS))
    const last = items.at(-1)
    const holds = anchor === null || check !== true ? null : (await call.register.readsRootAt(anchor.data.size)) === anchor.data.root
    return {
      ...{ size, root, items: items.map((one) => ({ ...one, told: toldOf(one.what, call.locale) })) },
      next: items.length < limit || last === undefined || last.index === 0 ? null : nextOf(reading, String(last.index)),
      anchored: anchor === null ? null : { ...anchor.data, entry: anchor.from, holds },
    }
  },
})

/** What is read at all by a route, as a sentence: a read says the name of its route first. Null for what has none, such as a gap. */
function toldOf(what: string, locale: Locale): string | null {
  const id = `api.${what.split(' ', 1)[0] ?? ''}`
  return isSentence(id) ? say(locale, id) : null
}

const isSentence = (id: string): id is MessageId => Object.hasOwn(catalogues.en, id)

const indices = z.array(index).max(LIMITS.list_items_max)

const answerAccess = writes({
  name: 'answer-access',
  path: '/api/accesses',
  body: z.strictObject({
    party: label,
    rule: words,
    shown: indices,
    withheld: z.array(z.strictObject({ entry: index, rule: words })).max(LIMITS.list_items_max),
    asked: index.optional(),
  }),
  command: (_, body) => ({ verb: 'answer-access', ...body }),
})

export const custody: readonly Route[] = [
  ...[holds, derived, about, accesses, requests, readLog],
  ...[placeHold, liftHold, askAccess, dropAccess, answerAccess],
]
