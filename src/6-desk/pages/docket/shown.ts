/** What was on the screen when somebody began to approve, so that they learn what has changed when it has. */
import type { DocketWhole } from '../../client/shapes.ts'
import type { Read } from '../../parts/answer/read.ts'

export interface Shown {
  readonly digest: string
  readonly rev: number
  readonly act: string
  readonly verdict: Read['verdict']
  readonly reasons: readonly string[]
}

/** What an approval would be of. */
export const shownOf = ({ docket }: DocketWhole, read: Read): Shown => ({
  digest: docket.digest,
  rev: docket.rev,
  act: JSON.stringify(docket.act),
  verdict: read.verdict,
  reasons: read.reasons.map(({ sentence }) => sentence),
})

export interface Difference {
  readonly act: boolean
  readonly verdict: boolean
  readonly gone: readonly string[]
  readonly come: readonly string[]
}

/** What differs between what was shown and what stands now; null when nothing does. */
export function differenceOf(before: Shown, now: Shown): Difference | null {
  if (before.digest === now.digest && before.rev === now.rev && before.act === now.act) return null
  const gone = before.reasons.filter((one) => !now.reasons.includes(one))
  const come = now.reasons.filter((one) => !before.reasons.includes(one))
  return { act: before.act !== now.act, verdict: before.verdict !== now.verdict, gone, come }
}
