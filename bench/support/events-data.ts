/** Material for measuring events: real files where they are at hand, and many events made of one by repeating it under new ids. */

import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefusal } from '#ground/refusal.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import { readEvents } from '#watch/events/read/open.ts'
import { Missing } from './screening-data.ts'

const folder = process.env.PARLEY_DATA || fileURLToPath(new URL('../../../shared/data', import.meta.url))
export const SYRIA = 'conflict/ucdp_ged_syria_201601_201806.csv'
export const CANDIDATES = 'conflict/ucdp_candidate_v23_0_10_oct2023.csv'
export const CENTRAL_AFRICA = 'conflict/ucdp_ged231_central_african_republic.csv'
/** Events of a later edition, some of which are in the other files too. */
export const SAMPLE = 'conflict/ucdp_ged_231_sample1000.csv'

/** The text of a file, or the word that it is not there. */
function textOf(name: string): string {
  const file = path.join(folder, name)
  if (!existsSync(file)) throw new Missing(name)
  return readFileSync(file, 'utf8')
}

/** Every event of a file that is stored. */
export function eventsOf(name: string): readonly WatchedEvent[] {
  const events: WatchedEvent[] = []
  const read = readEvents('ucdp-csv', textOf(name), { now: Date.now(), onEvent: (event) => events.push(event), onFate: () => {} })
  if (isRefusal(read)) throw new TypeError(JSON.stringify(read))
  return events
}

const ROW = /^(\d+),(20\d\d),/gm

/** Writes a table of at least so many rows: the rows of a file again and again, each time under new ids. Gives how many there are. */
export async function writeMany(name: string, to: string, least: number): Promise<number> {
  const text = textOf(name)
  const cut = text.indexOf('\n') + 1
  const [head, body] = [text.slice(0, cut), text.slice(cut).replace(/\n*$/, '\n')]
  const once_ = [...body.matchAll(ROW)].length
  const out = createWriteStream(to)
  out.write(head)
  let rows = 0
  for (let round = 0; rows < least; round++, rows += once_) {
    if (!out.write(body.replace(ROW, `$1-${round},$2,`))) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  return rows
}
