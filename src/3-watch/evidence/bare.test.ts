import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bare } from './bare.ts'

const text = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0))
const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, 0, body.length + 2, ...body]
const [START, END] = [
  [0xff, 0xd8],
  [0xff, 0xd9],
]
const SECRET = 'Exif GPS 33.3 44.4'
/** Version 1.02, no unit, one by one, and no small copy (JFIF 1.02). */
const JFIF_HEAD = [...text('JFIF'), 0, 1, 2, 0, 0, 1, 0, 1]
const JFIF = segment(0xe0, [...JFIF_HEAD, 0, 0])
const ADOBE = segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 1])
const TABLE = segment(0xdb, [1, 2, 3])
const SCAN = [...segment(0xda, [1]), 9, 0xff, 0, 8, 0xff, 0xd0, 7]
const jpeg = (...parts: readonly (readonly number[])[]): Uint8Array => Uint8Array.from([...START, ...parts.flat()])
const says = (bytes: Uint8Array | null): string => (bytes === null ? 'nothing' : Buffer.from(bytes).toString('latin1'))

test('a JPEG without what it says of itself, the picture as it was', () => {
  const whole = jpeg(
    JFIF,
    segment(0xe1, text(SECRET)),
    TABLE,
    segment(0xfe, text(SECRET)),
    segment(0xed, text(SECRET)),
    SCAN,
    END,
    text(SECRET),
  )
  assert.deepEqual(bare(whole, 'image/jpeg'), jpeg(JFIF, TABLE, SCAN, END))
})

test('a JPEG keeps no small copy of the picture, and nothing behind what says how it is decoded', () => {
  const copied = segment(0xe0, [...JFIF_HEAD, 1, 1, ...text(SECRET)])
  const extended = segment(0xe0, [...text('JFXX'), 0, 0x10, ...text(SECRET)])
  const longer = segment(0xee, [...text('Adobe'), 0, 100, 0, 0, 0, 0, 1, ...text(SECRET)])
  const foreign = [segment(0xe0, text(SECRET)), segment(0xee, text(SECRET))].flat()
  assert.deepEqual(bare(jpeg(copied, extended, foreign, longer, TABLE, SCAN, END), 'image/jpeg'), jpeg(JFIF, ADOBE, TABLE, SCAN, END))
})

test('a JPEG that is cut, broken or hides something between its scans is not shown', () => {
  const good = jpeg(JFIF, TABLE, SCAN, END)
  for (let length = 0; length < good.length; length++) assert.equal(bare(good.subarray(0, length), 'image/jpeg'), null, String(length))
  assert.equal(bare(jpeg(JFIF, [0, 1], SCAN, END), 'image/jpeg'), null)
  assert.equal(bare(jpeg(SCAN, segment(0xe1, text(SECRET)), END), 'image/jpeg'), null)
})

const chunk = (name: string, body: readonly number[] = []): number[] => [0, 0, 0, body.length, ...text(name), ...body, 0, 0, 0, 0]
const HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

test('a PNG keeps what the picture needs and nothing else', () => {
  const png = (...chunks: readonly (readonly number[])[]): Uint8Array => Uint8Array.from([...HEAD, ...chunks.flat()])
  const whole = png(
    chunk('IHDR', [1]),
    chunk('eXIf', text(SECRET)),
    chunk('tEXt', text(SECRET)),
    chunk('IDAT', [2]),
    chunk('IEND'),
    text(SECRET),
  )
  const shown = bare(whole, 'image/png')
  assert.deepEqual(shown, png(chunk('IHDR', [1]), chunk('IDAT', [2]), chunk('IEND')))
  assert.ok(!says(shown).includes('GPS'))
  assert.equal(bare(whole.subarray(0, 40), 'image/png'), null)
})

test('what is neither is not shown', () => {
  for (const media of ['image/heic', 'video/mp4', 'application/pdf', 'text/plain']) assert.equal(bare(jpeg(SCAN, END), media), null)
})
