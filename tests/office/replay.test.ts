import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { parley, started } from '../support/parley.ts'
import { folderFor, query, serverOf } from '../support/start.ts'
import { act, data, furnish, receipt } from './world.ts'

test('the demonstration replays the same, with and without a running office', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const { run } = await started(t, ['--demonstration', '--data', folder])
  const beside = parley(t, ['replay', '--data', folder])
  assert.equal(await beside.ended, 0, beside.err())
  const lines = beside.out().trimEnd().split('\n')
  assert.match(lines.at(-1) ?? '', /^\d+ same, 0 drifted, 0 not replayable$/)
  assert.equal(await run.stop(), 0)
  const alone = parley(t, ['replay', '--data', folder])
  assert.equal(await alone.ended, 0, alone.err())
  assert.equal(alone.out(), beside.out())
  assert.equal(serverOf(folder), undefined)
})

test('drift and erasure are told by name', async (t) => {
  const folder = path.join(await folderFor(t), 'data')
  const { run, client } = await started(t, ['--data', folder])
  await furnish(client)
  receipt(await client.propose({ title: 'A visit', act: act('visit', 60_000), docket: 'V-1' }))
  receipt(await client.propose({ title: 'A meeting', act: act('meeting', 60_000), docket: 'M-1' }))
  const claim = data(await client.entries({ limit: 100 })).items.find((entry) => entry.kind === 'claim-filed')?.index ?? -1
  receipt(await client.askErasure({ of: claim, rule: 'R 1', why: 'asked by the person' }))
  const asked = data(await client.erasures()).items[0]?.index ?? -1
  receipt(await client.as('REGISTRY').erase(asked))
  const erased = parley(t, ['replay', '--docket', 'M-1', '--data', folder])
  assert.equal(await erased.ended, 0, erased.err())
  assert.match(
    erased.out(),
    /^M-1 \(entry \d+\): not replayable: erased by tombstone \d+ \(its logic still gives: Permitted\)\n0 same, 0 drifted, 1 not replayable\n$/,
  )
  const socket = { host: path.join(folder, 'socket'), port: 5432, user: 'parley', database: 'parley' }
  await query(
    socket,
    `alter table parley.payload disable trigger payload_stays;
     update parley.payload set content = replace(content, '"verdict":"permit"', '"verdict":"refer"') where docket = 'V-1' returning index`,
  )
  const all = parley(t, ['replay', '--all', '--json', '--data', folder])
  assert.equal(await all.ended, 1, all.err())
  const told = JSON.parse(all.out()) as { answers: { docket: string; replayed: { outcome: string; what?: string[] } }[]; drift: number }
  assert.equal(told.drift, 1)
  assert.deepEqual(
    told.answers.map(({ docket, replayed }) => [docket, replayed.outcome, replayed.what]),
    [
      ['V-1', 'drift', ['verdict', 'orders']],
      ['M-1', 'erased', undefined],
    ],
  )
  assert.equal(await run.stop(), 0)
})

test('what there is not is said', async (t) => {
  const folder = await folderFor(t)
  const nothing = parley(t, ['replay', '--data', path.join(folder, 'none')])
  assert.deepEqual([await nothing.ended, /There is no record/.test(nothing.err())], [1, true])
  const both = parley(t, ['replay', '--all', '--docket', 'X', '--data', folder])
  assert.equal(await both.ended, 2)
})
