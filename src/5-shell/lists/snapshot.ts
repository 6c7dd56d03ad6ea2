/** The entries of an edition in one packed file that is quick to read: the form of a store of lists, and of no interest outside. */
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { sure } from '#ground/refusal.ts'
import type { Edition } from '#know/lists/edition.ts'
import type { Entry } from '#know/lists/entry.ts'

/** How many entries stand on a line, so that no line of a large list outgrows what a text may be. */
const LINE_ENTRIES = 1_000
const NEWLINE = 10

/** Fields that every entry has and most have empty are left out, which halves the file and the time to read it. */
const LISTS = [
  ...(['names', 'births', 'deaths', 'birthPlaces', 'countries', 'addresses', 'identifiers', 'designations'] as const),
  ...(['genders', 'titles', 'positions', 'ties', 'notes'] as const),
] as const satisfies readonly (keyof Entry)[]

type Line = readonly { readonly digest: string; readonly entry: Partial<Entry> }[]

const pack = promisify<Uint8Array, { level: number }, Buffer>(gzip)
const unpack = promisify<Uint8Array, Buffer>(gunzip)

/** The entries with their digests, packed. */
export async function packEntries({ entries, digests }: Pick<Edition, 'entries' | 'digests'>): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for (let from = 0; from < entries.length; from += LINE_ENTRIES) {
    const line = entries.slice(from, from + LINE_ENTRIES).map((entry, i) => ({ digest: digests[from + i], entry: withoutEmpty(entry) }))
    pieces.push(Buffer.from(`${JSON.stringify(line)}\n`))
  }
  return pack(Buffer.concat(pieces), { level: 4 })
}

/** What was packed, as it was. Throws for bytes that this did not write: check their digest first. */
export async function unpackEntries(bytes: Uint8Array): Promise<{ entries: readonly Entry[]; digests: readonly string[] }> {
  const text = await unpack(bytes)
  const entries: Entry[] = []
  const digests: string[] = []
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf(NEWLINE, from)
    sure(end >= 0, 'a line of entries ends')
    for (const { digest, entry } of JSON.parse(text.toString('utf8', from, end)) as Line) {
      entries.push(whole(entry))
      digests.push(digest)
    }
    from = end + 1
  }
  return { entries, digests }
}

function withoutEmpty(entry: Entry): Partial<Entry> {
  const short: Partial<Record<keyof Entry, unknown>> = { ...entry }
  for (const field of LISTS) if (entry[field].length === 0) delete short[field]
  return short as Partial<Entry>
}

function whole(short: Partial<Entry>): Entry {
  const full: Partial<Record<keyof Entry, unknown>> = { ...short }
  for (const field of LISTS) full[field] ??= []
  return full as unknown as Entry
}
