/**
 * Checks a log that Parley published, with nothing but this file: no packages, no other code of ours. It runs in Node 22.18 and later
 * (`node tools/verify.ts FOLDER --key VKEY`) and, as the same code, in the browser.
 *
 * What is checked, in this order (docs/formats/ledger.md says why):
 *   1. the checkpoint is signed by the log's key, which the verifier brings along;
 *   2. witnesses that the verifier trusts cosigned it, enough of them, and lately;
 *   3. every leaf hashes into its tile, every tile into the one above, and all into the root;
 *   4. the log grew out of the checkpoint that the verifier kept from before;
 *   5. what was disclosed is what was committed to, and its times fit the times of the checkpoints.
 * It stops at the first fault and names it.
 */

/** Gives the bytes at a path below the log, or null where there is nothing. */
export type Source = (path: string) => Promise<Uint8Array | null>

export interface Demands {
  /** The log's verifier keys, from somewhere other than the log itself. Several while keys change. */
  readonly keys: readonly string[]
  /** Verifier keys of witnesses, and how many of them must have cosigned. */
  readonly witnesses?: readonly string[]
  readonly quorum?: (cosigners: readonly string[]) => boolean
  /** A checkpoint of the same log, kept from before. */
  readonly earlier?: string
  /** How old the latest cosignature may be, in seconds, and the time now, in seconds since 1970-01-01T00:00Z. */
  readonly age?: { readonly max: number; readonly now: number }
  /** Disclosed records by index, as read from their files. */
  readonly disclosed?: ReadonlyMap<number, unknown>
  /** Told how many leaves have been gone through. */
  readonly through?: (leaves: number) => void
}

/** What the verifier now knows to be so. */
export interface Verified {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly cosigners: readonly { readonly name: string; readonly seconds: number }[]
  readonly disclosed: number
}

/** What can be wrong, by name. */
export type Fault =
  | `checkpoint-${'missing' | 'unreadable' | 'stale'}`
  | `key-${'unreadable' | 'replaced'}`
  | `${'signature' | 'cosignature'}-wrong`
  | `tile-${'missing' | 'truncated' | 'altered'}`
  | `disclosure-${'unreadable' | 'differs' | 'outside'}`
  | ('quorum-not-met' | 'earlier-unreadable' | 'rolled-back' | 'forked' | 'entry-altered' | 'root-differs' | 'back-dated')

/** The first thing that is not as it must be: its name, and where it was found. */
export class LogFault extends Error {
  readonly fault: Fault
  readonly where: string
  constructor(fault: Fault, where: string) {
    super(`${fault}: ${where}`)
    this.fault = fault
    this.where = where
  }
}
function fail(fault: Fault, where: string): never {
  throw new LogFault(fault, where)
}

// ---- Hashing. SHA-256 (FIPS 180-4) over several parts as one message is handed in: node:crypto has it, and every browser's own code.

export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array
let sha256: Sha256

/** HMAC (RFC 2104) with a key of at most 64 bytes. */
function hmac(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const padded = (by: number): Uint8Array => Uint8Array.from({ length: 64 }, (_, i) => (key[i] ?? 0) ^ by)
  return sha256(padded(0x5c), sha256(padded(0x36), ...parts))
}

// ---- Bytes and texts.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
const fromHex = (text: string): Uint8Array => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && within(a, 0, b)

/** Whether `part` stands in `bytes` at a place. */
function within(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  for (let i = 0; i < part.length; i++) if (bytes[at + i] !== part[i]) return false
  return true
}

function base64(text: string): Uint8Array | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
    // One run of bytes has one text: no blanks, no bits left over.
    return btoa(String.fromCharCode(...bytes)) === text ? bytes : null
  } catch {
    return null
  }
}

// ---- Signed notes and checkpoints (C2SP signed-note, tlog-checkpoint, tlog-cosignature).

type Key = { readonly name: string; readonly type: number; readonly id: Uint8Array; readonly bytes: Uint8Array }

