/** What the register on PostgreSQL keeps, beyond the contract: nothing changes what is recorded, and everything can be made again. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { memoryRegister } from '#shell/record/memory-register.ts'
import type { Register } from '#shell/record/register.ts'
import { allRows } from './contract.ts'
import { claim, codeOf, file, furnish, keysOf, newSite, propose, read, received, type Site, START } from './office.ts'

const HOUR = 3_600_000

/** A day at the office: some of everything that makes entries. */
async function someDay(register: Register, set: (at: number) => void): Promise<void> {
  const submit = async (...args: Parameters<Register['submit']>) => received(await register.submit(...args))
  await furnish(register)
  await submit(file(claim('A'), claim('B', false)), 'DESK')
  for (let i = 0; i < 4; i++) await submit(propose('seat'), 'DESK')
  await submit(propose('meeting'), 'DESK')
  await submit(propose('visit'), 'DESK')
  set(START + HOUR)
  await submit({ verb: 'approve', docket: 'D-5', role: 'LEGAL', value: true }, 'LEGAL')
  const advice = await submit({ verb: 'advise', docket: 'D-1', text: 'take care' }, 'REGISTRY')
  await submit({ verb: 'perform', docket: 'D-1' }, 'DESK')
  await submit({ verb: 'perform', docket: 'D-6' }, 'DESK')
  await submit({ verb: 'withdraw', docket: 'D-2', why: 'no longer needed' }, 'DESK')
  await submit({ verb: 'report', docket: 'D-1', text: 'it went well' }, 'DESK')
  await submit(file({ of: 'M', note: { ended: '2026-06-01' } }), 'LEGAL')
  set(START + 40 * 24 * HOUR)
  await submit({ verb: 'tick' }, 'clock')
  const asked = await submit({ verb: 'ask-erasure', of: advice.size - 1, rule: 'RULE 7', why: 'asked for' }, 'DESK')
  await submit({ verb: 'erase', asked: asked.from }, 'LEGAL')
  await submit(file(claim('C')), 'DESK')
}

async function dayOn(site: Site) {
  const register = await site.open()
  await someDay(register, (at) => {
    site.at = at
  })
  return register
}

const upTo = (size: number) => Array.from({ length: size + 1 }, (_, i) => i)

test('both registers keep the same rows and entries at every size', async () => {
  const site = await newSite()
  const kept = await dayOn(site)
  let at = START
  const memory = memoryRegister({ now: () => at })
  await someDay(memory, (moment) => {
    at = moment
  })
  assert.equal(kept.head().size, memory.head().size)
  for (const size of upTo(kept.head().size)) assert.deepEqual(await allRows(kept, size), await allRows(memory, size), `rows at ${size}`)
  const entries = (register: Register) => read(register, undefined, (one) => one.entries({ limit: 1_000 }))
  assert.deepEqual(await entries(kept), await entries(memory))
})

test('the rows made again from the entries are the same at every size, after an erasure too, and no payload is damaged', async () => {
  const site = await newSite()
  const register = await dayOn(site)
  assert.deepEqual(await register.compare(upTo(register.head().size)), { differences: [], damaged: [] })
})

test('making the rows again finds a row that was tampered with, and a payload that says something else than was recorded', async () => {
  const site = await newSite()
  const register = await dayOn(site)
  const { size } = register.head()
  const { pool } = site.database
  await pool.query(`update parley.standing set data = replace(data, 'HOST', 'GHOST') where model = 'claim' and key = 'A'`)
  await pool.query('alter table parley.payload disable trigger payload_stays')
  await pool.query(
    `update parley.payload set content = replace(content, 'The host state', 'Another state') where content like '%The host%'`,
  )
  const { differences, damaged } = await register.compare([size])
  assert.deepEqual(differences, [
    { size, model: 'party' },
    { size, model: 'claim' },
  ])
  assert.deepEqual(damaged, [{ index: 4, state: 'damaged' }])
})

test('rows of an earlier version of the fold are made again when the record is opened', async () => {
  const site = await newSite()
  const register = await dayOn(site)
  const { size } = register.head()
  const rows = await allRows(register, size)
  await register.close()
  await site.database.pool.query(`update parley.head set fold = 'before'; update parley.standing set data = '{}'; delete from parley.past`)
  const notes: string[] = []
  const again = await site.open({ note: (id) => notes.push(id) })
  assert.deepEqual(notes, ['record.note.rebuilding'])
  assert.deepEqual(await allRows(again, size), rows)
  assert.deepEqual((await again.compare(upTo(size))).differences, [])
})

