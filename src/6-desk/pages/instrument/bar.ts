/** How wide the parts of a bar are: for the eye only, so whole digits of a decimal may be lost here and nowhere else. */

export interface Bar {
  /** Parts of the whole, from nought to one; together at most one. */
  readonly performed: number
  readonly reserved: number
  /** More was drawn than there is. */
  readonly over: boolean
}

interface Amounts {
  readonly performed: string | null
  readonly reserved: string | null
  readonly left: string | null
}

/** Null where it is not known how much was drawn. The whole is what was drawn and what is left, or the limit where that is more. */
export function barOf({ performed, reserved, left }: Amounts, { max }: { readonly max: string }): Bar | null {
  if (performed === null || reserved === null || left === null) return null
  const [done, held, free] = [Number(performed), Number(reserved), Number(left)]
  const whole = Math.max(done + held, done + held + free, Number(max))
  if (!Number.isFinite(whole) || whole <= 0) return { performed: 0, reserved: 0, over: free < 0 }
  return { performed: done / whole, reserved: held / whole, over: free < 0 }
}
