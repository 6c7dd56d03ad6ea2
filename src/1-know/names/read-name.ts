import {
  endsAsPatronymic,
  type Form,
  fatherName,
  isFamiliar,
  isFormWord,
  isGeneration,
  isNumberMark,
  isOrdinalSuffix,
  isStop,
  isSurname,
  isTitle,
  type Known,
  known,
  legalForm,
  longestKnown,
  mayBeForm,
  mayBeKnown,
  meansForm,
  misspeltForm,
  numberWord,
  type Particle,
  particle,
  sameName,
} from './lexicon.ts'
import { type Name, type Part, type Role, type Sort, type Token, tokenOf } from './name.ts'
import { bonesOf, lettersOf, soundOf } from './sound.ts'
import { split } from './split.ts'
import { type Word, wordsOf } from './words.ts'

const MOST = 24
const LONGEST_FORM = 9
const ROMAN = /^(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/
/** What a number token means: the number itself, beyond the numbers of concepts. */
const NUMBER_FROM = 40_000
const FIRST_ROMAN = /^(?:[IVX]{2,}|[IVXLC]{4,})$/
const SERVANT = /^abd(?:ul|el|al|ol|il|ur(?=r)|ar(?=r)|us(?=s)|as(?=s)|un(?=n)|an(?=n)|ud(?=d)|ad(?=d))(?=[a-z]{3})/

/**
 * Reads a name for comparing: cuts it into words, romanises them, tells what each is for and how much it tells. Total: any text gives a
 * name, if need be one without tokens. `sort` says what the bearer is taken for; with `any` the words decide.
 */
export function readName(text: string, sort: Sort | 'any', part: Part | null = null): Name {
  const { pieces, cut } = split(text)
  const taken = sort === 'any' ? sortOf(wordsOf(pieces, false)) : sort
  const words = wordsOf(pieces, taken === 'person')
  const tokens = taken === 'person' ? personTokens(words, part) : bodyTokens(words, taken)
  return nameOf(text, taken, tokens, cut)
}

/** A name from parts that its source labels, in the order given; each part keeps its label. */
export function readParts(parts: readonly { readonly part: Part; readonly text: string }[]): Name {
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
  const compared = tokens.length === 0 ? others.map((token) => tokenOf({ ...token, weight: 50 })) : tokens
  const kept = sort === 'person' ? compared.slice(0, MOST) : balanced(compared.slice(0, MOST))
  return {
    text,
    sort,
    tokens: kept,
    others: tokens.length === 0 ? [] : others,
    forms,
    acronym: sort === 'body' ? acronymOf(all) : '',
    joined: kept.some((token) => token.bare || token.role === 'number') ? '' : kept.map((token) => token.latin).join(''),
    whole: kept.some((token) => token.bare || token.role === 'number') ? '' : wholeOf(all),
    weight: kept.reduce((sum, token) => sum + token.weight, 0),
    cut: cut || compared.length > MOST,
  }
}

const wholeOf = (all: readonly Token[]): string =>
  all.reduce((letters, token) => (token.role === 'title' || token.role === 'legal' ? letters : letters + token.latin), '')

/** In a body whose words are all common ones, these are all there is to tell it by. */
function balanced(tokens: readonly Token[]): readonly Token[] {
  if (tokens.some((token) => token.role === 'name')) return tokens
  return tokens.map((token) => (token.role === 'word' || token.role === 'place' ? tokenOf({ ...token, weight: token.weight + 30 }) : token))
}

function sortOf(words: readonly Word[]): Sort {
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    if (word.latin.length >= 3 && known(word.key)?.role === 'word') return 'body'
    if (formAt(words, i) !== null) return 'body'
  }
  return 'person'
}

const WEIGHT: Readonly<Record<Role, number>> = {
  name: 100,
  initial: 30,
  patronymic: 75,
  generation: 15,
  title: 0,
  particle: 0,
  word: 45,
  place: 55,
  number: 70,
  legal: 0,
  stop: 0,
}

function token(word: Word, role: Role, extra: Partial<Token> = {}): Token {
  const latin = extra.latin ?? word.latin
  const sound = soundOf(latin)
  return tokenOf({
    text: word.text,
    key: word.key,
    latin,
    sound,
    bones: bonesOf(sound),
    letters: lettersOf(latin),
    familiar: isFamiliar(latin),
    bare: word.bare,
    role,
    particle: null,
    means: -1,
    spells: role === 'name' || role === 'patronymic' ? spelt(word, latin, role) : -1,
    weight: WEIGHT[role],
    glued: word.glued,
    aside: word.aside,
    part: null,
    ...extra,
  })
}

