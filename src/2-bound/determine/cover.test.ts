import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ask, MANDATE, rule, TERM, type Written } from '../../../tests/support/world.ts'

const CONTRACTOR = { actor: 'PSC', principal: 'HOUSE' }
const actFor = (who: string, over = 'M', more: Written = {}): Written =>
  rule('D', [{ id: '1', effect: 'empower', who, to: ['act-for'], over: [over] }], more)
const byBoard = { issuer: 'COUNCIL' }

/** Authority is personal: who may use the mandate that COUNCIL gave to HOUSE. */
const actors: readonly (readonly [title: string, act: Written, more: Written[], verdict: string])[] = [
  ['the grantee', {}, [], 'permit'],
  ['another', { actor: 'PSC' }, [], 'refuse'],
  ['another for the grantee, without the power', CONTRACTOR, [], 'refuse'],
  ['another for the grantee, empowered', CONTRACTOR, [actFor('PSC', 'M', byBoard)], 'permit'],
  ['empowered by a stranger', CONTRACTOR, [actFor('PSC', 'M', { issuer: 'STRANGER' })], 'refuse'],
  ['empowered over another instrument', CONTRACTOR, [actFor('PSC', 'OTHER', byBoard)], 'refuse'],
  ['another was empowered', CONTRACTOR, [actFor('PSC-2', 'M', byBoard)], 'refuse'],
  ['empowered, and acting for someone else', { actor: 'PSC', principal: 'OTHER' }, [actFor('PSC', 'M', byBoard)], 'refuse'],
  ['empowered, and it is not said for whom', { actor: 'PSC' }, [actFor('PSC', 'M', byBoard)], 'refer'],
  ['empowered by what is contested', CONTRACTOR, [actFor('PSC', 'M', { ...byBoard, contested: true })], 'refer'],
  ['the grantee for someone else', { principal: 'OTHER' }, [], 'permit'],
]
for (const [title, act, more, verdict] of actors) {
  test(`actor: ${title} -> ${verdict}`, () => assert.equal(ask({ act, rulebook: [MANDATE, ...more] }).verdict, verdict))
}

test('a permit for everyone but some is for everyone but them', () => {
  const open = { ...MANDATE, clauses: [{ id: '1', effect: 'permit', about: { actor: { not: ['PSC'] } } }] }
  const verdicts = ['HOUSE', 'PSC'].map((actor) => ask({ act: { actor }, rulebook: [open] }).verdict)
  assert.deepEqual(verdicts, ['permit', 'refuse'])
})

const permit = (about: Written, more: Written = {}): Written => ({ ...MANDATE, clauses: [{ id: '1', effect: 'permit', about }], ...more })
/** The nearest miss tells everything the permit would have needed. */
const misses: readonly (readonly [title: string, rulebook: Written, act: Written, wants: readonly string[], fallen: readonly string[]])[] =
  [
    ['another kind', permit({ kind: ['pay'] }), {}, ['kind'], []],
    ['another place and counterpart', permit({ counterpart: ['HOST'], place: ['RED'] }), {}, ['counterpart', 'place'], []],
    ['another actor', permit({ actor: ['PSC'] }), {}, ['actor'], []],
    ['run out', permit({}, { term: ['2025-01-01', '2026-01-01'] }), {}, ['in-force'], []],
    ['what it rests on is gone', permit({}, { rests_on: ['BASE'], term: TERM }), {}, ['in-force'], ['BASE']],
    ['another instrument is relied on', permit({}), { under: 'ELSE' }, ['not-named'], []],
  ]
for (const [title, mandate, act, wants, fallen] of misses) {
  test(`nearest miss: ${title}`, () => {
    const base = rule('BASE', [{ id: '1', effect: 'oblige', duty: 'report' }], { ended: { on: '2026-02-01' } })
    const { verdict, reasons } = ask({ act, rulebook: [mandate, base] })
    assert.deepEqual([verdict, reasons[0]?.code], ['refuse', 'no-authority'])
    const [miss] = reasons[0]?.misses ?? []
    assert.deepEqual([miss?.ref, miss?.wants, miss?.fallen], ['M/1', wants, fallen])
  })
}
