/** Scenarios played through a register, in memory and on PostgreSQL, and the demonstration store that is loaded from one. */
import assert from 'node:assert/strict'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { playScenario } from '#answer/play/play.ts'
import type { Scenario } from '#answer/play/scenario.ts'
import type { Entry, ErasedEntry } from '#answer/record/entry.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal } from '#ground/refusal.ts'
import { playData } from '#shell/cli/play-data.ts'
import { readScenarioFile } from '#shell/files/scenario.ts'
import { openKeyStore } from '#shell/keys/key-store.ts'
import { memoryRegister } from '#shell/record/memory-register.ts'
import { openRegister } from '#shell/record/pg-register.ts'
import { openDemonstration, playThrough } from '#shell/record/playing.ts'
import type { Register } from '#shell/record/register.ts'
import { StoryClock } from '#shell/record/story-clock.ts'
import { testDatabase } from '../support/database.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const files = globSync('scenarios/*.yaml', { cwd: root }).sort()
/** What a demonstration is loaded from: several scenarios, played together. */
const REFERENCE = 'scenarios/colombia.yaml'

async function scenarioIn(file: string): Promise<Scenario> {
  const scenario = await readScenarioFile(join(root, file))
  assert.ok(!isRefusal(scenario), JSON.stringify(scenario))
  return scenario
}

/** An empty register on a clock that a story can set. */
interface Ready {
  readonly register: Register
  readonly clock: StoryClock
  readonly set: (at: number) => void
}
let real = 0

async function inMemory(): Promise<Ready> {
  const clock = new StoryClock(() => real)
  return { register: memoryRegister({ now: () => clock.now() }), clock, set: (at) => clock.set(at) }
}

async function onPostgres(): Promise<Ready> {
  const clock = new StoryClock(() => real)
  const { connection } = await testDatabase()
  const keys = mkdtempSync(join(tmpdir(), 'parley-keys-'))
  const register = await openRegister({ connection, openKeys: (expected) => openKeyStore(keys, { expected }), now: () => clock.now() })
  assert.ok(!isRefusal(register), JSON.stringify(register))
  after(async () => {
    await register.close()
    rmSync(keys, { recursive: true })
  })
  return { register, clock, set: (at) => clock.set(at) }
}

const kinds = [
  { name: 'in memory', open: inMemory, cuts: 7 },
  { name: 'on PostgreSQL', open: onPostgres, cuts: 53 },
] as const

async function entriesOf(register: Register): Promise<(Entry | ErasedEntry)[]> {
  const reading = await register.reading({ by: 'clock', purpose: 'audit' })
  assert.ok(!isRefusal(reading))
  const entries: (Entry | ErasedEntry)[] = []
  while (entries.length < reading.size) {
    const { items } = await reading.entries({
      limit: LIMITS.http_page_items_max,
      ...(entries.length === 0 ? {} : { after: entries.length - 1 }),
    })
    assert.ok(items.length > 0, 'there are as many entries as the head says')
    entries.push(...items)
  }
  await reading.close()
  return entries
}

for (const { name, open, cuts } of kinds) {
  for (const file of files) {
    test(`${file} played through a register ${name} gives the account of a play in memory`, async () => {
      const scenario = await scenarioIn(file)
      const { register, set } = await open()
      let steps = 0
      const account = await playThrough(scenario, register, set, () => {
        steps += 1
      })
      assert.deepEqual(playData(account), playData(playScenario(scenario)))
      assert.deepEqual([account.differing, steps], [[], scenario.steps.length])
    })
  }

  test(`a demonstration ${name} is loaded once, and its clock goes on from the last step`, async () => {
    const scenario = await scenarioIn(REFERENCE)
    const { register, clock, set } = await open()
    assert.equal(await openDemonstration(register, scenario, set), null)
    const { size, at } = register.head()
    assert.equal(at, scenario.steps.at(-1)?.at)
    assert.equal(await openDemonstration(register, scenario, set), null)
    assert.equal(register.head().size, size)
    clock.set(at)
    clock.run()
    real += 60_000
    assert.ok(!isRefusal(await register.submit({ verb: 'ask-again', docket: 'treatment' }, 'clock')) === false, 'it has been performed')
    const asked = await register.submit({ verb: 'ask-again', docket: 'gather' }, 'clock')
    assert.ok(!isRefusal(asked), JSON.stringify(asked))
    assert.equal(asked.at, at + 60_000)
    assert.equal(await openDemonstration(register, scenario, set), null)
    assert.equal(register.head().size, asked.size)
  })

  test(`a loading ${name} that was cut off goes on where it stopped, and comes to the same entries`, async () => {
    const scenario = await scenarioIn(REFERENCE)
    const whole = await open()
    assert.equal(await openDemonstration(whole.register, scenario, whole.set), null)
    const expected = await entriesOf(whole.register)
    const cut = await open()
    let [starts, refused] = [0, 0]
    for (;;) {
      starts += 1
      let left = cuts
      const failing: Register = Object.assign(Object.create(cut.register) as Register, {
        head: () => cut.register.head(),
        reading: cut.register.reading.bind(cut.register),
        submit: (...[command, by]: Parameters<Register['submit']>) => {
          left -= 1
          if (left < 0) throw new Error('cut off')
          return cut.register.submit(command, by)
        },
      })
      try {
        assert.equal(await openDemonstration(failing, scenario, cut.set), null)
        break
      } catch (error) {
        assert.match(String(error), /cut off/)
        refused += 1
      }
    }
    assert.ok(refused >= 2 && starts === refused + 1)
    assert.deepEqual(await entriesOf(cut.register), expected)
  })

  test(`a scenario never loads into an office ${name}, nor over another demonstration`, async () => {
    const scenario = await scenarioIn(REFERENCE)
    for (const [store, code] of [
      ['office', 'scenario-into-office'],
      ['demonstration', null],
    ] as const) {
      const { register, set } = await open()
      set(0)
      await register.submit({ verb: 'open', store, house: 'another house', zone: 'UTC' }, 'clock')
      const refused = await openDemonstration(register, scenario, set)
      assert.equal(refused?.code ?? null, code)
      assert.equal(register.head().size, 1)
    }
  })
}

test('a real clock that is put back does not put the clock of a story back', () => {
  const clock = new StoryClock(() => real)
  clock.set(1_000)
  clock.run()
  real += 5
  assert.equal(clock.now(), 1_005)
  real -= 50
  assert.equal(clock.now(), 1_000)
  clock.set(2_000)
  real += 50
  assert.equal(clock.now(), 2_000)
})
