import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { type Spoil, spoilTable } from '../../../tests/support/spoil.ts'
import { read, type Written } from '../../../tests/support/world.ts'
import type { Clause } from './clause.ts'
import { readClause } from './read-clause.ts'

const take = (raw: unknown) => readClause(raw, 'I', 'any')
const taken = (raw: unknown): Clause => read(take(raw))
const TRAINED = { fact: { of: 'GUEST', is: 'trained' } }

/** A clause of every effect, with everything it may say. */
const clauses: Readonly<Record<string, Written>> = {
  permit: { id: '1', effect: 'permit', about: { kind: ['visit'] }, defer: ['R/1'], within: 'PT24H', after_the_fact: true },
  forbid: {
    id: '1',
    effect: 'forbid',
    about: { party: ['GUEST'] },
    scope: 'warrant',
    not_applicable: [{ about: { purpose: ['talk'] }, para: '8' }],
  },
  require: { id: '1', effect: 'require', any: [TRAINED], scope: 'warrant', not_applicable: [] },
  limit: {
    ...{ id: '1', effect: 'limit', max: '10', of: 'qty', unit: 'kg', window: 'rolling-90d', scope: 'any', tolerance: '5%' },
    not_applicable: [],
  },
  reserve: { id: '1', effect: 'reserve', about: { item: ['PUMP'] }, if: [TRAINED], not_applicable: [] },
  exempt: { id: '1', effect: 'exempt', lifts: ['R/1', { tag: 'freeze', issuer: 'BOARD' }, { tag: 'ban' }], if: [TRAINED] },
  oblige: {
    id: '1',
    effect: 'oblige',
    duty: 'report',
    within: 'P30D',
    by: 'HOUSE',
    to: 'BOARD',
    trigger: { overdue: '0' },
    depends_on: [{ clause: '0', how: 'after' }],
    not_applicable: [],
  },
  empower: { id: '1', effect: 'empower', who: 'OFFICE', to: ['exempt', 'act-for'], over: ['R'], onward: true },
}

/** What a clause cannot do without. */
const needs: Readonly<Record<string, readonly string[]>> = {
  permit: ['about'],
  require: ['any'],
  limit: ['max', 'of', 'window'],
  exempt: ['lifts'],
  oblige: ['duty'],
  empower: ['who', 'to', 'over'],
}
/** A good value for every key that is not for all, so that what is refused is the key itself. */
const particular: Written = {
  scope: 'any',
  defer: ['R/1'],
  within: 'PT1H',
  after_the_fact: true,
  any: [],
  max: 1,
  of: 'count',
  unit: 'kg',
  tolerance: '5%',
  window: 'term',
  lifts: ['R/1'],
  if: [],
  duty: 'report',
  by: 'HOUSE',
  to: 'BOARD',
  trigger: 'performed',
  depends_on: [{ clause: '0', how: 'after' }],
  who: 'OFFICE',
  over: ['R'],
  onward: true,
  not_applicable: [],
}

for (const [effect, clause] of Object.entries(clauses)) {
  const absent = (needs[effect] ?? []).map((key): Spoil => [key, undefined, 'clause-needs', key, new RegExp(`^${key}$`)])
  const foreign = Object.keys(particular)
    .filter((key) => !Object.hasOwn(clause, key))
    .map((key): Spoil => [key, particular[key], 'clause-does-not-take', key])
  spoilTable(effect, clause, take, [
    ...absent,
    ...foreign,
    ['id', undefined, 'shape-missing', 'id'],
    ['id', '', 'shape-too-small', 'id'],
    ['on', { kind: ['visit'] }, 'shape-unknown-key', undefined, /\babout\b/],
    ['about', { kind: [] }, 'shape-too-small', 'about.kind'],
    ['about', { kind: 'visit' }, 'shape-wrong', 'about.kind'],
    ['about', { kinds: ['visit'] }, 'shape-unknown-key', 'about', /^kind, actor, counterpart, end_user, party, item, purpose, place$/],
    ['about', { place: { but: ['RED'] } }, 'shape-missing', 'about.place.not'],
    ['tags', 'freeze', 'shape-wrong-type', 'tags', /list/],
    ['unreadable', 'yes', 'shape-wrong-type', 'unreadable', /true, false/],
  ])
}

