import type { IdentifierType } from '../lists/entry.ts'

/**
 * What two records say of their bearers besides names, compared: dates of birth, countries, gender, identifiers. Each speaks for or
 * against; what one side does not say speaks neither way. All figures are hundredths of a logit and part of the method.
 */

/** A date of birth as the first and last day it can mean, each as `YYYYMMDD` in a number; `about` where the source says so. */
export interface Birth {
  readonly from: number
  readonly until: number
  readonly about: boolean
}

export interface Identifier {
  readonly type: IdentifierType
  /** Comparable: letters and digits only, capitals. */
  readonly key: string
}

export interface Particulars {
  readonly births: readonly Birth[]
  /** ISO 3166-1 alpha-2, lower case. */
  readonly countries: readonly string[]
  /** Countries where it has an address, which may be others than those it belongs to. */
  readonly abodes?: readonly string[]
  readonly genders: readonly string[]
  readonly identifiers: readonly Identifier[]
}

export type ParticularKind = 'birth' | 'country' | 'gender' | 'identifier'

/** One finding: what was compared, how it came out, and what it says. */
export interface Particular {
  readonly kind: ParticularKind
  readonly outcome: 'same' | 'agrees' | 'near' | 'differs'
  readonly share: number
  /** For an identifier, its type. */
  readonly detail?: string
}

export const PARTICULARS = {
  birthDay: 330,
  birthMonth: 200,
  birthYear: 130,
  birthSwapped: 120,
  birthTypo: 150,
  /** Year and month, or year and day, are the same. */
  birthPart: 40,
  birthNear: -60,
  birthYears: -220,
  birthFar: -420,
  country: 50,
  countryOther: -90,
  /** A body is where it is: another country is another branch or another body. */
  countryOtherBody: -330,
  /** An address in the country, and addresses elsewhere only: most live where they belong, not all. */
  abode: 30,
  abodeOther: -90,
  genderOther: -250,
  identifier: 700,
  identifierWeak: 300,
  identifierOther: -250,
} as const

const NOTHING: readonly Particular[] = []

/** Everything that the two sides both say of something, compared; `person` where either is one. */
export function compareParticulars(a: Particulars, b: Particulars, person: boolean): readonly Particular[] {
  // Of what is said on one side alone nothing is compared; most who are asked about come with a name only.
  if (isBlank(a) || isBlank(b)) return NOTHING
  const found: Particular[] = []
  const birth = births(a.births, b.births)
  if (birth !== null) found.push(birth)
  const country = countries(a, b, person)
  if (country !== null) found.push(country)
  if (a.genders.length > 0 && b.genders.length > 0 && !a.genders.some((gender) => b.genders.includes(gender))) {
    found.push({ kind: 'gender', outcome: 'differs', share: PARTICULARS.genderOther })
  }
  const identifier = identifiers(a.identifiers, b.identifiers)
  if (identifier !== null) found.push(identifier)
  return found.length === 0 ? NOTHING : found
}

const isBlank = ({ births, countries, abodes, genders, identifiers }: Particulars): boolean =>
  births.length === 0 && countries.length === 0 && genders.length === 0 && identifiers.length === 0 && (abodes?.length ?? 0) === 0

/** Countries to which they belong where both sides say them; else those with the countries of addresses. */
function countries(a: Particulars, b: Particulars, person: boolean): Particular | null {
  const say = (isSame: boolean, same: number, other: number): Particular => ({
    kind: 'country',
    outcome: isSame ? 'same' : 'differs',
    share: isSame ? same : other,
  })
  if (a.countries.length > 0 && b.countries.length > 0) {
    const other = person ? PARTICULARS.countryOther : PARTICULARS.countryOtherBody
    return say(share(a.countries, b.countries), PARTICULARS.country, other)
  }
  const [x, y] = [
    [...a.countries, ...(a.abodes ?? [])],
    [...b.countries, ...(b.abodes ?? [])],
  ]
  return x.length === 0 || y.length === 0 ? null : say(share(x, y), PARTICULARS.abode, PARTICULARS.abodeOther)
}
const share = (a: readonly string[], b: readonly string[]): boolean => a.some((code) => b.includes(code))

function births(a: readonly Birth[], b: readonly Birth[]): Particular | null {
  let best: Particular | null = null
  for (const x of a) {
    for (const y of b) {
      const found = birth(x, y)
      if (best === null || found.share > best.share) best = found
    }
  }
  return best
}

