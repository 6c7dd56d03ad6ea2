import { endsAsPatronymic, isGeneration, isSurname, isTitle, legalForm, type Particle, particle } from './lexicon.ts'
import type { Part, Role, Token } from './name.ts'
import { digitsOf, NUMBER_FROM } from './numerals.ts'
import { lettersOf } from './sound.ts'
import { tokenOfWord, WEIGHT } from './tokens.ts'
import type { Word } from './words.ts'

/** The words of a person's name in the order in which it is spoken. */
interface Spoken {
  readonly words: readonly Word[]
  /** What particle each is. */
  readonly particles: readonly (Particle | null)[]
  /** How many words at the end are the family name; 0 where the name does not say. */
  readonly family: number
}

/** The words of a person's name as tokens, all of them of `part` where it is given. */
export function personTokens(given: readonly Word[], part: Part | null): Token[] {
  const spoken = inOrder(given)
  const { words, particles, family } = spoken
  const tokens: Token[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const said = part ?? (family === 0 ? null : i >= words.length - family ? 'family' : 'given')
    const sort = particles[i] ?? null
    const next = words[i + 1]
    const after = words[i + 2]
    const binds = sort === 'servant' || sort === 'kunya' || BOUND.has(word.key)
    if (binds && next !== undefined && particles[i + 1] === null) {
      tokens.push(joined(word, next, sort === 'servant', said))
      i++
    } else if (next !== undefined && after !== undefined && isOfFaith(spoken, i)) {
      tokens.push(joined({ ...word, text: `${word.text} ${next.text}`, latin: `${word.latin}ud` }, after, false, said))
      i += 2
    } else if (binds && next !== undefined && particles[i + 1] === 'article' && after !== undefined) {
      tokens.push(joined({ ...word, text: `${word.text} ${next.text}` }, after, sort === 'servant', said))
      i += 2
    } else tokens.push(personToken(word, personRole(spoken, i, said), said))
  }
  return tokens
}

/** "FAMILY, Given" turned round. */
function inOrder(given: readonly Word[]): Spoken {
  const comma = given.findIndex((word) => word.comma)
  const after = comma < 0 ? [] : given.slice(comma + 1)
  // What stands after a second comma, or is a title or a "Jr." alone, is no given name.
  const turned = after.some((word) => !isGeneration(word.key) && !isTitle(word.key)) && !after.some((word) => word.comma)
  const words = turned ? [...after, ...given.slice(0, comma + 1).map((word) => ({ ...word, comma: false }))] : given
  return { words, particles: words.map(particleOf), family: turned ? comma + 1 : 0 }
}

/** `Abdul` and its like, also with its letters in disorder. */
const SERVANTS = new Set(['abdlu', 'abdel', 'abdru'])
const particleOf = (word: Word): Particle | null =>
  particle(word.key) ??
  (word.script === 'latin' || word.bare || word.latin.length < 2 ? undefined : particle(word.latin)) ??
  (word.latin.length === 5 && SERVANTS.has(lettersOf(word.latin)) ? 'servant' : null)

/** Names of honour with "al-din" are one word however they are written: "Nur al-Din", "Nureddine". */
const FAITH = new Set(['din', 'deen', 'dine', 'dien', 'dean'])
function isOfFaith({ words, particles }: Spoken, i: number): boolean {
  const [word, after] = [words[i] as Word, words[i + 2] as Word]
  return particles[i] === null && particles[i + 1] === 'article' && FAITH.has(after.latin) && !word.comma && !isTitle(word.key)
}

/** Gaelic and Norman beginnings of a family name that are written joined as often as apart. */
const BOUND = new Set(['mac', 'mc', 'fitz'])

function personToken(word: Word, role: Role, part: Part | null): Token {
  const value = role === 'number' ? digitsOf(word) : null
  return tokenOfWord(word, role, {
    latin: servant(word.latin),
    means: value === null ? -1 : NUMBER_FROM + value,
    weight: role === 'name' ? nameWeight(word) : WEIGHT[role],
    part,
  })
}

/** A name of one syllable is borne by many, and a sign that is read as one stands for many names. */
const SHORT_NAME = 60
const SYLLABIC_NAME = 65
const nameWeight = (word: Word): number =>
  word.script === 'han' || word.script === 'hangul' ? SYLLABIC_NAME : word.latin.length <= 3 && !word.bare ? SHORT_NAME : WEIGHT.name

const SERVANT = /^abd(?:ul|el|al|ol|il|ur(?=r)|ar(?=r)|us(?=s)|as(?=s)|un(?=n)|an(?=n)|ud(?=d)|ad(?=d))(?=[a-z]{3})/
const servant = (latin: string): string => (latin.startsWith('abd') ? latin.replace(SERVANT, 'abd') : latin)

function joined(first: Word, next: Word, isServant: boolean, part: Part | null): Token {
  const latin = isServant ? servant(`abd${next.latin}`) : `${first.latin}${next.latin}`
  const word = { ...first, text: `${first.text} ${next.text}`, key: `${first.key}${next.key}`, latin, bare: first.bare || next.bare }
  return tokenOfWord(word, 'name', { part })
}

/** What a word of a person's name is for. `Ben` at the beginning is a given name. */
function personRole({ words, particles }: Spoken, i: number, said: Part | null): Role {
  const word = words[i] as Word
  const isLast = i === words.length - 1
  if (digitsOf(word) !== null) return 'number'
  if (word.latin.length === 1) return 'initial'
  const sort = particles[i] ?? null
  if (sort !== null && sort !== 'servant' && sort !== 'kunya' && words.length > 1 && !(i === 0 && word.key === 'ben')) return 'particle'
  if (isTitle(word.key) && words.length > 1 && !(i > 0 && isLast && isSurname(word.key))) return 'title'
  if (i === 0) return 'name'
  if (isGeneration(word.key)) return 'generation'
  if (isLast && words.length > 2 && said === null && isEnterprise(word) && words.some(isMixed)) return 'legal'
  // "X bin Y bin Z": what stands between is a father's name, and lists leave it out at will.
  if (!isLast && !word.comma && particles[i - 1] === 'filiation') return 'patronymic'
  if (word.latin.length >= 6 && words.length > 2 && isPatronymic(word, isLast)) return 'patronymic'
  return 'name'
}

// South Slavic and Polish family names end so as well; at the end of a name that is what they are.
const FAMILY_AS_WELL = /(?:[oe]vi[ct]|[oe]wicz)$/
const isPatronymic = (word: Word, isLast: boolean): boolean =>
  (endsAsPatronymic(word.latin) || (word.script === 'cyrillic' && endsAsPatronymic(word.key))) &&
  !(isLast && FAMILY_AS_WELL.test(word.latin))

/** Where all is written in capitals, capitals say nothing: `KHIN MAUNG SOE` is no state-owned enterprise. */
const isMixed = ({ text }: Word): boolean => text !== text.toUpperCase()

/** A company form behind a person's name, written as one: `SA`, `LLC`. */
const isEnterprise = (word: Word): boolean => {
  const form = legalForm(word.key)
  return form !== undefined && form.family !== 'generic' && word.text.length <= 5 && word.text === word.text.toUpperCase()
}
