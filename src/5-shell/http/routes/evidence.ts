/** Evidence: put on file with its content, handed over, looked at. */
import { z } from '@hono/zod-openapi'
import type { Row } from '#answer/record/row.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import { bare } from '#watch/evidence/bare.ts'
import type { Content } from '#watch/evidence/evidence.ts'
import { supports } from '#watch/evidence/standing.ts'
import type { WatchStores } from '../../watch/stores.ts'
import { rowsPage } from '../lists.ts'
import { asOf, type Route, reads, writes } from '../route.ts'
import { contentShape, evidenceShape } from '../shapes/evidence.ts'
import { pageOf, paging, words, written } from '../shapes/parts.ts'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** What is on file of it, with its content looked at now: what is damaged or gone supports nothing, whatever was found before. */
async function itemOf({ from, data }: Row<'evidence'>, { contents }: WatchStores) {
  const { evidence, content, custody, filedBy, at, holder, checked } = data
  const now = content === null ? 'none' : await contents.look(content.sha256)
  // What the record says was found stands until it is recorded otherwise: a content that came back is looked at by people first.
  const state = data.state === 'sound' || now === 'none' ? now : data.state
  return {
    ...{ index: from, ...evidence, of: [...evidence.of], place: evidence.protected ? null : evidence.place },
    ...{ content, state, supports: supports({ evidence, content, state }), checked },
    ...{ filedBy, at, holder, custody: [...custody] },
  }
}

const list = reads({
  name: 'evidence',
  path: '/api/watch/evidence',
  query: asOf.extend({ ...paging, of: label.optional() }),
  answer: pageOf(evidenceShape),
  async read(call, reading) {
    const { of } = call.query
    const keeps = of === undefined ? undefined : ({ data }: Row<'evidence'>) => data.evidence.of.includes(of)
    const page = await rowsPage(call, reading, { model: 'evidence', keeps }, (row) => row)
    return { items: await Promise.all(page.items.map((row) => itemOf(row, call.watch))), next: page.next }
  },
})

const one = reads({
  name: 'evidence-piece',
  path: '/api/watch/evidence/{evidence}',
  params: z.strictObject({ evidence: label }),
  answer: evidenceShape,
  async read(call, reading) {
    const row = await reading.ask((view) => view.get('evidence', call.params.evidence))
    return row === null ? refuse('evidence-unknown', { found: call.params.evidence }, { field: 'evidence' }) : itemOf(row, call.watch)
  },
})

const content = reads({
  name: 'evidence-content',
  path: '/api/watch/evidence/{evidence}/content',
  params: z.strictObject({ evidence: label }),
  answer: z.object({ ...contentShape.shape, whole: z.boolean(), base64: z.string() }).openapi('EvidenceContent'),
  async read({ params, watch }, reading) {
    const row = await reading.ask((view) => view.get('evidence', params.evidence))
    if (row === null) return refuse('evidence-unknown', { found: params.evidence }, { field: 'evidence' })
    const { content } = row.data
    if (content === null) return refuse('evidence-content-missing', { found: '∅' }, { field: 'content' })
    if (content.bytes > LIMITS.document_bytes_max) return refuse('request-too-large', { max: LIMITS.document_bytes_max })
    const taken = await watch.contents.take(content.sha256)
    if (isRefusal(taken)) return taken
    // What a picture's file says beside the picture would give away what is protected; what is no picture may say it anywhere.
    const shown = row.data.evidence.protected ? bare(taken.bytes, taken.media) : taken.bytes
    if (shown === null) return refuse('evidence-protected', { found: params.evidence, media: content.media }, { field: 'evidence' })
    return { ...content, whole: shown.length === content.bytes, base64: Buffer.from(shown).toString('base64') }
  },
})

const fileBody = z
  .strictObject({
    evidence: written,
    /** The content in base64. */
    content: z.string().min(4).max(LIMITS.document_bytes_max).optional(),
    /** Or the SHA-256 of one that was put among the contents before. */
    stored: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  })
  .openapi('FileEvidence')

const file = writes({
  name: 'file-evidence',
  path: '/api/watch/evidence',
  bytes: LIMITS.document_bytes_max,
  body: fileBody,
  async before({ content, stored }, { contents }): Promise<{ content: Content | null } | ReturnType<typeof refuse>> {
    if (content !== undefined && stored !== undefined)
      return refuse('shape-not-one-of', { found: 'content, stored', accepted: 'content | stored' }, { field: 'stored' })
    if (content !== undefined) {
      if (!BASE64.test(content)) return refuse('evidence-base64', {}, { field: 'content' })
      return { content: await contents.put(Buffer.from(content, 'base64')) }
    }
    if (stored === undefined) return { content: null }
    const taken = await contents.take(stored)
    return isRefusal(taken) ? taken : { content: { sha256: stored, bytes: taken.bytes.length, media: taken.media } }
  },
  command: (_, { evidence }, { content }) => ({ verb: 'file-evidence', evidence, content }),
})

const hand = writes({
  name: 'hand-evidence',
  path: '/api/watch/evidence/{evidence}/handings',
  params: z.strictObject({ evidence: label }),
  body: z.strictObject({ to: label, at: z.string().max(LIMITS.id_characters_max).optional(), why: words }).openapi('HandEvidence'),
  command: ({ evidence }, { to, at, why }) => ({ verb: 'hand-evidence', evidence, to, at, why }),
})

export const evidenceRoutes: readonly Route[] = [list, file, one, content, hand]
