import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { countryOf } from '../country.ts'
import { CROSS, unReferencesIn } from '../crossref.ts'
import { readListedDate } from '../date.ts'
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
  line,
} from '../draft.ts'
import type { EntryKind, IdentifierType, NameParts, NameUse } from '../entry.ts'
import { measuresIn, OFSI_PROGRAMME } from '../programmes.ts'
import { openTable, type Row } from './csv.ts'
import { numberedIn, openGroups } from './groups.ts'
import type { Format, Tally } from './reader.ts'

/**
 * The UK Sanctions List as the Foreign, Commonwealth and Development Office publishes it in CSV: a line `Report Date: 13-Feb-2026`, a
 * head line, and for each party as many rows as it has names and addresses. Rows of one `Unique ID` are one entry. Written from the
 * published head line, not from a copy of the list.
 */
export function ukCsv(tally: Tally): Format {
  return table(tally, {
    id: 'Unique ID',
    needs: ['Unique ID', 'Name 6', 'Name type', 'Regime Name', 'Sanctions Imposed'],
    begin: (row, id) => {
      const draft = draftOf(tally.list.name, id, kindOf(row('Designation Type') || row('Individual, Entity, Ship')))
      draft.reference = id
      draft.designations.push(
        designation('uk', row('Regime Name'), measuresIn(row('Sanctions Imposed')), {
          listedOn: row('Date Designated'),
          reason: row('UK Statement of Reasons'),
          basis: row('Designation source'),
        }),
      )
      return draft
    },
    more: (draft, row) => {
      const type = line(row('Name type')).toLowerCase()
      const weak = /low/i.test(row('Alias strength'))
      name(
        draft,
        row,
        type === 'primary name' ? 'primary' : weak ? 'weak' : /formerly|f\.?k\.?a/.test(type) ? 'former' : 'strong',
        'Name non-latin script',
      )
      addIdentifier(draft, 'other', row('UN Reference Number'), null, CROSS.un)
      addIdentifier(draft, 'other', row('OFSI Group ID'), null, CROSS.ofsi)
      shared(draft, row, UK_COLUMNS)
      for (const [column, type] of UK_NUMBERS) for (const value of numberedIn(row(column))) addIdentifier(draft, type, value, null, column)
      for (const column of ['Current believed flag of ship', 'Previous flags'])
        for (const flag of numberedIn(row(column))) addCountry(draft, flag, 'flag')
      for (const column of UK_NOTES) addNote(draft, row(column), column)
    },
  })
}

/**
 * The consolidated list of the Office of Financial Sanctions Implementation, which ended in January 2026 and is read for what was in
 * force before: a line `Last Updated,17/11/2022`, a head line, and rows by `Group ID`. Written from the published head line.
 */
export function ofsiCsv(tally: Tally): Format {
  return table(tally, {
    id: 'Group ID',
    needs: ['Group ID', 'Name 6', 'Alias Type', 'Regime', 'Group Type'],
    begin: (row, id) => {
      const draft = draftOf(tally.list.name, id, kindOf(row('Group Type')))
      const listedOn = row('UK Sanctions List Date Designated') || row('Listed On')
      draft.designations.push(designation('uk', row('Regime'), OFSI_PROGRAMME.measures, { basis: OFSI_PROGRAMME.act, listedOn }))
      return draft
    },
    more: (draft, row) => {
      const type = line(row('Alias Type')).toLowerCase()
      const weak = /low/i.test(row('Alias Quality'))
      name(
        draft,
        row,
        /^primary name$/.test(type) ? 'primary' : type === 'fka' ? 'former' : weak ? 'weak' : 'strong',
        'Name Non-Latin Script',
      )
      shared(draft, row, OFSI_COLUMNS)
      const other = row('Other Information')
      addNote(draft, other)
      for (const number of unReferencesIn(other)) addIdentifier(draft, 'other', number, null, CROSS.un)
      const reference = /\(UK Sanctions List Ref\):\s*([A-Z]{2,4}\d{3,5})/.exec(other)?.[1]
      if (reference !== undefined) addIdentifier(draft, 'other', reference, null, CROSS.uk)
      const imo = /\(IMO number\):\s*(\d{7})/i.exec(other)?.[1]
      if (imo !== undefined) addIdentifier(draft, 'imo', imo)
    },
  })
}

interface Shape {
  readonly id: string
  readonly needs: readonly string[]
  readonly begin: (row: Row, id: string) => Draft
  readonly more: (draft: Draft, row: Row) => void
}

