/** What entries about the published log do to the read models. */
import type { Bodies, Entry } from '../entry.ts'
import { at } from '../moments.ts'
import { type Change, change } from '../row.ts'
import type { View } from '../view.ts'
import { FINAL_ACTS } from './data.ts'

export const finalActsSaid = (kinds: readonly string[]): Change[] => [change('final-acts', FINAL_ACTS, { kinds })]

/** Whether acts of a kind, as it was written, wait for the witnesses when they are performed now. */
export const isFinal = (view: View, kind: unknown): boolean =>
  typeof kind === 'string' && (view.get('final-acts', FINAL_ACTS)?.data.kinds ?? []).includes(kind)

/** A performed act of a final kind waits. `kind` is that of the act as it was written. */
export function awaits(view: View, { docket }: Bodies['performed'], kind: unknown, entry: Entry): Change[] {
  if (!isFinal(view, kind)) return []
  return [change('awaiting', docket, { docket, performed: entry.index, since: at(entry.at) }, { docket })]
}

/** What waited and is covered waits no longer. */
export const witnessed = (view: View, { dockets }: Bodies['checkpoint-witnessed']): Change[] =>
  dockets.flatMap((docket) => (view.get('awaiting', docket) === null ? [] : [change('awaiting', docket, null, { docket })]))
