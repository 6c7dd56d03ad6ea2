/**
 * The log of reads: an append-only log of its own, whose root is anchored in the record from time to time.
 *
 * Whoever reads does not wait for it. What was read is gathered and written in stretches, so a crash may lose the last moments of it; what
 * could not be kept, because the database was away for long, is told as a gap and never passed over in silence.
 */
import type pg from 'pg'
import { append, type Frontier, frontierFromBytes, frontierRoot, frontierToBytes } from '#answer/ledger/frontier.ts'
import { leafHash, rootOf } from '#answer/ledger/tree.ts'
import { canonical } from '#ground/canonical.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { nodeHashing } from '../keys/node-hashing.ts'
import { ask, openSession, type Session, type Statement } from './session.ts'

/** One read: when, by whom, for which purpose, what, as of how many entries. */
export interface Read {
  readonly at: Instant
  readonly by: string
  readonly purpose: string
  readonly what: string
  readonly asOf: number
}

/** A read as it is kept: `at` is ISO 8601. */
export interface KeptRead {
  readonly index: number
  readonly at: string
  readonly by: string
  readonly purpose: string
  readonly what: string
  readonly asOf: number
}

/** One page of reads, the latest first, and how far the log goes: size and root. */
export interface ReadPage {
  readonly items: readonly KeptRead[]
  readonly size: number
  readonly root: string
}

export interface ReadsAsked {
  readonly before?: number
  readonly limit: number
  readonly by?: string
  /** Only those in whose `what` this stands, up to a space or the end: `docket=D-1` is not `docket=D-12`. */
  readonly of?: string
}

/** What a read is kept as: the canonical JSON whose SHA-256 is its leaf. What somebody typed into an address can hold what no text may. */
export function contentOfRead({ at, by, purpose, what, asOf }: Read): string {
  const said = what
    .slice(0, LIMITS.reads_what_characters_max)
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '\uFFFD')
  const text = canonical({ at: writeInstant(at), by, purpose, what: said, asOf })
  sure(!isRefusal(text), 'a read is plain text and numbers')
  return text
}

export const leafOfRead = (content: string): Uint8Array => leafHash(nodeHashing.sha256(content), nodeHashing)

/** A read from its content. */
export const keptRead = (index: number, content: string): KeptRead => ({ index, ...(JSON.parse(content) as Omit<KeptRead, 'index'>) })

const HEAD: Statement = { name: 'read_head', text: 'select size, frontier from parley.read_head for update' }
const WRITE: Statement = {
  name: 'read_write',
  text: `with rows as (
      insert into parley.read (index, at, by, purpose, content)
      select x.* from json_to_recordset($1::json) as x(index bigint, at bigint, by text, purpose text, content text)
    )
    update parley.read_head set size = $2, frontier = $3, root = $4`,
}

/** Writes reads at the end of the log, in one transaction. */
async function writeReads(session: Session, reads: readonly Read[]): Promise<void> {
  await session.query('begin')
  try {
    const [head] = await ask<{ size: number; frontier: Buffer }>(session, HEAD, [])
    sure(head !== undefined, 'the migrations leave one head')
    const edge = frontierFromBytes(head.frontier)
    sure(!isRefusal(edge) && edge.size === head.size, 'the head knows the edge of its own tree')
    let frontier: Frontier = edge
    const rows = reads.map((read, i) => {
      const content = contentOfRead(read)
      frontier = append(frontier, leafOfRead(content), nodeHashing)
      return { index: head.size + i, at: read.at, by: read.by, purpose: read.purpose, content }
    })
    const root = Buffer.from(frontierRoot(frontier, nodeHashing))
    await ask(session, WRITE, [JSON.stringify(rows), frontier.size, Buffer.from(frontierToBytes(frontier)), root])
    await session.query('commit')
  } catch (error) {
    await session.query('rollback').catch(() => {})
    throw error
  }
}

/** How often writing is tried at once. */
const TRIES = 3

