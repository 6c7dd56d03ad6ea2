/** Reports: what is refused per field, what is flagged, who has one in hand, and how several become one incident and part again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MECHANISM, onReport, REPORT_1, reported, VERIFY, views, Watch } from '../../../../tests/support/mechanism.ts'
import type { Command } from '../command.ts'

const receive = (...reports: readonly object[]): Command => ({ verb: 'receive', reports: reports as readonly Record<string, unknown>[] })

/** One thing wrong with a report: what is changed, the code, and the field it names. */
const SPOILT: readonly (readonly [string, object, string, string])[] = [
  ['coordinates the wrong way round', { place: { name: 'x', lat: -174.1, lon: 4.5, precision: 1 } }, 'place-swapped', 'place'],
  [
    'coordinates that swapped would lie where the mechanism works',
    { place: { name: 'x', lat: -74.1, lon: 4.5, precision: 1 } },
    'place-swapped',
    'place',
  ],
  ['coordinates outside the world', { place: { name: 'x', lat: 95, lon: 200, precision: 1 } }, 'place-outside-world', 'place'],
  ['a latitude without a longitude', { place: { name: 'x', lat: 4.5, precision: 1 } }, 'shape-missing', 'place.lon'],
  ['an exact place without coordinates', { place: { name: 'x', precision: 1 } }, 'shape-missing', 'place.lat'],
  ['no place at all', { place: { precision: 6 } }, 'shape-missing', 'place.name'],
  ['a precision of place that is none', { place: { name: 'x', precision: 8 } }, 'shape-too-big', 'place.precision'],
  ['a time in the future', { occurred: { from: '2026-01-04', precision: 1 } }, 'incident-in-future', 'occurred.from'],
  ['an end in the future', { occurred: { from: '2026-01-02', to: '2026-01-04', precision: 2 } }, 'incident-in-future', 'occurred.to'],
  [
    'an end before the beginning',
    { occurred: { from: '2026-01-02', to: '2026-01-01', precision: 2 } },
    'term-ends-before-it-starts',
    'occurred.to',
  ],
  ['received before it happened', { received: '2026-01-01' }, 'term-ends-before-it-starts', 'received'],
  ['received tomorrow', { received: '2026-01-04' }, 'incident-in-future', 'received'],
  ['a time that is none', { occurred: { from: 'yesterday', precision: 1 } }, 'instant-unreadable', 'occurred.from'],
  ['a precision of time that is none', { occurred: { from: '2026-01-02', precision: 0 } }, 'shape-too-small', 'occurred.precision'],
  ['low above best', { casualties: [{ side: 'civilians', low: 3, best: 2, high: 4 }] }, 'casualties-not-rising', 'casualties[0]'],
  ['best above high', { casualties: [{ side: 'civilians', low: 1, best: 5, high: 4 }] }, 'casualties-not-rising', 'casualties[0]'],
  ['fewer than none', { casualties: [{ side: 'civilians', low: -1, best: 0, high: 0 }] }, 'shape-too-small', 'casualties[0].low'],
  [
    'one side twice',
    {
      casualties: [
        { side: 'civilians', low: 0, best: 0, high: 0 },
        { side: 'civilians', low: 1, best: 1, high: 1 },
      ],
    },
    'shape-repeated',
    'casualties[1].side',
  ],
  ['no grade', { grade: undefined }, 'shape-missing', 'grade'],
  ['a grade that is none', { grade: 'Z9' }, 'grade-unreadable', 'grade'],
  ['no origin', { origin: '' }, 'shape-too-small', 'origin'],
  ['a mechanism that is not on file', { mechanism: 'OTHER' }, 'mechanism-unknown', 'mechanism'],
  ['a reporter that is nobody', { reporter: { as: 'bird' } }, 'shape-not-one-of', 'reporter.as'],
  ['a party that does not say which', { reporter: { as: 'party' } }, 'shape-missing', 'reporter.party'],
  ['a channel that is none', { channel: 'pigeon' }, 'shape-not-one-of', 'channel'],
  ['evidence that is not on file', { evidence: ['a photo'] }, 'evidence-unknown', 'evidence[0]'],
  ['an edition that is not on file', { taken: { edition: 'GED', row: '1' } }, 'report-edition-unknown', 'taken.edition'],
  ['a key nobody knows', { wat: 1 }, 'shape-unknown-key', ''],
]
for (const [what, more, code, field] of SPOILT)
  test(`a report is refused: ${what}: ${code}`, () => {
    const w = new Watch()
    const spoilt = Object.fromEntries(Object.entries({ ...REPORT_1, ...more }).filter(([, value]) => value !== undefined))
    const place = field === '' ? 'reports[1]' : `reports[1].${field}`
    assert.deepEqual(w.refused('N-1', receive(reported('GOOD'), spoilt)), [code, place])
  })