function readKey(text: string): Key {
  const [, name = '', id = '', coded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? []
  const bytes = base64(coded)
  if (bytes?.length !== 33 || (bytes[0] !== 1 && bytes[0] !== 4)) return fail('key-unreadable', text)
  const own = sha256(utf8(`${name}\n`), bytes).slice(0, 4)
  if (hex(own) !== id) return fail('key-unreadable', text)
  return { name, type: bytes[0], id: own, bytes: bytes.slice(1) }
}

type Signature = { readonly name: string; readonly id: Uint8Array; readonly rest: Uint8Array }
type Checkpoint = { text: string; origin: string; size: number; root: Uint8Array; signatures: readonly Signature[] }

function readCheckpoint(bytes: string, fault: 'checkpoint-unreadable' | 'earlier-unreadable'): Checkpoint {
  const cut = bytes.lastIndexOf('\n\n')
  const text = bytes.slice(0, cut + 1)
  const [origin = '', size = '', root = '', ...more] = text.slice(0, -1).split('\n')
  const hash = base64(root)
  const clean = [...bytes].every((letter) => letter >= ' ' || letter === '\n') && bytes.endsWith('\n') && bytes.length < 65_536
  if (cut < 0 || !clean || origin === '' || !/^(0|[1-9][0-9]{0,14})$/.test(size) || hash?.length !== 32 || more.includes(''))
    return fail(fault, text)
  const lines = bytes.slice(cut + 2, -1).split('\n')
  const signatures = lines.map((line) => {
    const [, name = '', coded = ''] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? []
    const all = base64(coded)
    if (name === '' || all === null || all.length < 5) return fail(fault, line)
    return { name, id: all.slice(0, 4), rest: all.slice(4) }
  })
  return { text, origin, size: Number(size), root: hash, signatures }
}

async function holds(key: Key, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const raw = key.bytes as Uint8Array<ArrayBuffer>
  const imported = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']).catch(() => null)
  if (imported === null) return fail('key-unreadable', key.name)
  return crypto.subtle.verify('Ed25519', imported, signature as Uint8Array<ArrayBuffer>, message as Uint8Array<ArrayBuffer>)
}

/** The log's own signature: by a key that the verifier brought along, under the log's name. */
async function signedByLog(checkpoint: Checkpoint, keys: readonly Key[]): Promise<void> {
  const own = keys.filter(({ name, type }) => name === checkpoint.origin && type === 1)
  let found = false
  for (const key of own) {
    for (const line of checkpoint.signatures.filter(({ name, id }) => name === key.name && same(id, key.id))) {
      if (!(await holds(key, utf8(checkpoint.text), line.rest))) return fail('signature-wrong', key.name)
      found = true
    }
  }
  if (!found)
    return fail('key-replaced', `${checkpoint.origin}: ${checkpoint.signatures.map(({ name, id }) => `${name}+${hex(id)}`).join(', ')}`)
}

async function cosigned(checkpoint: Checkpoint, witnesses: readonly Key[]): Promise<{ key: Key; seconds: number }[]> {
  const found: { key: Key; seconds: number }[] = []
  for (const key of witnesses) {
    for (const { rest } of checkpoint.signatures.filter(({ name, id }) => name === key.name && same(id, key.id))) {
      if (rest.length !== 72) return fail('cosignature-wrong', key.name)
      const seconds = Number(new DataView(rest.buffer, rest.byteOffset, 8).getBigUint64(0))
      if (!(await holds(key, utf8(`cosignature/v1\ntime ${seconds}\n${checkpoint.text}`), rest.slice(8))))
        return fail('cosignature-wrong', key.name)
      const known = found.find((one) => one.key === key)
      if (known === undefined) found.push({ key, seconds })
      else known.seconds = Math.max(known.seconds, seconds)
    }
  }
  return found
}

// ---- The tree (RFC 9162, section 2.1) and its tiles (C2SP tlog-tiles).

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** The right edge of the tree: one full subtree for each binary one of the size. */
class Edge {
  size = 0
  #nodes: Uint8Array[] = []
  /** Appends a leaf hash; `full` is told each subtree that it fills, at every level. */
  append(leaf: Uint8Array, full: (level: number, hash: Uint8Array) => void): void {
    let hash = leaf
    full(0, hash)
    for (let level = 1, index = this.size; index % 2 === 1; level++, index = (index - 1) / 2) {
      hash = sha256(NODE, this.#nodes.pop() as Uint8Array, hash)
      full(level, hash)
    }
    this.#nodes.push(hash)
    this.size++
  }
  root(): Uint8Array {
    return this.#nodes.length === 0 ? sha256() : this.#nodes.reduceRight((right, left) => sha256(NODE, left, right))
  }
}

/** Null where a leaf stands at an index in the tree of a size with this root (RFC 9162, section 2.1.3.2), by the hashes on its way up; or why not. */
export function inclusion(index: number, size: number, leaf: Uint8Array, root: Uint8Array, path: readonly Uint8Array[], hash: Sha256) {
  let [at, last, sum] = [index, size - 1, hash(LEAF, leaf)]
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(index) || index < 0 || index > last) return 'index-outside'
  for (const other of path) {
    if (last === 0) return 'proof-too-long'
    sum = at % 2 === 1 || at === last ? hash(NODE, other, sum) : hash(NODE, sum, other)
    if (at === last) for (; at % 2 === 0 && at > 0; at /= 2) last = Math.floor(last / 2)
    ;[at, last] = [Math.floor(at / 2), Math.floor(last / 2)]
  }
  return last > 0 ? 'proof-too-short' : same(sum, root) ? null : 'root-differs'
}

function place(kind: string, number: number, width: number): string {
  const digits = String(number)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) as string[]
  return `tile/${kind}/${groups.map((group, i) => (i + 1 < groups.length ? `x${group}` : group)).join('/')}${width === 256 ? '' : `.p/${width}`}`
}

