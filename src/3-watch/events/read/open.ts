/** Reads one file of events, row by row, and tells what became of every row. */
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Source } from '#know/lists/read/reader.ts'
import { type Cell, Doubts } from '../draft.ts'
import type { WatchedEvent } from '../event.ts'
import type { Counts, CountsBy, Fate, FateCode } from '../fates.ts'
import { judge, partyKey } from '../judge.ts'
import { acledRows } from './acled.ts'
import type { EventForm, RowReader } from './form.ts'
import { openSubmissions } from './form-json.ts'
import { mappedRows } from './mapped.ts'
import type { Mapping } from './mapping.ts'
import { openRows } from './table.ts'
import { ucdpRows } from './ucdp.ts'

export interface ReadingEvents {
  /** The moment of the import. What lies beyond it has not happened. */
  readonly now: Instant
  /** Needed for the forms that are somebody's own. */
  readonly mapping?: Mapping | undefined
  /** Parties that are known, by any name. Where given, events of others are flagged. */
  readonly parties?: readonly string[] | undefined
  /** `words` is the event as JSON, with its members always in the same order. */
  readonly onEvent: (event: WatchedEvent, line: number, words: string) => void
  /** Every row, in order, the stored ones too. */
  readonly onFate: (fate: Fate) => void
}

export interface EventsRead {
  readonly form: EventForm
  readonly counts: Counts
  readonly refusedBy: CountsBy
  readonly flaggedBy: CountsBy
  /** The first and last day of what is stored, `YYYY-MM-DD`; null where nothing is. */
  readonly first: string | null
  readonly last: string | null
}

export interface EventReader {
  /** The next piece, as bytes of UTF-8 or as text. */
  write(chunk: string | Uint8Array): Refusal | null
  /** There is no more. Rows read are rows stored and rows refused; that they are, is asserted. Refuses a file in which there is no row. */
  end(): EventsRead | Refusal
}

/** Opens a reader for one file in a form that `recogniseEvents` told. After a refusal nothing more is taken. */
export function openEventReader(form: EventForm, reading: ReadingEvents): EventReader | Refusal {
  const { mapping } = reading
  const own = form !== 'ucdp-csv' && form !== 'acled-csv'
  if (own && mapping === undefined) return refuse('events-mapping-missing', { found: form })
  if (!own && mapping !== undefined) return refuse('events-mapping-idle', { found: form })
  const rows = form === 'ucdp-csv' ? ucdpRows : form === 'acled-csv' ? acledRows : mappedRows(mapping as Mapping)
  return new Reader(form, rows, reading)
}

class Reader implements EventReader {
  readonly #form: EventForm
  readonly #rows: RowReader
  readonly #reading: ReadingEvents
  readonly #source: Source
  /** Broken bytes become a mark, so that the row they stand in is refused or flagged by itself and the rest is read. */
  readonly #decoder = new TextDecoder('utf-8')
  readonly #judging: Parameters<typeof judge>[2]
  /** Ids seen, with a fingerprint of what the row said. */
  readonly #seen = new Map<string, number>()
  readonly #counts = { rows: 0, stored: 0, flagged: 0, refused: 0, daily: 0 }
  readonly #refusedBy: Partial<Record<FateCode, number>> = {}
  readonly #flaggedBy: Partial<Record<FateCode, number>> = {}
  #first: string | null = null
  #last: string | null = null
  #failed: Refusal | null = null

  constructor(form: EventForm, rows: RowReader, reading: ReadingEvents) {
    this.#form = form
    this.#rows = rows
    this.#reading = reading
    const { now, parties } = reading
    this.#judging = { fields: rows.fields, now, within: rows.within, parties: parties && new Set(parties.map(partyKey)) }
    const onRow = (cell: Cell, line: number, ragged: string | null) => this.#row(cell, line, ragged)
    this.#source = form === 'form-json' ? openSubmissions(reading.mapping?.repeat, onRow) : openRows(rows.needs, onRow)
  }

