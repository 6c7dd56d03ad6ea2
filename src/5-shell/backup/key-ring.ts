/**
 * The keys of all records of a backup in one sealed file, `keys.sealed`: a line of JSON that says of which record, under which passphrase settings;
 * then what is sealed under the passphrase. Inside: how many entries, which of them were erased by which tombstone, and 32 bytes for each
 * entry, noughts where there is none.
 *
 * The keys of a later backup open an earlier one, except what was erased in between. So only the latest of these files must be kept, and
 * the earlier ones can be destroyed: that is how an erasure reaches copies that were made before it.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { KEY_BYTES } from '../keys/slot.ts'
import { readForm } from './form.ts'

const FORM = 'parley/backup-keys/1'
const ALGORITHM = 'aes-256-gcm'
const [NONCE_BYTES, TAG_BYTES, SALT_BYTES] = [12, 16, 16]
/** scrypt (RFC 7914) with 128 MiB. */
const COST = { N: 131_072, r: 8, p: 1 }
const MEMORY_BYTES_MAX = 160 * 1024 * 1024

const headSchema = z.strictObject({
  form: z.literal(FORM),
  ledger: z.string().min(1),
  size: z.number().int().nonnegative(),
  root: z.string().regex(/^[0-9a-f]{64}$/),
  kdf: z.strictObject({ N: z.literal(COST.N), r: z.literal(COST.r), p: z.literal(COST.p), salt: z.string() }),
})
type Head = z.infer<typeof headSchema>

const insideSchema = z.strictObject({
  entries: z.number().int().nonnegative(),
  erased: z.array(z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative(), z.string()])),
})

/** An entry that was erased: by which tombstone, under which rule. */
export interface ErasedKey {
  readonly of: number
  readonly tombstone: number
  readonly rule: string
}

export interface KeyRing {
  readonly ledger: string
  readonly size: number
  readonly root: string
  readonly erased: ReadonlyMap<number, ErasedKey>
  /** The key of an entry; null where there is none. */
  key(index: number): Uint8Array | null
}

const derived = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, { ...COST, maxmem: MEMORY_BYTES_MAX }, (error, key) =>
      error === null ? resolve(key) : reject(error),
    )
  })

/** Seals the keys of a record: `keys` holds 32 bytes for each entry, noughts where there is none. */
export async function sealRing(
  { ledger, size, root }: Pick<Head, 'ledger' | 'size' | 'root'>,
  keys: Buffer,
  erased: readonly ErasedKey[],
  passphrase: string,
): Promise<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const head = Buffer.from(`${JSON.stringify({ form: FORM, ledger, size, root, kdf: { ...COST, salt: salt.toString('base64') } })}\n`)
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, await derived(passphrase, salt), nonce)
  cipher.setAAD(head)
  const inside = { entries: size, erased: erased.map(({ of, tombstone, rule }) => [of, tombstone, rule]) }
  const first = cipher.update(`${JSON.stringify(inside)}\n`)
  return Buffer.concat([head, nonce, first, cipher.update(keys), cipher.final(), cipher.getAuthTag()])
}

/** Opens the keys. Refused by what is wrong: no such file, another passphrase, or altered. */
export async function openRing(bytes: Buffer, passphrase: string, file: string): Promise<KeyRing | Refusal> {
  const end = bytes.indexOf(10)
  const head = readForm(bytes.subarray(0, Math.max(end, 0)).toString('utf8'), file, FORM, headSchema)
  if (isRefusal(head)) return head
  const wrong = refuse('backup-passphrase-wrong', {}, { file })
  const body = bytes.subarray(end + 1)
  if (body.length < NONCE_BYTES + TAG_BYTES) return wrong
  const key = await derived(passphrase, Buffer.from(head.kdf.salt, 'base64'))
  let plain: Buffer
  try {
    const decipher = createDecipheriv(ALGORITHM, key, body.subarray(0, NONCE_BYTES))
    decipher.setAAD(bytes.subarray(0, end + 1))
    decipher.setAuthTag(body.subarray(-TAG_BYTES))
    plain = Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()])
  } catch {
    return wrong
  }
  const line = plain.indexOf(10)
  const inside = shaped(insideSchema, JSON.parse(plain.subarray(0, line).toString('utf8')))
  if (isRefusal(inside)) return placed(inside, { file })
  const keys = plain.subarray(line + 1)
  if (inside.entries !== head.size || keys.length !== head.size * KEY_BYTES) return wrong
  const erased = new Map(inside.erased.map(([of, tombstone, rule]): [number, ErasedKey] => [of, { of, tombstone, rule }]))
  const { ledger, size, root } = head
  return {
    ...{ ledger, size, root, erased },
    key(index) {
      const found = keys.subarray(index * KEY_BYTES, (index + 1) * KEY_BYTES)
      return found.length < KEY_BYTES || found.every((byte) => byte === 0) ? null : Uint8Array.from(found)
    },
  }
}
