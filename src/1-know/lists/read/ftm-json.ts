import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { countryOfCode } from '../country.ts'
import { CROSS } from '../crossref.ts'
import {
  addBirths,
  addCountry,
  addDeaths,
  addGender,
  addIdentifier,
  addName,
  addNote,
  addPlace,
  addTexts,
  type Draft,
  designation,
  draftOf,
  inTable,
  line,
} from '../draft.ts'
import type { IdentifierType, Measure, NameUse } from '../entry.ts'
import { measuresIn } from '../programmes.ts'
import { isRecord, type Json, type JsonRecord, listIn, memberOf, openLines, recordOfLine, textIn } from './json.ts'
import type { Format, Tally } from './reader.ts'
import { FTM_KINDS, slugOf } from './targets-csv.ts'

/**
 * FollowTheMoney entities, one JSON object a line, as OpenSanctions publishes them. Where designations stand within their party
 * (`targets.nested.json`) a party is handed on as it is read. In the flat form a designation is a line of its own that names its party,
 * so parties are held until all lines have been read, up to a bound.
 */
export function ftmJson(tally: Tally, told: string | undefined): Format {
  const held = new Map<string, Draft>()
  const sanctions = new Map<string, { properties: JsonRecord; row: number }[]>()
  let [size, named] = [0, told !== undefined]
  const take = (record: JsonRecord, at: number, length: number): Refusal | null => {
    const row = tally.row()
    const [id, schema] = [textIn(record, 'id'), textIn(record, 'schema')]
    const properties = memberOf(record, 'properties')
    if (id === '' || schema === '' || !isRecord(properties))
      return refuse(
        'list-field-missing',
        { found: id === '' ? 'id' : schema === '' ? 'schema' : 'properties', accepted: 'id, schema, properties' },
        { line: at },
      )
    if (schema === 'Sanction') {
      size += length
      const parties = listIn(properties, 'entity').map((party) => (isRecord(party) ? textIn(party, 'id') : String(party)))
      for (const party of parties) sanctions.set(party, [...(sanctions.get(party) ?? []), { properties, row }])
      if (parties.length === 0) tally.explain('orphan', row, id)
      else tally.explain('joined', row, id)
      return over(size, at)
    }
    if (NO_PARTY.has(schema) || (!Object.hasOwn(FTM_KINDS, schema) && listIn(properties, 'name').length === 0)) {
      tally.explain('no-party', row, id)
      return null
    }
    if (!named) {
      named = true
      tally.list.name = slugOf(String(listIn(record, 'datasets')[0] ?? '')) || tally.list.name
    }
    const draft = party(record, id, schema, properties, tally)
    if (listIn(properties, 'sanctions').some(isRecord)) return tally.entry(draft)
    size += length
    const known = held.get(id)
    if (known !== undefined) tally.doubt('id-repeated', id)
    held.set(known === undefined ? id : `${id}#${held.size}`, draft)
    return over(size, at)
  }
  return {
    open: () =>
      openLines((text, at) => {
        if (text.trim() === '') {
          tally.explain('blank', tally.row())
          return null
        }
        const read = recordOfLine(text, at)
        return isRefusal(read) ? read : take(read.record, at, text.length)
      }),
    finish() {
      for (const [id, list] of sanctions) {
        const draft = held.get(id)
        if (draft === undefined) tally.missing('entries-of-orphans')
        else {
          draft.designations = draft.designations.filter((one) => one.measures[0] !== 'unstated')
          for (const { properties } of list) draft.designations.push(sanctioned(properties))
        }
      }
      for (const [id, draft] of held) {
        draft.id = id
        const refused = tally.entry(draft)
        if (refused !== null) return refused
      }
      return null
    },
  }
}

const over = (size: number, at: number): Refusal | null =>
  size > LIMITS.list_held_characters_max
    ? refuse(
        'list-too-large',
        { found: 'list; targets.nested.json', max: LIMITS.list_held_characters_max, unit: 'characters' },
        { line: at },
      )
    : null

