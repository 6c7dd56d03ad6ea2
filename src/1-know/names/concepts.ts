import { keyOf, romanised, type Script, scriptOf } from './romanise.ts'
import { endings } from './tables/lines.ts'

/**
 * The words of a table, ready to be asked. A word is looked up as it is written (lower case, Latin letters without marks, Arabic letters in
 * one form); what a table gives in a script with vowels is also found by its romanised form, and a stem marked `*` with every ending.
 */
export interface Concepts<T> {
  readonly exact: Map<string, T>
  readonly stems: Map<string, T>
  /** What is known of the ways in which words here begin, by `placeOf`: most words of names need not be looked up. */
  readonly beginnings: Uint8Array
}

/** What a beginning is: of a word here, or a stem to which an ending may be added. */
const BEGINS = 1
const STEM = 2
const PLACES = 2 ** 18
/** A table without words. */
export const noConcepts = <T>(): Concepts<T> => ({ exact: new Map(), stems: new Map(), beginnings: new Uint8Array(PLACES) })

/** The hash of a beginning, from that of what is before its last letter, and its place. Two on one place cost a look for nothing. */
const hashOf = (before: number, letter: number): number => Math.imul(before ^ letter, 0x01000193)
const placeOf = (hash: number): number => (hash ^ (hash >>> 15)) & (PLACES - 1)

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

/** Adds a variant of a table; of one that is there already the first meaning stays. */
export function add<T>({ exact, stems, beginnings }: Concepts<T>, variant: string, means: T): void {
  const isStem = variant.endsWith('*')
  const map = isStem ? stems : exact
  for (const way of waysOf(isStem ? variant.slice(0, -1) : variant)) {
    if (way === '' || (way.length === 1 && way <= 'z') || map.has(way)) continue
    map.set(way, means)
    let hash = 0
    for (let i = 0; i < way.length; i++) {
      hash = hashOf(hash, way.charCodeAt(i))
      beginnings[placeOf(hash)] = (beginnings[placeOf(hash)] as number) | BEGINS
    }
    if (isStem) beginnings[placeOf(hash)] = BEGINS | STEM
  }
}

const LONGEST_ENDING = 4
/** What an ending ends in: most words need not be looked at for one. */
const LAST = new Set([...endings('a'), ...endings('а')].map((ending) => ending.at(-1)))
/** What a key means; undefined where the table does not have it. */
export function find<T>(concepts: Concepts<T>, key: string): T | undefined {
  if (!mayBegin(concepts, key)) return undefined
  const { exact, stems } = concepts
  const found = exact.get(key)
  if (found !== undefined || stems.size === 0 || !LAST.has(key.at(-1))) return found
  for (let n = 1; n <= LONGEST_ENDING && key.length - n >= 2; n++) {
    const stem = stems.get(key.slice(0, -n))
    if (stem !== undefined && endings(key).has(key.slice(-n))) return stem
  }
  return undefined
}

/** Whether a word of the table may begin with this key, or be it. */
export function mayBegin<T>({ beginnings }: Concepts<T>, key: string): boolean {
  let hash = 0
  let stem = Number.NEGATIVE_INFINITY
  for (let i = 0; i < key.length; i++) {
    hash = hashOf(hash, key.charCodeAt(i))
    const known = beginnings[placeOf(hash)] as number
    if (known === 0) return key.length - stem <= LONGEST_ENDING
    if ((known & STEM) !== 0) stem = i + 1
  }
  return true
}
