/** The atoms of an act: the act is their conjunction. */
import type { Act, Leg, Line } from './act.ts'

/** One counterpart, one leg, one line: the smallest thing that is judged. Null is what the act does not have. */
export interface Atom {
  readonly counterpart: string | null
  readonly leg: Leg
  readonly line: Line | null
}

/** Counterpart by leg by line: an act is the conjunction of these. */
export function atomsOf(act: Act): Atom[] {
  if (act.legs.length === 1 && act.roles.counterpart?.length === 1 && (act.lines?.length ?? 0) === 0) {
    return [{ counterpart: act.roles.counterpart[0] as string, leg: act.legs[0] as Atom['leg'], line: null }]
  }
  const counterparts = act.roles.counterpart === null || act.roles.counterpart.length === 0 ? [null] : act.roles.counterpart
  const lines = act.lines === null || act.lines.length === 0 ? [null] : act.lines
  return counterparts.flatMap((counterpart) => act.legs.flatMap((leg) => lines.map((line) => ({ counterpart, leg, line }))))
}
