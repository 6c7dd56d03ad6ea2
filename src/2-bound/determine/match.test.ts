import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fact, inquiryOf, read, START, type World, type Written } from '../../../tests/support/world.ts'
import { pattern, patternSchema } from '../law/pattern.ts'
import { matches } from './match.ts'

type Word = 'yes' | 'perhaps' | 'no'
const word = (truth: number): Word => (['no', 'perhaps', 'yes'] as const)[truth as 0 | 1 | 2]
const part = (of: string, value: string, more: Written = {}): Written => fact(of, 'part-of', value, more)
const splinter = (of: string, value: string, more: Written = {}): Written => ({ of, is: 'splinter-of', value, ...more })
const lines = (...list: Written[]): Written => ({ kind: 'transfer', lines: list.map((line, i) => ({ id: `l${i}`, ...line })) })

/** A pattern against the first atom of a visit to GUEST in NORTH: read widely, as what restricts is, and strictly, as what frees. */
const table: readonly (readonly [title: string, about: Written, world: World, wide: Word, strict: Word])[] = [
  ['no dimension matches everything', {}, {}, 'yes', 'yes'],
  ['the kind', { kind: ['visit'] }, {}, 'yes', 'yes'],
  ['another kind', { kind: ['pay'] }, {}, 'no', 'no'],
  ['every kind but others', { kind: { not: ['pay'] } }, {}, 'yes', 'yes'],
  ['every kind but this', { kind: { not: ['visit'] } }, {}, 'no', 'no'],
  ['the counterpart', { counterpart: ['GUEST', 'HOST'] }, {}, 'yes', 'yes'],
  ['another counterpart', { counterpart: ['HOST'] }, {}, 'no', 'no'],
  ['a body the counterpart is part of', { counterpart: ['GROUP'] }, { facts: [part('GUEST', 'GROUP')] }, 'yes', 'no'],
  [
    'a body it is part of by way of another',
    { party: ['ALLIANCE'] },
    { facts: [part('GUEST', 'GROUP'), part('GROUP', 'ALLIANCE')] },
    'yes',
    'no',
  ],
  ['a body it is said to be part of, at D4', { party: ['GROUP'] }, { facts: [part('GUEST', 'GROUP', { grade: 'D4' })] }, 'perhaps', 'no'],
  ['a body a rumour says it is part of', { party: ['GROUP'] }, { facts: [part('GUEST', 'GROUP', { grade: 'F6' })] }, 'no', 'no'],
  ['a body it was part of until now', { party: ['GROUP'] }, { facts: [part('GUEST', 'GROUP', { until: START })] }, 'no', 'no'],
  ['a body it split from', { party: ['GROUP'] }, { facts: [splinter('GUEST', 'GROUP')] }, 'perhaps', 'no'],
  [
    'a body it split from, which is part of the one listed',
    { party: ['ALLIANCE'] },
    { facts: [splinter('GUEST', 'GROUP'), part('GROUP', 'ALLIANCE')] },
    'perhaps',
    'no',
  ],
  ['two bodies that are part of each other', { party: ['OTHER'] }, { facts: [part('GUEST', 'GROUP'), part('GROUP', 'GUEST')] }, 'no', 'no'],
  ['splinters may be missing from the register', { party: ['GROUP'] }, { complete: [] }, 'perhaps', 'no'],
  ['listed itself, whatever may be missing', { party: ['GUEST'] }, { complete: [] }, 'yes', 'yes'],
  [
    'every counterpart but a body that contains it',
    { counterpart: { not: ['GROUP'] } },
    { facts: [part('GUEST', 'GROUP')] },
    'perhaps',
    'no',
  ],
  [
    'every counterpart but a body it split from',
    { counterpart: { not: ['GROUP'] } },
    { facts: [splinter('GUEST', 'GROUP')] },
    'perhaps',
    'perhaps',
  ],
  ['a party in another role', { party: ['LENDER'] }, { act: { bank: ['LENDER'] } }, 'yes', 'yes'],
  ['counterpart means that role only', { counterpart: ['LENDER'] }, { act: { bank: ['LENDER'] } }, 'no', 'no'],
  ['a counterpart nobody stated', { counterpart: ['GUEST'] }, { act: { counterpart: undefined } }, 'perhaps', 'perhaps'],
  ['a party, and the counterpart is not stated', { party: ['GROUP'] }, { act: { counterpart: undefined } }, 'perhaps', 'perhaps'],
  ['a counterpart stated to be nobody', { counterpart: ['GUEST'] }, { act: { counterpart: [] } }, 'no', 'no'],
  ['an end user that is not stated', { end_user: ['FARM'] }, {}, 'perhaps', 'perhaps'],
  ['the end user', { end_user: ['FARM'] }, { act: { end_user: ['FARM'] } }, 'yes', 'yes'],
  ['the actor', { actor: ['HOUSE'] }, {}, 'yes', 'yes'],
  ['a purpose that is not stated', { purpose: ['relief'] }, {}, 'perhaps', 'perhaps'],
  ['every purpose but one, and none is stated', { purpose: { not: ['relief'] } }, {}, 'perhaps', 'perhaps'],
  ['the purpose', { purpose: ['relief'] }, { act: { purpose: 'relief' } }, 'yes', 'yes'],
  ['the place', { place: ['NORTH'] }, {}, 'yes', 'yes'],
  ['another place', { place: ['RED'] }, {}, 'no', 'no'],
  ['perhaps the place', { place: ['RED'] }, { act: { place: { in: ['NORTH'], maybe: ['RED'] } } }, 'perhaps', 'perhaps'],
  [
    'every place but perhaps this',
    { place: { not: ['RED'] } },
    { act: { place: { in: ['NORTH'], maybe: ['RED'] } } },
    'perhaps',
    'perhaps',
  ],
  ['every place but this', { place: { not: ['NORTH'] } }, {}, 'no', 'no'],
  ['no place stated', { place: ['NORTH'] }, { act: { place: undefined } }, 'perhaps', 'perhaps'],
  ['the item', { item: ['PUMP'] }, { act: lines({ item: 'PUMP' }) }, 'yes', 'yes'],
  ['another item', { item: ['PUMP'] }, { act: lines({ item: 'VALVE' }) }, 'no', 'no'],
  ['every item but another', { item: { not: ['PUMP'] } }, { act: lines({ item: 'VALVE' }) }, 'yes', 'yes'],
  ['an item that is not stated', { item: ['PUMP'] }, { act: lines({ qty: 3 }) }, 'perhaps', 'perhaps'],
  ['no lines stated of an act that may carry goods', { item: ['PUMP'] }, { act: { kind: 'transfer' } }, 'perhaps', 'perhaps'],
  ['stated to carry nothing', { item: ['PUMP'] }, { act: { kind: 'transfer', lines: [] } }, 'no', 'no'],
  ['a visit carries nothing', { item: ['PUMP'] }, {}, 'no', 'no'],
  ['one miss settles it, whatever is not known', { kind: ['pay'], purpose: ['relief'] }, {}, 'no', 'no'],
  ['one doubt among matches', { kind: ['visit'], purpose: ['relief'] }, {}, 'perhaps', 'perhaps'],
]
for (const [title, about, world, wide, strict] of table) {
  test(`${title}: ${wide} to restrict, ${strict} to free`, () => {
    const made = pattern(read(patternSchema.parse(about)))
    const told = (['wide', 'strict'] as const).map((reading) => word(matches(inquiryOf(world), made, reading)))
    assert.deepEqual(told, [wide, strict])
  })
}

for (const is of ['part-of', 'splinter-of']) {
  test(`a damaged record of ${is} may mean any body, so it is a doubt about every one`, () => {
    const q = inquiryOf({ facts: [{ of: 'GUEST', is, unreadable: true }] })
    const about = pattern({ party: ['GROUP'] })
    assert.deepEqual([word(matches(q, about, 'wide')), word(matches(q, about, 'strict'))], ['perhaps', 'no'])
  })
}
