import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { readAmericanDay } from '../date.ts'
import {
  addBirths,
  addCountry,
  addGender,
  addIdentifier,
  addNote,
  addPlace,
  addTexts,
  type Draft,
  draftOf,
  inTable,
  line,
} from '../draft.ts'
import type { NameUse } from '../entry.ts'
import { addNumbered } from './labels.ts'
import { addOfacName, addRemarks, type Linked, OFAC_KINDS, ofacDesignations, resolve } from './ofac-remarks.ts'
import type { Format, Tally } from './reader.ts'
import { childrenOf, type Node, openXml, textOf } from './xml.ts'

/**
 * The lists of the Office of Foreign Assets Control in their classic XML form (`sdnList`). A row is an `sdnEntry`; the count that the
 * file gives of itself is compared. The advanced form (`Sanctions`) is not read here.
 */
export function ofacXml(tally: Tally, told: string | undefined): Format {
  const drafts: { draft: Draft; programmes: string[] }[] = []
  const ties: Linked[] = []
  let counted: number | null = null
  let held = 0
  return {
    open: () =>
      openXml({
        root: 'sdnList',
        holders: [],
        onRoot: () => {},
        onNode(node, characters) {
          if (node.name === 'publshInformation' || node.name === 'publishInformation') {
            tally.list.asOf = readAmericanDay(textOf(node, 'Publish_Date'))
            const count = textOf(node, 'Record_Count')
            counted = /^\d+$/.test(count) ? Number(count) : null
            return null
          }
          const row = tally.row()
          if (node.name !== 'sdnEntry') {
            tally.explain('element-unknown', row, node.name)
            tally.missing('parts-unknown')
            return null
          }
          held += characters
          if (held > LIMITS.list_held_characters_max)
            return refuse(
              'list-too-large',
              { found: 'list', max: LIMITS.list_held_characters_max, unit: 'characters' },
              { line: node.line },
            )
          const id = line(textOf(node, 'uid'))
          if (id === '') return refuse('list-field-missing', { found: 'uid', accepted: 'uid' }, { line: node.line })
          const draft = party(node, id, tally.list.name, (tie) => ties.push(tie))
          drafts.push({ draft, programmes: programmes(node) })
          return null
        },
      }),
    finish() {
      if (counted !== null && counted !== drafts.length) return refuse('list-count', { found: drafts.length, accepted: counted })
      const other = drafts.filter((one) =>
        one.programmes.some((programme) => /^(?:NS-|CMIC-|UKRAINE-EO13662$|561-)/.test(programme)),
      ).length
      if (told === undefined && other * 2 > drafts.length) tally.list.name = 'ofac-cons'
      return emit(tally, drafts, ties)
    },
  }
}

function emit(tally: Tally, drafts: readonly { draft: Draft; programmes: string[] }[], ties: readonly Linked[]): Refusal | null {
  const byName = new Map<string, string>()
  for (const { draft } of drafts) {
    const name = draft.names[0]?.text.toUpperCase()
    if (name !== undefined) byName.set(name, draft.id)
  }
  resolve(ties, byName)
  for (const { draft, programmes: named } of drafts) {
    draft.designations.push(...ofacDesignations(tally.list.name, named, draft))
    const refused = tally.entry(draft)
    if (refused !== null) return refused
  }
  return null
}

const programmes = (node: Node): string[] =>
  childrenOf(node, 'programList')
    .flatMap((list) => childrenOf(list, 'program'))
    .map((one) => line(one.text))
    .filter((text) => text !== '')

const named = (node: Node): string => {
  const [first, last] = [line(textOf(node, 'firstName')), line(textOf(node, 'lastName'))]
  return first === '' ? last : last === '' ? first : `${last}, ${first}`
}

function party(node: Node, id: string, list: string, linked: (tie: Linked) => void): Draft {
  const type = line(textOf(node, 'sdnType')).toLowerCase()
  const draft = draftOf(list, id, inTable(OFAC_KINDS, type) ?? 'party')
  addOfacName(draft, named(node), 'primary')
  for (const child of node.children) {
    if (['uid', 'firstName', 'lastName', 'sdnType', 'programList'].includes(child.name)) continue
    if (child.name === 'title') addTexts(draft, 'positions', child.text)
    else if (child.name === 'remarks') addRemarks(draft, child.text, linked)
    else if (child.name === 'vesselInfo') vessel(draft, child, linked)
    else if (child.children.length === 0) addNote(draft, child.text, child.name)
    else for (const item of child.children) sort(draft, item)
  }
  return draft
}

function sort(draft: Draft, item: Node): void {
  switch (item.name) {
    case 'aka': {
      const former = /^f/i.test(textOf(item, 'type'))
      const use: NameUse = former ? 'former' : /weak/i.test(textOf(item, 'category')) ? 'weak' : 'strong'
      addOfacName(draft, named(item), use)
      return
    }
    case 'address':
      addPlace(
        draft,
        'addresses',
        ['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'].map((field) => textOf(item, field)),
        textOf(item, 'country'),
      )
      return
    case 'dateOfBirthItem':
      addBirths(draft, textOf(item, 'dateOfBirth'))
      return
    case 'placeOfBirthItem':
      addPlace(draft, 'birthPlaces', [textOf(item, 'placeOfBirth')])
      return
    case 'nationality':
    case 'citizenship':
      addCountry(draft, textOf(item, 'country'), 'nationality')
      return
    case 'id':
      document(draft, item)
      return
    default:
      for (const field of item.children) addNote(draft, field.text, `${item.name}.${field.name}`)
      addNote(draft, item.text, item.name)
  }
}

function document(draft: Draft, item: Node): void {
  const word = line(textOf(item, 'idType')).replace(/[\s:-]+$/, '')
  const number = textOf(item, 'idNumber')
  if (/^gender$/i.test(word)) {
    addGender(draft, number)
    return
  }
  if (/^nationality of registration$/i.test(word)) {
    addCountry(draft, number, 'registration')
    return
  }
  const issued = ['issueDate', 'expirationDate'].map((field) => line(textOf(item, field)))
  addNumbered(
    draft,
    word,
    number,
    textOf(item, 'idCountry'),
    [issued[0] && `issued ${issued[0]}`, issued[1] && `expires ${issued[1]}`].filter((text) => text).join(' '),
  )
}

function vessel(draft: Draft, node: Node, linked: (tie: Linked) => void): void {
  addIdentifier(draft, 'call-sign', textOf(node, 'callSign'))
  addCountry(draft, textOf(node, 'vesselFlag'), 'flag')
  const owner = line(textOf(node, 'vesselOwner'))
  if (owner !== '') linked({ draft, name: owner, as: 'owned by' })
  for (const field of node.children)
    if (!['callSign', 'vesselFlag', 'vesselOwner'].includes(field.name)) addNote(draft, field.text, field.name)
}
