import { bodyTokens, formAt, lastFormWordOf } from './body-name.ts'
import { known } from './lexicon.ts'
import type { LabelledPart, Name, Sort, Token } from './name.ts'
import { personTokens } from './person-name.ts'
import { split } from './split.ts'
import { tokenFor } from './tokens.ts'
import { type Word, wordsOf } from './words.ts'

const MOST = 24

/**
 * Reads a name for comparing: cuts it into words, romanises them, tells what each is for and how much it tells. Total: any text gives a
 * name, if need be one without tokens. `sort` says what the bearer is taken for; with `any` the words decide.
 */
export function readName(text: string, sort: Sort | 'any'): Name {
  const { pieces, cut } = split(text)
  const taken = sort === 'any' ? sortOf(wordsOf(pieces, false)) : sort
  const words = wordsOf(pieces, taken === 'person')
  const tokens = taken === 'person' ? personTokens(words, null) : bodyTokens(words, taken)
  return nameOf(text, taken, tokens, cut)
}

/** A name from parts that its source labels, in the order given; each part keeps its label. */
export function readParts(parts: readonly LabelledPart[]): Name {
  const tokens = parts.flatMap(({ part, text }) => personTokens(wordsOf(split(text).pieces, true), part))
  return nameOf(parts.map((each) => each.text).join(' '), 'person', tokens, false)
}

function nameOf(text: string, sort: Sort, all: readonly Token[], cut: boolean): Name {
  const tokens: Token[] = []
  const others: Token[] = []
  const forms: Token[] = []
  for (const token of all) {
    if (token.role === 'legal') forms.push(token)
    if (token.role === 'legal' || token.role === 'title' || token.role === 'particle' || token.role === 'stop') others.push(token)
    else tokens.push(token)
  }
  // A name that is nothing but small words is compared by them: "The", "Al", "Limited".
  const compared = tokens.length === 0 ? others.map((token) => tokenFor({ ...token, weight: 50 })) : tokens
  const kept = sort === 'person' ? compared.slice(0, MOST) : balanced(compared.slice(0, MOST))
  const isSpelt = !kept.some((token) => token.bare || token.role === 'number')
  const whole = isSpelt ? wholeOf(all) : ''
  const joined = isSpelt ? kept.map((token) => token.latin).join('') : ''
  return {
    text,
    sort,
    tokens: kept,
    others: tokens.length === 0 || others.length === 0 ? NONE : others,
    forms: forms.length === 0 ? NONE : forms,
    acronym: sort === 'body' ? acronymOf(all) : '',
    // In most names they are the same, which is then kept once.
    joined: joined === whole ? whole : joined,
    whole,
    weight: kept.reduce((sum, token) => sum + token.weight, 0),
    cut: cut || compared.length > MOST,
  }
}

const NONE: readonly Token[] = []

const wholeOf = (all: readonly Token[]): string =>
  all.map((token) => (token.role === 'title' || token.role === 'legal' ? '' : token.latin)).join('')

/** In a body whose words are all common ones, these are all there is to tell it by. */
function balanced(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some((token) => token.role === 'name')) return tokens
  return tokens.map((token) =>
    token.role === 'word' || token.role === 'place' ? tokenFor({ ...token, weight: token.weight + 30 }) : token,
  )
}

function sortOf(words: readonly Word[]): Sort {
  const lastFormWord = lastFormWordOf(words)
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (word.latin.length >= 3 && known(word.key)?.role === 'word') return 'body'
    if (formAt(words, i, lastFormWord) !== null) return 'body'
  }
  return 'person'
}

function acronymOf(all: readonly Token[]): string {
  const letters = all
    .filter((each) => each.role !== 'stop' && each.role !== 'particle' && each.role !== 'legal')
    .map((each) => each.latin[0] ?? '')
  return letters.length >= 3 && letters.length <= 8 ? letters.join('') : ''
}
