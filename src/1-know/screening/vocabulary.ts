import { type Token, tokenOf } from '../names/name.ts'
import { bonesOf, lettersOf, soundOf } from '../names/sound.ts'
import { LONGEST } from './distance.ts'
import { type KeyTable, keyTable, placeOf } from './key-table.ts'
import { mistypedOf, type Typed, typedWords } from './mistyped.ts'
import { MISTYPED } from './slips.ts'
import { type Codes, codesOf, Sweep } from './sweep.ts'
import { groupKeys, groupOf, hashOf, isSounded, plainKeys, SHAPE_BITS, shapeKeys, shapeOf } from './word-keys.ts'
import { apart, costOf, FARTHEST, floorOf, isSyllabic, lastLikeness, limitFor, NEAR, SOUND } from './words-apart.ts'

/**
 * The different words of many names, and which of them are near a given one. Words that sound alike are of one group or of groups that share
 * a key, so a search compares with a few words instead of with all. What shares no key is not found; the recall of this is measured
 * against comparing with everything.
 */
export interface Vocabulary {
  /** The words, group after group, in each in the order of their sounds. */
  readonly words: readonly Token[]
  /** Where each of the words given stands among them. */
  readonly places: Uint32Array
  /** Which words have a meaning, spelling, or letters. */
  readonly plain: KeyTable
  readonly typed: Typed
  /** Which groups have a shape. */
  readonly shapes: KeyTable
  readonly groups: Groups
  /** Of each word how long its sound is (8 bits), and what it is. */
  readonly marks: Uint16Array
  /** The name that each is a spelling of. */
  readonly spells: Int32Array
  /** By which search each word was last met. */
  readonly met: Uint32Array
  readonly sounds: Codes
  readonly bones: Codes
  readonly cache: Map<string, Near>
}

/** The words that are sought by the same keys. */
interface Groups {
  /** Where the words of each begin; one more at the end. */
  readonly starts: Uint32Array
  /** The classes of consonants of each, a bit for each class. */
  readonly shapes: Uint16Array
  /** By which search each was last met. */
  readonly met: Uint32Array
}

/** The words near one, the nearest first. */
export interface Near {
  readonly words: Int32Array
  readonly far: Int16Array
  /** 1 where neither a table nor romanisation explains that the two are not written alike. */
  readonly unsure: Uint8Array
}

/** What makes two tokens one word of the vocabulary. */
export const wordKey = (token: Token): string => keyFor(token.latin, token.bare, isSyllabic(token), token.means, token.spells)
const keyFor = (latin: string, bare: boolean, syllabic: boolean, means: number, spells: number): string =>
  `${latin}|${bare ? 1 : 0}${syllabic ? 's' : ''}|${means}|${spells}`

/** How far words as long as this may be apart. */
const LIMITS = Int32Array.from({ length: LONGEST + 1 }, (_, length) => limitFor(length))
/** How many bits are set in each number of a shape. */
const BITS = Uint8Array.from({ length: 2 ** SHAPE_BITS }, (_, value) => value.toString(2).replaceAll('0', '').length)
const LENGTH = 0xff
const BARE = 1 << 8
const MEANT = 1 << 9
const FAMILIAR = 1 << 10
/** A number, a single letter, or a word too long for the arrays. */
const ODD = 1 << 11

const marksOf = (word: Token): number =>
  Math.min(LONGEST, word.sound.length) |
  (word.bare ? BARE : 0) |
  (word.means === -1 ? 0 : MEANT) |
  (word.familiar ? FAMILIAR : 0) |
  (word.role === 'number' || word.latin.length === 1 || word.sound.length > LONGEST ? ODD : 0)

