/** Moments as incidents keep them: ISO 8601 in UTC. */
import { type Instant, readInstant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'

/** A moment that was written by the house itself. */
export function momentOf(text: string): Instant {
  const read = readInstant(text, 'UTC')
  sure(!isRefusal(read), 'the moments of an incident can be read')
  return read
}