/** Gathers reads and writes them in stretches, on a connection of its own. */
export class ReadLog {
  readonly #connection: pg.ClientConfig
  readonly #now: () => Instant
  #waiting: Read[] = []
  #lost = 0
  #timer: NodeJS.Timeout | null = null
  #writing: Promise<void> = Promise.resolve()
  #session: pg.Client | null = null
  #closed = false

  constructor(connection: pg.ClientConfig, now: () => Instant) {
    this.#connection = connection
    this.#now = now
  }

  /** Notes a read; it is written soon. */
  note(read: Read): void {
    if (this.#closed) return
    if (this.#waiting.length >= LIMITS.reads_waiting_max) this.#lost++
    else this.#waiting.push(read)
    if (this.#waiting.length >= LIMITS.reads_at_once) void this.flush()
    else this.#timer ??= setTimeout(() => void this.flush(), LIMITS.reads_wait_milliseconds).unref()
  }

  /** Resolves when everything noted so far is on the disk, or could not be brought there now. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  async #write(tries = TRIES): Promise<void> {
    const taken = this.#waiting.slice(0, LIMITS.reads_at_once)
    if (taken.length === 0) return
    // How much could not be kept is told where it is missing.
    const gap = this.#lost === 0 ? [] : [{ at: this.#now(), by: 'clock', purpose: 'gap', what: `lost ${this.#lost}`, asOf: 0 }]
    try {
      this.#session ??= await openSession(this.#connection)
      await writeReads(this.#session, [...taken, ...gap])
    } catch {
      // The database is away: what is noted waits, and is tried again at once, and then now and then.
      await this.#session?.end().catch(() => {})
      this.#session = null
      if (tries > 1) return this.#write(tries - 1)
      if (!this.#closed) this.#timer ??= setTimeout(() => void this.flush(), LIMITS.reads_wait_milliseconds).unref()
      return
    }
    this.#waiting.splice(0, taken.length)
    if (gap.length > 0) this.#lost = 0
    await this.#write()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.flush()
    await this.#session?.end().catch(() => {})
  }
}

const PAGE: Statement = {
  name: 'reads',
  text: `select index, content from parley.read
    where index < $1 and ($2::text is null or by = $2) and ($4::text is null or position($4 || ' ' in (content::json->>'what') || ' ') > 0)
    order by index desc limit $3`,
}
const SIZE: Statement = { name: 'reads_size', text: `select size, encode(root, 'hex') as root from parley.read_head` }
const CONTENTS: Statement = {
  name: 'reads_contents',
  text: 'select content from parley.read where index >= $1 and index < $2 order by index',
}

/** Reads that were logged, the latest first. */
export async function readsPage(session: Session, { before, limit, by, of }: ReadsAsked): Promise<ReadPage> {
  const [head] = await ask<{ size: number; root: string }>(session, SIZE, [])
  sure(head !== undefined, 'the migrations leave one head')
  const rows = await ask<{ index: number; content: string }>(session, PAGE, [before ?? head.size, by ?? null, limit, of ?? null])
  return { items: rows.map(({ index, content }) => keptRead(index, content)), ...head }
}

const CHECKED_AT_ONCE = 5_000

/** The root over the first `size` reads, worked out from what they say now. */
export async function readsRootAt(session: Session, size: number): Promise<string> {
  const leaves: Uint8Array[] = []
  for (let from = 0; from < size; from += CHECKED_AT_ONCE) {
    const rows = await ask<{ content: string }>(session, CONTENTS, [from, Math.min(size, from + CHECKED_AT_ONCE)])
    for (const { content } of rows) leaves.push(leafOfRead(content))
  }
  return Buffer.from(rootOf(leaves, nodeHashing)).toString('hex')
}

/** What opens a reading, with the read logged where it opens and says what it is of. */
export async function logged<T extends { readonly size: number }>(
  opening: Promise<T | Refusal>,
  { by, purpose, what }: { readonly by: string; readonly purpose: string; readonly what?: string },
  log: Pick<ReadLog, 'note'>,
  now: () => Instant,
): Promise<T | Refusal> {
  const reading = await opening
  if (what !== undefined && !isRefusal(reading)) log.note({ at: now(), by, purpose, what, asOf: reading.size })
  return reading
}