  write(chunk: string | Uint8Array): Refusal | null {
    if (this.#failed !== null) return this.#failed
    const text = typeof chunk === 'string' ? chunk : this.#decoder.decode(chunk, { stream: true })
    this.#failed = text === '' ? null : this.#source.write(text)
    return this.#failed
  }

  end(): EventsRead | Refusal {
    const tail = this.#failed === null ? this.#decoder.decode() : ''
    const failed = this.#failed ?? (tail === '' ? null : this.#source.write(tail)) ?? this.#source.close()
    if (failed !== null) return failed
    const counts = this.#counts
    sure(counts.rows === counts.stored + counts.refused, `rows were lost: ${JSON.stringify(counts)} (${this.#form})`)
    if (counts.rows === 0) return refuse('events-empty')
    return {
      ...{ form: this.#form, counts: { ...counts }, refusedBy: this.#refusedBy, flaggedBy: this.#flaggedBy },
      ...{ first: this.#first, last: this.#last },
    }
  }

  #row(cell: Cell, line: number, ragged: string | null): Refusal | null {
    if (this.#counts.rows >= LIMITS.events_rows_max) return refuse('events-too-many', { max: LIMITS.events_rows_max }, { line })
    const doubts = new Doubts()
    if (ragged !== null) {
      doubts.refuse('ragged', '', ragged)
      this.#told(line, null, null, doubts)
      return null
    }
    const told = this.#rows.tell(cell, doubts)
    const event = judge(told, doubts, this.#judging)
    const words = event === null ? '' : JSON.stringify(event)
    const fresh = event !== null && this.#fresh(event, words, doubts)
    this.#told(line, told.id === '' ? null : told.id, fresh ? event : null, doubts, words)
    return null
  }

  /** Whether the id of an event was not borne before in this file. */
  #fresh(event: WatchedEvent, words: string, doubts: Doubts): boolean {
    const print = fingerprint(words)
    const before = this.#seen.get(event.id)
    if (before === undefined) this.#seen.set(event.id, print)
    else doubts.refuse(before === print ? 'id-repeated' : 'id-conflict', this.#rows.fields.id, event.id)
    return before === undefined
  }

  #told(line: number, id: string | null, event: WatchedEvent | null, { refused, flagged }: Doubts, words = ''): void {
    const counts = this.#counts
    counts.rows++
    if (event === null) {
      counts.refused++
      for (const code of new Set(refused.map((one) => one.code))) this.#refusedBy[code] = (this.#refusedBy[code] ?? 0) + 1
      this.#reading.onFate({ line, id, outcome: 'refused', why: refused })
      return
    }
    counts.stored++
    if (event.daily) counts.daily++
    if (flagged.length > 0) {
      counts.flagged++
      for (const { code } of flagged) this.#flaggedBy[code] = (this.#flaggedBy[code] ?? 0) + 1
    }
    if (this.#first === null || event.first < this.#first) this.#first = event.first
    if (this.#last === null || event.last > this.#last) this.#last = event.last
    this.#reading.onFate({ line, id, outcome: flagged.length > 0 ? 'flagged' : 'stored', why: flagged })
    this.#reading.onEvent(event, line, words)
  }
}

/**
 * A number for a text, to tell a row that says the same again from one that says something else (FNV-1a, 32 bits). Either way the row is
 * refused and told, so that two texts once in billions share a number changes a word and no decision.
 */
function fingerprint(text: string): number {
  let print = 0x811c9dc5
  for (let i = 0; i < text.length; i++) print = Math.imul(print ^ text.charCodeAt(i), 0x01000193)
  return print
}

/** Reads a whole text at once. */
export function readEvents(form: EventForm, text: string | Uint8Array, reading: ReadingEvents): EventsRead | Refusal {
  const reader = openEventReader(form, reading)
  if (isRefusal(reader)) return reader
  const refused = reader.write(text)
  return refused ?? reader.end()
}
