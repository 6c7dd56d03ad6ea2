import { partsOf } from '../names/lexicon.ts'
import type { Name, Token } from '../names/name.ts'
import { abbreviations, acronyms } from './acronyms.ts'
import { JOINED, joinBoth } from './joins.ts'
import { allOf, type Draft, type Link, weightIn } from './link.ts'
import { type Measured, measure, type Numbered } from './measured.ts'
import { linkSlips } from './slips.ts'
import { FARTHEST, type Likeness } from './words-apart.ts'

export interface Alignment {
  readonly links: readonly Link[]
  /** Which words of each side stand in a link, a bit for each. */
  readonly left: number
  readonly right: number
}

/** Nearer than this two words are the same before any others are written together. */
const SURE = 40

/**
 * Which words of two names belong together. Equal words first, then words written together, then what is near, nearest first; of pairs
 * equally near the earlier in both names. Each word stands in at most one pair. Deterministic, and the same with the sides exchanged
 * up to that exchange. A search gives the numbers of the words of `b`, so that what they have been measured for once stands.
 */
export function align(a: Name, b: Name, numbered: Numbered | null = null): Alignment {
  const draft: Draft = { a, b, links: [], left: 0, right: 0 }
  if (isWhole(a, b)) {
    whole(draft)
    return draft
  }
  const measured = measure(a, b, numbered)
  if (measured.least <= SURE) take(draft, measured, SURE)
  joinBoth(draft)
  if (measured.least <= FARTHEST) take(draft, measured, FARTHEST)
  inParts(draft, true)
  inParts(draft, false)
  acronyms(draft)
  abbreviations(draft)
  if (draft.links.length > 0) linkSlips(draft)
  return draft
}

/** Whether two names are the same letters parted elsewhere: "Lauren Tnkunda", "van der Probe" and "Vanderprobe". */
const isWhole = (a: Name, b: Name): boolean =>
  (a.joined.length >= 8 && a.joined === b.joined && a.tokens.length + b.tokens.length > 2) ||
  (a.whole.length >= 8 && a.whole === b.whole && a.joined !== b.joined)

function whole(draft: Draft): void {
  const { a, b, links } = draft
  draft.left = allOf(a)
  draft.right = allOf(b)
  if (a.tokens.length === b.tokens.length && a.tokens.every((token, i) => token.latin === b.tokens[i]?.latin)) {
    a.tokens.forEach((x, i) => {
      links.push({ left: i, lefts: 1, right: i, rights: 1, likeness: 'same', far: 0, weight: weightOf(x, b.tokens[i] as Token) })
    })
    return
  }
  const weight = Math.min(a.weight, b.weight)
  links.push({ left: 0, lefts: a.tokens.length, right: 0, rights: b.tokens.length, likeness: 'joined', far: JOINED, weight })
}

/** Takes the nearest free pair again and again, as long as one is no farther than `most`. */
function take(draft: Draft, { costs, kinds, words }: Measured, most: number): void {
  const { a, b } = draft
  const n = a.tokens.length
  for (;;) {
    let least = (most + 1) * 4
    let left = -1
    let right = -1
    for (let i = 0; i < n; i++) {
      if ((draft.left & (1 << i)) !== 0) continue
      for (let j = 0; j < words; j++) {
        const cost = (costs[i * words + j] as number) * 4
        if (cost >= least || (draft.right & (1 << j)) !== 0) continue
        // Among equally near pairs those in like places: from the front or from the back.
        const placed = cost + Math.min(3, Math.abs(i - j), Math.abs(n - i - (words - j)))
        if (placed >= least) continue
        least = placed
        left = i
        right = j
      }
    }
    if (left < 0) return
    draft.left |= 1 << left
    draft.right |= 1 << right
    const at = left * words + right
    const weight = weightOf(a.tokens[left] as Token, b.tokens[right] as Token)
    draft.links.push({ left, lefts: 1, right, rights: 1, likeness: kinds[at] as Likeness, far: costs[at] as number, weight })
  }
}

/** What a pair bears: the lesser of the two, so that an initial that stands for a name says no more than an initial. */
const weightOf = (x: Token, y: Token): number => Math.min(x.weight, y.weight)

const IN_PARTS = 40

/** A concept of one side that the other says in several words: "NPO" and "scientific production association". */
function inParts(draft: Draft, oneIsLeft: boolean): void {
  const [one, many] = oneIsLeft ? [draft.a, draft.b] : [draft.b, draft.a]
  for (let i = 0; i < one.tokens.length; i++) {
    const token = one.tokens[i] as Token
    if (token.means === -1 || token.role !== 'word' || ((oneIsLeft ? draft.left : draft.right) & (1 << i)) !== 0) continue
    for (const parts of partsOf(token.means)) {
      const at = runOf(parts, many, oneIsLeft ? draft.right : draft.left)
      if (at < 0) continue
      const run = (2 ** parts.length - 1) << at
      draft.left |= oneIsLeft ? 1 << i : run
      draft.right |= oneIsLeft ? run : 1 << i
      const shared = { likeness: 'meaning' as const, far: IN_PARTS, weight: Math.max(token.weight, weightIn(many, at, parts.length)) }
      draft.links.push(
        oneIsLeft
          ? { left: i, lefts: 1, right: at, rights: parts.length, ...shared }
          : { left: at, lefts: parts.length, right: i, rights: 1, ...shared },
      )
      break
    }
  }
}

/** Where the concepts stand one after another among words that are free; -1 for nowhere. */
function runOf(parts: readonly number[], name: Name, taken: number): number {
  for (let at = 0; at + parts.length <= name.tokens.length; at++) {
    if (parts.every((part, k) => (taken & (1 << (at + k))) === 0 && (name.tokens[at + k] as Token).means === part)) return at
  }
  return -1
}
