import type { Entry } from '#know/lists/entry.ts'
import { chance } from './screening-data.ts'

const VOWELS = 'aeiou'
const CONSONANTS = 'bdfghjklmnprstvz'

/** A name as another might be: in most words of it a syllable is another one, always the same for the same round. */
export const variedName = (text: string, round: number): string => text.replace(/\p{Script=Latin}{4,}/gu, (word) => otherWord(word, round))

/** An entry as another might be, by its names. */
export const varied = (entry: Entry, round: number): Entry => ({
  ...entry,
  id: `${entry.id}~${round}`,
  names: entry.names.map((name) => ({ ...name, text: variedName(name.text, round) })),
  births: [],
  identifiers: [],
})

function otherWord(word: string, round: number): string {
  const draw = chance(`${word.toLowerCase()} ${round}`, 1_000_000)
  if (draw % 5 === 0) return word
  const at = 1 + (draw % (word.length - 2))
  const consonant = CONSONANTS[draw % CONSONANTS.length] as string
  const vowel = VOWELS[Math.floor(draw / 16) % VOWELS.length] as string
  const upper = word === word.toUpperCase()
  const syllable = upper ? `${consonant}${vowel}`.toUpperCase() : `${consonant}${vowel}`
  return word.slice(0, at) + syllable + word.slice(at + 2)
}
