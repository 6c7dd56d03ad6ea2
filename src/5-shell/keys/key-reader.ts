/** The keys of records opened for reading beside whoever writes: nothing is made, swept or destroyed. */
import { open } from 'node:fs/promises'
import path from 'node:path'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { checkKeyFile, diskRefusal, readAll } from './key-file.ts'
import type { KeyFound } from './key-store.ts'
import { placeOf, readHead, readSlot, SLOT_BYTES } from './slot.ts'

export interface KeyReader {
  /** Tells this store from every other, as 32 hex digits. */
  readonly id: string
  /** What is in a slot now. */
  read(slot: number): Promise<KeyFound>
  close(): Promise<void>
}

const AT_ONCE = 1_024

/** Opens the keys in a folder. Refused where there are none, where others can reach them, and where the file is damaged. */
export async function openKeyReader(folder: string): Promise<KeyReader | Refusal> {
  const file = path.join(folder, 'keys')
  try {
    const handle = await open(file, 'r')
    const refused = await checkKeyFile(handle, file)
    const head = Buffer.alloc(SLOT_BYTES)
    const { bytesRead } = await handle.read(head, 0, SLOT_BYTES, 0)
    const read = readHead(head.subarray(0, bytesRead))
    if (refused !== null || read === null || !('id' in read)) {
      await handle.close()
      return refused ?? refuse('keys-damaged', {}, { file })
    }
    const { id } = read
    const disk = { read: async (into: Buffer, at: number) => (await handle.read(into, 0, into.length, at)).bytesRead }
    // Whoever goes through a record asks for slots one after the other: they are read in stretches. What is destroyed meanwhile is seen at the
    // next stretch; whoever must not miss that looks at the record again afterwards.
    let first = 0
    let bytes: Buffer = Buffer.alloc(0)
    return {
      id: Buffer.from(id).toString('hex'),
      async read(slot) {
        if (slot < first || (slot - first + 1) * SLOT_BYTES > bytes.length) {
          first = slot
          bytes = await readAll(disk, Buffer.alloc(AT_ONCE * SLOT_BYTES), placeOf(slot))
        }
        const own = bytes.subarray((slot - first) * SLOT_BYTES, (slot - first + 1) * SLOT_BYTES)
        return own.length === 0 ? { state: 'never-written' } : readSlot(own, id, slot)
      },
      close: () => handle.close(),
    }
  } catch (error) {
    const refused = (error as NodeJS.ErrnoException).code === 'ENOENT' ? refuse('file-missing', {}, { file }) : diskRefusal(error, file)
    return isRefusal(refused) ? refused : refuse('keys-damaged', {}, { file })
  }
}
