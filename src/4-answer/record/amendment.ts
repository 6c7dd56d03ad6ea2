/** Which dockets an amendment touches: those whose answer names what changed, and those whose act the new wording is about. */
import { type Atom, atomsOf } from '#bound/act/atoms.ts'
import { Inquiry } from '#bound/determine/inquiry.ts'
import { matches } from '#bound/determine/match.ts'
import type { Pattern } from '#bound/law/pattern.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { type Amendment, amended } from '#bound/texts/amended.ts'
import type { Instant } from '#ground/instant.ts'
import { F } from '#ground/kleene.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { actOf, questionOf } from './asking.ts'
import { dueAt } from './moments.ts'
import type { DocketData, DocketState } from './row.ts'
import type { View } from './view.ts'

/** The clauses, by id, that bear on a docket: named in its answer, or about its act as they now read. */
export interface DocketTouched {
  readonly named: readonly string[]
  readonly about: readonly string[]
}

/** The amendment of an instrument on file between two of its versions. */
export function amendmentOf(view: View, id: string, from: number, to: number): Amendment | Refusal {
  const row = view.get('instrument', id)
  return row === null ? refuse('instrument-unknown', { found: id }, { field: 'instrument' }) : amended(row.data.instrument, from, to)
}

/** A docket whose act is still to come: nobody has performed or closed it. */
export const DOCKETS_WAITING: readonly DocketState[] = ['permitted', 'referred', 'refused', 'sent-back']

/** Whether an amendment can still matter to a docket: its act is still to come, or runs. */
export const isLive = ({ state, ends }: DocketData, at: Instant): boolean =>
  DOCKETS_WAITING.includes(state) ||
  ((state === 'performed' || state === 'reported') && !((dueAt(ends ?? '', 'UTC') ?? Number.POSITIVE_INFINITY) <= at))

/**
 * How an amendment touches a docket, asked at `at`; null where it does not. A clause is about an act unless it certainly is not, and an
 * act that cannot be read is touched by every clause. It is told whom to look at again, not what the answer will be: that is to be asked.
 */
export function touchOf(view: View, docket: DocketData, amendment: Amendment, at: Instant): DocketTouched | null {
  const said = new Set(stringsIn(answerOf(view, docket)))
  const named = amendment.clauses.map(({ clause }) => clause).filter((id) => said.has(`${amendment.instrument}/${id}`))
  const about = clausesAbout(view, docket, amendment, at)
  return named.length + about.length === 0 ? null : { named, about }
}

/** What the answer on file told: codes and references only. */
function answerOf(view: View, { determined }: DocketData): unknown {
  const entry = view.entry(determined)
  return entry !== null && 'body' in entry && 'answer' in entry.body ? entry.body.answer.projection : null
}

function clausesAbout(view: View, docket: DocketData, amendment: Amendment, at: Instant): string[] {
  const written = view.get('instrument', amendment.instrument)?.data.instrument
  const instrument = readInstrument(written)
  const changed = new Set(
    amendment.clauses.filter(({ change, wordsOnly }) => change !== 'removed' && !wordsOnly).map(({ clause }) => clause),
  )
  if (isRefusal(instrument) || changed.size === 0) return []
  const clauses = instrument.versions.find(({ v }) => v === amendment.to)?.clauses?.filter(({ id }) => changed.has(id)) ?? []
  const act = actOf(view, docket.act, docket.rev)
  if (isRefusal(act)) return clauses.map(({ id }) => id)
  const question = questionOf(view, { docket: docket.id, act, at, known: at })
  const q = new Inquiry(question, atomsOf(act)[0] as Atom)
  const mayMatch = (about: Pattern): boolean =>
    atomsOf(act).some((atom) => {
      q.atom = atom
      q.moveTo(atom.leg.from)
      return matches(q, about, 'wide') !== F
    })
  return clauses.filter(({ about }) => mayMatch(about)).map(({ id }) => id)
}

/** Every text in it. References stand alone, or begin a text and are followed by a blank, as those of warrants do. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, value.split(' ', 1)[0] ?? '']
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}
