/**
 * Anchors the log of reads in the record: once what is not anchored yet is an hour old, the root over all reads so far becomes an entry. So a
 * read that was logged can be taken back or changed for an hour at most without being found.
 */
import { CLOCK } from '#answer/record/command.ts'
import { READS } from '#answer/record/custody/data.ts'
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Register } from '../record/register.ts'

/** How often it is looked whether it is time. */
const LOOK_MILLISECONDS = 60_000

/** Anchors what is due, and gives whether there was something. */
export async function anchorReads(register: Register, now: Instant): Promise<boolean> {
  const reading = await register.reading({ by: CLOCK, purpose: 'anchor' })
  if (isRefusal(reading)) return false
  const anchored = await reading.ask((view) => view.get('reads-anchor', READS)?.data.size ?? 0).finally(() => reading.close())
  const { items, size, root } = await register.reads({ before: anchored + 1, limit: 1 })
  const [first] = items
  if (first === undefined || first.index !== anchored || now - Date.parse(first.at) < LIMITS.reads_anchor_milliseconds) return false
  const done = await register.submit({ verb: 'anchor-reads', size, root }, CLOCK)
  return !isRefusal(done) && done.size > done.from
}

/** Does so for as long as the office runs. What goes wrong is told, and tried again. */
export function startAnchoring(register: Register, now: () => Instant, failed: (error: unknown) => void): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    running = running.then(() => anchorReads(register, now())).catch(failed)
  }
  const timer = setInterval(look, LOOK_MILLISECONDS).unref()
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
