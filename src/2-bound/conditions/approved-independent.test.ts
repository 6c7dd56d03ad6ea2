// Approvals by people who must not belong to those whom the act concerns.
import { conditionTable, refusedParticulars } from '../../../tests/support/condition-table.ts'
import { fact, type World, type Written } from '../../../tests/support/world.ts'

const decision = (by: string, value: boolean): Written => ({ of: 'act', is: 'approved', value, by, role: 'COUNSEL', rev: 1 })
const world = (...facts: Written[]): World => ({ facts })
const ANNE = decision('ANNE', true)

conditionTable({ approved: { role: 'COUNSEL', independent_of: ['counterpart'] } }, [
  ['nobody has decided', world(), 'open', 'awaiting', 'open'],
  ['approved by somebody who belongs to nobody', world(ANNE), 'met', null, 'unmet'],
  ['by somebody of another party', world(ANNE, fact('ANNE', 'part-of', 'HOUSE')), 'met', null, 'unmet'],
  ['by somebody of the counterpart', world(ANNE, fact('ANNE', 'part-of', 'GUEST')), 'open', 'awaiting', 'open'],
  [
    'by somebody of a part of it',
    world(ANNE, fact('ANNE', 'part-of', 'BRANCH'), fact('BRANCH', 'part-of', 'GUEST')),
    'open',
    'awaiting',
    'open',
  ],
  ['by the counterpart', world(decision('GUEST', true)), 'open', 'awaiting', 'open'],
  [
    'by somebody who may belong to it',
    world(ANNE, fact('ANNE', 'part-of', 'GUEST', { grade: 'D4' })),
    'open',
    'independence-doubtful',
    'open',
  ],
  ['by somebody who is rumoured to belong to it', world(ANNE, fact('ANNE', 'part-of', 'GUEST', { grade: 'F6' })), 'met', null, 'unmet'],
  ['by somebody who belonged to it', world(ANNE, fact('ANNE', 'part-of', 'GUEST', { until: '2026-02-01' })), 'met', null, 'unmet'],
  ['what he belongs to cannot be read', world(ANNE, { of: 'ANNE', is: 'part-of', unreadable: true }), 'open', 'damaged', 'open'],
  [
    'refused by somebody of the counterpart: that counts',
    world(decision('ANNE', false), fact('ANNE', 'part-of', 'GUEST')),
    'unmet',
    'declined',
    'met',
  ],
  [
    'approved by one who is independent, refused by one who is not',
    world(ANNE, decision('BEN', false), fact('BEN', 'part-of', 'GUEST')),
    'open',
    'disputed',
    'open',
  ],
  [
    'approved by one who may be independent, refused by another',
    world(ANNE, fact('ANNE', 'part-of', 'GUEST', { grade: 'D4' }), decision('BEN', false)),
    'open',
    'disputed',
    'open',
  ],
  [
    'approved by one who is not independent, refused by another',
    world(ANNE, fact('ANNE', 'part-of', 'GUEST'), decision('BEN', false)),
    'unmet',
    'declined',
    'met',
  ],
  ['nobody says who the counterpart is', { ...world(ANNE), act: { counterpart: undefined } }, 'open', 'role-unstated', 'open'],
])

conditionTable({ approved: { role: 'COUNSEL', count: 2, independent_of: ['counterpart', 'TRADER'] } }, [
  ['two, both independent', world(ANNE, decision('BEN', true)), 'met', null, 'unmet'],
  ['two, one of them not', world(ANNE, decision('BEN', true), fact('BEN', 'part-of', 'TRADER')), 'open', 'awaiting', 'open'],
  [
    'two, one of them perhaps not',
    world(ANNE, decision('BEN', true), fact('BEN', 'part-of', 'TRADER', { grade: 'D4' })),
    'open',
    'independence-doubtful',
    'open',
  ],
  [
    'three, one of them not',
    world(ANNE, decision('BEN', true), decision('CARA', true), fact('BEN', 'part-of', 'TRADER')),
    'met',
    null,
    'unmet',
  ],
  ['one, perhaps not', world(ANNE, fact('ANNE', 'part-of', 'TRADER', { grade: 'D4' })), 'open', 'awaiting', 'open'],
])

refusedParticulars([
  [{ approved: { role: 'COUNSEL', independent_of: [] } }, 'shape-too-small', 'approved.independent_of'],
  [{ approved: { role: 'COUNSEL', independent_of: 'GUEST' } }, 'shape-wrong-type', 'approved.independent_of', /list/],
])
