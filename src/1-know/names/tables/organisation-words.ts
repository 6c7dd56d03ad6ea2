import { COMMON_WORDS } from './organisation-words-common.ts'
import { PUBLIC_WORDS } from './organisation-words-public.ts'
import { SCIENCE_WORDS } from './organisation-words-science.ts'
import { TRADE_WORDS } from './organisation-words-trade.ts'
import { WORKS_WORDS } from './organisation-words-works.ts'

/**
 * Every concept that stands in the names of organisations, as `id: variant variant`, folded; the words of a variant of several
 * words are joined by `_`. Two names that say one concept in different words or languages agree there.
 */
export const ORGANISATION_WORDS: readonly string[] = [...TRADE_WORDS, ...WORKS_WORDS, ...SCIENCE_WORDS, ...PUBLIC_WORDS, ...COMMON_WORDS]

/** Variants that stand in two concepts: a reader keeps both open. */
export const AMBIGUOUS_ORGANISATION_WORDS: readonly string[] = [
  ...['assemblies', 'assembly', 'chuanbo', 'dawa', 'etelaat', 'ettelaat', 'formation', 'gok', 'interior', 'jamiat', 'kolej', 'madani'],
  ...['ropa', 'sud', 'إصلاح', 'اطلاعات'],
]
