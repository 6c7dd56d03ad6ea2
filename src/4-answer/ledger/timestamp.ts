/**
 * Trusted time stamps (RFC 3161): a service signs that it saw a digest at a time. What is asked, what is answered, and what of the answer must be
 * so; whether the signature holds is told by the platform that knows certificates.
 */
import type { Instant } from '#ground/instant.ts'
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { equalBytes } from './bytes.ts'
import { type Der, der, derNumber, derOf, oidOf, partsOf, TAG } from './der.ts'
import { HASH_BYTES } from './tree.ts'

const SHA256 = '2.16.840.1.101.3.4.2.1'
/** The digests that a service may sign with, by what platforms call them. SHA-1 is not among them. */
const DIGESTS: Readonly<Record<string, string>> = {
  [SHA256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const SIGNED_DATA = '1.2.840.113549.1.7.2'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'

/** SHA-256 without parameters, as it stands in requests. */
const SHA256_ALGORITHM = der(TAG.sequence, Uint8Array.of(0x06, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1), der(TAG.nil))
/** No answer is longer: a token with a whole chain of certificates has a few thousand bytes. */
export const STAMP_BYTES_MAX = 65_536

/** The request for a digest of 32 bytes. `nonce` is random, so that an old answer is no answer to this; the certificate is asked for. */
export const stampRequest = (digest: Uint8Array, nonce: Uint8Array): Uint8Array =>
  der(
    TAG.sequence,
    derNumber(Uint8Array.of(1)),
    der(TAG.sequence, SHA256_ALGORITHM, der(TAG.octets, digest)),
    derNumber(nonce),
    der(TAG.boolean, Uint8Array.of(0xff)),
  )

/** What a stamp says, and the parts that its signature is checked with. Nothing of it counts before that. */
export interface Stamp {
  readonly time: Instant
  /** The digest that was stamped: SHA-256. */
  readonly imprint: Uint8Array
  /** The number of the request, as a whole element, or null. */
  readonly nonce: Uint8Array | null
  /** What the service signed, which digest it says it took of it, and its signature. */
  readonly signed: Uint8Array
  readonly digest: string
  readonly signature: Uint8Array
  /** The statement, and the digest of it that stands in what is signed. */
  readonly statement: Uint8Array
  readonly statementDigest: Uint8Array
  /** Certificates that came along, in DER. */
  readonly certificates: readonly Uint8Array[]
}

const malformed = (accepted: string): Refusal => refuse('stamp-malformed', { accepted })

/** Reads the answer of a service. A refusal of its own (`stamp-refused`) and whatever is not written as it must be are refused. */
export function readStamp(bytes: Uint8Array): Stamp | Refusal {
  if (bytes.length > STAMP_BYTES_MAX) return refuse('shape-too-big', { found: bytes.length, max: STAMP_BYTES_MAX })
  const [status, token] = partsOf(derOf(bytes), TAG.sequence) ?? []
  const [code] = partsOf(status, TAG.sequence) ?? []
  if (code?.tag !== TAG.integer || code.content.length !== 1) return malformed('TimeStampResp')
  const answer = code.content[0] as number
  // 0 granted, 1 granted with modifications.
  if (answer > 1) return refuse('stamp-refused', { found: String(answer) })
  const [type, wrapped] = partsOf(token, TAG.sequence) ?? []
  const [data] = partsOf(wrapped, TAG.own(0)) ?? []
  const parts = oidOf(type) === SIGNED_DATA ? partsOf(data, TAG.sequence) : null
  return parts === null ? malformed('SignedData') : readSigned(parts)
}

function readSigned([, , content, ...more]: readonly Der[]): Stamp | Refusal {
  const [type, wrapped] = partsOf(content, TAG.sequence) ?? []
  const [octets] = partsOf(wrapped, TAG.own(0)) ?? []
  if (oidOf(type) !== TST_INFO || octets?.tag !== TAG.octets) return malformed('TSTInfo')
  const said = readStatement(octets.content)
  if ('refused' in said) return said
  const certificates = partsOf(
    more.find(({ tag }) => tag === TAG.own(0)),
    TAG.own(0),
  )
  const signers = partsOf(more.at(-1), TAG.set) ?? []
  const signer = partsOf(signers[0], TAG.sequence)
  if (signers.length !== 1 || signer === null) return malformed('SignerInfo')
  const by = readSigner(signer)
  if ('refused' in by) return by
  return { ...said, ...by, statement: octets.content, certificates: (certificates ?? []).map(({ whole }) => whole) }
}

function readStatement(bytes: Uint8Array): Pick<Stamp, 'time' | 'imprint' | 'nonce'> | Refusal {
  const [version, policy, imprinted, serial, time, ...more] = partsOf(derOf(bytes), TAG.sequence) ?? []
  const [algorithm, hashed] = partsOf(imprinted, TAG.sequence) ?? []
  const [hash] = partsOf(algorithm, TAG.sequence) ?? []
  if (version?.tag !== TAG.integer || oidOf(policy) === null || serial?.tag !== TAG.integer) return malformed('TSTInfo')
  if (oidOf(hash) !== SHA256 || hashed?.tag !== TAG.octets || hashed.content.length !== HASH_BYTES) return malformed('SHA-256')
  const at = time?.tag === TAG.time ? instantOf(time.content) : null
  if (at === null) return malformed('YYYYMMDDhhmmss[.f]Z')
  return { time: at, imprint: hashed.content, nonce: more.find(({ tag }) => tag === TAG.integer)?.whole ?? null }
}

/** A GeneralizedTime as RFC 3161 wants it, in milliseconds since 1970; null where it is none. */
function instantOf(bytes: Uint8Array): Instant | null {
  const text = String.fromCharCode(...bytes.subarray(0, 40))
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{0,11}[1-9]))?Z$/.exec(text)
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const at = Date.UTC(year, month - 1, day, hour, minute, second)
  // A day that is none would have gone over into the next month.
  const back = new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
  return back === text.slice(0, 14) ? at + Math.floor(Number(`0.${parts[7] ?? '0'}`) * 1_000) : null
}

