/** Instruments: their list, their words beside how Parley reads them, and when nothing carried. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Carrying, gaps } from '#desk/pages/instrument/spans.ts'
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

test('an instrument carries within its term, until the event that ends what it rests on, and not while suspended', () => {
  const row = (instrument: Record<string, unknown>) =>
    ({ index: 0, instrument, standing: { at: '', phase: 'in-force', version: 1, fallen: [], damaged: false } }) as const
  const claim = { index: 1, recorded: null, docket: null, claim: { of: 'VOTE', is: 'occurred', value: true, from: '2016-10-02' } }
  const carrying = new Carrying(
    [
      row({ id: 'BASIS', issuer: 'A', term: ['2016-01-01', '2017-01-01'], ends_on: 'VOTE' }),
      row({ id: 'TRUCE', issuer: 'A', term: ['2016-06-01', '2017-01-01'], rests_on: ['BASIS'], suspended: [['2016-07-01', '2016-08-01']] }),
    ],
    [claim],
  )
  assert.deepEqual(carrying.live('TRUCE'), [
    { from: day('2016-06-01'), until: day('2016-07-01') },
    { from: day('2016-08-01'), until: day('2016-10-02') },
  ])
  assert.deepEqual(carrying.live('NOBODY'), [])
  assert.deepEqual(
    gaps({ from: 0, until: 10 }, [
      { from: 2, until: 4 },
      { from: 3, until: 6 },
    ]),
    [
      { from: 0, until: 2 },
      { from: 6, until: 10 },
    ],
  )
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
