/** Ed25519 keys for tests of signed notes, by the platform's own code. */
import { createPrivateKey, createPublicKey, sign as signWith, verify as verifyWith } from 'node:crypto'
import { cosignatureLine, cosignatureMessage } from '#answer/ledger/checkpoint.ts'
import { portableHashing } from '#answer/ledger/hashing.ts'
import { type KeyType, keyId, type NoteKey, signatureLine, textBytes, type Verifying } from '#answer/ledger/note.ts'

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

export const verify: Verifying = (key, message, signature) =>
  verifyWith(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature)

/** A signer whose key follows from a number, so that tests are the same each time. */
export function signer(name: string, type: KeyType, seed: number) {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' })
  const bytes = new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI.length))
  const key: NoteKey = { name, type, key: bytes, id: keyId(name, type, bytes, portableHashing) }
  return {
    key,
    signBytes: (message: Uint8Array) => new Uint8Array(signWith(null, message, secret)),
    /** The line that signs a text. */
    sign: (text: string) => signatureLine(name, key.id, new Uint8Array(signWith(null, textBytes(text), secret))),
    cosign: (text: string, seconds: number) =>
      cosignatureLine(key, seconds, new Uint8Array(signWith(null, cosignatureMessage(text, seconds), secret))),
  }
}
