import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { ask, fact, judged, MANDATE, rule, START, type World, type Written } from '../../../tests/support/world.ts'

const told = (origin: string | null, more: Written = {}): Written =>
  fact('RAID', 'occurred', true, { ...(origin === null ? {} : { origin }), ...more })
const denied = (more: Written = {}): Written => fact('RAID', 'occurred', false, { origin: 'SPOKESMAN', ...more })
const world = (...facts: Written[]): World => ({ facts })

conditionTable({ corroborated: { of: 'RAID' } }, [
  ['nothing on file', world(), 'open', 'not-known', 'open'],
  ['told by two origins', world(told('TEAM'), told('CLINIC')), 'met', null, 'unmet'],
  ['told by one', world(told('TEAM')), 'open', 'uncorroborated', 'open'],
  [
    'one story, told twice',
    world(told('AGENCY', { source: 'PAPER-1' }), told('AGENCY', { source: 'PAPER-2' })),
    'open',
    'uncorroborated',
    'open',
  ],
  ['one origin, written in two ways', world(told('U.N. Team'), told('un team')), 'open', 'uncorroborated', 'open'],
  ['two whose origin nobody knows', world(told(null), told(null, { grade: 'B2' })), 'open', 'uncorroborated', 'open'],
  ['one origin, and one that nobody knows', world(told('TEAM'), told(null)), 'open', 'uncorroborated', 'open'],
  ['two origins, and one that nobody knows', world(told('TEAM'), told('CLINIC'), told(null)), 'met', null, 'unmet'],
  ['the second at C3', world(told('TEAM'), told('CLINIC', { grade: 'C3' })), 'met', null, 'unmet'],
  ['the second at D3', world(told('TEAM'), told('CLINIC', { grade: 'D3' })), 'open', 'uncorroborated', 'open'],
  ['both at D3', world(told('TEAM', { grade: 'D3' }), told('CLINIC', { grade: 'D3' })), 'open', 'under-graded', 'open'],
  ['only contradicted', world(denied()), 'unmet', 'denied', 'met'],
  ['only contradicted, at D4', world(denied({ grade: 'D4' })), 'unmet', 'denied', 'open'],
  ['only contradicted, by a rumour', world(denied({ grade: 'F6' })), 'open', 'not-known', 'open'],
  ['told by two and contradicted at D4', world(told('TEAM'), told('CLINIC'), denied({ grade: 'D4' })), 'open', 'disputed', 'unmet'],
  ['told by one and contradicted', world(told('TEAM'), denied()), 'open', 'disputed', 'open'],
  ['told too weakly, and contradicted', world(told('TEAM', { grade: 'E5' }), denied()), 'unmet', 'denied', 'met'],
  ['told by two, contradicted by a rumour', world(told('TEAM'), told('CLINIC'), denied({ grade: 'E5' })), 'met', null, 'unmet'],
  ['the second has run out', world(told('TEAM'), told('CLINIC', { until: START })), 'open', 'uncorroborated', 'open'],
  ['both have run out', world(told('TEAM', { until: START }), told('CLINIC', { until: START })), 'open', 'stale', 'open'],
  [
    'something that cannot be read beside them',
    world(told('TEAM'), told('CLINIC'), fact('RAID', 'occurred', 'perhaps')),
    'open',
    'unreadable-value',
    'open',
  ],
  ['damaged', world({ of: 'RAID', is: 'occurred', unreadable: true }), 'open', 'damaged', 'open'],
  [
    'told by two, beside a damaged one',
    world(told('TEAM'), told('CLINIC'), { of: 'RAID', is: 'occurred', unreadable: true }),
    'open',
    'damaged',
    'open',
  ],
  [
    'another raid',
    world(fact('RAID-2', 'occurred', true, { origin: 'TEAM' }), fact('RAID-2', 'occurred', true, { origin: 'CLINIC' })),
    'open',
    'not-known',
    'open',
  ],
])

