import type { Name, Token } from '../names/name.ts'
import type { Link } from './link.ts'
import type { Weights } from './method.ts'
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
  if (keys.reduce((sum, count) => sum + count, 0) <= SLIPS) {
    return links.reduce((sum, link, i) => sum + slipped(link, keys[i] as number, w), 0)
  }
  return links.reduce((sum, link) => sum + strange(link, w), links.some(isFirm) ? 0 : w.strange)
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
