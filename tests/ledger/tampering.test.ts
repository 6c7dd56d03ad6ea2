/**
 * A published log, tampered with in every way we could think of; each is found by the verifier, by name. Every row says what the verifier
 * holds: the log's key alone, a checkpoint kept from before, the keys of witnesses, or disclosed records.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { checkpointText } from '#answer/ledger/checkpoint.ts'
import { commit } from '#answer/ledger/commitment.ts'
import { disclose } from '#answer/ledger/disclosure.ts'
import { KEY_TYPES, writeVkey } from '#answer/ledger/note.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '#shell/keys/node-hashing.ts'
import { logSource } from '#shell/ledger/log-source.ts'
import { type Leaves, publish } from '#shell/ledger/publish.ts'
import { verifyPublished } from '#shell/ledger/verify-published.ts'
import { type Demands, type Fault, LogFault } from '#verify'
import { signer } from '../support/signing.ts'

const log = signer('log.example/office', KEY_TYPES.signature, 1)
const thief = signer('log.example/office', KEY_TYPES.signature, 2)
const witness = signer('witness.example/a', KEY_TYPES.cosignature, 3)
const second = signer('witness.example/b', KEY_TYPES.cosignature, 4)

/** Records of a minute each, the first at this time. */
const FIRST = Date.UTC(2027, 0, 1)
const MINUTE = 60_000
const keyOf = (index: number): Uint8Array => new Uint8Array(32).fill(1 + (index % 250))
const contentOf = (index: number, at = FIRST + index * MINUTE) => ({
  index,
  at,
  by: 'OFFICE',
  kind: 'proposed',
  'body.title': `Docket ${index}`,
})
function committed(content: object, key: Uint8Array): Uint8Array {
  const made = commit(content, key, nodeHashing)
  sure(!isRefusal(made), 'it can be committed to')
  return made.commitment
}
const record = (index: number): Uint8Array => committed(contentOf(index), keyOf(index))

function leavesOf(commitments: readonly Uint8Array[]): Leaves {
  const root = rootOf(
    commitments.map((one) => leafHash(one, nodeHashing)),
    nodeHashing,
  )
  const page = async (from: number, count: number) => commitments.slice(from, from + count)
  return { size: commitments.length, root: Buffer.from(root).toString('hex'), commitments: page }
}
const COUNT = 1_000
const EARLIER = 600
const honest = Array.from({ length: COUNT }, (_, i) => record(i))
const timeOf = (size: number): number => (FIRST + size * MINUTE) / 1_000

let folder = ''
let earlier = ''
const text = (size: number, commitments: readonly Uint8Array[]): string =>
  checkpointText({ origin: log.key.name, size, root: Buffer.from(leavesOf(commitments.slice(0, size)).root, 'hex'), extensions: [] })
const cosignedBy = (commitments: readonly Uint8Array[], size: number, ...lines: ((body: string) => string)[]): string => {
  const body = text(size, commitments)
  return `${body}\n${[log.sign, ...lines].map((line) => line(body)).join('')}`
}
const byWitness = (size: number) => (body: string) => witness.cosign(body, timeOf(size))

/** What a log of these leaves looks like when its holder signs it and a witness has seen it. */
async function write(into: string, commitments: readonly Uint8Array[], by: typeof log = log): Promise<void> {
  const made = await publish(leavesOf(commitments), into, { key: by.key, sign: by.signBytes }, () => {})
  sure(!isRefusal(made), JSON.stringify(made))
}

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-log-'))
  await write(join(folder, 'log'), honest)
  await writeFile(join(folder, 'log', 'checkpoint'), cosignedBy(honest, COUNT, byWitness(COUNT)))
  earlier = cosignedBy(honest, EARLIER, byWitness(EARLIER))
})
after(() => rm(folder, { recursive: true, force: true }))

const withKey: Demands = { keys: [writeVkey(log.key)] }
const disclosedFrom = (index: number, content: object, key: Uint8Array): ReadonlyMap<number, unknown> => {
  const shown = disclose(content, key, ['at', 'body.title'], nodeHashing)
  sure(!isRefusal(shown), 'it can be shown')
  return new Map([[index, shown]])
}

type Tampering = readonly [
  how: string,
  holds: 'the log’s key' | 'an earlier checkpoint' | 'witness keys' | 'disclosed records',
  fault: Fault,
  tamper: (at: string) => Promise<void> | void,
  more?: () => Partial<Demands>,
]
const changed = (at: string, file: string, change: (bytes: Buffer) => Uint8Array) => async () => {
  const place = join(at, ...file.split('/'))
  await writeFile(place, change(await readFile(place)))
}
const flip = (bytes: Buffer, n: number): Buffer => {
  bytes[n] = (bytes[n] ?? 0) ^ 1
  return bytes
}
const swapped = (bytes: Buffer): Buffer => {
  // Two entries of a bundle change places: each is 2 + 32 bytes.
  const a = Buffer.from(bytes.subarray(0, 34))
  bytes.copyWithin(0, 34, 68)
  a.copy(bytes, 34)
  return bytes
}
const retold = (commitments: readonly Uint8Array[]) => async (at: string) => {
  await rm(at, { recursive: true })
  await write(at, commitments)
}
const without = (index: number): Uint8Array[] => honest.filter((_, i) => i !== index)
const withFirst = (index: number, one: Uint8Array): Uint8Array[] => [...honest.slice(0, index), one, ...honest.slice(index)]

