import assert from 'node:assert/strict'
import { test } from 'node:test'
import { locales } from '#ground/say.ts'
import type { Piece, PieceName, Step } from '#watch/events/same-event.ts'
import { POINTS } from '#watch/events/same-event-points.ts'
import { tellPiece } from './same-event.ts'

/** What each piece rests on, as the comparison gives it. */
const FOUND: Readonly<Record<PieceName, Piece['found']>> = {
  time: { hours: 30 },
  place: { metres: 1_250 },
  name: { one: 'Duma', other: 'Jawbar' },
  sides: { one: 'A, B', other: 'A' },
  kind: { one: 'shelling', other: 'clash' },
  numbers: { one: 4, other: 9 },
  killed: { one: 'civilians', other: 'both' },
  means: { one: 'mortar', other: 'rifle' },
  usual: { others: 4, days: 54 },
  taken: { one: '1', other: '2' },
}

test('every step of every piece is told in every language, with what it rests on', () => {
  for (const [what, steps] of Object.entries(POINTS) as [PieceName, Readonly<Record<string, number>>][])
    for (const [step, points] of Object.entries(steps))
      for (const locale of locales) {
        const told = tellPiece({ what, step: `${what}.${step}` as Step, points, found: FOUND[what] }, locale)
        assert.match(told, /^[\p{Lu}\d].*[^{}]\.$/u, `${what}.${step} ${locale}`)
      }
  const near = (metres: number, locale: 'en' | 'fr') =>
    tellPiece({ what: 'place', step: 'place.near', points: 1, found: { metres } }, locale)
  assert.equal(near(1_250, 'en'), 'The places are 1,250 m apart.')
  assert.equal(
    tellPiece({ what: 'killed', step: 'killed.same', points: 1, found: { one: 'both' } }, 'en'),
    'The same were killed: civilians and fighters.',
  )
})
