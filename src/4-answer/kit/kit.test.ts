// What a kit shows is enough to give its answers again, and shows no more of other files than that.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writeInstant } from '#ground/instant.ts'
import { ACT, APPROVAL, CONSENT, claim, Desk, ONCE_A_MONTH, PERMIT, REPORT, TZ } from '../../../tests/support/record.ts'
import type { Entry } from '../record/entry.ts'
import { gatheredAtOf } from '../record/on-file.ts'
import { type Choice, Choosing } from './choosing.ts'
import { replayKit } from './replay-kit.ts'
import { shownEntry } from './shown-entry.ts'

const tombstones = (d: Desk) => (index: number) => d.memory.head.get('tombstone', String(index))?.data.tombstone ?? null

function chosen(d: Desk, ...dockets: string[]): Choice {
  const entries = d.memory.entries()
  const answers = entries.filter(
    (entry): entry is Entry =>
      entry.kind !== 'erased-record' && gatheredAtOf(entry) !== null && dockets.includes(String((entry.body as { docket: string }).docket)),
  )
  const choosing = new Choosing(new Set(dockets), answers, tombstones(d), TZ)
  for (const entry of entries) choosing.add(entry)
  return choosing.end()
}

const portionsOf = (entry: Entry, hidden: readonly string[]) =>
  Object.entries({
    ...{ at: writeInstant(entry.at), by: entry.by, kind: entry.kind },
    ...Object.fromEntries(Object.entries(entry.body).map(([name, value]) => [`body.${name}`, value])),
  })
    .filter(([path]) => !hidden.includes(path))
    .map(([path, value]) => ({ path, value, salt: '' }))

/** What an auditor has, without what `lost` names. */
function shown(d: Desk, choice: Choice, lost: readonly number[] = []): Map<number, Entry> {
  const entries = new Map<number, Entry>()
  for (const { index, hidden } of choice.chosen) {
    const entry = d.memory.entries()[index]
    assert.ok(entry !== undefined && entry.kind !== 'erased-record')
    const paths = hidden.map((name) => `body.${name}`).filter((path) => path.slice(5) in entry.body)
    const made = shownEntry(index, portionsOf(entry, paths), paths)
    assert.ok(made !== null, `${index} ${entry.kind}`)
    if (!lost.includes(index)) entries.set(index, made)
  }
  return entries
}

/** Two other files under the same limit, one performed and one that only holds a place; what is claimed of many; and the file in question. */
function desk(): Desk {
  const d = new Desk([PERMIT, CONSENT, { ...ONCE_A_MONTH, max: '3' }, REPORT])
  d.files(
    { party: { id: 'THEM', kind: 'armed_group', names: [{ text: 'Them' }] } },
    { party: { id: 'OTHERS', kind: 'company', names: [{ text: 'Others' }] } },
  )
  d.files(claim('c1', 'THEM', 'consent', true), claim('c2', 'THEM', 'rumour', 'secret'), claim('c3', 'OTHERS', 'rumour', 'secret'))
  d.proposes(ACT, 'DESK', 'DONE')
  d.does('DESK', { verb: 'perform', docket: 'DONE' })
  d.does('DESK', {
    verb: 'report',
    docket: 'DONE',
    text: 'Mrs N. came',
    settled: [{ limit: 'M/3', amount: '1', of: 'count', unit: 'item' }],
  })
  d.proposes(ACT, 'DESK', 'HELD')
  d.proposes({ ...ACT, when: ['2026-05-10', '2026-05-11'] }, 'DESK', 'APART')
  d.proposes(ACT, 'DESK', 'ASKED')
  d.does('DESK', { verb: 'perform', docket: 'ASKED' })
  return d
}

test('what is chosen gives every answer of the docket again, and the files of others are shown as far as they count', () => {
  const d = desk()
  const choice = chosen(d, 'ASKED')
  const { done, unshown, loose } = replayKit(shown(d, choice), new Set(['ASKED']), d.memory.size, TZ)
  assert.deepEqual(
    done.map(({ docket, verdict, replayed }) => [docket, verdict, replayed.outcome]),
    [
      ['ASKED', 'permit', 'same'],
      ['ASKED', 'permit', 'same'],
    ],
  )
  assert.deepEqual([unshown, loose], [[], []])
  assert.deepEqual(done, choice.answers)
  const told = choice.chosen.map(({ index, why, hidden }) => {
    const entry = d.memory.entries()[index] as Entry
    const { docket, claim: c } = entry.body as { docket?: string; claim?: { id: string } }
    return [entry.kind, docket ?? c?.id ?? '', why.join(), hidden.includes('act') ? 'no act' : hidden.length > 0 ? 'act' : 'whole'].join(
      ' ',
    )
  })
  assert.deepEqual(told, [
    'opened  law whole',
    'office-filed  party whole',
    'instrument-filed  law whole',
    'party-filed  party whole',
    'claim-filed c1 fact whole',
    'proposed DONE file no act',
    'performed DONE file no act',
    'reported DONE count no act',
    'proposed HELD count act',
    'proposed APART count act',
    'proposed ASKED docket whole',
    'performed ASKED docket whole',
  ])
})

