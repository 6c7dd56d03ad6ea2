import assert from 'node:assert/strict'
import { chmod, chown, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Fault, isRefusal, type Refusal } from '#ground/refusal.ts'
import fc from '#property'
import { type Disk, type KeyFile, openKeyFile } from './key-file.ts'
import { KeyStore, type MadeKey, openKeyStore } from './key-store.ts'
import { SLOT_BYTES } from './slot.ts'

const base = await mkdtemp(join(tmpdir(), 'parley-keys-'))
after(() => rm(base, { recursive: true, force: true }))
let folders = 0
const newFolder = () => join(base, `${++folders}`, 'deeper')
const fileOf = (folder: string) => join(folder, 'keys')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

function good<T>(x: T | Refusal): T {
  assert.ok(!isRefusal(x), JSON.stringify(x))
  return x
}
const codeOf = (x: unknown) => (isRefusal(x) ? x.code : 'no refusal')

/** A store that makes few keys ahead, so that files stay small. */
async function small(folder: string, ahead = 1): Promise<KeyStore> {
  return new KeyStore(good(await openKeyFile(folder, 0)), ahead)
}

/** A folder with `count` keys given out, closed again. */
async function filled(count: number): Promise<{ folder: string; made: readonly MadeKey[] }> {
  const folder = newFolder()
  const store = await small(folder)
  const made = good(await store.make(count))
  await store.close()
  // Without what was made ahead.
  await truncate(fileOf(folder), (count + 1) * SLOT_BYTES)
  return { folder, made }
}

/** What a store opened anew finds in each slot: a key as hex digits, or the state. */
async function found(folder: string, slots: number): Promise<string[]> {
  const store = await small(folder)
  const all: string[] = []
  for (let slot = 0; slot < slots; slot++) {
    const slotFound = await store.read(slot)
    all.push(slotFound.state === 'live' ? hex(slotFound.key) : slotFound.state)
  }
  await store.close()
  return all
}

test('keys are made, are all different, and are found again, also when opened anew', async () => {
  const folder = newFolder()
  const store = good(await openKeyStore(folder))
  const made = [...good(await store.make(1)), ...good(await store.make(300)), ...good(await store.make(3_000))]
  assert.deepEqual(
    made.map(({ slot }) => slot),
    Array.from({ length: 3_301 }, (_, i) => i),
  )
  assert.equal(new Set(made.map(({ key }) => hex(key))).size, 3_301)
  assert.ok(made.every(({ key }) => key.length === 32 && key.some((byte) => byte !== 0)))
  for (const slot of [0, 1, 300, 3_300]) assert.deepEqual(await store.read(slot), { state: 'live', key: made[slot]?.key })
  await store.close()
  const again = good(await openKeyStore(folder, { expected: 3_301 }))
  assert.equal(again.id, store.id)
  for (const { slot, key } of made) assert.deepEqual(await again.read(slot), { state: 'live', key })
  assert.deepEqual(await again.read(again.slots), { state: 'never-written' })
  const [next] = good(await again.make(1))
  assert.ok(next && next.slot >= 3_301, 'a slot number is never used twice')
  await again.close()
})

test('many who ask at once are each given their own', async () => {
  const store = await small(newFolder(), 16)
  const groups = await Promise.all(Array.from({ length: 40 }, (_, i) => store.make((i % 7) + 1)))
  const slots = groups.flatMap((group) => good(group).map(({ slot }) => slot))
  assert.equal(new Set(slots).size, slots.length)
  await store.close()
})

test('the folder and the file are for their owner alone', async () => {
  const { folder } = await filled(1)
  assert.equal((await stat(folder)).mode & 0o777, 0o700)
  assert.equal((await stat(fileOf(folder))).mode & 0o777, 0o600)
  assert.deepEqual(await readdir(folder), ['keys'])
  await chmod(fileOf(folder), 0o640)
  const open = await openKeyStore(folder)
  assert.ok(isRefusal(open))
  assert.deepEqual([open.code, open.values], ['keys-open-to-others', { found: '640', accepted: '600' }])
  await chmod(fileOf(folder), 0o600)
  await chmod(folder, 0o755)
  assert.equal(codeOf(await openKeyStore(folder)), 'keys-open-to-others')
})

const root = process.geteuid?.() === 0
test('what belongs to another user is refused', { skip: root ? false : 'only root can give a folder away' }, async () => {
  const { folder } = await filled(1)
  await chown(fileOf(folder), 65_534, 65_534)
  assert.equal(codeOf(await openKeyStore(folder)), 'keys-not-ours')
  await chown(fileOf(folder), 0, 0)
  await chown(folder, 65_534, 65_534)
  assert.equal(codeOf(await openKeyStore(folder)), 'keys-not-ours')
})

