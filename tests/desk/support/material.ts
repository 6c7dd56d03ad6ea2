/** Material of other people and evidence: two editions of events that differ, a photo that was handed over, a reading, and words alone. */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { editionId } from '#watch/events/edition.ts'
import type { DeskOffice } from './office.ts'

const HEAD =
  'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high,country,where_coordinates,source_article'
const ROWS = Array.from({ length: 60 }, (_, i) => {
  const day = `2017-0${(i % 8) + 1}-03`
  const place = `${i % 23 === 0 ? 95 : 4 + i / 10},-7${i % 9}.5`
  return `${i},${(i % 3) + 1},Army of the north,Southern front,${i % 17 === 0 ? 4 : 1},${day},${day},${place},1,1,${i % 4},${(i % 4) + 1},${(i % 4) + 2},Colombia,Village ${i},"Told in a paper, of the day"`
})
const FILES = [
  [HEAD, ...ROWS].join('\n'),
  [
    HEAD,
    ...ROWS.slice(1, 50),
    ROWS[50]?.replace(',Village 50,', ',The village of 50,'),
    ...ROWS.slice(51),
    `${ROWS[1]?.replace('1,', '99,')}`,
  ].join('\n'),
]
/** The ids of the two editions. */
export const MATERIAL = FILES.map((text) =>
  editionId({
    source: 'UCDP',
    form: 'ucdp-csv',
    mapping: null,
    files: [{ name: 'events.csv', bytes: text.length, sha256: hash('sha256', text) }],
  }),
) as [string, string]

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const must = async <T>(sent: Promise<{ readonly ok: boolean; readonly data?: T }>): Promise<T> => {
  const result = await sent
  assert.ok(result.ok, JSON.stringify(result))
  return result.data as T
}

/** Puts all of it on file; `office` is one that is on file. Evidence `PHOTO` was handed to a laboratory. */
export async function furnishMaterial(on: DeskOffice, office: string): Promise<void> {
  const { watch } = on.as(office)
  for (const [i, text] of FILES.entries()) {
    const { sha256 } = await must(watch.putPiece(Buffer.from(text).toString('base64')))
    const { sha256: content } = await must(watch.joinPieces([sha256]))
    const { edition } = await must(watch.beginImport({ content, name: 'events.csv', as_of: `2017-08-0${i + 1}` }))
    assert.equal(edition, MATERIAL[i])
    let told = null
    for (const deadline = Date.now() + 30_000; told === null; ) {
      assert.ok(Date.now() < deadline, 'the file is read')
      const { items } = await must(watch.imports())
      told = items.find((one) => one.edition === edition)?.told ?? null
      if (told === null) await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await must(watch.recordEdition(told))
  }
  const said = { origin: 'patrol of the mill', source: 'patrol of the mill', grade: 'B2' }
  await must(
    watch.filePiece({
      evidence: { ...said, id: 'PHOTO', title: 'The crater at the mill', sort: 'photo', place: { lat: 4.5, lon: -74 }, protected: true },
      content: DOT,
    }),
  )
  await must(
    watch.filePiece({ evidence: { ...said, id: 'READING', title: 'Depth of the crater', sort: 'reading', words: 'One metre and ten.' } }),
  )
  await must(watch.handPiece('PHOTO', { to: 'LABORATORY', why: 'To be measured.' }))
}
