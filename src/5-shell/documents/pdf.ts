/** A paper as PDF: A4, every number a link to its source, the fonts of the house inside. */
import PDFDocument from 'pdfkit'
import type { Paper, Part, Source } from './paper.ts'
import { Page, type Word } from './pdf-page.ts'

/** A heading is followed by some lines of what it is about. */
const KEPT = 60
const SIZES = { title: 18, heading: 13, words: 9.5, table: 8.5 } as const

/** The bytes of a .pdf file. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  const document = new PDFDocument({
    ...{ size: 'A4', margin: 48, bufferPages: true, lang: paper.locale, displayTitle: true },
    info: { Title: paper.title, Creator: 'Parley', CreationDate: new Date(paper.made) },
  })
  const chunks: Uint8Array[] = []
  const whole = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', resolve)
    document.on('error', reject)
  })
  const page = new Page(document)
  page.words(plain(paper.title), { size: SIZES.title, weight: 'bold', after: 6 })
  for (const line of paper.lines) page.words(plain(line), { size: SIZES.words, weight: 'plain', after: 1 })
  for (const { heading, blocks } of paper.sections) {
    page.words(plain(heading), { size: SIZES.heading, weight: 'bold', before: 12, after: 4, keeps: KEPT })
    for (const block of blocks) {
      if (block.kind === 'words') page.words(block.parts.flatMap(wordsOf), { size: SIZES.words, weight: 'plain', after: 4 })
      else
        page.table(
          block.head,
          block.rows.map((row) => row.map((cell) => cell.flatMap(wordsOf))),
          SIZES.table,
        )
    }
  }
  const { heading, head } = paper.sourceWords
  page.words(plain(heading), { size: SIZES.heading, weight: 'bold', before: 12, after: 4, keeps: KEPT })
  page.table(head, paper.sources.map(sourceRow), SIZES.table)
  page.numbers()
  document.end()
  await whole
  return new Uint8Array(Buffer.concat(chunks))
}

const plain = (text: string): readonly Word[] => text.split(/\s+/).map((one) => ({ text: one }))

/** The words of a part; a number carries its mark, which leads to its source. */
function wordsOf({ text, source }: Part): readonly Word[] {
  if (source === undefined) return plain(text)
  return [...plain(text), { text: `[${source}]`, leadsTo: nameOf(source), small: true }]
}

const nameOf = (source: number): string => `source-${source}`

const sourceRow = ({ n, what, of, entries }: Source): (readonly Word[])[] => [
  [{ text: String(n), named: nameOf(n) }],
  plain(what),
  plain(of.join(', ') || '–'),
  plain(entries.join(', ') || '–'),
]
