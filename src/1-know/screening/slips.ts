import { scriptOfWord } from '../names/concepts.ts'
import { keystrokes } from '../names/keystrokes.ts'
import type { Token } from '../names/name.ts'
import type { Draft } from './link.ts'

/** What a typist gets wrong: words of two names that sound like two and may yet be one, typed wrongly. */

/** So many keystrokes in a name may be wrong that it is still taken for the same name, typed wrongly. */
export const SLIPS = 2
/** How far words are taken to be apart that only keystrokes make one: beyond all that sound alike. */
export const MISTYPED = 400

/**
 * How many keystrokes two words of one script are apart, as they are written or in Latin letters; of a script without vowels as written.
 * More than `most` between scripts, and where a sign is a syllable: there nobody has typed one letter for another.
 */
export function keysApart(x: Token, y: Token, most: number): number {
  const script = scriptOfWord(x.key)
  if (script !== scriptOfWord(y.key) || script === 'han' || script === 'hangul' || script === 'kana') return most + 1
  const written = keystrokes(x.key, y.key, most)
  return written <= 1 || x.bare || y.bare || script === 'latin' ? written : Math.min(written, keystrokes(x.latin, y.latin, most))
}

/** Takes what is left on both sides for one word, typed wrongly: nearest first, of equally near ones the earlier. */
export function linkSlips(draft: Draft): void {
  const { a, b, links } = draft
  const isPerson = a.sort === 'person' && b.sort === 'person'
  for (let most = 1; most <= SLIPS; most++) {
    for (let i = 0; i < a.tokens.length; i++) {
      const x = a.tokens[i] as Token
      if ((draft.left & (1 << i)) !== 0 || !isTyped(x)) continue
      for (let j = 0; j < b.tokens.length; j++) {
        if ((draft.right & (1 << j)) !== 0) continue
        const y = b.tokens[j] as Token
        if (!isTyped(y) || areKnown(x, y) || !isSlip(x, y, most) || (isPerson && isOtherName(x, y)) || keysApart(x, y, most) > most)
          continue
        draft.left |= 1 << i
        draft.right |= 1 << j
        links.push({ left: i, lefts: 1, right: j, rights: 1, likeness: 'mistyped', far: MISTYPED, weight: Math.min(x.weight, y.weight) })
        break
      }
    }
  }
}

/** Whether two words may be taken for one, typed wrongly, where another word of their names agrees. */
export function maySlip(x: Token, y: Token): boolean {
  if (!isTyped(x) || !isTyped(y) || areKnown(x, y) || !isSlip(x, y, 1)) return false
  const keys = keysApart(x, y, SLIPS)
  return keys <= SLIPS && (keys < 2 || isSlip(x, y, keys))
}

/** A short name of a person that begins otherwise is another: "Sam", "Nam". */
const isOtherName = (x: Token, y: Token): boolean =>
  !x.bare && !y.bare && x.latin.length < 5 && y.latin.length < 5 && x.latin.charCodeAt(0) !== y.latin.charCodeAt(0)

const isTyped = (token: Token): boolean => token.role !== 'number' && token.role !== 'initial'
/** Words that the tables know as two: one is not the other, typed wrongly. */
const areKnown = (x: Token, y: Token): boolean => (x.means !== -1 && y.means !== -1) || (x.spells !== -1 && y.spells !== -1)

/**
 * Of three letters one may be wrong, of five two, but then not the first, which is seldom mistyped; and of four or fewer none may be left
 * out: that is another abbreviation.
 */
function isSlip(x: Token, y: Token, keys: number): boolean {
  if (keys > 1 && x.latin.charCodeAt(0) !== y.latin.charCodeAt(0)) return false
  const isBare = x.bare || y.bare
  const a = isBare ? x.text.length : x.latin.length
  const b = isBare ? y.text.length : y.latin.length
  return keys <= slipsIn(a, b)
}

/** How many keystrokes may be wrong between words of so many letters. */
export function slipsIn(a: number, b: number): number {
  const longer = a > b ? a : b
  if (longer < 5) return a === b && longer > 2 ? 1 : 0
  return SLIPS
}
