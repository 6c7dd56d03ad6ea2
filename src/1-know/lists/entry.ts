/**
 * What a list says of one party, in one shape for every list. A reader keeps what was written: it sorts a text into the place
 * where it belongs and never drops one that it cannot sort. An entry is a statement of its list and never a verdict: what may not
 * be done with the party follows from the measures of each designation and from the act.
 */

/** What a list takes an entry for. `party` is "not said". */
export const ENTRY_KINDS = ['person', 'organisation', 'company', 'vessel', 'aircraft', 'party'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/**
 * How a list uses a name: the primary one, another it trusts (strong alias, "Good" on the UN list), one it warns of (weak alias,
 * "Low"), one that is no longer borne, or the original script of the primary name.
 */
export const NAME_USES = ['primary', 'strong', 'weak', 'former', 'original'] as const
export type NameUse = (typeof NAME_USES)[number]

/** The parts of a name where a list itself tells them apart; what only stands first or last is none. Several given names stand in order. */
export interface NameParts {
  readonly given?: readonly string[]
  readonly family?: string
}

export interface ListedName {
  readonly text: string
  readonly use: NameUse
  readonly parts?: NameParts
  /** ISO 15924, where the list says it or the letters show it. */
  readonly script?: string
}

/**
 * A day, month, year or span of years as a list gives it: the first and the last day it can mean (`YYYY-MM-DD`, both included).
 * `about` is set where the list says "approximately" or "circa"; the span is then as written and not widened.
 */
export interface ListedDate {
  readonly from: string
  readonly until: string
  readonly about?: true
  readonly text: string
}

/** What ties an entry to a country. */
export const COUNTRY_TIES = ['nationality', 'birth', 'address', 'flag', 'registration', 'other'] as const
export type CountryTie = (typeof COUNTRY_TIES)[number]

/** `code` is ISO 3166-1 alpha-2 in lower case (also `su`, `yu`, `cs`, `dd`, `xk`); null where the text names no country we know. */
export interface ListedCountry {
  readonly code: string | null
  readonly tie: CountryTie
  readonly text: string
}

/**
 * An identifier. `type` is one of the types that a check or a comparison knows, or `other`. `valid` tells whether its check digits
 * agree; null where the type has none. One that fails its check is kept: the list may have misprinted it.
 */
export const IDENTIFIER_TYPES = [
  'passport',
  'national-id',
  'tax',
  'registration',
  'imo',
  'mmsi',
  'call-sign',
  'lei',
  'inn',
  'ogrn',
  'swift',
  'iban',
  'isin',
  'wallet',
  'duns',
  'tail-number',
  'phone',
  'email',
  'website',
  'other',
] as const
export type IdentifierType = (typeof IDENTIFIER_TYPES)[number]

export interface ListedIdentifier {
  readonly type: IdentifierType
  /** As written. Compare what `identifierKey` gives. */
  readonly value: string
  readonly country?: string
  readonly valid: boolean | null
  /** What the list calls it, and what it notes of it ("expired", "fraudulent"). */
  readonly note?: string
}

export interface ListedPlace {
  readonly text: string
  readonly country?: string
}

/** What a designation brings. `unstated` is "the list does not say", which asks for a person and frees no one. */
export const MEASURES = [
  'asset-freeze',
  'arms-embargo',
  'travel-ban',
  'sectoral',
  'export-licence',
  'transaction-ban',
  'debarment',
  'notice',
  'unstated',
] as const
export type Measure = (typeof MEASURES)[number]

export interface Designation {
  /** The legal order that answers for it, such as `un`, `us`, `eu`, `uk`, `ca`. */
  readonly order: string
  readonly programme: string
  readonly measures: readonly Measure[]
  /** The act or regulation, where the list names it. */
  readonly basis?: string
  readonly listedOn?: ListedDate
  readonly until?: ListedDate
  readonly reason?: string
}

export interface Entry {
  /** The list: `un`, `ofac-sdn`, `ofac-cons`, `eu`, `uk`, `csl`, `ca`, or the name of a data set. */
  readonly list: string
  /** The list's own id: UN DATAID, OFAC ent_num, the source's own. Unique within an edition. */
  readonly id: string
  /** The number people cite, such as `QDi.001`. */
  readonly reference?: string
  readonly kind: EntryKind
  readonly names: readonly ListedName[]
  readonly births: readonly ListedDate[]
  readonly deaths: readonly ListedDate[]
  readonly birthPlaces: readonly ListedPlace[]
  readonly countries: readonly ListedCountry[]
  readonly addresses: readonly ListedPlace[]
  readonly identifiers: readonly ListedIdentifier[]
  readonly designations: readonly Designation[]
  readonly genders: readonly ('male' | 'female')[]
  readonly titles: readonly string[]
  readonly positions: readonly string[]
  /** Ids of entries of the same list that this one is said to be tied to, with the word for the tie. */
  readonly ties: readonly { readonly to: string; readonly as: string }[]
  /** Everything else that was written, so that nothing is lost. */
  readonly notes: readonly string[]
}
