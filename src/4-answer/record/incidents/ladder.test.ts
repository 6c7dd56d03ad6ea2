/** The ladder of four steps, as a lawyer may read it: what each needs, and what is refused without it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepOf, weightOf } from '#watch/incidents/incident.ts'
import { HASH, MECHANISM, onIncident, onReport, REPORT_1, reported, VERIFY, views, Watch } from '../../../../tests/support/mechanism.ts'
import type { Command } from '../command.ts'
import type { Written } from '../written.ts'

const on = (step: Written): Command => onIncident('I-R-1', step)
const classify = (...classes: readonly [string, string, string]): Command => on({ classify: views(...classes) })
const attribute = (more: object = {}): Command => on({ attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2', ...more } })
const verify = (more: object): Command => on({ verify: { ...VERIFY, ...more } })
const comment = (party: string): Command => on({ comment: { party, words: 'So it was.' } })
const deem = (...all: readonly (readonly [component: string, rung: string])[]): Command =>
  on({ classify: { views: all.map(([component, rung]) => ({ component, class: rung })) } })
const GRAVE = classify('grave', 'grave', 'grave')

/** How far the incident has come before the step. */
const COME = {
  received: (w: Watch) => w.receives(REPORT_1),
  monitored: (w: Watch) => w.monitored(),
  verified: (w: Watch) => w.verified(),
  undetermined: (w: Watch) => w.commented({ outcome: 'undetermined' }),
  refuted: (w: Watch) => w.commented({ outcome: 'refuted' }),
  'heard-one': (w: Watch) => w.verified().does('N-1', comment('SIDE-N')),
  heard: (w: Watch) => w.commented(),
  'heard-before': (w: Watch) => w.commented().does('INT', verify({ grade: 'A2' })),
  classified: (w: Watch) => w.classified(),
  pending: (w: Watch) => w.classified('pending'),
  relevant: (w: Watch) => w.classified('relevant'),
} as const

type Row = readonly [when: string, come: keyof typeof COME, by: string, command: Command, code: string, needs: string]

/** What stands in the way of a step. `needs`: what is named as wanting, or the field that is wrong. */
const REFUSED: readonly Row[] = [
  ['nobody admitted the report', 'received', 'INT', verify({}), 'incident-unknown', 'incident'],
  ['nobody verified it', 'monitored', 'INT', GRAVE, 'incident-needs', 'verification'],
  ['nothing could be determined', 'undetermined', 'INT', GRAVE, 'incident-needs', 'verification'],
  ['no party was heard', 'verified', 'INT', GRAVE, 'incident-needs', 'comment'],
  ['one party was not heard', 'heard-one', 'INT', GRAVE, 'incident-needs', 'comment'],
  ['the parties were heard on an earlier finding', 'heard-before', 'INT', GRAVE, 'incident-needs', 'comment'],
  ['it is not classified', 'heard', 'INT', attribute(), 'incident-needs', 'classification'],
  ['its class is pending', 'pending', 'INT', attribute(), 'incident-needs', 'decided'],
  ['settled before it is classified', 'heard', 'INT', on({ settle: { words: 'Done.' } }), 'incident-needs', 'classification'],
  ['settled while its class is pending', 'pending', 'INT', on({ settle: { words: 'Done.' } }), 'incident-needs', 'decided'],
  ['confirmed without evidence', 'classified', 'INT', attribute({ confidence: 'confirmed' }), 'incident-needs', 'evidence'],
  ['no violation is attributed', 'relevant', 'INT', attribute(), 'incident-no-violation', 'step.attribute.to'],
  ['what was refuted is no violation', 'refuted', 'INT', GRAVE, 'incident-refuted', 'step.classify.views'],
  ['a finding without evidence', 'monitored', 'INT', verify({ evidence: [] }), 'shape-missing', 'step.verify.evidence'],
  ['evidence not on file', 'monitored', 'INT', verify({ evidence: ['a photo'] }), 'evidence-unknown', 'step.verify.evidence[0]'],
  ['a grade that is none', 'monitored', 'INT', verify({ grade: 'Z9' }), 'shape-wrong', 'step.verify.grade'],
  ['two steps at once', 'monitored', 'INT', on({ verify: VERIFY, settle: {} }), 'shape-unknown-key', 'step'],
  ['no step at all', 'monitored', 'INT', on({}), 'shape-missing', 'step'],
  ['a party verifies', 'monitored', 'N-1', verify({}), 'may-not-not-seated', 'by'],
  ['a party classifies', 'heard', 'S-1', classify('relevant', 'relevant', 'relevant'), 'may-not-not-seated', 'by'],
  ['somebody without a seat', 'received', 'AUDIT', onReport('R-1', { admit: {} }), 'may-not-not-seated', 'by'],
  ['a party speaks for the other', 'verified', 'N-1', comment('SIDE-S'), 'comment-of-another', 'step.comment.party'],
  ['who presides has no letter of the party', 'verified', 'INT', comment('SIDE-S'), 'comment-of-another', 'step.comment.party'],
  ['a component that is none', 'heard', 'INT', deem(['EAST', 'grave']), 'shape-not-one-of', 'step.classify.views[0].component'],
  ['a class that is none', 'heard', 'INT', deem(['NORTH', 'awful']), 'shape-not-one-of', 'step.classify.views[0].class'],
  ['a component twice', 'heard', 'INT', deem(['NORTH', 'grave'], ['NORTH', 'grave']), 'shape-repeated', 'step.classify.views[1].component'],
  [
    'two agree, who decides is silent',
    'heard',
    'INT',
    deem(['NORTH', 'grave'], ['SOUTH', 'grave']),
    'incident-undecided',
    'step.classify.views',
  ],
  ['attributed to nobody on file', 'classified', 'INT', attribute({ to: 'GHOST' }), 'party-unknown', 'step.attribute.to'],
  ['possibly nobody', 'classified', 'INT', attribute({ to: null, confidence: 'possible' }), 'shape-missing', 'step.attribute.to'],
  ['somebody, and unknown', 'classified', 'INT', attribute({ confidence: 'unknown' }), 'shape-not-one-of', 'step.attribute.confidence'],
  ['denied by nobody', 'monitored', 'N-1', on({ access: { obtained: 'denied' } }), 'shape-missing', 'step.access.by'],
  ['not tried for no reason', 'monitored', 'N-1', on({ access: { obtained: 'not-tried' } }), 'shape-missing', 'step.access.why'],
  ['access tomorrow', 'monitored', 'N-1', on({ access: { obtained: 'yes', on: '2026-02-01' } }), 'incident-in-future', 'step.access.on'],
]
for (const [when, come, by, command, code, needs] of REFUSED)
  test(`refused: ${when}: ${code} ${needs}`, () => {
    const w = new Watch()
    COME[come](w)
    const [found, field] = w.refused(by, command)
    assert.equal(found, code)
    if (code === 'incident-needs') {
      const again = w.asks(by, command) as unknown as { readonly values: { readonly what: string } }
      assert.equal(again.values.what, needs)
    } else assert.equal(field, needs)
  })

