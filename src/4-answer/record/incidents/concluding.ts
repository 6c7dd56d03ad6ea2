/** What follows from a step at once: the reviews that the mechanism calls for, and the dockets that should be looked at again. */
import type { Refusal } from '#ground/refusal.ts'
import type { Mechanism, Step } from '#watch/incidents/mechanism.ts'
import type { Asking, Decided } from '../command.ts'
import type { Draft } from '../entry.ts'
import { Staged } from '../staged.ts'
import { docketsTouched } from '../touched.ts'
import type { View } from '../view.ts'
import type { IncidentData } from './data.ts'
import { reviewsCalledFor } from './touching.ts'

/** The step that an entry brings an incident to. */
const BRINGS: Readonly<Partial<Record<Draft['kind'], Step>>> = {
  'report-admitted': 'monitored',
  'report-joined': 'monitored',
  'report-parted': 'monitored',
  'incident-verified': 'verified',
  'incident-classified': 'classified',
  'incident-attributed': 'attributed',
  'report-corrected': 'monitored',
}

export function concluded(view: View, drafts: readonly Draft[], mechanism: Mechanism, asking: Asking): Decided | Refusal {
  const staged = new Staged(view)
  const add = (one: Draft) => staged.add({ ...one, index: staged.size, at: asking.at, by: asking.by })
  for (const one of drafts) add(one)
  const touches = docketsTouched(
    view,
    staged.changes.map(({ change }) => change),
    asking.at,
  )
  const body = drafts[0]?.body as { readonly incident?: string; readonly report?: unknown } | undefined
  const id = body?.incident ?? null
  const step = drafts[0] === undefined ? undefined : BRINGS[drafts[0].kind]
  const incident = id === null ? touchedAnew(view, staged, body?.report) : (staged.get('incident', id)?.data ?? null)
  const reviews =
    incident === null || step === undefined ? [] : reviewsCalledFor(staged, mechanism, { incident, step, dockets: touches }, asking.at)
  const told = {
    ...(id === null ? {} : { incident: id }),
    ...(reviews.length === 0 ? {} : { reviews: reviews.map(({ body: made }) => (made as { readonly review: string }).review) }),
    touches,
  }
  return { drafts: [...drafts, ...reviews], told }
}

/** The incident of a report that was corrected, where it now says of it what may touch something else; null where it does not. */
function touchedAnew(before: View, after: View, report: unknown): IncidentData | null {
  const id = typeof report === 'string' ? (after.get('incident-report', report)?.data.incident ?? null) : null
  const [was, is] = [before, after].map((view) => (id === null ? null : (view.get('incident', id)?.data ?? null)))
  if (was == null || is == null) return null
  const touching = ({ against, clauses, kind, place, occurred }: IncidentData) => JSON.stringify([against, clauses, kind, place, occurred])
  return touching(was) === touching(is) ? null : is
}
