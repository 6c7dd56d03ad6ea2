/**
 * A document for people, before it is Word or PDF: headings, sentences and tables in which every number names its source, and the table
 * of sources: what each number counts and which records say so.
 */
import type { Locale } from '#ground/say.ts'

/** A piece of text; a number in it refers to its source by the number of that source, counted from 1. */
export interface Part {
  readonly text: string
  readonly source?: number
}
export type Cell = readonly Part[]

export type Block =
  | { readonly kind: 'words'; readonly parts: Cell }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }

export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** What one number counts: the records, by id, and the indices of the entries that say so. */
export interface Source {
  readonly n: number
  readonly what: string
  readonly of: readonly string[]
  readonly entries: readonly number[]
}

export interface Paper {
  readonly locale: Locale
  readonly title: string
  /** Lines under the title: what it is of, over which time, from which entries. */
  readonly lines: readonly string[]
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
  /** Words of the table of sources: its heading and the heads of its columns. */
  readonly sourceWords: { readonly heading: string; readonly head: readonly [string, string, string, string] }
  /** When it was made, for the document's own properties: milliseconds. */
  readonly made: number
}

/** Collects sources while a paper is made. */
export class Sources {
  readonly #list: Source[] = []

  /** A number as a part that names its source. Nought has a source too: that nothing was counted is told of the same records. */
  number(n: number, what: string, { of, entries }: { readonly of: readonly string[]; readonly entries: readonly number[] }): Part {
    const source = this.#list.length + 1
    this.#list.push({ n: source, what, of, entries })
    return { text: String(n), source }
  }

  /** A mark that leads to one record by its entry, and stands for no number. */
  entry(index: number, what: string, of: string): Part {
    const source = this.#list.length + 1
    this.#list.push({ n: source, what, of: [of], entries: [index] })
    return { text: `#${index}`, source }
  }

  get list(): readonly Source[] {
    return this.#list
  }
}

export const words = (text: string): Cell => [{ text }]
