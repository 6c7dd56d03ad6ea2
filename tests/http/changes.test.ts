/** Listening to what changes. Nothing here measures time: what is waited for comes or the test runner gives up. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NotHeard } from '#desk/client/changes.ts'
import type { Change } from '#desk/client/shapes.ts'
import { clientOf, MEETING, openOffice, VISIT } from './support/office.ts'

async function next(changes: AsyncGenerator<Change, void>): Promise<Change> {
  const { value, done } = await changes.next()
  assert.ok(done !== true && value !== undefined, 'the stream goes on')
  return value
}

test('a listener is told at once where the record stands, and then of each change with its dockets', async () => {
  const { client, register } = await openOffice()
  const listening = new AbortController()
  const changes = client.changes(listening.signal)
  const first = await next(changes)
  assert.deepEqual([first.index, first.dockets], [register.head().size, []])
  await client.propose({ title: 'Visit', act: VISIT })
  const second = await next(changes)
  assert.deepEqual([second.index, second.root, second.dockets], [register.head().size, register.head().root, ['D-1']])
  await changes.return()
})

test('changes that come faster than they are read are told together, and none is lost', async () => {
  const { client, register } = await openOffice()
  const changes = client.changes(new AbortController().signal)
  await next(changes)
  for (let i = 0; i < 5; i++) await client.propose({ title: `Visit ${i}`, act: VISIT })
  const told = new Set<string>()
  let events = 0
  for (let index = 0; index < register.head().size; events++) {
    const change = await next(changes)
    for (const docket of change.dockets ?? []) told.add(docket)
    index = change.index
  }
  assert.deepEqual([...told].sort(), ['D-1', 'D-2', 'D-3', 'D-4', 'D-5'])
  assert.ok(events < 5, `fewer events than changes: ${events}`)
  await changes.return()
})

test('who comes back is told first what changed since', async () => {
  const { client, register } = await openOffice()
  const before = register.head().size
  await client.propose({ title: 'Visit', act: VISIT })
  await client.propose({ title: 'Meet', act: MEETING })
  await client.perform('D-1')
  const since = async (index: number) => {
    const changes = client.changes(new AbortController().signal, index)
    const { dockets } = await next(changes)
    await changes.return()
    return dockets
  }
  assert.deepEqual(await since(before), ['D-1', 'D-2'])
  assert.deepEqual(await since(before + 2), ['D-1'])
  assert.deepEqual(await since(register.head().size), [])
  // An index this record never had: what was shown was another's.
  assert.equal(await since(register.head().size + 5), null)
})

test('a duty that is discharged is a change of its docket', async () => {
  const { client, register } = await openOffice()
  await client.propose({ title: 'Visit', act: VISIT })
  await client.perform('D-1')
  const before = register.head().size
  await client.discharge('M/4 of D-1', { how: 'By letter.' })
  const changes = client.changes(new AbortController().signal, before)
  assert.deepEqual((await next(changes)).dockets, ['D-1'])
  await changes.return()
})

test('a silent stream gives a sign of life', async () => {
  const { app } = await openOffice(undefined, { heartbeatMilliseconds: 1 })
  const answer = await app.request('/api/changes', { headers: { 'parley-acting-as': 'DESK' } })
  assert.equal(answer.headers.get('content-type'), 'text/event-stream')
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader()
  const text = async () => new TextDecoder().decode((await reader.read()).value)
  assert.match(await text(), /^id: \d+\nevent: change\ndata: \{.*\}\n\n$/)
  assert.match(await text(), /^: .*\n\n$/)
  await reader.cancel()
})

test('listeners are bounded, a place that is left is free again, and a HEAD takes none', async () => {
  const { app, client } = await openOffice(undefined, { listenersMax: 1 })
  for (let i = 0; i < 3; i++) await app.request('/api/changes', { method: 'HEAD', headers: { 'parley-acting-as': 'DESK' } })
  const one = client.changes(new AbortController().signal)
  await next(one)
  const two = client.changes(new AbortController().signal)
  await assert.rejects(next(two), (thrown) => thrown instanceof NotHeard && thrown.problem.status === 429)
  await one.return()
  const three = client.changes(new AbortController().signal)
  await next(three)
  await three.return()
})

test('nobody listens without an office on file', async () => {
  const { app } = await openOffice()
  const stranger = clientOf(app, 'NOBODY').changes(new AbortController().signal)
  await assert.rejects(next(stranger), (thrown) => thrown instanceof NotHeard && thrown.problem.code === 'acting-unknown')
})

test('a server that closes ends its streams', async () => {
  const closing = new AbortController()
  const { client } = await openOffice(undefined, { closing: closing.signal })
  const changes = client.changes(new AbortController().signal)
  await next(changes)
  closing.abort()
  assert.deepEqual(await changes.next(), { value: undefined, done: true })
})
