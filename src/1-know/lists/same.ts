import { readDay } from '#ground/calendar.ts'
import { CROSS } from './crossref.ts'
import type { Entry, EntryKind, IdentifierType, ListedDate, ListedIdentifier } from './entry.ts'
import { identifierKey } from './identifier.ts'

/** What two entries can share that shows them to be one party. */
export const EVIDENCE = ['cross-reference', 'identifier', 'name-and-birth'] as const
export type Evidence = (typeof EVIDENCE)[number]

/** Something an entry says that another may say as well. Equal `key`s are evidence of the kind `why`. */
export interface Clue {
  readonly why: Evidence
  readonly key: string
  /** What it is: the name of the reference, the type of the identifier, the day of birth. */
  readonly what: string
  readonly value: string
  /** Needs a word of the names in common beside it. */
  readonly weak: boolean
}

/** Identifiers whose check digits make a chance agreement unlikely, and that are given to one party. */
const ALONE: readonly IdentifierType[] = ['imo', 'lei', 'inn', 'ogrn']
/** Identifiers that can be misprinted, passed on or shared, and count beside a word of the name. A phone, an address on the web and a number of unknown kind never count. */
const BESIDE: readonly IdentifierType[] = [
  'passport',
  'national-id',
  'tax',
  'registration',
  'mmsi',
  'duns',
  'isin',
  'swift',
  'wallet',
  'tail-number',
]
const BESIDE_DIGITS_MIN = 5

/** All clues of one entry. */
export function cluesOf(entry: Entry): Clue[] {
  const clues = references(entry)
  for (const identifier of entry.identifiers) {
    const clue = ofIdentifier(identifier)
    if (clue !== null) clues.push(clue)
  }
  if (entry.kind === 'person' || entry.kind === 'party') clues.push(...namesAndBirths(entry))
  return clues
}

const reference = (scheme: string, value: string, what: string): Clue => ({
  why: 'cross-reference',
  key: `r|${scheme}|${value}`,
  what,
  value,
  weak: false,
})

/** The numbers an entry bears on its own list, and those by which it cites other lists. */
function references(entry: Entry): Clue[] {
  const clues: Clue[] = []
  if (entry.list === 'un') {
    if (entry.reference !== undefined) clues.push(reference('un', entry.reference.toUpperCase(), CROSS.un))
    clues.push(reference('ftm', `unsc-${entry.id}`, CROSS.referent))
  } else if (entry.list.startsWith('ofac-')) {
    clues.push(reference('ofac', entry.id, CROSS.ofac), reference('ftm', `ofac-${entry.id}`, CROSS.referent))
  } else if (entry.list === 'uk' && entry.reference !== undefined) clues.push(reference('uk', entry.reference, CROSS.uk))
  else if (entry.list === 'uk') clues.push(reference('ofsi', entry.id, CROSS.ofsi))
  else if (entry.list === 'eu' && entry.reference !== undefined)
    clues.push(reference('ftm', `eu-fsf-${entry.reference.toLowerCase().replaceAll('.', '-')}`, CROSS.referent))
  for (const { type, value, note } of entry.identifiers) {
    if (type !== 'other') continue
    if (note === CROSS.un) clues.push(reference('un', value.toUpperCase(), note))
    else if (note === CROSS.ofac) clues.push(reference('ofac', value, note), reference('ftm', `ofac-${value}`, CROSS.referent))
    else if (note === CROSS.ofsi) clues.push(reference('ofsi', value, note))
    else if (note === CROSS.uk) clues.push(reference('uk', value, note))
    else if (note === CROSS.referent) clues.push(reference('ftm', value, note))
    else if (note === CROSS.wikidata) clues.push(reference('wikidata', value, note))
  }
  return clues
}

function ofIdentifier(identifier: ListedIdentifier): Clue | null {
  const { type, value, valid, country } = identifier
  const alone = ALONE.includes(type)
  if ((!alone && !BESIDE.includes(type)) || valid === false) return null
  const key = identifierKey(type, value)
  if (!alone && type !== 'wallet' && key.replace(/\D/g, '').length < BESIDE_DIGITS_MIN && type !== 'swift' && type !== 'tail-number')
    return null
  // Numbers that each country gives in its own way are compared within a country; where it is not said, only with others not said.
  const within = alone || valid === true || type === 'wallet' || type === 'tail-number' ? '' : (country ?? '?')
  return { why: 'identifier', key: `i|${type}|${within}|${key}`, what: type, value, weak: !alone }
}

/** A name with what does not tell persons apart taken off: case, accents, marks, and the order of the words. Original scripts too. */
function foldedName(text: string): string {
  return wordsOf(text).sort().join(' ')
}

const APOSTROPHES = /['’‘ʼ`´ʿʾ]/g

/** The words of a name, without case, accents and marks. */
export function wordsOf(text: string): string[] {
  const plain = /^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** On the first of January are those born whose day nobody knows, so a name must then say more. */
const WORDS_MIN = 2
const WORDS_MIN_NEW_YEAR = 3

function namesAndBirths(entry: Entry): Clue[] {
  const days = entry.births.filter((birth) => birth.from === birth.until && birth.about === undefined).map((birth) => birth.from)
  if (days.length === 0) return []
  const folded = new Set<string>()
  for (const name of entry.names) if (name.use !== 'weak') folded.add(foldedName(name.text))
  const clues: Clue[] = []
  for (const day of new Set(days)) {
    const min = day.endsWith('-01-01') ? WORDS_MIN_NEW_YEAR : WORDS_MIN
    for (const name of folded) {
      if (name.split(' ').length >= min) clues.push({ why: 'name-and-birth', key: `n|${day}|${name}`, what: day, value: name, weak: false })
    }
  }
  return clues
}

/** What contradicts that two entries are one party; null for nothing. Not said contradicts nothing. */
export function contradiction(a: Entry, b: Entry): 'births' | 'genders' | 'kind' | null {
  if (!kindsAgree(a.kind, b.kind)) return 'kind'
  if (a.genders.length > 0 && b.genders.length > 0 && !a.genders.some((gender) => b.genders.includes(gender))) return 'genders'
  if (a.births.length > 0 && b.births.length > 0 && !a.births.some((birth) => b.births.some((other) => datesMeet(birth, other))))
    return 'births'
  return null
}

const BODIES: readonly EntryKind[] = ['organisation', 'company']

function kindsAgree(a: EntryKind, b: EntryKind): boolean {
  return a === b || a === 'party' || b === 'party' || (BODIES.includes(a) && BODIES.includes(b))
}

/** Days by which "about" widens a span at either end: two years. */
const ABOUT_DAYS = 731

function datesMeet(a: ListedDate, b: ListedDate): boolean {
  const slack = (a.about === undefined ? 0 : ABOUT_DAYS) + (b.about === undefined ? 0 : ABOUT_DAYS)
  if (slack === 0) return a.from <= b.until && b.from <= a.until
  const [from, until, otherFrom, otherUntil] = [a.from, a.until, b.from, b.until].map((day) => readDay(day) ?? 0)
  return (from ?? 0) - slack <= (otherUntil ?? 0) && (otherFrom ?? 0) - slack <= (until ?? 0)
}
