/** Files on their way here, in pieces. Nothing of it is recorded. */
import { z } from '@hono/zod-openapi'
import { LIMITS } from '#ground/limits.ts'
import { refuse } from '#ground/refusal.ts'
import { joinPieces } from '../../watch/contents/pieces.ts'
import { type Route, works } from '../route.ts'
import { contentShape } from '../shapes/evidence.ts'

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** The bytes of base64 (RFC 4648); null where it is none. */
export const fromBase64 = (text: string): Buffer | null => (BASE64.test(text) ? Buffer.from(text, 'base64') : null)

const piece = works({
  name: 'put-piece',
  path: '/api/watch/pieces',
  bytes: LIMITS.document_bytes_max,
  body: z.strictObject({ base64: z.string().min(4).max(LIMITS.document_bytes_max) }).openapi('Piece'),
  answer: z.object({ sha256: hash, bytes: z.number().int() }).openapi('PieceKept'),
  async read({ body, watch }) {
    const bytes = fromBase64(body.base64)
    if (bytes === null) return refuse('evidence-base64', {}, { field: 'base64' })
    return { sha256: await watch.pieces.put(bytes), bytes: bytes.length }
  },
})

const join = works({
  name: 'join-pieces',
  path: '/api/watch/contents',
  bytes: LIMITS.document_bytes_max,
  body: z
    .strictObject({
      pieces: z.array(hash).min(1).max(LIMITS.pieces_max),
      /** What the whole must be, where the sender knows. */
      sha256: hash.optional(),
    })
    .openapi('JoinPieces'),
  answer: contentShape.openapi('Content'),
  read: ({ body, watch }) => joinPieces(watch.pieces, watch.contents, body.pieces, body.sha256, LIMITS.events_files_bytes_max),
})

export const arriving: readonly Route[] = [piece, join]
