/**
 * Whether what is promised may be done itself. The promised act is put to the engine like any other: what is prohibited, what nobody has given
 * authority for, and what goes over a limit contradicts the promise. What is only open, or can still be met, does not.
 */
import type { Keeping } from '#bound/act/keeping.ts'
import type { Determination } from '#bound/determine/determination.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Contradiction } from '#watch/commitments/contradiction.ts'
import { actOf, put } from '../asking.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'

/** Reasons that say that it may not be done, whatever else is met. */
const FINAL = ['prohibited', 'no-authority', 'over-limit'] as const

/** What of the act of promising is the promise's own, and not that of the act that is promised. */
const OWN: ReadonlySet<string> = new Set(['keeping', 'legs', 'place', 'cites', 'under'])

/** How long the act is taken to be at either end of the time in which it may be done. */
const MINUTE = 60_000

/**
 * What stands against doing what is promised, by the engine's answer at `now`: at any time of something continuous; of something that is to be
 * done once, where it can be done neither at the first nor at the last moment. Nothing where the promise names no kind of act.
 */
export function notPermitted(view: View, keeping: Keeping | null, written: Written, now: Instant): readonly Contradiction[] {
  const about = keeping?.does ?? null
  if (keeping === null || about === null || keeping.refrains) return []
  const first = Math.max(keeping.from ?? now, now)
  const last = keeping.until
  if (last !== null && last <= first) return []
  const spans = keeping.continuous && last !== null ? [[first, last] as const] : endsOf(first, last)
  const found = spans.map((span) => againstDoing(view, written, about, span, now))
  return found.every((one) => one.length > 0) ? (found[0] ?? []) : []
}

function endsOf(first: Instant, last: Instant | null): readonly (readonly [from: Instant, until: Instant])[] {
  const at = [first, last === null ? first : Math.max(first, last - MINUTE)]
  return [...new Set(at)].map((from) => [from, Math.min(from + MINUTE, last ?? Number.POSITIVE_INFINITY)] as const)
}

function againstDoing(
  view: View,
  written: Written,
  kind: string,
  [from, until]: readonly [Instant, Instant],
  now: Instant,
): readonly Contradiction[] {
  const rest = Object.fromEntries(Object.entries(written).filter(([key]) => !OWN.has(key)))
  const act = actOf(view, { ...rest, kind, when: [writeInstant(from), writeInstant(until)] }, 1)
  if (isRefusal(act)) return []
  const { determination } = put(view, { docket: null, act, at: now, known: now })
  return refusalsIn(determination, kind)
}

/** Each reason once, in the order of telling. */
function refusalsIn({ orders }: Determination, about: string): readonly Contradiction[] {
  const all = orders.flatMap(({ blocking }) =>
    blocking.flatMap(({ code, ref, order }): Contradiction[] => {
      const why = FINAL.find((one) => one === code)
      return why === undefined ? [] : [{ commitment: ref ?? order, why, about }]
    }),
  )
  return all.filter((one, at) => all.findIndex((other) => other.commitment === one.commitment && other.why === one.why) === at)
}