test('opened again, the record is where it was, and answers again what it answered', async () => {
  const site = await newSite()
  const register = await dayOn(site)
  const receipt = received(await register.submit(propose(), 'DESK', { key: 'K', digest: 'd' }))
  const head = register.head()
  const rows = await allRows(register, head.size)
  await register.close()
  const again = await site.open()
  assert.deepEqual([again.head(), again.ledger], [head, register.ledger])
  assert.deepEqual(await allRows(again, head.size), rows)
  assert.deepEqual(received(await again.submit(propose(), 'DESK', { key: 'K', digest: 'd' })), { ...receipt, repeated: true })
  assert.equal(codeOf(await again.submit(propose(), 'DESK', { key: 'K', digest: 'other' })), 'once-key-reused')
  assert.equal(received(await again.submit(propose(), 'DESK')).told.docket, 'D-8')
})

const refusedFor = {
  role: [
    'update parley.entry set at = 0',
    'delete from parley.entry',
    'truncate parley.entry cascade',
    'update parley.payload set by = $$NOBODY$$',
    'delete from parley.payload',
    'delete from parley.once',
    'update parley.node set level = 0',
    'alter table parley.entry disable trigger all',
    'select parley.erase_payload(0, 1)',
    'create table parley.more (a int)',
    'delete from graphile_worker._private_jobs',
  ],
  owner: [
    'update parley.entry set at = 0 where false',
    'delete from parley.entry where false',
    'truncate parley.entry cascade',
    'update parley.payload set by = $$NOBODY$$ where false',
    'truncate parley.payload',
    'set session_replication_role = replica; delete from parley.entry',
    'select parley.erase_payload(0, 1)',
  ],
}

for (const [who, statements] of Object.entries(refusedFor)) {
  test(`the server refuses the ${who} every change of what is recorded`, async () => {
    const site = await newSite()
    await furnish(await site.open())
    const client = await site.database.pool.connect()
    try {
      if (who === 'role') await client.query('set role parley_app')
      for (const statement of statements) {
        await client.query('begin')
        await assert.rejects(client.query(statement), /refused|denied|must be owner|no tombstone/, statement)
        await client.query('rollback')
      }
      if (who === 'role') await client.query(`insert into parley.entry values (1000000, 0, sha256(''))`)
    } finally {
      client.release(true)
    }
  })
}

test('keys that no record came to use are swept, and those of records are kept', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  await register.close()
  const again = await site.open()
  assert.ok(again.swept > 0)
  received(await again.submit(propose(), 'DESK'))
  const { size } = again.head()
  assert.deepEqual(await again.compare([size]), { differences: [], damaged: [] })
})

test('an erasure that was interrupted is finished when the record is opened', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  const { from: of } = received(await register.submit(file(claim('A')), 'DESK'))
  const asked = received(await register.submit({ verb: 'ask-erasure', of, rule: 'RULE 7', why: 'asked for' }, 'DESK'))
  const { pool } = site.database
  // As if the process had ended between the tombstone and the erasing.
  const left = await pool.query('select * from parley.payload where index = $1', [of])
  const row = await pool.query(`select * from parley.standing where model = 'claim'`)
  received(await register.submit({ verb: 'erase', asked: asked.from }, 'LEGAL'))
  await register.close()
  for (const [table, rows] of [
    ['payload', left.rows],
    ['standing', row.rows],
  ] as const)
    await pool.query(`insert into parley.${table} select * from json_populate_recordset(null::parley.${table}, $1)`, [JSON.stringify(rows)])
  const notes: string[] = []
  const again = await site.open({ note: (id) => notes.push(id) })
  assert.deepEqual(notes, ['record.note.erasures-finished'])
  assert.equal((await pool.query('select from parley.payload where index = $1', [of])).rowCount, 0)
  assert.deepEqual(await read(again, undefined, (one) => one.ask((view) => view.of('claim', 'HOST'))), [])
  assert.deepEqual(await again.compare(upTo(again.head().size)), { differences: [], damaged: [] })
})

test('a folder of keys of another record is refused', async () => {
  const site = await newSite()
  const other = await newSite()
  const register = await furnish(await site.open())
  await register.close()
  await furnish(await other.open()).then((one) => one.close())
  await assert.rejects(site.open({ openKeys: keysOf(other.keys) }), /register-other-keys/)
})
