import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type JobsGiven, startJobs } from '#shell/jobs/jobs.ts'
import type { Register } from '#shell/record/register.ts'
import { act, file, furnish, newSite, read, received } from '../record/office.ts'
import { until } from '../support/parley.ts'

const kindsOf = (register: Register) =>
  read(register, undefined, async (reading) => (await reading.entries({ limit: 100 })).items.map((entry) => entry.kind))

/** Runs the jobs for as long as `work` takes: the database of a test is dropped before anything else that ends with it. */
async function withJobs(given: JobsGiven, work: () => Promise<unknown>): Promise<void> {
  const jobs = await startJobs(given)
  try {
    await work()
  } finally {
    await jobs.stop()
  }
}

test('an alarm rings by the clock of the record, also one that stood still', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  // Held until its act begins, 27 days from where this clock stands: at the machine's pace nobody could wait for that.
  received(await register.submit({ verb: 'propose', title: 'A seat', act: act('seat'), docket: 'S-1' }, 'DESK'))
  await register.close()
  const begins = Date.UTC(2026, 1, 1, 10)
  const began = Date.now()
  const now = () => begins - 1_500 + (Date.now() - began)
  const again = await site.open({ now })
  const failed: unknown[] = []
  const { connection } = site.database
  await withJobs({ connection, register: again, now, failed: (_task, error) => failed.push(error), clockStood: true }, () =>
    until('lapsed', async () => (await kindsOf(again)).includes('reservation-lapsed')),
  )
  const lapsed = await read(again, undefined, async (reading) => (await reading.entries({ limit: 100 })).items.at(-1))
  assert.ok(lapsed !== undefined && lapsed.at >= begins)
  assert.deepEqual(failed, [])
})

test('jobs are added with what calls for them, once for what falls in one minute, and one in hand of a killed process is taken up', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  for (let i = 0; i < 3; i++)
    received(await register.submit({ verb: 'propose', title: 'A seat', act: act('seat'), docket: `S-${i}` }, 'DESK'))
  const queue = async () => (await site.database.pool.query('select key, attempts, locked_by from graphile_worker.jobs order by key')).rows
  const ticks = (await queue()).filter(({ key }) => key.startsWith('tick '))
  assert.deepEqual(
    ticks.map(({ key }) => key).filter((key) => key.includes('2026-02-01')),
    ['tick 2026-02-01T10:00Z'],
  )
  // A worker that was killed leaves its job locked. The next start takes it up at once.
  received(await register.submit({ verb: 'propose', title: 'A visit', act: act('visit'), docket: 'V-1' }, 'DESK'))
  received(await register.submit({ verb: 'perform', docket: 'V-1' }, 'DESK'))
  received(
    await register.submit(file({ instrument: { ...LATER, clauses: [{ id: '1', effect: 'forbid', about: { kind: ['visit'] } }] } }), 'DESK'),
  )
  await site.database.pool.query(
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'gone' where key like 'look-back %'`,
  )
  const held = (await queue()).filter(({ locked_by }) => locked_by === 'gone')
  assert.deepEqual(
    held.map(({ key }) => key),
    ['look-back V-1'],
  )
  const { connection } = site.database
  await withJobs({ connection, register, now: () => site.at, failed: () => {}, clockStood: false }, () =>
    until('looked back', async () => (await kindsOf(register)).filter((kind) => kind === 'found').length === 2),
  )
})

test('a failing job is told, is tried again, and stops nothing', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  let broken = true
  const failing: Register = {
    head: () => register.head(),
    submit(command, by, once) {
      if (broken && command.verb === 'tick') return Promise.reject(new Error('out of order'))
      return register.submit(command, by, once)
    },
    reading: (reader, asOf) => register.reading(reader, asOf),
    reads: (asked) => register.reads(asked),
    readsRootAt: (size) => register.readsRootAt(size),
    subscribe: (listener) => register.subscribe(listener),
    close: () => register.close(),
  }
  const failed: string[] = []
  const { connection, pool } = site.database
  const given: JobsGiven = {
    ...{ connection, register: failing, now: () => site.at, clockStood: false },
    failed: (task, error) => failed.push(`${task}: ${(error as Error).message}`),
  }
  await withJobs(given, async () => {
    await until('told', async () => failed.length > 0)
    assert.equal(failed[0], 'tick: out of order')
    broken = false
    // It would be tried again a little later; nobody waits for that here.
    await until('done', async () => {
      await pool.query('update graphile_worker._private_jobs set run_at = now() where attempts > 0')
      return (await pool.query(`select from graphile_worker.jobs where key = 'tick at start'`)).rowCount === 0
    })
  })
})

/** Law that was made before it was filed. */
const LATER = { id: 'F', kind: 'measure', issuer: 'GOV', term: ['2025-12-01', '2027-01-01'], attested: true } as const
