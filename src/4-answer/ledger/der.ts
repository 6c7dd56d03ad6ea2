/**
 * DER (ITU-T X.690), as little of it as time stamps need: tags of one byte, definite lengths in their one shortest form. What is written
 * otherwise is none, so nobody can write one thing in two ways.
 */

export interface Der {
  readonly tag: number
  /** What it holds. */
  readonly content: Uint8Array
  /** All of it, with tag and length. */
  readonly whole: Uint8Array
}

/** Tags of the universal class, and those that a structure gives its own parts. */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nil: 0x05,
  oid: 0x06,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Context-specific and constructed, by its number. */
  own: (n: number): number => 0xa0 + n,
} as const

/** The elements that stand one after the other in `bytes`, or null where they are none. */
function derElements(bytes: Uint8Array): readonly Der[] | null {
  const found: Der[] = []
  for (let at = 0; at < bytes.length; ) {
    const one = elementAt(bytes, at)
    if (one === null) return null
    found.push(one)
    at += one.whole.length
  }
  return found
}

/** The one element that `bytes` are, or null. */
export function derOf(bytes: Uint8Array): Der | null {
  const one = elementAt(bytes, 0)
  return one !== null && one.whole.length === bytes.length ? one : null
}

function elementAt(bytes: Uint8Array, at: number): Der | null {
  const [tag, first] = [bytes[at], bytes[at + 1]]
  // A tag of several bytes is used by nothing here.
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) return null
  let [length, head] = [first, 2]
  if (first >= 0x80) {
    const count = first - 0x80
    if (count < 1 || count > 4 || at + 2 + count > bytes.length || bytes[at + 2] === 0) return null
    length = 0
    for (let i = 0; i < count; i++) length = length * 256 + (bytes[at + 2 + i] as number)
    if (length < 0x80) return null
    head += count
  }
  const end = at + head + length
  return end > bytes.length ? null : { tag, content: bytes.subarray(at + head, end), whole: bytes.subarray(at, end) }
}

/** The parts of an element with this tag, or null where it has another or holds no elements. */
export const partsOf = (one: Der | null | undefined, tag: number): readonly Der[] | null =>
  one?.tag === tag ? derElements(one.content) : null

/** An object identifier in dotted form; null where it is none. */
export function oidOf(one: Der | null | undefined): string | null {
  if (one?.tag !== TAG.oid || one.content.length === 0 || one.content.length > 32) return null
  const numbers: number[] = []
  let [n, begun] = [0, false]
  for (const byte of one.content) {
    if (!begun && byte === 0x80) return null
    n = n * 128 + (byte & 0x7f)
    if (!Number.isSafeInteger(n)) return null
    begun = (byte & 0x80) !== 0
    if (begun) continue
    numbers.push(n)
    n = 0
  }
  const [first = 0, ...rest] = numbers
  const top = Math.min(2, Math.floor(first / 40))
  return begun ? null : [top, first - top * 40, ...rest].join('.')
}

/** Writes an element. */
export function der(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 255]
  const bytes = new Uint8Array(1 + head.length + length)
  bytes.set([tag, ...head])
  let at = 1 + head.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** A whole number from 0 up, given by its bytes, most significant first. */
export function derNumber(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  const short = first < 0 ? Uint8Array.of(0) : bytes.subarray(first)
  return (short[0] as number) >= 0x80 ? der(TAG.integer, Uint8Array.of(0), short) : der(TAG.integer, short)
}
