/**
 * The entries of an edition as they are pasted out of a table: one a line, its cells parted by tabs or upright bars. Code and heading are
 * needed; tariff headings, regimes and the entry it lies within may follow, in that order.
 */
import type { Written } from '../../client/shapes.ts'

export interface EntriesTyped {
  readonly entries: readonly Written[]
  /** The numbers of the lines, from 1, that have no code or no heading. They are never left out in silence. */
  readonly wrong: readonly number[]
}

/** The key of each cell of a line, in order. */
const CELLS = ['code', 'heading', 'hs', 'regimes', 'parent'] as const

const listed = (cell: string): readonly string[] => cell.split(/[,;]/).flatMap((one) => one.trim() || [])
/** Tariff headings are written with full stops and blanks between their pairs. */
const tariff = (cell: string): readonly string[] => listed(cell).map((one) => one.replaceAll(/[.\s]/g, ''))

export function readEntriesTyped(text: string): EntriesTyped {
  const entries: Written[] = []
  const wrong: number[] = []
  for (const [i, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [code = '', heading = '', hs = '', regimes = '', parent = ''] = line.split(/[\t|]/).map((cell) => cell.trim())
    if (line.trim() === '' || (i === 0 && code.toLowerCase() === CELLS[0])) continue
    if (code === '' || heading === '') {
      wrong.push(i + 1)
      continue
    }
    const more = { hs: tariff(hs), regimes: listed(regimes), parent }
    entries.push({ code, heading, ...Object.fromEntries(Object.entries(more).filter(([, value]) => value.length > 0)) })
  }
  return { entries, wrong }
}

/** Entries on file as they would be pasted, so that a new edition begins with what the last one had. */
export const entriesWritten = (entries: readonly Written[]): string =>
  entries
    .map((one) =>
      CELLS.map((key) => (Array.isArray(one[key]) ? one[key].join(', ') : String(one[key] ?? '')))
        .join('\t')
        .trimEnd(),
    )
    .join('\n')
