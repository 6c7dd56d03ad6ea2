/** The ladder of four steps, as a lawyer may read it: what each needs, and what is refused without it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stepOf, weightOf } from '#watch/incidents/incident.ts'
import { HASH, MECHANISM, onIncident, onReport, REPORT_1, reported, VERIFY, views, Watch } from '../../../../tests/support/mechanism.ts'
import type { Command } from '../command.ts'

const classify = (...classes: readonly [string, string, string]): Command => onIncident('I-R-1', { classify: views(...classes) })
const attribute = (more: object = {}): Command =>
  onIncident('I-R-1', { attribute: { to: 'SIDE-S', confidence: 'probable', grade: 'B2', ...more } })

type Row = readonly [when: string, prepare: (w: Watch) => unknown, by: string, command: Command, code: string, needs: string]

/** What stands in the way of a step. `needs`: what is named as wanting, or the field that is wrong. */
const REFUSED: readonly Row[] = [
  ['nobody admitted the report', (w) => w.receives(REPORT_1), 'INT', onIncident('I-R-1', { verify: VERIFY }), 'incident-unknown', ''],
  ['nobody verified it', (w) => w.monitored(), 'INT', classify('grave', 'grave', 'grave'), 'incident-needs', 'verification'],
  [
    'nothing could be determined',
    (w) => w.verified({ outcome: 'undetermined' }),
    'INT',
    classify('grave', 'grave', 'grave'),
    'incident-needs',
    'verification',
  ],
  ['no party was heard', (w) => w.verified(), 'INT', classify('grave', 'grave', 'grave'), 'incident-needs', 'comment'],
  [
    'one party was not heard',
    (w) => w.verified().step('I-R-1', { comment: { party: 'SIDE-N', words: 'So it was.' } }, 'N-1'),
    'INT',
    classify('grave', 'grave', 'grave'),
    'incident-needs',
    'comment',
  ],
  [
    'the parties were heard on an earlier finding',
    (w) => w.commented().step('I-R-1', { verify: { ...VERIFY, grade: 'A2' } }),
    'INT',
    classify('grave', 'grave', 'grave'),
    'incident-needs',
    'comment',
  ],
  ['it is not classified', (w) => w.commented(), 'INT', attribute(), 'incident-needs', 'classification'],
  ['its class is pending', (w) => w.classified('pending'), 'INT', attribute(), 'incident-needs', 'decided'],
  ['no violation is attributed', (w) => w.classified('relevant'), 'INT', attribute(), 'incident-no-violation', 'step.attribute.to'],
  [
    'what was refuted is no violation',
    (w) => w.commented({ outcome: 'refuted' }),
    'INT',
    classify('grave', 'grave', 'grave'),
    'incident-refuted',
    'step.classify.views',
  ],
  ['confirmed without evidence', (w) => w.classified(), 'INT', attribute({ confidence: 'confirmed' }), 'incident-needs', 'evidence'],
  [
    'a finding without evidence',
    (w) => w.monitored(),
    'INT',
    onIncident('I-R-1', { verify: { ...VERIFY, evidence: [] } }),
    'shape-missing',
    'step.verify.evidence',
  ],
  [
    'evidence that is not on file',
    (w) => w.monitored(),
    'INT',
    onIncident('I-R-1', { verify: { ...VERIFY, evidence: ['a photo'] } }),
    'evidence-unknown',
    'step.verify.evidence[0]',
  ],
  [
    'a grade that is none',
    (w) => w.monitored(),
    'INT',
    onIncident('I-R-1', { verify: { ...VERIFY, grade: 'Z9' } }),
    'shape-wrong',
    'step.verify.grade',
  ],
  ['two steps at once', (w) => w.monitored(), 'INT', onIncident('I-R-1', { verify: VERIFY, settle: {} }), 'shape-unknown-key', 'step'],
  ['no step at all', (w) => w.monitored(), 'INT', onIncident('I-R-1', {}), 'shape-missing', 'step'],
  ['a party verifies', (w) => w.monitored(), 'N-1', onIncident('I-R-1', { verify: VERIFY }), 'may-not-not-seated', 'by'],
  ['a party classifies', (w) => w.commented(), 'S-1', classify('relevant', 'relevant', 'relevant'), 'may-not-not-seated', 'by'],
  ['somebody without a seat', (w) => w.receives(REPORT_1), 'AUDIT', onReport('R-1', { admit: {} }), 'may-not-not-seated', 'by'],
  [
    'a party speaks for the other',
    (w) => w.verified(),
    'N-1',
    onIncident('I-R-1', { comment: { party: 'SIDE-S', words: 'Yes.' } }),
    'comment-of-another',
    'step.comment.party',
  ],
  [
    'who presides speaks for a party without its letter',
    (w) => w.verified(),
    'INT',
    onIncident('I-R-1', { comment: { party: 'SIDE-S', words: 'Yes.' } }),
    'comment-of-another',
    'step.comment.party',
  ],
  [
    'a component that is none',
    (w) => w.commented(),
    'INT',
    onIncident('I-R-1', { classify: { views: [{ component: 'EAST', class: 'grave' }] } }),
    'shape-not-one-of',
    'step.classify.views[0].component',
  ],
  [
    'a class that is none',
    (w) => w.commented(),
    'INT',
    classify('awful', 'grave', 'grave'),
    'shape-not-one-of',
    'step.classify.views[0].class',
  ],
  [
    'a component that votes twice',
    (w) => w.commented(),
    'INT',
    onIncident('I-R-1', {
      classify: {
        views: [
          { component: 'NORTH', class: 'grave' },
          { component: 'NORTH', class: 'grave' },
        ],
      },
    }),
    'shape-repeated',
    'step.classify.views[1].component',
  ],
  [
    'two agree, and who settles deadlocks is silent',
    (w) => w.commented(),
    'INT',
    onIncident('I-R-1', {
      classify: {
        views: [
          { component: 'NORTH', class: 'grave' },
          { component: 'SOUTH', class: 'grave' },
        ],
      },
    }),
    'incident-undecided',
    'step.classify.views',
  ],
  [
    'a class the views do not make',
    (w) => w.commented(),
    'INT',
    onIncident('I-R-1', { classify: { class: 'minor', ...views('grave', 'grave', 'grave') } }),
    'shape-not-one-of',
    'step.classify.class',
  ],
  ['attributed to nobody on file', (w) => w.classified(), 'INT', attribute({ to: 'GHOST' }), 'party-unknown', 'step.attribute.to'],
  ['known of nobody', (w) => w.classified(), 'INT', attribute({ to: null, confidence: 'possible' }), 'shape-missing', 'step.attribute.to'],
  [
    'somebody, and unknown',
    (w) => w.classified(),
    'INT',
    attribute({ confidence: 'unknown' }),
    'shape-not-one-of',
    'step.attribute.confidence',
  ],
  [
    'denied by nobody',
    (w) => w.monitored(),
    'N-1',
    onIncident('I-R-1', { access: { obtained: 'denied' } }),
    'shape-missing',
    'step.access.by',
  ],
  [
    'not tried for no reason',
    (w) => w.monitored(),
    'N-1',
    onIncident('I-R-1', { access: { obtained: 'not-tried' } }),
    'shape-missing',
    'step.access.why',
  ],
  [
    'access tomorrow',
    (w) => w.monitored(),
    'N-1',
    onIncident('I-R-1', { access: { obtained: 'yes', on: '2026-02-01' } }),
    'incident-in-future',
    'step.access.on',
  ],
  [
    'settled before it is classified',
    (w) => w.commented(),
    'INT',
    onIncident('I-R-1', { settle: { words: 'They shook hands.' } }),
    'incident-needs',
    'classification',
  ],
]
for (const [when, prepare, by, command, code, needs] of REFUSED)
  test(`refused: ${when}: ${code} ${needs}`, () => {
    const w = new Watch()
    prepare(w)
    const [found, field] = w.refused(by, command)
    assert.equal(found, code)
    if (code === 'incident-needs') {
      const again = w.asks(by, command) as unknown as { readonly values: { readonly what: string } }
      assert.equal(again.values.what, needs)
    } else assert.equal(field ?? '', needs === '' ? 'incident' : needs)
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

test('a party that says nothing is waited for until its time has run out, and not a moment longer', () => {
  const w = new Watch().verified()
  const due = w.incident().steps.verified?.commentsDue ?? ''
  w.now = Date.parse(due) - 2_000
  assert.equal(w.refused('INT', classify('grave', 'grave', 'grave'))[0], 'incident-needs')
  w.now = Date.parse(due) - 1_000
  w.does('INT', classify('grave', 'grave', 'grave'))
  assert.equal(w.incident().steps.classified?.class, 'grave')
})

test('where the mechanism sets no time to comment, nobody decides over the head of a party', () => {
  const { comments: _, ...endless } = MECHANISM
  const w = new Watch(endless).verified()
  w.at('2036-01-01T00:00Z')
  assert.equal(w.refused('INT', classify('grave', 'grave', 'grave'))[0], 'incident-needs')
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
    w.does('INT', classify('grave', 'grave', 'grave'))
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
