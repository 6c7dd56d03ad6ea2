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
      say(locale, 'listed.row', { what: say(locale, `listed.field.${field}`), value: tellValue(field, value, locale) }),
    ),
  )
  return [say(locale, 'listed.entry', { list, id, reference, kind: say(locale, `listed.kind.${kind}`) }), ...rows]
}

const FIELDS = [
  ...(['names', 'births', 'deaths', 'birthPlaces', 'countries', 'genders', 'titles', 'positions'] as const),
  ...(['identifiers', 'addresses', 'designations', 'ties', 'notes'] as const),
] as const

/** What changed in a field, on one line for each thing that came, went or turned into another. */
export function tellChange(change: FieldChange, locale: Locale): string[] {
  const { field } = change
  const told = (value: unknown): string => tellAny(field, value, locale)
  if ('added' in change) return [...change.removed.map((value) => `- ${told(value)}`), ...change.added.map((value) => `+ ${told(value)}`)]
  return [say(locale, 'cli.lists.diff-turned', { from: told(change.from), to: told(change.to) })]
}

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

function tellDesignation({ order, programme, measures, listedOn, basis = 'none' }: Designation, locale: Locale): string {
  return say(locale, 'listed.designation', {
    order,
    programme,
    measures: tellMeasures(measures, locale),
    since: listedOn?.text ?? 'none',
    basis,
  })
}