function table(tally: Tally, shape: Shape): Format {
  const groups = openGroups(tally)
  return {
    open: () =>
      openTable({
        needs: shape.needs,
        title: (fields) =>
          /^(?:report date|last updated)/i.test(fields[0] ?? '') && fields.filter((field) => field.trim() !== '').length <= 2,
        onTitle(fields) {
          tally.explain('title', tally.row())
          tally.list.asOf = dayIn(fields.join(' ').replace(/^[^:\d]*:?/, '')) ?? tally.list.asOf
        },
        onHead: () => tally.explain('head', tally.row()),
        onBlank: () => tally.explain('blank', tally.row()),
        onRow(row, fields, at): Refusal | null {
          const id = line(row(shape.id))
          if (id === '') return refuse('list-field-missing', { found: shape.id, accepted: shape.id }, { line: at, field: shape.id })
          const draft = groups.of(
            id,
            fields.reduce((sum, field) => sum + field.length, 32),
            () => shape.begin(row, id),
          )
          if (isRefusal(draft)) return draft
          shape.more(draft, row)
          return null
        },
      }),
    finish: () => groups.emit(),
  }
}

function dayIn(text: string): string | null {
  const date = readListedDate(text.trim().replace(/^(\d{1,2})-([A-Za-z]{3,9})-(\d{2,4}).*$/, '$1 $2 $3'))
  return date !== null && date.from === date.until ? date.from : null
}

const kindOf = (text: string): EntryKind =>
  /individual/i.test(text)
    ? 'person'
    : /ship|vessel/i.test(text)
      ? 'vessel'
      : /aircraft/i.test(text)
        ? 'aircraft'
        : /entity/i.test(text)
          ? 'organisation'
          : 'party'

function name(draft: Draft, row: Row, use: NameUse, original: string): void {
  const given = [1, 2, 3, 4, 5].map((number) => line(row(`Name ${number}`))).filter((text) => text !== '')
  const family = line(row('Name 6'))
  const parts: NameParts | undefined =
    draft.kind === 'person' && family !== '' ? { family, ...(given.length > 0 ? { given } : {}) } : undefined
  // Ships and bodies have their whole name in the sixth field; where others stand too they come first, as for persons.
  addName(draft, [...given, family].join(' '), use, parts)
  addName(draft, row(original), 'original')
}

interface Columns {
  readonly birth: string
  readonly nationality: string
  readonly nationalId: readonly [string, string]
  readonly passport: readonly [string, string]
  readonly town: string
  readonly country: string
  readonly address: readonly string[]
  readonly addressCountry: string
}
const LINES = [1, 2, 3, 4, 5, 6]
const UK_COLUMNS: Columns = {
  birth: 'D.O.B',
  nationality: 'Nationality(/ies)',
  nationalId: ['National Identifier number', 'National Identifier additional information'],
  passport: ['Passport number', 'Passport additional information'],
  town: 'Town of birth',
  country: 'Country of birth',
  address: [...LINES.map((number) => `Address Line ${number}`), 'Address Postal Code'],
  addressCountry: 'Address Country',
}
const OFSI_COLUMNS: Columns = {
  birth: 'DOB',
  nationality: 'Nationality',
  nationalId: ['National Identification Number', 'National Identification Details'],
  passport: ['Passport Number', 'Passport Details'],
  town: 'Town of Birth',
  country: 'Country of Birth',
  address: [...LINES.map((number) => `Address ${number}`), 'Post/Zip Code'],
  addressCountry: 'Country',
}

const UK_NUMBERS: readonly (readonly [string, IdentifierType])[] = [
  ['Phone number', 'phone'],
  ['Website', 'website'],
  ['Email address', 'email'],
  ['Business registration number (s)', 'registration'],
  ['IMO number', 'imo'],
  ['Hull identification number (HIN)', 'other'],
]
const UK_NOTES = [
  'Other Information',
  'Type of entity',
  'Subsidiaries',
  'Parent company',
  'Current owner/operator (s)',
  'Previous owner/operator (s)',
  'Type of ship',
  'Tonnage of ship',
  'Length of ship',
  'Year Built',
  'Non-latin script type',
  'Non-latin script language',
]

function shared(draft: Draft, row: Row, columns: Columns): void {
  for (const text of numberedIn(row(columns.birth))) addBirths(draft, text)
  for (const text of numberedIn(row(columns.nationality))) addCountry(draft, text, 'nationality')
  for (const [type, [number, details]] of [
    ['national-id', columns.nationalId],
    ['passport', columns.passport],
  ] as const) {
    const notes = numberedIn(row(details))
    const numbers = numberedIn(row(number))
    for (const [index, value] of numbers.entries()) addIdentifier(draft, type, value, countryOf(notes[index] ?? ''), notes[index])
    if (numbers.length !== notes.length) addNote(draft, row(details), details)
  }
  const towns = numberedIn(row(columns.town))
  const countries = numberedIn(row(columns.country))
  for (let index = 0; index < Math.max(towns.length, countries.length); index++)
    addPlace(draft, 'birthPlaces', [towns[index]], countries[index])
  addPlace(draft, 'addresses', columns.address.map(row), row(columns.addressCountry))
  addGender(draft, row('Gender'))
  addTexts(draft, 'titles', row('Title'))
  addTexts(draft, 'positions', ...numberedIn(row('Position')))
}