const FLAGGED: readonly (readonly [string, object, readonly string[]])[] = [
  ['nothing odd', {}, []],
  ['a party nobody knows', { alleged: { against: 'GHOSTS' } }, ['party-unknown GHOSTS']],
  ['a clause of no instrument', { clauses: ['NOPE/1'] }, ['clause-unknown NOPE/1']],
  ['outside where the mechanism works', { place: { lat: 40, lon: -74, precision: 2 } }, ['outside-area 40, -74']],
  [
    'sides that are no party',
    {
      casualties: [
        { side: 'civilians', low: 0, best: 1, high: 2 },
        { side: 'unknown', low: 0, best: 0, high: 1 },
      ],
    },
    [],
  ],
]
for (const [what, more, flags] of FLAGGED)
  test(`a report is taken and flagged: ${what}`, () => {
    const w = new Watch()
    const { told } = w.does('N-1', receive({ ...REPORT_1, ...more }))
    assert.deepEqual(
      told.reports?.[0]?.flags.map(({ flag, found }) => `${flag} ${found}`),
      flags,
    )
  })

test('the same report sent twice is refused under its id, and flagged under another', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  assert.deepEqual(w.refused('N-1', receive(REPORT_1)), ['report-on-file', 'reports[0].id'])
  const { told } = w.does('N-1', receive(reported('R-2'), reported('R-3', { what: 'ambush' })))
  assert.deepEqual(
    told.reports?.map(({ flags }) => flags),
    [[{ flag: 'repeated', found: 'R-1' }], []],
  )
})

test('only kinds the mechanism knows are taken, and they bring the clauses they may break', () => {
  const w = new Watch({ ...MECHANISM, kinds: [{ id: 'shelling', group: 'hostile', clauses: ['M/1'] }] })
  assert.deepEqual(w.refused('N-1', receive(reported('R-2', { what: 'picnic' }))), ['shape-not-one-of', 'reports[0].what'])
  w.receives(REPORT_1)
  assert.deepEqual(w.reportData().account.clauses, ['M/1'])
})

test('the words of a report and the name of the reporter stand apart, and can be erased without it', () => {
  const w = new Watch()
  const done = w.receives(reported('R-1', { words: 'I saw it.', reporter: { as: 'community', name: 'somebody of the village' } }))
  assert.deepEqual(done.kinds, ['incident-reported', 'report-words-filed'])
  assert.doesNotMatch(JSON.stringify(done.entries[0]), /I saw it|somebody/)
  const of = done.entries[1]?.index ?? 0
  const asked = w.does('N-1', { verb: 'ask-erasure', of, rule: 'R', why: 'asked for' }).entries[0]?.index ?? 0
  w.does('INT', { verb: 'erase', asked })
  assert.deepEqual(w.memory.head.of('report-words', 'R-1'), [])
  assert.equal(w.reportData().state, 'received')
})

