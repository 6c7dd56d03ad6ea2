import { areLike, lettersIn } from '../names/letters.ts'
import type { Name, Token } from '../names/name.ts'
import { bonesOf, soundOf } from '../names/sound.ts'
import { distanceOf, encode, LONGEST as LONGEST_SOUND } from './distance.ts'
import { FAR_ENOUGH, JOINED, joinedFar } from './joins.ts'
import { type KeyTable, keyTable, placeOf } from './key-table.ts'
import { PairNumbers } from './pair-numbers.ts'
import { type Codes, codesOf } from './sweep.ts'
import { type Vocabulary, wordKey } from './vocabulary.ts'
import { writtenAsOneKeys } from './word-keys.ts'
import { NEAR } from './words-apart.ts'

/**
 * Two words that follow one another in names, kept under what they sound like written as one: a typist leaves a blank out, and makes other
 * mistakes besides.
 */
export interface Neighbours {
  /** Two numbers of words for each. */
  readonly words: Uint32Array
  /** Which letters they have together, and how many; and the sound of all of them. */
  readonly letters: Int32Array
  readonly sounds: Codes
  readonly keys: KeyTable
  /** Where the names begin in which each stands; one more at the end. */
  readonly starts: Uint32Array
  readonly names: Uint32Array
  readonly cache: Map<string, Apart>
}
/** Words that differ from one by more letters than this are not it written apart. */
const LETTERS_MORE = 2
/** Nor are words of which more letters are others. */
const LETTERS_OTHER = 5
const LONGEST = 40

/** Gathers the neighbours of all names, whose words stand one name after the other in `words`, from `starts` on. */
export function neighboursOf(names: readonly Name[], words: Uint32Array, starts: Uint32Array, vocabulary: readonly Token[]): Neighbours {
  const pairs = new PairNumbers()
  const keys: number[] = []
  const values: number[] = []
  const occurring: number[] = []
  const bearers: number[] = []
  const sounds: string[] = []
  const enter = (first: number, second: number): number => {
    const met = pairs.size
    const id = pairs.numberOf(first, second)
    if (id < met) return id
    const [a, b] = [vocabulary[first] as Token, vocabulary[second] as Token]
    const isRead = !(a.bare || b.bare || a.role === 'number' || b.role === 'number')
    const sound = isRead ? soundOf(a.latin + b.latin) : ''
    sounds.push(sound)
    if (!isRead) return id
    for (const each of writtenAsOneKeys(sound, bonesOf(sound))) {
      keys.push(each)
      values.push(id)
    }
    return id
  }
  names.forEach((_, n) => {
    const end = starts[n + 1] as number
    for (let at = starts[n] as number; at + 1 < end; at++) {
      occurring.push(enter(words[at] as number, words[at + 1] as number))
      bearers.push(n)
    }
  })
  const { parts, size } = pairs
  return {
    words: Uint32Array.from(parts),
    letters: Int32Array.from({ length: size }, (_, id) => lettersIn(textOf(parts, id, vocabulary))),
    sounds: codesOf(sounds),
    keys: keyTable(keys, values),
    ...bearing(size, occurring, bearers),
    cache: new Map(),
  }
}

const textOf = (parts: readonly number[], id: number, vocabulary: readonly Token[]): string =>
  `${vocabulary[parts[2 * id] as number]?.latin}${vocabulary[parts[2 * id + 1] as number]?.latin}`

function bearing(size: number, occurring: readonly number[], bearers: readonly number[]): Pick<Neighbours, 'starts' | 'names'> {
  const starts = new Uint32Array(size + 1)
  for (const id of occurring) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let id = 0; id < size; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
  const next = starts.slice()
  const names = new Uint32Array(bearers.length)
  bearers.forEach((name, i) => {
    const id = occurring[i] as number
    names[next[id] as number] = name
    next[id] = (next[id] as number) + 1
  })
  return { starts, names }
}

/** Neighbours that may be one word written apart, and how far each is from it. */
export interface Apart {
  readonly ids: Uint32Array
  readonly far: Int16Array
}
const NOTHING: Apart = { ids: new Uint32Array(), far: new Int16Array() }
const KEPT = 20_000

/** The neighbours that, written as one, are near this word. The last answers are kept. */
export function writtenApart(neighbours: Neighbours, vocabulary: Vocabulary, token: Token): Apart {
  const { length } = token.latin
  if (token.bare || length < 4 || length > LONGEST || token.role === 'number') return NOTHING
  const { cache } = neighbours
  const key = wordKey(token)
  const known = cache.get(key)
  if (known !== undefined) return known
  const found = search(neighbours, vocabulary, token)
  if (cache.size >= KEPT) cache.clear()
  cache.set(key, found)
  return found
}

function search({ keys, letters, sounds, words }: Neighbours, vocabulary: Vocabulary, token: Token): Apart {
  const met = new Set<number>()
  const ids: number[] = []
  const fars: number[] = []
  const bits = lettersIn(token.latin)
  const length = encode(token.sound, sought, 0)
  const ends = token.sound.endsWith('s')
  for (const key of writtenAsOneKeys(token.sound, token.bones)) {
    const at = placeOf(keys, key)
    if (at < 0) continue
    const end = keys.starts[at + 1] as number
    for (let i = keys.starts[at] as number; i < end; i++) {
      const id = keys.values[i] as number
      const has = letters[id] as number
      if (!areLike(bits, has, LETTERS_MORE, LETTERS_OTHER)) continue
      // Most are too far by their sound already, unless the letters are the same in disorder, or one has an ending.
      const from = sounds.starts[id] as number
      const other = (sounds.starts[id + 1] as number) - from
      const limit = SOUND_MOST * Math.max(length, other) + (ends === (sounds.codes[from + other - 1] === S) ? 0 : ENDING)
      if (has !== bits && distanceOf(sought, length, sounds.codes, from, other, limit) > limit) continue
      if (met.has(id)) continue
      met.add(id)
      const parts = [vocabulary.words[words[2 * id] as number] as Token, vocabulary.words[words[2 * id + 1] as number] as Token]
      const far = joinedFar(parts, token)
      if (far > FAR_ENOUGH) continue
      ids.push(id)
      fars.push(far + JOINED)
    }
  }
  return { ids: Uint32Array.from(ids), far: Int16Array.from(fars) }
}

const sought = new Uint8Array(LONGEST_SOUND)
/** So many hundredths of a letter may words be apart that are no farther than `FAR_ENOUGH`, for each of their letters. */
const SOUND_MOST = (FAR_ENOUGH - NEAR) / 10
const S = 's'.charCodeAt(0)
/** What the ending counts that one of them may have. */
const ENDING = 100
