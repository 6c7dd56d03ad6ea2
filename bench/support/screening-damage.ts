/** Names as people, machines and forms spoil them, each way by itself: questions of which it is known what was done to them. */

/** Gives a whole number below `most`: numbers that look drawn at random and are the same in every run. */
type Draw = (most: number) => number

/** Numbers drawn from a seed. */
export function drawn(seed: number): Draw {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

type Damage = (text: string, draw: Draw) => string

const LETTERS = 'abcdefghijklmnoprstuvyz'
const letter = (draw: Draw): string => LETTERS[draw(LETTERS.length)] as string
const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '')

/** The same with another word in the place of one, chosen among those that have so many letters; as it was where none has. */
function inOneWord(text: string, least: number, draw: Draw, change: (word: string) => string): string {
  const words = wordsIn(text)
  const long = words.flatMap((word, i) => ((/\p{L}/gu[Symbol.match](word) ?? []).length >= least ? [i] : []))
  if (long.length === 0) return text
  const at = long[draw(long.length)] as number
  return words.map((word, i) => (i === at ? change(word) : word)).join(' ')
}

/** One keystroke gone wrong, at any letter of any word of three letters or more: left out, taken for another, added, exchanged. */
const mistyped: Damage = (text, draw) =>
  inOneWord(text, 3, draw, (word) => {
    const at = draw(word.length - 1)
    const kind = draw(4)
    if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
    if (kind === 1) return word.slice(0, at) + letter(draw) + word.slice(at + 1)
    if (kind === 2) return word.slice(0, at) + letter(draw) + word.slice(at)
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  })

const joined: Damage = (text, draw) => {
  const words = wordsIn(text)
  const at = draw(Math.max(1, words.length - 1))
  return words.map((word, i) => (i === at ? word : i === words.length - 1 ? word : `${word} `)).join('')
}

const parted: Damage = (text, draw) =>
  inOneWord(text, 5, draw, (word) => {
    const at = 2 + draw(word.length - 3)
    return `${word.slice(0, at)} ${word.slice(at)}`
  })

const initial: Damage = (text, draw) => inOneWord(text, 3, draw, (word) => `${word[0]}.`)

const lessOne: Damage = (text, draw) => {
  const words = wordsIn(text)
  if (words.length < 3) return text
  words.splice(draw(words.length), 1)
  return words.join(' ')
}

const COMMON = 'Ali Ahmad Mohammad Ivan Maria Jose Kim International Trading Group'.split(' ')
const oneMore: Damage = (text, draw) => {
  const words = wordsIn(text)
  words.splice(draw(words.length + 1), 0, COMMON[draw(COMMON.length)] as string)
  return words.join(' ')
}

/** Spellings that romanisations exchange, each with the other. */
const ROMANISED: readonly (readonly [RegExp, string])[] = [
  [/kh/i, 'h'],
  [/q/i, 'k'],
  [/ou/i, 'u'],
  [/u/i, 'ou'],
  [/y/i, 'i'],
  [/i/i, 'y'],
  [/j/i, 'dj'],
  [/sh/i, 'ch'],
  [/ch/i, 'tch'],
  [/ee/i, 'i'],
  [/ei/i, 'ey'],
  [/v/i, 'w'],
  [/w/i, 'v'],
  [/ts/i, 'c'],
  [/x/i, 'ks'],
  [/gh/i, 'g'],
  [/e/i, 'a'],
  [/o/i, 'u'],
  [/(?<=\p{L})([lmnrst])(?=\p{L})/iu, '$1$1'],
]
const romanised: Damage = (text, draw) => {
  const usable = ROMANISED.filter(([from]) => from.test(text))
  const [from, to] = usable[draw(Math.max(1, usable.length))] ?? [/$/, '']
  return text.replace(from, to)
}

const apostrophe: Damage = (text, draw) =>
  /['’]/.test(text)
    ? text.replace(/['’]/, '')
    : inOneWord(text, 4, draw, (word) => `${word.slice(0, 1 + draw(3))}'${word.slice(1 + draw(3))}`)

const ARTICLES = ['al-', 'El ', 'ben ', 'bin ', 'Abu ', 'van ', "M'", "O'", 'Ould ']
const articled: Damage = (text, draw) => inOneWord(text, 4, draw, (word) => `${ARTICLES[draw(ARTICLES.length)]}${word}`)

const vowels: Damage = (text, draw) => inOneWord(text, 5, draw, (word) => word[0] + word.slice(1).replace(/[aeiou]/gi, ''))

const backwards: Damage = (text) => wordsIn(text).reverse().join(' ')
const familyFirst: Damage = (text) => {
  const words = wordsIn(text)
  return text.includes(',') || words.length < 2 ? text.replace(',', '') : `${words.at(-1)}, ${words.slice(0, -1).join(' ')}`
}
const shortened: Damage = (text, draw) => inOneWord(text, 6, draw, (word) => word.slice(0, 4 + draw(word.length - 5)))
const FORMS = /\b(?:llc|ltd|limited|inc|co|company|gmbh|ooo|oao|zao|jsc|sa|s\.a\.|corp|corporation)\b\.?,?/gi
const formless: Damage = (text) => text.replace(FORMS, '').trim() || text
const lettersOnly: Damage = (text) => {
  const words = wordsIn(text.replace(FORMS, ''))
  return words.length < 3 ? text : words.map((word) => word[0]).join('')
}
const numbered: Damage = (text, draw) => (/[0-9]/.test(text) ? text.replace(/[0-9]/, String(draw(10))) : `${text} ${1 + draw(30)}`)

const both =
  (...damages: Damage[]): Damage =>
  (text, draw) =>
    damages.reduce((spoilt, damage) => damage(spoilt, draw), text)

/** What may be done to a name, by its name. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  nothing: (text) => text,
  'one keystroke': mistyped,
  'two keystrokes': both(mistyped, mistyped),
  'three keystrokes': both(mistyped, mistyped, mistyped),
  'two words joined': joined,
  'joined and a keystroke': both(joined, mistyped),
  'joined and two keystrokes': both(joined, mistyped, mistyped),
  'three words joined': both(joined, joined),
  'a word parted': parted,
  'parted and a keystroke': both(parted, mistyped),
  'an initial': initial,
  'two initials': both(initial, initial),
  'an initial and a keystroke': both(initial, mistyped),
  'an initial and a word less': both(lessOne, initial),
  'a word less': lessOne,
  'a word less and a keystroke': both(lessOne, mistyped),
  'a word more': oneMore,
  'a word more and a keystroke': both(oneMore, mistyped),
  'another romanisation': romanised,
  'two of another romanisation': both(romanised, romanised),
  'romanisation and a keystroke': both(romanised, mistyped),
  'an apostrophe': apostrophe,
  'an article': articled,
  'an article and a keystroke': both(articled, mistyped),
  'without vowels': vowels,
  backwards: both(backwards, mistyped),
  'family name first': familyFirst,
  'a word shortened': shortened,
  'no legal form': both(formless, mistyped),
  'first letters': lettersOnly,
  'another number': numbered,
}
