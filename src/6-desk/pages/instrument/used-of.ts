/** Which clauses had a part in which answers. */
import type { Entry } from '../../client/shapes.ts'
import { recordOf, recordsOf, textOf, textsOf } from '../../parts/law/written.ts'

/**
 * The dockets of each clause, by its reference `INSTRUMENT/clause`: those whose latest answer names it, whether it carries the act, holds
 * it or was met, and those in which it left a duty. `answers` are entries that hold one, the newest first.
 */
export function usedOf(answers: readonly Entry[], duties: readonly { readonly ref: string; readonly docket: string }[]) {
  const used = new Map<string, Set<string>>()
  const note = (ref: string, docket: string) => used.set(ref, (used.get(ref) ?? new Set()).add(docket))
  const seen = new Set<string>()
  for (const { body = {} } of answers) {
    const docket = textOf(body.docket)
    if (seen.has(docket)) continue
    seen.add(docket)
    const { reasons } = recordOf(recordOf(body.answer).projection)
    for (const reason of recordsOf(reasons)) for (const ref of [...textsOf(reason.ref), ...textsOf(reason.mentions)]) note(ref, docket)
  }
  for (const { ref, docket } of duties) note(ref, docket)
  return used
}