/** Prepares words for `nearTo`. */
export function vocabularyOf(given: readonly Token[]): Vocabulary {
  const groups = ranksOf(given.map(groupOf))
  const order = Uint32Array.from(given, (_, i) => i).sort(
    (a, b) => (groups[a] as number) - (groups[b] as number) || compareText(given[a]?.sound ?? '', given[b]?.sound ?? ''),
  )
  const words = Array.from(order, (i) => given[i] as Token)
  const places = new Uint32Array(given.length)
  order.forEach((i, at) => {
    places[i] = at
  })
  const starts: number[] = []
  order.forEach((i, at) => {
    if (at === 0 || groups[i] !== groups[order[at - 1] as number]) starts.push(at)
  })
  const firsts = starts.map((at) => words[at] as Token)
  return {
    words,
    places,
    plain: tableOf(words, plainKeys),
    typed: typedWords(words),
    // What is not sought by its sound stands in a group of its own, without keys.
    shapes: tableOf(firsts, (word) => (isSounded(word) ? groupKeys(word) : NO_KEYS)),
    groups: {
      starts: Uint32Array.from([...starts, words.length]),
      shapes: Uint16Array.from(firsts, shapeOf),
      met: new Uint32Array(firsts.length),
    },
    marks: Uint16Array.from(words, marksOf),
    spells: Int32Array.from(words, (word) => word.spells),
    met: new Uint32Array(words.length),
    sounds: codesOf(words.map((word) => word.sound)),
    bones: codesOf(words.map((word) => word.bones)),
    cache: new Map(),
  }
}
/** For each text its place among the different ones in their order: numbers are sorted faster than texts. */
function ranksOf(texts: readonly string[]): Uint32Array {
  const places = new Map([...new Set(texts)].sort(compareText).map((text, place) => [text, place]))
  return Uint32Array.from(texts, (text) => places.get(text) as number)
}
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const NO_KEYS: ReadonlySet<number> = new Set()

function tableOf(words: readonly Token[], keysOf: (word: Token) => Iterable<number>): KeyTable {
  const keys: number[] = []
  const values: number[] = []
  words.forEach((word, i) => {
    for (const key of keysOf(word)) {
      keys.push(key)
      values.push(i)
    }
  })
  return keyTable(keys, values)
}

const KEPT = 50_000
/** The words of the vocabulary that are near `token`, itself included where it is there. The last 50,000 answers are kept. */
export const nearTo = (vocabulary: Vocabulary, token: Token): Near =>
  vocabulary.cache.get(wordKey(token)) ?? kept(vocabulary, wordKey(token), search(vocabulary, token, false))

/** The same for two words written as one. */
export function nearTogether(vocabulary: Vocabulary, a: Token, b: Token): Near {
  const key = keyFor(a.latin + b.latin, a.bare || b.bare, isSyllabic(a), -1, -1)
  return vocabulary.cache.get(key) ?? kept(vocabulary, key, search(vocabulary, together(a, b), true))
}

function kept({ cache }: Vocabulary, key: string, found: Near): Near {
  if (cache.size >= KEPT) cache.clear()
  cache.set(key, found)
  return found
}

/** What is found: of each word its number and, above it, how far it is and whether that is unsure. */
type Found = number[]

/** The number of the search under way: it marks what it has met. */
let searches = 0

function search(vocabulary: Vocabulary, token: Token, together: boolean): Near {
  searches = (searches + 1) >>> 0
  const { plain, shapes, groups } = vocabulary
  const found: Found = []
  for (const key of plainKeys(token)) {
    const at = placeOf(plain, key)
    if (at < 0) continue
    const end = plain.starts[at + 1] as number
    for (let i = plain.starts[at] as number; i < end; i++) meet(vocabulary, token, plain.values[i] as number, found)
  }
  if (isSounded(token)) {
    const heard = begin(token)
    for (const key of shapeKeys(token, together)) {
      const at = placeOf(shapes, key)
      if (at < 0) continue
      const end = shapes.starts[at + 1] as number
      for (let i = shapes.starts[at] as number; i < end; i++) {
        const group = shapes.values[i] as number
        // A class of consonants more or less costs about a letter: where too many differ nothing is compared.
        if (groups.met[group] === searches || (BITS[heard.shape ^ (groups.shapes[group] as number)] as number) > heard.most) continue
        groups.met[group] = searches
        hear(vocabulary, heard, groups.starts[group] as number, groups.starts[group + 1] as number, found)
      }
    }
  }
  const { met, words } = vocabulary
  const isMet = (word: number) => met[word] === searches
  mistypedOf(vocabulary.typed, words, token, isMet, (word) => {
    met[word] = searches
    const cost = apart(token, words[word] as Token)
    keep(found, word, cost <= FARTHEST ? cost : MISTYPED, cost > FARTHEST || isUnsure())
  })
  return inOrder(found)
}

