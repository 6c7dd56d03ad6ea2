/** What becomes of requests when something goes wrong while they are being recorded. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefusal } from '#ground/refusal.ts'
import type { PgRegister, RegisterOptions } from '#shell/record/pg-register.ts'
import { codeOf, file, furnish, newSite, propose, read, received, type Site, START } from './office.ts'
import { type Line, proxyFor } from './proxy.ts'

const many = (register: PgRegister, count: number) => Promise.all(Array.from({ length: count }, () => register.submit(propose(), 'DESK')))

/** How many entries there are, by the database's own account. */
async function stored({ database }: Site): Promise<number> {
  const { rows } = await database.pool.query<{ size: string }>('select count(*) as size from parley.entry')
  return Number(rows[0]?.size)
}

async function soundness(register: PgRegister): Promise<void> {
  assert.deepEqual(await register.compare([register.head().size]), { differences: [], damaged: [] })
}

/** A furnished register that reaches its database through a proxy. */
async function behindProxy(
  options: Partial<RegisterOptions> = {},
): Promise<{ site: Site; register: PgRegister; proxy: Line; notes: string[] }> {
  const site = await newSite()
  await (await furnish(await site.open())).close()
  const proxy = await proxyFor(site.database.connection)
  const notes: string[] = []
  const register = await site.open({ connection: proxy.connection, note: (id) => notes.push(id), ...options })
  return { site, register, proxy, notes }
}

/** Makes the database fail on what has POISON in it, with a state of our choosing. */
async function poison({ database }: Site, state: string): Promise<void> {
  await database.pool.query(`
    create or replace function public.poison() returns trigger language plpgsql as $$
    begin
      if new.content like '%POISON%' then raise exception 'poisoned' using errcode = '${state}'; end if;
      return new;
    end $$;
    create or replace trigger poison before insert on parley.payload for each row execute function public.poison()`)
}

test('a second register takes over: the first records nothing more, the second goes on where it was', async () => {
  const site = await newSite()
  const first = await furnish(await site.open())
  const { size } = first.head()
  const second = await site.open()
  const answers = await many(first, 3)
  assert.deepEqual(answers.map(codeOf), ['register-fenced', 'register-fenced', 'register-fenced'])
  assert.equal(codeOf(await first.submit(propose(), 'DESK', { key: 'K', digest: 'd' })), 'register-fenced')
  assert.deepEqual([await stored(site), first.head().size], [size, size])
  assert.equal(received(await second.submit(propose(), 'DESK')).from, size)
  await soundness(second)
})

test('a member that the database refuses fails alone', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  await poison(site, 'P0001')
  const { size } = register.head()
  const commands = Array.from({ length: 30 }, (_, i) => (i === 11 ? { ...propose(), title: 'POISON' } : propose()))
  const answers = await Promise.allSettled(commands.map((command) => register.submit(command, 'DESK')))
  assert.deepEqual(
    answers.flatMap((answer, i) => (answer.status === 'rejected' ? [[i, String(answer.reason)]] : [])),
    [[11, 'error: poisoned']],
  )
  const receipts = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [received(answer.value)] : []))
  assert.deepEqual(
    receipts.map(({ from }) => from).sort((a, b) => a - b),
    receipts.map((_, i) => size + i),
  )
  assert.equal(new Set(receipts.map(({ told }) => told.docket)).size, 29)
  assert.equal(await stored(site), size + 29)
  await soundness(register)
})

for (const [state, what] of [
  ['53100', 'has no room'],
  ['40001', 'was in the way of another'],
] as const) {
  test(`when the database ${what}, nothing is half recorded, and later requests go through`, async () => {
    const site = await newSite()
    const register = await furnish(await site.open())
    const { size } = register.head()
    await poison(site, state)
    const passing = state === '40001'
    const bad = register.submit({ ...propose(), title: 'POISON' }, 'DESK')
    if (passing) {
      // It is tried again until it succeeds.
      await new Promise((resume) => setTimeout(resume, 50))
      assert.equal(await stored(site), size)
      await site.database.pool.query('drop trigger poison on parley.payload')
      received(await bad)
    } else {
      assert.equal(codeOf(await bad), 'register-cannot-write')
      assert.equal(await stored(site), size)
    }
    received(await register.submit(propose(), 'DESK'))
    await soundness(register)
  })
}

test('what was decided on top of a group that fails is decided again', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  await poison(site, '53100')
  // Keys and rows are at hand from now on, so that requests are decided as they come.
  received(await register.submit(propose('visit', 'FILE-B'), 'DESK'))
  const named = (title: string) => ({ ...propose('visit', 'FILE-A'), title })
  const bad = register.submit(named('POISON'), 'DESK')
  // The first group is on its way when these are decided: the name seems taken until that group fails.
  await new Promise((resume) => setImmediate(resume))
  const good = register.submit(named('sound'), 'DESK')
  assert.equal(codeOf(await bad), 'register-cannot-write')
  assert.equal(received(await good).told.docket, 'FILE-A')
  await soundness(register)
})

test('a group that was cut off before it reached the database is written once, later', async () => {
  const { site, register, proxy, notes } = await behindProxy()
  const { size } = register.head()
  proxy.next = 'cut'
  proxy.done = async () => assert.equal(await stored(site), size)
  const receipts = (await many(register, 5)).map(received)
  assert.deepEqual([receipts.length, await stored(site), proxy.next], [5, size + 5, 'none'])
  assert.deepEqual(notes, ['record.note.database-lost', 'record.note.database-back'])
  await soundness(register)
})

