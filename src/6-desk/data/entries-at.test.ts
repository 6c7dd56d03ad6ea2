import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from '../client/client.ts'
import { entriesAt } from './entries-at.ts'

const times = ['2017-01-04T12:00Z', '2017-01-04T17:00Z', '2017-01-04T17:00Z', '2017-01-05T04:59Z', '2017-01-05T05:00Z']

/** A server that knows the times of its entries, and how often it was asked. */
function server() {
  const asked: string[] = []
  const answer: typeof fetch = async (address) => {
    const path = String(address)
    asked.push(path)
    return Response.json({ at: times[Number(path.split('/').at(-1))] })
  }
  return { asked, client: new Client({ base: '', actingAs: 'DESK', fetch: answer }) }
}

for (const [local, zone, entries] of [
  ['2017-01-04T12:00', 'UTC', 1],
  ['2017-01-04T11:59', 'UTC', 0],
  ['2017-01-04T12:00', 'America/Bogota', 3],
  ['2017-01-04', 'America/Bogota', 4],
  ['2017-01-04', 'UTC', 3],
  ['2017-01-04', 'Pacific/Kiritimati', 0],
  ['2100-01-01', 'UTC', 5],
  ['0001-01-01', 'UTC', 0],
] as const) {
  test(`at ${local} in ${zone} the record had ${entries} entries`, async () => {
    const { asked, client } = server()
    assert.equal(await entriesAt(client, times.length, local, zone), entries)
    assert.ok(asked.length <= 3, `asked ${asked.length} times`)
  })
}

test('a record without entries is not asked', async () => {
  const { asked, client } = server()
  assert.equal(await entriesAt(client, 0, '2017-01-04', 'UTC'), 0)
  assert.deepEqual(asked, [])
})
