/**
 * What a word of a name is for. `name` tells one bearer from another; `word` (bank, brigade), `place` and `number` say what sort of body
 * and which; the rest says little: a title, an article, a legal form, a word like "the".
 */
export type Role = 'name' | 'initial' | 'patronymic' | 'generation' | 'title' | 'particle' | 'word' | 'place' | 'number' | 'legal' | 'stop'

/** A part of a name that its source labels. */
export type Part = 'given' | 'middle' | 'family' | 'patronymic'

export interface LabelledPart {
  readonly part: Part
  readonly text: string
}

/** One word of a name, with all that is known of it without the other name. */
export interface Token {
  /** As written. */
  readonly text: string
  /** The key by which tables know it. */
  readonly key: string
  readonly latin: string
  readonly sound: string
  readonly bones: string
  /** Its letters in the order of the alphabet. */
  readonly letters: string
  /** Only its consonants are certain. */
  readonly bare: boolean
  readonly role: Role
  /** Equal numbers are the same thing whatever the words: a concept, a legal form, a number; -1 for none. */
  readonly means: number
  /** A table of short forms or of one name in several languages has it. */
  readonly familiar: boolean
  /** The name that this is a spelling of; -1 where no table knows it. */
  readonly spells: number
  /** How much it tells, in hundredths of an ordinary name word. */
  readonly weight: number
  readonly glued: boolean
  readonly aside: boolean
  readonly part: Part | null
}

/** What a name is read as: of a person, of a body (company, group, organisation), or of a thing that bears a name (vessel, aircraft). */
export type Sort = 'person' | 'body' | 'thing'

/** A name ready to be compared: made once, compared often. */
export interface Name {
  readonly text: string
  readonly sort: Sort
  /** The words that are compared: all but titles, articles and stop words. */
  readonly tokens: readonly Token[]
  /** Titles, articles, legal forms and stop words, kept for the explanation. */
  readonly others: readonly Token[]
  readonly forms: readonly Token[]
  /** The first letters of the words of a body, three or more, such as `pla`. */
  readonly acronym: string
  /** The letters of all `tokens`, without blanks; empty where one is not fully read or a number. */
  readonly joined: string
  /** The letters of all words but titles and legal forms, small ones too, without blanks. */
  readonly whole: string
  /** Sum of the weights of `tokens`. */
  readonly weight: number
  /** Words beyond the bound were not compared. */
  readonly cut: boolean
}

/**
 * The same token, built in one place and in one order of fields: engines read objects of one layout several times faster, and every
 * comparison of words reads these.
 */
export const tokenOf = (t: Token): Token => ({
  text: t.text,
  key: t.key,
  latin: t.latin,
  sound: t.sound,
  bones: t.bones,
  letters: t.letters,
  bare: t.bare,
  role: t.role,
  means: t.means,
  familiar: t.familiar,
  spells: t.spells,
  weight: t.weight,
  glued: t.glued,
  aside: t.aside,
  part: t.part,
})
