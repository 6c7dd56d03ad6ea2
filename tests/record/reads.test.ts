/** The log of reads: who read what for which purpose, anchored in the record; and changes of it are found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal } from '#ground/refusal.ts'
import { makeApi } from '#shell/http/api.ts'
import { anchorReads } from '#shell/office/anchoring.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import type { Register } from '#shell/record/register.ts'
import { clientOf } from '../http/support/office.ts'
import { codeOf, furnish, newSite, propose, read, received, START } from './office.ts'

const HOUR = LIMITS.reads_anchor_milliseconds

interface Place {
  readonly register: Register
  set(at: number): void
}
const registers: readonly (readonly [string, () => Promise<Place>])[] = [
  [
    'in memory',
    async () => {
      let at = START
      const register = await furnish(memoryRegister({ now: () => at }))
      const set = (moment: number) => {
        at = moment
      }
      return { register, set }
    },
  ],
  [
    'on PostgreSQL',
    async () => {
      const site = await newSite()
      const set = (moment: number) => {
        site.at = moment
      }
      return { register: await furnish(await site.open()), set }
    },
  ],
]

async function look(register: Register, by: string, what: string, purpose = 'desk'): Promise<void> {
  const reading = await register.reading({ by, purpose, what })
  assert.ok(!isRefusal(reading))
  await reading.close()
}
const anchored = (register: Register) =>
  read(register, undefined, (one) => one.ask((view) => view.get('reads-anchor', 'reads')?.data ?? null))

for (const [name, open] of registers) {
  test(`${name}: a reading that shows something is logged, by whom and for what; one that shows nothing is not`, async () => {
    const { register } = await open()
    await look(register, 'DESK', 'docket docket=V-1')
    await look(register, 'LEGAL', 'parties', 'audit')
    await read(register, undefined, async () => null)
    assert.equal(codeOf(await register.reading({ by: 'DESK', purpose: 'desk', what: 'entry entry=1' }, 10_000)), 'index-ahead')
    const { items, size } = await register.reads({ limit: 10 })
    assert.deepEqual(
      items.map(({ index, by, purpose, what, asOf }) => [index, by, purpose, what, asOf]),
      [
        [1, 'LEGAL', 'audit', 'parties', register.head().size],
        [0, 'DESK', 'desk', 'docket docket=V-1', register.head().size],
      ],
    )
    assert.equal(size, 2)
    assert.deepEqual(
      (await register.reads({ limit: 10, by: 'DESK' })).items.map((one) => one.index),
      [0],
    )
    assert.deepEqual(
      (await register.reads({ limit: 10, before: 1 })).items.map((one) => one.index),
      [0],
    )
    for (const [of, found] of [
      ['docket=V-1', [0]],
      ['V-1', [0]],
      ['docket=V', []],
      ['parties', [1]],
      ["' or true", []],
    ] as const)
      assert.deepEqual(
        (await register.reads({ limit: 10, of })).items.map((one) => one.index),
        found,
        of,
      )
  })

  test(`${name}: what was asked for is logged whatever it holds`, async () => {
    const { register } = await open()
    for (const what of ['search q=a\0b', 'search q=\ud800', `search q=${'x'.repeat(9_000)}`]) await look(register, 'DESK', what)
    const { items } = await register.reads({ limit: 10 })
    assert.deepEqual(
      items.map(({ what }) => what.slice(0, 12)),
      ['search q=xxx', 'search q=\uFFFD', 'search q=a\uFFFDb'],
    )
    assert.equal(items[0]?.what.length, LIMITS.reads_what_characters_max)
  })

  test(`${name}: reads are anchored when the first of them is an hour old, once, and the root is that of what they say`, async () => {
    const { register, set } = await open()
    await look(register, 'DESK', 'a')
    await look(register, 'DESK', 'b')
    assert.equal(await anchorReads(register, START + HOUR - 1), false)
    set(START + HOUR)
    assert.equal(await anchorReads(register, START + HOUR), true)
    assert.equal(await anchorReads(register, START + HOUR), false)
    const first = await anchored(register)
    assert.deepEqual([first?.size, first?.root], [2, await register.readsRootAt(2)])
    await look(register, 'LEGAL', 'c')
    assert.equal(await anchorReads(register, START + HOUR), false)
    assert.equal(await anchorReads(register, START + 2 * HOUR), true)
    assert.deepEqual([(await anchored(register))?.size, await register.readsRootAt(2)], [3, first?.root])
  })
}

test('what was changed in the log of reads is found by its anchor, and only by whoever can switch off the guard', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  for (let i = 0; i < 5; i++) await look(register, 'DESK', `docket docket=V-${i}`)
  await register.reads({ limit: 1 })
  assert.equal(await anchorReads(register, START + HOUR), true)
  const root = (await anchored(register))?.root
  const { pool } = site.database
  await assert.rejects(pool.query(`update parley.read set content = '{}' where index = 2`), /what is recorded stays/)
  await assert.rejects(pool.query('delete from parley.read where index = 2'), /what is recorded stays/)
  await pool.query(
    `alter table parley.read disable trigger read_stays; update parley.read set content = replace(content, 'V-2', 'V-9') where index = 2`,
  )
  assert.notEqual(await register.readsRootAt(5), root)
})

test('many reads at once wait for no log, and each is in it once; after closing nothing is missing', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  await Promise.all(Array.from({ length: 1_200 }, (_, i) => look(register, 'DESK', `entry entry=${i}`)))
  await register.close()
  const { rows } = await site.database.pool.query(
    'select count(*)::int as n, count(distinct content)::int as of, max(index)::int as last from parley.read',
  )
  assert.deepEqual(rows, [{ n: 1_200, of: 1_200, last: 1_199 }])
})

test('over HTTP every read is logged with its route, and oversight reads the log and holds it against its anchor', async () => {
  const site = await newSite()
  const register = await furnish(await site.open())
  received(await register.submit(propose('visit', 'V-1'), 'DESK'))
  const app = makeApi(register, { now: () => site.at, note: () => {} })
  const [desk, legal] = [clientOf(app, 'DESK'), clientOf(app, 'LEGAL')]
  assert.ok((await desk.docket('V-1')).ok && (await desk.search('secret')).ok && (await desk.head()).ok)
  assert.ok((await desk.ask({ kind: 'visit', actor: 'DESK', counterpart: 'HOST', when: ['2026-02-01', '2026-02-02'] })).ok)
  const log = await legal.reads({})
  assert.ok(log.ok)
  assert.equal(
    log.data.items.find(({ what }) => what === 'docket docket=V-1')?.told,
    'One docket with everything on file about it, and what the acting office may do with it.',
  )
  const told = log.data.items.map(({ by, what }) => `${by} ${what}`)
  assert.deepEqual(told.slice(-3), ['DESK ask', 'DESK search q=secret', 'DESK docket docket=V-1'])
  assert.deepEqual([log.data.anchored, log.data.next], [null, null])
  site.at = START + HOUR
  assert.equal(await anchorReads(register, site.at), true)
  const checked = await legal.reads({ check: true, limit: 2 })
  assert.ok(checked.ok && checked.data.anchored?.holds === true && checked.data.items.length === 2 && checked.data.next !== null)
  const more = await legal.reads({ limit: 2, cursor: checked.data.next ?? '' })
  assert.ok(more.ok && (more.data.items[0]?.index ?? 0) < (checked.data.items[1]?.index ?? 0))
  await site.database.pool.query(
    `alter table parley.read disable trigger read_stays; update parley.read set content = replace(content, 'V-1', 'V-9')`,
  )
  const found = await legal.reads({ check: true })
  assert.ok(found.ok && found.data.anchored?.holds === false)
})
