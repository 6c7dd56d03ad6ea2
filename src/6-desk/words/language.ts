/** The languages of the desk, how each writes numbers and dates, which way it runs, and where its sentences are. */
import type { MessageId } from '#ground/say.ts'

export const languages = ['en', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]

/** The ids of sentences that the desk has at hand: see `deskWords` in the ground. */
export type DeskId = Extract<MessageId, `desk.${string}` | `kind.${string}` | `verdict.${string}` | `play.phase.${string}`>
export type Catalogue = Readonly<Record<string, string>>

/** For `Intl`. Arabic with Latin digits, so that ids and amounts match the papers. */
export const tags: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr', ar: 'ar-u-nu-latn' }

/** Its own name, in itself. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', ar: 'العربية' }

/** Languages whose sentences nobody who speaks them from birth has reviewed yet. */
export const drafted: readonly Language[] = ['ar']

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** The language in which the server tells its sentences to a reader of this one. */
export const toldIn = (language: Language): Language => (language === 'fr' ? 'fr' : 'en')

export const isLanguage = (text: unknown): text is Language => languages.some((one) => one === text)

/** The first language among those a reader likes (BCP 47 tags) that the desk speaks; English when it speaks none. */
export function pickLanguage(liked: readonly string[]): Language {
  const found = liked.map((tag) => tag.toLowerCase().split('-', 1)[0]).find(isLanguage)
  return found ?? 'en'
}

type Loaders = Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>>
const loaders: Loaders = {
  en: () => import('virtual:words/en'),
  fr: () => import('virtual:words/fr'),
  ar: () => import('virtual:words/ar'),
}
const fartherLoaders: Loaders = {
  en: () => import('virtual:words/farther-en'),
  fr: () => import('virtual:words/farther-fr'),
  ar: () => import('virtual:words/farther-ar'),
}

/** What was fetched, by language; what comes later is put to it. */
const held = new Map<Language, Record<string, string>>()
/** Whether a page was opened that says more than the first one. */
let farther = false

/** Fetches the sentences of a language: one catalogue, of the desk's own sentences alone. */
export async function loadWords(language: Language): Promise<Catalogue> {
  const { default: first } = await loaders[language]()
  const words = held.get(language) ?? { ...first }
  held.set(language, words)
  if (farther) Object.assign(words, (await fartherLoaders[language]()).default)
  return words
}

/** Fetches what pages beside the first one say, in every language that is spoken here: before such a page is shown. */
export async function loadFartherWords(): Promise<void> {
  farther = true
  await Promise.all([...held.keys()].map(loadWords))
}
