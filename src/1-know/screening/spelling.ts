import type { Name, Token } from '../names/name.ts'
import { REPLACE, WIDTH } from './distance.ts'
import type { Link } from './link.ts'
import { BODY, PERSON, THING, type Weights } from './method.ts'
import { keysApart, SLIPS } from './slips.ts'

/** From here on the sound of two words is that of two words. */
const UNLIKE = 150
/** Nearer than this a word says by itself that it is the other. */
const FIRM = 60

/**
 * What it says against two names being one that their words are not written alike, in hundredths of a logit, above zero. Each pair of words
 * says what its sound says. Where no more than two keystrokes part the whole names, a pair says no more than these; where more do, words
 * whose sound is far say more, and so does a name of which no word is the same.
 */
export function spelling(a: Name, b: Name, links: readonly Link[], w: Weights): number {
  if (!links.some(isUnsure)) return links.reduce((sum, link) => sum + heard(link, w), 0)
  const keys = links.map((link) => keysIn(a, b, link))
  const begun = w.beginning === 0 ? 0 : links.reduce((sum, link, i) => sum + begunOtherwise(a, b, link, keys[i] as number, w), 0)
  if (keys.reduce((sum, count) => sum + count, 0) <= SLIPS) {
    return begun + links.reduce((sum, link, i) => sum + slipped(link, keys[i] as number, w), 0)
  }
  return begun + links.reduce((sum, link) => sum + strange(link, w), links.some(isFirm) ? 0 : w.strange)
}

const isUnsure = ({ likeness, far }: Link): boolean => far > 0 && (likeness === 'near' || likeness === 'mistyped')
const isFirm = (link: Link): boolean => !isUnsure(link) || link.far < FIRM

/** How many keystrokes part the words of a pair, where no table or romanisation explains why they are not written alike. */
const keysIn = (a: Name, b: Name, link: Link): number =>
  isUnsure(link) || link.likeness === 'sound' ? keysApart(a.tokens[link.left] as Token, b.tokens[link.right] as Token, SLIPS) : 0

const heard = ({ weight, far }: Link, w: Weights): number =>
  far === 0 ? 0 : Math.trunc((weight * (w.typo * far + Math.trunc((w.typoSquare * far * far) / 100))) / 10_000)

const slipped = (link: Link, keys: number, w: Weights): number =>
  isUnsure(link) ? Math.min(heard(link, w), Math.trunc((link.weight * (keys < 2 ? w.typed : w.typedTwice)) / 100)) : heard(link, w)

const strange = (link: Link, w: Weights): number =>
  heard(link, w) + (isUnsure(link) ? Math.trunc((link.weight * w.unlike * Math.max(0, link.far - UNLIKE)) / 10_000) : 0)

/** Beginnings that sound nearer than this, in hundredths of a letter, are written for one another: "Qolizadeh", "Gholizadeh". */
const BEGINS_ALIKE = 60
const H = 'h'.charCodeAt(0)
const VOWELS = 'aeiou'

/** What it says, further, that more than one keystroke parts two words and the first is another: a beginning is seldom mistyped. */
function begunOtherwise(a: Name, b: Name, link: Link, keys: number, w: Weights): number {
  if (keys < 2 || !isUnsure(link) || link.lefts > 1 || link.rights > 1) return 0
  const [x, y] = [a.tokens[link.left] as Token, b.tokens[link.right] as Token]
  if (x.bare || y.bare || x.latin[0] === y.latin[0] || soundsAlike(x.sound, y.sound)) return 0
  return Math.trunc((link.weight * w.beginning) / 100)
}

/** Whether two words sound alike at their beginning; an h before a vowel is often not written. */
function soundsAlike(x: string, y: string): boolean {
  const [p, q] = [x.charCodeAt(0), y.charCodeAt(0)]
  if (p === q) return true
  if ((p === H && VOWELS.includes(y.charAt(0))) || (q === H && VOWELS.includes(x.charAt(0)))) return true
  return (REPLACE[p * WIDTH + q] as number) <= BEGINS_ALIKE
}

const FARTHER = 1000
/** What `heard` gives for each distance at a weight of 100, and what it gives at least where the words may be typed wrongly. */
const HEARD = [PERSON, BODY, THING].map((w) => Int16Array.from({ length: FARTHER }, (_, far) => heard({ weight: 100, far } as Link, w)))
const TYPED = [PERSON, BODY, THING].map((w, i) => (HEARD[i] as Int16Array).map((sum) => Math.min(sum, w.typed, w.typedTwice)))

/** The least that a pair of words so far apart says against by its spelling at a weight of 100: of persons 0, bodies 1, things 2. */
export const leastSpelling = (sort: number, isUnsure: boolean): Int16Array => (isUnsure ? TYPED : HEARD)[sort] as Int16Array
