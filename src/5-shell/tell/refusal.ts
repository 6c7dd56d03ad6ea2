import { settled } from '#ground/isolate.ts'
import type { Refusal } from '#ground/refusal.ts'
import { type Locale, type MessageId, say } from '#ground/say.ts'

/**
 * The sentence of a refusal, without its place. Every code has one: a code without a sentence does not compile.
 *
 * What was refused comes from outside. In the sentence it stands as in every other: what runs from right to left is in an isolate, and
 * control characters that would turn it round are written out.
 */
export function tellRefusal(refusal: Refusal, locale: Locale): string {
  const id: MessageId = `refusal.${refusal.code}`
  return settled(say(locale, id, refusal.values))
}
