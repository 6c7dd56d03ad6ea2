/** A paper as a Word document (Office Open XML, ECMA-376), every number a link to its source at the end. */
import {
  Bookmark,
  Document,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, Paper, Part, Source } from './paper.ts'

/** The bytes of a .docx file. */
export async function wordOf(paper: Paper): Promise<Uint8Array> {
  const children: FileChild[] = [
    new Paragraph({ text: paper.title, heading: HeadingLevel.TITLE }),
    ...paper.lines.map((line) => new Paragraph(line)),
    ...paper.sections.flatMap(({ heading, blocks }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
      ...blocks.flatMap(blockOf),
    ]),
    new Paragraph({ text: paper.sourceWords.heading, heading: HeadingLevel.HEADING_1 }),
    tableOf(paper.sourceWords.head, paper.sources.map(sourceRow)),
  ]
  const document = new Document({
    ...{ title: paper.title, creator: 'Parley', lastModifiedBy: 'Parley' },
    styles: { default: { document: { run: { font: 'Noto Sans', size: 20, language: { value: paper.locale } } } } },
    sections: [{ children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function blockOf(block: Block): FileChild[] {
  if (block.kind === 'words') return [new Paragraph({ children: block.parts.flatMap(runOf) })]
  // Word joins tables that touch; an empty paragraph keeps them apart.
  return [
    tableOf(
      block.head,
      block.rows.map((row) => row.map(paragraphOf)),
    ),
    new Paragraph(''),
  ]
}

const paragraphOf = (cell: Cell): Paragraph => new Paragraph({ children: cell.flatMap(runOf) })

function runOf({ text, source }: Part): ParagraphChild[] {
  if (source === undefined) return [new TextRun(text)]
  const mark = new InternalHyperlink({
    anchor: bookmark(source),
    children: [new TextRun({ text: ` [${source}]`, style: 'Hyperlink', size: 14 })],
  })
  return [new TextRun(text), mark]
}

const bookmark = (source: number): string => `source-${source}`

function sourceRow({ n, what, of, entries }: Source): Paragraph[] {
  const first = new Paragraph({ children: [new Bookmark({ id: bookmark(n), children: [new TextRun(String(n))] })] })
  return [first, new Paragraph(what), new Paragraph(of.join(', ') || '–'), new Paragraph(entries.join(', ') || '–')]
}

function tableOf(head: readonly string[], rows: readonly (readonly Paragraph[])[]): Table {
  const heads = head.map((text) => new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold: true })] })] }))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: heads }),
      ...rows.map((row) => new TableRow({ children: row.map((one) => new TableCell({ children: [one] })) })),
    ],
  })
}
