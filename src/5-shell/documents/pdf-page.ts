/** Lays out words and tables on the pages of a PDF: breaks lines and pages, mixes scripts, links numbers to their sources. */
import type PDFDocument from 'pdfkit'
import { fontBytes, type Run, runsOf, type Weight } from './fonts.ts'

/** One word. `leadsTo` links it to the place another word names. */
export interface Word {
  readonly text: string
  readonly small?: true
  readonly leadsTo?: string
  readonly named?: string
}
interface Look {
  readonly size: number
  readonly weight: Weight
  readonly before?: number
  readonly after?: number
  /** Stays on a page with as much of what follows. */
  readonly keeps?: number
}
interface Placed extends Word {
  readonly runs: readonly Run[]
  readonly width: number
  readonly size: number
}
type Line = readonly Placed[]

const LEADING = 1.35
const SMALL = 0.7
const PADDING = 3
const BLANK = 0.27
const LINK = '#1a4f8b'
const RULE = '#8a8f98'

export class Page {
  readonly #document: InstanceType<typeof PDFDocument>
  readonly #fonts = new Set<string>()
  #y: number

  constructor(document: InstanceType<typeof PDFDocument>) {
    this.#document = document
    this.#y = document.page.margins.top
  }

  get #left(): number {
    return this.#document.page.margins.left
  }
  get #width(): number {
    const { width, margins } = this.#document.page
    return width - margins.left - margins.right
  }

  /** One paragraph over the whole width. */
  words(words: readonly Word[], look: Look): void {
    this.#y += look.before ?? 0
    for (const line of this.#lines(words, this.#width, look)) {
      const height = look.size * LEADING
      this.#room(height + (look.keeps ?? 0))
      this.#draw(line, this.#left, this.#y, this.#width)
      this.#y += height
    }
    this.#y += look.after ?? 0
  }

  /** A table whose columns are at least as wide as their longest word and share the rest by how much is in them; its head comes again on every page. */
  table(head: readonly string[], rows: readonly (readonly (readonly Word[])[])[], size: number): void {
    const heads = head.map((text) => text.split(/\s+/).map((one): Word => ({ text: one })))
    const widths = this.#columns([heads, ...rows], size)
    const top = () => this.#row(heads, widths, { size, weight: 'bold' })
    top()
    for (const row of rows) this.#row(row, widths, { size, weight: 'plain' }, top)
    this.#y += size
  }

  /** Writes the number of each page at its foot, when all are there. */
  numbers(): void {
    const { start, count } = this.#document.bufferedPageRange()
    for (let i = start; i < start + count; i++) {
      this.#document.switchToPage(i)
      const { height, margins } = this.#document.page
      // Below the margin a text would begin a new page.
      const bottom = margins.bottom
      margins.bottom = 0
      const [line] = this.#lines([{ text: `${i + 1} / ${count}` }], this.#width, { size: 8, weight: 'plain' })
      if (line !== undefined) this.#draw(line, this.#left, height - bottom + 12, this.#width)
      margins.bottom = bottom
    }
  }

  #columns(rows: readonly (readonly (readonly Word[])[])[], size: number): readonly number[] {
    const count = Math.max(...rows.map((row) => row.length))
    const columns = Array.from({ length: count }, (_, column) => {
      const cells = rows.map((row) => (row[column] ?? []).map((word) => this.#place(word, { size, weight: 'bold' }).width))
      const longest = Math.max(...cells.flat(), 0)
      const whole = Math.max(...cells.map((widths) => widths.reduce((sum, one) => sum + one + size * BLANK, 0)), 0)
      const least = Math.min(longest, this.#width / 3) + PADDING * 2 + 1
      return { least, wished: Math.max(least, Math.min(whole + PADDING * 2, this.#width / 2)) }
    })
    const least = columns.reduce((sum, one) => sum + one.least, 0)
    // Where not even the longest words fit beside each other, all are narrower by the same share, and words are cut.
    if (least >= this.#width) return columns.map((one) => (one.least / least) * this.#width)
    const more = columns.reduce((sum, one) => sum + one.wished - one.least, 0)
    const left = this.#width - least
    return columns.map((one) => one.least + (more === 0 ? left / count : ((one.wished - one.least) / more) * left))
  }

  /** Draws one row; where it begins a page, `again` draws the head first. A row longer than a page goes on over the next ones. */
  #row(cells: readonly (readonly Word[])[], widths: readonly number[], look: Look, again?: () => void): void {
    const height = look.size * LEADING
    const columns = cells.map((words, i) => this.#lines(words, (widths[i] ?? 0) - PADDING * 2, look))
    const lines = Math.max(1, ...columns.map((one) => one.length))
    for (let i = 0; i < lines; i++) {
      if (this.#y + height + PADDING > this.#bottom()) {
        this.#newPage()
        again?.()
      }
      let x = this.#left
      for (const [column, width] of widths.entries()) {
        const line = columns[column]?.[i]
        if (line !== undefined) this.#draw(line, x + PADDING, this.#y + PADDING / 2, width - PADDING * 2)
        x += width
      }
      this.#y += height
    }
    this.#y += PADDING
    this.#document
      .lineWidth(0.4)
      .strokeColor(RULE)
      .moveTo(this.#left, this.#y)
      .lineTo(this.#left + this.#width, this.#y)
      .stroke()
  }

  #bottom(): number {
    return this.#document.page.height - this.#document.page.margins.bottom
  }
  #room(height: number): void {
    if (this.#y + height > this.#bottom()) this.#newPage()
  }
  #newPage(): void {
    this.#document.addPage()
    this.#y = this.#document.page.margins.top
  }

  #font(name: string, size: number): InstanceType<typeof PDFDocument> {
    if (!this.#fonts.has(name)) {
      this.#document.registerFont(name, Buffer.from(fontBytes(name)))
      this.#fonts.add(name)
    }
    return this.#document.font(name).fontSize(size)
  }

  #place(word: Word, look: Look): Placed {
    const size = word.small ? look.size * SMALL : look.size
    const runs = runsOf(word.text, look.weight)
    const width = runs.reduce((sum, run) => sum + this.#font(run.font, size).widthOfString(run.text), 0)
    return { ...word, runs, width, size }
  }

  /** Breaks words into lines; a word longer than a line is cut where it has to be. */
  #lines(words: readonly Word[], width: number, look: Look): readonly Line[] {
    const lines: Placed[][] = [[]]
    let used = 0
    const blank = look.size * BLANK
    for (const word of words.flatMap((one) => this.#cut(one, width, look))) {
      if (used > 0 && used + blank + word.width > width) {
        lines.push([])
        used = 0
      }
      lines.at(-1)?.push(word)
      used += (used > 0 ? blank : 0) + word.width
    }
    return lines.map(inOrder)
  }

  #cut(word: Word, width: number, look: Look): readonly Placed[] {
    const placed = this.#place(word, look)
    if (placed.width <= width || word.text.length < 2) return [placed]
    const half = Math.ceil(word.text.length / 2)
    const [head, tail] = [word.text.slice(0, half), word.text.slice(half)]
    return [
      ...this.#cut({ ...word, text: head.toWellFormed() }, width, look),
      ...this.#cut({ ...word, text: tail.toWellFormed() }, width, look),
    ]
  }

  #draw(line: Line, left: number, y: number, width: number): void {
    let x = left
    const baseline = Math.max(0, ...line.map((word) => word.size))
    for (const word of line) {
      const from = x
      for (const run of word.runs) {
        const document = this.#font(run.font, word.size).fillColor(word.leadsTo === undefined ? '#000000' : LINK)
        // On one baseline, whatever the height of each font.
        document.text(run.text, x, y + baseline, { lineBreak: false, baseline: 'alphabetic' })
        x += document.widthOfString(run.text)
      }
      if (word.leadsTo !== undefined) this.#document.goTo(from, y, x - from, word.size * LEADING, word.leadsTo)
      if (word.named !== undefined) this.#document.addNamedDestination(word.named, 'XYZ', left, y, null)
      x += word.size * BLANK
      if (x > left + width + word.size) break
    }
  }
}

/** Words that run from right to left and stand side by side are read from the last to the first. */
function inOrder(line: Line): Line {
  const out: Placed[] = []
  let stretch: Placed[] = []
  for (const word of line) {
    if (word.runs.length > 0 && word.runs.every((run) => run.rtl)) stretch.unshift(word)
    else {
      out.push(...stretch, word)
      stretch = []
    }
  }
  return [...out, ...stretch]
}
