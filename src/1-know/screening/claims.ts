/**
 * What a screening lets us say, as claims that the law can be asked about. What is not known is left unsaid, and then nobody is freed: a
 * search of a list that is missing, stale, partial or damaged says that somebody was found, never that nobody was.
 */
import { DAY_MILLISECONDS } from '#ground/calendar.ts'
import type { Instant } from '#ground/instant.ts'
import { sure } from '#ground/refusal.ts'
import type { Claim } from '../claim.ts'
import type { Grade } from '../grade.ts'
import { type Entry, MEASURES, type Measure } from '../lists/entry.ts'
import { midnight, type Standing } from '../lists/standing.ts'
import type { Candidate } from './screen.ts'

/** What a search of one edition gave for one party. */
export interface Search {
  /** The edition searched. It must be the one that `standing` names. */
  readonly edition: string
  readonly candidates: readonly Candidate[]
  /** How many candidates were asked for: where all of them are matches there may be more. */
  readonly top: number
  /** Nothing could be looked for: the subject has no name that says anything. */
  readonly unanswerable: boolean
  readonly method: string
  /** 0 to 10,000. */
  readonly threshold: number
}

/** What a person found of a hit: the party is the one listed, or another. It holds for the entry as it was then, by its digest. */
export interface Resolution {
  readonly entry: string
  readonly digest: string
  readonly found: 'same' | 'other'
}

export interface ScreeningAccount {
  readonly party: string
  readonly standing: Standing
  /** Null where it failed, or was not made. */
  readonly search: Search | null
  /** The entries of the edition searched that candidates name, with their digests. */
  readonly entry: (id: string) => { readonly entry: Entry; readonly digest: string } | undefined
  readonly resolutions: readonly Resolution[]
  /** Of a list that speaks for several legal orders, the one whose answer this is: the claims are then of `LIST:ORDER`. */
  readonly order?: string
  /** When this is recorded. */
  readonly now: Instant
}

/** The publisher's own list, read by us, without a second origin; and a file that somebody handed in. */
const OFFICIAL: Grade = { reliability: 'A', credibility: 2 }
const HANDED_IN: Grade = { reliability: 'B', credibility: 2 }

/** Why there is no "no match": the list (as it stands), the search, or a hit. */
export type Withheld = 'no-list' | 'partial' | 'damaged' | 'stale' | 'search-failed' | 'unanswerable' | 'hit'

export interface ScreeningClaims {
  readonly claims: readonly Claim[]
  /** Null where it is said that there is no match. */
  readonly withheld: Withheld | null
}

/** How facts name a list, or what it says for one legal order. */
const listName = (list: string, order?: string): string => (order === undefined ? list : `${list}:${order}`)

/**
 * The claims on an edition and on a party, after a search of it:
 *
 *     LIST  is edition     complete | partial | damaged; `stale` from when it is, where something came and could not be taken
 *     PARTY is match:LIST  none | match: MEASURE, ... | possible: MEASURE, ...
 *
 * An edition holds from the day it is of (from when it was last fetched) until it is stale, and so does what was not found in it: both run
 * out by themselves. What was found does not. Throws where the search is of another edition than the list's.
 */
export function screeningClaims(account: ScreeningAccount): ScreeningClaims {
  const { standing, search } = account
  const claims = editionClaims(account)
  if (standing.edition === null) return { claims, withheld: standing.state === 'damaged' ? 'damaged' : 'no-list' }
  if (search === null) return { claims, withheld: 'search-failed' }
  sure(search.edition === standing.edition, 'a search is told with the edition that was searched')
  const hits = hitsOf(account, search)
  const claim = (value: string, until: Instant | null, which: string): Claim =>
    claimOf(account, account.party, `match:${listName(standing.list, account.order)}`, value, { from: startOf(standing), until }, which)
  if (hits.same.size > 0) claims.push(claim(written('match', hits.same), null, 'match'))
  if (hits.open.size > 0) claims.push(claim(written('possible', hits.open), null, 'possible'))
  const withheld = hits.same.size + hits.open.size > 0 ? 'hit' : weakness(standing, search)
  if (withheld === null) claims.push(claim('none', standing.staleFrom, 'none'))
  return { claims, withheld }
}

function weakness({ state, stale }: Standing, { unanswerable }: Search): Withheld | null {
  if (state !== 'complete') return state === 'none' ? 'no-list' : state
  return stale ? 'stale' : unanswerable ? 'unanswerable' : null
}

