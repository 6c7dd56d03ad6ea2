import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ACT, Desk, PERMIT } from '../../../../tests/support/record.ts'
import { CLOCK } from '../command.ts'

const CHECKPOINT = (size: number) =>
  `log.example/office\n${size}\n${Buffer.alloc(32).toString('base64')}\n\n— log.example/office AAAAAAAA\n`

/** A desk at which meetings are final, and the docket of one. */
function final(): { desk: Desk; docket: string } {
  const desk = new Desk([PERMIT])
  desk.does('HEAD', { verb: 'say-final-acts', kinds: ['meeting', 'licence'] })
  const { told } = desk.does('DESK', { verb: 'propose', title: 'Meet', act: ACT })
  return { desk, docket: told.docket as string }
}

test('a final act is performed and waits; what covers it lets it go, once', () => {
  const { desk, docket } = final()
  const { told, entries } = desk.does('DESK', { verb: 'perform', docket })
  assert.deepEqual([told.performed, told.awaiting], [true, true])
  const row = desk.memory.head.get('awaiting', docket)
  assert.equal(row?.data.performed, entries[0]?.index)
  const size = desk.memory.size
  for (const [checkpoint, dockets] of [
    [CHECKPOINT(size - 1), [docket]],
    [CHECKPOINT(size), []],
    [CHECKPOINT(size), ['D-99']],
  ] as const) {
    assert.deepEqual(desk.does(CLOCK, { verb: 'witness', checkpoint, dockets }).kinds, [], 'it covers nothing that waits')
    assert.notEqual(desk.memory.head.get('awaiting', docket), null)
  }
  const witnessed = desk.does(CLOCK, { verb: 'witness', checkpoint: CHECKPOINT(size), dockets: [docket, docket, 'D-99'] })
  assert.deepEqual(
    witnessed.entries.map(({ body }) => body),
    [{ size, checkpoint: CHECKPOINT(size), dockets: [docket] }],
  )
  assert.equal(desk.memory.head.get('awaiting', docket), null)
  assert.deepEqual(desk.does(CLOCK, { verb: 'witness', checkpoint: CHECKPOINT(size), dockets: [docket] }).kinds, [])
})

test('ordinary work does not wait, and neither does what was performed before its kind was final', () => {
  const desk = new Desk([PERMIT])
  const { told } = desk.does('DESK', { verb: 'propose', title: 'Meet', act: ACT })
  const done = desk.does('DESK', { verb: 'perform', docket: told.docket as string })
  assert.equal('awaiting' in done.told, false)
  desk.does('HEAD', { verb: 'say-final-acts', kinds: ['meeting'] })
  assert.equal(desk.memory.head.get('awaiting', told.docket as string), null)
})

test('what waits goes on waiting when its kind is no longer final, and is not closed meanwhile', () => {
  const { desk, docket } = final()
  desk.does('DESK', { verb: 'perform', docket })
  desk.does('HEAD', { verb: 'say-final-acts', kinds: [] })
  assert.notEqual(desk.memory.head.get('awaiting', docket), null)
  desk.does('DESK', { verb: 'report', docket, text: 'met' })
  assert.equal(desk.refused('DESK', { verb: 'close', docket })[0], 'docket-awaits-witnesses')
  desk.does(CLOCK, { verb: 'witness', checkpoint: CHECKPOINT(desk.memory.size), dockets: [docket] })
  assert.deepEqual(desk.does('DESK', { verb: 'close', docket }).kinds, ['closed'])
})

test('nobody fills the record up or speaks for witnesses by hand, and nothing is taken that is no checkpoint of ours', () => {
  const { desk, docket } = final()
  desk.does('DESK', { verb: 'perform', docket })
  const { size } = desk.memory
  assert.deepEqual(desk.refused('DESK', { verb: 'pad', until: size + 1 }), ['clock-alone', undefined])
  assert.deepEqual(desk.refused('HEAD', { verb: 'witness', checkpoint: CHECKPOINT(size), dockets: [docket] }), ['clock-alone', undefined])
  assert.deepEqual(desk.refused(CLOCK, { verb: 'witness', checkpoint: 'x', dockets: [docket] }), ['note-malformed', 'checkpoint'])
  assert.deepEqual(desk.refused(CLOCK, { verb: 'witness', checkpoint: CHECKPOINT(size + 1), dockets: [docket] }), [
    'index-ahead',
    'checkpoint',
  ])
  for (const until of [-1, 1.5, 2 ** 60]) assert.equal(desk.refused(CLOCK, { verb: 'pad', until })[0] === '', false)
  assert.deepEqual(desk.refused('HEAD', { verb: 'say-final-acts', kinds: ['a', 'a'] }), ['shape-repeated', 'kinds[1]'])
  assert.deepEqual(desk.refused('HEAD', { verb: 'say-final-acts', kinds: [''] })[1], 'kinds[0]')
  assert.equal(desk.refused('HEAD', { verb: 'say-final-acts', kinds: Array.from({ length: 65 }, (_, i) => `k${i}`) })[1], 'kinds')
})

test('the record is filled up to a size, at most so many at once, and changes no row', () => {
  const desk = new Desk([PERMIT])
  const { size } = desk.memory
  const rows = () => JSON.stringify([...desk.memory.rowsAt(desk.memory.size)])
  const before = rows()
  assert.equal(desk.does(CLOCK, { verb: 'pad', until: size }).entries.length, 0)
  assert.equal(desk.does(CLOCK, { verb: 'pad', until: size + 5 }).entries.length, 5)
  assert.equal(desk.does(CLOCK, { verb: 'pad', until: size + 1_000 }).entries.length, 256)
  assert.equal(rows(), before)
  assert.deepEqual(desk.does('HEAD', { verb: 'say-final-acts', kinds: [] }).kinds, [], 'nothing new is said')
})