test('what is no key store is refused and left as it is', async () => {
  const { folder } = await filled(2)
  const whole = await readFile(fileOf(folder))
  const version = Buffer.from(whole)
  version.writeUInt32BE(2, 12)
  const table: [code: string, bytes: Buffer][] = [
    ['keys-damaged', Buffer.alloc(0)],
    ['keys-damaged', whole.subarray(0, 63)],
    ['keys-damaged', Buffer.alloc(256)],
    ['keys-damaged', Buffer.concat([whole.subarray(0, 20), Buffer.of(0xff ^ (whole[20] ?? 0)), whole.subarray(21)])],
    ['keys-version', version],
  ]
  for (const [code, bytes] of table) {
    await writeFile(fileOf(folder), bytes)
    assert.equal(codeOf(await openKeyStore(folder)), code)
    assert.deepEqual(await readFile(fileOf(folder)), bytes)
  }
  const blocked = newFolder()
  await mkdir(fileOf(blocked), { recursive: true, mode: 0o700 })
  assert.ok(isRefusal(await openKeyStore(blocked)), 'a folder where the file should be')
  assert.ok(isRefusal(await openKeyStore(fileOf(folder))), 'a file where the folder should be')
})

test('a store with fewer slots than records count on is refused, and none is made in its place', async () => {
  const { folder } = await filled(3)
  const behind = await openKeyStore(folder, { expected: 5 })
  assert.ok(isRefusal(behind))
  assert.deepEqual([behind.code, behind.values], ['keys-behind', { found: 3, wanted: 5 }])
  const nowhere = newFolder()
  assert.equal(codeOf(await openKeyStore(nowhere, { expected: 1 })), 'keys-behind')
  await assert.rejects(stat(nowhere))
})

test('cut at every byte, the file gives the keys before the cut and no other', async () => {
  const { folder, made } = await filled(3)
  const whole = await readFile(fileOf(folder))
  assert.equal(whole.length, 4 * SLOT_BYTES)
  for (let length = SLOT_BYTES; length < whole.length; length++) {
    await writeFile(fileOf(folder), whole.subarray(0, length))
    const kept = Math.floor(length / SLOT_BYTES) - 1
    const torn = length % SLOT_BYTES > 0
    // What is missing of a slot reads as zeros. One slot in 256 ends in a zero: cut there it is whole, and its key is the right one.
    const isWhole = torn && whole.subarray(length, (kept + 2) * SLOT_BYTES).every((byte) => byte === 0)
    const store = await small(folder)
    for (const { slot, key } of made) {
      const live = slot < kept || (slot === kept && isWhole)
      const expected = live ? { state: 'live', key } : { state: torn && slot === kept ? 'damaged' : 'never-written' }
      assert.deepEqual(await store.read(slot), expected, `slot ${slot}, cut at ${length}`)
    }
    const [next] = good(await store.make(1))
    assert.equal(next?.slot, torn ? kept + 1 : kept, 'the number of a torn slot is spent')
    const swept = good(await store.sweep(0, async () => new Set(made.slice(0, kept).map(({ slot }) => slot))))
    assert.deepEqual(swept, { next: torn ? kept + 1 : kept, voided: torn ? 1 : 0, lost: [] })
    await store.close()
    const after = await found(folder, kept + 1)
    assert.deepEqual(
      after.slice(0, kept),
      made.slice(0, kept).map(({ key }) => hex(key)),
    )
    assert.equal(after[kept], torn ? 'void' : hex(next?.key ?? new Uint8Array()))
  }
})

test('slots of which only the size, or a part, came to the disk are damaged, and the whole ones after them live', async () => {
  const { folder, made } = await filled(4)
  const bytes = await readFile(fileOf(folder))
  bytes.fill(0, 2 * SLOT_BYTES, 3 * SLOT_BYTES)
  bytes.fill(0, 3 * SLOT_BYTES + 20, 4 * SLOT_BYTES)
  await writeFile(fileOf(folder), bytes)
  assert.deepEqual(await found(folder, 5), [hex(made[0]!.key), 'damaged', 'damaged', hex(made[3]!.key), 'never-written'])
})

