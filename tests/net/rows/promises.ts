/** Promises: how they are to be kept. */
import { MANDATE, type Row } from '../row.ts'

/** How a promise is to be kept is for people and for what watches over it: no answer hangs on it. */
export const KEPT: Row = {
  document: 'act',
  at: 'act',
  world: {
    rulebook: [{ ...MANDATE, clauses: [{ id: '1', effect: 'permit', about: { kind: ['promise'] } }] }],
    act: {
      kind: 'promise',
      lines: [],
      keeping: {
        ...{ does: 'deliver', refrains: true, thing: 'ROAD', in_all: true, only: true, when: ['2026-04-01', '2026-05-01'] },
        ...{ continuous: true, every: 'P30D', verified_by: ['BOARD'], how: 'by visits', if: 'the road is open', after: ['R/1'] },
        remind: 'P3D',
      },
    },
  },
  other: {
    'keeping.does': [
      ['visit', 'shown'],
      [undefined, 'unread'],
      ['', 'unread'],
    ],
    'keeping.refrains': [[false, 'shown']],
    'keeping.thing': [
      ['BRIDGE', 'shown'],
      ['', 'unread'],
    ],
    'keeping.in_all': [[false, 'shown']],
    'keeping.only': [[false, 'shown']],
    'keeping.when': [
      [['2026-04-01'], 'shown'],
      [['2026-05-01', '2026-04-01'], 'unread'],
      [['soon'], 'unread'],
      [[], 'unread'],
    ],
    'keeping.continuous': [[false, 'shown']],
    'keeping.every': [
      ['P9D', 'shown'],
      ['monthly', 'unread'],
    ],
    'keeping.verified_by': [
      [['ELSE'], 'shown'],
      [[], 'unread'],
    ],
    'keeping.how': [
      ['by letter', 'shown'],
      ['', 'unread'],
    ],
    'keeping.if': [
      ['the river is low', 'shown'],
      ['', 'unread'],
    ],
    'keeping.after': [
      [['R/2'], 'shown'],
      [[], 'unread'],
    ],
    'keeping.remind': [
      ['P9D', 'shown'],
      ['early', 'unread'],
    ],
  },
}
