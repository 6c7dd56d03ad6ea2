import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import type { Source } from './reader.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonRecord = { readonly [key: string]: Json }

export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A member that the record itself has; undefined for any other. */
export const memberOf = (record: JsonRecord, key: string): Json | undefined => (Object.hasOwn(record, key) ? record[key] : undefined)
/** A text, or a number as text; '' for anything else. */
export const textIn = (record: JsonRecord, key: string): string => {
  const value = memberOf(record, key)
  return typeof value === 'string' ? value.toWellFormed() : typeof value === 'number' ? String(value) : ''
}
/** A list; anything else but nothing is a list of one. */
export const listIn = (record: JsonRecord, key: string): readonly Json[] => {
  const value = memberOf(record, key)
  return value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value]
}

function parsed(text: string, line: number, accepted: string): { readonly value: Json } | Refusal {
  try {
    return { value: JSON.parse(text) as Json }
  } catch {
    return refuse('list-json-unreadable', { found: JSON.stringify(text.slice(0, 40)), accepted }, { line })
  }
}

export interface JsonOptions {
  /** Members of the outermost object whose items are handed over one at a time. */
  readonly arrays: readonly string[]
  readonly onItem: (key: string, item: Json, line: number) => Refusal | null
  /** Every other member of the outermost object, whole. */
  readonly onMember: (key: string, value: Json) => Refusal | null
}

const OBJECT = 'a JSON object'

/**
 * Reads one JSON object from text pushed in pieces, without holding the arrays named: each of their items is parsed by itself. Only
 * the skeleton is followed here (depth, strings, commas); what lies between is given to the language's own parser.
 */
export const openJson = (options: JsonOptions): Source => new Skeleton(options)

class Skeleton implements Source {
  readonly #options: JsonOptions
  #held = '' // From the start of the value, key or item being looked at.
  #at = 0 // Where in it the next letter is.
  #depth = 0
  #line = 1
  #begun = 1
  #quoted = false
  #escaped = false
  #ended = false
  #key: string | null = null
  #inArray = false

  constructor(options: JsonOptions) {
    this.#options = options
  }

  write(text: string): Refusal | null {
    this.#held += text
    while (this.#at < this.#held.length) {
      if (this.#quoted) {
        this.#string()
        if (this.#quoted) break
      } else {
        const refused = this.#letter(this.#held[this.#at] ?? '')
        if (refused !== null) return refused
      }
      this.#at++
    }
    if (this.#held.length <= LIMITS.list_row_characters_max) return null
    return refuse('list-too-large', { found: 'item', max: LIMITS.list_row_characters_max, unit: 'characters' }, { line: this.#begun })
  }

  close(): Refusal | null {
    if (this.#ended) return null
    const empty = this.#depth === 0 && this.#held.trim() === ''
    return empty ? refuse('list-empty') : refuse('list-truncated', { found: '{' }, { line: this.#line })
  }

  #unreadable(): Refusal {
    return refuse('list-json-unreadable', { found: JSON.stringify(this.#held.slice(0, 40)), accepted: OBJECT }, { line: this.#line })
  }

  /** What stands in front of the letter being looked at, of the value, key or item. */
  #before(): string {
    return this.#held.slice(0, this.#at).trim()
  }

  /** Lets go of everything up to the letter being looked at, and goes on behind it. */
  #drop(): void {
    this.#held = this.#held.slice(this.#at + 1)
    this.#at = -1
    this.#begun = this.#line
  }

  /** Passes over a string up to its end, or to the end of what is at hand. */
  #string(): void {
    while (this.#at < this.#held.length) {
      const code = this.#held.charCodeAt(this.#at)
      if (this.#escaped) this.#escaped = false
      else if (code === 92) this.#escaped = true
      else if (code === 34) {
        this.#quoted = false
        return
      }
      this.#at++
    }
  }

  /** What a letter outside strings does to the skeleton. */
  #letter(letter: string): Refusal | null {
    const level = this.#inArray ? 2 : 1
    if (letter === '"') this.#quoted = true
    else if (letter === '\n') this.#line++
    else if (letter === '{' || letter === '[') return this.#open(letter)
    else if (letter === '}' || letter === ']') return this.#depth === level ? this.#shut() : this.#up()
    else if (letter === ',' && this.#depth === level) return this.#hand()
    else if (letter === ':' && this.#depth === 1 && this.#key === null) return this.#name()
    else if (this.#ended && letter.trim() !== '') return this.#unreadable()
    return null
  }

  #open(letter: string): Refusal | null {
    if (this.#ended) return this.#unreadable()
    this.#depth++
    if (this.#depth === 1) {
      if (letter !== '{' || this.#before() !== '') return this.#unreadable()
      this.#drop()
    } else if (
      this.#depth === 2 &&
      !this.#inArray &&
      letter === '[' &&
      this.#options.arrays.includes(this.#key ?? '') &&
      this.#before() === ''
    ) {
      this.#inArray = true
      this.#drop()
    }
    return this.#depth > LIMITS.list_depth_max
      ? refuse('list-too-large', { found: 'item', max: LIMITS.list_depth_max, unit: 'levels' }, { line: this.#line })
      : null
  }

  #up(): Refusal | null {
    this.#depth--
    return this.#depth < 0 ? this.#unreadable() : null
  }

  /** The end of an array whose items are handed over, or of the whole. */
  #shut(): Refusal | null {
    const refused = this.#hand()
    if (refused !== null) return refused
    if (this.#inArray) {
      this.#inArray = false
      this.#key = null
    } else this.#ended = true
    return this.#up()
  }

  #name(): Refusal | null {
    const name = parsed(this.#before(), this.#line, OBJECT)
    if (isRefusal(name)) return name
    if (typeof name.value !== 'string') return this.#unreadable()
    this.#key = name.value
    this.#drop()
    return null
  }

  /** Hands over what stands in front of a comma or a closing bracket. */
  #hand(): Refusal | null {
    const text = this.#before()
    const from = this.#begun
    this.#drop()
    if (text === '') return null
    const read = parsed(text, from, OBJECT)
    if (isRefusal(read)) return read
    if (this.#inArray) return this.#options.onItem(this.#key ?? '', read.value, from)
    const member = this.#key
    this.#key = null
    return member === null ? this.#unreadable() : this.#options.onMember(member, read.value)
  }
}

/** Reads lines of text pushed in pieces. The end of the last line may be missing. */
export function openLines(onLine: (text: string, line: number) => Refusal | null): Source {
  let held = ''
  let line = 0
  const one = (text: string): Refusal | null => {
    line++
    return onLine(text.endsWith('\r') ? text.slice(0, -1) : text, line)
  }
  return {
    write(text) {
      let from = 0
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        const refused = one(held + text.slice(from, end))
        if (refused !== null) return refused
        held = ''
        from = end + 1
      }
      held += text.slice(from)
      return held.length > LIMITS.list_row_characters_max
        ? refuse('list-too-large', { found: 'line', max: LIMITS.list_row_characters_max, unit: 'characters' }, { line: line + 1 })
        : null
    },
    close: () => (held === '' ? null : one(held)),
  }
}

/** One line that is one JSON object. */
export function recordOfLine(text: string, line: number): { readonly record: JsonRecord } | Refusal {
  const read = parsed(text, line, 'one JSON object in a line')
  if (isRefusal(read)) return read
  return isRecord(read.value)
    ? { record: read.value }
    : refuse('list-json-unreadable', { found: JSON.stringify(text.slice(0, 40)), accepted: 'one JSON object in a line' }, { line })
}
