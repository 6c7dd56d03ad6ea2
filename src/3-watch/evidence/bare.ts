/**
 * A picture without what its file says beside the picture: where it was taken, when, with which device, and small copies of itself. For
 * showing protected evidence; what is kept stays as it came.
 *
 * JPEG (ISO/IEC 10918-1): segments APP0 to APP15 and comments are left out, but for the heads of JFIF (ISO/IEC 10918-5, APP0) and of Adobe
 * (APP14), which say how the picture is to be decoded: the first is kept without its small copy, either without what is hung on behind it.
 * PNG (ISO/IEC 15948): only the chunks that the picture needs are kept. Anything else cannot be told apart and is not shown.
 */

/** The picture alone, or null where that cannot be made of the file: another format, or one that is cut or broken. */
export function bare(bytes: Uint8Array, media: string): Uint8Array | null {
  if (media === 'image/jpeg') return bareJpeg(bytes)
  return media === 'image/png' ? barePng(bytes) : null
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

const [MARK, START, SCAN, END, COMMENT] = [0xff, 0xd8, 0xda, 0xd9, 0xfe]
const isApp = (marker: number): boolean => marker >= 0xe0 && marker <= 0xef
/** What is kept of an APP segment: that of this marker which begins with these letters, so many bytes of it, and noughts for the size of a small copy. */
const HEADS = [
  { marker: 0xe0, letters: 'JFIF\0', length: 14, sizes: 2 },
  { marker: 0xee, letters: 'Adobe', length: 12, sizes: 0 },
] as const

function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== MARK || bytes[1] !== START) return null
  const parts = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== MARK) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === MARK) {
      // A marker may be led by any number of fill bytes.
      at++
      continue
    }
    const until = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0)
    if (until > bytes.length || until < at + 4) return null
    if (marker === SCAN) return scanned(bytes, at, parts)
    if (marker === END) return null
    if (isApp(marker)) parts.push(headOf(marker, bytes.subarray(at + 4, until)))
    else if (marker !== COMMENT) parts.push(bytes.subarray(at, until))
    at = until
  }
  return null
}

/** The head of an APP segment that the picture needs, as a segment of its own; nothing of any other. */
function headOf(marker: number, body: Uint8Array): Uint8Array {
  const head = HEADS.find((one) => one.marker === marker && one.length <= body.length && startsWith(body, one.letters))
  if (head === undefined) return new Uint8Array(0)
  const kept = Uint8Array.of(MARK, marker, 0, head.length + 2, ...body.subarray(0, head.length))
  kept.fill(0, kept.length - head.sizes)
  return kept
}
const startsWith = (bytes: Uint8Array, letters: string): boolean => [...letters].every((letter, i) => bytes[i] === letter.charCodeAt(0))

/** From the first scan to the end of the picture; what is hung on behind it, such as a second picture or a film, is left out. */
function scanned(bytes: Uint8Array, from: number, parts: readonly Uint8Array[]): Uint8Array | null {
  for (let at = from + 2; at + 1 < bytes.length; at++) {
    if (bytes[at] !== MARK) continue
    const marker = bytes[at + 1] ?? 0
    if (marker === END) return joined([...parts, bytes.subarray(from, at + 2)])
    // Between scans there are tables, and in a broken file anything: nothing that tells of anything may pass.
    if (isApp(marker) || marker === COMMENT) return null
  }
  return null
}

/** What a picture needs: its head, palette, transparency, data, end, and how its colours are meant. */
const CHUNKS = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']
const PNG_HEAD = 8

function barePng(bytes: Uint8Array): Uint8Array | null {
  const parts = [bytes.subarray(0, PNG_HEAD)]
  for (let at = PNG_HEAD; at + 12 <= bytes.length; ) {
    const length = (bytes[at] ?? 0) * 2 ** 24 + (bytes[at + 1] ?? 0) * 2 ** 16 + (bytes[at + 2] ?? 0) * 2 ** 8 + (bytes[at + 3] ?? 0)
    const until = at + 12 + length
    if (until > bytes.length) return null
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (CHUNKS.includes(name)) parts.push(bytes.subarray(at, until))
    if (name === 'IEND') return joined(parts)
    at = until
  }
  return null
}
