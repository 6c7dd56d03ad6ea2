/** What entries about keeping the record do to the read models. */
import { sure } from '#ground/refusal.ts'
import type { Bodies, Entry } from '../entry.ts'
import { at } from '../moments.ts'
import { type Change, change } from '../row.ts'
import type { View } from '../view.ts'
import { heldName, READS } from './data.ts'

export function holdPlaced(_view: View, { over, rule, why }: Bodies['hold-placed'], entry: Entry): Change[] {
  const hold = { hold: entry.index, over, rule, why, by: entry.by, at: at(entry.at), lifted: null }
  const docket = 'docket' in over ? over.docket : null
  return [change('hold', String(entry.index), hold, { subject: heldName(over), docket })]
}

export function holdLifted(view: View, { hold, why }: Bodies['hold-lifted'], entry: Entry): Change[] {
  const row = view.get('hold', String(hold))
  sure(row !== null, 'only a hold on file is lifted')
  return [change('hold', row.key, { ...row.data, lifted: { by: entry.by, at: at(entry.at), why } }, { docket: row.docket })]
}

export const accessAnswered = (_view: View, body: Bodies['access-answered'], entry: Entry): Change[] => [
  change('access', String(entry.index), { ...body, by: entry.by, at: at(entry.at) }, { subject: body.party }),
]

export const readsAnchored = (_view: View, body: Bodies['reads-anchored'], entry: Entry): Change[] => [
  change('reads-anchor', READS, { ...body, at: at(entry.at) }),
]

/** The log of reads is in no backup: it begins anew, and so does its anchor. */
export const recordRestored = (view: View): Change[] =>
  view.get('reads-anchor', READS) === null ? [] : [change('reads-anchor', READS, null)]