const rows: readonly Tampering[] = [
  ['a bit of an entry is flipped', 'the log’s key', 'entry-altered', (at) => changed(at, 'tile/entries/001', (b) => flip(b, 40))()],
  ['a bit of a leaf hash is flipped', 'the log’s key', 'entry-altered', (at) => changed(at, 'tile/0/002', (b) => flip(b, 0))()],
  ['a bit of a hash above is flipped', 'the log’s key', 'tile-altered', (at) => changed(at, 'tile/1/000.p/3', (b) => flip(b, 70))()],
  ['two entries change places', 'the log’s key', 'entry-altered', (at) => changed(at, 'tile/entries/000', swapped)()],
  [
    'an entry is dropped from a bundle',
    'the log’s key',
    'tile-truncated',
    (at) => changed(at, 'tile/entries/000', (b) => b.subarray(34))(),
  ],
  [
    'an entry is inserted into a bundle',
    'the log’s key',
    'tile-truncated',
    (at) => changed(at, 'tile/entries/000', (b) => Buffer.concat([b.subarray(0, 34), b]))(),
  ],
  ['a tile is truncated', 'the log’s key', 'tile-truncated', (at) => changed(at, 'tile/0/001', (b) => b.subarray(0, 8_000))()],
  ['an entry is cut in half', 'the log’s key', 'tile-truncated', (at) => changed(at, 'tile/entries/003.p/232', (b) => b.subarray(0, -7))()],
  ['a tile is gone', 'the log’s key', 'tile-missing', (at) => rm(join(at, 'tile', '0', '003.p', '232'))],
  ['the checkpoint is gone', 'the log’s key', 'checkpoint-missing', (at) => rm(join(at, 'checkpoint'))],
  [
    'the size in the checkpoint is changed',
    'the log’s key',
    'signature-wrong',
    (at) => changed(at, 'checkpoint', (b) => Buffer.from(String(b).replace('\n1000\n', '\n999\n')))(),
  ],
  [
    'the checkpoint is another thief’s, who has the name and made a key',
    'the log’s key',
    'key-replaced',
    async (at) => {
      await rm(at, { recursive: true })
      await write(at, honest, thief)
    },
  ],
  [
    'the checkpoint is no checkpoint',
    'the log’s key',
    'checkpoint-unreadable',
    (at) => changed(at, 'checkpoint', (b) => Buffer.from(String(b).replace('\n1000\n', '\n')))(),
  ],
  [
    'the root is of other leaves, signed by the log',
    'the log’s key',
    'root-differs',
    (at) => writeFile(join(at, 'checkpoint'), cosignedBy(without(7).concat(honest[7] as Uint8Array), COUNT)),
  ],
  ['an entry is dropped and all signed again', 'an earlier checkpoint', 'forked', retold(without(17)), () => ({ earlier })],
  [
    'an entry is inserted and all signed again',
    'an earlier checkpoint',
    'forked',
    retold(withFirst(17, record(5_000))),
    () => ({ earlier }),
  ],
  [
    'entries are reordered and all signed again',
    'an earlier checkpoint',
    'forked',
    retold([honest[1] as Uint8Array, honest[0] as Uint8Array, ...honest.slice(2)]),
    () => ({ earlier }),
  ],
  [
    'the log is cut back to before the earlier checkpoint',
    'an earlier checkpoint',
    'rolled-back',
    retold(honest.slice(0, 500)),
    () => ({ earlier }),
  ],
  [
    'a forked checkpoint of the same size',
    'an earlier checkpoint',
    'forked',
    retold(withFirst(3, record(9_999)).slice(0, COUNT)),
    () => ({ earlier: cosignedBy(honest, COUNT) }),
  ],
  ['no witness saw it', 'witness keys', 'quorum-not-met', retold(honest)],
  [
    'the cosignature is of another checkpoint',
    'witness keys',
    'cosignature-wrong',
    async (at) => {
      const body = text(COUNT, honest)
      await writeFile(join(at, 'checkpoint'), `${body}\n${log.sign(body)}${witness.cosign(text(EARLIER, honest), timeOf(EARLIER))}`)
    },
  ],
  [
    'an old checkpoint is served, signed and cosigned then',
    'witness keys',
    'checkpoint-stale',
    async (at) => {
      await rm(at, { recursive: true })
      await write(at, honest.slice(0, EARLIER))
      await writeFile(join(at, 'checkpoint'), earlier)
    },
    () => ({ age: { max: 3_600, now: timeOf(COUNT) } }),
  ],
  [
    'the payload is swapped for another',
    'disclosed records',
    'disclosure-differs',
    () => {},
    () => ({ disclosed: disclosedFrom(5, { ...contentOf(5), 'body.title': 'Another' }, keyOf(5)) }),
  ],
  [
    'the salt is of another record',
    'disclosed records',
    'disclosure-differs',
    () => {},
    () => ({ disclosed: disclosedFrom(5, contentOf(5), keyOf(6)) }),
  ],
  [
    'a payload is shown for another entry',
    'disclosed records',
    'disclosure-differs',
    () => {},
    () => ({ disclosed: disclosedFrom(6, contentOf(5), keyOf(5)) }),
  ],
  [
    'a payload is shown for an entry that is not there',
    'disclosed records',
    'disclosure-outside',
    () => {},
    () => ({ disclosed: disclosedFrom(COUNT, contentOf(5), keyOf(5)) }),
  ],
  [
    'a payload is no disclosure',
    'disclosed records',
    'disclosure-unreadable',
    () => {},
    () => ({ disclosed: new Map([[5, { form: 'parley/disclosure/2' }]]) }),
  ],
  [
    'an entry is back-dated: recorded late, it says an early time',
    'disclosed records',
    'back-dated',
    async (at) => {
      const late = [...honest.slice(0, 900), committed(contentOf(900, FIRST + 30 * MINUTE), keyOf(900)), ...honest.slice(901)]
      await retold(late)(at)
      await writeFile(join(at, 'checkpoint'), cosignedBy(late, COUNT, byWitness(COUNT)))
    },
    () => ({ earlier, disclosed: disclosedFrom(900, contentOf(900, FIRST + 30 * MINUTE), keyOf(900)) }),
  ],
  [
    'an entry is post-dated: it says a time after a checkpoint that has it',
    'disclosed records',
    'back-dated',
    async (at) => {
      const early = [...honest.slice(0, 100), committed(contentOf(100, FIRST + 900 * MINUTE), keyOf(100)), ...honest.slice(101)]
      await rm(at, { recursive: true })
      await write(at, early.slice(0, 600))
      await writeFile(join(at, 'checkpoint'), cosignedBy(early, 600, byWitness(600)))
    },
    () => ({ disclosed: disclosedFrom(100, contentOf(100, FIRST + 900 * MINUTE), keyOf(100)) }),
  ],
]

