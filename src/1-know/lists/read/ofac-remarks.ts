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
  inTable,
  line,
} from '../draft.ts'
import type { Designation, EntryKind, Measure } from '../entry.ts'
import { US_NOT_BLOCKING } from '../programmes.ts'
import { addLabelled } from './labels.ts'

/** Ties told by name, to be turned into ids when all names are known. */
export interface Linked {
  readonly draft: Draft
  readonly name: string
  readonly as: string
}

const FLAG = /^(?:(?:former|other|previous) )?(?:vessel )?flag (.+)$/i

type Sorter = (draft: Draft, found: readonly string[], written: string, linked: (tie: Linked) => void) => void

/** What a piece of remarks can be, by its beginning. `found` is what the brackets of the pattern held. */
const PIECES: readonly (readonly [RegExp, Sorter])[] = [
  [/^([afn])\.k\.a\. '(.*)'$/i, (draft, [kind = '', name = '']) => addName(draft, name, kind.toLowerCase() === 'f' ? 'former' : 'weak')],
  [/^DOB:? (.+)$/i, (draft, [text = '']) => addBirths(draft, text)],
  [/^POB:? (.+)$/i, (draft, [text]) => addPlace(draft, 'birthPlaces', [text])],
  [/^nationality of registration:? (.+)$/i, (draft, [text = '']) => addCountry(draft, text, 'registration')],
  [/^(?:nationality|citizen):? (.+)$/i, (draft, [text = '']) => addCountry(draft, text, 'nationality')],
  [/^gender:? (.+)$/i, (draft, [text = '']) => addGender(draft, text)],
  [/^\(?Linked To: (.+?)\)?$/i, (draft, [name = ''], _, linked) => linked({ draft, name: line(name), as: 'linked to' })],
  [FLAG, (draft, [text = ''], written) => flag(draft, text, written)],
  [/^(?:former |other )?(?:vessel )?call sign:? (.+)$/i, (draft, [text = '']) => addIdentifier(draft, 'call-sign', text)],
  [/^(?:died|deceased|date of death):? (.+)$/i, (draft, [text = '']) => addDeaths(draft, text)],
  [/^position:? (.+)$/i, (draft, [text]) => addTexts(draft, 'positions', text)],
]

function flag(draft: Draft, text: string, written: string): void {
  addCountry(draft, text, 'flag')
  addNote(draft, written)
}

/**
 * Sorts the remarks of an OFAC entry, whose pieces end in semicolons: dates and places of birth, nationalities, weak aliases in
 * quotation marks, identifiers by their word, gender, ties. Every piece that is none of these is kept as a note.
 */
export function addRemarks(draft: Draft, remarks: string, linked: (tie: Linked) => void): void {
  const text = line(remarks).replace(/\.$/, '')
  for (const written of text.split(/;\s*/)) {
    const piece = written.trim().replace(/^alt\. /i, '')
    if (piece !== '') addPiece(draft, piece, written.trim(), linked)
  }
}

function addPiece(draft: Draft, piece: string, written: string, linked: (tie: Linked) => void): void {
  for (const [pattern, sorter] of PIECES) {
    const found = pattern.exec(piece)
    if (found !== null) {
      sorter(draft, found.slice(1), written, linked)
      return
    }
  }
  if (!addLabelled(draft, piece)) addNote(draft, written)
}

/** Turns ties told by name into ids; a name that is not on the list is kept as a note. `byName` is keyed by the name as written. */
export function resolve(ties: readonly Linked[], byName: ReadonlyMap<string, string>): void {
  for (const { draft, name, as } of ties) {
    // The full stop that ends the remarks may have been that of the name.
    const to = byName.get(name.toUpperCase()) ?? byName.get(`${name.toUpperCase()}.`)
    if (to === undefined) addNote(draft, name, as)
    else if (!draft.ties.some((known) => known.to === to && known.as === as)) draft.ties.push({ to, as })
  }
}

/** The kind of an entry from OFAC's word for it, in either form of the list. A body may be a company or a group: it is not said. */
export const OFAC_KINDS: Readonly<Record<string, EntryKind>> = {
  individual: 'person',
  entity: 'organisation',
  '': 'organisation',
  vessel: 'vessel',
  aircraft: 'aircraft',
}

/** The parts of a person's name that OFAC writes as `FAMILY, Given`; none for anything else. */
export function addOfacName(draft: Draft, written: string, use: 'primary' | 'strong' | 'weak' | 'former'): void {
  const text = line(written)
  const comma = text.indexOf(', ')
  const given = text.slice(comma + 2).split(' ')
  addName(draft, text, use, draft.kind === 'person' && comma > 0 ? { family: text.slice(0, comma), given } : undefined)
}

const DIRECTIVE = /directive/i
const BLOCKED: readonly Measure[] = ['asset-freeze']

/**
 * The designations of an OFAC entry, one for each programme. Whatever stands on the list of blocked parties is blocked, since that is what
 * the list is; on the other lists only what is known of a programme is said, and a directive makes it sectoral.
 */
export function ofacDesignations(list: string, programmes: readonly string[], draft: Draft): Designation[] {
  const listed = line(draft.notes.find((note) => note.startsWith('Listing Date'))?.replace(/^[^:]*:\s*/, '') ?? '')
  const directed = draft.notes.some((note) => DIRECTIVE.test(note))
  return (programmes.length > 0 ? programmes : ['']).map((programme) => {
    const key = programme.toUpperCase()
    const known = inTable(US_NOT_BLOCKING, key)
    const blocked = list !== 'ofac-cons'
    const other = known?.measures ?? (directed && !blocked ? ['sectoral'] : ['unstated'])
    const measures: readonly Measure[] = blocked ? BLOCKED : other
    return designation('us', programme, measures, { basis: known?.act, ...(listed === '' ? {} : { listedOn: listed }) })
  })
}

/** The programmes in one text: `SDGT] [IFSR`, as the tables write several. */
export const programmesIn = (text: string): string[] =>
  text
    .split(/\]\s*\[|;/)
    .map((programme) => line(programme.replace(/^\[|\]$/g, '')))
    .filter((programme) => programme !== '')