function spelt(word: Word, latin: string, role: Role): number {
  const name = sameName(word.key, latin)
  return name === -1 && role === 'patronymic' ? fatherName(latin) : name
}

/** "FAMILY, Given" in the order in which it is spoken, with how many words at the end are the family name; 0 where it does not say. */
function inOrder(words: readonly Word[]): { readonly words: readonly Word[]; readonly family: number } {
  const comma = words.findIndex((word) => word.comma)
  const after = words.slice(comma + 1)
  const isName = after.some((word) => !isGeneration(word.key) && !isTitle(word.key))
  if (comma < 0 || after.some((word) => word.comma) || !isName) return { words, family: 0 }
  return { words: [...after, ...words.slice(0, comma + 1).map((word) => ({ ...word, comma: false }))], family: comma + 1 }
}

/** `Abdul` and its like, also with its letters in disorder. */
const SERVANTS = new Set(['abdlu', 'abdel', 'abdru'])
const sortOfParticle = (word: Word) =>
  particle(word.key) ??
  (word.script === 'latin' || word.bare || word.latin.length < 2 ? undefined : particle(word.latin)) ??
  (word.latin.length === 5 && SERVANTS.has(lettersOf(word.latin)) ? 'servant' : undefined)

function personTokens(given: readonly Word[], part: Part | null): Token[] {
  const { words, family } = inOrder(given)
  const tokens: Token[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word
    const said = part ?? (family === 0 ? null : i >= words.length - family ? 'family' : 'given')
    const sort = sortOfParticle(word)
    const next = words[i + 1]
    const after = words[i + 2]
    const binds = sort === 'servant' || sort === 'kunya' || BOUND.has(word.key)
    if (binds && next !== undefined && sortOfParticle(next) === undefined) {
      tokens.push(joined(word, next, sort === 'servant', said))
      i++
    } else if (isOfFaith(word, next, after)) {
      tokens.push(joined({ ...word, text: `${word.text} ${next?.text}`, latin: `${word.latin}ud` }, after as Word, false, said))
      i += 2
    } else if (binds && next !== undefined && sortOfParticle(next) === 'article' && after !== undefined) {
      tokens.push(joined({ ...word, text: `${word.text} ${next.text}` }, after, sort === 'servant', said))
      i += 2
    } else tokens.push(personToken(word, personRole(word, i, words), sort ?? null, said))
  }
  return tokens
}

/** Names of honour with "al-din" are one word however they are written: "Nur al-Din", "Nureddine". */
const FAITH = new Set(['din', 'deen', 'dine', 'dien', 'dean'])
const isOfFaith = (word: Word, next: Word | undefined, after: Word | undefined): boolean =>
  after !== undefined &&
  next !== undefined &&
  !word.comma &&
  FAITH.has(after.latin) &&
  !isTitle(word.key) &&
  sortOfParticle(word) === undefined &&
  sortOfParticle(next) === 'article'

/** Gaelic and Norman beginnings of a family name that are written joined as often as apart. */
const BOUND = new Set(['mac', 'mc', 'fitz'])

function personToken(word: Word, role: Role, sort: Particle | null, part: Part | null): Token {
  const value = role === 'number' ? digitsOf(word) : null
  const weight = role === 'name' ? { weight: nameWeight(word) } : {}
  return token(word, role, {
    particle: sort,
    part,
    latin: servant(word.latin),
    ...weight,
    ...(value === null ? {} : { means: NUMBER_FROM + value }),
  })
}

/** A name of one syllable is borne by many, and a sign that is read as one stands for many names. */
const SHORT_NAME = 60
const SYLLABIC_NAME = 65
const nameWeight = (word: Word): number =>
  word.script === 'han' || word.script === 'hangul' ? SYLLABIC_NAME : word.latin.length <= 3 && !word.bare ? SHORT_NAME : WEIGHT.name

const servant = (latin: string): string => latin.replace(SERVANT, 'abd')

function joined(first: Word, next: Word, isServant: boolean, part: Part | null): Token {
  const latin = isServant ? servant(`abd${next.latin}`) : `${first.latin}${next.latin}`
  const word = { ...first, text: `${first.text} ${next.text}`, key: `${first.key}${next.key}`, latin, bare: first.bare || next.bare }
  return token(word, 'name', { part })
}

