import assert from 'node:assert/strict'
import { verify as check, createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import { isRefusal, sure } from '#ground/refusal.ts'
import fc from '#property'
import { fromBase64, toBase64 } from './base64.ts'
import { portableHashing } from './hashing.ts'
import { noteKey, readNote, readVkey, verifyNote, writeNote, writeVkey } from './note.ts'

/** Ed25519 of the platform: the header is the DER of a public key of that kind (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const verify = (key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean =>
  check(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature)

/** The example of the specification. */
const VKEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'
const NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`

function read(text: string) {
  const note = readNote(text)
  sure(!isRefusal(note), 'it is a note')
  return note
}
function keyOf(text: string) {
  const key = readVkey(text, portableHashing)
  sure(!isRefusal(key), 'it is a key')
  return key
}

test('the example of the specification verifies, and is written as it was', () => {
  const key = keyOf(VKEY)
  assert.equal(writeVkey(key), VKEY)
  assert.equal(writeNote(read(NOTE)), NOTE)
  assert.deepEqual(verifyNote(read(NOTE), [key], verify), [key])
})

const changes: readonly (readonly [why: string, text: string, code: string])[] = [
  ['another text', NOTE.replace('example message', 'Example message'), 'note-signature-wrong'],
  ['another signer of the same key id', NOTE.replace('— example.com/foo', '— example.com/bar'), 'note-unsigned'],
  ['another key id', NOTE.replace('Uw2QOkn8', 'Vw2QOkn8'), 'note-unsigned'],
  ['a bit of the signature', NOTE.replace('n8srV1yJ', 'n8srV1yK'), 'note-signature-wrong'],
  ['a second signature that does not hold', `${NOTE}${NOTE.split('\n')[2]?.replace('n8srV1yJ', 'n8srV1yK')}\n`, 'note-signature-wrong'],
]
for (const [why, text, code] of changes) {
  test(`a note is worth nothing: ${why}`, () => {
    const by = verifyNote(read(text), [keyOf(VKEY)], verify)
    assert.ok(isRefusal(by) && by.code === code, JSON.stringify(by))
  })
}

const malformed: readonly (readonly [why: string, text: string])[] = [
  ['nothing', ''],
  ['no signatures', 'a text\n'],
  ['no newline at the end', NOTE.slice(0, -1)],
  ['a tab', NOTE.replace('is an', 'is\tan')],
  ['a carriage return', NOTE.replaceAll('\n', '\r\n')],
  ['half a letter', NOTE.replace('example', '\ud800')],
  ['a hyphen for the dash', NOTE.replace('—', '-')],
  ['two blanks', NOTE.replace('— example', '—  example')],
  ['a blank in the name', NOTE.replace('example.com/foo', 'example com')],
  ['a no-break space in the name', NOTE.replace('example.com/foo', 'example\u00a0com')],
  ['a plus in the name', NOTE.replace('example.com/foo', 'a+b')],
  ['base64 written otherwise', NOTE.replace('yaQM=', 'yaQN=')],
  ['no signature behind the id', NOTE.replace(/Uw2QOkn8.*=/, 'Uw2QOg==')],
  ['a line behind the signatures', `${NOTE}more\n`],
]
for (const [why, text] of malformed) {
  test(`no note: ${why}`, () => {
    const note = readNote(text)
    assert.ok(isRefusal(note) && note.code === 'note-malformed' && note.where?.line !== undefined, JSON.stringify(note))
  })
}

test('a note without end is refused by its length', () => {
  const note = readNote('x'.repeat(70_000))
  assert.ok(isRefusal(note) && note.code === 'note-too-long')
  const many = readNote(NOTE + `${NOTE.split('\n')[2]}\n`.repeat(70))
  assert.ok(isRefusal(many) && many.code === 'note-too-long')
})

test('a verifier key that lies about its id, or is of another kind, is refused', () => {
  for (const text of [
    VKEY.replace('530d903a', '530d903b'),
    VKEY.replace('Aeky', 'Auky'),
    VKEY.replace('+AekyeRrm', '+Aeky'),
    'a',
    '',
    '++',
  ])
    assert.ok(isRefusal(readVkey(text, portableHashing)), text)
  assert.ok(isRefusal(noteKey('two words', 1, new Uint8Array(32), portableHashing)))
})

test('base 64 has one text for each run of bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 99 }), (bytes) => {
      const text = toBase64(bytes)
      assert.equal(text, Buffer.from(bytes).toString('base64'))
      assert.deepEqual(fromBase64(text), bytes)
    }),
  )
  fc.assert(
    fc.property(fc.string({ maxLength: 12, unit: fc.constantFrom(...'AQgw+/=a\n ') }), (text) => {
      const bytes = fromBase64(text)
      if (bytes !== null) assert.equal(toBase64(bytes), text)
    }),
  )
})

test('whatever is read as a note is written as it was read', () => {
  const letters = fc.constantFrom('—', ' ', 'a', '\n', '\n\n', '+', 'AAAAAAA=', 'AAAAAAAA', 'é', '\t', '— a AAAAAAAA\n')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 14 }), (parts) => {
      const text = parts.join('')
      const note = readNote(text)
      if (!isRefusal(note)) assert.equal(writeNote(note), text)
    }),
    { numRuns: 2_000 },
  )
})
