/** Recording in memory: decides a command on the head and adds what it comes to. */
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Asking, Command, Told } from './command.ts'
import { decide } from './decide/decide.ts'
import type { Entry } from './entry.ts'
import type { MemoryRecord } from './memory.ts'

export interface Recorded {
  readonly entries: readonly Entry[]
  readonly told: Told
}

/** Entries get the time asked at, or that of the entry before where the clock stands behind it. */
export function record(memory: MemoryRecord, command: Command, asking: Asking): Recorded | Refusal {
  const at = Math.max(memory.head.at, asking.at)
  const decided = decide(memory.head, command, { ...asking, at })
  if (isRefusal(decided)) return decided
  const entries = decided.drafts.map((one, i): Entry => ({ ...one, index: memory.size + i, at, by: asking.by }))
  memory.append(entries)
  for (const entry of entries) if (entry.kind === 'erased') memory.forget(entry.body.of, entry.index)
  return { entries, told: decided.told }
}
