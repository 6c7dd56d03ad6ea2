import { fatherName, isFamiliar, sameName } from './lexicon.ts'
import { type Role, type Token, tokenOf } from './name.ts'
import { Recent } from './recent.ts'
import { bonesOf, lettersOf, soundOf } from './sound.ts'
import type { Word } from './words.ts'

/** How much a word of each role tells, where nothing else is said. */
export const WEIGHT: Readonly<Record<Role, number>> = {
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

/** What a name says of a word of it: all else that a token holds follows from this. */
export type Use = Pick<Token, 'text' | 'key' | 'latin' | 'bare' | 'role' | 'means' | 'weight' | 'glued' | 'aside' | 'part'>

/** Whether a token is what this use of its word makes. */
export const isFor = (token: Token, use: Use): boolean =>
  token.role === use.role &&
  token.weight === use.weight &&
  token.means === use.means &&
  token.part === use.part &&
  token.glued === use.glued &&
  token.aside === use.aside &&
  token.bare === use.bare &&
  token.latin === use.latin &&
  token.key === use.key &&
  token.text === use.text

const WORDS = 10_000
/** So many uses of one word are kept; hardly any word has more. */
const USES = 16
const uses = new Recent<Token[]>(WORDS)

/**
 * The token of a use of a word. The same use is the same object, in however many names the word stands, until the memory of words is full:
 * most words of a list, and of what is asked, have been met before.
 */
export function tokenFor(use: Use): Token {
  const known = uses.get(use.text)
  if (known !== undefined) for (const token of known) if (isFor(token, use)) return token
  const token = made(use)
  if (known === undefined) uses.set(use.text, [token])
  else if (known.length < USES) known.push(token)
  return token
}

/** The token of a word in a role, with what is to be said of it beyond what the word and the role say. */
export const tokenOfWord = (
  word: Word,
  role: Role,
  { latin = word.latin, means = -1, weight = WEIGHT[role], part = null }: Partial<Pick<Use, 'latin' | 'means' | 'weight' | 'part'>> = {},
): Token =>
  tokenFor({
    text: word.text,
    key: word.key,
    latin,
    bare: word.bare,
    role,
    means,
    weight,
    glued: word.glued,
    aside: word.aside,
    part,
  })

function made(use: Use): Token {
  const { key, latin, role } = use
  const sound = soundOf(latin)
  return tokenOf({
    ...use,
    sound,
    bones: bonesOf(sound),
    letters: lettersOf(latin),
    familiar: isFamiliar(latin),
    spells: role === 'name' || role === 'patronymic' ? spelt(key, latin, role) : -1,
  })
}

function spelt(key: string, latin: string, role: Role): number {
  const name = sameName(key, latin)
  return name === -1 && role === 'patronymic' ? fatherName(latin) : name
}
