import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Command } from '#answer/record/command.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Receipt, Register } from '#shell/record/register.ts'
import { claim, codeOf, file, furnish, newSite, propose, received } from '../record/office.ts'
// The runner starts a PostgreSQL for files that name it: ../support/database.ts
import { type Cutter, cutterBefore } from './cutter.ts'

/*
 * The connection is cut while a commit is under way, so that nobody tells the register what became of it. It must find out, and say
 * what is true.
 */

const REQUESTS: readonly Command[] = [file(claim('A'), claim('B')), propose('visit'), propose('meeting'), file(claim('C'))]

const ask = (register: Register, commands = REQUESTS) =>
  Promise.all(commands.map((command, i) => register.submit(command, 'DESK', { key: `K${i}`, digest: `${i}` })))

async function furnished() {
  const site = await newSite()
  const cutter = await cutterBefore(site.database.connection)
  const register = await furnish(await site.open({ connection: cutter.connection }))
  const before = register.head().size
  cutter.handed.clear()
  return { site, cutter, register, before }
}

type Furnished = Awaited<ReturnType<typeof furnished>>

const query = async (site: Furnished['site'], sql: string) => (await site.database.pool.query<{ n: number }>(sql)).rows[0]?.n

/** Waits until so many statements on this database wait for a lock. */
async function waiting(site: Furnished['site'], count: number): Promise<void> {
  const sql = `select count(*)::int as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  while ((await query(site, sql)) !== count) await sleep(5)
}

/** Ends the connections that are handing over a group. */
const terminate = (site: Furnished['site']) =>
  query(
    site,
    `select count(pg_terminate_backend(pid))::int as n from pg_stat_activity
      where datname = current_database() and state = 'active' and query like 'with fence as (%'`,
  )

/** Everything asked for is on record once, as it was told, and asking again changes nothing. */
async function recordedOnce({ site, register, before }: Furnished, answers: readonly (Receipt | Refusal)[]): Promise<void> {
  const receipts = answers.map(received)
  const inOrder = [...receipts].sort((a, b) => a.from - b.from)
  for (const [i, { from, repeated }] of inOrder.entries()) assert.deepEqual([from, repeated], [inOrder[i - 1]?.size ?? before, false])
  assert.deepEqual(
    receipts.map(({ from, size }) => size - from),
    [2, 1, 1, 1],
  )
  const size = before + 5
  assert.equal(register.head().size, size)
  assert.equal(await query(site, 'select size::int as n from parley.head'), size)
  assert.equal(await query(site, 'select count(*)::int as n from parley.payload'), size)
  assert.equal(await query(site, `select count(*)::int as n from parley.payload where kind = 'proposed'`), 2)
  assert.deepEqual(
    (await ask(register)).map(received),
    receipts.map((receipt) => ({ ...receipt, repeated: true })),
  )
  received(await register.submit(file(claim('D')), 'DESK'))
  const root = register.head().root
  await register.close()
  const next = await site.open()
  assert.deepEqual([next.head().size, next.head().root], [size + 1, root])
  assert.deepEqual(await next.compare([size + 1]), { ...(await next.compare([size + 1])), differences: [], damaged: [] })
}

/** How often the first group was handed over: more than once only if it was not on record. Later ones may have come meanwhile. */
const times = ({ cutter }: Furnished): number | undefined => [...cutter.handed.values()][0]

const FATES: readonly { fate: Cutter['fate']; handed: number; title: string }[] = [
  { fate: 'unsent', handed: 2, title: 'cut before the commit gets through: it is handed over again' },
  { fate: 'unanswered', handed: 1, title: 'cut before the answer: it is found on record, and not written twice' },
]

for (const { fate, handed, title } of FATES) {
  test(title, async () => {
    const office = await furnished()
    office.cutter.fate = fate
    const answers = await ask(office.register)
    assert.deepEqual([office.cutter.cuts, times(office)], [1, handed])
    await recordedOnce(office, answers)
  })
}

/** Holds the head, so that whoever wants to commit waits. */
async function holdHead({ site }: Furnished): Promise<() => Promise<void>> {
  const client = new pg.Client(site.database.connection)
  await client.connect()
  await client.query('begin; select from parley.head for update')
  return async () => {
    await client.query('commit')
    await client.end()
  }
}

test('cut while the commit is still under way: nothing is said before it has ended', async () => {
  const office = await furnished()
  const letGo = await holdHead(office)
  office.cutter.fate = 'unanswered'
  let answered = false
  const asking = ask(office.register).finally(() => {
    answered = true
  })
  // The commit that nobody hears of any more, and the register, which is back and asks what became of it.
  await waiting(office.site, 2)
  assert.equal(answered, false)
  await letGo()
  const answers = await asking
  assert.deepEqual([office.cutter.cuts, times(office)], [1, 1])
  await recordedOnce(office, answers)
})

test('cut while the commit is under way, and the commit comes to nothing: it is handed over again', async () => {
  const office = await furnished()
  const letGo = await holdHead(office)
  office.cutter.fate = 'unanswered'
  const asking = ask(office.register)
  await waiting(office.site, 2)
  assert.equal(await terminate(office.site), 1)
  await waiting(office.site, 1)
  await letGo()
  const answers = await asking
  assert.deepEqual([office.cutter.cuts, times(office)], [1, 2])
  await recordedOnce(office, answers)
})

test('the server ends the connection in the middle of a group: it is handed over again', async () => {
  const office = await furnished()
  const letGo = await holdHead(office)
  const asking = ask(office.register)
  await waiting(office.site, 1)
  assert.equal(await terminate(office.site), 1)
  await letGo()
  const answers = await asking
  assert.deepEqual([office.cutter.cuts, times(office)], [0, 2])
  await recordedOnce(office, answers)
})

const ENDS = 6

test('connections ended again and again while many write: each request is recorded once', async () => {
  const office = await furnished()
  const { site, register, before } = office
  let ended = 0
  let done = false
  const writing = Promise.all(
    Array.from({ length: 8 }, async (_, clerk) => {
      const receipts: Receipt[] = []
      for (let i = 0; i < 10 || ended < ENDS; i++) {
        const asked = file(claim(`${clerk}.${i} a`), claim(`${clerk}.${i} b`))
        receipts.push(received(await register.submit(asked, 'DESK', { key: `${clerk}.${i}`, digest: '-' })))
      }
      return receipts
    }),
  ).finally(() => {
    done = true
  })
  for (; !done; await sleep(1)) ended += (await terminate(site)) ?? 0
  const receipts = (await writing).flat().sort((a, b) => a.from - b.from)
  assert.ok(ended >= ENDS)
  assert.deepEqual(
    receipts.map(({ from, size, repeated }) => [from, size, repeated]),
    receipts.map((_, i) => [before + 2 * i, before + 2 * i + 2, false]),
  )
  const size = before + 2 * receipts.length
  assert.deepEqual([register.head().size, await query(site, 'select count(*)::int as n from parley.payload')], [size, size])
  assert.deepEqual((await register.compare([size])).differences, [])
})

/** Cut, and before the register is back somebody else has opened the record. */
async function overtaken(fate: Cutter['fate']) {
  const office = await furnished()
  const { cutter, register, site } = office
  cutter.fate = fate
  cutter.open = false
  const asking = ask(register)
  while (cutter.cuts === 0) await sleep(2)
  const next = await site.open()
  cutter.open = true
  return { ...office, next, answers: await asking }
}

/** Who has a receipt is told the same by whoever writes now; who was refused is recorded only now. */
async function toldTheTruth(next: Register, answers: readonly (Receipt | Refusal)[]): Promise<void> {
  for (const [i, receipt] of (await ask(next)).map(received).entries()) {
    const before = answers[i] as Receipt | Refusal
    if (isRefusal(before)) assert.deepEqual([before.code, receipt.repeated], ['register-fenced', false])
    else assert.deepEqual(receipt, { ...before, repeated: true })
  }
}

test('cut before the answer and overtaken: what is on record is told, and nothing more is written', async () => {
  const { answers, register, next, before, cutter } = await overtaken('unanswered')
  const receipts = answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]))
  assert.ok(receipts.length > 0)
  assert.equal(next.head().size, Math.max(...receipts.map(({ size }) => size)))
  assert.ok(next.head().size > before)
  assert.equal(codeOf(await register.submit(propose(), 'DESK')), 'register-fenced')
  assert.deepEqual([...cutter.handed.values()], [1])
  await toldTheTruth(next, answers)
})

test('cut before the commit gets through and overtaken: it is refused, and nothing of it is on record', async () => {
  const { answers, next, before } = await overtaken('unsent')
  assert.deepEqual(
    answers.map(codeOf),
    REQUESTS.map(() => 'register-fenced'),
  )
  assert.equal(next.head().size, before)
  await toldTheTruth(next, answers)
})
