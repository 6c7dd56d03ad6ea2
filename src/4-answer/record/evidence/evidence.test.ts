import assert from 'node:assert/strict'
import { test } from 'node:test'
import { supports } from '#watch/evidence/standing.ts'
import { Desk } from '../../../../tests/support/record.ts'
import { CLOCK, type Command } from '../command.ts'
import type { Data } from '../row.ts'

const CONTENT = { sha256: '0'.repeat(64), bytes: 10, media: 'image/png' }
const PIECE = { id: 'E-1', title: 'A crater', sort: 'photo', origin: 'TEAM', source: 'TEAM', grade: 'B2', words: 'A crater.' }
const file = (more: object = {}, content: typeof CONTENT | null = CONTENT): Command => ({
  ...{ verb: 'file-evidence', evidence: { ...PIECE, ...more }, content },
})
const hand = (to: string, at?: string): Command => ({ verb: 'hand-evidence', evidence: 'E-1', to, why: 'to be read', ...(at && { at }) })
const check = (found: 'sound' | 'damaged' | 'missing'): Command => ({ verb: 'check-evidence', evidence: 'E-1', found })

function standing(desk: Desk): Data['evidence'] {
  const row = desk.memory.head.get('evidence', 'E-1')
  assert.ok(row !== null)
  return row.data
}

test('evidence is with whoever filed it, and goes from hand to hand in the order of time', () => {
  const desk = new Desk()
  assert.deepEqual(desk.does('DESK', file()).kinds, ['evidence-filed'])
  assert.deepEqual([standing(desk).holder, standing(desk).state, standing(desk).custody], ['DESK', 'sound', []])
  assert.deepEqual(desk.refused('HEAD', hand('HEAD')), ['evidence-held-by-other', 'evidence'])
  assert.deepEqual(desk.refused('DESK', hand('DESK')), ['evidence-held-already', 'to'])
  desk.does('DESK', hand('HEAD'))
  desk.does('HEAD', hand('LAB'))
  const last = standing(desk).custody.at(-1)?.at ?? ''
  // The laboratory is no office here, so any office records what it is told of it; but not of a time before the last.
  assert.deepEqual(desk.refused('DESK', hand('DESK', '2000-01-01T00:00Z')), ['evidence-before', 'at'])
  assert.deepEqual(desk.refused('DESK', hand('DESK', '2199-01-01T00:00Z')), ['evidence-ahead', 'at'])
  desk.does('DESK', hand('DESK', last))
  assert.deepEqual(
    standing(desk).custody.map(({ from, to, by }) => [from, to, by]),
    [
      ['DESK', 'HEAD', 'DESK'],
      ['HEAD', 'LAB', 'HEAD'],
      ['LAB', 'DESK', 'DESK'],
    ],
  )
})

test('nothing is handed over before it was taken', () => {
  const desk = new Desk()
  desk.at('2026-01-03T08:00Z')
  desk.does('DESK', file({ taken: '2026-01-02T10:00Z' }))
  assert.deepEqual(desk.refused('DESK', hand('HEAD', '2026-01-02T09:59Z')), ['evidence-before', 'at'])
  desk.does('DESK', hand('HEAD', '2026-01-02T10:00Z'))
})

test('what is wrong with evidence is refused by its field', () => {
  const desk = new Desk()
  assert.deepEqual(desk.refused('DESK', file({ grade: 'Z9' })), ['grade-unreadable', 'evidence.grade'])
  assert.deepEqual(desk.refused('DESK', file({ words: null }, null)), ['evidence-empty', 'evidence'])
  assert.deepEqual(desk.refused('DESK', file({ sort: 'audio' })), ['evidence-media', 'evidence.sort'])
  assert.deepEqual(desk.refused('DESK', hand('HEAD')), ['evidence-unknown', 'evidence'])
  desk.does('DESK', file())
  assert.deepEqual(desk.refused('DESK', file()), ['shape-repeated', 'evidence.id'])
})

test('content found damaged or missing supports nothing from then on, and no person declares it sound', () => {
  const desk = new Desk()
  desk.does('DESK', file())
  assert.equal(supports(standing(desk)), true)
  assert.deepEqual(desk.refused('DESK', check('sound')), ['clock-alone', undefined])
  for (const found of ['damaged', 'missing'] as const) {
    desk.does(CLOCK, check(found))
    assert.deepEqual([standing(desk).state, supports(standing(desk))], [found, false])
    assert.deepEqual(desk.does(CLOCK, check(found)).kinds, [], 'what is known is not recorded again')
  }
  desk.does(CLOCK, check('sound'))
  assert.equal(supports(standing(desk)), true)
})

test('words alone are evidence, and nothing is found of a content that there never was', () => {
  const desk = new Desk()
  desk.does('DESK', file({ sort: 'testimony' }, null))
  assert.equal(supports(standing(desk)), true)
  assert.deepEqual(desk.does(CLOCK, check('missing')).kinds, [])
})
