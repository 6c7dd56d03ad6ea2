import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { countryOfEither } from '../country.ts'
import { CROSS } from '../crossref.ts'
import {
  addBirths,
  addCountry,
  addIdentifier,
  addNote,
  addPlace,
  addTexts,
  type Draft,
  designation,
  draftOf,
  inTable,
  line,
} from '../draft.ts'
import type { EntryKind, Measure } from '../entry.ts'
import { US_NOT_BLOCKING, US_SOURCES } from '../programmes.ts'
import { openGroups } from './groups.ts'
import { isRecord, type Json, type JsonRecord, listIn, openJson, textIn } from './json.ts'
import { addNumbered } from './labels.ts'
import { addOfacName, addRemarks, programmesIn } from './ofac-remarks.ts'
import type { Format, Tally } from './reader.ts'

/**
 * The Consolidated Screening List of the United States as trade.gov publishes it: `results`, one object for each entry of a source
 * list. Entries that bear the same number of the Treasury are one party on several lists, and become one entry with a designation for
 * each. Read from the published description of the fields.
 */
export function cslJson(tally: Tally): Format {
  let total: number | null = null
  const parties = openParties(tally)
  return {
    open: () =>
      openJson({
        arrays: ['results'],
        onItem: (_, item, at) => (isRecord(item) ? parties.add(plain(item), at) : notRecord(item, at)),
        onMember(key, value) {
          if (key === 'total' && typeof value === 'number') total = value
          if (key === 'search_performed_at' && typeof value === 'string') tally.list.asOf = day(value)
          return null
        },
      }),
    finish: () => counted(total, parties.rows()) ?? parties.emit(),
  }
}

/**
 * The same list in the form with a key table: `entries` with one-letter fields, and `tables` of the texts that repeat. The file says
 * how many entries it has. Entries of a source without numbers take source and name as their id.
 */
export function cslKeyedJson(tally: Tally): Format {
  let total: number | null = null
  let tables: JsonRecord | null = null
  const early: { item: JsonRecord; at: number }[] = [] // Entries that stood in front of the tables.
  let held = 0
  const parties = openParties(tally)
  const add = (item: JsonRecord, at: number, known: JsonRecord): Refusal | null => {
    const one = keyed(item, known)
    return typeof one === 'string'
      ? refuse('list-field-missing', { found: one, accepted: 'n, s; tables.sources' }, { line: at, field: one })
      : parties.add(one, at)
  }
  return {
    open: () =>
      openJson({
        arrays: ['entries'],
        onItem(_, item, at) {
          if (!isRecord(item)) return notRecord(item, at)
          if (tables !== null) return add(item, at, tables)
          early.push({ item, at })
          held += JSON.stringify(item).length
          return held > LIMITS.list_held_characters_max
            ? refuse('list-too-large', { found: 'list', max: LIMITS.list_held_characters_max, unit: 'characters' }, { line: at })
            : null
        },
        onMember(key, value) {
          if (key === 'tables' && isRecord(value)) tables = value
          if (key === 'entryCount' && typeof value === 'number') total = value
          if (key === 'sourceGeneratedAt' && typeof value === 'string') tally.list.asOf = day(value)
          return null
        },
      }),
    finish() {
      if (tables === null) return refuse('list-field-missing', { found: 'tables', accepted: 'tables' })
      for (const { item, at } of early) {
        const refused = add(item, at, tables)
        if (refused !== null) return refused
      }
      return counted(total, parties.rows()) ?? parties.emit()
    },
  }
}

const day = (text: string): string | null => /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null
const notRecord = (item: Json, at: number): Refusal =>
  refuse('list-row-unknown', { found: JSON.stringify(item).slice(0, 60), accepted: '{…}' }, { line: at })
const counted = (total: number | null, rows: number): Refusal | null =>
  total !== null && total !== rows ? refuse('list-count', { found: rows, accepted: total }) : null

/** An entry of either form, with full names for its fields. */
interface Plain {
  readonly source: string
  readonly name: string
  readonly number: string
  readonly id: string
  readonly type: string
  readonly aliases: readonly string[]
  readonly programmes: readonly string[]
  readonly countries: readonly string[]
  readonly requirement: string
  readonly policy: string
  readonly notice: string
  readonly record: JsonRecord
}

const texts = (record: JsonRecord, key: string): string[] => listIn(record, key).filter((value) => typeof value === 'string')

function plain(record: JsonRecord): Plain {
  return {
    source: textIn(record, 'source'),
    name: textIn(record, 'name'),
    number: textIn(record, 'entity_number'),
    id: textIn(record, 'id'),
    type: textIn(record, 'type'),
    aliases: texts(record, 'alt_names'),
    programmes: texts(record, 'programs').flatMap(programmesIn),
    countries: textIn(record, 'country') === '' ? [] : [textIn(record, 'country')],
    requirement: textIn(record, 'license_requirement'),
    policy: textIn(record, 'license_policy'),
    notice: textIn(record, 'federal_register_notice'),
    record,
  }
}

