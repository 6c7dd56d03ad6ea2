/** Parties screened against the lists of a store, as the facts that the law can be asked about. */
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { Claim } from '#know/claim.ts'
import { writeGrade } from '#know/grade.ts'
import type { Edition } from '#know/lists/edition.ts'
import type { Standing } from '#know/lists/standing.ts'
import { type Base, baseOf } from '#know/screening/base.ts'
import { type Search, screeningClaims, type Withheld } from '#know/screening/claims.ts'
import { METHOD, THRESHOLD } from '#know/screening/method.ts'
import { type Candidate, screen } from '#know/screening/screen.ts'
import type { ReadAsked } from './asked.ts'
import { clusterNumbers } from './base-of-lists.ts'
import type { ListStore } from './store.ts'

/** A party by the id that facts are filed under, and what is known of it. */
export interface Party {
  readonly id: string
  readonly asked: ReadAsked
}

/** What a list says of a party: no match where `withheld` is null; else why that is not said, with the hits there are. */
export interface Screened {
  readonly party: string
  readonly list: string
  readonly withheld: Withheld | null
  readonly hits: readonly Candidate[]
}

/** A list of the store, made ready. `refusal` says why it cannot be searched. */
export interface Searchable {
  readonly standing: Standing
  readonly searched: { readonly edition: Edition; readonly base: Base; readonly orders: readonly string[] } | null
  readonly refusal: Refusal | null
}

/** The candidates looked at for a party: where all are matches the claims say that there may be more. */
const TOP = 20

/** How a list of the store stands at `now`, and its edition in force made ready. What cannot be read is no reason to stop: it is said. */
export async function searchable(store: ListStore, list: string, now: Instant): Promise<Searchable> {
  const standing = await store.standing(list, now)
  if (standing.edition === null) return { standing, searched: null, refusal: null }
  const loaded = await store.load(list, standing.edition)
  if (isRefusal(loaded)) return { standing, searched: null, refusal: loaded }
  const { edition } = loaded
  const orders = new Set(edition.entries.flatMap((entry) => entry.designations.map(({ order }) => order)))
  const base = baseOf(edition.entries, clusterNumbers(edition.entries))
  return { standing, searched: { edition, base, orders: [...orders].sort() }, refusal: null }
}

/**
 * Screens a party against a list. The claims are of the list as a whole and, where it speaks for several legal orders, of `LIST:ORDER` for
 * each, so that every order gives its own answer.
 */
export function screenParty(party: Party, { standing, searched }: Searchable, now: Instant): { told: Screened; claims: readonly Claim[] } {
  const hits = searched === null ? [] : screen(searched.base, party.asked.subject, { top: TOP, threshold: THRESHOLD })
  const search: Search | null =
    searched === null
      ? null
      : {
          ...{ edition: searched.edition.id, candidates: hits, top: TOP, method: METHOD, threshold: THRESHOLD },
          unanswerable: !party.asked.answerable || party.asked.unread.length > 0,
        }
  const account = { party: party.id, standing, search, entry: entryOf(searched?.edition ?? null), resolutions: [], now }
  const whole = screeningClaims(account)
  const orders = searched !== null && searched.orders.length > 1 ? searched.orders : []
  const claims = [...whole.claims, ...orders.flatMap((order) => screeningClaims({ ...account, order }).claims)]
  return { told: { party: party.id, list: standing.list, withheld: whole.withheld, hits: hits.filter(({ match }) => match) }, claims }
}

function entryOf(edition: Edition | null) {
  const at = new Map(edition?.entries.map((entry, i) => [entry.id, i]))
  return (id: string) => {
    const i = at.get(id)
    const entry = i === undefined ? undefined : edition?.entries[i]
    return i === undefined || entry === undefined ? undefined : { entry, digest: edition?.digests[i] ?? '' }
  }
}

/** A claim in the written form of a file of facts. */
export function writtenFact(claim: Claim): Record<string, unknown> {
  const { id, of, is, value, grade, source, basis, from, until, recorded } = claim
  const moments = Object.entries({ from, until, recorded }).flatMap(([key, at]) => (at === null ? [] : [[key, writeInstant(at)]]))
  return { id, of, is, value, grade: writeGrade(grade), ...Object.fromEntries(moments), source, ...(basis === undefined ? {} : { basis }) }
}
