import { isCognate, isNational, isNickname } from '../names/lexicon.ts'
import type { Token } from '../names/name.ts'
import { stemOf } from '../names/sound.ts'
import { distance } from './distance.ts'

/** In what way two words are taken for one. */
export type Likeness =
  | 'same'
  | 'meaning'
  | 'spelling'
  | 'sound'
  | 'near'
  | 'initial'
  | 'nickname'
  | 'cognate'
  | 'consonants'
  | 'turned'
  | 'inflected'

/** Words farther apart than this, in thousandths of their length, are two words. */
export const FARTHEST = 280
const NONE = 1000
const BEGINNING = 40

let likeness: Likeness = 'same'
/** The likeness found by the last call of `apart` that gave less than 1000. */
export const lastLikeness = (): Likeness => likeness

const as = (found: Likeness, cost: number): number => {
  likeness = found
  return cost
}

/** How far two words of names are apart: 0 the same, up to `FARTHEST` one may stand for the other, 1000 two words. */
export function apart(a: Token, b: Token): number {
  if (a.role === 'number' || b.role === 'number') return a.means === b.means && a.means !== -1 ? as('same', 0) : NONE
  if (a.latin === b.latin && !a.bare && !b.bare) return as('same', 0)
  if (a.means !== -1 && b.means !== -1) return a.means === b.means ? as('meaning', 20) : NONE
  if (a.latin.length === 1 || b.latin.length === 1) return initial(a, b)
  if (a.spells !== -1 && b.spells !== -1) {
    if (a.spells === b.spells) return as('spelling', 30)
    return related(a, b)
  }
  // A sign that is a syllable is not mistyped by a letter: another sign sounds the same or is another name.
  if (isSyllabic(a) && isSyllabic(b)) return a.sound === b.sound ? as('sound', SOUND) : NONE
  const near = a.bare || b.bare ? barely(a, b) : nearly(a, b)
  if (near <= FARTHEST) return near
  return related(a, b)
}

/** Written in Han or Hangul. */
export const isSyllabic = (token: Token): boolean => token.key.charCodeAt(0) >= SYLLABIC_FROM
const SYLLABIC_FROM = 0x3400

/** Of so few letters one more before them makes another word or abbreviation: "ABC", "NABC". */
const ABBREVIATION = 4
const isOtherAbbreviation = (a: string, b: string): boolean =>
  a.length <= ABBREVIATION && b.length <= ABBREVIATION && Math.abs(a.length - b.length) === 1 && (a.endsWith(b) || b.endsWith(a))

/** How far a word is from the same one with the Arabic article written to it: "Elghoul", "Ghoul". */
const ARTICLED = 60
const L = 'l'.charCodeAt(0)
function articled(a: Token, b: Token): number {
  const more = a.sound.length - b.sound.length
  if (more !== 2 && more !== -2) return NONE
  const [long, short] = more > 0 ? [a, b] : [b, a]
  if (short.sound.length < 3 || long.sound.charCodeAt(1) !== L || !long.sound.endsWith(short.sound)) return NONE
  return long.latin.startsWith('al') || long.latin.startsWith('el') ? as('inflected', ARTICLED) : NONE
}

function related(a: Token, b: Token): number {
  if (a.spells !== -1 && b.spells !== -1 && isNational(a.spells, b.spells)) return as('cognate', 100)
  if (a.familiar && b.familiar) {
    if (isNickname(a.latin, b.latin)) return as('nickname', 160)
    if (isCognate(a.latin, b.latin)) return as('cognate', 300)
  }
  return a.spells === -1 || b.spells === -1 ? turned(a, b) : NONE
}

function initial(a: Token, b: Token): number {
  if (a.bare && b.bare && a.latin === b.latin) return as('same', 0)
  if (a.bare || b.bare || a.latin[0] !== b.latin[0]) return NONE
  return as('initial', a.latin.length === b.latin.length ? 0 : 150)
}

/** A word against another of which only consonants are certain. The fewer there are, the less they say. */
function barely(a: Token, b: Token): number {
  if (a.bare && b.bare) {
    if (a.latin === b.latin) return as('same', 0)
    return relative(a.latin, b.latin, 'near', 0)
  }
  const bones = Math.min(a.bones.length, b.bones.length)
  if (bones === 0) return NONE
  const floor = floorOf(bones)
  const near = relative(a.bones, b.bones, 'consonants', floor)
  // A written w of such a script is as likely a vowel.
  if (near <= floor || !(a.bare ? a : b).bones.includes('v')) return near
  return Math.min(near, relative(a.bare ? vowelled(a.bones) : a.bones, b.bare ? vowelled(b.bones) : b.bones, 'consonants', floor))
}
/** How far words of so many consonants, of which only these are certain, are at least. */
export const floorOf = (bones: number): number => (bones >= 4 ? 50 : bones === 3 ? 80 : bones === 2 ? 140 : 250)
const vowelled = (bones: string): string => bones.replaceAll('v', '')

function nearly(a: Token, b: Token): number {
  if (a.sound === b.sound) return as('sound', SOUND)
  if (a.latin.startsWith(b.latin) || b.latin.startsWith(a.latin)) {
    if (stemOf(a.latin) === b.latin || a.latin === stemOf(b.latin)) return as('inflected', 60)
  }
  if (isOtherAbbreviation(a.latin, b.latin)) return NONE
  const far = articled(a, b)
  if (far !== NONE) return far
  const near = relative(a.sound, b.sound, 'near', NEAR)
  return near <= ENDING ? near : Math.min(near, ended(a.sound, b.sound))
}

/** Baltic and some Greek passports give a man's name an s at its end: "Lavrovs". */
function ended(a: string, b: string): number {
  if (a.endsWith('s') === b.endsWith('s') || Math.min(a.length, b.length) < 4) return NONE
  const near = a.endsWith('s') ? relative(a.slice(0, -1), b, 'near', NEAR) : relative(a, b.slice(0, -1), 'near', NEAR)
  return near > FARTHEST - ENDING ? NONE : as('inflected', near + ENDING)
}
const ENDING = 40

/** What it says against two words that they are only alike in sound, and that they are only near, before any distance. */
export const SOUND = 25
export const NEAR = 20

/** The most hundredths of a letter that words as long as this may be apart. */
export const limitFor = (length: number): number => Math.floor((length * FARTHEST) / 10)

/** The cost of words that are `far` hundredths apart, the longer of `length` letters. Whoever mistypes a name seldom mistypes its beginning. */
export const costOf = (floor: number, far: number, length: number, sameBeginning: boolean): number =>
  Math.min(FARTHEST, floor + (sameBeginning ? 0 : BEGINNING) + Math.trunc((far * 10) / length))

function relative(a: string, b: string, found: Likeness, floor: number): number {
  const length = Math.max(a.length, b.length)
  const limit = limitFor(length)
  // Each letter more or less costs at least 40: too unequal lengths need no table.
  if (Math.abs(a.length - b.length) * 40 > limit) return NONE
  const far = distance(a, b, limit)
  if (far > limit) return NONE
  return as(found, costOf(floor, far, length, a[0] === b[0] || found === 'consonants'))
}

/** A word written backwards, or with its letters in disorder. */
function turned(a: Token, b: Token): number {
  if (a.letters !== b.letters || a.latin.length < 5 || a.bare || b.bare) return NONE
  return as('turned', [...a.latin].reverse().join('') === b.latin ? 80 : 200)
}