/** The entry that a record of the key-table form stands for, or the field for want of which it stands for none. */
function keyed(item: JsonRecord, tables: JsonRecord): Plain | string {
  const looked = (key: string, table: string): string | null => {
    const index = Object.hasOwn(item, key) ? item[key] : undefined
    if (index === undefined || index === null) return ''
    const text = typeof index === 'number' ? listIn(tables, table)[index] : undefined
    return typeof text === 'string' ? text : null
  }
  const source = looked('s', 'sources')
  const programme = looked('pg', 'programmes')
  const requirement = looked('lr', 'licenceRequirements')
  const policy = looked('lp', 'licencePolicies')
  if (source === null || source === '') return 's'
  if (programme === null) return 'pg'
  if (requirement === null) return 'lr'
  if (policy === null) return 'lp'
  return {
    source,
    name: textIn(item, 'n'),
    number: textIn(item, 'e'),
    id: '',
    type: textIn(item, 't'),
    aliases: texts(item, 'a'),
    programmes: programmesIn(programme),
    countries: texts(item, 'c'),
    requirement,
    policy,
    notice: textIn(item, 'fr'),
    record: {},
  }
}

const KINDS: Readonly<Record<string, EntryKind>> = { individual: 'person', entity: 'organisation', vessel: 'vessel', aircraft: 'aircraft' }

/** The short form of a source, which stands in brackets in its name. */
const codeOf = (source: string): string => /\(([^()]+)\)/.exec(source)?.[1] ?? line(source)

function openParties(tally: Tally): { add(one: Plain, at: number): Refusal | null; emit(): Refusal | null; rows(): number } {
  const groups = openGroups(tally)
  const times = new Map<string, number>()
  let rows = 0
  return {
    rows: () => rows,
    emit: groups.emit,
    add(one, at) {
      rows++
      const code = codeOf(one.source)
      let id = one.number || one.id
      if (id === '') {
        id = `${code}:${line(one.name)}`
        const count = (times.get(id) ?? 0) + 1
        times.set(id, count)
        if (count > 1) id = `${id}#${count}`
      }
      const draft = groups.of(id, one.name.length + 200, () =>
        draftOf(tally.list.name, id, inTable(KINDS, one.type.toLowerCase()) ?? 'party'),
      )
      if (isRefusal(draft)) return { ...draft, where: { line: at } }
      fill(draft, one, code)
      return null
    },
  }
}

function fill(draft: Draft, one: Plain, code: string): void {
  addOfacName(draft, one.name, draft.names.length === 0 ? 'primary' : 'strong')
  for (const alias of one.aliases) addOfacName(draft, alias, 'strong')
  for (const country of one.countries) addCountry(draft, country, 'address', countryOfEither(country))
  addIdentifier(draft, 'other', one.number, null, CROSS.ofac)
  addNote(draft, one.requirement, 'licence requirement')
  addNote(draft, one.policy, 'licence policy')
  const known = inTable(US_SOURCES, code)
  const programmes = one.programmes.length > 0 ? one.programmes : ['']
  const from = textIn(one.record, 'start_date')
  const until = textIn(one.record, 'end_date')
  for (const programme of programmes) {
    const own = inTable(US_NOT_BLOCKING, programme.toUpperCase())
    const measures: readonly Measure[] = known?.measures ?? own?.measures ?? ['unstated']
    draft.designations.push(
      designation('us', programme === '' ? code : `${code}: ${programme}`, measures, {
        basis: [known?.act ?? line(one.source), line(one.notice)].filter((text) => text !== '').join('; '),
        ...(from === '' ? {} : { listedOn: from }),
        ...(until === '' ? {} : { until }),
      }),
    )
  }
  particulars(draft, one.record)
}

const PARTICULARS = new Set(
  'id source name alt_names type programs title addresses federal_register_notice start_date end_date standard_order license_requirement license_policy call_sign vessel_flag vessel_owner remarks citizenships dates_of_birth nationalities places_of_birth ids entity_number country source_list_url source_information_url score'.split(
    ' ',
  ),
)

/** The further fields of the published form. */
function particulars(draft: Draft, record: JsonRecord): void {
  addTexts(draft, 'positions', textIn(record, 'title'))
  addIdentifier(draft, 'call-sign', textIn(record, 'call_sign'))
  addCountry(
    draft,
    textIn(record, 'vessel_flag'),
    'flag',
    textIn(record, 'vessel_flag') === '' ? undefined : countryOfEither(textIn(record, 'vessel_flag')),
  )
  addNote(draft, textIn(record, 'vessel_owner'), 'owned by')
  addNote(draft, textIn(record, 'standard_order'), 'standard order')
  addRemarks(draft, textIn(record, 'remarks'), ({ name, as }) => addNote(draft, name, as))
  for (const text of texts(record, 'dates_of_birth')) addBirths(draft, text)
  for (const text of texts(record, 'places_of_birth')) addPlace(draft, 'birthPlaces', [text])
  for (const key of ['nationalities', 'citizenships'])
    for (const text of texts(record, key)) addCountry(draft, text, 'nationality', countryOfEither(text))
  for (const place of listIn(record, 'addresses').filter(isRecord)) {
    addPlace(
      draft,
      'addresses',
      ['address', 'city', 'state', 'postal_code'].map((key) => textIn(place, key)),
      textIn(place, 'country'),
      countryOfEither(textIn(place, 'country')),
    )
  }
  for (const document of listIn(record, 'ids').filter(isRecord)) {
    const dates = [
      textIn(document, 'issue_date') && `issued ${textIn(document, 'issue_date')}`,
      textIn(document, 'expiration_date') && `expires ${textIn(document, 'expiration_date')}`,
    ]
    addNumbered(
      draft,
      textIn(document, 'type'),
      textIn(document, 'number'),
      textIn(document, 'country'),
      dates.filter((text) => text).join(' '),
    )
  }
  for (const key of Object.keys(record)) {
    const value = record[key]
    if (!PARTICULARS.has(key) && value !== null && value !== undefined)
      addNote(draft, typeof value === 'string' ? value : JSON.stringify(value), key)
  }
}