/** What a word of a person's name is for. `Ben` at the beginning is a given name. */
function personRole(word: Word, i: number, words: readonly Word[]): Role {
  if (digitsOf(word) !== null) return 'number'
  if (word.latin.length === 1) return 'initial'
  const sort = sortOfParticle(word)
  if (sort !== undefined && sort !== 'servant' && sort !== 'kunya' && words.length > 1 && !(i === 0 && word.key === 'ben'))
    return 'particle'
  if (isTitle(word.key) && words.length > 1 && !(i > 0 && i === words.length - 1 && isSurname(word.key))) return 'title'
  if (isGeneration(word.key) && i > 0) return 'generation'
  if (i > 0 && i === words.length - 1 && words.length > 2 && isEnterprise(word)) return 'legal'
  // "X bin Y bin Z": what stands between is a father's name, and lists leave it out at will.
  if (i > 0 && i < words.length - 1 && !word.comma && sortOfParticle(words[i - 1] as Word) === 'filiation') return 'patronymic'
  if (word.latin.length >= 6 && words.length > 2 && i > 0 && isPatronymic(word, i === words.length - 1)) return 'patronymic'
  return 'name'
}

// South Slavic and Polish family names end so as well; at the end of a name that is what they are.
const FAMILY_AS_WELL = /(?:[oe]vi[ct]|[oe]wicz)$/
const isPatronymic = (word: Word, isLast: boolean): boolean =>
  (endsAsPatronymic(word.latin) || (word.script === 'cyrillic' && endsAsPatronymic(word.key))) &&
  !(isLast && FAMILY_AS_WELL.test(word.latin))

/** A company form behind a person's name, written as one: `SA`, `LLC`. */
const isEnterprise = (word: Word): boolean => {
  const form = legalForm(word.key)
  return form !== undefined && form.family !== 'generic' && word.text.length <= 5 && word.text === word.text.toUpperCase()
}

function bodyTokens(given: readonly Word[], sort: Sort): Token[] {
  const words = acronymsJoined(given)
  const tokens: Token[] = []
  for (let i = 0; i < words.length; ) {
    const form = sort === 'body' ? formAt(words, i) : null
    if (form !== null) {
      const run = words.slice(i, i + form.length)
      tokens.push(token({ ...(run[0] as Word), text: run.map((word) => word.text).join(' ') }, 'legal', { means: meansForm(form.form) }))
      i += form.length
      continue
    }
    const found = knownAt(words, i)
    if (found !== null) {
      const run = words.slice(i, i + found.length)
      const word = { ...(run[0] as Word), text: run.map((each) => each.text).join(' '), latin: run.map((each) => each.latin).join('') }
      tokens.push(token(word, found.known.role, { means: found.known.means }))
      i += found.length
      continue
    }
    const number = numberAt(words, i, tokens.length)
    if (number !== null) {
      const text = words
        .slice(i, i + number.length)
        .map((each) => each.text)
        .join(' ')
      tokens.push(token({ ...(words[i] as Word), text }, 'number', { means: NUMBER_FROM + number.value, latin: String(number.value) }))
      i += number.length
      continue
    }
    tokens.push(plainToken(words[i] as Word, words[i + 1]))
    i++
  }
  return tokens
}

function plainToken(word: Word, next: Word | undefined): Token {
  if (isStop(word.key)) return token(word, 'stop')
  if (next !== undefined && isNumberMark(word.key) && digitsOf(next) !== null) return token(word, 'stop')
  if (particle(word.key) === 'article' && word.latin.length <= 3) return token(word, 'particle')
  return token(word, 'name', word.latin.length === 1 ? { weight: 50 } : {})
}

