/** The body of a request, bounded before anything is parsed. */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import type { HeaderOf } from './guard.ts'
import { readJson } from './json.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * Reads a body of at most `max` bytes as JSON. One that says it is longer is refused unread; one that does not say how long it is
 * is read no further than that. `value` is undefined when there is no body at all.
 */
export async function readBody(request: Request, header: HeaderOf, max: number): Promise<{ readonly value: unknown } | Refusal> {
  const encoding = header('content-encoding')
  if (encoding !== undefined && encoding !== 'identity')
    return refuse('request-encoding', { found: shown(encoding) }, { field: 'Content-Encoding' })
  const length = header('content-length')
  if (length !== undefined && Number(length) > max) return refuse('request-too-large', { max })
  const bytes = length === undefined ? await upTo(request, max) : new Uint8Array(await request.arrayBuffer())
  if (bytes === null || bytes.byteLength > max) return refuse('request-too-large', { max })
  if (bytes.byteLength === 0) return { value: undefined }
  const type = header('content-type')
  if (!/^application\/json *(; *charset="?utf-8"?)? *$/i.test(type ?? ''))
    return refuse('request-type', { found: shown(type ?? '') }, { field: 'Content-Type' })
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    return refuse('request-not-utf8')
  }
  return readJson(text)
}

/** The bytes of a body that does not say its length; null when there are more than `max`. */
async function upTo(request: Request, max: number): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    size += value.byteLength
    if (size > max) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}
