/** An answer as six gates in the order of the law: at which ones it is held, and by what. */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Say } from '../../words/words.tsx'
import { GATES, type GateName, type OrderRead, type Read, type ReasonRead } from './read.ts'

/** One gate, as `Gates` shows it. `none`: it was not reached, because the act could not be judged at all. */
export interface GateShown {
  readonly id: GateName
  readonly name: string
  readonly verdict: Verdict | 'none'
  readonly note: string
}

/**
 * The gates of one legal order, or, with none named, of all together: at each gate the heaviest of what stands there. `end` says
 * whether the permit was reached.
 */
export function gatesOf(read: Read, say: Say, order?: string): { gates: GateShown[]; end: string } {
  const orders = order === undefined ? read.orders : read.orders.filter((one) => one.order === order)
  const verdict = orders.length === 1 && order !== undefined ? (orders[0]?.verdict ?? read.verdict) : read.verdict
  const judged = read.orders.length > 0
  const gates = GATES.map((id) => gateShown(id, orders, judged ? null : read.reasons, say))
  const held = gates.filter((gate) => gate.verdict !== 'permit').length
  const end = say(verdict === 'permit' ? 'desk.part.gate-reached' : held === 1 ? 'desk.part.gate-one-away' : 'desk.part.gate-not-reached')
  return { gates, end }
}

/** `unjudged`: the reasons of an act that could not be judged, whatever the gate. */
function gateShown(id: GateName, orders: readonly OrderRead[], unjudged: readonly ReasonRead[] | null, say: Say): GateShown {
  const name = say(`desk.part.gate-${id}`)
  if (unjudged !== null)
    return id === 'readable'
      ? { id, name, verdict: 'refuse', note: say('desk.part.gate-unjudged') }
      : { id, name, verdict: 'none', note: say('desk.part.gate-unreached') }
  const here = (reasons: readonly ReasonRead[]): readonly ReasonRead[] => reasons.filter((reason) => reason.gate === id)
  const blocking = orders.flatMap((one) => here(one.blocking))
  if (blocking.length > 0) {
    const verdict = blocking.some((reason) => reason.verdict === 'refuse') ? 'refuse' : 'refer'
    return { id, name, verdict, note: refsOf(blocking) || say(`desk.part.gate-held-${verdict}`) }
  }
  const carrying = orders.flatMap((one) => here(one.carrying))
  return { id, name, verdict: 'permit', note: noteOf(id, carrying, say) }
}

/** What carried the act through a gate that holds nothing. Where it was held elsewhere nothing is told of this. */
function noteOf(id: GateName, carrying: readonly ReasonRead[], say: Say): string {
  if (id === 'authority') return refsOf(carrying.filter((reason) => reason.code === 'authorised')) || say('desk.part.gate-free')
  if (id === 'limits') {
    const count = carrying.find((reason) => reason.count !== null)?.count
    if (count) return say('desk.part.gate-counted', { used: count.used, max: count.max })
  }
  if (carrying.length === 0) return say('desk.part.gate-free')
  return id === 'prohibitions' ? say('desk.part.gate-lifted') : say('desk.part.gate-met', { n: carrying.length })
}

/** The clauses by name, two at most: the rest is told with the reasons. */
function refsOf(reasons: readonly ReasonRead[]): string {
  const refs = [...new Set(reasons.flatMap((reason) => reason.ref ?? []))]
  return refs.length > 2 ? `${refs.slice(0, 2).join(', ')} …` : refs.join(', ')
}