/** Numbers of words are below this. */
const WORDS = 2 ** 26
function inOrder(found: Found): Near {
  const sorted = Float64Array.from(found).sort()
  const near = { words: new Int32Array(sorted.length), far: new Int16Array(sorted.length), unsure: new Uint8Array(sorted.length) }
  sorted.forEach((each, i) => {
    const above = Math.floor(each / WORDS)
    near.words[i] = each - above * WORDS
    near.far[i] = above >> 1
    near.unsure[i] = above & 1
  })
  return near
}

/** A word met by its meaning, spelling or letters. */
function meet(vocabulary: Vocabulary, token: Token, word: number, found: Found): void {
  if (vocabulary.met[word] === searches) return
  vocabulary.met[word] = searches
  keepApart(vocabulary, token, word, found)
}

function keepApart(vocabulary: Vocabulary, token: Token, word: number, found: Found): void {
  const cost = apart(token, vocabulary.words[word] as Token)
  if (cost <= FARTHEST) keep(found, word, cost, isUnsure())
}

/** Whether the two words last compared are only near one another. */
const isUnsure = (): boolean => lastLikeness() === 'near'

function keep(found: Found, word: number, cost: number, unsure: boolean): void {
  found.push((2 * cost + (unsure && cost > 0 ? 1 : 0)) * WORDS + word)
}

const bySound = new Sweep()
const byBones = new Sweep()
const byVowelled = new Sweep()

/** A word that is sought by its sound, made ready. */
interface Heard {
  readonly token: Token
  readonly shape: number
  /** In how many classes of consonants another may differ. */
  readonly most: number
  /** The lengths of its sound, of its consonants, and of these without what may be a vowel; 0 where there is nothing of the kind. */
  readonly length: number
  readonly bones: number
  readonly vowelled: number
  /** Whether it ends in an s. */
  readonly ends: boolean
}
const S = 's'.charCodeAt(0)
/** Nearer than this a word is not nearer without an ending. */
const ENDED = 60

function begin(token: Token): Heard {
  const length = bySound.begin(token.sound)
  const bones = byBones.begin(token.bones)
  const vowelled = token.bare && token.bones.includes('v') ? byVowelled.begin(token.bones.replaceAll('v', '')) : 0
  return { token, shape: shapeOf(token), most: 1 + (length >> 2), length, bones, vowelled, ends: token.sound.endsWith('s') }
}

