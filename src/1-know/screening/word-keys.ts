import { fullNamesOf, nationalOf } from '../names/lexicon.ts'
import type { Token } from '../names/name.ts'
import { stemOf } from '../names/sound.ts'

/**
 * The keys under which words meet: what they mean, the name they spell, their letters, and the shape of their sound, which is its
 * consonants in classes. Every key is a hash of 32 bits; two keys that collide cost a comparison more and nothing else.
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

/** The classes of the consonants of a word in order, with what it begins with: a vowel and an `h` at the beginning count. */
function shapeText(sound: string, bones: string): string {
  const first = sound[0] ?? ''
  const begins = 'aeiou'.includes(first) && first !== '' ? 'a' : first === 'h' ? 'h' : ''
  return begins + classesOf(bones)
}

function classesOf(bones: string): string {
  let out = ''
  for (const letter of bones) {
    const found = letter >= '0' && letter <= '9' ? letter : CLASS[letter]
    if (found !== undefined && out[out.length - 1] !== found) out += found
  }
  return out
}

/** A hash of a text, from one of its letters on. */
export function hashOf(text: string, from = 0): number {
  let hash = 0x811c9dc5
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * The keys by which a word is met whatever its shape: by its meaning, as a known name or a short form of one, as written, by its letters in
 * disorder.
 */
export function plainKeys(token: Token): readonly number[] {
  const keys: number[] = []
  if (token.means !== -1) keys.push(hashOf(`=${token.means}`))
  if (token.spells !== -1) {
    keys.push(hashOf(`~${token.spells}`))
    const national = nationalOf(token.spells)
    if (national !== -1) keys.push(hashOf(`%${national}`))
  }
  if (token.familiar) for (const full of fullNamesOf(token.latin)) keys.push(hashOf(`&${full}`))
  keys.push(hashOf(`.${token.latin}`))
  const stem = stemOf(token.latin)
  if (stem !== token.latin) keys.push(hashOf(`.${stem}`))
  if (!token.bare && token.sound.length >= 3) {
    keys.push(hashOf(`^${token.sound}`))
    if (ARTICLED.test(token.latin)) keys.push(hashOf(`^${token.sound.slice(2)}`))
  }
  if (token.role === 'name' && token.latin.length >= 5) keys.push(hashOf(`!${token.letters}`))
  return keys
}

/** What may be a word with the Arabic article written to it. */
const ARTICLED = /^[ae]l.../

/** A number has no sound of its own. */
export const isSounded = (token: Token): boolean => token.role !== 'number'

/** The classes of consonants in order; with a written w of a script without vowels once as a consonant and once as a vowel. */
function shapesOf(token: Token): string[] {
  if (!token.bare) return [shapeText(token.sound, token.bones)]
  // What a script without vowels begins with is not certain either.
  const plain = classesOf(token.bones)
  const shapes = [plain, `a${plain}`, `h${plain}`]
  if (!token.bones.includes('v')) return shapes
  const vowelled = classesOf(token.bones.replace(/v/g, ''))
  return [...shapes, vowelled, `a${vowelled}`]
}

/** A shape this long may have two of its consonants changed and is still found. */
const LONG = 6

const PRIME = 0x01000193
/** A hash of a shape without the letters at two places (-1 for none), under a sort of keys. */
function keyOf(sort: number, shape: string, one: number, two: number): number {
  let hash = Math.imul(0x811c9dc5 ^ sort, PRIME)
  for (let i = 0; i < shape.length; i++) if (i !== one && i !== two) hash = Math.imul(hash ^ shape.charCodeAt(i), PRIME)
  return hash >>> 0
}

/** The sorts of keys: the whole shape, one letter left out anywhere, one at a certain place (and on), two left out. */
const WHOLE = 0
const LESS = 1
const PAIR = 2
const PLACE = 3

/** What words have in common that are sought by the same keys: their shapes, and the bits of their own. */
export const groupOf = (token: Token): string =>
  isSounded(token) ? `${token.bare ? '*' : ''}${shapesOf(token).join()} ${shapeOf(token)}` : ''

/** The keys under which the words of one group are kept: their shape, one left out at each place, and, when long, any two left out. */
export function groupKeys(token: Token): Set<number> {
  const keys: number[] = []
  for (const shape of shapesOf(token)) {
    keys.push(keyOf(WHOLE, shape, -1, -1))
    if (shape.length < 2) continue
    for (let i = 0; i < shape.length; i++) keys.push(keyOf(LESS, shape, i, -1), keyOf(PLACE + i, shape, i, -1))
    addPairs(keys, shape)
  }
  return new Set(keys)
}

/**
 * The keys by which a word is sought by shape: the same, one consonant more, one less, another in its place, and two when long. A key may
 * stand there twice.
 */
export function shapeKeys(token: Token, together: boolean): readonly number[] {
  // Words written as one are sought in their own shape only: to be mistyped as well is rare, and there are many of them.
  if (together && !token.bare) return [keyOf(WHOLE, shapeText(token.sound, token.bones), -1, -1)]
  const keys: number[] = []
  for (const shape of shapesOf(token)) {
    keys.push(keyOf(WHOLE, shape, -1, -1))
    if (shape.length >= 1) keys.push(keyOf(LESS, shape, -1, -1))
    if (shape.length < 2) continue
    for (let i = 0; i < shape.length; i++) keys.push(keyOf(WHOLE, shape, i, -1), keyOf(PLACE + i, shape, i, -1))
    addPairs(keys, shape)
  }
  return keys
}

function addPairs(keys: number[], shape: string): void {
  if (shape.length < LONG) return
  for (let i = 0; i < shape.length; i++) for (let j = i + 1; j < shape.length; j++) keys.push(keyOf(PAIR, shape, i, j))
}

const BITS = 'ptkfslrmnah'
/** How many bits a shape has. */
export const SHAPE_BITS = BITS.length
/** The classes of consonants in a word, a bit for each. */
export function shapeOf(token: Token): number {
  let bits = 0
  for (const letter of shapeText(token.sound, token.bones)) bits |= 1 << Math.max(0, BITS.indexOf(letter))
  return bits
}

/** The keys of words written as one: what the first sounds like, and the classes of consonants, one of them left out or none. */
export function writtenAsOneKeys(sound: string, bones: string): Set<number> {
  const shape = (sound[0] ?? '') + classesOf(bones)
  const keys = [keyOf(WHOLE, shape, -1, -1)]
  for (let i = 1; i < shape.length; i++) keys.push(keyOf(WHOLE, shape, i, -1))
  return new Set(keys)
}
