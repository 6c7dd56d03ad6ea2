/** What the index hands over of names that are spoilt in known ways, beside what comparing with every name finds. */
import { baseOf } from '#know/screening/base.ts'
import { screen } from '#know/screening/screen.ts'
import type { Table } from '../measure.ts'
import { DAMAGES, drawn } from './screening-damage.ts'
import { exhaustively } from './screening-retrieval.ts'
import { questionOf, world } from './screening-sets.ts'

const SEED = 2026
/** So many names are spoilt in each way. */
const EACH = 10

/** The interval that holds a share of so many with a certainty of 95 %, after Wilson. */
function wilson(kept: number, of: number): string {
  if (of === 0) return '–'
  const z = 1.96
  const share = kept / of
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * of)) / of)
  return `${share.toFixed(3)} (${((middle - half) / (1 + (z * z) / of)).toFixed(3)}–${((middle + half) / (1 + (z * z) / of)).toFixed(3)})`
}

/** For each way of spoiling names: the entries over the threshold when all are compared, and how many of these the index hands over. */
export async function damaged(failures: boolean): Promise<Table[]> {
  const { entries } = await world()
  // Each entry stands alone here: another one of its party does not make up for it.
  const base = baseOf(entries)
  const named = entries.filter(({ names }) => names.length > 0)
  const draw = drawn(SEED)
  const rows: string[][] = []
  const lost: string[][] = []
  let [all, held] = [0, 0]
  for (const [way, spoil] of Object.entries(DAMAGES)) {
    let [over, kept] = [0, 0]
    for (let asked = 0; asked < EACH; ) {
      const entry = named[draw(named.length)] as (typeof named)[number]
      const text = entry.names[draw(entry.names.length)]?.text as string
      const spoilt = spoil(text, draw)
      if (spoilt === text && way !== 'nothing') continue
      asked++
      const question = questionOf(spoilt, entry.kind)
      const given = new Set(
        screen(base, question.subject, { top: entries.length, explained: 0 }).map(({ list, entry: id }) => `${list} ${id}`),
      )
      for (const { entry: at, name, score } of exhaustively(base, question)) {
        over++
        if (given.has(`${entries[at]?.list} ${entries[at]?.id}`)) kept++
        else lost.push([way, spoilt, name, (score / 10_000).toFixed(3)])
      }
    }
    rows.push([way, String(over), String(kept), wilson(kept, over)])
    all += over
    held += kept
  }
  rows.push(['all', String(all), String(held), wilson(held, all)])
  const table: Table = {
    title: `Entries over the threshold when ${EACH} names spoilt in each way are compared with every name, and what the index hands over (95 %)`,
    columns: ['spoilt by', 'over', 'handed over', 'share'],
    rows,
  }
  return failures ? [table, { title: 'Not handed over', columns: ['spoilt by', 'asked', 'listed', 'score'], rows: lost }] : [table]
}
