import type { Name, Token } from '../names/name.ts'
import { allOf, type Draft, weightIn } from './link.ts'

/** A word of one name that is the first letters of several words of the other. */

/** First letters say little: many names share them. */
const ACRONYM = 105
const FAR = 100

/** A word of one side that is the first letters of all words of the other. */
export function acronyms(draft: Draft): void {
  if (draft.b.acronym !== '' && draft.links.length === 0) stands(draft, true)
  if (draft.a.acronym !== '' && draft.links.length === 0) stands(draft, false)
}

function stands(draft: Draft, shortIsLeft: boolean): void {
  const [short, long] = shortIsLeft ? [draft.a, draft.b] : [draft.b, draft.a]
  const at = short.tokens.findIndex((token) => token.latin === long.acronym && token.role === 'name')
  if (at >= 0) linkRun(draft, shortIsLeft, at, 0, long.tokens.length, ACRONYM)
}

/** Takes one word of the short side for so many of the long side from `from` on. */
function linkRun(draft: Draft, shortIsLeft: boolean, at: number, from: number, count: number, weight: number): void {
  const long = shortIsLeft ? draft.b : draft.a
  const run = count === long.tokens.length ? allOf(long) : (2 ** count - 1) << from
  draft.left |= shortIsLeft ? 1 << at : run
  draft.right |= shortIsLeft ? run : 1 << at
  const shared = { likeness: 'acronym' as const, far: FAR, weight }
  draft.links.push(
    shortIsLeft
      ? { left: at, lefts: 1, right: from, rights: count, ...shared }
      : { left: from, lefts: count, right: at, rights: 1, ...shared },
  )
}

/** Of names of bodies that have other words in common: what is left over on one side may be the first letters of what is left over on the other. */
export function abbreviations(draft: Draft): void {
  if (draft.links.length === 0 || draft.a.sort !== 'body' || draft.b.sort !== 'body') return
  if (draft.left === allOf(draft.a) || draft.right === allOf(draft.b)) return
  shortened(draft, true)
  shortened(draft, false)
}

/** Of more letters a word is hardly one of first letters. */
const LETTERS_MOST = 6

function shortened(draft: Draft, shortIsLeft: boolean): void {
  const [short, long] = shortIsLeft ? [draft.a, draft.b] : [draft.b, draft.a]
  for (let i = 0; i < short.tokens.length; i++) {
    const token = short.tokens[i] as Token
    if (((shortIsLeft ? draft.left : draft.right) & (1 << i)) !== 0 || token.role !== 'name' || token.bare) continue
    if (token.latin.length < 2 || token.latin.length > LETTERS_MOST) continue
    const taken = shortIsLeft ? draft.right : draft.left
    for (let at = 0; at < long.tokens.length; at++) {
      if ((long.tokens[at] as Token).latin.charCodeAt(0) !== token.latin.charCodeAt(0)) continue
      const count = initialsFrom(token.latin, long, at, taken)
      if (count === 0) continue
      linkRun(draft, shortIsLeft, i, at, count, Math.min(token.weight, weightIn(long, at, count)))
      break
    }
  }
}

/** How many free words from `at` on have these letters as their first ones ("CB", "Commercial Bank"); 0 for none. */
function initialsFrom(letters: string, name: Name, at: number, taken: number): number {
  let said = 0
  for (let k = at; k < name.tokens.length && (taken & (1 << k)) === 0; k++) {
    const first = firstLetters(name.tokens[k] as Token)
    if (!letters.startsWith(first, said)) return 0
    said += first.length
    if (said === letters.length) return k > at || first.length > 1 ? k - at + 1 : 0
    if (said === letters.length - 1 && isFirm(name, letters.charAt(said))) return k - at + 1
  }
  return 0
}

/** Whether a name says in one word that begins so that it is a firm: the last letter of "IC" is the company, which is no word of the name. */
const isFirm = ({ forms }: Name, letter: string): boolean => forms.some((form) => form.latin.startsWith(letter) && !form.text.includes(' '))

/** The first letter of a word; of several words that are one concept those of each, where they are written in Latin letters. */
function firstLetters(token: Token): string {
  const first = token.latin[0] ?? ''
  if (!token.text.includes(' ')) return first
  const words = token.text.toLowerCase().split(' ')
  const letters = words.map((word) => word[0] ?? '')
  return letters.every((letter) => letter >= 'a' && letter <= 'z') ? letters.join('') : first
}
