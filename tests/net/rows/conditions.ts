/** Conditions about what was said, found, given and where: one row each, in which nothing can be missing. */

import { TERM } from '../../support/world.ts'
import { condition, fact, MANDATE, type Row } from '../row.ts'

const since = { from: '2026-03-01' }
const oblige = [{ id: '1', effect: 'oblige', duty: 'liaise' }]
const register = 'the register of the house needs no grade'

export const CONDITIONS: readonly Row[] = [
  condition(
    'fact',
    { of: 'counterpart', is: 'trained' },
    {
      world: { facts: [fact('GUEST', 'trained', true)] },
      other: {
        of: [
          ['STRANGER', 'refer'],
          ['intermediary', 'refer'],
        ],
        is: [['unheard', 'refer']],
      },
    },
  ),
  condition(
    'vetted',
    { whom: 'counterpart', regime: 'LEAHY', max_age_days: 90 },
    {
      world: { facts: [fact('GUEST', 'vetted:LEAHY', 'passed', { from: '2026-02-01' })] },
      other: {
        whom: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        regime: [['OTHER', 'refer']],
        max_age_days: [[10, 'refer']],
      },
    },
  ),
  condition(
    'screened',
    { who: 'counterpart', list: 'UN', max_age_days: 30, measures: ['asset-freeze'] },
    {
      world: { facts: [fact('GUEST', 'match:UN', 'match: travel-ban', since), fact('UN', 'edition', 'complete', since)] },
      contrary: { 'GUEST match:UN': 'match: asset-freeze' },
      other: {
        who: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        list: [['EU', 'refer']],
        max_age_days: [[1, 'refer']],
        measures: [[['travel-ban'], 'refuse']],
      },
    },
  ),
  condition(
    'approved',
    { role: 'COUNSEL', count: 1 },
    {
      world: { facts: [{ of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }] },
      spared: { 'act approved': { 'too weak': register, ungraded: register, 'of an unknown source': register } },
      other: { role: [['CLERK', 'refer']], count: [[2, 'refer']] },
    },
  ),
  condition(
    'notified',
    { whom: 'HOST', before: 'PT24H' },
    {
      world: { facts: [fact('HOST', 'notice', true, since)] },
      other: {
        whom: [
          ['STRANGER', 'refer'],
          ['carrier', 'refer'],
        ],
        before: [['P7D', 'refuse']],
      },
    },
  ),
  condition(
    'coordinated',
    { with: 'HOST', before: 'PT24H' },
    {
      world: { facts: [fact('HOST', 'coordination', true, since)] },
      other: {
        with: [
          ['STRANGER', 'refer'],
          ['carrier', 'refer'],
        ],
        before: [['P7D', 'refuse']],
      },
    },
  ),
  condition(
    'consented',
    { by: 'HOST' },
    {
      world: { facts: [fact('HOST', 'consent', true)] },
      other: {
        by: [
          ['STRANGER', 'refer'],
          ['beneficiary', 'refer'],
        ],
      },
    },
  ),
  condition(
    'agreement-in-force',
    { agreement: 'TRUCE' },
    {
      world: { rulebook: [MANDATE, { id: 'TRUCE', kind: 'agreement', issuer: 'COUNCIL', term: TERM, clauses: oblige }] },
      needed: ['TRUCE'],
      other: { agreement: [['GONE', 'refer']] },
    },
  ),
  condition(
    'no-open-breach',
    { by: 'counterpart', gravity: 'grave', max_age_days: 30 },
    {
      world: { facts: [fact('GUEST', 'open-breach:grave', 'none', since)] },
      other: {
        by: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        gravity: [['light', 'refer']],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'reported',
    { by: 'HOUSE' },
    {
      registers: ['duty'],
      hostile: [
        { of: 'HOUSE', is: 'duty', unreadable: true },
        { of: 'HOUSE', is: 'duty', value: 'overdue', id: 'D-1' },
        { of: 'HOUSE', is: 'duty', value: 'open', id: 'D-1', due: '2026-02-01' },
        { of: 'HOUSE', is: 'duty', value: 'odd', id: 'D-1' },
      ],
      other: { by: [['bank', 'refer']] },
    },
  ),
  condition('in-zone', { zones: ['NORTH'] }, { other: { zones: [[['SOUTH'], 'refuse']] } }),
  condition(
    'distance',
    { from: 'CAMP', at_least: '3 km', at_most: '20 km' },
    {
      world: {
        act: { place: { in: ['NORTH'], position: { lat: 7.9, lon: -72.5, within: '20 m' } } },
        facts: [fact('CAMP', 'position', '7.84,-72.5 within 50 m')],
      },
      contrary: { 'CAMP position': '7.9,-72.5 within 50 m' },
      other: { from: [['STRANGER', 'refer']], at_least: [['8 km', 'refuse']], at_most: [['5 km', 'refuse']] },
    },
  ),
  condition(
    'provider-class',
    { who: 'actor', any_of: ['humanitarian'] },
    {
      world: { facts: [fact('HOUSE', 'provider-class', 'humanitarian')] },
      contrary: { 'HOUSE provider-class': 'commercial' },
      other: {
        who: [
          ['counterpart', 'refer'],
          ['carrier', 'refer'],
        ],
        any_of: [[['commercial'], 'refuse']],
      },
    },
  ),
]
