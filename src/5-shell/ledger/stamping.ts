/** Has checkpoints stamped with a time (RFC 3161), keeps the answers beside the log as `stamp/SIZE.tsr`, and checks them. */
import { createHash, createVerify, type KeyObject, randomBytes, verify, X509Certificate } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { equalBytes } from '#answer/ledger/bytes.ts'
import { readCheckpoint } from '#answer/ledger/checkpoint.ts'
import { textBytes } from '#answer/ledger/note.ts'
import { answers, readStamp, STAMP_BYTES_MAX, type Stamp, stampRequest, wrongStamp } from '#answer/ledger/timestamp.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { fileRefusal } from '../files/document.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { boundedBytes } from './bounded.ts'

/** Time stamping among the purposes of a key (RFC 3161, section 2.3). */
const STAMPING = '1.3.6.1.5.5.7.3.8'
const ANSWER_MILLISECONDS = 10_000
const NONCE_BYTES = 16

/** Where the stamp of a checkpoint stands below its log. */
export const stampFile = (size: number): string => `stamp/${size}.tsr`

/** The digest that is stamped: of the text of the checkpoint, without signatures, so that cosignatures may come later. */
const digestOf = (text: string): Uint8Array => nodeHashing.sha256(textBytes(text))

/** A certificate in a file, in PEM. */
export async function certificateIn(file: string): Promise<X509Certificate | Refusal> {
  const text = await readFile(file).catch((error: unknown) => fileRefusal(error, file))
  if (isRefusal(text)) return text
  try {
    return new X509Certificate(text)
  } catch {
    return refuse('stamp-malformed', { accepted: 'CERTIFICATE (PEM)' }, { file })
  }
}

/** Has the checkpoint in a folder stamped. Gives why that could not be done, or null. The file of the certificate is looked for in `base`. */
export async function stampCheckpoint(
  log: string,
  base: string,
  { url, certificate }: { readonly url: string; readonly certificate: string },
  stop: AbortSignal,
): Promise<Refusal | null> {
  const trusted = await certificateIn(path.resolve(base, certificate))
  if (isRefusal(trusted)) return trusted
  const checkpoint = readCheckpoint(await readFile(path.join(log, 'checkpoint'), 'utf8'))
  if (isRefusal(checkpoint)) return checkpoint
  const [digest, nonce] = [digestOf(checkpoint.note.text), randomBytes(NONCE_BYTES)]
  const answer = await asked(url, stampRequest(digest, nonce), stop)
  if (isRefusal(answer)) return answer
  const stamp = readStamp(answer)
  if (isRefusal(stamp)) return stamp
  const refused = answers(stamp, digest, nonce) ? wrongIn(stamp, trusted) : wrongStamp('messageImprint, nonce')
  if (refused !== null) return refused
  const file = path.join(log, ...stampFile(checkpoint.size).split('/'))
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, answer)
  return null
}

async function asked(url: string, request: Uint8Array, stop: AbortSignal): Promise<Uint8Array | Refusal> {
  const unreached = (found: string) => refuse('stamp-unreached', { found })
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Uint8Array.from(request),
      signal: AbortSignal.any([AbortSignal.timeout(ANSWER_MILLISECONDS), stop]),
    })
    if (!answer.ok) return unreached(`${url}: HTTP ${answer.status}`)
    const bytes = await boundedBytes(answer, STAMP_BYTES_MAX)
    return bytes ?? refuse('shape-too-big', { found: STAMP_BYTES_MAX + 1, max: STAMP_BYTES_MAX })
  } catch (error) {
    return unreached(`${url}: ${(error as Error).message}`)
  }
}

/** When a checkpoint was stamped, and by whom; or why its stamp does not hold. */
export function stampedAt(
  bytes: Uint8Array,
  text: string,
  trusted: X509Certificate,
): { readonly time: number; readonly by: string } | Refusal {
  const stamp = readStamp(bytes)
  if (isRefusal(stamp)) return stamp
  const refused = answers(stamp, digestOf(text), null) ? wrongIn(stamp, trusted) : wrongStamp('messageImprint')
  return refused ?? { time: stamp.time, by: trusted.subject.replaceAll('\n', ', ') }
}

/** Why a stamp does not hold under a certificate: of the service itself, or of whoever issued the service's; null where it does. */
function wrongIn(stamp: Stamp, trusted: X509Certificate): Refusal | null {
  if (!equalBytes(createHash(stamp.digest).update(stamp.statement).digest(), stamp.statementDigest)) return wrongStamp('messageDigest')
  const signers = [trusted, ...stamp.certificates.flatMap(certificateOf)].filter((one) => isTrusted(one, trusted))
  const by = signers.find((one) => signs(stamp, one.publicKey))
  if (by === undefined) return wrongStamp('signature')
  if (!(by.keyUsage ?? []).includes(STAMPING)) return wrongStamp('extendedKeyUsage')
  const [from, until] = [Date.parse(by.validFrom), Date.parse(by.validTo)]
  return stamp.time >= from && stamp.time <= until ? null : wrongStamp('validity')
}

const isTrusted = (one: X509Certificate, trusted: X509Certificate): boolean =>
  equalBytes(one.raw, trusted.raw) || (trusted.ca && one.checkIssued(trusted) && one.verify(trusted.publicKey))

function certificateOf(bytes: Uint8Array): readonly X509Certificate[] {
  try {
    return [new X509Certificate(bytes)]
  } catch {
    return []
  }
}

function signs({ signed, digest, signature }: Stamp, key: KeyObject): boolean {
  try {
    if (key.asymmetricKeyType === 'ed25519') return verify(null, signed, key, signature)
    return createVerify(digest).update(signed).verify(key, signature)
  } catch {
    return false
  }
}
