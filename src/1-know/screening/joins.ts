import { type Token, tokenOf } from '../names/name.ts'
import { bonesOf, lettersOf, soundOf } from '../names/sound.ts'
import type { Draft } from './link.ts'
import { apart, FARTHEST, type Likeness, lastLikeness } from './words-apart.ts'

/** Words of one name that are one word of the other. */

/** How far words written together are from the one that they are, beyond what their letters say. */
export const JOINED = 10
/**
 * How far words written together may be from the one that they are; farther where the names have as many letters, so that nothing else is
 * left, and where the letters are in disorder or without vowels.
 */
const NEAR_ENOUGH = 110
export const FAR_ENOUGH = 210
const LETTERS_MORE = 2
const UNSURE: ReadonlySet<Likeness> = new Set(['turned', 'consonants'])

/** Links two words, then three, of either side with one of the other, where they are free. */
export function joinBoth(draft: Draft): void {
  const { a, b } = draft
  const allLeft = 2 ** a.tokens.length - 1
  const allRight = 2 ** b.tokens.length - 1
  for (let count = 2; count <= 3; count++) {
    if (draft.left === allLeft || draft.right === allRight) return
    for (let j = 0; j + count <= b.tokens.length; j++) joinAt(draft, j, count, false)
    for (let i = 0; i + count <= a.tokens.length; i++) joinAt(draft, i, count, true)
  }
}

/** So many words of one side from `at` on, written together, against each free word of the other. */
function joinAt(draft: Draft, at: number, count: number, manyIsLeft: boolean): void {
  const run = (2 ** count - 1) << at
  if (((manyIsLeft ? draft.left : draft.right) & run) !== 0) return
  const many = manyIsLeft ? draft.a : draft.b
  const one = manyIsLeft ? draft.b : draft.a
  const taken = manyIsLeft ? draft.right : draft.left
  const isAsLong = Math.abs(many.joined.length - one.joined.length) <= LETTERS_MORE
  let length = 0
  let weight = 0
  for (let k = at; k < at + count; k++) {
    const token = many.tokens[k] as Token
    if (token.role === 'number' || (token.role === 'initial' && !isAsLong)) return
    length += token.latin.length
    weight += token.weight
  }
  for (let k = 0; k < one.tokens.length; k++) {
    if ((taken & (1 << k)) !== 0) continue
    const token = one.tokens[k] as Token
    if (token.role === 'number' || token.latin.length < 4 || Math.abs(token.latin.length - length) > 2) continue
    const far = togetherFar(many.tokens, at, count, length, token)
    if (far > NEAR_ENOUGH && (far > FAR_ENOUGH || !(isAsLong || UNSURE.has(lastLikeness())))) continue
    const shared = {
      likeness: 'joined' as const,
      far: Math.min(FARTHEST, far + JOINED),
      weight: Math.max(token.weight, Math.min(weight, 150)),
    }
    draft.left |= manyIsLeft ? run : 1 << k
    draft.right |= manyIsLeft ? 1 << k : run
    draft.links.push(
      manyIsLeft ? { left: at, lefts: count, right: k, rights: 1, ...shared } : { left: k, lefts: 1, right: at, rights: count, ...shared },
    )
    return
  }
}

/** How far words written as one are from the one that they may be; 1000 where they are two. */
export function joinedFar(tokens: readonly Token[], token: Token): number {
  const length = tokens.reduce((sum, { latin }) => sum + latin.length, 0)
  return togetherFar(tokens, 0, tokens.length, length, token)
}

/** A rule of sound looks at so many letters at most: of a longer word the first sound does not depend on what follows. */
const RULE = 4

function togetherFar(many: readonly Token[], at: number, count: number, length: number, token: Token): number {
  const first = many[at] as Token
  const isSure = !token.bare && !isBare(many, at, count)
  const begins = first.latin.charCodeAt(0) === token.latin.charCodeAt(0)
  if (isSure && !begins && length !== token.latin.length && first.latin.length >= RULE && first.sound[0] !== token.sound[0]) return 1000
  let latin = ''
  for (let k = at; k < at + count; k++) latin += (many[k] as Token).latin
  const bare = isBare(many, at, count)
  if (latin === token.latin && !bare) return 0
  const joined = joinedOf(latin)
  // A typist who joins words keeps the first letter; without it two short words would meet any long one.
  if (isSure && !begins && joined.sound[0] !== token.sound[0] && joined.letters !== token.letters) return 1000
  return apart(tokenOf({ ...token, latin, ...joined, familiar: false, bare, means: -1, spells: -1 }), token)
}

function isBare(tokens: readonly Token[], at: number, count: number): boolean {
  for (let k = at; k < at + count; k++) if ((tokens[k] as Token).bare) return true
  return false
}

/** What is known of words written together, for the last of them: a search joins the same words again and again. */
const known = new Map<string, Pick<Token, 'sound' | 'letters' | 'bones'>>()
const KNOWN = 10_000
function joinedOf(latin: string): Pick<Token, 'sound' | 'letters' | 'bones'> {
  let found = known.get(latin)
  if (found === undefined) {
    const sound = soundOf(latin)
    found = { sound, letters: lettersOf(latin), bones: bonesOf(sound) }
    if (known.size >= KNOWN) known.clear()
    known.set(latin, found)
  }
  return found
}
