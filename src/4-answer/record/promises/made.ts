/** Making a promise: what is recorded when its act is performed, and which promises made before it contradicts. */
import type { Act } from '#bound/act/act.ts'
import { keepingOf } from '#bound/act/read-act.ts'
import { writeDecimal } from '#ground/decimal.ts'
import { shift } from '#ground/duration.ts'
import type { Instant } from '#ground/instant.ts'
import type { Commitment } from '#watch/commitments/commitment.ts'
import {
  type Contradiction,
  clausesContradicted,
  contradictionsOf,
  type Promised,
  type PromisedLine,
} from '#watch/commitments/contradiction.ts'
import { actOnFile } from '../asking.ts'
import { type Draft, draft } from '../entry.ts'
import { at } from '../moments.ts'
import type { DocketData } from '../row.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'
import { actsOwedBy, promiseCommitment, promisedOf, promiseName } from './commitments.ts'
import { followed } from './following.ts'
import { notPermitted } from './not-permitted.ts'

const PROMISE = 'promise'

/** What a promise promises, in the text that people compare: quantities in their unit, money in its currency. */
function linesOf({ lines }: Act): readonly PromisedLine[] {
  return (lines ?? []).flatMap(({ item, id, qty, unit, amount, currency }): PromisedLine[] => {
    const named = item ?? id
    if (qty !== null) return [{ item: named, amount: writeDecimal(qty), measure: unit }]
    return amount === null ? [] : [{ item: named, amount: writeDecimal(amount), measure: currency ?? '' }]
  })
}

/** To whom: whom it is said to, and whom it is to benefit. */
const toOf = ({ roles }: Act): readonly string[] => [...new Set([...(roles.counterpart ?? []), ...(roles.beneficiary ?? [])])].sort()

/** The entry that follows the performance of a promise; none where the act is no promise. */
export function promiseMade({ id: docket, rev, act: written, title }: DocketData, act: Act, now: Instant): readonly Draft[] {
  const by = act.roles.actor?.[0]
  if (act.kind !== PROMISE || by === undefined) return []
  const zone = typeof written.zone === 'string' ? written.zone : 'UTC'
  const keeping = keepingOf(written)
  const due = keeping === null || keeping.continuous ? null : keeping.until
  const early = due === null || keeping?.remind == null ? due : shift(due, keeping.remind, zone, -1)
  const remind = due === null || due <= now ? null : Math.max(early ?? due, now)
  return [
    draft('promise-made', {
      ...{ promise: promiseName(docket), docket, rev, by, to: toOf(act), what: title, lines: linesOf(act) },
      keeping: (written.keeping as Written | undefined) ?? null,
      ...{ zone, since: at(now), due: due === null ? null : at(due), remind: remind === null ? null : at(remind) },
    }),
  ]
}

/**
 * What an act of promising contradicts, if it is made now: promises still owed, clauses that oblige whoever promises, and what whoever promises
 * may not do. It is shown with the answer and is no part of it. `docket` is the one asked about, whose own promise counts not against itself.
 */
export function contradictedBy(view: View, act: Act, written: Written, docket: string | null, now: Instant): readonly Contradiction[] {
  const by = act.roles.actor?.[0]
  if (act.kind !== PROMISE || by === undefined) return []
  const promise: Promised = {
    ...{ id: docket === null ? '' : promiseName(docket), by, to: toOf(act), lines: linesOf(act) },
    keeping: keepingOf(written),
  }
  const owed = view.of('promise', by).filter((row) => isOwed(view, row, now))
  return [
    ...contradictionsOf(promise, owed.map(promisedOf)),
    ...clausesContradicted(promise, actsOwedBy(view, by, now), now),
    ...notPermitted(view, promise.keeping, written, now),
  ]
}

/** What a commitment on file contradicts, or what contradicts it. Of a clause: the promises of who owes it. */
export function contradictionsAbout(view: View, { id, kind, by, docket }: Commitment, now: Instant): readonly Contradiction[] {
  if (kind === 'promise' && docket !== null) return contradictionsOfDocket(view, docket, now)
  if (kind !== 'clause' || by === null) return []
  return view
    .of('promise', by)
    .filter((row) => isOwed(view, row, now))
    .flatMap(({ data }) =>
      contradictionsOfDocket(view, data.docket, now).flatMap((one) =>
        one.commitment === id ? [{ ...one, commitment: data.promise }] : [],
      ),
    )
}

function contradictionsOfDocket(view: View, docket: string, now: Instant): readonly Contradiction[] {
  const data = view.get('docket', docket)?.data
  if (data === undefined) return []
  return contradictedBy(view, actOnFile(view, data.act, data.rev), data.act, docket, now)
}

/** What was let off, or verified as done once and for all, is owed no more. */
function isOwed(view: View, row: Parameters<typeof promiseCommitment>[0], now: Instant): boolean {
  const { continuous, standing } = followed(view, promiseCommitment(row), now)
  return standing.status !== 'released' && (continuous || standing.status !== 'verified')
}
