import { keyOf, romanised, type Script, scriptOf } from './romanise.ts'
import { endings } from './tables/lines.ts'

/**
 * The words of a table, ready to be asked. A word is looked up as it is written (lower case, Latin letters without marks, Arabic letters in
 * one form); what a table gives in a script with vowels is also found by its romanised form, and a stem marked `*` with every ending.
 */
export interface Concepts<T> {
  readonly exact: Map<string, T>
  readonly stems: Map<string, T>
  /** The first letters of every word here of six letters or more: what begins otherwise need not be looked up. */
  readonly beginnings: Set<string>
}

/** A table without words. */
export const noConcepts = <T>(): Concepts<T> => ({ exact: new Map(), stems: new Map(), beginnings: new Set() })

export const scriptOfWord = (word: string): Script => scriptOf(word.codePointAt(0) as number)

/** The ways a variant of a table may be met: its key, and its romanised form where its script writes vowels. Without `_` and blanks. */
export function waysOf(variant: string): string[] {
  // Tables are written folded, so most variants are their own key.
  if (FOLDED.test(variant)) return [variant.includes('_') ? variant.replaceAll('_', '') : variant]
  const script = scriptOfWord(variant)
  const parts = variant.split(/[_ ]/)
  const key = parts.map((word) => keyOf(word, script)).join('')
  if (script === 'latin' || script === 'digit') return [key.replace(/[^a-z0-9]/g, '')]
  return script === 'cyrillic' || script === 'greek' ? [key, parts.map((word) => romanised(word, script)).join('')] : [key]
}

const FOLDED = /^[a-z0-9_]+$/
const BEGINNING = 6

/** Adds a variant of a table; of one that is there already the first meaning stays. */
export function add<T>({ exact, stems, beginnings }: Concepts<T>, variant: string, means: T): void {
  const isStem = variant.endsWith('*')
  const map = isStem ? stems : exact
  for (const way of waysOf(isStem ? variant.slice(0, -1) : variant)) {
    if (way === '' || (way.length === 1 && way <= 'z') || map.has(way)) continue
    map.set(way, means)
    if (way.length >= BEGINNING) beginnings.add(way.slice(0, BEGINNING))
    // A stem may be shorter than what is looked at of a word with its ending.
    else if (isStem) for (const ending of endings(way)) beginnings.add((way + ending).slice(0, BEGINNING))
  }
}

const LONGEST_ENDING = 4
/** What an ending ends in: most words need not be looked at for one. */
const LAST = new Set([...endings('a'), ...endings('а')].map((ending) => ending.at(-1)))
/** What a key means; undefined where the table does not have it. */
export function find<T>({ exact, stems }: Concepts<T>, key: string): T | undefined {
  const found = exact.get(key)
  if (found !== undefined || stems.size === 0 || !LAST.has(key.at(-1))) return found
  for (let n = 1; n <= LONGEST_ENDING && key.length - n >= 2; n++) {
    const stem = stems.get(key.slice(0, -n))
    if (stem !== undefined && endings(key).has(key.slice(-n))) return stem
  }
  return undefined
}

/** Whether a word of the table may begin as this key does. A key of fewer than six letters always may. */
export const mayBegin = <T>({ beginnings }: Concepts<T>, key: string): boolean =>
  key.length < BEGINNING || beginnings.has(key.slice(0, BEGINNING))