interface Hits {
  readonly same: ReadonlySet<Measure>
  readonly open: ReadonlySet<Measure>
}

/** The measures of hits, those that a person confirmed and those that nobody has looked at. */
function hitsOf({ standing, entry, resolutions, order }: ScreeningAccount, { candidates, top }: Search): Hits {
  const same = new Set<Measure>()
  const open = new Set<Measure>()
  let matches = 0
  for (const candidate of candidates) {
    const ids = [{ list: candidate.list, entry: candidate.entry }, ...candidate.also].flatMap((one) =>
      one.list === standing.list ? [one.entry] : [],
    )
    // A person's word counts also where the score has sunk since: the method may have changed, the party has not.
    for (const id of ids) {
      const listed = entry(id)
      const known = resolutions.find((one) => one.entry === id && listed !== undefined && one.digest === listed.digest)
      if (!candidate.match && known?.found !== 'same') continue
      if (candidate.match) matches++
      if (known?.found === 'other') continue
      const into = known?.found === 'same' ? same : open
      for (const measure of measuresOf(listed?.entry, order)) into.add(measure)
    }
  }
  // Ruled out or not, as many matches as were asked for may hide another.
  if (candidates.length >= top && candidates.every(({ match }) => match) && matches > 0) open.add('unstated')
  return { same, open }
}

/** How readers write that a list does not say which order answers: any may. */
const NO_ORDER: ReadonlySet<string> = new Set(['', 'unknown'])

/** What an entry brings under an order. One that says nothing of its measures may bring any. */
function measuresOf(entry: Entry | undefined, order: string | undefined): readonly Measure[] {
  if (entry === undefined) return ['unstated']
  const all = entry.designations
  const own = order === undefined ? all : all.filter((one) => one.order === order || NO_ORDER.has(one.order))
  // Listed by another order alone: under this one nothing follows from it.
  if (all.length > 0 && own.length === 0) return []
  const found = own.flatMap(({ measures }) => (measures.length === 0 ? (['unstated'] as const) : measures))
  return found.length === 0 ? ['unstated'] : found
}

const written = (word: 'match' | 'possible', measures: ReadonlySet<Measure>): string =>
  `${word}: ${MEASURES.filter((one) => measures.has(one)).join(', ')}`

function editionClaims(account: ScreeningAccount): Claim[] {
  const { standing, now } = account
  const { state, staleFrom, why } = standing
  if (state === 'none') return []
  const of = listName(standing.list, account.order)
  const from = startOf(standing)
  // An edition that was stale before the day it is of cannot be said to have held.
  // What makes it weak is said for as long as anybody may have been told that the list is whole, and no longer: it may come whole tomorrow.
  const until = now + standing.staleDays * DAY_MILLISECONDS
  if (state !== 'complete') return [claimOf(account, of, 'edition', state, { from, until }, state)]
  const claims: Claim[] = []
  if (from !== null && staleFrom !== null && from < staleFrom)
    claims.push(claimOf(account, of, 'edition', 'complete', { from, until: staleFrom }, 'complete'))
  // What came since could not be taken: earlier claims said that it would hold for longer.
  if (why === 'refused' || why === 'log')
    claims.push(claimOf(account, of, 'edition', 'stale', { from: Math.min(staleFrom ?? now, now), until }, 'stale'))
  return claims
}

/** From when an edition is known to be the list: when it was last fetched, or the day it is of. */
const startOf = ({ seen, day }: Standing): Instant | null => seen ?? (day === null ? null : midnight(day))

function claimOf(
  { standing, search, now }: ScreeningAccount,
  of: string,
  is: string,
  value: string,
  bounds: { readonly from: Instant | null; readonly until: Instant | null },
  which: string,
): Claim {
  const edition = standing.edition?.slice(0, 16) ?? 'none'
  const method = search === null || is === 'edition' ? '' : ` ${search.method} ${search.threshold}`
  return {
    id: `${of}:${is}:${which}:${edition}:${now}`,
    ...{ of, is, value, ...bounds },
    grade: standing.official ? OFFICIAL : HANDED_IN,
    source: `${standing.list} ${standing.edition ?? ''}${method}`.trim(),
    origin: standing.list,
    recorded: now,
    basis: 'computed',
  }
}
