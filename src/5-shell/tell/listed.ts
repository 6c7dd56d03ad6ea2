/** An entry of a list, and what changed in one, in words. The entry's own words stay as they are. */
import { type Locale, say } from '#ground/say.ts'
import type { FieldChange } from '#know/lists/diff.ts'
import type {
  Designation,
  Entry,
  ListedCountry,
  ListedDate,
  ListedIdentifier,
  ListedName,
  ListedPlace,
  Measure,
} from '#know/lists/entry.ts'

/** The measures, in words. */
const tellMeasures = (measures: readonly Measure[], locale: Locale): string =>
  measures.map((measure) => say(locale, `measure.${measure}`)).join(', ')

/** An entry, a line for each thing that is said of the party. */
export function tellEntry(entry: Entry, locale: Locale): string[] {
  const { list, id, reference = 'none', kind } = entry
  const rows = FIELDS.flatMap((field) =>
    entry[field].map((value) =>
      say(locale, 'listed.row', { what: say(locale, `listed.field.${field}`), value: tellValue(field, once(entry, field, value), locale) }),
    ),
  )
  return [say(locale, 'listed.entry', { list, id, reference, kind: say(locale, `listed.kind.${kind}`) }), ...rows]
}

/** A designation without its reason where the notes say the same words: some lists give the reason as their remarks. */
function once(entry: Entry, field: keyof Entry, value: unknown): unknown {
  if (field !== 'designations') return value
  const { reason, ...rest } = value as Designation
  return reason !== undefined && entry.notes.some((note) => note.endsWith(reason)) ? rest : value
}

const FIELDS = [
  ...(['names', 'births', 'deaths', 'birthPlaces', 'countries', 'genders', 'titles', 'positions'] as const),
  ...(['identifiers', 'addresses', 'designations', 'ties', 'notes'] as const),
] as const

/** What changed in a field, on one line for each thing that came, went or turned into another. */
export function tellChange(change: FieldChange, locale: Locale): string[] {
  const { field } = change
  const told = (value: unknown): string => tellAny(field, value, locale)
  if (!('added' in change)) return [say(locale, 'cli.lists.diff-turned', { from: told(change.from), to: told(change.to) })]
  // What reads the same before and after differs in something that the short form leaves out: that is told by its name.
  const short = (value: unknown): string => told(field === 'designations' ? { ...(value as Designation), reason: undefined } : value)
  const come = [...change.added]
  const gone: string[] = []
  const inside: string[] = []
  for (const value of change.removed) {
    const twin = come.findIndex((other) => short(other) === short(value))
    if (twin < 0) gone.push(`- ${told(value)}`)
    else inside.push(...insideOf(short(value), value, come.splice(twin, 1)[0], locale))
  }
  return [...gone, ...come.map((value) => `+ ${told(value)}`), ...inside]
}

/** The parts in which two values that read the same differ. */
function insideOf(what: string, before: unknown, after: unknown, locale: Locale): string[] {
  if (!isRecord(before) || !isRecord(after)) return []
  const written = (value: unknown): string => (value === undefined ? '∅' : typeof value === 'string' ? value : JSON.stringify(value))
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [from, to] = [written(before[field]), written(after[field])]
    if (from === to) return []
    return [say(locale, 'cli.lists.diff-inside', { what, field, change: say(locale, 'cli.lists.diff-turned', { from, to }) })]
  })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

function tellAny(field: keyof Entry, value: unknown, locale: Locale): string {
  if (value === null || value === undefined) return '∅'
  if (field === 'kind') return say(locale, `listed.kind.${value as Entry['kind']}`)
  if (Array.isArray(value)) return value.map((one) => tellAny(field, one, locale)).join('; ')
  return typeof value === 'object' ? tellValue(field, value, locale) : String(value)
}

function tellValue(field: keyof Entry, value: unknown, locale: Locale): string {
  switch (field) {
    case 'names': {
      const { text, use } = value as ListedName
      return say(locale, 'listed.name-with', { text, use: say(locale, `listed.use.${use}`) })
    }
    case 'identifiers':
      return tellIdentifier(value as ListedIdentifier, locale)
    case 'designations':
      return tellDesignation(value as Designation, locale)
    case 'ties': {
      const { to, as } = value as Entry['ties'][number]
      return say(locale, 'listed.tie', { to, as })
    }
    default:
      return typeof value === 'string' ? value : (value as ListedDate | ListedPlace | ListedCountry).text
  }
}

function tellIdentifier({ type, value, country = 'none', valid, note = 'none' }: ListedIdentifier, locale: Locale): string {
  return say(locale, 'listed.identifier', { type, value, country, valid: valid === false ? 'no' : 'other', note })
}

function tellDesignation(designation: Designation, locale: Locale): string {
  const { order, programme, measures, listedOn, until, basis = 'none', reason = 'none' } = designation
  return say(locale, 'listed.designation', {
    order,
    programme,
    measures: tellMeasures(measures, locale),
    since: listedOn?.text ?? 'none',
    until: until?.text ?? 'none',
    basis,
    reason,
  })
}
