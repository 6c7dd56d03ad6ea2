/** The record opened for reading only: no fence is taken, no keys are needed, nothing is written, whoever writes meanwhile. */
import type pg from 'pg'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, sure } from '#ground/refusal.ts'
import { LawMemory } from './law-memory.ts'
import { readAsOf } from './reading.ts'
import type { Head, Reader, Reading } from './register.ts'
import { Roots } from './roots.ts'
import { ask, openSessions, type Statement } from './session.ts'

const HEAD: Statement = { name: 'reader_head', text: `select size, at, encode(root, 'hex') as root from parley.head` }

export interface ReadOnly {
  /** The head as it is now. */
  head(): Promise<Head>
  /** As of an index, or of the head as it is now. */
  reading(reader: Reader, asOf?: number): Promise<Reading | Refusal>
  close(): Promise<void>
}

/** Opens the record in a database that `migrate` has been run on. Throws the errors of the connection, and where there is no record. */
export async function openReading(connection: pg.ClientConfig): Promise<ReadOnly> {
  const pool = openSessions(connection, LIMITS.register_readers_max)
  const laws = new LawMemory()
  const roots = new Roots()
  let lawsReadTo = 0
  const head = async (): Promise<Head> => {
    const [found] = await ask<{ size: number; at: Instant | null; root: string }>(pool, HEAD, [])
    sure(found !== undefined, 'the migrations leave one head')
    return { size: found.size, at: found.at ?? Number.NEGATIVE_INFINITY, root: found.root }
  }
  try {
    await head()
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    head,
    async reading(reader, asOf) {
      const now = await head()
      // Another process writes, so when the law changed must be looked up again whenever the record has grown.
      if (now.size > lawsReadTo) await laws.read(pool, lawsReadTo)
      lawsReadTo = Math.max(lawsReadTo, now.size)
      return readAsOf({ pool, cache: null, laws, roots }, reader, now, asOf)
    },
    close: () => pool.end(),
  }
}
