/** Requests about holds and about what the record holds about somebody, for a fuzz. */
import type { Chooser } from '../../properties/support/choose.ts'

/** What a fuzz has seen of holds. */
export class CustodySeen {
  readonly holds: number[] = []
  readonly asked: number[] = []

  keep(operation: string, data: unknown): void {
    const { from } = data as { readonly from?: unknown }
    if (operation === 'place-hold' && typeof from === 'number') this.holds.push(from)
    if (operation === 'ask-access' && typeof from === 'number') this.asked.push(from)
  }
}

const OPERATIONS: ReadonlySet<string> = new Set([
  ...['place-hold', 'lift-hold', 'derived', 'about', 'accesses', 'answer-access'],
  ...['access-requests', 'ask-access', 'drop-access'],
])

/** Values by the names of fields for one of these operations. Few holds are over what a fuzz erases, or nothing could be. */
export function custodyMakers(
  operation: string,
  choose: Chooser,
  { holds, asked }: CustodySeen,
  { size, docket }: { readonly size: number; readonly docket: string | undefined },
): Readonly<Record<string, () => unknown>> {
  if (!OPERATIONS.has(operation)) return {}
  const entry = () => choose.below(size + 2)
  return {
    over: () => choose.pick([{ party: 'NOBODY' }, { entry: choose.below(5) }, { docket: docket ?? 'NONE' }, {}]),
    hold: () => choose.pick([...holds.slice(-2), entry()]),
    party: () => choose.pick(['HOST', 'NOBODY']),
    asked: () => choose.pick([...asked.slice(-2), entry()]),
    received: () => choose.pick(['2026-01-05', '2026-02-30']),
    due: () => choose.pick(['2026-02-05', '2025-02-05']),
    shown: () => [entry()],
    withheld: () => (choose.toss() ? [] : [{ entry: entry(), rule: 'Rule 17' }]),
  }
}
