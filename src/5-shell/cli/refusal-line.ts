import type { Refusal } from '#ground/refusal.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellRefusal } from '../tell/refusal.ts'

/** The sentence of a refusal for a terminal, without its place. */
export const refusalSentence = (refusal: Refusal, locale: Locale): string => visible(tellRefusal(refusal, locale))

/**
 * A refusal on one line: `file:line field: sentence`, leaving out what it does not know of its place.
 *
 * Control characters are shown as escapes: what was refused comes from outside, and must not move the reader's cursor or forge
 * a second line.
 */
export function refusalLine(refusal: Refusal, locale: Locale): string {
  const { file, line, field } = refusal.where ?? {}
  const spot =
    file === undefined || line === undefined ? (file ?? line?.toString()) : say(locale, 'cli.place.line', { file, line: String(line) })
  const place = spot === undefined || field === undefined ? (spot ?? field) : say(locale, 'cli.place.field', { place: spot, field })
  const sentence = refusalSentence(refusal, locale)
  return place === undefined ? sentence : say(locale, 'cli.place.said', { place: visible(place), sentence })
}

/**
 * The text with every control character written as `\u00xx`. Isolates, in which sentences keep names that run from right to left, are
 * left out: a terminal does not heed them.
 */
export function visible(text: string): string {
  return text
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066\u2067]/gu, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
