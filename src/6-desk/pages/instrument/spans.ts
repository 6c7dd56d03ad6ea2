/** Times of instruments as a picture needs them: in epoch milliseconds, half-open. */
import type { Gaps } from '../../client/law-shapes.ts'
import type { Phase } from '../../client/shapes.ts'

export interface Span {
  readonly from: number
  readonly until: number
}
export interface Stretch extends Span {
  readonly phase: Phase
}

const DAY = 86_400_000
/** As the server writes them; a damaged instrument may have lost its ends, and then they are empty. */
export const spanOf = ({ from, until }: { readonly from: string; readonly until: string }): Span => ({
  from: from === '' ? Number.NEGATIVE_INFINITY : Date.parse(from),
  until: until === '' ? Number.POSITIVE_INFINITY : Date.parse(until),
})

export const stretchesOf = (stretches: Gaps['lanes'][number]['stretches']): readonly Stretch[] =>
  stretches.map((one) => ({ ...spanOf(one), phase: one.phase }))

/** The time shown: from the first start to the last end, but no more than two years before today and thirteen months after it. */
export function frameOf(whole: Span, now: number): Span {
  const [from, until] = [Math.min(now, whole.from), Math.max(now, whole.until)]
  return { from: Math.max(from, now - 730 * DAY) - 5 * DAY, until: Math.min(until, now + 400 * DAY) + 5 * DAY }
}
