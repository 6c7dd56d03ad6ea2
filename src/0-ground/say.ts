/**
 * The one place where Parley turns ids into sentences, for the server, the command line and the desk alike.
 *
 * Messages are ICU MessageFormat 1 text in `words/<locale>.json`. English is the reference: its keys are the type
 * `MessageId`. Nothing here reads a clock or the machine's own locale or zone, so the same call always gives the same text.
 */
import { speaker, type Values } from './sentence.ts'
import en from './words/en.json' with { type: 'json' }
import fr from './words/fr.json' with { type: 'json' }

/** The languages Parley speaks. Each is promised whole: a test compares it with English, sentence by sentence. */
export const locales = ['en', 'fr'] as const
export type Locale = (typeof locales)[number]

/** The id of a sentence. An id that English lacks does not compile. */
export type MessageId = keyof typeof en

export type { Values } from './sentence.ts'

/** Every sentence by language. A language that lacks one falls back to English for that sentence. */
export const catalogues: Readonly<Record<Locale, Readonly<Partial<Record<MessageId, string>>>>> = { en, fr }

const speakers = { en: speaker<MessageId>('en', catalogues.en), fr: speaker<MessageId>('fr', catalogues.fr) } satisfies Record<
  Locale,
  unknown
>

/**
 * The sentence `id` in `locale`, filled with `values`.
 *
 * An unknown locale is answered in English. A value the sentence names and `values` lacks throws; so does an id that no catalogue
 * holds.
 */
export function say(locale: string, id: MessageId, values: Values = {}): string {
  const asked = isLocale(locale) ? locale : 'en'
  const spoken = catalogues[asked][id] === undefined ? 'en' : asked
  return speakers[spoken](id, values)
}

/** Whether `text` names a language Parley speaks, written as in `locales`. */
export function isLocale(text: string): text is Locale {
  return (locales as readonly string[]).includes(text)
}

/**
 * The language to use for a tag such as `fr`, `fr-CA` (BCP 47) or `fr_FR.UTF-8` (POSIX). English when there is no tag, when it
 * is `C` or `POSIX`, and when Parley does not speak the language.
 */
export function pickLocale(tag: string | undefined): Locale {
  const language = (tag ?? '').toLowerCase().split(/[-_.@]/, 1)[0] ?? ''
  return isLocale(language) ? language : 'en'
}
