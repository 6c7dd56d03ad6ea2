/** Instruments: their list, their words beside how Parley reads them, and when nothing carried. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { kinOf } from '#desk/pages/instrument/kin.ts'
import { frameOf, spanOf } from '#desk/pages/instrument/spans.ts'
import { usedOf } from '#desk/pages/instrument/used-of.ts'
import { compared } from '#desk/parts/law/compared.ts'
import { noBrowser } from './support/browser.ts'
import { openDesk } from './support/desk.ts'
import { openDeskOffice } from './support/office.ts'

const later: (() => Promise<void>)[] = []
after(async () => {
  for (const undo of later.reverse()) await undo()
})
const on = noBrowser ? undefined : await openDeskOffice((undo) => later.push(undo), { demonstration: true })
const day = (text: string) => Date.parse(text)

test('beside an instrument stand what it rests on, what it succeeds, and what else its issuer issued in the same order', () => {
  const row = (instrument: Record<string, unknown>) =>
    ({ index: 0, instrument, standing: { at: '', phase: 'in-force', version: 1, fallen: [], damaged: false } }) as const
  const all = [
    row({ id: 'OTHER', issuer: 'B', clauses: [{ effect: 'permit' }] }),
    row({ id: 'KIN', issuer: 'A', title: 'Kin', clauses: [{ effect: 'permit' }] }),
    row({ id: 'KIN, TOO', issuer: 'A' }),
    row({ id: 'ABROAD', issuer: 'A', order: 'STATE' }),
    row({ id: 'ROOT', issuer: 'C' }),
    row({ id: 'BASIS', issuer: 'B', rests_on: ['ROOT', 'TRUCE', 'GONE'] }),
    row({ id: 'BEFORE', issuer: 'C' }),
    row({
      id: 'TRUCE',
      issuer: 'A',
      rests_on: ['BASIS'],
      succeeds: ['BEFORE'],
      versions: [{ v: 1, from: '', clauses: [{ effect: 'forbid' }] }],
    }),
  ]
  assert.deepEqual(kinOf(all, 'TRUCE', 9), [
    { id: 'TRUCE', title: 'TRUCE', permits: false, zone: 'UTC' },
    { id: 'BASIS', title: 'BASIS', permits: false, zone: 'UTC' },
    { id: 'ROOT', title: 'ROOT', permits: false, zone: 'UTC' },
    { id: 'BEFORE', title: 'BEFORE', permits: false, zone: 'UTC' },
    { id: 'KIN', title: 'Kin', permits: true, zone: 'UTC' },
  ])
  assert.equal(kinOf(all, 'TRUCE', 2).length, 2)
  assert.deepEqual(kinOf(all, 'NOBODY', 9), [])
})

test('no more is drawn than some two years around today, and today always is', () => {
  const days = (n: number) => n * 86_400_000
  const now = day('2020-01-01')
  assert.deepEqual(frameOf({ from: now + days(10), until: now + days(20) }, now), { from: now - days(5), until: now + days(25) })
  assert.deepEqual(frameOf(spanOf({ from: '', until: '' }), now), { from: now - days(735), until: now + days(405) })
})

test('two versions are compared clause by clause', () => {
  const version = (v: number, clauses: readonly Record<string, unknown>[]) => ({ v, from: '', clauses, unreadable: false })
  const rows = compared(
    version(2, [
      { id: '1', effect: 'permit' },
      { id: '3', effect: 'forbid' },
      { id: '4', effect: 'forbid' },
    ]),
    version(1, [{ id: '1', effect: 'forbid' }, { id: '2' }, { id: '4', effect: 'forbid' }]),
  )
  assert.deepEqual(
    rows.map(({ id, state }) => [id, state]),
    [
      ['1', 'changed'],
      ['3', 'new'],
      ['4', 'same'],
      ['2', 'gone'],
    ],
  )
})

test('a clause was used in every docket whose latest answer names it, and where it left a duty', () => {
  const answer = (index: number, docket: string, reasons: readonly Record<string, unknown>[]) => ({
    ...{ index, at: '', kind: 'determined' },
    body: { docket, answer: { projection: { reasons } } },
  })
  const used = usedOf(
    [
      answer(3, 'A', [{ ref: 'M/1', mentions: ['M/1', 'M/2'] }, { ref: null }]),
      answer(2, 'B', [{ ref: 'M/2' }]),
      // Of an earlier answer to the same question nothing stands any more.
      answer(1, 'A', [{ ref: 'M/9' }]),
    ],
    [{ ref: 'M/3', docket: 'B' }],
  )
  assert.deepEqual(
    [...used].map(([ref, dockets]) => [ref, [...dockets]]),
    [
      ['M/1', ['A']],
      ['M/2', ['A', 'B']],
      ['M/3', ['B']],
    ],
  )
})

test('the gap after the plebiscite is hatched and told in words, and the clauses are read', { skip: noBrowser }, async (t) => {
  const desk = await openDesk(t, { ...(on && { on }), path: '/instruments' })
  await desk.page.getByRole('link', { name: /ceasefire protocols under the new accord/ }).click()
  await desk.page.getByText(/Nothing that permits was in force, 2 Oct 2016 to 13 Oct 2016/).waitFor()
  await desk.page.getByText(/For .*operation.* by .*PUBLIC-FORCE.*, requires a distance of at least/).waitFor()
})
