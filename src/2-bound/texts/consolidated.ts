/**
 * The consolidated text: the clauses of an instrument as they read on a date, with all amendments worked in, and since when each reads so.
 *
 * It is made for reading. Whether the instrument is in force on that date is the engine's to say (`determine/phase.ts`); the notes tell
 * what the document itself says about it.
 */
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Instrument } from '../law/instrument.ts'
import { saysTheSame } from './amended.ts'
import { clauseIn, type Wording, type Written, wordingsOf } from './wording.ts'

/** A version and from when it has effect. */
export interface Since {
  readonly v: number
  readonly from: Instant
}
export interface ConsolidatedClause {
  readonly id: string
  readonly clause: Written
  /** The version since which it reads as it does, without a break. */
  readonly since: Since
  /** The version that first had a clause with this id. */
  readonly first: Since
}
export interface RemovedClause {
  readonly id: string
  /** As it read last. */
  readonly clause: Written
  readonly last: Since
  /** The version from which on it is no longer there. */
  readonly removed: Since
}
export type Note =
  | { readonly kind: 'suspended'; readonly from: Instant; readonly until: Instant | null }
  | { readonly kind: 'ended' | 'term-over' | 'not-yet'; readonly on: Instant }
  | { readonly kind: 'end-expected'; readonly on: Instant }
  | { readonly kind: 'lapses-on'; readonly event: string }
  | { readonly kind: 'coming'; readonly v: number; readonly from: Instant }
  | { readonly kind: 'unreadable' | 'last-readable-copy'; readonly v: number }
  | { readonly kind: 'contested' | 'unattested' }

export interface Consolidated {
  readonly instrument: Instrument
  readonly at: Instant
  /** The version that governs on the date; null before the first, or where nothing is left of it. */
  readonly version: Since | null
  /** In the order in which the governing version writes them. */
  readonly clauses: readonly ConsolidatedClause[]
  readonly removed: readonly RemovedClause[]
  readonly notes: readonly Note[]
}

/** The text on the date `at`, of versions recorded by `known`. Refused: a document that cannot be read. */
export function consolidated(written: Written, at: Instant, known: Instant): Consolidated | Refusal {
  const found = wordingsOf(written)
  if (isRefusal(found)) return found
  const { instrument } = found
  const wordings = found.wordings.filter(({ recorded }) => recorded === null || recorded <= known)
  const past = wordings.filter(({ from }) => from <= at)
  const governing = past.at(-1)
  return {
    instrument,
    at,
    version: governing === undefined ? null : sinceOf(governing),
    clauses: (governing?.clauses ?? []).map((clause) => ({
      id: String(clause.id),
      clause,
      since: readsSince(past, clause),
      first: firstWith(past, String(clause.id)),
    })),
    removed: governing === undefined || governing.clauses === null ? [] : removedBefore(past, governing),
    notes: notesOf(instrument, wordings, governing, at),
  }
}

const sinceOf = ({ v, from }: Wording): Since => ({ v, from })

/** Going back from the last wording for as long as the clause is there and says the same. A wording nobody can read breaks off. */
function readsSince(past: readonly Wording[], clause: Written): Since {
  let since = past.at(-1) as Wording
  for (const wording of [...past].reverse()) {
    const then = clauseIn(wording, String(clause.id))
    if (then === null || !saysTheSame(then, clause)) break
    since = wording
  }
  return sinceOf(since)
}

const firstWith = (past: readonly Wording[], id: string): Since =>
  sinceOf(past.find((wording) => clauseIn(wording, id) !== null) ?? (past.at(-1) as Wording))

/** Clauses that some earlier wording had and the governing one has not, in the order of their ids. */
function removedBefore(past: readonly Wording[], governing: Wording): RemovedClause[] {
  const ids = new Set(past.flatMap(({ clauses }) => (clauses ?? []).map(({ id }) => String(id))))
  return [...ids]
    .filter((id) => clauseIn(governing, id) === null)
    .sort()
    .map((id) => {
      const last = past.findLastIndex((wording) => clauseIn(wording, id) !== null)
      const clause = clauseIn(past[last], id) as Written
      return { id, clause, last: sinceOf(past[last] as Wording), removed: sinceOf(past[last + 1] ?? governing) }
    })
}

function notesOf(instrument: Instrument, wordings: readonly Wording[], governing: Wording | undefined, at: Instant): Note[] {
  const { term, ended, suspended, endsOn, ending } = instrument
  const over = ended !== null && ended.on <= at ? ended.on : null
  const past = at >= term.until
  const restrictsOn = ending === 'expected' && over === null
  return [
    ...(at < term.from ? [{ kind: 'not-yet' as const, on: term.from }] : []),
    ...(over === null ? [] : [{ kind: 'ended' as const, on: over }]),
    ...(past && over === null ? [{ kind: restrictsOn ? ('end-expected' as const) : ('term-over' as const), on: term.until }] : []),
    ...suspended
      .filter(({ from, until }) => from <= at && at < until)
      .map(({ from, until }): Note => ({ kind: 'suspended', from, until: Number.isFinite(until) ? until : null })),
    ...(endsOn === null ? [] : [{ kind: 'lapses-on' as const, event: endsOn }]),
    ...(instrument.contested ? [{ kind: 'contested' as const }] : []),
    ...(instrument.attested === false ? [{ kind: 'unattested' as const }] : []),
    ...(governing?.clauses === null ? [{ kind: 'unreadable' as const, v: governing.v }] : []),
    ...(governing?.lastReadableCopy === true ? [{ kind: 'last-readable-copy' as const, v: governing.v }] : []),
    // Of a single wording the term has told it.
    ...(instrument.versions.length === 1 ? [] : wordings.filter(({ from }) => from > at)).map(
      ({ v, from }): Note => ({ kind: 'coming', v, from }),
    ),
  ]
}
