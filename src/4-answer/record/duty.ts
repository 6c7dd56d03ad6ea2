/** Duties as the record holds them: their names, how they stand at a moment, and what they tell the engine. */
import type { DutyArising } from '#bound/determine/duties.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import type { DutyText } from './entry.ts'
import { moment } from './moments.ts'
import type { DutyData } from './row.ts'

export const DUTY_STATES = ['open', 'overdue', 'discharged', 'waived'] as const
export type DutyState = (typeof DUTY_STATES)[number]

/** The name of a duty: the clause that obliges and the docket whose performance created it. */
export const dutyName = (ref: string, docket: string): string => `${ref} of ${docket}`

/** How a duty stands at a moment: one that falls due at that very moment is overdue. One impeded is owed still. */
export function dutyState({ due, discharged, waived }: DutyData, at: Instant): DutyState {
  if (discharged !== null && moment(discharged) <= at) return 'discharged'
  if (waived !== null && moment(waived) <= at) return 'waived'
  return due !== null && moment(due) <= at ? 'overdue' : 'open'
}

/**
 * Duties as they are recorded. Two of one clause in one docket, such as two things left open, are told apart by what they justify.
 * `taken` says which names others have: "A of B" and "C" may be joined to the same name as "A" and "B of C".
 */
export function dutiesArising(
  arising: readonly DutyArising[],
  docket: string,
  since: Instant,
  taken: (name: string) => boolean = () => false,
): DutyText[] {
  const names = new Set<string>()
  return arising.map(({ ref, duty, by, to, due, justifies }) => {
    const plain = dutyName(ref, docket)
    let name = names.has(plain) && justifies !== null ? `${plain} (${justifies})` : plain
    for (let n = 2; names.has(name) || taken(name); n++) name = `${plain} (${n})`
    names.add(name)
    return { name, ref, duty, by, to, due: due === null ? null : writeInstant(due), since: writeInstant(since), justifies }
  })
}

/** What a duty tells the engine, in the written form of facts. A waived duty is owed no longer, as one that was done. */
export function dutyFacts({ name, by, due, since, discharged, waived }: DutyData): Readonly<Record<string, unknown>>[] {
  const base = { of: by, is: 'duty', id: name, ...(due === null ? {} : { due }) }
  const open = { ...base, value: 'open', recorded: since }
  const over = discharged ?? waived
  return over === null ? [open] : [open, { ...base, value: 'discharged', recorded: over }]
}
