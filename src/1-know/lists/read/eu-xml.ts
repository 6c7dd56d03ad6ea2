import { type Refusal, refuse } from '#ground/refusal.ts'
import { countryOfCode } from '../country.ts'
import { CROSS } from '../crossref.ts'
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
import type { EntryKind, IdentifierType, NameParts } from '../entry.ts'
import { EU_PROGRAMME } from '../programmes.ts'
import type { Format, Tally } from './reader.ts'
import { childrenOf, type Node, openXml } from './xml.ts'

/**
 * The European Union's consolidated list of financial sanctions (`export`, files 1.0 and 1.1 of the FSF service). A row is a
 * `sanctionEntity`; what it says stands in attributes. Written from the published form as known, not from a copy of the list: a field
 * that is not known here is kept as a note under its own name.
 */
export function euXml(tally: Tally): Format {
  return {
    open: () =>
      openXml({
        root: 'export',
        holders: [],
        onRoot: ({ generationDate }) => {
          tally.list.asOf = /^\d{4}-\d\d-\d\d/.exec(generationDate ?? '')?.[0] ?? null
        },
        onNode(node) {
          const row = tally.row()
          if (node.name !== 'sanctionEntity') {
            tally.explain('element-unknown', row, node.name)
            tally.missing('parts-unknown')
            return null
          }
          const draft = party(node, tally.list.name)
          return 'refused' in draft ? draft : tally.entry(draft)
        },
      }),
    finish: () => null,
  }
}

const attribute = (node: Node, name: string): string => line(node.attributes[name] ?? '')
const KINDS: Readonly<Record<string, EntryKind>> = {
  person: 'person',
  p: 'person',
  enterprise: 'organisation',
  e: 'organisation',
  vessel: 'vessel',
  ship: 'vessel',
}

const kindOf = (subject: Node | undefined): EntryKind =>
  subject === undefined
    ? 'party'
    : (inTable(KINDS, (attribute(subject, 'code') || attribute(subject, 'classificationCode')).toLowerCase()) ?? 'party')

function party(node: Node, list: string): Draft | Refusal {
  const id = attribute(node, 'logicalId') || attribute(node, 'euReferenceNumber')
  if (id === '') return refuse('list-field-missing', { found: 'logicalId', accepted: 'logicalId' }, { line: node.line })
  const draft = draftOf(list, id, kindOf(childrenOf(node, 'subjectType')[0]))
  const reference = attribute(node, 'euReferenceNumber')
  if (reference !== '') draft.reference = reference
  addIdentifier(draft, 'other', attribute(node, 'unitedNationId'), null, CROSS.un)
  addNote(draft, attribute(node, 'designationDetails'), 'designation details')
  const remarks = childrenOf(node, 'remark').map((remark) => line(remark.text))
  for (const child of node.children) sort(draft, child)
  designate(draft, node, remarks)
  return draft
}

/** One designation for each programme that an act among the entry's own names; the latest act of it is the basis. */
function designate(draft: Draft, node: Node, remarks: readonly string[]): void {
  const acts = new Map<string, Node>()
  for (const act of childrenOf(node, 'regulation')) acts.set(attribute(act, 'programme'), act)
  const listedOn =
    attribute(node, 'designationDate') ||
    [...acts.values()].map((act) => attribute(act, 'entryIntoForceDate') || attribute(act, 'publicationDate')).sort()[0]
  const reason = remarks.join(' ')
  if (acts.size === 0) draft.designations.push(designation('eu', '', EU_PROGRAMME.measures, { listedOn, reason }))
  for (const [programme, act] of acts)
    draft.designations.push(designation('eu', programme, EU_PROGRAMME.measures, { basis: attribute(act, 'numberTitle'), listedOn, reason }))
}

function sort(draft: Draft, child: Node): void {
  switch (child.name) {
    case 'subjectType':
      return
    case 'regulation':
      addNote(
        draft,
        ['numberTitle', 'publicationDate', 'entryIntoForceDate']
          .map((name) => attribute(child, name))
          .filter((text) => text !== '')
          .join(', '),
        'regulation',
      )
      return
    case 'nameAlias':
      alias(draft, child)
      return
    case 'citizenship':
      addCountry(
        draft,
        attribute(child, 'countryDescription') || attribute(child, 'countryIso2Code'),
        'nationality',
        countryOfCode(attribute(child, 'countryIso2Code')),
      )
      return
    case 'birthdate':
      birth(draft, child)
      return
    case 'address':
      address(draft, child)
      return
    case 'identification':
      document(draft, child)
      return
    default:
      addNote(draft, child.text, child.name)
      for (const [name, value] of Object.entries(child.attributes)) addNote(draft, value, `${child.name}.${name}`)
  }
}

function remark(draft: Draft, node: Node, about: string): void {
  for (const child of node.children) addNote(draft, child.text, `${about} ${child.name}`)
}