test('a destroyed key is gone from memory and disk, and stays so', async () => {
  const { folder, made } = await filled(5)
  const store = await small(folder)
  assert.equal((await store.read(1)).state, 'live')
  assert.equal(await store.destroy([3, 1, 1]), null)
  assert.deepEqual(await Promise.all([1, 3].map((slot) => store.read(slot))), [{ state: 'destroyed' }, { state: 'destroyed' }])
  const reading = store.read(2)
  const destroying = store.destroy([2])
  const late = store.read(2)
  assert.equal(await destroying, null)
  assert.equal((await reading).state, 'destroyed', 'a read that the destruction overtakes does not bring the key back')
  assert.equal((await late).state, 'destroyed')
  assert.equal((await store.read(2)).state, 'destroyed')
  await store.close()
  const bytes = await readFile(fileOf(folder))
  for (const slot of [1, 2, 3]) assert.equal(bytes.includes(Buffer.from(made[slot]!.key)), false)
  const left = ['destroyed', 'destroyed', 'destroyed']
  assert.deepEqual(await found(folder, 5), [hex(made[0]!.key), ...left, hex(made[4]!.key)])
  const again = await small(folder)
  assert.equal(await again.destroy([1]), null, 'destroying again, as after a crash, is right')
  assert.deepEqual(good(await again.sweep(0, async () => new Set([0, 1, 2, 3, 4]))), { next: 5, voided: 0, lost: [] })
  await assert.rejects(async () => again.destroy([5]), Fault)
  await again.close()
})

test('a crash while a key is overwritten leaves it destroyed or damaged at every byte, and destroying again finishes it', async () => {
  const { folder, made } = await filled(2)
  const before = await readFile(fileOf(folder))
  const store = await small(folder)
  assert.equal(await store.destroy([1]), null)
  await store.close()
  const done = await readFile(fileOf(folder))
  for (let cut = 1; cut <= SLOT_BYTES; cut++) {
    const at = 2 * SLOT_BYTES + cut
    await writeFile(fileOf(folder), Buffer.concat([done.subarray(0, at), before.subarray(at)]))
    const half = await small(folder)
    const { state } = await half.read(1)
    assert.equal(state, cut === SLOT_BYTES || done.subarray(at).equals(before.subarray(at)) ? 'destroyed' : 'damaged', `cut at ${cut}`)
    assert.equal(await half.destroy([1]), null)
    await half.close()
    assert.deepEqual(await readFile(fileOf(folder)), done)
    assert.deepEqual(await found(folder, 2), [hex(made[0]!.key), 'destroyed'])
  }
})

test('sweeping voids what no record uses, in earlier runs only, and names what records have lost', async () => {
  const { folder, made } = await filled(6)
  const bytes = await readFile(fileOf(folder))
  bytes.fill(0xaa, 3 * SLOT_BYTES, 5 * SLOT_BYTES) // slots 2 and 3
  await writeFile(fileOf(folder), bytes)
  const store = await small(folder)
  const [mine] = good(await store.make(1))
  assert.equal(await store.destroy([0]), null)
  assert.equal(await store.giveUp([5]), null)
  const asked: number[] = []
  const used = new Set([0, 1, 2, 5])
  const swept = good(
    await store.sweep(0, async (slots) => {
      asked.push(...slots)
      return used
    }),
  )
  assert.deepEqual(swept, { next: 6, voided: 2, lost: [2, 5] })
  assert.deepEqual(asked, [1, 2, 3, 4, 5], 'what is destroyed is settled')
  assert.deepEqual(await store.read(mine?.slot ?? -1), { state: 'live', key: mine?.key })
  assert.deepEqual(good(await store.sweep(6, async () => new Set())), { next: 6, voided: 0, lost: [] })
  await store.close()
  assert.deepEqual(await found(folder, 6), ['destroyed', hex(made[1]!.key), 'damaged', 'void', 'void', 'void'])
})

test('sweeping goes through a large store in pieces', async () => {
  const { folder } = await filled(10_000)
  const store = await small(folder)
  let asked = 0
  const even = async (slots: readonly number[]) => {
    asked++
    return new Set(slots.filter((slot) => slot % 2 === 0))
  }
  assert.deepEqual(good(await store.sweep(100, even)), { next: 10_000, voided: 4_950, lost: [] })
  assert.ok(asked > 1)
  for (const [slot, state] of [
    [99, 'live'],
    [100, 'live'],
    [101, 'void'],
    [9_998, 'live'],
    [9_999, 'void'],
  ] as const)
    assert.equal((await store.read(slot)).state, state, `${slot}`)
  await store.close()
})