const fetched = async (source: Source, path: string): Promise<Uint8Array> => (await source(path)) ?? fail('tile-missing', path)

/** Goes through all leaves in order: each against its tile, each tile against the one above. Gives the root at `size` and at `earlier`. */
async function walk(source: Source, size: number, earlier: number, demands: Demands, leafAt: (index: number, leaf: Uint8Array) => void) {
  const edge = new Edge()
  const waiting: Uint8Array[][] = []
  const filled: number[] = []
  let before = edge.root()
  const compare = async (level: number): Promise<void> => {
    const hashes = waiting[level] ?? []
    if (hashes.length === 0) return
    const path = place(String(level), filled[level] ?? 0, hashes.length)
    const tile = await fetched(source, path)
    if (tile.length !== hashes.length * 32) return fail('tile-truncated', path)
    const wrong = hashes.findIndex((hash, i) => !within(tile, i * 32, hash))
    if (wrong >= 0) return fail(level === 0 ? 'entry-altered' : 'tile-altered', `${path}, ${wrong + (filled[level] ?? 0) * 256}`)
    filled[level] = (filled[level] ?? 0) + 1
    waiting[level] = []
  }
  for (let first = 0; first < size; first += 256) {
    const width = Math.min(256, size - first)
    const path = place('entries', first / 256, width)
    for (const leaf of leavesIn(await fetched(source, path), width, path)) {
      leafAt(edge.size, leaf)
      edge.append(sha256(LEAF, leaf), (level, hash) => {
        if (level % 8 !== 0) return
        const tile = waiting[level / 8]
        if (tile === undefined) waiting[level / 8] = [hash]
        else tile.push(hash)
      })
      if (edge.size === earlier) before = edge.root()
    }
    for (let level = 0; level < waiting.length; level++) if (waiting[level]?.length === 256) await compare(level)
    demands.through?.(width)
  }
  for (let level = 0; level < waiting.length; level++) await compare(level)
  return { root: edge.root(), before }
}

