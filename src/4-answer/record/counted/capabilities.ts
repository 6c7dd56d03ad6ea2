/** What an office may do with a movement that waits for its second key: what the decision itself would say, and by which rule. */
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Asking } from '../command.ts'
import type { View } from '../view.ts'
import { decideCounted } from './decide.ts'

const KEY_VERBS = ['key-movement', 'refuse-movement'] as const
type KeyVerb = (typeof KEY_VERBS)[number]

const CITES: Readonly<Record<KeyVerb, string>> = {
  'key-movement': 'Counted things: an office of another component turns the second key',
  'refuse-movement': 'Counted things: whoever holds a key may refuse what waits, with a reason',
}

interface KeyCapability {
  readonly verb: KeyVerb
  readonly may: boolean
  readonly why: Refusal | null
  readonly cites: string
}

/** One movement that waits, as it was said, with what the asking office may do with it. */
export function keyCapabilities(view: View, movement: string, asking: Asking): readonly KeyCapability[] {
  return KEY_VERBS.map((verb) => {
    const decided = decideCounted(view, verb === 'key-movement' ? { verb, movement } : { verb, movement, why: verb }, asking)
    const why = isRefusal(decided) ? decided : null
    return { verb, may: why === null, why, cites: CITES[verb] }
  })
}

/** The movements of these ledgers that wait for a second key, in the order in which they got the first. */
export function waitingFor(view: View, ledgers: readonly string[]) {
  return ledgers
    .flatMap((ledger) => view.of('count-move', ledger))
    .filter(({ data }) => data.state === 'pending')
    .sort((a, b) => a.from - b.from)
}
