/** The record itself: its head, and its entries by index. */
import { z } from '@hono/zod-openapi'
import { leafHash } from '#answer/ledger/tree.ts'
import { KINDS } from '#answer/record/fold.ts'
import type { View } from '#answer/record/view.ts'
import { writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { refuse, shown } from '#ground/refusal.ts'
import { nodeHashing } from '../../keys/node-hashing.ts'
import { type EntryItem, entryItem } from '../items.ts'
import { limitOf, nextOf } from '../lists.ts'
import { asOf, type Route, reads } from '../route.ts'
import { index, moment, pageOf, paging } from '../shapes/parts.ts'
import { entryShape, proofShape } from '../shapes/rows.ts'

const head = reads({
  name: 'head',
  path: '/api/head',
  nameless: true,
  answer: z
    .object({
      index,
      at: moment.nullable(),
      root: z.string(),
      // The name of the log that this record is published as; null where nothing publishes it.
      origin: z.string().nullable(),
      now: moment,
      store: z.object({ store: z.enum(['demonstration', 'office']), house: z.string(), zone: z.string() }).nullable(),
    })
    .openapi('Head'),
  read: async (call, reading) => {
    const store = await reading.ask((view) => view.get('store', 'store')?.data ?? null)
    const at = Number.isFinite(reading.at) ? writeInstant(reading.at) : null
    return { index: reading.size, at, root: reading.root, origin: call.log?.origin ?? null, now: writeInstant(call.now()), store }
  },
})

/** Every kind of entry, and what is left of one that was erased. */
const LISTED: readonly string[] = [...KINDS, 'erased-record']

const list = reads({
  name: 'entries',
  path: '/api/entries',
  query: asOf.extend({
    ...paging,
    docket: label.optional(),
    by: label.optional(),
    // Several, with commas between.
    kind: z.string().min(1).max(LIMITS.name_characters_max).optional(),
    order: z.enum(['oldest', 'newest']).optional(),
  }),
  answer: pageOf(entryShape),
  read: async (call, reading) => {
    const { docket, by, order = 'oldest' } = call.query
    const kinds = call.query.kind?.split(',')
    const unknown = kinds?.find((kind) => !LISTED.includes(kind))
    if (unknown !== undefined) return refuse('shape-not-one-of', { found: shown(unknown), accepted: LISTED.join(', ') }, { field: 'kind' })
    const from = call.place === null ? null : Number(call.place.after)
    if (from !== null && !Number.isSafeInteger(from))
      return refuse('cursor-unreadable', { found: call.query.cursor ?? '' }, { field: 'cursor' })
    const backwards = { before: from ?? reading.size }
    const forwards = from === null ? {} : { after: from }
    const narrowed = {
      ...(docket === undefined ? {} : { docket }),
      ...(by === undefined ? {} : { by }),
      // What fills the record up is listed where it is asked for.
      ...(kinds === undefined ? ({ unpadded: true } as const) : { kinds }),
    }
    const page = await reading.entries({ limit: limitOf(call), ...(order === 'newest' ? backwards : forwards), ...narrowed })
    const items = page.items.map(entryItem)
    const titles = await reading.ask((view) => items.map((item) => titleOf(view, item)))
    return { items: items.map((item, i) => ({ ...item, ...titles[i] })), next: page.next === null ? null : nextOf(reading, page.next) }
  },
})

/** The title of the docket that an entry speaks of, so that a list need not call it by its id. */
function titleOf(view: View, { body }: EntryItem): { title?: string } {
  const docket = typeof body?.docket === 'string' ? view.get('docket', body.docket) : null
  return docket === null ? {} : { title: docket.data.title }
}

const one = reads({
  name: 'entry',
  path: '/api/entries/{entry}',
  params: z.strictObject({ entry: index }),
  answer: entryShape.extend({ commitment: z.string().nullable() }),
  read: async (call, reading) => {
    const { entry: at } = call.params
    const found = await reading.ask((view) => view.entry(at))
    if (found === null) return refuse('entry-unknown', { found: at }, { field: 'entry' })
    return { ...entryItem(found), commitment: await reading.commitment(at) }
  },
})

const proof = reads({
  name: 'proof',
  path: '/api/entries/{entry}/proof',
  params: z.strictObject({ entry: index }),
  answer: proofShape,
  read: async (call, reading) => {
    const { entry: at } = call.params
    const [commitment, path] = [await reading.commitment(at), await reading.inclusion(at)]
    if (commitment === null || path === null) return refuse('entry-unknown', { found: at }, { field: 'entry' })
    const leaf = leafHash(Buffer.from(commitment, 'hex'), nodeHashing)
    return { index: at, leafHash: Buffer.from(leaf).toString('hex'), size: reading.size, root: reading.root, path: [...path] }
  },
})

export const entries: readonly Route[] = [head, list, one, proof]