function leavesIn(bytes: Uint8Array, width: number, path: string): Uint8Array[] {
  const leaves: Uint8Array[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = ((bytes[at] as number) << 8) | (bytes[at + 1] ?? 0)
    if (at + 2 + length > bytes.length) return fail('tile-truncated', path)
    leaves.push(bytes.subarray(at + 2, at + 2 + length))
    at += 2 + length
  }
  return leaves.length === width ? leaves : fail('tile-truncated', path)
}

// ---- Disclosed records (docs/formats/commitment.md).

type Portions = readonly { readonly path: string; readonly value: unknown; readonly salt: string }[]
type Disclosed = { readonly form: string; readonly portions: Portions; readonly others: readonly string[] }

/** Reads JSON that says each thing once and in one way: a key that stands twice would be read otherwise by somebody else. */
function readJson(text: string, where: string): unknown {
  const tokens = (json: string) =>
    json
      .match(/"(?:[^"\\]|\\.)*"|[^\s",:[\]{}]+|[,:[\]{}]/g)
      ?.sort()
      .join(' ') ?? ''
  try {
    const value: unknown = JSON.parse(text)
    if (tokens(text) === tokens(JSON.stringify(value))) return value
  } catch {
    // What cannot be parsed is told as what does not read back as it stands.
  }
  return fail('disclosure-unreadable', where)
}

/** The commitment that a disclosure leads to, or null where it is none. */
function committed(raw: unknown): Uint8Array | null {
  const { form, portions, others } = (raw ?? {}) as Disclosed
  if (form !== 'parley/disclosure/1' || !Array.isArray(portions) || !Array.isArray(others)) return null
  const digits = [...others, ...portions.map((one) => one?.salt)]
  if (!digits.every((text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text))) return null
  if (new Set(portions.map(({ path }) => path)).size < portions.length) return null
  const all = portions.map(({ path, value, salt }) => {
    const member = `${JSON.stringify(path)}:${canonical(value)}`
    return hex(hmac(fromHex(salt), utf8('parley/portion/1\0'), utf8(member)))
  })
  const sorted = [...others, ...all].sort()
  const count = new Uint8Array(4)
  new DataView(count.buffer).setUint32(0, sorted.length)
  return sha256(utf8('parley/record/1\0'), count, ...sorted.map(fromHex))
}

/** The canonical text of a value (RFC 8785). Numbers and strings are as JSON.stringify of this language writes them. */
function canonical(value: unknown, depth = 0): string {
  if (depth > 128) return fail('disclosure-unreadable', 'depth')
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one, depth + 1)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one, depth + 1)}`).join(',')}}`
}

/** How far clocks may be apart, in seconds. */
const CLOCKS = 300

/** The time that a disclosed record says it was made, in seconds; null where that portion is not shown. */
function saidAt(raw: unknown): number | null {
  const at = (raw as Disclosed).portions.find(({ path }) => path === 'at')?.value
  const seconds = typeof at === 'number' ? at / 1000 : typeof at === 'string' ? Date.parse(at) / 1000 : Number.NaN
  return Number.isFinite(seconds) ? seconds : null
}

/** `first` is when the first cosignature of the checkpoint was given, and `before` the same of the earlier one; infinite without any. */
function fitsTimes(disclosed: ReadonlyMap<number, unknown>, first: number, before: { size: number; first: number } | null): void {
  let latest = Number.NEGATIVE_INFINITY
  for (const [index, raw] of [...disclosed].sort(([a], [b]) => a - b)) {
    const at = saidAt(raw)
    if (at === null) continue
    // A record cannot say that it was made before an earlier one, before a checkpoint that has not got it, or after one that has.
    const since = before !== null && index >= before.size ? before.first - CLOCKS : Number.NEGATIVE_INFINITY
    const until = before !== null && index < before.size ? before.first + CLOCKS : first + CLOCKS
    if (at < latest || at < since || at > until) fail('back-dated', String(index))
    latest = at
  }
}

// ---- All of it.

