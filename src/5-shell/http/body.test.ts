import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { readBody } from './body.ts'

/** A request as a client would send it; a body given as chunks does not say how long it is. */
function sent(body: string | Uint8Array | readonly string[], headers: Readonly<Record<string, string>> = {}) {
  const bytes = Array.isArray(body) ? null : Buffer.from(body as string | Uint8Array)
  const all: Record<string, string> = { 'content-type': 'application/json', ...headers }
  if (bytes !== null) all['content-length'] = String(bytes.byteLength)
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of body as readonly string[]) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  const request = new Request('http://localhost/', { method: 'POST', headers: all, body: bytes ?? stream, duplex: 'half' } as RequestInit)
  return readBody(request, (name) => all[name], 20)
}

for (const [name, read, value] of [
  ['a body', () => sent('{"a":1}'), { a: 1 }],
  ['a body in pieces that does not say its length', () => sent(['{"a"', ':1}']), { a: 1 }],
  ['a body as long as is accepted', () => sent(JSON.stringify('x'.repeat(18))), 'x'.repeat(18)],
  ['no body', () => sent(''), undefined],
  ['a charset that is the only one', () => sent('{}', { 'content-type': 'application/json; charset=UTF-8' }), {}],
] as const)
  test(`${name} is read`, async () => assert.deepEqual(await read(), { value }))

for (const [name, read, code] of [
  ['a body that says it is too long', () => sent('x'.repeat(21)), 'request-too-large'],
  ['a body that turns out too long', () => sent(Array(30).fill('{')), 'request-too-large'],
  ['a form', () => sent('a=1', { 'content-type': 'application/x-www-form-urlencoded' }), 'request-type'],
  ['text', () => sent('{}', { 'content-type': 'text/plain' }), 'request-type'],
  ['a kin of JSON', () => sent('{}', { 'content-type': 'application/problem+json' }), 'request-type'],
  ['another charset', () => sent('{}', { 'content-type': 'application/json; charset=utf-16' }), 'request-type'],
  ['no type', () => sent('{}', { 'content-type': '' }), 'request-type'],
  ['packed bytes', () => sent('{}', { 'content-encoding': 'gzip' }), 'request-encoding'],
  ['bytes that are no UTF-8', () => sent(new Uint8Array([0x22, 0xff, 0x22])), 'request-not-utf8'],
  ['a surrogate written in bytes', () => sent(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22])), 'request-not-utf8'],
  ['half a record', () => sent('{"a":'), 'json-unreadable'],
] as const)
  test(`${name} is refused: ${code}`, async () => {
    const refused = await read()
    assert.ok(isRefusal(refused))
    assert.equal(refused.code, code)
  })