test('whatever bytes are put into the file, a slot never gives another key than its own', async () => {
  const { folder, made } = await filled(4)
  const whole = await readFile(fileOf(folder))
  const foreign = await readFile(fileOf((await filled(4)).folder))
  const mess = fc.oneof(
    fc.record({ kind: fc.constant('bytes' as const), at: fc.nat(whole.length - 1), bytes: fc.uint8Array({ minLength: 1, maxLength: 96 }) }),
    fc.record({ kind: fc.constant('bit' as const), at: fc.nat(whole.length - 1), bit: fc.nat(7) }),
    fc.record({ kind: fc.constant('move' as const), from: fc.nat(3), to: fc.nat(3), foreign: fc.boolean() }),
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(whole.length) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(mess, { minLength: 1, maxLength: 4 }), async (messes) => {
      let bytes = Buffer.from(whole)
      for (const m of messes) {
        if (m.kind === 'bytes') bytes.set(m.bytes.subarray(0, Math.max(0, bytes.length - m.at)), Math.min(m.at, bytes.length))
        else if (m.kind === 'bit' && m.at < bytes.length) bytes[m.at] = (bytes[m.at] as number) ^ (1 << m.bit)
        else if (m.kind === 'cut') bytes = bytes.subarray(0, m.at)
        else if (m.kind === 'move' && bytes.length === whole.length)
          (m.foreign ? foreign : whole).copy(bytes, (m.to + 1) * SLOT_BYTES, (m.from + 1) * SLOT_BYTES, (m.from + 2) * SLOT_BYTES)
      }
      await writeFile(fileOf(folder), bytes)
      const store = await openKeyStore(folder)
      if (isRefusal(store)) return assert.ok(['keys-damaged', 'keys-version'].includes(store.code))
      for (const { slot, key } of made) {
        const slotFound = await store.read(slot)
        if (slotFound.state === 'live') assert.deepEqual(slotFound.key, key)
        else assert.ok(['damaged', 'never-written'].includes(slotFound.state))
      }
      await store.close()
    }),
    { numRuns: 300 },
  )
})

test('another store has another id, and a copy has the same', async () => {
  const { folder } = await filled(1)
  const copy = newFolder()
  await mkdir(copy, { recursive: true, mode: 0o700 })
  await copyFile(fileOf(folder), fileOf(copy))
  await chmod(fileOf(copy), 0o600)
  const [one, two, three] = await Promise.all([small(folder), small(copy), small(newFolder())])
  assert.equal(one.id, two.id)
  assert.notEqual(one.id, three.id)
  for (const store of [one, two, three]) await store.close()
})

/** A disk that does what it is told until it is told to fail. */
class FailingDisk implements Disk {
  fails: 'write' | 'sync' | null = null
  order: string[] = []
  readonly #disk: Disk
  constructor(disk: Disk) {
    this.#disk = disk
  }
  read(into: Buffer, position: number): Promise<number> {
    return this.#disk.read(into, position)
  }
  async write(bytes: Buffer, position: number): Promise<number> {
    this.order.push('write')
    // Half of it goes through, as when a disk fills up.
    if (this.fails !== 'write') return this.#disk.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position)
    await this.#disk.write(bytes.subarray(0, Math.floor(bytes.length / 2)), position)
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
  }
  async sync(): Promise<void> {
    this.order.push('sync')
    if (this.fails === 'sync') throw Object.assign(new Error('failing disk'), { code: 'EIO' })
    await this.#disk.sync()
  }
  close(): Promise<void> {
    return this.#disk.close()
  }
}

async function onFailingDisk(folder: string, ahead = 1): Promise<{ store: KeyStore; disk: FailingDisk }> {
  const file: KeyFile = good(await openKeyFile(folder, 0))
  const disk = new FailingDisk(file.disk)
  return { store: new KeyStore({ ...file, disk }, ahead), disk }
}

test('nobody is given a key before it was written and then synced', async () => {
  const { store, disk } = await onFailingDisk(newFolder())
  good(await store.make(5))
  const synced = disk.order.indexOf('sync')
  assert.ok(synced > 0 && disk.order.slice(0, synced).every((step) => step === 'write'))
  disk.order = []
  assert.equal(await store.destroy([0, 1, 4]), null)
  assert.equal(disk.order.at(-1), 'sync')
  await store.close()
})

test('a full disk is told, and when there is room again the next keys are sound', async () => {
  const folder = newFolder()
  const { store, disk } = await onFailingDisk(folder, 4)
  disk.fails = 'write'
  const refused = await store.make(4)
  assert.ok(isRefusal(refused))
  assert.deepEqual([refused.code, refused.values], ['keys-not-written', { problem: 'ENOSPC' }])
  assert.equal((await store.read(0)).state, 'never-written')
  disk.fails = null
  const made = good(await store.make(4))
  await store.close()
  assert.deepEqual(
    await found(folder, 4),
    made.map(({ key }) => hex(key)),
  )
})

test('after a sync that failed nothing is taken any more, though later syncs succeed', async () => {
  const folder = newFolder()
  const { store, disk } = await onFailingDisk(folder, 1)
  const [first] = good(await store.make(1))
  disk.fails = 'sync'
  assert.equal(codeOf(await store.make(100)), 'keys-not-written')
  disk.fails = null
  assert.equal(codeOf(await store.make(100)), 'keys-not-written')
  assert.equal(codeOf(await store.destroy([0])), 'keys-not-written', 'and no key is called destroyed')
  assert.deepEqual(await store.read(0), { state: 'live', key: first?.key })
  await store.close()
})
