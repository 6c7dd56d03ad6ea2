import { legalFamilies } from '../names/lexicon.ts'
import type { Name } from '../names/name.ts'
import type { Weights } from './method.ts'

/** What the legal forms of two bodies say against their being one. A form that one side leaves out says next to nothing. */
export function legalForms(a: Name, b: Name, w: Weights): number {
  if (a.forms.length === 0 && b.forms.length === 0) return 0
  if (a.forms.length === 0 || b.forms.length === 0) return w.formMissing
  let least = w.formOther
  for (const x of a.forms) {
    for (const y of b.forms) {
      const against = x.means === y.means ? 0 : alike(x.means, y.means) ? w.formAlike : w.formOther
      if (against < least) least = against
    }
  }
  return least
}

/** Whether two forms may be of one family. */
function alike(a: number, b: number): boolean {
  const [left, right] = [legalFamilies(a), legalFamilies(b)]
  return left.includes('generic') || right.includes('generic') || left.some((family) => right.includes(family))
}
