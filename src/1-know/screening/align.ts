import { partsOf } from '../names/lexicon.ts'
import { type Name, type Token, tokenOf } from '../names/name.ts'
import { bonesOf, lettersOf, soundOf } from '../names/sound.ts'
import type { Link } from './link.ts'
import { linkSlips } from './slips.ts'
import { apart, FARTHEST, type Likeness, lastLikeness } from './words-apart.ts'

export interface Alignment {
  readonly links: readonly Link[]
  /** Which words of each side stand in a link. */
  readonly left: Uint8Array
  readonly right: Uint8Array
}

const MOST = 24
const costs = new Int16Array(MOST * MOST)
const kinds: Likeness[] = new Array(MOST * MOST).fill('same')
const JOINED = 10
/**
 * How far words written together may be from the one that they are; farther where the names have as many letters, so that nothing else is
 * left, and where the letters are in disorder or without vowels.
 */
const NEAR_ENOUGH = 110
const FAR_ENOUGH = 210
const LETTERS_MORE = 2
const UNSURE: ReadonlySet<Likeness> = new Set(['turned', 'consonants'])

/**
 * Which words of two names belong together. Equal words first, then words written together, then what is near, nearest first; of pairs
 * equally near the earlier in both names. Each word stands in at most one pair. Deterministic, and the same with the sides exchanged
 * up to that exchange.
 */
export function align(a: Name, b: Name): Alignment {
  const left = new Uint8Array(a.tokens.length)
  const right = new Uint8Array(b.tokens.length)
  const links: Link[] = []
  if (isWhole(a, b)) return whole(a, b, left, right)
  measure(a, b)
  take(a, b, left, right, links, 40)
  joinBoth(a, b, left, right, links)
  take(a, b, left, right, links, FARTHEST)
  inParts(a, left, b, right, links, true)
  inParts(b, right, a, left, links, false)
  acronyms(a, b, left, right, links)
  if (links.length > 0) linkSlips(a, b, left, right, links)
  return { links, left, right }
}

/** Whether two names are the same letters parted elsewhere: "Lauren Tnkunda", "van der Probe" and "Vanderprobe". */
const isWhole = (a: Name, b: Name): boolean =>
  (a.joined.length >= 8 && a.joined === b.joined && a.tokens.length + b.tokens.length > 2) ||
  (a.whole.length >= 8 && a.whole === b.whole && a.joined !== b.joined)

function whole(a: Name, b: Name, left: Uint8Array, right: Uint8Array): Alignment {
  const same = a.tokens.length === b.tokens.length && a.tokens.every((token, i) => token.latin === b.tokens[i]?.latin)
  left.fill(1)
  right.fill(1)
  if (same) {
    return {
      links: a.tokens.map((x, i) => ({
        left: i,
        lefts: 1,
        right: i,
        rights: 1,
        likeness: 'same',
        far: 0,
        weight: weightOf(x, b.tokens[i] as Token),
      })),
      left,
      right,
    }
  }
  const weight = Math.min(a.weight, b.weight)
  return {
    links: [{ left: 0, lefts: a.tokens.length, right: 0, rights: b.tokens.length, likeness: 'joined', far: JOINED, weight }],
    left,
    right,
  }
}

function measure(a: Name, b: Name): void {
  const m = b.tokens.length
  for (let i = 0; i < a.tokens.length; i++) {
    const x = a.tokens[i] as Token
    for (let j = 0; j < m; j++) {
      const y = b.tokens[j] as Token
      const cost = x.role !== y.role && (familyAgainstInitial(a, i, y) || familyAgainstInitial(b, j, x)) ? 1000 : apart(x, y)
      costs[i * m + j] = cost
      if (cost <= FARTHEST) kinds[i * m + j] = lastLikeness()
    }
  }
}

/** A family name is hardly ever written as an initial: where one is known for it, by its label or its place, an initial is not it. */
function familyAgainstInitial(name: Name, at: number, other: Token): boolean {
  if (other.role !== 'initial' || name.sort !== 'person') return false
  const { part } = name.tokens[at] as Token
  return part === null ? at > 0 && at === name.tokens.length - 1 : part === 'family'
}

/** Takes the nearest free pair again and again, as long as one is no farther than `most`. */
function take(a: Name, b: Name, left: Uint8Array, right: Uint8Array, links: Link[], most: number): void {
  const n = a.tokens.length
  const m = b.tokens.length
  for (;;) {
    let least = (most + 1) * 4
    let at = -1
    for (let i = 0; i < n; i++) {
      if (left[i] === 1) continue
      for (let j = 0; j < m; j++) {
        if (right[j] === 1) continue
        // Among equally near pairs those in like places: from the front or from the back.
        const cost = (costs[i * m + j] as number) * 4 + Math.min(3, Math.abs(i - j), Math.abs(n - i - (m - j)))
        if (cost < least) {
          least = cost
          at = i * m + j
        }
      }
    }
    if (at < 0) return
    const i = Math.trunc(at / m)
    const j = at % m
    left[i] = 1
    right[j] = 1
    const weight = weightOf(a.tokens[i] as Token, b.tokens[j] as Token)
    links.push({ left: i, lefts: 1, right: j, rights: 1, likeness: kinds[at] as Likeness, far: costs[at] as number, weight })
  }
}

/** What a pair bears: the lesser of the two, so that an initial that stands for a name says no more than an initial. */
const weightOf = (x: Token, y: Token): number => Math.min(x.weight, y.weight)