test('two people do not work on one report: it is held, lapses by the clock, and is taken over with a reason', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  w.report('R-1', { lock: {} }, 'INT')
  for (const step of [{ admit: {} }, { reject: { why: 'x' } }, { lock: {} }])
    assert.equal(w.refused('INT-2', onReport('R-1', step))[0], 'report-locked')
  assert.equal(w.refused('INT-2', onReport('R-1', { unlock: {} }))[0], 'report-not-locked')
  const taken = w.report('R-1', { lock: { why: 'on leave' } }, 'INT-2').entries[0]
  assert.deepEqual(taken?.body, { report: 'R-1', until: w.reportData().lock?.until, from: 'INT', why: 'on leave' })
  assert.equal(w.refused('INT', onReport('R-1', { admit: {} }))[0], 'report-locked')
  w.now += 4 * 3_600_000
  // Lapsed: nobody has it, and it can be taken without a reason.
  assert.equal(w.refused('INT-2', onReport('R-1', { unlock: {} }))[0], 'report-not-locked')
  w.report('R-1', { lock: {} }, 'INT')
  w.report('R-1', { unlock: {} }, 'INT')
  w.report('R-1', { admit: {} }, 'INT-2')
  assert.deepEqual([w.reportData().state, w.reportData().lock], ['admitted', null])
})

test('a reviewer grades a report anew, and that grade counts', () => {
  const w = new Watch()
  w.receives(reported('R-1', { grade: 'A1' }))
  w.report('R-1', { admit: { grade: 'D4' } })
  assert.deepEqual([w.incident().accounts[0]?.grade, w.incident().steps.monitored.grade], ['D4', 'D4'])
})

test('no side rejects or corrects what is said against it', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  assert.deepEqual(w.refused('S-1', onReport('R-1', { reject: { why: 'lies' } })), ['may-not-not-seated', 'by'])
  assert.deepEqual(w.refused('S-1', onReport('R-1', { correct: { report: REPORT_1, why: 'lies' } })), ['may-not-not-seated', 'by'])
})

test('what was rejected keeps its reason, and may be admitted after all', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  w.report('R-1', { reject: { why: 'a test of the line' } })
  assert.deepEqual([w.reportData().state, w.reportData().why], ['rejected', 'a test of the line'])
  assert.equal(w.refused('INT', onReport('R-1', { reject: { why: 'again' } }))[0], 'report-state')
  w.report('R-1', { admit: { why: 'the village says so too' } })
  assert.equal(w.incident().accounts.length, 1)
})

test('a correction puts another text in the place of the first, for good reason, and the first stays in the record', () => {
  const w = new Watch().monitored()
  assert.equal(w.refused('N-1', onReport('R-1', { correct: { report: reported('R-2'), why: 'x' } }))[0], 'shape-not-one-of')
  assert.equal(w.refused('AUDIT', onReport('R-1', { correct: { report: REPORT_1, why: 'x' } }))[0], 'may-not-not-seated')
  w.report('R-1', { correct: { report: reported('R-1', { alleged: { against: 'SIDE-N' } }), why: 'misheard' } }, 'N-1')
  assert.deepEqual([w.incident().against, w.reportData().corrections], [['SIDE-N'], 1])
  const first = w.memory.entries().find((entry) => entry.kind === 'incident-reported')
  assert.match(JSON.stringify(first), /SIDE-S/)
})

test('reports of one event are joined by a person and parted again; who is left without a report says where it went', () => {
  const w = new Watch().monitored()
  w.receives(reported('R-2', { reporter: { as: 'community' }, origin: 'the village', alleged: { against: 'SIDE-N' } }))
  w.report('R-2', { admit: {} })
  assert.equal(w.refused('INT', onReport('R-2', { part: { why: 'x' } }))[0], 'report-alone')
  w.report('R-2', { join: { incident: 'I-R-1', why: 'the same shells' } })
  assert.deepEqual(
    [w.incident().accounts.map(({ report }) => report), w.incident().against],
    [
      ['R-1', 'R-2'],
      ['SIDE-N', 'SIDE-S'],
    ],
  )
  assert.equal(w.incident('I-R-2').joinedInto, 'I-R-1')
  assert.equal(w.refused('INT', { verb: 'incident-step', incident: 'I-R-2', step: { verify: VERIFY } })[0], 'incident-joined')
  w.report('R-2', { part: { why: 'another day' } })
  assert.deepEqual([w.incident().against, w.reportData('R-2').incident], [['SIDE-S'], 'I-R-2.2'])
  assert.deepEqual(
    w.incident().history.map(({ what, why }) => [what, why]),
    [['report', 'another day']],
  )
})