test('a disclosed record under no index of the log is never counted as checked', async () => {
  for (const index of [Number.NaN, -1, 1.5]) {
    const disclosed = new Map([[index, [...disclosedFrom(5, contentOf(5), keyOf(5)).values()][0]]])
    await assert.rejects(verifyPublished(logSource(join(folder, 'log')), { ...withKey, disclosed }), { fault: 'disclosure-outside' })
  }
})

const demandsFor = (holds: Tampering[1], more: Partial<Demands> = {}): Demands => {
  const known = holds === 'witness keys' || holds === 'disclosed records'
  const witnesses = known ? { witnesses: [writeVkey(witness.key), writeVkey(second.key)] } : {}
  const quorum = holds === 'witness keys' ? { quorum: (found: readonly string[]) => found.length > 0 } : {}
  return { ...withKey, ...witnesses, ...quorum, ...more }
}

test('the honest log holds, whatever the verifier brings along', async () => {
  const source = logSource(join(folder, 'log'))
  for (const holds of ['the log’s key', 'an earlier checkpoint', 'witness keys', 'disclosed records'] as const) {
    const disclosed = disclosedFrom(900, contentOf(900), keyOf(900))
    const demands = demandsFor(holds, {
      earlier,
      age: { max: 3_600, now: timeOf(COUNT) + 60 },
      ...(disclosed === undefined ? {} : { disclosed }),
    })
    const witnesses = { witnesses: [writeVkey(witness.key), writeVkey(second.key)] }
    const found = await verifyPublished(source, { ...demands, ...witnesses })
    assert.deepEqual([found.size, found.disclosed, found.cosigners.map(({ name }) => name)], [COUNT, 1, ['witness.example/a']])
  }
})

for (const [n, [how, holds, fault, tamper, more]] of rows.entries()) {
  test(`found with ${holds}: ${how}`, async () => {
    const at = join(folder, `tampered-${n}`)
    await cp(join(folder, 'log'), at, { recursive: true })
    await tamper(at)
    const demands = demandsFor(holds, more?.())
    await assert.rejects(verifyPublished(logSource(at), demands), (error) => {
      assert.ok(error instanceof LogFault, String(error))
      assert.equal(error.fault, fault)
      return true
    })
  })
}

test('the one file checks it by itself, as a program', async () => {
  const program = join(import.meta.dirname, '../../tools/verify.ts')
  const run = (at: string, ...words: string[]) =>
    spawnSync(process.execPath, [program, at, '--key', writeVkey(log.key), ...words], { encoding: 'utf8' })
  const honestly = run(join(folder, 'log'), '--witness', writeVkey(witness.key))
  assert.deepEqual([honestly.status, JSON.parse(honestly.stdout).size], [0, COUNT])
  const tampered = run(join(folder, 'tampered-0'))
  assert.deepEqual([tampered.status, tampered.stdout, tampered.stderr], [1, '', 'entry-altered: tile/0/001, 257\n'])
})
