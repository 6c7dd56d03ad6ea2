/** May we? A question that is not recorded: the same answer a proposal would get, without reserving anything. */
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import { type Asked, actOf, put } from './asking.ts'
import type { Asking } from './command.ts'
import type { View } from './view.ts'
import type { Written } from './written.ts'

/** Gives the question as it was put and its answer, or the first thing wrong with the act. */
export function askOf(view: View, written: Written, { by, at }: Pick<Asking, 'by' | 'at'>): Asked | Refusal {
  const act = actOf(view, { asked_by: by, ...written }, 1)
  return isRefusal(act) ? act : put(view, { docket: null, act, at, known: at })
}