test('what was verified does not vanish by joining its only report to another', () => {
  const w = new Watch().verified()
  w.receives(reported('R-2', { origin: 'the village', reporter: { as: 'community' } }))
  w.report('R-2', { admit: {} })
  assert.equal(w.refused('INT', onReport('R-1', { join: { incident: 'I-R-2', why: 'x' } }))[0], 'incident-found-already')
  w.report('R-2', { join: { incident: 'I-R-1', why: 'the same' } })
})

test('an incident is not called like a party, whose facts would be taken for its own', () => {
  const w = new Watch()
  w.receives(REPORT_1)
  assert.equal(w.refused('INT', onReport('R-1', { admit: { incident: 'SIDE-S' } }))[0], 'shape-repeated')
})

const BAD: readonly (readonly [string, object, string, string])[] = [
  [
    'a component of a party that is not on file',
    { components: [{ id: 'A', party: 'GHOSTS' }], presides: 'A', decides: { by: 'A' } },
    'party-unknown',
    'components[0].party',
  ],
  ['nobody for a deadlock', { decides: { by: 'consensus' } }, 'shape-missing', 'decides.deadlock'],
  ['a deadlock settled by nobody', { decides: { by: 'consensus', deadlock: 'MARS' } }, 'shape-not-one-of', 'decides.deadlock'],
  ['somebody who presides and does not sit', { presides: 'MARS' }, 'shape-not-one-of', 'presides'],
  ['an agreement that is not on file', { instrument: 'GHOST' }, 'instrument-unknown', 'instrument'],
  ['an area upside down', { area: [13, -80, -5, -66] }, 'shape-wrong', 'area'],
  [
    'a rung twice',
    {
      ladder: [
        { id: 'a', weight: 'none' },
        { id: 'a', weight: 'minor' },
      ],
    },
    'shape-repeated',
    'ladder[1].id',
  ],
  [
    'a ladder on which nothing is ever decided',
    {
      ladder: [
        { id: 'a', weight: 'pending' },
        { id: 'b', weight: 'pending' },
      ],
    },
    'shape-missing',
    'ladder',
  ],
  ['a time that is none', { comments: 'three days' }, 'duration-unreadable', 'comments'],
  ['a stage that is none', { clock: { review: 'soon' } }, 'duration-unreadable', 'clock.review'],
  [
    'a review by its weight before anybody weighed it',
    { reviews: [{ of: 'duty', weight: ['serious'], by: 'INT', within: 'P7D' }] },
    'shape-not-one-of',
    'reviews[0].at',
  ],
  ['a review owed by nobody', { reviews: [{ of: 'duty', by: 'GHOST', within: 'P7D' }] }, 'party-unknown', 'reviews[0].by'],
]
for (const [what, more, code, field] of BAD)
  test(`a mechanism is refused: ${what}: ${code}`, () => {
    const w = new Watch()
    assert.deepEqual(w.refused('INT', { verb: 'file-mechanism', mechanism: { ...MECHANISM, ...more } }), [code, `mechanism.${field}`])
  })

test('a mechanism filed anew counts for the steps from then on', () => {
  const w = new Watch().commented()
  w.does('INT', { verb: 'file-mechanism', mechanism: { ...MECHANISM, decides: { by: 'majority', deadlock: 'INTERNATIONAL' } } })
  w.step('I-R-1', { classify: views('grave', 'grave', 'minor') })
  assert.deepEqual([w.incident().steps.classified?.class, w.incident().steps.classified?.how], ['grave', 'majority'])
})

test('whom a report says it is alleged by is kept with it, whoever relays that, and is corrected with it', () => {
  const w = new Watch()
  w.receives(reported('R-1', { reporter: { as: 'team' }, origin: 'northern team', alleged: { by: 'SIDE-N', against: 'SIDE-S' } }))
  w.report('R-1', { admit: {} })
  const alleging = () => w.incident().accounts.map(({ voice, allegedBy }) => [voice, allegedBy])
  assert.deepEqual(alleging(), [['origin northernteam', 'SIDE-N']])
  const other = reported('R-1', { reporter: { as: 'team' }, origin: 'northern team', alleged: { against: 'SIDE-S' } })
  w.report('R-1', { correct: { report: other, why: 'nobody was named' } })
  assert.deepEqual(alleging(), [['origin northernteam', undefined]])
})