/** Checks a published log with the SHA-256 of the platform. Throws a `LogFault` with the first fault. */
export async function verifyLog(source: Source, demands: Demands, hash: Sha256): Promise<Verified> {
  sha256 = hash
  const [keys, witnesses] = [demands.keys.map(readKey), (demands.witnesses ?? []).map(readKey)]
  const written = (await source('checkpoint')) ?? fail('checkpoint-missing', 'checkpoint')
  const checkpoint = readCheckpoint(new TextDecoder('utf-8', { ignoreBOM: true }).decode(written), 'checkpoint-unreadable')
  await signedByLog(checkpoint, keys)
  const cosigners = await cosigned(checkpoint, witnesses)
  const { origin, size } = checkpoint
  if (demands.quorum?.(cosigners.map(({ key }) => `${key.name}+${hex(key.id)}`)) === false)
    fail('quorum-not-met', cosigners.map(({ key }) => key.name).join(', '))
  const newest = Math.max(...cosigners.map(({ seconds }) => seconds))
  if (demands.age !== undefined && !(newest >= demands.age.now - demands.age.max)) fail('checkpoint-stale', String(newest))
  const earlier = demands.earlier === undefined ? null : readCheckpoint(demands.earlier, 'earlier-unreadable')
  if (earlier !== null) await signedByLog(earlier, keys)
  if (earlier !== null && earlier.size > size) fail('rolled-back', `${earlier.size} > ${size}`)
  const disclosed = demands.disclosed ?? new Map<number, unknown>()
  const outside = [...disclosed.keys()].find((index) => !Number.isSafeInteger(index) || index < 0 || index >= size)
  if (outside !== undefined) fail('disclosure-outside', String(outside))
  const { root, before } = await walk(source, size, earlier?.size ?? 0, demands, (index, leaf) => {
    if (!disclosed.has(index)) return
    const commitment = committed(disclosed.get(index)) ?? fail('disclosure-unreadable', String(index))
    if (!same(commitment, leaf)) fail('disclosure-differs', String(index))
  })
  if (!same(root, checkpoint.root)) fail('root-differs', hex(root))
  if (earlier !== null && !same(before, earlier.root)) fail('forked', String(earlier.size))
  const first = (all: readonly { seconds: number }[]): number => Math.min(Number.POSITIVE_INFINITY, ...all.map(({ seconds }) => seconds))
  const kept = earlier === null ? [] : await cosigned(earlier, witnesses)
  fitsTimes(disclosed, first(cosigners), kept.length === 0 ? null : { size: earlier?.size ?? 0, first: first(kept) })
  return {
    origin,
    size,
    root: hex(root),
    cosigners: cosigners.map(({ key, seconds }) => ({ name: key.name, seconds })),
    disclosed: disclosed.size,
  }
}

// ---- On the command line: node tools/verify.ts FOLDER --key VKEY [--earlier FILE]

async function main([folder = '', ...words]: readonly string[]): Promise<void> {
  const { createHash } = await import('node:crypto')
  const { readFile, readdir } = await import('node:fs/promises')
  const after = (word: string): string[] => words.flatMap((one, i) => (words[i - 1] === word ? [one] : []))
  const source: Source = (path) => readFile(`${folder}/${path}`).catch(() => null)
  const names = await readdir(`${folder}/disclosed`).catch(() => [] as string[])
  const disclosed = new Map<number, unknown>()
  for (const name of names)
    disclosed.set(Number(name.replace(/\.json$/, '')), readJson(await readFile(`${folder}/disclosed/${name}`, 'utf8'), name))
  const [earlier] = after('--earlier')
  const kept = earlier === undefined ? {} : { earlier: await readFile(earlier, 'utf8') }
  const [keys, witnesses] = [after('--key'), after('--witness')]
  const demands: Demands = { keys, witnesses, quorum: (found) => found.length === witnesses.length, disclosed, ...kept }
  const hash: Sha256 = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest()
  console.log(JSON.stringify(await verifyLog(source, demands, hash), null, 1))
}

// In a browser there is no process, and imported this is not the program.
if (typeof process !== 'undefined' && import.meta.filename !== undefined && process.argv[1] === import.meta.filename) {
  await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof LogFault ? error.message : error)
    process.exitCode = 1
  })
}
