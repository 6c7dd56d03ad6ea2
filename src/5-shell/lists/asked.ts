/** What somebody asks about, from the texts of a row: name, kind, birth date, country, identifier. */
import { type Refusal, refuse, shown } from '#ground/refusal.ts'
import { countryOfEither } from '#know/lists/country.ts'
import { readListedDates } from '#know/lists/date.ts'
import { identifierKey, identifierValid } from '#know/lists/identifier.ts'
import type { Name, Sort } from '#know/names/name.ts'
import { readNames } from '#know/names/several.ts'
import { birthOf } from '#know/screening/listed.ts'
import type { Birth, Identifier } from '#know/screening/particulars.ts'
import type { Subject } from '#know/screening/subject.ts'

/** The kinds that may be written for a party, in small letters, and as what its name is then read. */
const SORTS: Readonly<Record<string, Sort | 'any'>> = {
  '': 'any',
  thing: 'any',
  party: 'any',
  legalentity: 'any',
  entity: 'any',
  person: 'person',
  individual: 'person',
  company: 'body',
  organization: 'body',
  organisation: 'body',
  publicbody: 'body',
  security: 'body',
  group: 'body',
  asset: 'any',
  cryptowallet: 'any',
  vessel: 'thing',
  ship: 'thing',
  airplane: 'thing',
  aircraft: 'thing',
  vehicle: 'thing',
  train: 'thing',
}
export const SORTS_ACCEPTED = 'Person, Company, Organization, PublicBody, LegalEntity, Vessel, Airplane'

/** As what the names of a party of this kind are read; undefined for a kind that nobody knows here. */
export const sortOfSchema = (schema: string): Sort | 'any' | undefined => {
  const key = schema.toLowerCase().replace(/[\s_-]/g, '')
  return Object.hasOwn(SORTS, key) ? SORTS[key] : undefined
}

/** The columns that a table of questions may have beside `id` and `name`. */
export const ASKED_COLUMNS = ['schema', 'birthDate', 'country', 'identifier'] as const

/** A row of questions, as written. What is not said is empty. */
export interface Asked {
  readonly name: string
  readonly schema: string
  readonly birthDate: string
  readonly country: string
  readonly identifier: string
}

export interface ReadAsked {
  readonly subject: Subject
  /** Whether there is a name that can be compared. Without one, finding nothing says nothing. */
  readonly answerable: boolean
  /** What was written and could not be read; the subject does without it. Each names its column. */
  readonly unread: readonly Refusal[]
}

/** Reads what is asked. Several dates, countries or identifiers are parted by semicolons. Total: what cannot be read is told and left out. */
export function readAsked(asked: Asked): ReadAsked {
  const unread: Refusal[] = []
  const sort = sortOfSchema(asked.schema)
  if (sort === undefined) {
    unread.push(refuse('shape-not-one-of', { found: shown(asked.schema), accepted: SORTS_ACCEPTED }, { field: 'schema' }))
  }
  const names = readNames(asked.name, sort ?? 'any')
  const births = birthsIn(asked.birthDate, unread)
  const countries = countriesIn(asked.country, unread)
  const identifiers = several(asked.identifier).map((text) => identifierOf(text, sort ?? 'any'))
  return {
    subject: { sort: sort ?? 'any', names, births, countries, genders: [], identifiers },
    answerable: isNamed(names),
    unread,
  }
}

/** Whether any of the names has a word that can be compared. */
export const isNamed = (names: readonly Name[]): boolean => names.some((name) => name.tokens.length > 0)

const several = (text: string): string[] =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')

function birthsIn(text: string, unread: Refusal[]): Birth[] {
  if (text.trim() === '') return []
  const { dates, unread: strange } = readListedDates(text)
  for (const found of strange) {
    unread.push(refuse('shape-wrong', { found: shown(found), accepted: 'YYYY-MM-DD, YYYY-MM, YYYY' }, { field: 'birthDate' }))
  }
  return dates.map(birthOf)
}

function countriesIn(text: string, unread: Refusal[]): string[] {
  const codes: string[] = []
  for (const part of several(text)) {
    const code = countryOfEither(part)
    if (code !== null) codes.push(code)
    else unread.push(refuse('shape-wrong', { found: shown(part), accepted: 'ISO 3166-1 (sy, SYR), Syria' }, { field: 'country' }))
  }
  return [...new Set(codes)]
}

/**
 * An identifier of which only the value is said. What its form and check digits show, it is; any other is compared as a number that one
 * party has, whatever the list calls it, and contradicts none.
 */
function identifierOf(value: string, sort: Sort | 'any'): Identifier {
  const bare = value.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const imo = bare.replace(/^IMO/, '')
  if (identifierValid('imo', imo) === true && (sort === 'thing' || bare.startsWith('IMO'))) return { type: 'imo', key: imo }
  if (/[A-Z]/.test(bare) && identifierValid('lei', bare) === true) return { type: 'lei', key: bare }
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return { type: 'email', key: identifierKey('email', value) }
  if (/^(?:https?:\/\/|www\.)/i.test(value)) return { type: 'website', key: identifierKey('website', value) }
  if (/^(?:bc1|ltc1|0x|[13T])[0-9A-Za-z]{25,}$/.test(value)) return { type: 'wallet', key: identifierKey('wallet', value) }
  return { type: 'registration', key: identifierKey('registration', value) }
}
