/** Replays answers on file through the door for reading. */
import { CLOCK } from '#answer/record/command.ts'
import type { Entry } from '#answer/record/entry.ts'
import { gatheredAtOf } from '#answer/record/on-file.ts'
import { type Pass, ReplayAll, type ReplayedAnswer, replayEntry } from '#answer/record/replay-all.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Reading, Register } from '../record/register.ts'

const READER = { by: CLOCK, purpose: 'replay' } as const
const PAGE = 1_000
const TZ = process.versions.tz ?? 'unknown'

/** What replaying needs of a register, which may be closed to writing. */
export type Door = Pick<Register, 'reading'>

export interface Hearing {
  /** Hears first how many entries there are to go through. */
  begun(entries: number): void
  /** So many entries more have been gone through. Going on waits for it. */
  through(entries: number): void | Promise<void>
  heard(answer: ReplayedAnswer): void
}

/** Every answer of the record, in the order of the indices they were gathered at, in one pass: as of the head, or of `asOf` entries. */
export async function replayRecord(door: Door, hearing: Hearing, asOf?: number): Promise<Refusal | null> {
  return within(door, asOf, async (now) => {
    hearing.begun(now.size)
    const tombstoneOf = await tombstonesOf(now)
    const pass = new ReplayAll(tombstoneOf, TZ)
    const hear = async ({ done, left }: Pass): Promise<Refusal | null> => {
      for (const answer of done) hearing.heard(answer)
      for (const entry of left) {
        const answer = await replayAlone(door, entry, tombstoneOf)
        if (isRefusal(answer)) return answer
        hearing.heard(answer)
      }
      return null
    }
    for await (const entries of entriesOf(now)) {
      const refused = await hear(pass.add(entries))
      if (refused !== null) return refused
      await hearing.through(entries.length)
    }
    return hear(pass.end())
  })
}

/** Every answer of one docket, in order. */
export async function replayDocket(door: Door, docket: string, hearing: Hearing): Promise<Refusal | null> {
  return within(door, undefined, async (now) => {
    const known = await now.ask((view) => view.get('docket', docket) !== null)
    if (!known) return refuse('docket-unknown', { found: docket }, { field: '--docket' })
    const tombstoneOf = await tombstonesOf(now)
    const entries: Entry[] = []
    for await (const page of entriesOf(now, docket)) {
      for (const entry of page) if (entry.kind !== 'erased-record' && gatheredAtOf(entry) !== null) entries.push(entry)
    }
    hearing.begun(entries.length)
    for (const entry of entries) {
      const answer = await replayAlone(door, entry, tombstoneOf)
      if (isRefusal(answer)) return answer
      hearing.heard(answer)
      await hearing.through(1)
    }
    return null
  })
}

/** Opens a reading as of an index, or of the head, for as long as `work` takes. */
async function within<T>(door: Door, asOf: number | undefined, work: (reading: Reading) => Promise<T>): Promise<T | Refusal> {
  const reading = await door.reading(READER, asOf)
  if (isRefusal(reading)) return reading
  try {
    return await work(reading)
  } finally {
    await reading.close()
  }
}

/** One answer on a view of its own. */
function replayAlone(door: Door, entry: Entry, tombstoneOf: (index: number) => number | null): Promise<ReplayedAnswer | Refusal> {
  const gatheredAt = gatheredAtOf(entry)
  sure(gatheredAt !== null, 'only entries with an answer are replayed')
  return within(door, gatheredAt, async (then) => {
    const answer = await then.ask((view) => replayEntry(view, entry, tombstoneOf, TZ))
    sure(answer !== null, 'only entries with an answer are replayed')
    return answer
  })
}

/** All entries, or those of one docket, page by page. */
export async function* entriesOf(reading: Reading, docket?: string) {
  for (let after = -1; ; ) {
    const { items, next } = await reading.entries({ after, limit: PAGE, ...(docket === undefined ? {} : { docket }) })
    yield items
    const last = items.at(-1)
    if (next === null || last === undefined) return
    after = last.index
  }
}

/** What has been erased by now, and by which tombstone. */
export async function tombstonesOf(reading: Reading): Promise<(index: number) => number | null> {
  const stones = new Map<number, number>()
  for (let after: string | null | undefined; after !== null; ) {
    const page = await reading.list('tombstone', { limit: PAGE, ...(after === undefined ? {} : { after }) })
    for (const { data } of page.items) stones.set(data.of, data.tombstone)
    after = page.next
  }
  return (index) => stones.get(index) ?? null
}
