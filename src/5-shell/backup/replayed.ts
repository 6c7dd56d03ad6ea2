/** How every answer of a record comes out, as counts and one digest: two records with the same come out alike. */
import { createHash } from 'node:crypto'
import { keptOf } from '#answer/record/kept.ts'
import { canonical } from '#ground/canonical.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { type Door, replayRecord } from '../office/replaying.ts'
import type { Manifest } from './form.ts'

/** Replays the first `size` entries. The digest is over the outcome and the projection of each answer, in order of entry. */
export async function replayedDigest(
  door: Door,
  size: number,
  through: (entries: number) => void,
): Promise<Manifest['replayed'] | Refusal> {
  const tally = { same: 0, drift: 0, erased: 0 }
  const lines = new Map<number, string>()
  const refused = await replayRecord(
    door,
    {
      begun: () => {},
      through,
      heard(answer) {
        tally[answer.replayed.outcome]++
        const text = canonical([answer.entry, answer.replayed.outcome, keptOf(answer).projection])
        sure(!isRefusal(text), 'what was kept as JSON can be written as JSON')
        lines.set(answer.entry, createHash('sha256').update(text).digest('hex'))
      },
    },
    size,
  )
  if (refused !== null) return refused
  const hash = createHash('sha256')
  for (const [, line] of [...lines].sort(([a], [b]) => a - b)) hash.update(line)
  return { ...tally, sha256: hash.digest('hex') }
}
