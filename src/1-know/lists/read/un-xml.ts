import { type Refusal, refuse } from '#ground/refusal.ts'
import { countryOf } from '../country.ts'
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
import type { IdentifierType, Measure, NameUse } from '../entry.ts'
import { UN_PROGRAMMES } from '../programmes.ts'
import type { Format, Tally } from './reader.ts'
import { childrenOf, type Node, openXml, textOf } from './xml.ts'

/**
 * The consolidated list of the United Nations Security Council (`CONSOLIDATED_LIST`, sc-sanctions.xsd). A row is an `INDIVIDUAL` or an
 * `ENTITY`. Every field is sorted or kept as a note under its own name.
 */
export function unXml(tally: Tally): Format {
  return {
    open: () =>
      openXml({
        root: 'CONSOLIDATED_LIST',
        holders: ['INDIVIDUALS', 'ENTITIES'],
        onRoot: ({ dateGenerated }) => {
          tally.list.asOf = /^\d{4}-\d\d-\d\d/.exec(dateGenerated ?? '')?.[0] ?? null
        },
        onNode(node) {
          const row = tally.row()
          if (node.name !== 'INDIVIDUAL' && node.name !== 'ENTITY') {
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

const NAME_FIELDS = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME', 'FIFTH_NAME', 'SIXTH_NAME']
const SORTED = new Set([
  ...NAME_FIELDS,
  'DATAID',
  'UN_LIST_TYPE',
  'REFERENCE_NUMBER',
  'LISTED_ON',
  'NAME_ORIGINAL_SCRIPT',
  'VERSIONNUM',
  'SORT_KEY',
  'SORT_KEY_LAST_MOD',
  'LIST_TYPE',
])

function party(node: Node, list: string): Draft | Refusal {
  const id = line(textOf(node, 'DATAID')) || line(textOf(node, 'REFERENCE_NUMBER'))
  if (id === '') return refuse('list-field-missing', { found: 'DATAID', accepted: 'DATAID' }, { line: node.line, field: node.name })
  const person = node.name === 'INDIVIDUAL'
  const draft = draftOf(list, id, person ? 'person' : 'organisation')
  const reference = line(textOf(node, 'REFERENCE_NUMBER'))
  if (reference !== '') draft.reference = reference
  const written = NAME_FIELDS.map((field) => line(textOf(node, field))).filter((part) => part !== '')
  // First to fourth names are an order and not parts: none of them is said to be the family's.
  addName(draft, written.join(' '), 'primary')
  for (const original of line(textOf(node, 'NAME_ORIGINAL_SCRIPT')).split(/ ?[;؛] ?/)) addName(draft, original, 'original')
  for (const child of node.children) sort(draft, child)
  draft.designations.push(designated(node, draft, person))
  return draft
}

/** A parenthesis that names the measures of this very listing, as those of the Libya committee do. */
const NAMED = /Listed pursuant to [^()]*(?:\(\d{4}\) ?)?\(((?:travel ban|asset freeze|arms embargo|[,;\s]|and)+)\)/i

function designated(node: Node, draft: Draft, person: boolean): Draft['designations'][number] {
  const type = line(textOf(node, 'UN_LIST_TYPE'))
  const programme = inTable(UN_PROGRAMMES, type)
  const named = NAMED.exec(line(textOf(node, 'COMMENTS1')))?.[1]?.toLowerCase()
  let measures: readonly Measure[] = programme?.measures ?? ['unstated']
  if (named !== undefined) {
    const said: Measure[] = []
    if (named.includes('asset')) said.push('asset-freeze')
    if (named.includes('travel')) said.push('travel-ban')
    if (named.includes('arms')) said.push('arms-embargo')
    measures = said
  }
  // Bodies do not travel. Where nothing else would be left, the ban stays: the list put it there.
  const bound = person ? measures : measures.filter((measure) => measure !== 'travel-ban')
  return designation('un', type, bound.length > 0 ? bound : measures, {
    basis: programme?.act,
    listedOn: textOf(node, 'LISTED_ON').slice(0, 10),
    reason: draft.notes.find((note) => note.startsWith('COMMENTS1: '))?.slice('COMMENTS1: '.length),
  })
}

function sort(draft: Draft, child: Node): void {
  switch (child.name) {
    case 'INDIVIDUAL_ALIAS':
    case 'ENTITY_ALIAS':
      alias(draft, child)
      return
    case 'INDIVIDUAL_ADDRESS':
    case 'ENTITY_ADDRESS':
      addPlace(
        draft,
        'addresses',
        ['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE'].map((field) => textOf(child, field)),
        textOf(child, 'COUNTRY'),
      )
      addNote(draft, textOf(child, 'NOTE'), 'address')
      return
    case 'INDIVIDUAL_DATE_OF_BIRTH':
      birth(draft, child)
      return
    case 'INDIVIDUAL_PLACE_OF_BIRTH':
      addPlace(
        draft,
        'birthPlaces',
        ['STREET', 'CITY', 'STATE_PROVINCE'].map((field) => textOf(child, field)),
        textOf(child, 'COUNTRY'),
      )
      addNote(draft, textOf(child, 'NOTE'), 'place of birth')
      return
    case 'INDIVIDUAL_DOCUMENT':
      document(draft, child)
      return
    case 'NATIONALITY':
      for (const value of childrenOf(child, 'VALUE')) addCountry(draft, value.text, 'nationality')
      return
    case 'TITLE':
      addTexts(draft, 'titles', ...child.children.map((value) => value.text))
      return
    case 'DESIGNATION':
      addTexts(draft, 'positions', ...child.children.map((value) => value.text.trim().replace(/^[a-h]\) */, '')))
      return
    case 'GENDER':
      addGender(draft, child.text)
      return
    default:
      if (!SORTED.has(child.name)) other(draft, child, child.name)
  }
}

/** Whatever has no place of its own, with the name of its field and those within. */
function other(draft: Draft, node: Node, about: string): void {
  addNote(draft, node.text, about)
  for (const child of node.children) other(draft, child, child.name === 'VALUE' ? about : `${about}.${child.name}`)
}

const USES: Readonly<Record<string, NameUse>> = {
  good: 'strong',
  'a.k.a.': 'strong',
  aka: 'strong',
  low: 'weak',
  'f.k.a.': 'former',
  fka: 'former',
}
const FORMER = /\b(?:previously|formerly) (?:listed|known) as\b/i

function alias(draft: Draft, node: Node): void {
  const quality = textOf(node, 'QUALITY')
  const note = textOf(node, 'NOTE')
  const written = line(textOf(node, 'ALIAS_NAME'))
  const use = FORMER.test(note) || FORMER.test(written) ? 'former' : (inTable(USES, quality.toLowerCase()) ?? 'strong')
  // What stands in brackets may be the name in another script, and a semicolon parts names. The whole text is kept as well.
  for (const part of written.split(/\s*;\s*/)) {
    const inner = /^(.*?)\s*\(([^()]+)\)[\s,]*$/.exec(part)
    const [outer, within] = [inner?.[1] ?? '', inner?.[2] ?? '']
    if (outer !== '' && otherLetters(outer, within)) {
      addName(draft, outer, use)
      for (const name of within.split(/\s*;\s*/)) addName(draft, name, use)
    } else addName(draft, FORMER.test(within) && outer !== '' ? outer : part, use)
  }
  if (/[;(]/.test(written)) addNote(draft, written, 'alias')
  addNote(draft, note, `alias ${written}`)
  const born = ['DATE_OF_BIRTH', 'CITY_OF_BIRTH', 'COUNTRY_OF_BIRTH']
    .map((field) => line(textOf(node, field)))
    .filter((part) => part !== '')
  addBirths(draft, textOf(node, 'DATE_OF_BIRTH'))
  addPlace(draft, 'birthPlaces', [textOf(node, 'CITY_OF_BIRTH')], textOf(node, 'COUNTRY_OF_BIRTH'))
  if (born.length > 0) addNote(draft, born.join(', '), `alias ${written} born`)
}

const LATIN = /[A-Za-z]/
const otherLetters = (a: string, b: string): boolean => b !== '' && LATIN.test(a) !== LATIN.test(b) && /\p{L}/u.test(a) && /\p{L}/u.test(b)

function birth(draft: Draft, node: Node): void {
  const type = textOf(node, 'TYPE_OF_DATE').toUpperCase()
  const note = textOf(node, 'NOTE')
  const about = type.startsWith('APPROX') || /approx|circa/i.test(note)
  const [from, to] = [textOf(node, 'FROM_YEAR'), textOf(node, 'TO_YEAR')]
  if (from !== '' || to !== '') addBirths(draft, from !== '' && to !== '' ? `${from} to ${to}` : from + to, about)
  const date = textOf(node, 'DATE')
  if (date !== '') addBirths(draft, date, about)
  else addBirths(draft, textOf(node, 'YEAR'), about)
  if (!/^approximately$/i.test(note)) addNote(draft, note, 'DOB')
  const day = node.children.find((child) => !['TYPE_OF_DATE', 'NOTE', 'FROM_YEAR', 'TO_YEAR', 'DATE', 'YEAR'].includes(child.name))
  if (day !== undefined) other(draft, day, `DOB ${day.name}`)
}

function document(draft: Draft, node: Node): void {
  const kinds = [line(textOf(node, 'TYPE_OF_DOCUMENT')), line(textOf(node, 'TYPE_OF_DOCUMENT2'))].filter((text) => text !== '')
  const called = [...new Set(kinds)].join(', ')
  const rest = ['DATE_OF_ISSUE', 'CITY_OF_ISSUE', 'COUNTRY_OF_ISSUE', 'NOTE']
    .map((field) => line(textOf(node, field)))
    .filter((text) => text !== '')
  const number = textOf(node, 'NUMBER')
  const country = textOf(node, 'ISSUING_COUNTRY') || textOf(node, 'COUNTRY_OF_ISSUE')
  const type: IdentifierType = /passport|pasaporte|passeport/i.test(called)
    ? 'passport'
    : called === ''
      ? 'other'
      : /birth|licen[cs]e|ration|certificate/i.test(called)
        ? 'other'
        : 'national-id'
  const note = [called, ...rest].filter((text) => text !== '').join('; ')
  addIdentifier(draft, type, number, countryOf(line(country)), note)
  if (number === '') addNote(draft, note, 'document')
}
