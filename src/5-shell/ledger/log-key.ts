/**
 * The key with which an office signs its log: made once, in the folder of keys, outside the database and its backups. The file holds one
 * line in the form of the Go checksum database's tools: `PRIVATE+KEY+NAME+ID+BASE64`.
 */
import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { fromBase64, toBase64 } from '#answer/ledger/base64.ts'
import { KEY_TYPES, type KeyType, type NoteKey, noteKey, type Verifying, writeVkey } from '#answer/ledger/note.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { replaceFile } from '../files/disk.ts'
import { nodeHashing } from '../keys/node-hashing.ts'

/** The heads of Ed25519 keys in DER (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const SEED_BYTES = 32
const OTHERS = 0o077

/** Whoever can sign as a key. */
export interface Signer {
  readonly key: NoteKey
  sign(message: Uint8Array): Uint8Array
}

/**
 * Whoever signs a log: its key, the next one while both sign, and every key whose signature of this log is known from before: those, and such
 * as were retired.
 */
export interface LogSigner extends Signer {
  readonly next?: Signer
  readonly retired?: readonly NoteKey[]
}

/** The keys that sign now, the elder first. */
export const signersOf = ({ key, sign, next }: LogSigner): readonly Signer[] => [{ key, sign }, ...(next === undefined ? [] : [next])]

/** The keys that an earlier checkpoint of ours may be signed with. */
export const knownKeysOf = (signer: LogSigner): readonly NoteKey[] => [
  ...signersOf(signer).map(({ key }) => key),
  ...(signer.retired ?? []),
]

/** Ed25519 (RFC 8032) of the platform. What is no key or no signature does not hold. */
export const verifyEd25519: Verifying = (key, message, signature) => {
  try {
    return verify(null, message, createPublicKey({ key: Buffer.concat([SPKI, key]), format: 'der', type: 'spki' }), signature)
  } catch {
    return false
  }
}

function signerOf(name: string, type: KeyType, seed: Uint8Array): Signer | Refusal {
  const secret: KeyObject = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' })
  const bytes = new Uint8Array(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI.length))
  const key = noteKey(name, type, bytes, nodeHashing)
  return isRefusal(key) ? key : { key, sign: (message) => new Uint8Array(sign(null, message, secret)) }
}

const LINE = /^PRIVATE\+KEY\+([^+\s]+)\+([0-9a-f]{8})\+(\S+)\n$/

/** Reads a signing key from its file. One that others can reach, or that is damaged, is refused. */
export async function readSigner(file: string): Promise<Signer | Refusal> {
  const { mode, uid } = await stat(file)
  if ((mode & OTHERS) !== 0 || (process.getuid !== undefined && uid !== process.getuid()))
    return refuse('keys-open-to-others', { found: (mode & 0o777).toString(8), accepted: '600' }, { file })
  const [, name = '', id = '', coded = ''] = LINE.exec(await readFile(file, 'utf8')) ?? []
  const bytes = fromBase64(coded)
  const type = Object.values(KEY_TYPES).find((one) => one === bytes?.[0])
  if (bytes?.length !== 1 + SEED_BYTES || type === undefined) return refuse('log-key-damaged', {}, { file })
  const signer = signerOf(name, type, bytes.slice(1))
  if (isRefusal(signer)) return refuse('log-key-damaged', {}, { file })
  return Buffer.from(signer.key.id).toString('hex') === id ? signer : refuse('log-key-damaged', {}, { file })
}

/**
 * The key in `folder` under `file`, made with `name` where there is none. Where there is one under another name, and `name` was asked for, it
 * is refused: a log does not change its name.
 */
export async function openSigner(
  folder: string,
  file: string,
  type: KeyType,
  name: { readonly asked: string | undefined; readonly otherwise: string },
): Promise<Signer | Refusal> {
  const place = path.join(folder, file)
  const there = await readSigner(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (there !== null) {
    const other = !isRefusal(there) && name.asked !== undefined && there.key.name !== name.asked
    return other ? refuse('log-name-differs', { found: name.asked as string, accepted: there.key.name }, { file: place }) : there
  }
  return makeSigner(place, type, name.asked ?? name.otherwise)
}

/** Makes a key with this name in a file, which is replaced if it is there. A name that none can have is refused. */
export async function makeSigner(file: string, type: KeyType, name: string): Promise<Signer | Refusal> {
  const seed = randomBytes(SEED_BYTES)
  const signer = signerOf(name, type, seed)
  if (isRefusal(signer)) return signer
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const id = Buffer.from(signer.key.id).toString('hex')
  await replaceFile(file, `PRIVATE+KEY+${signer.key.name}+${id}+${toBase64(Uint8Array.of(type, ...seed))}\n`)
  return signer
}

/** The verifier keys of a log as lines, the elder first. */
export const vkeyLines = (signer: LogSigner): string =>
  signersOf(signer)
    .map(({ key }) => `${writeVkey(key)}\n`)
    .join('')