/** Letters with dots between them, or single letters in a row, are one word: "A.B.C.", "C K". */
function acronymsJoined(words: readonly Word[]): Word[] {
  const out: Word[] = []
  for (let i = 0; i < words.length; i++) {
    let end = i
    while (end < words.length && isLetter(words[end] as Word) && (end === i || runsOn(words[end - 1] as Word, words[end] as Word))) end++
    if (end - i < 2) out.push(words[i] as Word)
    else {
      const run = words.slice(i, end)
      const join = (part: (word: Word) => string) => run.map(part).join('')
      out.push({
        ...(run[0] as Word),
        text: join((w) => w.text),
        key: join((w) => w.key),
        latin: join((w) => w.latin),
        comma: (run[run.length - 1] as Word).comma,
      })
      i = end - 1
    }
  }
  return out
}
/** Letters run on where both have dots or both have none: in "Partners V L.P." the V is none of the form's letters. */
const runsOn = (word: Word, next: Word): boolean => !word.comma && (word.dotted || !next.dotted)
const isLetter = (word: Word): boolean => word.latin.length === 1 && word.script !== 'digit' && !word.bare

function formAt(words: readonly Word[], i: number): { form: Form; length: number } | null {
  let key = ''
  let found: { form: Form; length: number } | null = null
  for (let n = 1; n <= LONGEST_FORM && i + n <= words.length && mayBeForm(key); n++) {
    key += (words[i + n - 1] as Word).key
    const form = legalForm(key)
    // A short form is one at the edge of a name only: "AS Tallink", "Foo AB", not "Al As Trading".
    if (form !== undefined && (key.length > 4 || i === 0 || edge(words, i + n)) && !(i === 0 && n === words.length))
      found = { form, length: n }
  }
  return misspelt(words, i, found)
}

/** A legal form of several words of which one is mistyped: "JOYNT STOCK COMPANY". */
function misspelt(words: readonly Word[], i: number, exact: { form: Form; length: number } | null): { form: Form; length: number } | null {
  const most = Math.min(LONGEST_FORM, words.length - i)
  let [key, formal] = ['', false]
  let found = exact
  for (let n = 1; n <= most; n++) {
    const word = words[i + n - 1] as Word
    if (word.script === 'digit') break
    key += word.key
    formal ||= isFormWord(word.key)
    const form = formal && n > (exact?.length ?? 1) && n < words.length ? misspeltForm(key) : undefined
    if (form !== undefined) found = { form, length: n }
  }
  return found
}

/** Whether nothing but further legal forms and remarks follows. */
function edge(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) if (!(words[i] as Word).aside && legalForm((words[i] as Word).key) === undefined) return false
  return true
}

function knownAt(words: readonly Word[], i: number): { known: Known; length: number } | null {
  let key = ''
  let found: { known: Known; length: number } | null = null
  for (let n = 1; n <= longestKnown() && i + n <= words.length && mayBeKnown(key); n++) {
    key += (words[i + n - 1] as Word).key
    const here = known(key)
    if (here !== undefined) found = { known: here, length: n }
  }
  return found
}

function numberAt(words: readonly Word[], i: number, before: number): { value: number; length: number } | null {
  const word = words[i] as Word
  const digits = digitsOf(word)
  const next = words[i + 1]
  // "2-я", "7th" with a hyphen: what follows the figure only says that it is an ordinal.
  if (digits !== null) return { value: digits, length: next?.glued === true && isOrdinalSuffix(next.key) ? 2 : 1 }
  const value = numberWord(word.key)
  if (value !== undefined) {
    const unit = value >= 20 && value < 100 && next !== undefined ? (digitsOf(next) ?? numberWord(next.key)) : undefined
    return unit !== undefined && unit !== null && unit > 0 && unit < 10 ? { value: value + unit, length: 2 } : { value, length: 1 }
  }
  const upper = word.text
  // At the beginning only what is hardly anything else: "XLIV Brigade", but not "CI Capital".
  const plain = before > 0 ? !(upper.length === 1 && word.dotted) : FIRST_ROMAN.test(upper) && words.length > 1
  return plain && upper.length <= 7 && ROMAN.test(upper) ? { value: romanValue(upper), length: 1 } : null
}

const digitsOf = (word: Word): number | null => (/^[0-9]{1,15}$/.test(word.latin) ? Number(word.latin) : null)

const ROMAN_DIGIT: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }
function romanValue(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i++) {
    const here = ROMAN_DIGIT[text[i] as string] ?? 0
    sum += here < (ROMAN_DIGIT[text[i + 1] ?? ''] ?? 0) ? -here : here
  }
  return sum
}

function acronymOf(all: readonly Token[]): string {
  const letters = all
    .filter((each) => each.role !== 'stop' && each.role !== 'particle' && each.role !== 'legal')
    .map((each) => each.latin[0] ?? '')
  return letters.length >= 3 && letters.length <= 8 ? letters.join('') : ''
}
