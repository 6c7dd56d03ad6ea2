/** The file of a docket as a line of time: what is to come, and what happened. */

import type { Verdict } from '#bound/determine/reasons.ts'
import type { DocketWhole, Entry } from '../../client/shapes.ts'

/** Something to come. `what` is the last part of `desk.docket.next.*`. */
export interface ToCome {
  readonly what: 'duty' | 'starts' | 'ends' | 'reserved' | 'holds'
  readonly at: string
  /** What is owed and by whom, for a duty. */
  readonly text: string
  readonly by: string
}

/** Moments after `now` (ISO 8601), the furthest first. */
export function toCome({ docket, duties }: DocketWhole, now: string): readonly ToCome[] {
  const over = ['closed', 'withdrawn'].includes(docket.state)
  const asked = ['permitted', 'referred', 'refused', 'sent-back'].includes(docket.state)
  const plain = (what: ToCome['what'], at: string | null): ToCome[] => (at === null ? [] : [{ what, at, text: '', by: '' }])
  const holds = docket.holdsUntil !== null && docket.holdsUntil !== docket.starts && docket.state !== 'sent-back' ? docket.holdsUntil : null
  const all = [
    ...(over ? [] : [...plain('starts', docket.starts), ...plain('ends', docket.ends)]),
    ...(asked ? [...plain('reserved', docket.reservedUntil), ...plain('holds', holds)] : []),
    ...duties.flatMap(({ due, duty, by, state }): ToCome[] =>
      due === null || state !== 'open' ? [] : [{ what: 'duty', at: due, text: duty, by }],
    ),
  ]
  return all.filter(({ at }) => moment(at) > moment(now)).sort((a, b) => moment(b.at) - moment(a.at))
}

const moment = (at: string): number => Date.parse(at)

export interface Happened {
  readonly index: number
  readonly at: string
  readonly kind: string
  readonly by: string
  /** The verdict of an entry that carries an answer. */
  readonly verdict: Verdict | null
  /** What somebody wrote in it; empty where nothing was. */
  readonly text: string
  /** Words for the sentence, such as the role of an approval. */
  readonly values: { readonly role: string; readonly value: 'yes' | 'no'; readonly name: string; readonly claim: string }
}

/** What happened, newest first. The contents of an erased entry are gone. */
export const happened = (entries: readonly Entry[]): readonly Happened[] => entries.map(happenedOf).sort((a, b) => b.index - a.index)

function happenedOf({ index, at, kind, by, body = {} }: Entry): Happened {
  const projection = recordOf(recordOf(body.answer).projection)
  const verdict = projection.verdict
  const claim = recordOf(body.claim)
  const named = kind === 'claim-withdrawn' ? `${text(body.of)}, ${text(body.is)}` : ''
  const name = text(body.duty) || named || (kind === 'claim-filed' ? `${text(claim.of)}, ${text(claim.is)}` : '')
  return {
    ...{ index, at, kind, by: by ?? '' },
    verdict: verdict === 'permit' || verdict === 'refer' || verdict === 'refuse' ? verdict : null,
    text: text(body.why) || text(body.text) || text(body.how),
    values: { role: text(body.role), value: body.value === false ? 'no' : 'yes', name, claim: claimed(claim.value) },
  }
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The value of a claim: `yes` and `no` are told in words. */
const claimed = (value: unknown): string => (value === true ? 'yes' : value === false ? 'no' : String(value))
