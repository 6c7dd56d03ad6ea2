/** The record open for reading, with the key that signs its log. */
import { KEY_TYPES } from '#answer/ledger/note.ts'
import { CLOCK } from '#answer/record/command.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { openDoor } from '../office/door.ts'
import { repository } from '../office/office.ts'
import { placeOf } from '../office/wish.ts'
import type { Note } from '../postgres/problem.ts'
import type { Reading } from '../record/register.ts'
import { openSigner, type Signer } from './log-key.ts'

export interface OpenLog {
  readonly reading: Reading
  readonly signer: Signer
  close(): Promise<void>
}

/** The key of the log stands beside the keys of its records. */
const KEY_FILE = 'log.key'

/**
 * Opens the record at the place that was named, as of its head, and the key of its log, which is made with the name `origin` (or one after the
 * office) where there is none.
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
    const reading = isRefusal(signer) ? signer : await door.reading({ by: CLOCK, purpose: 'publish' })
    if (isRefusal(signer) || isRefusal(reading)) {
      await door.close()
      return isRefusal(signer) ? signer : (reading as Refusal)
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
