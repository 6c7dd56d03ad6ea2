/** What a file is, by its first bytes and never by its name. The marks are those of each format's own specification. */

const MARKS: readonly (readonly [media: string, at: number, mark: readonly number[]])[] = [
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['image/tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['image/tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['audio/ogg', 0, [0x4f, 0x67, 0x67, 0x53]],
  ['audio/mpeg', 0, [0x49, 0x44, 0x33]],
  ['audio/mpeg', 0, [0xff, 0xfb]],
  ['video/webm', 0, [0x1a, 0x45, 0xdf, 0xa3]],
  ['application/gzip', 0, [0x1f, 0x8b]],
  ['application/zip', 0, [0x50, 0x4b, 0x03, 0x04]],
]
/** Brands of the ISO base media file format (ISO/IEC 14496-12): a box `ftyp`, then four letters. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^(heic|heix|mif1|msf1)/, 'image/heic'],
  [/^avi[fs]/, 'image/avif'],
  [/^M4A/, 'audio/mp4'],
  [/^qt/, 'video/quicktime'],
]

const letters = (bytes: Uint8Array, from: number, until: number): string => String.fromCharCode(...bytes.subarray(from, until))

/** The media type of a content. What is UTF-8 without control characters is `text/plain`; all else is `application/octet-stream`. */
export function mediaOf(head: Uint8Array): string {
  if (letters(head, 4, 8) === 'ftyp') return BRANDS.find(([brand]) => brand.test(letters(head, 8, 12)))?.[1] ?? 'video/mp4'
  if (letters(head, 0, 4) === 'RIFF') {
    const form = letters(head, 8, 12)
    return form === 'WEBP' ? 'image/webp' : form === 'WAVE' ? 'audio/wav' : form === 'AVI ' ? 'video/x-msvideo' : 'application/octet-stream'
  }
  const found = MARKS.find(([, at, mark]) => mark.every((byte, i) => head[at + i] === byte))
  if (found !== undefined) return found[0]
  return head.length > 0 && isText(head) ? 'text/plain' : 'application/octet-stream'
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13)) return false
  try {
    // A letter that the end of the head cuts in two is still to come.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