function joinBoth(a: Name, b: Name, left: Uint8Array, right: Uint8Array, links: Link[]): void {
  for (let count = 2; count <= 3; count++) {
    for (let j = 0; j + count <= b.tokens.length; j++) joinAt(b, j, count, right, a, left, links, false)
    for (let i = 0; i + count <= a.tokens.length; i++) joinAt(a, i, count, left, b, right, links, true)
  }
}

/** Words of `many` from `at` on, written together, against each free word of `one`. */
function joinAt(
  many: Name,
  at: number,
  count: number,
  taken: Uint8Array,
  one: Name,
  free: Uint8Array,
  links: Link[],
  manyIsLeft: boolean,
): void {
  const isAsLong = Math.abs(many.joined.length - one.joined.length) <= LETTERS_MORE
  let length = 0
  let weight = 0
  for (let k = at; k < at + count; k++) {
    if (taken[k] === 1) return
    const token = many.tokens[k] as Token
    if (token.role === 'number' || (token.role === 'initial' && !isAsLong)) return
    length += token.latin.length
    weight += token.weight
  }
  for (let k = 0; k < free.length; k++) {
    if (free[k] === 1) continue
    const token = one.tokens[k] as Token
    if (token.role === 'number' || token.latin.length < 4 || Math.abs(token.latin.length - length) > 2) continue
    const far = togetherFar(many, at, count, token)
    if (far > (isAsLong || UNSURE.has(lastLikeness()) ? FAR_ENOUGH : NEAR_ENOUGH)) continue
    for (let t = at; t < at + count; t++) taken[t] = 1
    free[k] = 1
    const shared = {
      likeness: 'joined' as const,
      far: Math.min(FARTHEST, far + JOINED),
      weight: Math.max(token.weight, Math.min(weight, 150)),
    }
    links.push(
      manyIsLeft ? { left: at, lefts: count, right: k, rights: 1, ...shared } : { left: k, lefts: 1, right: at, rights: count, ...shared },
    )
    return
  }
}

function togetherFar(many: Name, at: number, count: number, token: Token): number {
  let latin = ''
  let bare = false
  for (let k = at; k < at + count; k++) {
    latin += (many.tokens[k] as Token).latin
    bare ||= (many.tokens[k] as Token).bare
  }
  if (latin === token.latin && !bare) return 0
  if (latin[0] !== token.latin[0] && !bare && !token.bare) {
    // A typist who joins words keeps the first letter; without it two short words would meet any long one.
    const { sound, letters } = joinedOf(latin)
    if (sound[0] !== token.sound[0] && letters !== token.letters) return 1000
  }
  return apart(tokenOf({ ...token, latin, ...joinedOf(latin), familiar: false, bare, means: -1, spells: -1 }), token)
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

const IN_PARTS = 40

/** A concept of one side that the other says in several words: "NPO" and "scientific production association". */
function inParts(one: Name, free: Uint8Array, many: Name, taken: Uint8Array, links: Link[], oneIsLeft: boolean): void {
  for (let i = 0; i < free.length; i++) {
    const token = one.tokens[i] as Token
    if (free[i] === 1 || token.means === -1 || token.role !== 'word') continue
    for (const parts of partsOf(token.means)) {
      const at = runOf(parts, many, taken)
      if (at < 0) continue
      free[i] = 1
      taken.fill(1, at, at + parts.length)
      const shared = { likeness: 'meaning' as const, far: IN_PARTS, weight: Math.max(token.weight, weightIn(many, at, parts.length)) }
      links.push(
        oneIsLeft
          ? { left: i, lefts: 1, right: at, rights: parts.length, ...shared }
          : { left: at, lefts: parts.length, right: i, rights: 1, ...shared },
      )
      break
    }
  }
}

/** Where the concepts stand one after another among words that are free; -1 for nowhere. */
function runOf(parts: readonly number[], name: Name, taken: Uint8Array): number {
  for (let at = 0; at + parts.length <= name.tokens.length; at++) {
    if (parts.every((part, k) => taken[at + k] === 0 && (name.tokens[at + k] as Token).means === part)) return at
  }
  return -1
}
const weightIn = (name: Name, at: number, count: number): number =>
  Math.min(
    100,
    name.tokens.slice(at, at + count).reduce((sum, token) => sum + token.weight, 0),
  )

/** A word of one side that is the first letters of all words of the other. */
function acronyms(a: Name, b: Name, left: Uint8Array, right: Uint8Array, links: Link[]): void {
  if (b.acronym !== '' && links.length === 0) stands(a, left, b, right, links, true)
  if (a.acronym !== '' && links.length === 0) stands(b, right, a, left, links, false)
}

/** First letters say little: many names share them. */
const ACRONYM = 105

function stands(short: Name, shortTaken: Uint8Array, long: Name, longTaken: Uint8Array, links: Link[], shortIsLeft: boolean): void {
  const at = short.tokens.findIndex((token) => token.latin === long.acronym && token.role === 'name')
  if (at < 0) return
  shortTaken[at] = 1
  longTaken.fill(1)
  const rights = long.tokens.length
  const shared = { likeness: 'acronym' as const, far: 100, weight: ACRONYM }
  links.push(
    shortIsLeft ? { left: at, lefts: 1, right: 0, rights, ...shared } : { left: 0, lefts: rights, right: at, rights: 1, ...shared },
  )
}
