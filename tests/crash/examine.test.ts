import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import { type KeyStore, openKeyStore } from '#shell/keys/key-store.ts'
import { newSite, received } from '../record/office.ts'
import { FURNISH, work } from './clerks.ts'
import { Examiner } from './examine.ts'
import { Known } from './known.ts'
import { type Asked, digestOf, type KeySeen } from './protocol.ts'

/*
 * The examiner of the crash rounds is shown records that are spoilt in one way each, and must see it.
 * Its PostgreSQL is that of ../support/database.ts.
 */

/** What is done to the record, and with which word it must be found. */
const SPOILT: readonly { readonly sql: string; readonly word: RegExp }[] = [
  { sql: `delete from parley.once where key = 'furnish'`, word: /^acknowledged-lost/ },
  { sql: `update parley.once set size = size + 1 where key = 'furnish'`, word: /^acknowledged-differs/ },
  { sql: `update parley.once set told = '{}' where key like 'L.3.%' and told <> '{}'`, word: /^acknowledged-differs/ },
  {
    sql: `insert into parley.standing select model, key || '+', subject, docket, due, (select size from parley.head), data from parley.standing where key = 'DESK'`,
    word: /^half-written: row office DESK\+/,
  },
  {
    sql: `insert into parley.once select actor, 'other', digest, size, size + 1, at, told from parley.once order by size desc limit 1`,
    word: /^half-written: answer other/,
  },
  { sql: `update parley.head set size = size - 1`, word: /^gap/ },
  {
    sql: 'alter table parley.entry disable trigger all; delete from parley.payload where index = 3; delete from parley.entry where index = 3',
    word: /^gap/,
  },
  { sql: 'delete from parley.payload where index = 3', word: /^payload: entry 3 has none/ },
  {
    sql: `alter table parley.payload disable trigger all; update parley.payload set content = replace(content, '"DESK"', '"DUSK"') where index = 3`,
    word: /^payload: entry 3 is not what was committed to/,
  },
  {
    sql: 'alter table parley.payload disable trigger all; update parley.payload set key_slot = 1000000 where index = 3',
    word: /^payload: entry 3 has a key/,
  },
  { sql: `update parley.head set root = sha256('')`, word: /^root/ },
  { sql: `update parley.head set at = at + 1`, word: /^head/ },
  { sql: `alter table parley.node disable trigger all; update parley.node set hash = sha256('')`, word: /^nodes/ },
  { sql: `update parley.standing set data = replace(data, 'Desk', 'Dusk') where key = 'DESK'`, word: /^rows-differ: office/ },
  { sql: `update parley.standing set subject = 'performed' where model = 'docket'`, word: /^rows-differ: docket/ },
  { sql: `delete from parley.standing where model = 'claim'`, word: /^rows-differ: claim/ },
  { sql: 'delete from graphile_worker._private_jobs', word: /^jobs: .*missing: tick/ },
  { sql: `select graphile_worker.add_job('tick', '{}', job_key => 'stray')`, word: /^jobs: of nothing recorded: tick stray/ },
]

/** A small record that the clerks wrote, and what a fresh examiner finds wrong with it after some SQL, which is undone again. */
async function written(): Promise<(sql: string) => Promise<string[]>> {
  const site = await newSite()
  const known = new Known()
  let keys: KeyStore | undefined
  const register = await site.open({
    openKeys: async (expected) => {
      const opened = await openKeyStore(site.keys, { expected })
      if (!isRefusal(opened)) keys = opened
      return opened
    },
  })
  const ask = async (asked: Asked) => {
    known.hear({ is: 'intends', ...asked })
    const receipt = received(await register.submit(asked.command, asked.by, { key: asked.id, digest: digestOf(asked.command) }))
    const { root, size } = register.head()
    known.hear({ is: 'acknowledged', ...receipt, id: asked.id, told: digestOf(receipt.told), head: { root, size } })
    return receipt
  }
  for (const asked of FURNISH) await ask(asked)
  await work('L', ask, () => known.acknowledged.size < 200)
  const read = async (slot: number): Promise<KeySeen> => {
    const seen = await keys?.read(slot)
    return { state: seen?.state ?? 'closed', key: seen?.state === 'live' ? Buffer.from(seen.key).toString('hex') : null }
  }
  return async (sql) => {
    const client = await site.database.pool.connect()
    try {
      await client.query(`begin; ${sql}`)
      return (await new Examiner().examineOn(client, (slots) => Promise.all(slots.map(read)), known)).wrong
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
}

test('a record that is whole is found whole, and one that is spoilt in any way is found out', async () => {
  const wrongAfter = await written()
  assert.deepEqual(await wrongAfter(''), [])
  for (const { sql, word } of SPOILT) assert.match((await wrongAfter(sql))[0] ?? 'nothing was found', word, sql)
})
