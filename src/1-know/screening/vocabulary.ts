import { type Token, tokenOf } from '../names/name.ts'
import { bonesOf, lettersOf, soundOf, stemOf } from '../names/sound.ts'
import { apart, FARTHEST } from './words-apart.ts'

/**
 * The different words of many names, and which of them are near a given one. Words that sound alike share a key: the classes of their
 * consonants, or those with one or two left out, so a search compares with a few words instead of with all. What shares no key is not
 * found; the recall of this is measured against comparing with everything (`exhaustive` in the tests).
 */

/** Consonants that are confused fall into one class; `h` falls away. */
const CLASS: Readonly<Record<string, string>> = {
  b: 'p',
  p: 'p',
  f: 'f',
  v: 'f',
  d: 't',
  t: 't',
  g: 'k',
  k: 'k',
  j: 's',
  s: 's',
  z: 's',
  X: 's',
  C: 's',
  l: 'l',
  r: 'r',
  m: 'm',
  n: 'n',
  x: 'k',
  q: 'k',
}

function classesOf(bones: string): string {
  let out = ''
  for (const letter of bones) {
    const found = letter >= '0' && letter <= '9' ? letter : CLASS[letter]
    if (found !== undefined && out[out.length - 1] !== found) out += found
  }
  return out
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** The keys by which a word is met whatever its shape: by its meaning, as a known name, as written, by its letters in disorder. */
function plainKeys(token: Token): Set<number> {
  const keys = new Set<number>()
  if (token.means !== -1) keys.add(hashOf(`=${token.means}`))
  if (token.spells !== -1) keys.add(hashOf(`~${token.spells}`))
  keys.add(hashOf(`.${token.latin}`))
  const stem = stemOf(token.latin)
  if (stem !== token.latin) keys.add(hashOf(`.${stem}`))
  if (token.role === 'name' && token.latin.length >= 5) keys.add(hashOf(`!${token.letters}`))
  return keys
}

/** A common word that is written as the tables have it is found by its meaning; only other words are sought by sound. */
const isSounded = (token: Token): boolean => token.role !== 'number' && token.role !== 'place' && token.role !== 'word'

/** The classes of consonants in order; with a written w of a script without vowels once as a consonant and once as a vowel. */
function shapesOf(token: Token): string[] {
  const shape = classesOf(token.bones)
  if (!token.bare || !token.bones.includes('v')) return [shape]
  return [shape, classesOf(token.bones.replace(/v/g, ''))]
}

const without = (shape: string, i: number): string => shape.slice(0, i) + shape.slice(i + 1)
/** A shape this long may have two of its consonants changed and is still found. */
const LONG = 6

/** The keys under which a word of the vocabulary is kept: its shape, one left out at each place, and, when long, any two left out. */
function keptKeys(token: Token): Set<number> {
  const keys = plainKeys(token)
  if (!isSounded(token)) return keys
  for (const shape of shapesOf(token)) {
    keys.add(hashOf(`f${shape}`))
    if (shape.length < 2) continue
    for (let i = 0; i < shape.length; i++) {
      keys.add(hashOf(`d${without(shape, i)}`))
      keys.add(hashOf(`s${i}${without(shape, i)}`))
    }
    addPairs(keys, shape)
  }
  return keys
}

/** The keys under which a word is sought: the same shape, one consonant more, one less, another in its place, and two when long. */
function soughtKeys(token: Token): Set<number> {
  const keys = plainKeys(token)
  if (!isSounded(token)) return keys
  for (const shape of shapesOf(token)) {
    keys.add(hashOf(`f${shape}`))
    if (shape.length >= 1) keys.add(hashOf(`d${shape}`))
    if (shape.length < 2) continue
    for (let i = 0; i < shape.length; i++) {
      keys.add(hashOf(`f${without(shape, i)}`))
      keys.add(hashOf(`s${i}${without(shape, i)}`))
    }
    addPairs(keys, shape)
  }
  return keys
}

function addPairs(keys: Set<number>, shape: string): void {
  if (shape.length < LONG) return
  for (let i = 0; i < shape.length; i++) {
    const once = without(shape, i)
    for (let j = i; j < once.length; j++) keys.add(hashOf(`p${without(once, j)}`))
  }
}

const SHIFT = 2 ** 21

export interface Vocabulary {
  readonly words: readonly Token[]
  /** How long the sound of each word is, and which classes of consonants are in it. */
  readonly lengths: Uint8Array
  readonly shapes: Uint16Array
  /** Hash and number of a word in one, sorted. */
  readonly keys: Float64Array
  readonly cache: Map<string, Near>
}

/** The words near one, with how far each is. */
export interface Near {
  readonly words: Int32Array
  readonly far: Int16Array
}

/** What makes two tokens one word of the vocabulary. */
export const wordKey = (token: Token): string => `${token.latin}|${token.bare ? 1 : 0}|${token.means}|${token.spells}`

export function vocabularyOf(words: readonly Token[]): Vocabulary {
  const packed: number[] = []
  words.forEach((word, i) => {
    for (const key of keptKeys(word)) packed.push(key * SHIFT + i)
  })
  return {
    words,
    lengths: Uint8Array.from(words, (word) => Math.min(255, word.sound.length)),
    shapes: Uint16Array.from(words, shapeOf),
    keys: Float64Array.from(packed).sort(),
    cache: new Map(),
  }
}

const BITS = 'ptkfslrmn'
/** The classes of consonants in a word, a bit for each. */
function shapeOf(token: Token): number {
  let bits = 0
  for (const letter of classesOf(token.bones)) bits |= 1 << BITS.indexOf(letter)
  return bits & 0xffff
}

/** How many bits are set. */
function bitsIn(value: number): number {
  let count = 0
  for (let rest = value; rest !== 0; rest &= rest - 1) count++
  return count
}

const KEPT = 50_000
/** The words of the vocabulary that are near `token`, itself included where it is there. The last 50,000 answers are kept. */
export function nearTo(vocabulary: Vocabulary, token: Token): Near {
  const id = wordKey(token)
  const known = vocabulary.cache.get(id)
  if (known !== undefined) return known
  const found = search(vocabulary, token)
  if (vocabulary.cache.size >= KEPT) vocabulary.cache.clear()
  vocabulary.cache.set(id, found)
  return found
}

function search(vocabulary: Vocabulary, token: Token): Near {
  const { keys, words, lengths, shapes } = vocabulary
  const seen = new Set<number>()
  const found: number[] = []
  const far: number[] = []
  const length = token.sound.length
  const shape = shapeOf(token)
  for (const key of soughtKeys(token)) {
    for (let at = firstAt(keys, key * SHIFT); at < keys.length; at++) {
      const packed = keys[at] as number
      const word = packed - key * SHIFT
      if (word >= SHIFT) break
      // A class of consonants more or less costs about a letter: where too many differ no table is needed.
      if (bitsIn(shape ^ (shapes[word] as number)) > 1 + (length >> 2)) continue
      if (!token.bare && Math.abs(length - (lengths[word] as number)) > 1 + (length >> 2) && !(words[word] as Token).bare) continue
      if (seen.has(word)) continue
      seen.add(word)
      const cost = apart(token, words[word] as Token)
      if (cost > FARTHEST) continue
      found.push(word)
      far.push(cost)
    }
  }
  return { words: Int32Array.from(found), far: Int16Array.from(far) }
}

/** The words written with just these letters; empty where there is none. */
export function written(vocabulary: Vocabulary, latin: string): readonly number[] {
  const key = hashOf(`.${latin}`)
  const found: number[] = []
  for (let at = firstAt(vocabulary.keys, key * SHIFT); at < vocabulary.keys.length; at++) {
    const word = (vocabulary.keys[at] as number) - key * SHIFT
    if (word >= SHIFT) break
    if ((vocabulary.words[word] as Token).latin === latin) found.push(word)
  }
  return found
}

function firstAt(keys: Float64Array, value: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as number) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Two words written as one. */
export function together(a: Token, b: Token): Token {
  const latin = a.latin + b.latin
  const sound = soundOf(latin)
  return tokenOf({
    ...a,
    text: `${a.text} ${b.text}`,
    key: a.key + b.key,
    latin,
    letters: lettersOf(latin),
    sound,
    bones: bonesOf(sound),
    bare: a.bare || b.bare,
    familiar: false,
    means: -1,
    spells: -1,
    role: 'name',
  })
}

/** Where one word may be two written as one: the letters of both halves. */
export function halves(token: Token): readonly (readonly [string, string])[] {
  if (token.latin.length < 6 || token.role !== 'name' || token.bare) return []
  const pairs: [string, string][] = []
  for (let i = 3; i <= token.latin.length - 3; i++) pairs.push([token.latin.slice(0, i), token.latin.slice(i)])
  return pairs
}