/** Kinds of thing that are no party, of followthemoney's model. One that is not known here is taken for a party when it has a name. */
const NO_PARTY = new Set(
  'Address Identification Passport Ownership Directorship Membership Employment Family Associate Representation UnknownLink Succession Similar Occupancy Position Payment Debt Event Call Message Email Document Article Note Documentation Mention CourtCase CourtCaseParty Contract ContractAward License Project ProjectParticipant EconomicActivity TaxRoll Interest Interval Analyzable BankAccount Trip'.split(
    ' ',
  ),
)

const NAMES: readonly (readonly [string, NameUse])[] = [
  ['name', 'strong'],
  ['alias', 'strong'],
  ['abbreviation', 'strong'],
  ['previousName', 'former'],
  ['weakAlias', 'weak'],
]
const NUMBERS: readonly (readonly [string, IdentifierType])[] = [
  ['passportNumber', 'passport'],
  ['idNumber', 'national-id'],
  ['socialSecurityNumber', 'national-id'],
  ['taxNumber', 'tax'],
  ['vatCode', 'tax'],
  ['innCode', 'inn'],
  ['ogrnCode', 'ogrn'],
  ['registrationNumber', 'registration'],
  ['leiCode', 'lei'],
  ['dunsCode', 'duns'],
  ['swiftBic', 'swift'],
  ['iban', 'iban'],
  ['isin', 'isin'],
  ['isinCode', 'isin'],
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['callSign', 'call-sign'],
  ['publicKey', 'wallet'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['website', 'website'],
  ['bikCode', 'other'],
  ['okpoCode', 'other'],
  ['kppCode', 'other'],
  ['uniqueEntityId', 'other'],
  ['npiCode', 'other'],
  ['serialNumber', 'other'],
]
const TIES: readonly (readonly [string, 'nationality' | 'birth' | 'registration' | 'flag' | 'other'])[] = [
  ['nationality', 'nationality'],
  ['citizenship', 'nationality'],
  ['birthCountry', 'birth'],
  ['jurisdiction', 'registration'],
  ['mainCountry', 'registration'],
  ['flag', 'flag'],
  ['country', 'other'],
]
const PARTS = ['firstName', 'secondName', 'middleName', 'fatherName', 'lastName', 'motherName', 'maidenName']
const SORTED = new Set(
  [...NAMES, ...NUMBERS, ...TIES]
    .map(([property]) => property as string)
    .concat(
      'birthDate',
      'deathDate',
      'birthPlace',
      'address',
      'gender',
      'title',
      'position',
      'topics',
      'sanctions',
      'addressEntity',
      'registrationDate',
      'wikidataId',
      'notes',
      'sourceUrl',
      'createdAt',
      'modifiedAt',
      'programId',
      'referents',
    ),
)

/** The texts of a property. A nested thing gives its caption or full text. */
function textsOf(properties: JsonRecord, property: string): string[] {
  return listIn(properties, property).flatMap((value: Json) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'number') return [String(value)]
    return isRecord(value) ? [textIn(value, 'caption')] : []
  })
}