conditionTable({ corroborated: { of: 'RAID', origins: 1 } }, [
  ['one origin will do', world(told('TEAM')), 'met', null, 'unmet'],
  ['but it must be known', world(told(null)), 'open', 'uncorroborated', 'open'],
])
conditionTable({ corroborated: { of: 'RAID', is: 'by-night', grade: 'B2' } }, [
  ['another thing said of it', world(told('TEAM'), told('CLINIC')), 'open', 'not-known', 'open'],
  [
    'good enough',
    world(fact('RAID', 'by-night', true, { origin: 'TEAM', grade: 'B2' }), fact('RAID', 'by-night', true, { origin: 'CLINIC' })),
    'met',
    null,
    'unmet',
  ],
  [
    'one of them not good enough',
    world(fact('RAID', 'by-night', true, { origin: 'TEAM', grade: 'C3' }), fact('RAID', 'by-night', true, { origin: 'CLINIC' })),
    'open',
    'uncorroborated',
    'open',
  ],
  [
    'both good, and neither good enough',
    world(fact('RAID', 'by-night', true, { origin: 'TEAM', grade: 'C3' })),
    'open',
    'under-graded',
    'open',
  ],
  [
    'not good enough, and contradicted',
    world(fact('RAID', 'by-night', true, { origin: 'TEAM', grade: 'C3' }), fact('RAID', 'by-night', false)),
    'open',
    'disputed',
    'open',
  ],
])

const cited = (cites: readonly string[], ...facts: Written[]): World => ({ act: { kind: 'statement', cites }, facts })
conditionTable({ corroborated: { of: 'cites' } }, [
  ['everything cited is corroborated', cited(['RAID'], told('TEAM'), told('CLINIC')), 'met', null, 'unmet'],
  ['one of two is not', cited(['RAID', 'FIRE'], told('TEAM'), told('CLINIC')), 'open', 'not-known', 'unmet'],
  ['nothing is cited', cited([], told('TEAM'), told('CLINIC')), 'open', 'nothing-cited', 'open'],
])

test('a standard of proof asks for a grade and a number of origins, and what is written beside it can only ask for more', () => {
  const asks = (more: Written) => {
    const { grade, origins } = judged({ corroborated: { of: 'RAID', ...more } }, {}).values
    return [grade, origins]
  }
  assert.deepEqual(asks({}), ['C3', 2])
  assert.deepEqual(asks({ standard: 'reasonable-suspicion' }), ['C3', 1])
  assert.deepEqual(asks({ standard: 'clear-and-convincing' }), ['B2', 2])
  assert.deepEqual(asks({ standard: 'clear-and-convincing', grade: 'C1', origins: 1 }), ['B1', 2])
  assert.deepEqual(asks({ standard: 'reasonable-grounds', grade: 'A2', origins: 4 }), ['A2', 4])
})

test('how many independent origins told it is told', () => {
  assert.equal(
    judged({ corroborated: { of: 'RAID', origins: 3 } }, world(told('TEAM'), told('CLINIC'), told('CLINIC', { grade: 'B2' }))).values.told,
    2,
  )
})

test('an origin that cannot be read spoils the claim: it is damaged and counts for nothing', () => {
  const rulebook = [MANDATE, rule('R', [{ id: '1', effect: 'require', any: [{ corroborated: { of: 'RAID' } }] }])]
  const damaged = { of: 'RAID', is: 'occurred', unreadable: true }
  assert.deepEqual(
    [ask({ rulebook, facts: [told('TEAM'), told('CLINIC')] }).verdict, ask({ rulebook, facts: [told('TEAM'), damaged] }).verdict],
    ['permit', 'refer'],
  )
})

refusedParticulars([
  [{ corroborated: {} }, 'shape-missing', 'corroborated.of'],
  [{ corroborated: { of: 'RAID', grade: 'D4' } }, 'shape-not-one-of', 'corroborated.grade', /^A1, .*, C3$/],
  [{ corroborated: { of: 'RAID', grade: 'good' } }, 'shape-not-one-of', 'corroborated.grade', /C3/],
  [{ corroborated: { of: 'RAID', origins: 0 } }, 'shape-too-small', 'corroborated.origins'],
  [{ corroborated: { of: 'RAID', origins: 101 } }, 'shape-too-big', 'corroborated.origins'],
  [{ corroborated: { of: 'RAID', standard: 'likely' } }, 'shape-not-one-of', 'corroborated.standard', /reasonable-grounds/],
  [{ corroborated: { of: 'RAID', by: 'TEAM' } }, 'shape-unknown-key', 'corroborated', /^of, is, grade, origins, standard$/],
])