spoilTable('permit', clauses.permit, take, [
  ['within', undefined, 'clause-needs', 'within', /^within$/],
  ['within', '24 hours', 'duration-unreadable', 'within'],
  ['defer', [], 'shape-too-small', 'defer'],
  ['defer', 'R/1', 'shape-wrong-type', 'defer', /list/],
  ['after_the_fact', 'true', 'shape-wrong-type', 'after_the_fact', /true, false/],
])
spoilTable('require', clauses.require, take, [
  ['any.0', { fact: { of: 'GUEST' } }, 'shape-missing', 'any[0].fact.is'],
  ['any.0', { unheard: {} }, 'condition-unknown', 'any[0].unheard', /\bapproved\b/],
  ['any', Array.from({ length: 65 }, () => TRAINED), 'shape-too-big', 'any', /64/],
  ['scope', 'all', 'shape-not-one-of', 'scope', /^warrant, any$/],
  ['not_applicable', [{ about: {} }], 'shape-missing', 'not_applicable[0].para'],
  ['not_applicable', [{ about: { zone: ['RED'] }, para: '8' }], 'shape-unknown-key', 'not_applicable[0].about', /\bplace\b/],
])
spoilTable('limit', clauses.limit, take, [
  ['max', 'ten', 'decimal-unreadable', 'max'],
  ['max', '1e3', 'decimal-unreadable', 'max'],
  ['max', true, 'shape-wrong', 'max'],
  ['of', 'euros', 'shape-not-one-of', 'of', /count, qty, EUR/],
  ['of', 'eur', 'shape-not-one-of', 'of', /count, qty, EUR/],
  ['unit', 'stone', 'unit-unknown', 'unit', /\bkg\b/],
  ['window', 'week', 'shape-not-one-of', 'window', /rolling-90d/],
  ['window', 'rolling-0d', 'shape-not-one-of', 'window', /rolling-90d/],
  ['window', 'rolling-12345d', 'shape-not-one-of', 'window', /rolling-90d/],
])
spoilTable('exempt', clauses.exempt, take, [
  ['lifts', [], 'shape-too-small', 'lifts'],
  ['lifts', [{ issuer: 'BOARD' }], 'shape-missing', 'lifts[0].tag'],
  ['lifts', [{ tag: 'freeze', by: 'BOARD' }], 'shape-unknown-key', 'lifts[0]', /tag, issuer/],
  ['if.0', { not: { not: TRAINED } }, 'condition-not-one', 'if[0].not'],
])
spoilTable('oblige', clauses.oblige, take, [
  ['within', 'P1.5D', 'duration-unreadable', 'within'],
  ['to', ['exempt'], 'clause-does-not-take', 'to'],
  ['trigger', 'signed', 'shape-wrong', 'trigger'],
  ['trigger', { incident: { soon: true } }, 'shape-unknown-key', 'trigger.incident', /at, weight/],
  ['trigger', { incident: { weight: ['serious'] } }, 'shape-not-one-of', 'trigger.incident.at', /classified, attributed/],
  ['depends_on', [], 'shape-too-small', 'depends_on'],
  ['depends_on', ['0'], 'shape-wrong-type', 'depends_on[0]', /record/],
  ['depends_on.0.clause', undefined, 'shape-missing', 'depends_on[0].clause'],
  ['depends_on.0.how', undefined, 'shape-missing', 'depends_on[0].how'],
  ['depends_on.0.how', 'before', 'shape-not-one-of', 'depends_on[0].how', /^after, parallel$/],
  ['depends_on.0.when', 'soon', 'shape-unknown-key', 'depends_on[0]', /^clause, how$/],
  ['depends_on.0.clause', '1', 'depends-on-itself', 'depends_on'],
  ['depends_on.0.clause', 'I/1', 'depends-on-itself', 'depends_on'],
  ['depends_on.1', { clause: 'I/0', how: 'parallel' }, 'shape-repeated', 'depends_on'],
])
spoilTable('empower', clauses.empower, take, [
  ['to', 'exempt', 'shape-not-one-of', 'to', /exempt, amend, suspend, approve, act-for, resolve/],
  ['to', ['forgive'], 'shape-not-one-of', 'to[0]', /exempt, amend/],
  ['over', [], 'shape-too-small', 'over'],
  ['onward', 1, 'shape-wrong-type', 'onward', /true, false/],
])

test('a clause says which effect it has', () => {
  const found = take({ id: '1' })
  assert.ok(isRefusal(found))
  assert.deepEqual([found.code, found.where?.field], ['shape-missing', 'effect'])
})

test('a damaged clause keeps what is still known of it, and asks for nothing', () => {
  assert.equal(taken({ id: '7', unreadable: true }).effect, 'unreadable')
  const known = taken({ id: '7', unreadable: true, effect: 'limit', about: { kind: ['pay'] } })
  assert.ok(known.effect === 'unreadable')
  assert.deepEqual([known.was, known.ref, known.about.kind?.values.has('pay')], ['limit', 'I/7', true])
})

test('windows, lifts and units are read as written, with plain values where nothing is said', () => {
  const windows = ['term', 'day', 'month', 'year', 'rolling-1d', 'rolling-9999d'].map((window) =>
    taken({ id: '1', effect: 'limit', max: 1, of: 'count', window }),
  )
  assert.deepEqual(
    windows.map((c) => (c.effect === 'limit' ? c.window : null)),
    [{ every: 'term' }, { every: 'day' }, { every: 'month' }, { every: 'year' }, { rolling: 1 }, { rolling: 9999 }],
  )
  const [first] = windows
  assert.ok(first?.effect === 'limit')
  assert.deepEqual([first.unit, first.scope, first.max.toFixed()], ['item', 'any', '1'])
  const exempt = taken(clauses.exempt)
  assert.ok(exempt.effect === 'exempt')
  assert.deepEqual(exempt.lifts, [{ ref: 'R/1' }, { tag: 'freeze', issuer: 'BOARD' }, { tag: 'ban', issuer: null }])
})

test('a list is names, and {not: list} every name but these', () => {
  const { about } = taken({ id: '1', effect: 'reserve', about: { kind: ['visit', 'visit'], place: { not: ['RED'] } } })
  assert.deepEqual(
    [about.kind, about.place, about.item],
    [{ values: new Set(['visit']), complement: false }, { values: new Set(['RED']), complement: true }, null],
  )
})
