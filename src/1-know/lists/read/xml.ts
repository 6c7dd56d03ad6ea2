import { SaxesParser } from 'saxes'
import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { RefusalCode } from '#ground/refusal-codes.ts'
import type { Source } from './reader.ts'

/** An element with everything in it. Names are without prefix. Text is that of the element itself, in one piece. */
export interface Node {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  readonly text: string
  readonly line: number
}

interface Growing {
  name: string
  attributes: Record<string, string>
  children: Growing[]
  text: string
  line: number
}

export interface XmlOptions {
  /** The name the outermost element must have. */
  readonly root: string
  /** Elements that only hold others; what is in them is looked at, they are not. */
  readonly holders: readonly string[]
  readonly onRoot: (attributes: Readonly<Record<string, string>>) => void
  /** Is given each whole element below the root or a holder, one at a time, so that no more than one is held; and how much text it is. */
  readonly onNode: (node: Node, characters: number) => Refusal | null
}

/** Text is pushed in pieces of this size, so that a bound is looked at before more than this lies beyond it. */
const PIECE = 65_536

/**
 * Reads XML from text pushed in pieces. A document type is refused whatever is in it, so no entity of the file's own is ever expanded
 * and nothing outside is fetched. Depth and the size of one element are bounded.
 */
export const openXml = (options: XmlOptions): Source => new Xml(options)

class Xml implements Source {
  readonly #options: XmlOptions
  readonly #parser = new SaxesParser({ xmlns: false, position: true })
  readonly #open: Growing[] = [] // The element being taken, and those open within it.
  #refused: Refusal | null = null
  #outside = 0 // The depth of the root and the holders.
  #size = 0
  #fields = 0
  #eventAt = 0

  constructor(options: XmlOptions) {
    this.#options = options
    const parser = this.#parser
    parser.on('error', (error) => this.#stop('list-xml-unreadable', { found: told(error) }))
    parser.on('doctype', () => this.#stop('list-xml-declares', { found: 'DOCTYPE' }))
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && !UTF8.test(encoding)) this.#stop('list-encoding', { found: encoding.slice(0, 60), accepted: 'UTF-8' })
    })
    parser.on('opentag', (tag) => this.#begin(local(tag.name), unprefixed(tag.attributes)))
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
    parser.on('comment', () => this.#grow(0))
    parser.on('processinginstruction', () => this.#grow(0))
    parser.on('closetag', () => this.#end())
  }

  write(piece: string): Refusal | null {
    for (let at = 0; at < piece.length && this.#refused === null; at += PIECE) {
      this.#parser.write(piece.slice(at, at + PIECE))
      // What makes no event, such as a text without end, is held by the parser: its length is bounded here.
      if (this.#parser.position - this.#eventAt > LIMITS.list_field_characters_max)
        this.#tooLarge('element', LIMITS.list_field_characters_max)
    }
    return this.#refused
  }

  close(): Refusal | null {
    if (this.#refused !== null) return this.#refused
    if (this.#outside === 0 && this.#open.length === 0 && this.#eventAt === 0) return refuse('list-empty')
    const cut = this.#open.length > 0 || this.#outside > 0
    if (cut) return refuse('list-truncated', { found: `<${this.#open.at(-1)?.name ?? this.#options.root}>` }, { line: this.#parser.line })
    this.#parser.close()
    return this.#refused
  }

  #stop(code: RefusalCode, values: Readonly<Record<string, string | number>>): void {
    this.#refused ??= refuse(code, values, { line: this.#parser.line })
  }

  #tooLarge(found: string, max: number, unit = 'characters'): void {
    this.#stop('list-too-large', { found, max, unit })
  }

  #grow(amount: number): void {
    this.#size += amount
    this.#eventAt = this.#parser.position
    if (this.#size > LIMITS.list_row_characters_max) this.#tooLarge('element', LIMITS.list_row_characters_max)
  }

  #begin(name: string, attributes: Record<string, string>): void {
    this.#grow(Object.values(attributes).reduce((sum, value) => sum + value.length, name.length + 16))
    if (this.#open.length + this.#outside > LIMITS.list_depth_max) this.#tooLarge('element', LIMITS.list_depth_max, 'levels')
    const parent = this.#open.at(-1)
    if (parent === undefined && this.#outside === 0) {
      if (name !== this.#options.root)
        this.#stop('list-row-unknown', { found: `<${name.slice(0, 60)}>`, accepted: `<${this.#options.root}>` })
      this.#options.onRoot(attributes)
      this.#outside = 1
    } else if (parent === undefined && this.#options.holders.includes(name)) this.#outside++
    else {
      const node = { name, attributes, children: [], text: '', line: this.#parser.line }
      parent?.children.push(node)
      this.#open.push(node)
      if (++this.#fields > LIMITS.list_row_fields_max) this.#tooLarge('element', LIMITS.list_row_fields_max, 'fields')
    }
  }

  #text(more: string): void {
    const node = this.#open.at(-1)
    this.#grow(node === undefined ? 0 : more.length)
    if (node === undefined) {
      const said = more.trim()
      if (this.#outside > 0 && said !== '') this.#stop('list-row-unknown', { found: JSON.stringify(said.slice(0, 40)), accepted: '<…>' })
      return
    }
    node.text += more
    if (node.text.length > LIMITS.list_field_characters_max) this.#tooLarge(node.name, LIMITS.list_field_characters_max)
  }

  #end(): void {
    this.#grow(0)
    const node = this.#open.pop()
    if (node === undefined) this.#outside--
    else if (this.#open.length === 0) {
      const characters = this.#size
      this.#size = 0
      this.#fields = 0
      if (this.#refused === null) this.#refused = this.#options.onNode(node, characters)
    }
  }
}

const UTF8 = /^(?:utf-?8|us-ascii)$/i
const local = (name: string): string => name.slice(name.indexOf(':') + 1)
// The parser puts line and column in front of what it says; the line is told apart.
const told = (error: Error): string => error.message.replace(/^\d+:\d+:? */, '').slice(0, 120)

function unprefixed(attributes: Readonly<Record<string, unknown>>): Record<string, string> {
  const plain: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes)) if (!name.startsWith('xmlns')) plain[local(name)] = String(value)
  return plain
}

/** The text of the first child of a name; '' where there is none. */
export const textOf = (node: Node, name: string): string => node.children.find((child) => child.name === name)?.text.trim() ?? ''

/** All children of a name. */
export const childrenOf = (node: Node, name: string): readonly Node[] => node.children.filter((child) => child.name === name)
