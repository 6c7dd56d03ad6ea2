/** Editions of events and evidence for a fuzz: editions that are on the shelf, and values by the names of fields. */
import { hash } from 'node:crypto'
import { isRefusal, sure } from '#ground/refusal.ts'
import { memoryStores, type WatchStores } from '#shell/watch/stores.ts'
import { type EditionText, editionId, readEdition } from '#watch/events/edition.ts'
import type { WatchedEvent } from '#watch/events/event.ts'
import { readEvents } from '#watch/events/read/open.ts'
import type { Chooser } from '../../properties/support/choose.ts'

const HEAD = 'id,type_of_violence,side_a,side_b,date_prec,date_start,date_end,latitude,longitude,where_prec,event_clarity,low,best,high'
const rowsOf = (n: number): string =>
  [
    HEAD,
    ...[1, 2, 3].map((i) => `E${i},1,Army,Rebels,1,2025-0${i}-0${n},2025-0${i}-0${n},${10 + i},${20 + n},1,1,${i},${i},${i}`),
    'E9,1,Army,Rebels,1,2025-01-01,2025-01-01,95,200,1,1,1,1,1',
  ].join('\n')

/** Made of a table of three events and one row that is refused; another for each number from 1 to 9. */
function editionOf(n: number): { readonly told: EditionText; readonly events: { event: WatchedEvent; line: number; words: string }[] } {
  const events: { event: WatchedEvent; line: number; words: string }[] = []
  const now = Date.UTC(2026, 0, 5)
  const read = readEvents('ucdp-csv', rowsOf(n), {
    now,
    onEvent: (event, line, words) => events.push({ event, line, words }),
    onFate: () => {},
  })
  sure(!isRefusal(read), 'the table can be read')
  const parts = {
    ...{ source: `SOURCE-${n}`, form: read.form, mapping: null },
    files: [{ name: `${n}.csv`, bytes: rowsOf(n).length, sha256: String(n).repeat(64) }],
  }
  const { counts, refusedBy, flaggedBy, first, last } = read
  const told = readEdition({
    ...{ edition: editionId(parts), ...parts, as_of: '2026-01-04', counts, refused_by: refusedBy, flagged_by: flaggedBy },
    ...{ fates: 'f'.repeat(64), first, last },
  })
  sure(!isRefusal(told), JSON.stringify(told))
  return { told, events }
}

export const EDITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(editionOf)

/** Tables that are among the contents, and the editions that an import makes of them. */
const TABLES = [1, 2, 3].map((n) => {
  const [bytes, sha256] = [Buffer.from(rowsOf(n)), hash('sha256', rowsOf(n))]
  const files = [{ name: 'table.csv', bytes: bytes.length, sha256 }]
  return { bytes, sha256, edition: editionId({ source: 'UCDP', form: 'ucdp-csv', mapping: null, files }) }
})

/** Stores in memory with these editions on the shelf; the record does not name them yet. Tables lie among the contents. */
export async function shelved(): Promise<WatchStores> {
  const stores = memoryStores()
  for (const { bytes } of TABLES) await stores.contents.put(bytes)
  for (const { told, events } of EDITIONS) {
    const placing = await stores.events.place(told.edition)
    await placing.add(events)
    await placing.keep(told)
  }
  return stores
}

const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const OF_EDITIONS = ['event-edition', 'edition-fates', 'editions-differ', 'events', 'events-by-day', 'event', 'record-edition']
const OF_IMPORTS = ['put-piece', 'join-pieces', 'look-at-events', 'imports', 'begin-import', 'stop-import']
const DOT_SHA256 = hash('sha256', Buffer.from(DOT, 'base64'))
const OF_EVIDENCE = ['evidence', 'evidence-piece', 'evidence-content', 'file-evidence', 'hand-evidence']

/** A piece of evidence with content, so that a fuzz has one to ask for. */
export const FUZZED_EVIDENCE = {
  evidence: { id: 'KEPT', title: 'A photograph', sort: 'photo', origin: 'TEAM', source: 'TEAM', grade: 'B2' },
  content: DOT,
}

/** Values of fields, for the operations of editions and evidence alone. */
export function editionMakers(
  operation: string,
  choose: Chooser,
  evidence: string[],
  serial: () => string,
): Readonly<Record<string, () => unknown>> {
  const edition = () => choose.pick(EDITIONS)?.told
  const id = () => edition()?.edition
  const degrees = () => choose.pick(['-20', '10.5', '30', '200'])
  const day = () => choose.pick(['2025-01-01', '2025-12-31', 'soon'])
  const ofEditions = {
    edition: operation === 'record-edition' ? edition : id,
    ...{
      since: id,
      outcome: () => choose.pick(['all', 'refused']),
      code: () => choose.pick(['place-outside', undefined]),
      how: () => choose.pick(['changed', 'added']),
      event: () => choose.pick(['E1', 'E2', 'E9']),
      source: () => choose.pick(['SOURCE-1', 'NONE']),
    },
    ...{
      west: degrees,
      south: degrees,
      east: degrees,
      north: degrees,
      from: day,
      until: day,
      after: () => (operation === 'editions-differ' ? 'E1' : choose.below(9)),
    },
    ...{
      kind: () => 'state-based',
      side: () => 'Army',
      daily: () => choose.toss(),
      cells: () => choose.below(9) + 1,
      limit: () => choose.below(3) + 1,
    },
  }
  const piece = () => {
    const made = {
      id: serial(),
      title: 'A photograph',
      sort: choose.pick(['photo', 'document', 'testimony']),
      origin: 'TEAM',
      source: 'TEAM',
    }
    evidence.push(made.id)
    return { ...made, grade: 'B2', words: 'It was there.', protected: choose.toss() }
  }
  const ofEvidence = {
    evidence: operation === 'file-evidence' ? piece : () => choose.pick(['KEPT', ...evidence.slice(-3)]),
    ...{ content: () => choose.pick([DOT, DOT, 'no base64']), stored: () => undefined, to: () => choose.pick(['LEGAL', 'LAB']) },
    ...{ at: () => choose.pick(['2026-01-05T08:00Z', '2030-01-01T00:00Z']), of: () => 'HOST', bare: () => choose.toss() },
  }
  if (OF_IMPORTS.includes(operation)) return importMakers(choose)
  return OF_EDITIONS.includes(operation) ? ofEditions : OF_EVIDENCE.includes(operation) ? ofEvidence : {}
}

function importMakers(choose: Chooser): Readonly<Record<string, () => unknown>> {
  const table = () => choose.pick(TABLES)
  return {
    base64: () => choose.pick([DOT, DOT, 'no base64']),
    pieces: () => [DOT_SHA256],
    sha256: () => choose.pick([table()?.sha256, undefined]),
    content: () => choose.pick([table()?.sha256, DOT_SHA256]),
    mapping: () => undefined,
    name: () => 'table.csv',
    source: () => undefined,
    as_of: () => choose.pick(['2025-12-31', 'soon']),
    parties: () => choose.toss(),
    edition: () => table()?.edition,
  }
}
