import { scriptOfWord } from '../names/concepts.ts'
import { keystrokes } from '../names/keystrokes.ts'
import type { Name, Token } from '../names/name.ts'
import type { Link } from './link.ts'

/** What a typist gets wrong: words of two names that sound like two and may yet be one, typed wrongly. */

/** So many keystrokes in a name may be wrong that it is still taken for the same name, typed wrongly. */
export const SLIPS = 2
/** How far words are taken to be apart that only keystrokes make one: beyond all that sound alike. */
const MISTYPED = 400

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
export function linkSlips(a: Name, b: Name, left: Uint8Array, right: Uint8Array, links: Link[]): void {
  for (let most = 1; most <= SLIPS; most++) {
    for (let i = 0; i < a.tokens.length; i++) {
      const x = a.tokens[i] as Token
      if (left[i] === 1 || !isTyped(x)) continue
      for (let j = 0; j < b.tokens.length; j++) {
        const y = b.tokens[j] as Token
        if (right[j] === 1 || !isTyped(y) || areKnown(x, y) || !isSlip(x, y, most) || keysApart(x, y, most) > most) continue
        left[i] = 1
        right[j] = 1
        links.push({ left: i, lefts: 1, right: j, rights: 1, likeness: 'mistyped', far: MISTYPED, weight: Math.min(x.weight, y.weight) })
        break
      }
    }
  }
}

const isTyped = (token: Token): boolean => token.role !== 'number' && token.role !== 'initial'
/** Words that the tables know as two: one is not the other, typed wrongly. */
const areKnown = (x: Token, y: Token): boolean => (x.means !== -1 && y.means !== -1) || (x.spells !== -1 && y.spells !== -1)

/**
 * Of three letters one may be wrong, of five two, but then not the first, which is seldom mistyped; and of four or fewer none may be left
 * out: that is another abbreviation.
 */
function isSlip(x: Token, y: Token, keys: number): boolean {
  if (keys > 1 && x.latin[0] !== y.latin[0]) return false
  const [a, b] = x.bare || y.bare ? [x.text.length, y.text.length] : [x.latin.length, y.latin.length]
  return 5 * keys <= 2 * Math.max(a, b) && (a === b || Math.max(a, b) > 4)
}