test('a group whose answer was lost is found to be written, and not written again', async () => {
  const { site, register, proxy } = await behindProxy()
  const { size } = register.head()
  proxy.next = 'swallow'
  let written = 0
  proxy.done = async () => {
    written = await stored(site)
  }
  const receipt = received(await register.submit(propose(), 'DESK'))
  assert.deepEqual([written, receipt.from, await stored(site)], [size + 1, size, size + 1])
  received(await register.submit(propose(), 'DESK'))
  await soundness(register)
})

test('a group whose answer was lost before another took over is acknowledged, and then nothing more', async () => {
  const { site, register, proxy } = await behindProxy()
  const { size } = register.head()
  let second: PgRegister | undefined
  proxy.next = 'swallow'
  proxy.done = async () => {
    second = await site.open()
  }
  assert.equal(received(await register.submit(propose(), 'DESK')).from, size)
  assert.equal(codeOf(await register.submit(propose(), 'DESK')), 'register-fenced')
  assert.equal(second?.head().size, size + 1)
})

test('a group that was cut off, and that another took over before, is not recorded', async () => {
  const { site, register, proxy } = await behindProxy()
  const { size } = register.head()
  proxy.next = 'cut'
  proxy.done = async () => {
    await site.open()
  }
  assert.equal(codeOf(await register.submit(propose(), 'DESK')), 'register-fenced')
  assert.equal(await stored(site), size)
})

test('connections that are cut again and again lose nothing and repeat nothing', async () => {
  const { site, register, proxy } = await behindProxy()
  const { size } = register.head()
  const from: number[] = []
  for (let round = 0; round < 12; round++) {
    proxy.next = (['cut', 'swallow', 'none'] as const)[round % 3] ?? 'none'
    const under = many(register, 7)
    if (round % 4 === 3) proxy.cutAll()
    for (const answer of await under) from.push(received(answer).from)
  }
  assert.deepEqual(
    from.sort((a, b) => a - b),
    Array.from({ length: 84 }, (_, i) => size + i),
  )
  assert.equal(await stored(site), size + 84)
  await soundness(register)
})

test('closed while the database is gone, it says that the outcome is not known', async () => {
  const { register, proxy } = await behindProxy()
  proxy.next = 'swallow'
  const swallowed = new Promise<void>((resume) => {
    proxy.done = () => {
      resume()
      return new Promise(() => {})
    }
  })
  const under = register.submit(propose(), 'DESK')
  await swallowed
  const above = register.submit(propose(), 'DESK')
  await register.close()
  assert.deepEqual([codeOf(await under), codeOf(await above)], ['register-outcome-unknown', 'register-closed'])
})

test('the register that answers before it has written, made for tests, loses what it acknowledged', async () => {
  const { site, register, proxy } = await behindProxy({ unsafeAck: 'before-commit' })
  const { size } = register.head()
  proxy.next = 'cut'
  let found = -1
  const cut = new Promise<void>((resume) => {
    proxy.done = async () => {
      found = await stored(site)
      resume()
    }
  })
  received(await register.submit(propose(), 'DESK'))
  await cut
  assert.equal(found, size)
})

test('a clock far behind the record is told of once', async () => {
  const site = await newSite()
  const notes: string[] = []
  const register = await furnish(await site.open({ note: (id) => notes.push(id) }))
  for (const at of [START - 30_000, START - 3_600_000, START - 3_600_000, START, START - 3_600_000]) {
    site.at = at
    received(await register.submit(propose(), 'DESK'))
  }
  assert.deepEqual(notes, ['record.note.clock-behind', 'record.note.clock-behind'])
})

test('a listener that throws keeps nobody from an answer', async () => {
  const site = await newSite()
  const notes: string[] = []
  const register = await furnish(await site.open({ note: (id) => notes.push(id) }))
  register.subscribe(() => {
    throw new TypeError('badly')
  })
  received(await register.submit(propose(), 'DESK'))
  assert.deepEqual(notes, ['record.note.listener-failed'])
})

test('jobs are added with what calls for them, and not when it fails', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  await poison(site, '53100')
  const tasks = async () => {
    const { rows } = await site.database.pool.query<{ key: string }>('select key from graphile_worker.jobs order by key')
    return rows.map(({ key }) => key)
  }
  assert.ok(isRefusal(await register.submit({ ...propose('seat'), title: 'POISON' }, 'DESK')))
  const before = await tasks()
  received(await register.submit(propose('seat'), 'DESK'))
  assert.deepEqual(
    (await tasks()).filter((key) => !before.includes(key)),
    ['tick 2026-02-01T10:00Z'],
  )
  received(await register.submit(propose('visit'), 'DESK'))
  received(await register.submit({ verb: 'perform', docket: 'D-2' }, 'DESK'))
  received(
    await register.submit(
      file({ claim: { id: 'L', of: 'HOST', is: 'sanctioned', value: true, grade: 'A1', source: 's', origin: 'o' } }),
      'DESK',
    ),
  )
  assert.deepEqual((await read(register, undefined, (one) => one.list('due', { limit: 9 }))).items.length > 0, true)
})
