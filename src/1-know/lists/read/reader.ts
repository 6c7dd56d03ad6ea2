import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Draft } from '../draft.ts'
import type { Entry } from '../entry.ts'
import { roomOf } from '../room.ts'

/** The forms of a list that are read. The names are for ever: editions carry them. */
export const LIST_FORMATS = [
  'un-xml',
  'ofac-csv',
  'ofac-xml',
  'eu-xml',
  'eu-act-csv',
  'uk-csv',
  'ofsi-csv',
  'parsed-csv',
  'csl-json',
  'csl-keyed-json',
  'sema-xml',
  'targets-csv',
  'ftm-json',
] as const
export type ListFormat = (typeof LIST_FORMATS)[number]

/**
 * Why a row that was read is no entry. `head`, `title`, `blank` and `end-mark` hold no party; `joined` tells more of an entry that
 * another row began; `repeated` says word for word what an earlier row said; `orphan` speaks of an entry that is in none of the files;
 * `no-party` is a thing that is no party, such as a payment; `element-unknown` is a part of the file that no published form has.
 */
export const EXPLANATIONS = ['head', 'title', 'blank', 'end-mark', 'joined', 'repeated', 'orphan', 'no-party', 'element-unknown'] as const
export type Explanation = (typeof EXPLANATIONS)[number]

/** Rows that are no entries, for one reason. `where` names the first thousand of them; `rows` counts all. */
export interface Explained {
  readonly why: Explanation
  readonly rows: number
  readonly where: readonly { readonly row: number; readonly id?: string; readonly file?: string }[]
}

/**
 * What was read but looks wrong, told and not mended. `nameless`: an entry without a name; `id-repeated`: an id borne by two different
 * entries, the second of which is told apart by `#2`; `letters-lost`, `letters-garbled`, `control-characters`: damage to a part of the text.
 */
export const DOUBTS = ['nameless', 'id-repeated', 'letters-lost', 'letters-garbled', 'control-characters'] as const
export interface Doubt {
  readonly why: (typeof DOUBTS)[number]
  readonly count: number
  /** The first place: an entry's id, or a line. */
  readonly first: string
}

/** What must be at hand for a list to be complete and is not. `end-mark`: a table that is published with a mark at its end has none, and may
 * have been cut between two rows; `extract`: by its form this is a part of a list, or somebody's extract of one. */
export const MISSING = [
  'aliases',
  'addresses',
  'comments',
  'entries-of-orphans',
  'parts-unknown',
  'letters',
  'extract',
  'end-mark',
] as const
export type Missing = (typeof MISSING)[number]

export interface ReadResult {
  readonly format: ListFormat
  readonly list: string
  /** The day the list says it is of, `YYYY-MM-DD`; null where it says none. */
  readonly asOf: string | null
  readonly rows: number
  readonly entries: number
  readonly names: number
  readonly explained: readonly Explained[]
  readonly doubts: readonly Doubt[]
  /** Empty: the list is complete. Anything else makes the edition partial, and a partial one cannot support "no match". */
  readonly missing: readonly Missing[]
}

/** The count of what was read, kept so that every row is an entry or explained. One for a whole edition. */
export interface Tally {
  readonly list: { name: string; asOf: string | null }
  /** Counts one row. Gives its number, from 1, over all files of the edition. */
  row(): number
  /** Hands an entry on. The row must have been counted. */
  entry(draft: Draft): Refusal | null
  explain(why: Explanation, row: number, id?: string): void
  doubt(why: Doubt['why'], first: string, count?: number): void
  missing(what: Missing): void
  /** Names the file that rows come from, from now on. */
  file(name: string | undefined): void
  result(format: ListFormat): ReadResult
}

/** A file of a list as a stream of text, pushed. Every call may refuse; after a refusal nothing more is handed in. */
export interface Source {
  write(text: string): Refusal | null
  close(): Refusal | null
}

/** A format: a source for each file of an edition, and what is left to do when all have been read. */
export interface Format {
  open(): Source
  finish(): Refusal | null
}

export function openTally(name: string, onEntry: (entry: Entry) => void): Tally {
  const list = { name, asOf: null as string | null }
  const explained = new Map<Explanation, { rows: number; where: { row: number; id?: string; file?: string }[] }>()
  const doubts = new Map<Doubt['why'], { count: number; first: string }>()
  const lacks = new Set<Missing>()
  const ids = new Map<string, number>()
  let [rows, entries, names, held] = [0, 0, 0, 0]
  let file: string | undefined
  const doubt: Tally['doubt'] = (why, first, count = 1) => {
    const known = doubts.get(why)
    if (known === undefined) doubts.set(why, { count, first })
    else known.count += count
  }
  return {
    list,
    row: () => ++rows,
    entry(draft) {
      const refused = tooLarge(draft)
      if (refused !== null) return refused
      // An edition is searched and compared whole, so all its entries are held; beyond the bound it would end the process.
      held += roomOf(draft)
      if (held > LIMITS.list_held_characters_max)
        return refuse('list-too-large', { found: 'list', max: LIMITS.list_held_characters_max, unit: 'characters' })
      const times = (ids.get(draft.id) ?? 0) + 1
      ids.set(draft.id, times)
      if (times > 1) {
        doubt('id-repeated', draft.id)
        draft.id = `${draft.id}#${times}`
        ids.set(draft.id, 1)
      }
      if (draft.names.length === 0) doubt('nameless', draft.id)
      draft.list = list.name
      entries++
      names += draft.names.length
      onEntry(draft)
      return null
    },
    explain(why, row, id) {
      const known = explained.get(why) ?? { rows: 0, where: [] }
      explained.set(why, known)
      known.rows++
      if (known.where.length < LIMITS.list_explained_shown_max) {
        known.where.push({ row, ...(id === undefined ? {} : { id }), ...(file === undefined ? {} : { file }) })
      }
    },
    doubt,
    missing: (what) => lacks.add(what),
    file(next) {
      file = next
    },
    result: (format) => ({
      format,
      list: list.name,
      asOf: list.asOf,
      rows,
      entries,
      names,
      explained: [...explained].map(([why, { rows: count, where }]) => ({ why, rows: count, where })),
      doubts: [...doubts].map(([why, { count, first }]) => ({ why, count, first })),
      missing: [...lacks].sort(),
    }),
  }
}

/** A bound that an entry breaks, told and never cut to. */
function tooLarge(draft: Draft): Refusal | null {
  if (draft.names.length > LIMITS.list_row_names_max) {
    return refuse('list-too-large', { found: `names (${draft.id})`, max: LIMITS.list_row_names_max, unit: 'names' })
  }
  const long = draft.names.find((name) => name.text.length > LIMITS.list_name_characters_max)
  return long === undefined
    ? null
    : refuse('list-too-large', { found: `name (${draft.id})`, max: LIMITS.list_name_characters_max, unit: 'characters' })
}
