/** Words that somebody gives: a reason, a title, a report. */
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'

/** Why these words are not taken for a field: there are none, or too many. Null when they are taken. */
export function wrongWords(words: string, field: string): Refusal | null {
  if (words.trim() === '') return refuse('shape-missing', { accepted: '…' }, { field })
  const { length } = words
  const max = LIMITS.text_characters_max
  return length > max ? refuse('shape-too-big', { found: String(length), max: String(max) }, { field }) : null
}
