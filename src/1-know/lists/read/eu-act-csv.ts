import type { Refusal } from '#ground/refusal.ts'
import { countryOf } from '../country.ts'
import { CROSS, unReferencesIn } from '../crossref.ts'
import {
  addBirths,
  addCountry,
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
import type { EntryKind, IdentifierType } from '../entry.ts'
import { measuresIn } from '../programmes.ts'
import { openTable, type Row } from './csv.ts'
import type { Format, Tally } from './reader.ts'

/**
 * Annexes of acts of the European Union in CSV, one file for each act, several files to an edition. Fields of several values part them
 * with semicolons. Unless it is told that all acts are there, the edition is an extract.
 */
export function euActCsv(tally: Tally, whole: boolean): Format {
  if (!whole) tally.missing('extract')
  return {
    open: () =>
      openTable({
        needs: ['celex', 'recordId', 'programKey', 'schema', 'name'],
        onHead: () => tally.explain('head', tally.row()),
        onBlank: () => tally.explain('blank', tally.row()),
        onRow: (row): Refusal | null => {
          tally.row()
          return tally.entry(party(row, tally.list.name))
        },
      }),
    finish: () => null,
  }
}

const KINDS: Readonly<Record<string, EntryKind>> = {
  person: 'person',
  company: 'company',
  organization: 'organisation',
  organisation: 'organisation',
  legalentity: 'organisation',
  publicbody: 'organisation',
  vessel: 'vessel',
  airplane: 'aircraft',
}

const several = (text: string): string[] =>
  line(text)
    .split(/\s*;\s*/)
    .map(line)
    .filter((part) => part !== '')

const NUMBERS: readonly (readonly [string, IdentifierType])[] = [
  ['registrationNumber', 'registration'],
  ['taxNumber', 'tax'],
  ['innCode', 'inn'],
  ['ogrnCode', 'ogrn'],
  ['kppCode', 'other'],
  ['okpoCode', 'other'],
  ['leiCode', 'lei'],
  ['swiftBic', 'swift'],
  ['ticker', 'other'],
  ['imoNumber', 'imo'],
  ['mmsi', 'mmsi'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['website', 'website'],
]
const NOTES = ['appearance', 'ethnicity', 'fatherName', 'motherName', 'incorporationDate', 'legalForm', 'sector']

function party(row: Row, list: string): Draft {
  const id = [row('celex'), row('annex'), row('recordId')]
    .map(line)
    .filter((part) => part !== '')
    .join(':')
  const draft = draftOf(list, id, inTable(KINDS, line(row('schema')).toLowerCase()) ?? 'party')
  const written = line(row('name'))
  const comma = written.indexOf(', ')
  addName(
    draft,
    written,
    'primary',
    draft.kind === 'person' && comma > 0 ? { family: written.slice(0, comma), given: written.slice(comma + 2).split(' ') } : undefined,
  )
  for (const text of several(row('alias'))) addName(draft, text, 'strong')
  for (const text of several(row('weakAlias'))) addName(draft, text, 'weak')
  for (const text of several(row('previousName'))) addName(draft, text, 'former')
  addBirths(draft, row('birthDate'))
  for (const text of several(row('birthPlace'))) addPlace(draft, 'birthPlaces', [text])
  for (const text of several(row('nationality'))) addCountry(draft, text, 'nationality')
  for (const text of several(row('country'))) addCountry(draft, text, 'other')
  for (const text of several(row('jurisdiction'))) addCountry(draft, text, 'registration')
  for (const text of several(row('flag'))) addCountry(draft, text, 'flag')
  for (const text of several(row('address'))) addPlace(draft, 'addresses', [text])
  for (const text of several(row('passportNumber'))) numbered(draft, 'passport', text)
  for (const text of several(row('idNumber'))) numbered(draft, 'national-id', text)
  for (const [column, type] of NUMBERS) for (const text of several(row(column))) addIdentifier(draft, type, text, null, column)
  addTexts(draft, 'positions', ...several(row('position')))
  for (const text of several(row('gender'))) addGender(draft, text)
  for (const column of NOTES) addNote(draft, row(column), column)
  addNote(draft, row('notes'))
  for (const number of unReferencesIn(row('notes'))) addIdentifier(draft, 'other', number, null, CROSS.un)
  draft.designations.push(
    designation('eu', row('programKey'), measuresIn(row('measure')), {
      basis: [row('celex'), row('annex')].filter((part) => part !== '').join(', annex '),
      listedOn: row('startDate'),
      reason: row('reason'),
    }),
  )
  return draft
}

/** A longer text is kept whole: the pattern looks at every beginning. */
const DOCUMENT_MAX = 300
const DOCUMENT = /^(.*?)((?:[A-Z]{1,4}[\s-]?)?[0-9][0-9A-Z/. -]{2,}?)(?:[,\s]*\(?((?:[Ii]ssued|[Ee]xpire[sd]?)\b[^)]*)\)?(.*))?$/

/** A number with the words in front of it: `Sudan number B00017334 (Expires on 27 September 2031)`, `Diplomatic Passport D014433, issued on ...`. */
function numbered(draft: Draft, type: IdentifierType, text: string): void {
  const parts = text.length > DOCUMENT_MAX ? null : DOCUMENT.exec(text)
  const words = line((parts?.[1] ?? '').replace(/\b(?:number|no\.?|cedula|passport|diplomatic)(?=\s|$)/gi, ' '))
  const country = words === '' ? null : countryOf(words)
  addIdentifier(
    draft,
    type,
    parts?.[2] ?? text,
    country,
    parts === null
      ? undefined
      : [line(parts[1] ?? ''), line(`${parts[3] ?? ''}${parts[4] ?? ''}`)].filter((part) => part !== '').join('; '),
  )
}
