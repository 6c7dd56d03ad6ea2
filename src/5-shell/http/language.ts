/** The language an answer is told in. */
import { isLocale, type Locale, pickLocale } from '#ground/say.ts'

/**
 * `?lang=` where it is given, else the language of `Accept-Language` (RFC 9110, section 12.5.4) that the reader likes best among
 * those Parley speaks, else English. What cannot be read counts as not said: a wrong language is no reason to refuse.
 */
export function languageOf(asked: string | undefined, accepted: string | undefined): Locale {
  if (asked !== undefined) return pickLocale(asked)
  let best: Locale = 'en'
  let liking = 0
  for (const range of accepted?.split(',') ?? []) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
    const language = tag.toLowerCase().split('-', 1)[0] ?? ''
    const quality = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)
    if (!isLocale(language) || !(quality > liking)) continue
    best = language
    liking = quality
  }
  return best
}
