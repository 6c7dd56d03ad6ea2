import { type Token, tokenOf } from '../names/name.ts'
import { bonesOf, lettersOf, soundOf } from '../names/sound.ts'
import { distanceOf, encode } from './distance.ts'
import { type KeyTable, keyTable, placeOf } from './key-table.ts'
import { hashOf, isSounded, keptKeys, plainKeys, SHAPE_BITS, shapeKeys, shapeOf } from './word-keys.ts'
import { apart, costOf, FARTHEST, limitFor, NEAR, SOUND } from './words-apart.ts'

/**
 * The different words of many names, and which of them are near a given one. Words that sound alike share a key, so a search compares
 * with a few words instead of with all. What shares no key is not found; the recall of this is measured against comparing with
 * everything.
 */
export interface Vocabulary {
  readonly words: readonly Token[]
  readonly table: KeyTable
  /** Of each word its length (8 bits), whether only its consonants are certain (1 bit) and its classes of consonants (above). */
  readonly marks: Uint32Array
  /** The name that each is a spelling of. */
  readonly spells: Int32Array
  /** By which search each word was last met. */
  readonly met: Uint32Array
  /** The sounds of all words, one after the other, and where each begins. */
  readonly sounds: Uint8Array
  readonly starts: Uint32Array
  readonly cache: Map<string, Near>
}

/** The words near one, with how far each is. */
export interface Near {
  readonly words: Int32Array
  readonly far: Int16Array
}

/** What makes two tokens one word of the vocabulary. */
export const wordKey = (token: Token): string => `${token.latin}|${token.bare ? 1 : 0}|${token.means}|${token.spells}`

const LONGEST = 48
/** How far words as long as this may be apart. */
const LIMITS = Int32Array.from({ length: LONGEST + 1 }, (_, length) => limitFor(length))
/** How many bits are set in each number of a shape. */
const BITS = Uint8Array.from({ length: 2 ** SHAPE_BITS }, (_, value) => value.toString(2).replaceAll('0', '').length)
const BARE = 1 << 8
const SHAPE = 9

/** Prepares words for `nearTo`. */
export function vocabularyOf(words: readonly Token[]): Vocabulary {
  const keys: number[] = []
  const values: number[] = []
  const starts = new Uint32Array(words.length + 1)
  words.forEach((word, i) => {
    for (const key of keptKeys(word)) {
      keys.push(key)
      values.push(i)
    }
    starts[i + 1] = (starts[i] as number) + Math.min(LONGEST, word.sound.length)
  })
  const sounds = new Uint8Array((starts[words.length] as number) + 1)
  words.forEach((word, i) => {
    encode(word.sound, sounds, starts[i] as number)
  })
  return {
    words,
    table: keyTable(keys, values),
    marks: Uint32Array.from(words, (word) => Math.min(LONGEST, word.sound.length) | (word.bare ? BARE : 0) | (shapeOf(word) << SHAPE)),
    spells: Int32Array.from(words, (word) => word.spells),
    met: new Uint32Array(words.length),
    sounds,
    starts,
    cache: new Map(),
  }
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

interface Found {
  readonly words: number[]
  readonly far: number[]
}

/** The number of the search under way: it marks the words that it has met. */
let searches = 0

function search(vocabulary: Vocabulary, token: Token): Near {
  searches = (searches + 1) >>> 0
  const { table } = vocabulary
  const found: Found = { words: [], far: [] }
  for (const key of plainKeys(token)) {
    const at = placeOf(table, key)
    if (at < 0) continue
    const end = table.starts[at + 1] as number
    for (let i = table.starts[at] as number; i < end; i++) meet(vocabulary, token, table.values[i] as number, found)
  }
  if (isSounded(token)) for (const key of shapeKeys(token)) hear(vocabulary, token, placeOf(table, key), found)
  return { words: Int32Array.from(found.words), far: Int16Array.from(found.far) }
}

/** A word met by its meaning, spelling or letters. */
function meet(vocabulary: Vocabulary, token: Token, word: number, found: Found): void {
  if (vocabulary.met[word] === searches) return
  vocabulary.met[word] = searches
  const cost = apart(token, vocabulary.words[word] as Token)
  if (cost > FARTHEST) return
  found.words.push(word)
  found.far.push(cost)
}

const sought = new Uint8Array(LONGEST)

/** The words of one shape: the same as `apart` finds, but from arrays, because this runs over a thousand words for each one sought. */
function hear(vocabulary: Vocabulary, token: Token, at: number, found: Found): void {
  if (at < 0) return
  const { table, marks, met, spells, sounds, starts } = vocabulary
  const length = encode(token.sound, sought, 0)
  const shape = shapeOf(token)
  const most = 1 + (length >> 2)
  const end = table.starts[at + 1] as number
  for (let i = table.starts[at] as number; i < end; i++) {
    const word = table.values[i] as number
    const mark = marks[word] as number
    // A class of consonants more or less costs about a letter: where too many differ no table is needed.
    if ((BITS[shape ^ (mark >>> SHAPE)] as number) > most || met[word] === searches) continue
    if (token.bare || (mark & BARE) !== 0) {
      meet(vocabulary, token, word, found)
      continue
    }
    const other = mark & 0xff
    const longer = length > other ? length : other
    const limit = LIMITS[longer] as number
    if (Math.abs(length - other) * 40 > limit) continue
    met[word] = searches
    const spelled = spells[word] as number
    // Two known names that are not one name are two words, however alike, unless they are the same letters.
    if (token.spells !== -1 && spelled !== -1 && token.spells !== spelled) continue
    const from = starts[word] as number
    const far = distanceOf(sought, length, sounds, from, other, limit)
    if (far > limit) continue
    found.words.push(word)
    found.far.push(far === 0 ? SOUND : costOf(NEAR, far, longer, sought[0] === sounds[from]))
  }
}

/** The words written with just these letters; empty where there is none. */
export function written(vocabulary: Vocabulary, latin: string): readonly number[] {
  const { table, words } = vocabulary
  const at = placeOf(table, hashOf(`.${latin}`))
  if (at < 0) return []
  const found: number[] = []
  const end = table.starts[at + 1] as number
  for (let i = table.starts[at] as number; i < end; i++) {
    const word = table.values[i] as number
    if ((words[word] as Token).latin === latin) found.push(word)
  }
  return found
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
