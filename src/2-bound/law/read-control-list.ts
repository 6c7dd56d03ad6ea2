/** Reads a control list from its written form (docs/formats/control-list.md), or refuses it naming the field. */
import { z } from 'zod'
import { type Instant, isZone, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { type ControlList, containerOf, type Edition, type ListEntry } from './control-list.ts'
import { HOUSE_ORDER } from './instrument.ts'
import { CODE, HS_DIGITS, LIST_ID } from './item-code.ts'

const id = label
const code = id.refine((text) => CODE.test(text), { params: { accepted: '2B350.a' } })
const digits = z.string().refine((text) => HS_DIGITS.test(text), { params: { accepted: '84, 8413, 841350' } })
const entrySchema = z.strictObject({
  code,
  // A heading says what an entry is about. Longer text would be the entry itself, which has no place here.
  heading: z.string().min(1).max(LIMITS.heading_characters_max),
  parent: code.optional(),
  regimes: z.array(id).optional(),
  hs: z.array(digits).optional(),
})
export const editionSchema = z.strictObject({
  edition: code,
  from: z.unknown(),
  until: z.unknown().optional(),
  checked: z.unknown().optional(),
  recorded: z.unknown().optional(),
  source: z.string().min(1).max(LIMITS.text_characters_max).optional(),
  unreadable: z.boolean().optional(),
  entries: z.array(entrySchema).min(1).max(LIMITS.list_items_max).optional(),
})
export const listSchema = z.strictObject({
  list: id.refine((text) => LIST_ID.test(text), { params: { accepted: 'EU-DUAL-USE' } }),
  title: z.string().max(LIMITS.text_characters_max).optional(),
  issuer: id.optional(),
  order: id.optional(),
  zone: z.string().max(LIMITS.zone_characters_max).optional(),
  max_age_days: z.number().int().positive().optional(),
  unreadable: z.boolean().optional(),
  editions: z.array(z.unknown()).min(1).max(LIMITS.list_editions_max).optional(),
})
type WrittenEdition = z.output<typeof editionSchema>

const NONE: readonly never[] = Object.freeze([])

/** Gives the list, or the refusal for the first thing wrong with its field path. Bare dates are midnights in its `zone`. */
export function readControlList(raw: unknown): ControlList | Refusal {
  const written = shaped(listSchema, raw)
  if (isRefusal(written)) return written
  const zone = written.zone ?? 'UTC'
  if (!isZone(zone)) return refuse('zone-unknown', { found: zone }, { field: 'zone' })
  const unreadable = written.unreadable === true
  if (!unreadable) {
    if (written.issuer === undefined) return refuse('shape-missing', { accepted: 'ID' }, { field: 'issuer' })
    if (written.editions === undefined) return refuse('shape-missing', { accepted: '[edition, …]' }, { field: 'editions' })
  }
  const editions = readList(written.editions ?? NONE, 'editions', (one) => readEdition(one, zone))
  if (isRefusal(editions)) return editions
  const twice = repeatedEdition(editions)
  if (twice) return twice
  return {
    list: written.list,
    title: written.title ?? null,
    issuer: written.issuer ?? '',
    order: written.order ?? HOUSE_ORDER,
    maxAgeDays: written.max_age_days ?? null,
    unreadable,
    editions: editions.sort((a, b) => a.from - b.from),
  }
}

/** Reads the lists of a document, each under its own id; one id twice is refused. */
export function readControlLists(raw: readonly unknown[]): ControlList[] | Refusal {
  const lists = readList(raw, 'control_lists', readControlList)
  if (isRefusal(lists)) return lists
  const again = lists.find(({ list }, i) => lists.findIndex((other) => other.list === list) !== i)
  return again === undefined ? lists : refuse('shape-repeated', { found: again.list }, { field: 'control_lists' })
}

/** Two editions of one name could be taken for one another, and of two that begin together nobody can say which has effect. */
function repeatedEdition(editions: readonly Edition[]): Refusal | null {
  for (const key of ['edition', 'from'] as const) {
    const again = editions.findIndex((one, i) => editions.findIndex((other) => other[key] === one[key]) !== i)
    if (again >= 0) return refuse('shape-repeated', { found: String(editions[again]?.edition) }, { field: `editions[${again}].${key}` })
  }
  return null
}

function readEdition(raw: unknown, zone: string): Edition | Refusal {
  const written = shaped(editionSchema, raw)
  if (isRefusal(written)) return written
  const times: Record<'from' | 'until' | 'checked' | 'recorded', Instant | null> = {
    from: null,
    until: null,
    checked: null,
    recorded: null,
  }
  for (const key of ['from', 'until', 'checked', 'recorded'] as const) {
    const one = written[key]
    if (one === undefined && key !== 'from') continue
    const instant = readInstant(one, zone)
    if (isRefusal(instant)) return placed(instant, { field: key })
    times[key] = instant
  }
  const { from, until, checked, recorded } = times
  if (from === null) return refuse('shape-missing', { accepted: 'ISO 8601' }, { field: 'from' })
  if (until !== null && until <= from)
    return refuse('term-ends-before-it-starts', { start: String(written.from), end: String(written.until) }, { field: 'until' })
  const unreadable = written.unreadable === true
  const missing = unreadable ? null : unsaid(written)
  if (missing) return missing
  const entries = readEntries(written)
  if (isRefusal(entries)) return entries
  return {
    ...{ edition: written.edition, from, until: until ?? Number.POSITIVE_INFINITY, checked, recorded },
    ...{ source: written.source ?? '', unreadable, entries, divided: dividedOf(entries) },
  }
}

function unsaid(written: WrittenEdition): Refusal | null {
  if (written.source === undefined) return refuse('shape-missing', { accepted: 'text' }, { field: 'source' })
  return written.entries === undefined ? refuse('shape-missing', { accepted: '[entry, …]' }, { field: 'entries' }) : null
}

function readEntries({ entries = [] }: WrittenEdition): ReadonlyMap<string, ListEntry> | Refusal {
  const read = new Map<string, ListEntry>()
  for (const [i, { code, heading, parent = null, regimes = [], hs = [] }] of entries.entries()) {
    if (read.has(code)) return refuse('shape-repeated', { found: code }, { field: `entries[${i}].code` })
    read.set(code, { code, heading, parent, regimes, hs })
  }
  for (const [i, { code, parent }] of [...read.values()].entries()) {
    if (parent !== null && !read.has(parent)) return refuse('list-code-unknown', { found: parent }, { field: `entries[${i}].parent` })
    if (parent !== null && ringed(read, code)) return refuse('list-code-ring', { found: code }, { field: `entries[${i}].parent` })
  }
  return read
}

/** Whether a code lies, through any number of others, within itself. */
function ringed(entries: ReadonlyMap<string, ListEntry>, code: string): boolean {
  const seen = new Set<string>()
  const edition = { entries } as Edition
  for (let above = containerOf(edition, code); above !== null; above = containerOf(edition, above)) {
    if (above === code || seen.has(above)) return true
    seen.add(above)
  }
  return false
}

function dividedOf(entries: ReadonlyMap<string, ListEntry>): ReadonlySet<string> {
  const divided = new Set<string>()
  const edition = { entries } as Edition
  for (const code of entries.keys())
    for (let above = containerOf(edition, code); above !== null && !divided.has(above); above = containerOf(edition, above))
      divided.add(above)
  return divided
}
