import type { LabelledPart, Name, Part, Token } from './name.ts'
import { split } from './split.ts'
import { tokenFor } from './tokens.ts'

/**
 * The same name with the part that each of its words is of, as the source of the name labels it. A word that the source has in none of the
 * parts, or in two that differ, and two words read as one across the border of two parts, keep what they have: what is not certain is not
 * labelled.
 */
export function labelled(name: Name, parts: readonly LabelledPart[]): Name {
  // "FAMILY, Given" was labelled by its comma.
  if (name.tokens.every(({ part }) => part !== null)) return name
  const known = wordsIn(parts)
  const label = (token: Token): Token => {
    const part = partOf(token, known)
    return part === null || part === token.part ? token : tokenFor({ ...token, part })
  }
  return { ...name, tokens: name.tokens.map(label), others: name.others.map(label) }
}

/** The words of the parts in small letters, each with its part; null for one that stands in two parts that differ. */
function wordsIn(parts: readonly LabelledPart[]): ReadonlyMap<string, Part | null> {
  const known = new Map<string, Part | null>()
  for (const { part, text } of parts) {
    for (const { text: written } of split(text).pieces) {
      const word = written.toLowerCase()
      const before = known.get(word)
      known.set(word, before === undefined || before === part ? part : null)
    }
  }
  return known
}

/** The part of all words that a token was read from; null where they have none or differ. */
function partOf({ text }: Token, known: ReadonlyMap<string, Part | null>): Part | null {
  const [first, ...rest] = text.toLowerCase().split(' ')
  const part = known.get(first ?? '') ?? null
  return rest.every((word) => known.get(word) === part) ? part : null
}
