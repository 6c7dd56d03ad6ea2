/** A folder of keys made whole from keys that are known, for a record that is restored. */
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { diskRefusal, openKeyFile, writeAll } from './key-file.ts'
import { placeOf, SLOT_BYTES, writeEmptied, writeKey } from './slot.ts'

const AT_ONCE = 4_096

/**
 * Makes the keys of a record in `folder`: slot N holds what `key(N)` gives, or the mark of a destroyed key where that is null. Gives the id of the
 * store, with everything on the disk. Refused where there are keys already.
 */
export async function fillKeys(folder: string, slots: number, key: (slot: number) => Uint8Array | null): Promise<string | Refusal> {
  const file = await openKeyFile(folder, 0)
  if (isRefusal(file)) return file
  try {
    if (file.slots > 0) return refuse('restore-not-empty', { found: file.slots }, { file: folder })
    for (let first = 0; first < slots; first += AT_ONCE) {
      const count = Math.min(AT_ONCE, slots - first)
      const bytes = Buffer.alloc(count * SLOT_BYTES)
      for (let i = 0; i < count; i++) {
        const into = bytes.subarray(i * SLOT_BYTES, (i + 1) * SLOT_BYTES)
        const own = key(first + i)
        if (own === null) writeEmptied(into, file.id, first + i, 'destroyed')
        else writeKey(into, file.id, first + i, own)
      }
      await writeAll(file.disk, bytes, placeOf(first))
    }
    await file.disk.sync()
    return Buffer.from(file.id).toString('hex')
  } catch (error) {
    return diskRefusal(error, folder)
  } finally {
    await file.disk.close()
  }
}
