/** The record open for reading as far as its log is published, with the keys that sign the log. */
import type { SignedCheckpoint } from '#answer/ledger/checkpoint.ts'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { type OpenDoor, openDoor } from '../office/door.ts'
import { repository } from '../office/office.ts'
import { type Place, placeOf } from '../office/wish.ts'
import type { Note } from '../postgres/problem.ts'
import type { Reading } from '../record/register.ts'
import { continueSigned } from './last-signed.ts'
import { knownKeysOf, type LogSigner } from './log-key.ts'
import { keyFile, openLogSigner } from './log-keys.ts'
import { publishedIn } from './publish.ts'
import { logFolder, nameOtherwise } from './where.ts'

export interface OpenLog {
  readonly reading: Reading
  readonly door: OpenDoor
  /** The folder of the keys of its records. */
  readonly keys: string
  readonly signer: LogSigner
  /** What the office published last by itself, with its cosignatures; null where it does not publish. The reading is as of its size. */
  readonly published: SignedCheckpoint | null
  close(): Promise<void>
}

const READER = { by: CLOCK, purpose: 'publish' } as const

/** The place that was named on the command line. */
export const placeAsked = (data: string | undefined): Place =>
  placeOf({ data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)

/**
 * Opens the record at the place that was named, and the keys of its log, which are made with the name `origin` (or one after the office) where
 * there are none. Of an office that publishes by itself it is opened as of what was published last: what came since is told at its next
 * moment, and not before. Refused where the record does not continue what these keys signed last.
 */
export async function openLog(
  { data, origin }: { readonly data: string | undefined; readonly origin: string | undefined },
  note: Note,
): Promise<OpenLog | Refusal> {
  const place = placeAsked(data)
  const door = await openDoor(place, note)
  try {
    const signer = await openLogSigner(place.keys, { asked: origin, otherwise: nameOtherwise(place) })
    const published = isRefusal(signer) ? signer : await publishedIn(logFolder(place), knownKeysOf(signer))
    const opened = isRefusal(published) ? published : await door.reading(READER, published?.size)
    // A record that is shorter than what was published was restored from an older copy, or is another.
    const reading = isRefusal(opened) && opened.code === 'index-ahead' ? refuse('log-differs', {}, { file: logFolder(place) }) : opened
    if (isRefusal(signer) || isRefusal(published) || isRefusal(reading)) {
      await door.close()
      return isRefusal(signer) ? signer : isRefusal(published) ? published : (reading as Refusal)
    }
    const rootAt = async (size: number) => {
      const then = await door.reading(READER, size)
      if (isRefusal(then)) return then
      await then.close()
      return then.root
    }
    const { size, root } = reading
    const refused = await continueSigned(keyFile(place.keys, 'signed'), signer, { size, root, rootAt })
    if (refused !== null) {
      await reading.close()
      await door.close()
      return refused
    }
    return {
      ...{ reading, signer, published, door, keys: place.keys },
      close: async () => {
        await reading.close()
        await door.close()
      },
    }
  } catch (error) {
    await door.close()
    throw error
  }
}
