import { countryOf, nationalitiesIn, placeOf } from './country.ts'
import { readListedDate, readListedDates } from './date.ts'
import type { CountryTie, Designation, Entry, EntryKind, IdentifierType, ListedName, NameParts, NameUse } from './entry.ts'
import { identifier } from './identifier.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] }

/** An entry while it is read. */
export type Draft = Mutable<Entry>

/** An entry of which only the id is known. */
export function draftOf(list: string, id: string, kind: EntryKind = 'party'): Draft {
  return {
    list,
    id,
    kind,
    names: [],
    births: [],
    deaths: [],
    birthPlaces: [],
    countries: [],
    addresses: [],
    identifiers: [],
    designations: [],
    genders: [],
    titles: [],
    positions: [],
    ties: [],
    notes: [],
  }
}

/** What a table of ours says of a key that came from a file; never what every object has by nature, such as `constructor`. */
export const inTable = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Whether a list that is still short has such an item. In a long one it is not looked for: an item twice does no harm, hours do. */
const SEARCHED_MAX = 256
const has = <T>(list: readonly T[], same: (item: T) => boolean): boolean => list.length <= SEARCHED_MAX && list.some(same)

/** Text on one line: every run of white space is one blank, and none at the ends. Half characters are made visible as lost ones. */
export const line = (text: string): string => (/^\S+(?: \S+)*$/.test(text) ? text : text.replace(/\s+/g, ' ').trim()).toWellFormed()

const BEYOND_LATIN = /[\u0250-\uffff]|\p{M}/u
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Mymr', /\p{Script=Myanmar}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Taml', /\p{Script=Tamil}/u],
]
const LATIN = /\p{Script=Latin}/u

/** The script of a name that has letters of one script other than Latin and none of Latin; undefined otherwise. ISO 15924. */
function scriptOf(text: string): string | undefined {
  if (!BEYOND_LATIN.test(text) || LATIN.test(text)) return undefined
  return SCRIPTS.find(([, letters]) => letters.test(text))?.[0]
}

const WEIGHT: Readonly<Record<NameUse, number>> = { primary: 4, original: 3, strong: 2, former: 1, weak: 0 }

/** Adds a name. One that is there already keeps the stronger use. An empty one adds nothing. */
export function addName(draft: Draft, written: string, use: NameUse, parts?: NameParts, script = scriptOf(written)): void {
  const text = line(written)
  if (text === '') return
  const place = draft.names.length <= SEARCHED_MAX ? draft.names.findIndex((name) => name.text === text) : -1
  const name: ListedName = { text, use, ...(parts === undefined ? {} : { parts }), ...(script === undefined ? {} : { script }) }
  const known = draft.names[place]
  if (known === undefined) draft.names.push(name)
  else if (WEIGHT[use] > WEIGHT[known.use]) draft.names[place] = { ...known, use }
}

/** Adds a note, once. What it is about stands in front, as the list calls it. */
export function addNote(draft: Draft, written: string | undefined, about?: string): void {
  const text = line(written ?? '')
  if (text === '') return
  const note = about === undefined ? text : `${about.toWellFormed()}: ${text}`
  if (!has(draft.notes, (known) => known === note)) draft.notes.push(note)
}

/** Adds what may be several dates of birth; what cannot be read as a date is kept as a note. `about` marks all of them. */
export function addBirths(draft: Draft, written: string, about = false): void {
  if (line(written) === '') return
  const { dates, unread } = readListedDates(written)
  for (const date of dates) {
    const told = about ? { ...date, about: true as const } : date
    if (!has(draft.births, (known) => known.from === told.from && known.until === told.until)) draft.births.push(told)
  }
  for (const text of unread) addNote(draft, text, 'DOB')
}

/** Adds dates of death in the same way. */
export function addDeaths(draft: Draft, written: string): void {
  const { dates, unread } = readListedDates(written)
  draft.deaths.push(...dates)
  for (const text of unread) addNote(draft, text, 'died')
}

/** Adds a country with its tie, from a text; several where a text plainly holds several nationalities. */
export function addCountry(draft: Draft, written: string, tie: CountryTie, code?: string | null): void {
  const whole = line(written)
  if (whole === '') return
  const texts = tie === 'nationality' && code === undefined ? nationalitiesIn(whole) : [whole]
  for (const text of texts) {
    const found = code === undefined ? countryOf(text) : code
    if (!has(draft.countries, (known) => known.tie === tie && known.text === text)) draft.countries.push({ code: found, tie, text })
  }
}

/** Adds an address or place of birth from its parts, empty ones left out. The country, where told apart, also stands among the countries. */
export function addPlace(
  draft: Draft,
  into: 'addresses' | 'birthPlaces',
  parts: readonly (string | undefined)[],
  country = '',
  code?: string | null,
): void {
  const written = [...parts, country].map((part) => line(part ?? '')).filter((part) => part !== '')
  const text = written.filter((part, index) => part !== written[index - 1]).join(', ')
  if (text === '') return
  const place = placeOf(text, code ?? (country === '' ? undefined : countryOf(line(country))))
  if (!has(draft[into], (known) => known.text === text)) draft[into].push(place)
  const tie = into === 'addresses' ? 'address' : 'birth'
  if (line(country) !== '') addCountry(draft, country, tie, code === undefined ? (place.country ?? null) : code)
  else if (place.country !== undefined) addCountry(draft, text.slice(text.lastIndexOf(',') + 1), tie, place.country)
}

/** Adds an identifier. An empty one adds nothing. */
export function addIdentifier(draft: Draft, type: IdentifierType, written: string, country?: string | null, note?: string): void {
  const value = line(written)
  if (value === '') return
  const told = identifier(type, value, country, note === undefined ? undefined : line(note))
  if (!has(draft.identifiers, (known) => known.type === told.type && known.value === told.value && known.country === told.country))
    draft.identifiers.push(told)
}

/** Adds a gender from its word or letter. `Unknown` adds nothing; any other word is kept as a note. */
export function addGender(draft: Draft, written: string): void {
  const word = line(written).toLowerCase()
  const gender = /^(?:m|male)$/.test(word) ? 'male' : /^(?:f|female)$/.test(word) ? 'female' : null
  if (gender === null) {
    if (word !== '' && word !== 'unknown' && word !== 'u') addNote(draft, written, 'gender')
  } else if (!draft.genders.includes(gender)) draft.genders.push(gender)
}

/** Adds texts to titles or positions, each once. */
export function addTexts(draft: Draft, into: 'titles' | 'positions', ...texts: readonly (string | undefined)[]): void {
  for (const written of texts) {
    const text = line(written ?? '')
    if (text !== '' && !has(draft[into], (known) => known === text)) draft[into].push(text)
  }
}

/** A designation with only those particulars that are known. `listedOn` is text that may be no date. */
export function designation(
  order: string,
  programme: string,
  measures: readonly Designation['measures'][number][],
  more: { basis?: string | undefined; listedOn?: string | undefined; until?: string | undefined; reason?: string | undefined } = {},
): Designation {
  const listedOn = more.listedOn === undefined ? null : readListedDate(more.listedOn)
  const until = more.until === undefined ? null : readListedDate(more.until)
  const reason = line(more.reason ?? '')
  return {
    order,
    programme: line(programme),
    measures,
    ...(line(more.basis ?? '') === '' ? {} : { basis: line(more.basis ?? '') }),
    ...(listedOn === null ? {} : { listedOn }),
    ...(until === null ? {} : { until }),
    ...(reason === '' ? {} : { reason }),
  }
}
