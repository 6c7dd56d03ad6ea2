/** What entries about keeping the record do to the read models. */
import { sure } from '#ground/refusal.ts'
import type { Bodies, Entry } from '../entry.ts'
import { at } from '../moments.ts'
import { type Change, change, type Data } from '../row.ts'
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

export const accessAsked = (_view: View, body: Bodies['access-asked'], entry: Entry): Change[] => {
  const standing = { ...body, asked: entry.index, by: entry.by, at: at(entry.at), answered: null, dropped: null }
  return [change('access-request', String(entry.index), standing, { subject: body.party })]
}

export const accessDropped = (view: View, { asked, why }: Bodies['access-dropped'], entry: Entry): Change[] =>
  requestWith(view, asked, { dropped: { by: entry.by, at: at(entry.at), why } })

export const accessAnswered = (view: View, body: Bodies['access-answered'], entry: Entry): Change[] => [
  change('access', String(entry.index), { ...body, by: entry.by, at: at(entry.at) }, { subject: body.party }),
  ...(body.asked === undefined ? [] : requestWith(view, body.asked, { answered: entry.index })),
]

function requestWith(view: View, asked: number, came: Partial<Data['access-request']>): Change[] {
  const row = view.get('access-request', String(asked))
  sure(row !== null, 'only a request on file comes to an end')
  return [change('access-request', row.key, { ...row.data, ...came }, { subject: row.subject })]
}

export const readsAnchored = (_view: View, body: Bodies['reads-anchored'], entry: Entry): Change[] => [
  change('reads-anchor', READS, { ...body, at: at(entry.at) }),
]

/** The log of reads is in no backup: it begins anew, and so does its anchor. */
export const recordRestored = (view: View): Change[] =>
  view.get('reads-anchor', READS) === null ? [] : [change('reads-anchor', READS, null)]
