import { JAPANESE_FAMILIES, JAPANESE_GIVEN } from './tables/japanese-names.ts'

/** A part of a name as written, and how it is read. Without a reading it is read as Han characters are. */
export interface ReadPart {
  readonly text: string
  readonly latin: string | undefined
}

/** So many characters Chinese names of one written word hardly ever have: a family name of one, a given name of one or two. */
const CHINESE = 3
/** Characters that begin a family name here and are one themselves in China: with two more after them a name may be either. */
const EITHER_FIRST = new Set('高田安古石金和原平水武馬江白万熊柴谷池河')

/**
 * A person's name in Han characters read as a Japanese one: a family name that the table knows, and a given name. Null where nothing shows
 * that it is one. Of three characters it is one where the table knows both and the first is no Chinese family name; of more the family name
 * is enough.
 */
export function japaneseParts(text: string): readonly ReadPart[] | null {
  for (const length of [3, 2]) {
    const [family, given] = [text.slice(0, length), text.slice(length)]
    const latin = JAPANESE_FAMILIES.get(family)
    if (latin === undefined || given === '') continue
    const read = JAPANESE_GIVEN.get(given)
    if (text.length <= CHINESE && (read === undefined || EITHER_FIRST.has(text[0] as string))) continue
    return [
      { text: family, latin },
      { text: given, latin: read },
    ]
  }
  return null
}

/** The same for the words of a name written with blanks: the readings of those that the tables know, behind or before a family name of theirs. */
export function japaneseReading(word: string, words: readonly string[]): string | undefined {
  if (!words.some((one) => JAPANESE_FAMILIES.has(one))) return undefined
  return JAPANESE_FAMILIES.get(word) ?? JAPANESE_GIVEN.get(word)
}