test('what looked at something hidden is told by the entry, and nothing is made up for it', () => {
  const d = desk()
  const consent = d.memory.entries().find((entry) => entry.kind === 'claim-filed')?.index ?? -1
  const { done, unshown } = replayKit(shown(d, chosen(d, 'ASKED'), [consent]), new Set(['ASKED']), d.memory.size, TZ)
  assert.deepEqual([done, unshown.map(({ hidden }) => hidden)], [[], [[consent], [consent]]])
})

test('with the law hidden, the answer comes out otherwise', () => {
  const d = desk()
  const lost = d.memory.entries().find((entry) => entry.kind === 'instrument-filed')?.index ?? -1
  const { done } = replayKit(shown(d, chosen(d, 'ASKED'), [lost]), new Set(['ASKED']), d.memory.size, TZ)
  assert.ok(done.every(({ replayed }) => replayed.outcome === 'drift'))
})

test('an entry that follows on nothing is told, and holds nothing up', () => {
  const d = desk()
  const opened = d.memory.entries().find((entry) => entry.kind === 'proposed' && entry.body.docket === 'DONE')?.index ?? -1
  const { loose } = replayKit(shown(d, chosen(d, 'ASKED'), [opened]), new Set(['ASKED']), d.memory.size, TZ)
  assert.ok(loose.length > 0)
})

test('an answer whose fact was erased is told so by its tombstone, which is shown; the fact is not', () => {
  const d = desk()
  const of = d.memory.entries().find((entry) => entry.kind === 'claim-filed')?.index ?? -1
  const [asked] = d.does('DESK', { verb: 'ask-erasure', of, rule: 'R', why: 'a name' }).entries
  const [stone] = d.does('AUDIT', { verb: 'erase', asked: asked?.index ?? -1 }).entries
  const choice = chosen(d, 'ASKED')
  assert.deepEqual(choice.erased, [{ index: of, tombstone: stone?.index }])
  const { done } = replayKit(shown(d, choice), new Set(['ASKED']), d.memory.size, TZ)
  assert.deepEqual(
    done.map(({ replayed }) => replayed),
    [1, 2].map(() => ({ outcome: 'erased', tombstones: [stone?.index], residue: true })),
  )
})

test('approvals, and an approval taken back, are part of the file', () => {
  const d = new Desk([PERMIT, APPROVAL])
  d.proposes(ACT, 'DESK', 'D')
  d.does('HEAD', { verb: 'approve', docket: 'D', role: 'head', value: true })
  d.does('HEAD', { verb: 'take-back', docket: 'D', role: 'head' })
  d.does('DEPUTY', { verb: 'approve', docket: 'D', role: 'head', value: true })
  d.does('DESK', { verb: 'perform', docket: 'D' })
  const { done, loose } = replayKit(shown(d, chosen(d, 'D')), new Set(['D']), d.memory.size, TZ)
  assert.deepEqual([done.map(({ replayed }) => replayed.outcome).filter((one) => one !== 'same'), loose], [[], []])
  assert.ok(done.length >= 4)
})

test('too little of an entry, or another kind of hiding than words and acts, gives none', () => {
  const d = desk()
  const entry = d.memory.entries().find((one) => one.kind === 'proposed') as Entry
  const whole = portionsOf(entry, [])
  for (const path of ['at', 'by', 'kind'])
    assert.equal(
      shownEntry(
        entry.index,
        whole.filter((one) => one.path !== path),
        [],
      ),
      null,
      path,
    )
  assert.equal(shownEntry(entry.index, portionsOf(entry, ['body.answer']), ['body.answer']), null)
  assert.equal(shownEntry(entry.index, whole, ['body.title']), null, 'shown and said to be hidden')
  assert.deepEqual(shownEntry(entry.index, whole, [])?.body, entry.body)
})
