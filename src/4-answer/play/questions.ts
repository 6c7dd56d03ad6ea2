/** What a play asks of the record without recording anything. Each is pure, and looks only at what it is handed. */
import type { Determination } from '#bound/determine/determination.ts'
import { type Standing, standingOf } from '#bound/determine/phase.ts'
import type { Fact } from '#bound/facts/fact.ts'
import type { Instant } from '#ground/instant.ts'
import { type Finding, findingAt, foldDossier } from '#know/dossier.ts'
import { put } from '../record/asking.ts'
import { type DutyState, dutiesArising, dutyState } from '../record/duty.ts'
import type { DutyText } from '../record/entry.ts'
import { claimOf, RecordFacts } from '../record/gather.ts'
import { moment } from '../record/moments.ts'
import { type Projection, projectionOf } from '../record/projection.ts'
import type { DutyData } from '../record/row.ts'
import type { View } from '../record/view.ts'
import type { Duty } from './account.ts'
import type { Docket, Scenario } from './scenario.ts'

/** An answer, whole: what a recorded one keeps of it is its projection. */
export interface Answer {
  readonly determination: Determination
  /** What was looked at and found. */
  readonly facts: readonly Fact[]
  readonly projection: Projection
  /** The duties that performing it creates, under the names they get. */
  readonly arising: readonly DutyText[]
}

/** The answer to a docket asked at `at` with what was known at `known`, which is not later than the view. */
export function answerTo(view: View, { name, act }: Docket, at: Instant, known: Instant): Answer {
  const { determination, facts } = put(view, { docket: name, act, at, known })
  const projection = projectionOf(determination, (fact) => facts.indexOf(fact))
  const taken = (duty: string) => (view.get('duty', duty)?.data.docket ?? name) !== name
  return { determination, facts: facts.facts(), projection, arising: dutiesArising(determination.duties, name, known, taken) }
}

/** How instruments stand at a moment, whether or not they are on file by then. */
export function standingsOf(view: View, ids: readonly string[], at: Instant): readonly Standing[] {
  const { rulebook } = view.law()
  const facts = new RecordFacts(view, null, at, at)
  return ids.map((id) => {
    const instrument = rulebook.instruments.get(id)
    return instrument === undefined ? { id, phase: 'not-on-file', version: null, fallen: [] } : standingOf(instrument, rulebook, facts, at)
  })
}

/** What is claimed of a party, place or event, with replies to single proposals among it. */
export function findingOf(view: View, { zone }: Scenario, of: string, is: string, at: Instant): Finding {
  const claims = view.of('claim', of).flatMap((row) => claimOf(row, zone) ?? [])
  return findingAt(foldDossier(claims, at), is, at)
}

/** Every duty that has arisen from a docket of the scenario, in the order in which they came to be owed. */
export function dutiesSeen(view: View, { dockets }: Scenario, at: Instant): { readonly duty: Duty; readonly state: DutyState }[] {
  const rows = [...dockets.keys()].flatMap((docket) => view.inDocket('duty', docket))
  const seen = rows.map(({ data }) => ({ duty: dutyFrom(data), state: dutyState(data, at) }))
  return seen.sort((a, b) => a.duty.since - b.duty.since || (a.duty.name < b.duty.name ? -1 : 1))
}

/** The duty of that name as it stands; null where none has arisen. */
export function dutyCalled(view: View, name: string): Duty | null {
  const row = view.get('duty', name)
  return row === null ? null : dutyFrom(row.data)
}

export function dutyFrom(data: Omit<DutyData, 'waived' | 'impeded' | 'fell' | 'justifies'>): Duty {
  const { name, docket, ref, duty, by, to, due, since, discharged } = data
  const time = (text: string | null) => (text === null ? null : moment(text))
  return { name, docket, ref, duty, by, to, due: time(due), since: moment(since), discharged: time(discharged) }
}