/**
 * Whether dates of birth on both sides may say something for: where they differ they say more against than a country says for. Soon answered,
 * because a search asks it of many names.
 */
export function birthsMaySpeak(a: readonly Birth[], b: readonly Birth[]): boolean {
  if (a.length === 0 || b.length === 0) return true
  for (const x of a) {
    for (const y of b) {
      // A figure of the year may be mistyped, and then day and month are the same.
      if ((x.from <= y.until && y.from <= x.until) || year(x.from) === year(y.from) || x.from % 10_000 === y.from % 10_000) return true
    }
  }
  return false
}

const year = (day: number): number => Math.trunc(day / 10_000)
const isDay = (span: Birth): boolean => span.from === span.until
const isMonth = (span: Birth): boolean => Math.trunc(span.from / 100) === Math.trunc(span.until / 100)

function birth(a: Birth, b: Birth): Particular {
  const say = (outcome: Particular['outcome'], share: number): Particular => ({ kind: 'birth', outcome, share })
  if (a.from <= b.until && b.from <= a.until) {
    if (isDay(a) && isDay(b)) return say('same', PARTICULARS.birthDay)
    if (isMonth(a) && isMonth(b)) return say('agrees', PARTICULARS.birthMonth)
    const width = Math.max(year(a.until) - year(a.from), year(b.until) - year(b.from))
    return say('agrees', Math.trunc(PARTICULARS.birthYear / (1 + width)))
  }
  if (isDay(a) && isDay(b)) {
    if (swapped(a.from) === b.from) return say('near', PARTICULARS.birthSwapped)
    if (mistyped(a.from, b.from)) return say('near', PARTICULARS.birthTypo)
    if (year(a.from) === year(b.from) && (isMonthOf(a, b) || a.from % 100 === b.from % 100)) return say('near', PARTICULARS.birthPart)
  }
  const apart = a.from > b.until ? year(a.from) - year(b.until) : year(b.from) - year(a.until)
  const tolerance = a.about || b.about ? 3 : 1
  if (apart <= tolerance) return say('near', PARTICULARS.birthNear)
  return say('differs', apart <= 4 + tolerance ? PARTICULARS.birthYears : PARTICULARS.birthFar)
}

/** A day with day and month exchanged, as between American and other ways of writing; 0 where that is no date. */
function swapped(day: number): number {
  const month = Math.trunc(day / 100) % 100
  const of = day % 100
  return of > 12 ? 0 : year(day) * 10_000 + of * 100 + month
}

const isMonthOf = (a: Birth, b: Birth): boolean => Math.trunc(a.from / 100) === Math.trunc(b.from / 100)

/** Whether one figure differs, or two neighbours are exchanged. */
function mistyped(a: number, b: number): boolean {
  const differing: number[] = []
  const [x, y] = [String(a), String(b)]
  for (let i = 0; i < x.length; i++) if (x[i] !== y[i]) differing.push(i)
  const [first = 0, second = 0] = differing
  return differing.length === 1 || (differing.length === 2 && second === first + 1 && x[first] === y[second] && x[second] === y[first])
}

/** Types of which one bearer has one, so that two different ones speak against. */
const UNIQUE: ReadonlySet<IdentifierType> = new Set(['imo', 'lei', 'inn', 'ogrn', 'isin', 'duns'])
const WEAK: ReadonlySet<IdentifierType> = new Set(['phone', 'email', 'website', 'other', 'call-sign', 'swift'])

function identifiers(a: readonly Identifier[], b: readonly Identifier[]): Particular | null {
  let weak: Particular | null = null
  let other: Particular | null = null
  for (const x of a) {
    for (const y of b) {
      if (x.key === y.key && x.key.length >= 5) {
        const isWeak = WEAK.has(x.type) || WEAK.has(y.type)
        const share = isWeak ? PARTICULARS.identifierWeak : PARTICULARS.identifier
        const found: Particular = { kind: 'identifier', outcome: 'same', share, detail: x.type }
        if (!isWeak) return found
        weak = found
      } else if (x.type === y.type && UNIQUE.has(x.type)) {
        other = { kind: 'identifier', outcome: 'differs', share: PARTICULARS.identifierOther, detail: x.type }
      }
    }
  }
  return weak ?? other
}