function readSigner([, , algorithm, attributes, , signature]: readonly Der[]):
  | Pick<Stamp, 'signed' | 'digest' | 'signature' | 'statementDigest'>
  | Refusal {
  const digest = DIGESTS[oidOf(partsOf(algorithm, TAG.sequence)?.[0]) ?? '']
  if (digest === undefined) return malformed('SHA-256, SHA-384, SHA-512')
  const listed = partsOf(attributes, TAG.own(0))
  const found = (oid: string): Der | undefined => {
    const all = (listed ?? []).flatMap((one) => {
      const [name, values] = partsOf(one, TAG.sequence) ?? []
      return oidOf(name) === oid ? [partsOf(values, TAG.set) ?? []] : []
    })
    return all.length === 1 && all[0]?.length === 1 ? all[0][0] : undefined
  }
  const statementDigest = found(MESSAGE_DIGEST)
  if (attributes === undefined || oidOf(found(CONTENT_TYPE)) !== TST_INFO || statementDigest?.tag !== TAG.octets)
    return malformed('SignedAttributes')
  if (signature?.tag !== TAG.octets) return malformed('SignatureValue')
  // They stand there under a tag of their own, and are signed as the set that they are.
  const signed = Uint8Array.from(attributes.whole)
  signed[0] = TAG.set
  return { signed, digest, signature: signature.content, statementDigest: statementDigest.content }
}

/** Whether a stamp answers this request: of this digest, and under this nonce where one was sent. */
export const answers = (stamp: Stamp, digest: Uint8Array, nonce: Uint8Array | null): boolean =>
  equalBytes(stamp.imprint, digest) && (nonce === null || (stamp.nonce !== null && equalBytes(stamp.nonce, derNumber(nonce))))

/** What is told of a stamp that does not hold. */
export const wrongStamp = (found: string): Refusal => refuse('stamp-wrong', { found: shown(found) })
