import { kindredOf } from '../names/lexicon.ts'
import type { Name, Token } from '../names/name.ts'

/**
 * Common words that two names have in the place of one another and that translators take for one another: "Testi Brigade", "Testi
 * Battalion". Beside a name of its own that both have they hardly contradict.
 */

/** What such a word weighs against another of its family, in hundredths of an ordinary name word. */
export const KINDRED = 25

/** How many words of a name without a partner are of these families; `taken` are those that have one, a bit for each. */
export function kindredIn({ tokens }: Name, taken: number, families: number): number {
  let count = 0
  for (let i = 0; i < tokens.length; i++) {
    const { role, means } = tokens[i] as Token
    if ((taken & (1 << i)) === 0 && role === 'word' && (kindredOf(means) & families) !== 0) count++
  }
  return count
}

/** Whether a name has a number: that tells two units apart whatever they are called. */
export const isNumbered = ({ tokens }: Name): boolean => tokens.some((token) => token.role === 'number')