/** The words of one group: the same as `apart` finds, but from arrays, because this runs over a thousand words for each one sought. */
function hear(vocabulary: Vocabulary, heard: Heard, from: number, until: number, found: Found): void {
  const { marks, met, spells, sounds } = vocabulary
  const { token, length } = heard
  if (token.bare || ((marks[from] as number) & BARE) !== 0) {
    hearBare(vocabulary, heard, from, until, found)
    return
  }
  bySound.restart()
  for (let word = from; word < until; word++) {
    bySound.next(sounds.shared[word] as number)
    const other = (marks[word] as number) & LENGTH
    const longer = length > other ? length : other
    const limit = LIMITS[longer] as number
    if (bySound.isBeyond(limit) || Math.abs(length - other) * 40 > limit) continue
    const begins = sounds.starts[word] as number
    const far = bySound.far(sounds.codes, begins, other, limit)
    if (far > limit || met[word] === searches) continue
    met[word] = searches
    const spelled = spells[word] as number
    // Two known names that are not one name are two words, however alike, unless they are the same letters.
    if (token.spells !== -1 && spelled !== -1 && token.spells !== spelled) continue
    // So are two concepts; one in two words is found by its meaning.
    if (token.means !== -1 && ((marks[word] as number) & MEANT) !== 0) continue
    const cost = far === 0 ? SOUND : costOf(NEAR, far, longer, bySound.first === sounds.codes[begins])
    // A final s may be an ending, which is nearer than a letter more.
    if (cost > ENDED && (sounds.codes[begins + other - 1] === S) !== heard.ends) keepApart(vocabulary, token, word, found)
    else keep(found, word, cost, far > 0)
  }
}

/** The same where of one or of both only the consonants are certain. */
function hearBare(vocabulary: Vocabulary, heard: Heard, from: number, until: number, found: Found): void {
  const { marks, met, spells, bones } = vocabulary
  byBones.restart()
  byVowelled.restart()
  for (let word = from; word < until; word++) {
    byBones.next(bones.shared[word] as number)
    byVowelled.next(bones.shared[word] as number)
    if (met[word] === searches) continue
    if (areBones(heard.token, marks[word] as number, spells[word] as number)) hearBones(vocabulary, heard, word, found)
    else meet(vocabulary, heard.token, word, found)
  }
}

/** Whether of two words, of which at least one is bare, nothing but the consonants decides. */
const areBones = (token: Token, mark: number, spelled: number): boolean =>
  token.bare !== ((mark & BARE) !== 0) &&
  (mark & ODD) === 0 &&
  token.latin.length > 1 &&
  token.sound.length <= LONGEST &&
  !(token.means !== -1 && (mark & MEANT) !== 0) &&
  !(token.familiar && (mark & FAMILIAR) !== 0) &&
  !(token.spells !== -1 && spelled !== -1)

/** A word against one of which only the consonants are certain, as `apart` would. */
function hearBones(vocabulary: Vocabulary, heard: Heard, word: number, found: Found): void {
  const { bones } = vocabulary
  const from = bones.starts[word] as number
  const other = (bones.starts[word + 1] as number) - from
  const fewer = Math.min(heard.bones, other)
  if (fewer === 0) return
  const floor = floorOf(fewer)
  const near = bonesApart(byBones, heard.bones, bones.codes, from, other, floor)
  if (near > floor && !heard.token.bare && (vocabulary.words[word] as Token).bones.includes('v')) {
    meet(vocabulary, heard.token, word, found)
    return
  }
  const least =
    near > floor && heard.vowelled > 0 ? Math.min(near, bonesApart(byVowelled, heard.vowelled, bones.codes, from, other, floor)) : near
  if (least > FARTHEST) return
  vocabulary.met[word] = searches
  keep(found, word, least, false)
}

function bonesApart(sweep: Sweep, length: number, bones: Uint8Array, from: number, other: number, floor: number): number {
  const longer = length > other ? length : other
  const limit = LIMITS[longer] as number
  if (Math.abs(length - other) * 40 > limit) return FARTHEST + 1
  const far = sweep.far(bones, from, other, limit)
  return far > limit ? FARTHEST + 1 : costOf(floor, far, longer, true)
}

/** The words written with just these letters; empty where there is none. */
export function written({ plain, words }: Vocabulary, latin: string): readonly number[] {
  const at = placeOf(plain, hashOf(`.${latin}`))
  if (at < 0) return []
  const found: number[] = []
  const end = plain.starts[at + 1] as number
  for (let i = plain.starts[at] as number; i < end; i++) {
    const word = plain.values[i] as number
    if ((words[word] as Token).latin === latin) found.push(word)
  }
  return found
}

/** Two words written as one. */
function together(a: Token, b: Token): Token {
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
