/** Conditions about people, units, companies and what they say: what is known of them, by whom, how sure and how fresh. */
import { condition, fact, type Row } from '../row.ts'

const since = { from: '2026-03-01' }
const register = 'the register of the house needs no grade'
const UNGRADED = { 'too weak': register, ungraded: register, 'of an unknown source': register }

export const PARTIES: readonly Row[] = [
  condition(
    'vetted',
    { whom: 'counterpart', unit: true, commander: true },
    {
      world: {
        facts: [
          fact('GUEST', 'vetted', 'passed'),
          fact('GUEST', 'unit', 'COMPANY'),
          fact('COMPANY', 'vetted', 'passed'),
          fact('COMPANY', 'commander', 'MAJOR'),
          fact('MAJOR', 'vetted', 'passed'),
        ],
      },
      contrary: { 'GUEST unit': 'OTHER', 'COMPANY commander': 'OTHER' },
      hostile: [
        fact('COMPANY', 'succeeds', 'OLDER'),
        { of: 'COMPANY', is: 'splinter-of', value: 'OLDER' },
        fact('MAJOR', 'vetted', 'failed'),
        { of: 'COMPANY', is: 'commander', unreadable: true },
      ],
      other: { unit: [['yes', 'unread']], commander: [['yes', 'unread']] },
    },
  ),
  condition(
    'vetted',
    { whom: 'counterpart', unit: false, commander: false },
    {
      world: { facts: [fact('GUEST', 'vetted', 'passed')] },
      other: {
        unit: [[true, 'refer']],
        commander: [[true, 'refer']],
      },
    },
  ),
  condition(
    'approved',
    { role: 'COUNSEL', independent_of: ['counterpart'] },
    {
      world: {
        facts: [{ of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }, fact('ANNE', 'part-of', 'BUREAU')],
      },
      contrary: { 'ANNE part-of': 'GUEST' },
      spared: {
        'act approved': UNGRADED,
        'ANNE part-of': Object.fromEntries(
          ['absent', 'run out', 'not yet', 'too weak', 'ungraded', 'of an unknown source', 'recorded later', 'odd'].map((how) => [
            how,
            'to which other body she belongs is no matter',
          ]),
        ),
      },
      hostile: [
        fact('ANNE', 'part-of', 'GUEST'),
        { of: 'ANNE', is: 'splinter-of', value: 'GUEST' },
        { of: 'ANNE', is: 'part-of', unreadable: true },
      ],
      registers: ['splinter-of'],
      other: {
        independent_of: [
          [['BUREAU'], 'refer'],
          [['ANNE'], 'refer'],
          [['bank'], 'refer'],
          [[], 'unread'],
        ],
      },
    },
  ),
  condition(
    'assessed',
    { whom: 'counterpart', dimension: 'diversion', at_most: 2, max_age_days: 30 },
    {
      world: { facts: [fact('GUEST', 'assessed:diversion', 2, since)] },
      contrary: { 'GUEST assessed:diversion': 3 },
      other: {
        whom: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        dimension: [['violations', 'refer']],
        at_most: [
          [1, 'refuse'],
          [0, 'unread'],
          [6, 'unread'],
          [2.5, 'unread'],
        ],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'corroborated',
    { of: 'INC-1', is: 'occurred', grade: 'B2', origins: 2 },
    {
      world: {
        facts: [fact('INC-1', 'occurred', true, { origin: 'WITNESS' }), fact('INC-1', 'occurred', true, { origin: 'REGISTER' })],
      },
      other: {
        of: [
          ['INC-2', 'refer'],
          ['cites', 'refer'],
          ['bank', 'refer'],
        ],
        is: [['attributed', 'refer']],
        grade: [
          ['D1', 'unread'],
          ['2', 'unread'],
        ],
        origins: [
          [3, 'refer'],
          [0, 'unread'],
        ],
      },
    },
  ),
  condition(
    'corroborated',
    { of: 'INC-1', grade: 'C3', standard: 'reasonable-grounds' },
    {
      world: {
        facts: ['WITNESS', 'REGISTER'].map((origin) => fact('INC-1', 'occurred', true, { origin, grade: 'B2' })),
      },
      other: {
        grade: [['A1', 'refer']],
        standard: [
          ['beyond-reasonable-doubt', 'refer'],
          ['likely', 'unread'],
        ],
      },
    },
  ),
  condition(
    'verified',
    { of: 'INC-1', at_least: 'verified' },
    {
      world: { facts: [fact('INC-1', 'verification', 'verified')] },
      contrary: { 'INC-1 verification': 'refuted' },
      other: {
        of: [
          ['INC-2', 'refer'],
          ['cites', 'refer'],
        ],
        at_least: [
          ['classified', 'refer'],
          ['known', 'unread'],
        ],
      },
    },
  ),
  condition(
    'certificate-valid',
    { of: 'actor', scheme: 'GUARDS', services: ['escort'] },
    {
      world: { facts: [fact('HOUSE', 'certificate:GUARDS', 'valid: escort, static')] },
      contrary: { 'HOUSE certificate:GUARDS': 'suspended' },
      other: {
        of: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        scheme: [['OTHER', 'refer']],
        services: [
          [['training'], 'refuse'],
          [['escort', 'training'], 'refuse'],
        ],
      },
    },
  ),
  condition(
    'channel-authenticated',
    { with: 'counterpart', max_age_days: 30 },
    {
      world: { facts: [fact('GUEST', 'channel', 'authenticated', since)] },
      contrary: { 'GUEST channel': 'challenged' },
      other: {
        with: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'search-completed',
    { of: 'counterpart', where: 'OWNERS', max_age_days: 30 },
    {
      world: { facts: [fact('GUEST', 'searched:OWNERS', 'complete', since)] },
      contrary: { 'GUEST searched:OWNERS': 'refused' },
      other: {
        of: [
          ['STRANGER', 'refer'],
          ['bank', 'refer'],
        ],
        where: [['SHIPS', 'refer']],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'conflict-free',
    { who: ['asked'], with: ['counterpart'], max_age_days: 30 },
    {
      world: { act: { advised_by: ['CLERK'] }, facts: [fact('ASKER', 'interest', 'none', since)] },
      spared: { 'ASKER interest': { odd: 'it is read as an interest in somebody else, who has no part in the act' } },
      contrary: { 'ASKER interest': 'GUEST' },
      hostile: [
        fact('ASKER', 'part-of', 'GUEST'),
        { of: 'ASKER', is: 'part-of', unreadable: true },
        { of: 'ASKER', is: 'splinter-of', value: 'GUEST' },
      ],
      registers: ['splinter-of'],
      other: {
        who: [
          [['advised', 'asked'], 'refer'],
          [['everybody'], 'unread'],
          [[], 'unread'],
        ],
        with: [
          [['ASKER'], 'refuse'],
          [['bank'], 'refer'],
        ],
        max_age_days: [[1, 'refer']],
      },
    },
  ),
  condition(
    'purpose',
    { any_of: ['relief'] },
    {
      world: { act: { purpose: 'relief' } },
      other: {
        any_of: [
          [['liaison'], 'refuse'],
          [[], 'unread'],
        ],
      },
    },
  ),
]
