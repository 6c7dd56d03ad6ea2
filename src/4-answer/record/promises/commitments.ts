/** The commitments of a view: clauses that oblige, duties that arose under them, and promises that were made. */

import { readKeeping } from '#bound/act/keeping.ts'
import type { DutyKeeping, Oblige } from '#bound/law/clause.ts'
import type { Instrument } from '#bound/law/instrument.ts'
import type { Duration } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Commitment } from '#watch/commitments/commitment.ts'
import type { OwedActs, Promised } from '#watch/commitments/contradiction.ts'
import { obliging, obligingIds } from '../duty-dependencies.ts'
import { dueAt, moment } from '../moments.ts'
import type { Data, Row } from '../row.ts'
import type { View } from '../view.ts'

/** What a promise made on a docket is called. */
export const promiseName = (docket: string): string => `promise of ${docket}`

/**
 * The clauses that oblige, of all instruments on file that can be read, as they read at `at` (or first read, before that), in the order of
 * their refs. Whether an instrument is in force is told beside them.
 */
export function clauseCommitments(view: View, at: Instant): readonly Commitment[] {
  return [...view.law().rulebook.instruments.values()]
    .flatMap((instrument) => {
      const version = instrument.versions.findLast(({ from }) => from <= at) ?? instrument.versions[0]
      return (version?.clauses ?? []).flatMap((clause) => (clause.effect === 'oblige' ? [clauseCommitment(clause, instrument)] : []))
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function clauseCommitment(clause: Oblige, instrument: Instrument): Commitment {
  const { ref, duty, by, to, dependsOn } = clause
  return {
    ...{ id: ref, kind: 'clause', by, to: to === null ? [] : [to], what: duty, instrument: instrument.id, clause: ref, docket: null },
    ...{ since: instrument.term.from, condition: null, depends: dependsOn.map((one) => one.ref) },
    ...kept(clause.keeping, instrument.zone),
  }
}

/** What standing clauses oblige a party to do: those that say by their pattern which acts are owed. A clause that is read in doubt is left out. */
export function actsOwedBy(view: View, party: string, at: Instant): readonly OwedActs[] {
  return [...view.law().rulebook.instruments.values()].flatMap(({ versions, term, zone }) => {
    const version = versions.findLast(({ from }) => from <= at) ?? versions[0]
    return (version?.clauses ?? []).flatMap((clause): OwedActs[] => {
      if (clause.effect !== 'oblige' || clause.trigger !== 'standing' || clause.by !== party) return []
      const { ref, about, keeping } = clause
      const { kind: kinds, place: places } = about
      if (kinds === null) return []
      const due = keeping.continuous || keeping.due === null ? null : dueAt(keeping.due, zone)
      return [{ id: ref, by: party, kinds, places, from: term.from, until: term.until, due }]
    })
  })
}

type Kept = Pick<Commitment, 'due' | 'continuous' | 'every' | 'zone' | 'verifiedBy' | 'how'>
const kept = ({ due, continuous, every, verifiedBy, how }: DutyKeeping, zone: string): Kept => ({
  ...{ due: due === null ? null : dueAt(due, zone), continuous, every, zone, verifiedBy, how },
})
const NOTHING_SAID: DutyKeeping = { due: null, continuous: false, every: null as Duration | null, verifiedBy: [], how: null }

/** A duty as a commitment: whose verification counts is for the clause to say under which it arose. */
export function dutyCommitment(view: View, { data }: Row<'duty'>): Commitment {
  const { rulebook } = view.law()
  const clause = obliging(rulebook, data.ref)
  const instrument = obligingIds(rulebook, data.ref)[0] ?? null
  const zone = (instrument === null ? null : rulebook.instruments.get(instrument)?.zone) ?? 'UTC'
  const { verifiedBy, how } = kept(clause?.keeping ?? NOTHING_SAID, zone)
  return {
    ...{ id: data.name, kind: 'duty', by: data.by, to: data.to === null ? [] : [data.to], what: data.duty, instrument, clause: data.ref },
    ...{ docket: data.docket, since: moment(data.since), due: data.due === null ? null : moment(data.due), continuous: false, every: null },
    ...{ zone, condition: null, depends: (clause?.dependsOn ?? []).map((one) => one.ref), verifiedBy, how },
  }
}

/** A promise as a commitment. Of something continuous the end of the time is no day on which it falls due. */
export function promiseCommitment({ data }: Row<'promise'>): Commitment {
  const read = keepingIn(data)
  return {
    ...{ id: data.promise, kind: 'promise', by: data.by, to: data.to, what: data.what, instrument: null, clause: null },
    ...{ docket: data.docket, since: moment(data.since), due: data.due === null ? null : moment(data.due), zone: data.zone },
    ...{
      continuous: read?.continuous ?? false,
      every: read?.every ?? null,
      condition: read?.condition ?? null,
      depends: read?.after ?? [],
    },
    ...{ verifiedBy: read?.verifiedBy ?? [], how: read?.how ?? null },
  }
}

/** How a promise is to be kept; null where it does not say, or the record of that can no longer be read. */
function keepingIn({ keeping, zone }: Data['promise']) {
  const read = keeping === null ? null : readKeeping(keeping, zone)
  return isRefusal(read) ? null : read
}

/** A promise as it is held against others. */
export const promisedOf = ({ data }: Row<'promise'>): Promised => ({
  ...{ id: data.promise, by: data.by, to: data.to, lines: data.lines, keeping: keepingIn(data) },
})

/** The commitment with this id; null where there is none. */
export function commitmentOf(view: View, id: string, at: Instant): Commitment | null {
  const promise = view.get('promise', id)
  if (promise !== null) return promiseCommitment(promise)
  const duty = view.get('duty', id)
  if (duty !== null) return dutyCommitment(view, duty)
  return id.includes('/') ? (clauseCommitments(view, at).find((one) => one.id === id) ?? null) : null
}

/** What these parties owe: the clauses that name them, or nobody, and their duties and promises. For finding what something bears on. */
export function commitmentsOwedBy(view: View, parties: readonly string[], at: Instant): readonly Commitment[] {
  return [
    ...clauseCommitments(view, at).filter(({ by }) => by === null || parties.includes(by)),
    ...parties.flatMap((party) => view.of('duty', party).map((row) => dutyCommitment(view, row))),
    ...parties.flatMap((party) => view.of('promise', party).map(promiseCommitment)),
  ]
}
