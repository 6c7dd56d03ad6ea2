/** The parts of an act: what holds each up, and what would do for it alone. */
import type { PartRead, Read } from './read.ts'

export interface PartShown extends PartRead {
  /** As reasons name it. */
  readonly name: string
  /** The clauses that hold it up, or instruments; in the order of the law. */
  readonly held: readonly string[]
  /** What would do, in sentences: from remedies that were tried. Empty where the search found none that is about this part. */
  readonly would: readonly string[]
}

const WEIGHT = { refuse: 0, refer: 1, permit: 2 } as const

/** As `determine` names parts: counterpart, leg and line with a space between, whatever the part lacks left out. */
const nameOf = ({ counterpart, leg, line }: PartRead): string => [counterpart, leg, line].filter((one) => one !== null).join(' ')

/** The parts with what holds them up, the heaviest first. A reason that names no part is about all of them. */
export function partsOf(read: Read): readonly PartShown[] {
  const blocking = read.orders.flatMap((order) => order.blocking)
  const changes = read.remedies.flatMap((remedy) => remedy.changes)
  const parts = read.parts.map((part): PartShown => {
    const name = nameOf(part)
    if (part.verdict === 'permit') return { ...part, name, held: [], would: [] }
    const reasons = blocking.filter(({ parts: of }) => of.length === 0 || of.includes(name))
    const mine = changes.filter(({ kind, values }) => kind === 'facts' && Object.values(values).some((value) => value === part.counterpart))
    return {
      ...{ ...part, name },
      held: [...new Set(reasons.flatMap(({ ref }) => ref ?? []))],
      would: [...new Set(mine.map(({ sentence }) => sentence))],
    }
  })
  return parts.sort((a, b) => WEIGHT[a.verdict] - WEIGHT[b.verdict])
}
