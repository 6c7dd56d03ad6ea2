import { keystrokes } from '../names/keystrokes.ts'
import { isForename, isOffice, isRegion, kindredOf } from '../names/lexicon.ts'
import type { Name, Role, Token } from '../names/name.ts'
import { type Alignment, align } from './align.ts'
import { isNumbered, KINDRED, kindredIn } from './kindred.ts'
import { legalForms } from './legal-forms-compared.ts'
import type { Link } from './link.ts'
import { BODY, PERSON, THING, type Weights } from './method.ts'
import { spelling } from './spelling.ts'
import { SOUND } from './words-apart.ts'

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
  for (const link of links) common += Math.trunc((link.weight * (1000 - link.far)) / 1000)
  const named = isNamed(a, b, links)
  const left = leftOver(a, alignment.left, named, w)
  const right = leftOver(b, alignment.right, named, w)
  // What stands against something else on the other side contradicts, and then it says nothing more that further words are missing.
  const against = opposed(a, b, alignment, left, right, w)
  const most = left.weight > right.weight ? left : right
  const gained = Math.trunc((w.gain * common) / (common + w.half)) + (isAll(a, b, links) ? w.all : 0)
  const contradicted =
    against === 0
      ? 0
      : Math.trunc((w.contradiction * Math.min(100, against)) / 100 + (w.further * Math.max(0, against - 100)) / 100) -
        Math.trunc((EASED * likest(a, alignment.left, b, alignment.right)) / 100)
  const missing = links[0]?.likeness === 'acronym' ? Math.trunc(most.omitted / 2) : most.omitted
  const omitted = against > 0 ? 0 : omission(common, missing, wordsIn(links) < 2, isTitled(a, b, links), w)
  const child = against === 0 && w.child !== 0 && isChild(a, alignment.left, b, alignment.right, links) ? w.child : 0
  const numbers = numbersApart(left.numbers, right.numbers, w, named)
  const spelt = spelling(a, b, links, w)
  const forms = legalForms(a, b, w)
  const order = w.order * inversions(links) + (w.crossed === 0 ? 0 : crossed(a, b, links, w))
  return {
    common: gained,
    spelling: -spelt,
    contradicted: -contradicted,
    missing: -omitted - child,
    numbers: -numbers,
    forms: -forms,
    order: -order,
    total: w.base + gained - spelt - contradicted - omitted - child - numbers - forms - order,
  }
}

/** Whether a name of their own stands among the words that both have. */
function isNamed(a: Name, b: Name, links: readonly Link[]): boolean {
  for (const { left, right } of links) if (a.tokens[left]?.role === 'name' || b.tokens[right]?.role === 'name') return true
  return false
}

/** How much less words contradict that begin or end alike, so that of many that contradict the likest comes first. */
export const EASED = 80

/** How much of the longer word the likest two words without a partner begin and end alike, in hundredths. All patronymics end alike. */
function likest(a: Name, left: number, b: Name, right: number): number {
  let most = 0
  for (let i = 0; i < a.tokens.length; i++) {
    const x = a.tokens[i] as Token
    if ((left & (1 << i)) !== 0 || x.role === 'patronymic') continue
    for (let j = 0; j < b.tokens.length; j++) {
      const y = b.tokens[j] as Token
      if ((right & (1 << j)) === 0 && y.role !== 'patronymic') most = Math.max(most, alike(x.latin, y.latin))
    }
  }
  return most
}

function alike(x: string, y: string): number {
  const shorter = Math.min(x.length, y.length)
  let same = 0
  while (same < shorter && x.charCodeAt(same) === y.charCodeAt(same)) same++
  let end = 0
  while (end < shorter - same && x.charCodeAt(x.length - 1 - end) === y.charCodeAt(y.length - 1 - end)) end++
  return Math.trunc((100 * (same + end)) / Math.max(x.length, y.length))
}

/** Whether both names are one word and the same: then nothing else is known of either that could differ. */
const isAll = (a: Name, b: Name, links: readonly Link[]): boolean =>
  links.length === 1 && a.tokens.length === 1 && b.tokens.length === 1 && (links[0] as Link).far <= SOUND

/**
 * Whether one name is the whole of the other, in its order, and has one more name before it: whose father is called as the other is,
 * "Ali Testi Probani" and "Testi Probani", is hardly he. What is missing in the middle or at the end is only left out, and so is a first name that many have beside the one they are
 * called by, such as Muhammad.
 */
function isChild(a: Name, left: number, b: Name, right: number, links: readonly Link[]): boolean {
  return links.length > 1 && inversions(links) === 0 && (lacksFirst(a, left) || lacksFirst(b, right))
}
const lacksFirst = ({ tokens }: Name, taken: number): boolean =>
  tokens.length > 2 && taken === 2 ** tokens.length - 2 && tokens[0]?.role === 'name' && !isForename(tokens[0])