function party(record: JsonRecord, id: string, schema: string, properties: JsonRecord, tally: Tally): Draft {
  const draft = draftOf(tally.list.name, id, inTable(FTM_KINDS, schema) ?? 'party')
  const caption = textIn(record, 'caption')
  const names = textsOf(properties, 'name')
  const first = names.includes(caption) ? caption : (names[0] ?? caption)
  addName(draft, first, 'primary')
  for (const [property, use] of NAMES) for (const text of textsOf(properties, property)) addName(draft, text, use)
  for (const [property, type] of NUMBERS) for (const text of textsOf(properties, property)) addIdentifier(draft, type, text, null, property)
  for (const [property, tie] of TIES) for (const text of textsOf(properties, property)) addCountry(draft, text, tie, countryOfCode(text))
  for (const text of textsOf(properties, 'birthDate')) addBirths(draft, text)
  for (const text of textsOf(properties, 'deathDate')) addDeaths(draft, text)
  for (const text of textsOf(properties, 'birthPlace')) addPlace(draft, 'birthPlaces', [text])
  for (const text of textsOf(properties, 'address')) addPlace(draft, 'addresses', [text])
  for (const value of listIn(properties, 'addressEntity')) if (isRecord(value)) addPlace(draft, 'addresses', [textIn(value, 'caption')])
  for (const text of textsOf(properties, 'gender')) addGender(draft, text)
  addTexts(draft, 'titles', ...textsOf(properties, 'title'))
  addTexts(draft, 'positions', ...textsOf(properties, 'position'))
  for (const text of textsOf(properties, 'wikidataId')) addIdentifier(draft, 'other', text, null, CROSS.wikidata)
  // Its own id as well: the same one stands for the same party in every data set of this kind.
  for (const text of [id, ...textsOf(record, 'referents')]) addIdentifier(draft, 'other', text, null, CROSS.referent)
  for (const part of PARTS) for (const text of textsOf(properties, part)) addNote(draft, text, part)
  for (const text of textsOf(properties, 'notes')) addNote(draft, text)
  for (const property of Object.keys(properties))
    if (!SORTED.has(property) && !PARTS.includes(property)) for (const text of textsOf(properties, property)) addNote(draft, text, property)
  designate(draft, record, properties)
  const seen = textIn(record, 'last_seen').slice(0, 10)
  if (/^\d{4}-\d\d-\d\d$/.test(seen) && (tally.list.asOf ?? '') < seen) tally.list.asOf = seen
  return draft
}

const TOPICS: readonly (readonly [string, Measure])[] = [
  ['debarment', 'debarment'],
  ['export.control', 'export-licence'],
  ['export.risk', 'export-licence'],
  ['wanted', 'notice'],
  ['crime.wanted', 'notice'],
  ['sanction', 'unstated'],
]

function designate(draft: Draft, record: JsonRecord, properties: JsonRecord): void {
  const nested = listIn(properties, 'sanctions').filter(isRecord)
  for (const one of nested) {
    const inner = memberOf(one, 'properties')
    draft.designations.push(sanctioned(isRecord(inner) ? inner : one))
  }
  if (nested.length > 0) return
  const topics = textsOf(properties, 'topics')
  const measures = TOPICS.filter(([topic]) => topics.includes(topic)).map(([, measure]) => measure)
  const programmes = textsOf(properties, 'programId')
  const datasets = textsOf(record, 'datasets')
  if (measures.length === 0 && programmes.length === 0) return
  for (const programme of programmes.length > 0 ? programmes : datasets.length > 0 ? datasets : ['']) {
    draft.designations.push(designation(orderOf(programme), programme, measures.length > 0 ? measures : ['unstated']))
  }
}

/** The order that answers for a programme, from the beginning of its id: `EU-TAQA-EUAQ`, `US-GLOMAG`. */
const orderOf = (programme: string): string => {
  const head = programme.toLowerCase().split(/[-_]/)[0] ?? ''
  return head === 'eu' || head === 'un' ? head : head === 'gb' || head === 'uk' ? 'uk' : (countryOfCode(head) ?? 'unknown')
}

function sanctioned(properties: JsonRecord): Draft['designations'][number] {
  const first = (property: string): string => line(textsOf(properties, property)[0] ?? '')
  const country = first('country').toLowerCase()
  const order = country === 'gb' ? 'uk' : country || orderOf(first('programId'))
  const listedOn = first('listingDate') || first('startDate') || undefined
  const until = first('endDate') || undefined
  const provisions = textsOf(properties, 'provisions').join('|')
  return designation(order, first('programId') || first('program') || first('authority'), measuresIn(provisions), {
    basis: first('program') || first('authority'),
    listedOn,
    until,
    reason: textsOf(properties, 'reason').join(' '),
  })
}
