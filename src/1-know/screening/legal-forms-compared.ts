import { legalFamily } from '../names/lexicon.ts'
import type { Name } from '../names/name.ts'
import type { Weights } from './method.ts'

/** What the legal forms of two bodies say against their being one. A form that one side leaves out says next to nothing. */
export function legalForms(a: Name, b: Name, w: Weights): number {
  if (a.forms.length === 0 && b.forms.length === 0) return 0
  if (a.forms.length === 0 || b.forms.length === 0) return w.formMissing
  let least = w.formOther
  for (const x of a.forms) {
    for (const y of b.forms) {
      const [of, other] = [legalFamily(x.means), legalFamily(y.means)]
      const against = x.means === y.means ? 0 : of === other || of === 'generic' || other === 'generic' ? w.formAlike : w.formOther
      if (against < least) least = against
    }
  }
  return least
}
