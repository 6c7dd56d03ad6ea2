/** Looks at a file of events as an import would, and keeps nothing. */
import type { Instant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal } from '#ground/refusal.ts'
import type { Fate } from '#watch/events/fates.ts'
import type { Mapping } from '#watch/events/read/mapping.ts'
import { type EventsRead, openEventReader } from '#watch/events/read/open.ts'
import { readChunks } from '../../files/chunks.ts'
import { formIn } from './take.ts'

/** What was read, and what became of the first `most` rows that would not be plainly stored. */
export async function lookAtEvents(
  file: string,
  mapping: Mapping | undefined,
  now: Instant,
  most: number,
): Promise<(EventsRead & { readonly fates: readonly Fate[] }) | Refusal> {
  const form = await formIn((onChunk) => readChunks(file, onChunk), mapping !== undefined)
  if (isRefusal(form)) return placed(form, { file })
  const fates: Fate[] = []
  const reader = openEventReader(form, {
    ...{ now, mapping, onEvent: () => {} },
    onFate: (fate) => void (fate.outcome !== 'stored' && fates.length < most && fates.push(fate)),
  })
  if (isRefusal(reader)) return placed(reader, { file })
  const read = (await readChunks(file, (chunk) => reader.write(chunk))) ?? reader.end()
  return isRefusal(read) ? placed(read, { file }) : { ...read, fates }
}
