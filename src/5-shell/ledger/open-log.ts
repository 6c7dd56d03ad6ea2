/** The record open for reading, with the key that signs its log. */
import path from 'node:path'
import { KEY_TYPES } from '#answer/ledger/note.ts'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { openDoor } from '../office/door.ts'
import { repository } from '../office/office.ts'
import { placeOf } from '../office/wish.ts'
import type { Note } from '../postgres/problem.ts'
import type { Reading } from '../record/register.ts'
import { continueSigned } from './last-signed.ts'
import { openSigner, type Signer } from './log-key.ts'

export interface OpenLog {
  readonly reading: Reading
  readonly signer: Signer
  close(): Promise<void>
}

/** The key of the log stands beside the keys of its records. */
const KEY_FILE = 'log.key'
const SIGNED_FILE = 'log.checkpoint'
const READER = { by: CLOCK, purpose: 'publish' } as const

/**
 * Opens the record at the place that was named, as of its head, and the key of its log, which is made with the name `origin` (or one after the
 * office) where there is none. Refused where the record does not continue what this key signed last.
 */
export async function openLog(
  { data, origin }: { readonly data: string | undefined; readonly origin: string | undefined },
  note: Note,
): Promise<OpenLog | Refusal> {
  const place = placeOf({ data, url: process.env.DATABASE_URL || undefined, demonstration: false }, repository)
  const door = await openDoor(place, note)
  try {
    const otherwise = `parley.invalid/${place.name.replace(/[\s+\p{White_Space}\p{Cc}]+/gu, '-')}`
    const signer = await openSigner(place.keys, KEY_FILE, KEY_TYPES.signature, { asked: origin, otherwise })
    const reading = isRefusal(signer) ? signer : await door.reading(READER)
    if (isRefusal(signer) || isRefusal(reading)) {
      await door.close()
      return isRefusal(signer) ? signer : (reading as Refusal)
    }
    const rootAt = async (size: number) => {
      const then = await door.reading(READER, size)
      if (isRefusal(then)) return then
      await then.close()
      return then.root
    }
    const { size, root } = reading
    const refused = await continueSigned(path.join(place.keys, SIGNED_FILE), signer, { size, root, rootAt })
    if (refused !== null) {
      await reading.close()
      await door.close()
      return refused
    }
    return {
      ...{ reading, signer },
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
