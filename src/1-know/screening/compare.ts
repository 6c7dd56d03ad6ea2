import type { Name, Role, Token } from '../names/name.ts'
import { type Alignment, align, type Link } from './align.ts'
import { legalForms } from './legal-forms-compared.ts'
import { BODY, PERSON, THING, type Weights } from './method.ts'

/** What speaks for or against two names being of one bearer, each in hundredths of a logit. */
export interface Evidence {
  readonly common: number
  readonly spelling: number
  readonly contradicted: number
  readonly missing: number
  readonly numbers: number
  readonly forms: number
  readonly order: number
  /** All together with where the sum starts. */
  readonly total: number
}

/** The weights by which two names are compared. A thing's name is compared as a thing's when both are. */
export function weightsFor(a: Name, b: Name): Weights {
  if (a.sort === 'thing' || b.sort === 'thing') return THING
  return a.sort === 'person' && b.sort === 'person' ? PERSON : BODY
}

/** Compares two names. Symmetric: exchanging the sides changes nothing in the sum. */
export function compare(a: Name, b: Name, alignment: Alignment = align(a, b), w: Weights = weightsFor(a, b)): Evidence {
  const { links } = alignment
  let common = 0
  let spelling = 0
  for (const link of links) {
    common += Math.trunc((link.weight * (1000 - link.far)) / 1000)
    spelling += (link.weight * (w.typo * link.far + Math.trunc((w.typoSquare * link.far * link.far) / 100))) / 10_000
  }
  const left = leftOver(a, alignment.left, w)
  const right = leftOver(b, alignment.right, w)
  // What stands against something else on the other side contradicts; what is left when all that is paired off is only missing.
  const against = Math.min(left.weight, right.weight)
  const most = left.weight > right.weight ? left : right
  const missing = most.weight === 0 ? 0 : Math.trunc((most.omitted * (most.weight - against)) / most.weight)
  const gained = Math.trunc((w.gain * common) / (common + w.half))
  const contradicted =
    against === 0 ? 0 : Math.trunc((w.contradiction * Math.min(100, against)) / 100 + (w.further * Math.max(0, against - 100)) / 100)
  const omitted = omission(common, missing, wordsIn(links) < 2, isTitled(a, b, links), w)
  const numbers = numbersApart(left.numbers, right.numbers, w)
  const forms = legalForms(a, b, w)
  const order = w.order * inversions(links) + (w.crossed === 0 ? 0 : crossed(a, b, links, w))
  const spelt = Math.trunc(spelling)
  return {
    common: gained,
    spelling: -spelt,
    contradicted: -contradicted,
    missing: -omitted,
    numbers: -numbers,
    forms: -forms,
    order: -order,
    total: w.base + gained - spelt - contradicted - omitted - numbers - forms - order,
  }
}

/** "President X" means to name someone by his family name alone: what is missing beside it says less. */
function isTitled(a: Name, b: Name, links: readonly Link[]): boolean {
  const link = links.length === 1 ? links[0] : undefined
  if (link === undefined) return false
  return (isSurname(a) && link.right === b.tokens.length - 1) || (isSurname(b) && link.left === a.tokens.length - 1)
}
const isSurname = (name: Name): boolean => name.tokens.length === 1 && name.others.some((token) => token.role === 'title')

function omission(common: number, missing: number, single: boolean, titled: boolean, w: Weights): number {
  const omitted = Math.trunc((w.omission * missing) / Math.max(50, common))
  if (titled) return Math.trunc(omitted / 3)
  return omitted + (missing >= 50 && single ? w.lone : 0)
}

/** How many words stand in pairs; words written together count as they are counted on the side that parts them. */
function wordsIn(links: readonly Link[]): number {
  let count = 0
  for (const link of links) if (link.likeness !== 'initial') count += Math.max(link.lefts, link.rights)
  return count
}

interface LeftOver {
  /** The weight of the words without a partner, where they contradict and where they are only missing. */
  readonly weight: number
  readonly omitted: number
  readonly numbers: number
}

/** What a word without a partner weighs against another without one, whatever its weight when they agree. */
const CONTRADICTS: Readonly<Record<Role, number>> = {
  name: 100,
  initial: 100,
  patronymic: 100,
  generation: 60,
  title: 20,
  particle: 20,
  word: 85,
  place: 90,
  number: 100,
  legal: 20,
  stop: 20,
}

function leftOver(name: Name, taken: Uint8Array, w: Weights): LeftOver {
  let weight = 0
  let omitted = 0
  let numbers = 0
  for (let i = 0; i < taken.length; i++) {
    if (taken[i] === 1) continue
    const token = name.tokens[i] as Token
    if (token.role === 'number') numbers++
    else {
      weight += CONTRADICTS[token.role]
      omitted += Math.trunc((token.weight * share(token, w)) / 100)
    }
  }
  return { weight, omitted, numbers }
}

function share(token: Token, w: Weights): number {
  if (token.aside) return w.missing.aside
  if (token.role === 'word') return w.missing.word
  if (token.role === 'place') return w.missing.place
  if (token.role === 'patronymic') return w.missing.patronymic
  if (token.role === 'initial') return w.missing.initial
  return 100
}

function numbersApart(left: number, right: number, w: Weights): number {
  const both = Math.min(left, right)
  return w.number * both + w.numberMissing * (Math.max(left, right) - both)
}

/** How many pairs of words stand in another order, at most one less than there are words. The same from either side. */
function inversions(links: readonly Link[]): number {
  let count = 0
  for (let i = 0; i < links.length; i++) {
    for (let j = i + 1; j < links.length; j++) {
      const [x, y] = [links[i] as Link, links[j] as Link]
      if (x.left < y.left !== x.right < y.right) count++
    }
  }
  return Math.max(0, Math.min(count, links.length - 1))
}

function crossed(a: Name, b: Name, links: readonly Link[], w: Weights): number {
  let count = 0
  for (const link of links) {
    const x = (a.tokens[link.left] as Token).part
    const y = (b.tokens[link.right] as Token).part
    if ((x === 'family' && y === 'given') || (x === 'given' && y === 'family')) count++
  }
  return count * w.crossed
}
