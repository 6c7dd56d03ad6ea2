import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { readEvidence } from './evidence.ts'
import { mediaOf } from './media.ts'
import { CONTENT_STATES, supports } from './standing.ts'

const NOW = Date.UTC(2026, 0, 5)
const PIECE = { id: 'E-1', title: 'A crater', sort: 'photo', origin: 'TEAM', source: 'TEAM', grade: 'B2' }

test('what is said of evidence is read, or refused by its field', () => {
  const read = readEvidence({ ...PIECE, taken: '2026-01-04T10:00Z', place: { lat: 1, lon: 2 } }, NOW)
  assert.ok(!isRefusal(read))
  assert.deepEqual([read.protected, read.words, read.of, read.place], [false, null, [], { lat: 1, lon: 2 }])
  for (const [spoilt, field] of [
    [{ grade: 'Z9' }, 'grade'],
    [{ sort: 'rumour' }, 'sort'],
    [{ taken: '2026-01-06T00:00Z' }, 'taken'],
    [{ taken: 'yesterday' }, 'taken'],
    [{ place: { lat: 91, lon: 0 } }, 'place.lat'],
    [{ origin: undefined }, 'origin'],
    [{ of: ['', 'x'] }, 'of[0]'],
  ] as const) {
    const refused = readEvidence({ ...PIECE, ...spoilt }, NOW)
    assert.ok(isRefusal(refused) && refused.where?.field === field, `${field}: ${JSON.stringify(refused)}`)
  }
})

test('content that is damaged or gone supports nothing, whatever words stand beside it', () => {
  const content = { sha256: '0'.repeat(64), bytes: 1, media: 'image/png' }
  for (const words of [null, 'It shows a crater.'])
    for (const state of CONTENT_STATES)
      assert.equal(supports({ evidence: { words }, content, state }), state === 'sound', `${words} ${state}`)
  assert.equal(supports({ evidence: { words: 'I saw it.' }, content: null, state: 'none' }), true)
  assert.equal(supports({ evidence: { words: null }, content: null, state: 'none' }), false)
})

test('a file is what its first bytes say', () => {
  const ascii = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  for (const [bytes, media] of [
    [Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    [Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'image/png'],
    [ascii('%PDF-1.7'), 'application/pdf'],
    [ascii('\0\0\0\x18ftypheic'), 'image/heic'],
    [ascii('\0\0\0\x18ftypisom'), 'video/mp4'],
    [ascii('RIFF\0\0\0\0WAVE'), 'audio/wav'],
    [ascii('Seen at dawn.\n'), 'text/plain'],
    [new TextEncoder().encode('رأيت'), 'text/plain'],
    [new TextEncoder().encode('رأيت').subarray(0, 3), 'text/plain'],
    [Uint8Array.of(0xc3, 0x28, 0x41), 'application/octet-stream'],
    [Uint8Array.of(0, 1, 2), 'application/octet-stream'],
    [new Uint8Array(0), 'application/octet-stream'],
  ] as const)
    assert.equal(mediaOf(bytes), media)
})
