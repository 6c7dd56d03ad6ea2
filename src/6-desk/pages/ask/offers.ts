/** What the form offers from what is on file: parties by name, and the words that the law on file uses for kinds, places and the rest. */
import type { Instrument, Order, Party } from '../../client/shapes.ts'
import { KINDS } from './kinds.ts'

export interface Offer {
  readonly id: string
  /** What it is called; empty where it has no other name. */
  readonly name: string
  /** Everything else it is called. */
  readonly also?: readonly string[]
}
export interface Offers {
  readonly parties: readonly Offer[]
  readonly kinds: readonly string[]
  readonly purposes: readonly Offer[]
  readonly zones: readonly Offer[]
  readonly sites: readonly Offer[]
  readonly items: readonly Offer[]
  /** What statements can rest on: whatever is claimed to have occurred or been verified. */
  readonly cited: readonly Offer[]
  /** Claims by their ids, each with whom it is of and what it says. */
  readonly claims: readonly Offer[]
  readonly subjects: readonly Offer[]
  readonly instruments: readonly Offer[]
}

type Plain = Readonly<Record<string, unknown>>

/** Of claims these are enough: whom each is of, and what it says. */
type Claimed = readonly { readonly claim: Plain }[]

export function offersOf(
  parties: readonly Party[],
  instruments: readonly Instrument[],
  orders: readonly Order[],
  claims: Claimed = [],
): Offers {
  const clauses = instruments.flatMap(({ instrument }) => clausesOf(instrument))
  const patterns = clauses.map((clause) => plain(clause.about))
  const conditions = clauses.flatMap((clause) => [...records(clause.any), ...records(clause.if)])
  const named = (key: string): readonly string[] => patterns.flatMap((about) => namesIn(about[key]))
  const saying = (is: (said: string) => boolean) =>
    claims.filter(({ claim }) => is(text(claim.is))).flatMap(({ claim }) => text(claim.of) || [])
  const known = new Map(parties.map(({ party }) => [text(party.id), namesOf(party)]))
  for (const id of [...named('actor'), ...named('counterpart'), ...named('end_user'), ...named('party')])
    if (!known.has(id) && !id.includes('/')) known.set(id, [])
  const nexus = orders.flatMap(({ order }) => records(order.nexus).flatMap((one) => texts(one.place)))
  return {
    parties: [...known].map(([id, [name = '', ...also]]) => ({ id, name, also })).sort(byId),
    kinds: [...new Set([...named('kind'), ...Object.keys(KINDS)])],
    purposes: bare(named('purpose')),
    zones: bare([...named('place'), ...conditions.flatMap((one) => texts(plain(one['in-zone']).zones)), ...nexus]),
    sites: bare(conditions.flatMap((one) => text(plain(one.distance).from) || [])),
    // A name with a colon in it is an entry of a control list: goods are classified under it, and not called by it.
    items: bare([...named('item').filter((item) => !item.includes(':')), ...saying((is) => is === 'hs' || is.startsWith('classified:'))]),
    claims: claims.flatMap(({ claim }) =>
      text(claim.id) === '' ? [] : [{ id: text(claim.id), name: `${text(claim.of)} ${text(claim.is)}` }],
    ),
    cited: bare(saying((is) => is === 'verification' || is === 'occurred')),
    subjects: bare(conditions.flatMap((one) => texts(plain(one.curriculum).subjects))),
    instruments: instruments.map(({ instrument }) => ({ id: text(instrument.id), name: text(instrument.title) })),
  }
}

/** The clauses of every version: what an older one named may be asked about still. */
const clausesOf = (instrument: Plain): readonly Plain[] => [
  ...records(instrument.clauses),
  ...records(instrument.versions).flatMap((version) => records(version.clauses)),
]
/** A list of names, or everything but a list of names. */
const namesIn = (names: unknown): readonly string[] => texts(Array.isArray(names) ? names : plain(names).not)

/** What a party is called, its first name first. */
const namesOf = (party: Plain): readonly string[] => records(party.names).flatMap((name) => text(name.text) || [])

const bare = (ids: readonly string[]): Offer[] => [...new Set(ids)].map((id) => ({ id, name: '' })).sort(byId)
const byId = (a: Offer, b: Offer): number => (a.id < b.id ? -1 : 1)
const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {})
const records = (value: unknown): readonly Plain[] => (Array.isArray(value) ? value.map(plain) : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [])