function alias(draft: Draft, node: Node): void {
  const [first, middle, last] = ['firstName', 'middleName', 'lastName'].map((name) => attribute(node, name))
  const given = [first, middle].filter((text): text is string => text !== undefined && text !== '')
  const parts: NameParts | undefined =
    draft.kind === 'person' && last ? { family: last, ...(given.length > 0 ? { given } : {}) } : undefined
  const whole = attribute(node, 'wholeName') || [...given, last].join(' ')
  const strong = attribute(node, 'strong') !== 'false'
  const primary = strong && !draft.names.some((name) => name.use === 'primary')
  addName(draft, whole, primary ? 'primary' : strong ? 'strong' : 'weak', parts)
  addGender(draft, attribute(node, 'gender'))
  addTexts(draft, 'titles', attribute(node, 'title'))
  addTexts(draft, 'positions', attribute(node, 'function'))
  remark(draft, node, `name ${line(whole)}`)
}

function birth(draft: Draft, node: Node): void {
  const circa = attribute(node, 'circa') === 'true'
  const [from, to] = [attribute(node, 'yearRangeFrom'), attribute(node, 'yearRangeTo')]
  const [year, month, day] = ['year', 'monthOfYear', 'dayOfMonth'].map((name) => attribute(node, name))
  const calendar = attribute(node, 'calendarType')
  const exact = attribute(node, 'birthdate')
  const pieces = [year, month, day].filter((text): text is string => text !== undefined && text !== '' && text !== '0')
  const text =
    exact || (from !== '' && to !== '' ? `${from} to ${to}` : pieces.map((piece) => piece.padStart(2, '0')).join('-') || from || to)
  if (calendar !== '' && calendar !== 'GREGORIAN') addNote(draft, `${text} (${calendar})`, 'DOB')
  else addBirths(draft, text, circa)
  const country = attribute(node, 'countryDescription')
  addPlace(
    draft,
    'birthPlaces',
    ['place', 'city', 'region', 'zipCode'].map((name) => attribute(node, name)),
    /^unknown$/i.test(country) ? '' : country,
    countryOfCode(attribute(node, 'countryIso2Code')),
  )
  remark(draft, node, 'birth')
}

function address(draft: Draft, node: Node): void {
  const country = attribute(node, 'countryDescription')
  const parts = ['street', 'poBox', 'place', 'city', 'region', 'zipCode'].map((name) => attribute(node, name))
  addPlace(draft, 'addresses', parts, /^unknown$/i.test(country) ? '' : country, countryOfCode(attribute(node, 'countryIso2Code')))
  for (const info of childrenOf(node, 'contactInfo')) {
    const [key, value] = [attribute(info, 'key').toLowerCase(), attribute(info, 'value')]
    const type: IdentifierType | null = /mail/.test(key) ? 'email' : /web/.test(key) ? 'website' : /phone|fax/.test(key) ? 'phone' : null
    if (type !== null) addIdentifier(draft, type, value, null, key)
    else addNote(draft, value, key)
  }
  for (const child of node.children) if (child.name !== 'contactInfo') addNote(draft, child.text, `address ${child.name}`)
}

const DOCUMENTS: Readonly<Record<string, IdentifierType>> = {
  passport: 'passport',
  diplomatic: 'passport',
  travel: 'passport',
  id: 'national-id',
  ssn: 'national-id',
  electoral: 'national-id',
  residentperm: 'national-id',
  fiscalcode: 'tax',
  vatnum: 'tax',
  tin: 'tax',
  regnumber: 'registration',
  tradelic: 'registration',
  swiftbic: 'swift',
  bic: 'swift',
  iban: 'iban',
  imo: 'imo',
  lei: 'lei',
}

function document(draft: Draft, node: Node): void {
  const number = attribute(node, 'number') || attribute(node, 'latinNumber')
  const marks = ['diplomatic', 'knownExpired', 'knownFalse', 'reportedLost', 'revokedByIssuer'].filter(
    (name) => attribute(node, name) === 'true',
  )
  const word = attribute(node, 'identificationTypeDescription') || attribute(node, 'identificationTypeCode')
  const told = ['nameOnDocument', 'issuedBy', 'issuedDate', 'validFrom', 'validTo'].map((name) => [name, attribute(node, name)] as const)
  const note = [word, ...marks, ...told.filter(([, text]) => text !== '').map(([name, text]) => `${name} ${text}`)]
    .filter((text) => text !== '')
    .join('; ')
  const type = inTable(DOCUMENTS, attribute(node, 'identificationTypeCode').toLowerCase()) ?? 'other'
  addIdentifier(draft, type, number, countryOfCode(attribute(node, 'countryIso2Code')), note)
  if (number === '') addNote(draft, note, 'identification')
  remark(draft, node, 'identification')
}