test('the four steps, each with who, when, grade and evidence', () => {
  const w = new Watch().classified()
  w.step('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'confirmed', grade: 'B2', evidence: [HASH], words: 'Both say so.' } })
  const { steps } = w.incident()
  assert.deepEqual([stepOf(w.incident()), weightOf(w.incident())], ['attributed', 'serious'])
  assert.deepEqual(
    [steps.monitored, steps.verified, steps.classified, steps.attributed].map((one) => [one?.by, one?.grade, one?.evidence.length]),
    [
      ['INT', 'C3', 0],
      ['INT', 'B2', 1],
      ['INT', 'B2', 0],
      ['INT', 'B2', 1],
    ],
  )
  const times = [steps.monitored, steps.verified, steps.classified, steps.attributed].map((one) => Date.parse(one?.at ?? ''))
  assert.deepEqual(times, [...times].sort())
  assert.deepEqual(steps.attributed?.voices, 2)
})

test('where nothing could be determined, it is pending and nothing else, and still every party is heard', () => {
  const w = new Watch().verified({ outcome: 'undetermined', evidence: [] })
  assert.equal(w.refused('INT', classify('pending', 'pending', 'pending'))[0], 'incident-needs')
  w.at('2026-01-20T00:00Z').does('INT', classify('pending', 'pending', 'pending'))
  assert.equal(weightOf(w.incident()), 'pending')
})

test('a party that says nothing is waited for until its time has run out, and not a moment longer', () => {
  const w = new Watch().verified()
  const due = w.incident().steps.verified?.commentsDue ?? ''
  w.now = Date.parse(due) - 2_000
  assert.equal(w.refused('INT', GRAVE)[0], 'incident-needs')
  w.now = Date.parse(due) - 1_000
  w.does('INT', GRAVE)
  assert.equal(w.incident().steps.classified?.class, 'grave')
})

test('where the mechanism sets no time to comment, nobody decides over the head of a party', () => {
  const { comments: _, ...endless } = MECHANISM
  const w = new Watch(endless).verified()
  w.at('2036-01-01T00:00Z')
  assert.equal(w.refused('INT', GRAVE)[0], 'incident-needs')
})

test('on deadlock the component named for it decides, and the views that lost are kept', () => {
  const w = new Watch().commented()
  w.does('INT', classify('grave', 'relevant', 'minor'))
  const { class: found, how, decidedBy, minority } = w.incident().steps.classified ?? {}
  assert.deepEqual([found, how, decidedBy], ['minor', 'deadlock', 'INTERNATIONAL'])
  assert.deepEqual(
    minority?.map(({ component, class: one }) => `${component} ${one}`),
    ['NORTH grave', 'SOUTH relevant'],
  )
})

test('the letter of a party is put on record by who presides', () => {
  const w = new Watch().verified()
  w.step('I-R-1', { comment: { party: 'SIDE-S', words: 'It was not us.', evidence: [HASH] } })
  const [one] = w.incident().comments
  assert.deepEqual([one?.party, one?.by, one?.origin], ['SIDE-S', 'INT', 'SIDE-S'])
})

const VOICES: readonly (readonly [string, readonly object[], string, number, boolean])[] = [
  ['one party, checked by a team of its own', [], 'SIDE-N', 1, false],
  ['one party, checked by an independent team', [], 'verification team', 2, true],
  ['one party twice', [{ id: 'R-2', origin: 'a brigade of the north' }], 'NORTH', 1, false],
  [
    'a party, and a village that has it from that party',
    [{ id: 'R-2', reporter: { as: 'community' }, origin: 'Side N' }],
    'SIDE-N',
    1,
    false,
  ],
  ['a party and a village', [{ id: 'R-2', reporter: { as: 'community' }, origin: 'the village' }], 'SIDE-N', 2, true],
  [
    'a party, and a village nobody can judge',
    [{ id: 'R-2', reporter: { as: 'community' }, origin: 'the village', grade: 'F6' }],
    'SIDE-N',
    1,
    false,
  ],
  [
    'both parties: one admits it',
    [{ id: 'R-2', reporter: { as: 'party', party: 'SIDE-S' }, origin: 'command of the south' }],
    'SIDE-N',
    2,
    true,
  ],
  [
    'a village that accuses somebody else',
    [{ id: 'R-2', reporter: { as: 'community' }, origin: 'the village', alleged: { against: 'SIDE-N' } }],
    'SIDE-N',
    1,
    false,
  ],
  [
    'one agency, carried by two papers',
    [
      { id: 'R-2', reporter: { as: 'community' }, origin: 'The Agency' },
      { id: 'R-3', reporter: { as: 'community' }, origin: 'the agency', source: 'another paper' },
    ],
    'the agency',
    2,
    true,
  ],
]
for (const [who, more, checkedBy, voices, may] of VOICES)
  test(`attribution is ${may ? '' : 'never '}confirmed: ${who}`, () => {
    const w = new Watch().monitored()
    for (const one of more as readonly { readonly id: string }[]) {
      w.receives(reported(one.id, one as unknown as Record<string, unknown>))
      w.report(one.id, { admit: { incident: 'I-R-1' } })
    }
    w.step('I-R-1', { verify: { ...VERIFY, origin: checkedBy } })
    w.at('2026-01-20T00:00Z')
    w.does('INT', GRAVE)
    const confirm = attribute({ confidence: 'confirmed', evidence: [HASH] })
    if (may) {
      w.does('INT', confirm)
      assert.equal(w.incident().steps.attributed?.voices, voices)
    } else {
      const refused = w.asks('INT', confirm) as unknown as { readonly code: string; readonly values: { readonly what: string } }
      assert.deepEqual([refused.code, refused.values.what], ['incident-needs', 'independent-origins'])
      w.does('INT', attribute({ confidence: 'probable' }))
    }
  })

test('a new finding sets aside what was decided on the old one, and deletes nothing', () => {
  const w = new Watch().classified()
  w.does('INT', attribute())
  const before = w.incident().steps
  w.step('I-R-1', { verify: { ...VERIFY, outcome: 'refuted' } })
  const { steps, history } = w.incident()
  assert.deepEqual([steps.classified, steps.attributed], [null, null])
  assert.deepEqual(
    history.map(({ what, taken }) => [what, taken]),
    [
      ['verified', before.verified],
      ['classified', before.classified],
      ['attributed', before.attributed],
    ],
  )
})

test('access that was denied is on record with who denied it, beside the access that was given', () => {
  const w = new Watch().monitored()
  w.step('I-R-1', { access: { obtained: 'denied', by: 'SIDE-S', place: 'the road', why: 'mines' } }, 'N-1')
  w.step('I-R-1', { access: { obtained: 'yes' } }, 'INT')
  assert.deepEqual(
    w.incident().access.map(({ obtained, deniedBy }) => [obtained, deniedBy]),
    [
      ['denied', 'SIDE-S'],
      ['yes', null],
    ],
  )
})
