/**
 * Reads the JSON of a request (RFC 8259), more strictly than `JSON.parse`: a key that stands twice is refused instead of dropped,
 * nesting is bounded while reading, and what the record could not keep (U+0000, half a character) is refused with its place.
 */
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse, shown } from '#ground/refusal.ts'

/** The value a text stands for, or why it stands for none: with line and column, or the field. */
export function readJson(text: string): { readonly value: unknown } | Refusal {
  try {
    return { value: new Reading(text).whole() }
  } catch (stop) {
    if (stop instanceof Unreadable) return stop.refusal
    throw stop
  }
}

/** Thrown from the depth of a reading to its top, and no further. */
class Unreadable extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('unreadable')
    this.refusal = refusal
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])
const [QUOTE, BACKSLASH, COMMA, COLON, LIST, LIST_END, RECORD, RECORD_END] = [...'"\\,:[]{}'].map((c) => c.charCodeAt(0))

class Reading {
  readonly #text: string
  readonly #path: (string | number)[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  whole(): unknown {
    const value = this.#value()
    this.#next()
    if (this.#at < this.#text.length) this.#unexpected()
    return value
  }

  #value(): unknown {
    const code = this.#next()
    if (code === QUOTE) return this.#string()
    if (code === RECORD) return this.#within(this.#record)
    if (code === LIST) return this.#within(this.#list)
    for (const [word, value] of WORDS) {
      if (!this.#text.startsWith(word, this.#at)) continue
      this.#at += word.length
      return value
    }
    return this.#number()
  }

  /** Goes in one level deeper. A list of lists costs the reader a call each, so the bound is also that of the stack. */
  #within<T>(read: () => T): T {
    if (this.#path.length >= LIMITS.http_json_depth_max) this.#stop(refuse('json-too-deep', { max: LIMITS.http_json_depth_max }))
    this.#at++
    return read.call(this)
  }

  #list(): unknown[] {
    const items: unknown[] = []
    if (this.#next() === LIST_END) {
      this.#at++
      return items
    }
    for (;;) {
      this.#path.push(items.length)
      items.push(this.#value())
      this.#path.pop()
      const code = this.#next()
      if (code !== COMMA && code !== LIST_END) this.#unexpected()
      this.#at++
      if (code === LIST_END) return items
    }
  }

  #record(): Record<string, unknown> {
    const made: Record<string, unknown> = {}
    if (this.#next() === RECORD_END) {
      this.#at++
      return made
    }
    for (;;) {
      if (this.#next() !== QUOTE) this.#unexpected()
      const key = this.#string()
      this.#path.push(key)
      // It would change what the record is made of instead of what it holds.
      if (key === '__proto__') this.#stop(refuse('json-key-reserved', { found: key }))
      if (Object.hasOwn(made, key)) this.#stop(refuse('json-key-repeated', { found: shown(key) }))
      if (this.#next() !== COLON) this.#unexpected()
      this.#at++
      made[key] = this.#value()
      this.#path.pop()
      const code = this.#next()
      if (code !== COMMA && code !== RECORD_END) this.#unexpected()
      this.#at++
      if (code === RECORD_END) return made
    }
  }

  #string(): string {
    const text = this.#text
    const start = this.#at
    let escaped = false
    for (let i = start + 1; i < text.length; i++) {
      const code = text.charCodeAt(i)
      if (code === QUOTE) {
        this.#at = i + 1
        return escaped ? this.#unescaped(start) : text.slice(start + 1, i)
      }
      if (code === BACKSLASH) {
        escaped = true
        i++
      } else if (code < 0x20) {
        this.#at = i
        this.#unexpected()
      }
    }
    this.#at = text.length
    return this.#unexpected()
  }

  #unescaped(start: number): string {
    let value: string
    try {
      value = JSON.parse(this.#text.slice(start, this.#at))
    } catch {
      this.#at = start
      return this.#unexpected()
    }
    if (value.includes('\0')) this.#stop(refuse('json-nul'))
    if (!value.isWellFormed()) this.#stop(refuse('canonical-lone-surrogate'))
    return value
  }

  #number(): number {
    NUMBER.lastIndex = this.#at
    const found = NUMBER.exec(this.#text)?.[0]
    if (found === undefined) return this.#unexpected()
    const value = Number(found)
    if (!Number.isFinite(value)) this.#stop(refuse('canonical-not-finite', { found: shown(found) }))
    this.#at += found.length
    return value
  }

  /** The code of the next character that is no blank; NaN at the end. */
  #next(): number {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return code
      this.#at++
    }
  }

  #unexpected(): never {
    const before = this.#text.slice(0, this.#at)
    const line = before.split('\n').length
    const column = this.#at - before.lastIndexOf('\n')
    const found = this.#text.slice(this.#at, this.#at + 1)
    this.#stop(refuse('json-unreadable', { found: found === '' ? 'EOF' : shown(found), line, column }))
  }

  #stop(refusal: Refusal): never {
    const field = this.#path.reduce<string>(
      (text, key) => text + (typeof key === 'number' ? `[${key}]` : text === '' ? key : `.${key}`),
      '',
    )
    throw new Unreadable(field === '' ? refusal : { ...refusal, where: { field } })
  }
}
