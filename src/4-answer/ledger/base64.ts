/**
 * Base 64 (RFC 4648, section 4), with padding, as signed notes write keys, hashes and signatures. Reading is strict: one run of bytes has
 * one text, so that nobody can write a signed thing in two ways.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUE = new Map([...ALPHABET].map((letter, value) => [letter, value]))
const SHAPE = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const three = (a << 16) | (b << 8) | c
    for (let shift = 18; shift >= 0; shift -= 6) text += ALPHABET[(three >> shift) & 63]
  }
  const over = bytes.length % 3
  return over === 0 ? text : text.slice(0, over - 3) + '='.repeat(3 - over)
}

/** The bytes of a text, or null where it is not the one text that `toBase64` writes for them. */
export function fromBase64(text: string): Uint8Array | null {
  if (!SHAPE.test(text)) return null
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0
  const bytes = new Uint8Array((text.length / 4) * 3 - padding)
  for (let i = 0, at = 0; i < text.length; i += 4) {
    let four = 0
    for (let j = 0; j < 4; j++) four = (four << 6) | (VALUE.get(text[i + j] as string) ?? 0)
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (four >> shift) & 255
  }
  // The bits that padding leaves over are nought in the one text there is.
  return toBase64(bytes) === text ? bytes : null
}