/** "President X" means to name someone by his family name alone: what is missing beside it says less. */
function isTitled(a: Name, b: Name, links: readonly Link[]): boolean {
  const link = links.length === 1 ? links[0] : undefined
  if (link === undefined) return false
  return (isSurname(a) && link.right === b.tokens.length - 1) || (isSurname(b) && link.left === a.tokens.length - 1)
}
export const isSurname = (name: Name): boolean =>
  name.tokens.length === 1 && name.others.some((token) => token.role === 'title' && isOffice(token.key))

function omission(common: number, missing: number, single: boolean, titled: boolean, w: Weights): number {
  const omitted = Math.min(w.omissionMost, Math.trunc((w.omission * missing) / Math.max(50, common)))
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
  readonly numbers: readonly Token[]
  /** Beside a name of its own the families of its common words that translators take for one another, a bit for each. */
  readonly families: number
}

/** What a word without a partner weighs against another without one, whatever its weight when they agree. */
export const CONTRADICTS: Readonly<Record<Role, number>> = {
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

/** What the words without a partner on both sides weigh against one another; those that translators take for one another weigh little. */
function opposed(a: Name, b: Name, { left, right }: Alignment, x: LeftOver, y: LeftOver, w: Weights): number {
  const kindred = x.families & y.families
  if (kindred === 0 || isNumbered(a) || isNumbered(b)) return Math.min(x.weight, y.weight)
  const less = w.wordBeside - KINDRED
  return Math.min(x.weight - less * kindredIn(a, left, kindred), y.weight - less * kindredIn(b, right, kindred))
}

function leftOver(name: Name, taken: number, named: boolean, w: Weights): LeftOver {
  let weight = 0
  let omitted = 0
  let numbers: Token[] = NO_NUMBERS
  let families = 0
  for (let i = 0; i < name.tokens.length; i++) {
    if ((taken & (1 << i)) !== 0) continue
    const token = name.tokens[i] as Token
    if (token.role === 'number') numbers = [...numbers, token]
    else {
      if (named && token.role === 'word') {
        weight += w.wordBeside
        families |= kindredOf(token.means)
      } else weight += CONTRADICTS[token.role]
      // Before a name of its own a place says where a body sits, and is left out at will: "Korea Testi Trading".
      const isWide = token.role === 'place' && ((named && i === 0 && name.sort === 'body') || isRegion(token.means))
      omitted += Math.trunc((token.weight * share(token.role, token.aside, isWide, w)) / 100)
    }
  }
  return { weight, omitted, numbers, families }
}

/** How much of its weight a word says that is missing, in hundredths. */
export function share(role: Role, isAside: boolean, isOfTheWorld: boolean, w: Weights): number {
  if (isAside) return w.missing.aside
  if (role === 'word') return w.missing.word
  if (role === 'place') return isOfTheWorld ? w.missing.region : w.missing.place
  if (role === 'patronymic') return w.missing.patronymic
  if (role === 'initial') return w.missing.initial
  return 100
}

const NO_NUMBERS: Token[] = []

/** Numbers that differ, and numbers that one side lacks. `named`: a name of its own stands beside them on both sides. */
function numbersApart(left: readonly Token[], right: readonly Token[], w: Weights, named: boolean): number {
  if (left.length === 0 && right.length === 0) return 0
  const both = Math.min(left.length, right.length)
  let sum = w.numberMissing * (Math.max(left.length, right.length) - both)
  for (let i = 0; i < both; i++) sum += named && isMistyped((left[i] as Token).text, (right[i] as Token).text) ? w.numberTyped : w.number
  return sum
}

/** Numbers of two signs or more that one keystroke may have made two, or Roman ones, which are longer, two keystrokes. */
const isMistyped = (a: string, b: string): boolean =>
  Math.max(a.length, b.length) > 1 && keystrokes(a.toLowerCase(), b.toLowerCase(), 2) <= (/[0-9]/.test(a + b) ? 1 : 2)

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

/**
 * What it says against two names being one that words have exchanged what they are for: family name and given name where both sources
 * label them (two people, or as often a mistake of one source), son and father ("X bin Y", "Y bin X"). Where one word alone is crossed it is
 * mostly a second family name, which one source has with the given names, or a father's name without the word for it.
 */
function crossed(a: Name, b: Name, links: readonly Link[], w: Weights): number {
  let [families, givens, fathers, sons] = [0, 0, 0, 0]
  for (const link of links) {
    const x = a.tokens[link.left] as Token
    const y = b.tokens[link.right] as Token
    // A label on a patronymic is wrong, and then others of the name are, too.
    if (x.role === 'patronymic' && y.role === 'patronymic' && x.part !== y.part && (x.part === 'family' || y.part === 'family')) return 0
    if (x.part === 'family' && y.part === 'given') families++
    else if (x.part === 'given' && y.part === 'family') givens++
    if (x.role !== y.role && link.likeness !== 'initial') {
      if (x.role === 'patronymic') fathers++
      else if (y.role === 'patronymic') sons++
    }
  }
  const both = Math.min(families, givens)
  const once = families + givens - 2 * both
  return 2 * both * w.crossed + once * w.crossedOnce + 2 * Math.min(fathers, sons) * w.sonAsFather
}
