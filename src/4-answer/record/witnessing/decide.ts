/** Decides what is recorded about the published log. */
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { readCheckpoint } from '../../ledger/checkpoint.ts'
import { type Asking, CLOCK, type Command, type Decided } from '../command.ts'
import { draft } from '../entry.ts'
import type { View } from '../view.ts'
import { FINAL_ACTS } from './data.ts'

type WitnessingCommand = Extract<Command, { verb: 'pad' | 'say-final-acts' | 'witness' }>

/** As many are added at once; whoever wants more asks again. */
const PADDED_AT_ONCE = 256
const KINDS_MAX = 64

export function decideWitnessing(view: View, command: WitnessingCommand, asking: Asking): Decided | Refusal {
  if (command.verb === 'say-final-acts') return sayFinalActs(view, command.kinds)
  // Nobody fills the log up or says what witnesses cosigned by hand: whoever publishes the log does, after checking.
  if (asking.by !== CLOCK) return refuse('clock-alone', { by: asking.by, verb: command.verb })
  return command.verb === 'pad' ? pad(view, command.until) : witness(view, command)
}

/** Fills the record up until it has `until` entries. Where it has them already, nothing is recorded. */
function pad(view: View, until: number): Decided | Refusal {
  if (!Number.isSafeInteger(until) || until < 0)
    return refuse('shape-wrong', { found: shown(until), accepted: '0, 1, 2, …' }, { field: 'until' })
  const missing = Math.min(Math.max(0, until - view.size), PADDED_AT_ONCE)
  return { drafts: Array.from({ length: missing }, () => draft('padded', {})), told: {} }
}

function sayFinalActs(view: View, raw: readonly string[]): Decided | Refusal {
  if (raw.length > KINDS_MAX) return refuse('shape-too-big', { found: raw.length, max: KINDS_MAX }, { field: 'kinds' })
  const kinds: string[] = []
  for (const [i, one] of raw.entries()) {
    const kind = shaped(label, one)
    if (isRefusal(kind)) return placed(kind, { field: `kinds[${i}]` })
    if (kinds.includes(kind)) return refuse('shape-repeated', { found: kind }, { field: `kinds[${i}]` })
    kinds.push(kind)
  }
  kinds.sort()
  const before = view.get('final-acts', FINAL_ACTS)?.data.kinds ?? []
  if (kinds.join('\n') === before.join('\n')) return { drafts: [], told: {} }
  return { drafts: [draft('final-acts-said', { kinds })], told: {} }
}

/**
 * What a cosigned checkpoint covers waits no longer. Whether the signatures hold and the tree is ours is for whoever brings it to check; here
 * it must be a checkpoint, of no more than there is, and later than each performance that it is to cover.
 */
function witness(view: View, { checkpoint: text, dockets }: Extract<WitnessingCommand, { verb: 'witness' }>): Decided | Refusal {
  const checkpoint = readCheckpoint(text)
  if (isRefusal(checkpoint)) return placed(checkpoint, { field: 'checkpoint' })
  const { size } = checkpoint
  if (size > view.size) return refuse('index-ahead', { found: size, size: view.size }, { field: 'checkpoint' })
  const covered = [...new Set(dockets)].sort().filter((docket) => {
    const row = view.get('awaiting', docket)
    return row !== null && row.data.performed < size
  })
  if (covered.length === 0) return { drafts: [], told: {} }
  return { drafts: [draft('checkpoint-witnessed', { size, checkpoint: text, dockets: covered })], told: {} }
}
