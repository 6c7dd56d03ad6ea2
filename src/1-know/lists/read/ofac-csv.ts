import { LIMITS } from '#ground/limits.ts'
import { type Refusal, refuse } from '#ground/refusal.ts'
import { addCountry, addIdentifier, addNote, addPlace, addTexts, type Draft, draftOf, inTable, line } from '../draft.ts'
import { openCsv } from './csv.ts'
import { addOfacName, addRemarks, type Linked, OFAC_KINDS, ofacDesignations, programmesIn, resolve } from './ofac-remarks.ts'
import type { Format, Source, Tally } from './reader.ts'

/**
 * The lists of the Office of Foreign Assets Control in their four tables without head lines: parties (12 fields), aliases (5), addresses
 * (6), and the rest of remarks that did not fit (2). `-0-` is "nothing". The tables are told apart by their fields, may come in any
 * order and are one edition: the aliases are names as good as the first, so parties without them are a part of a list and no more.
 */
export function ofacCsv(tally: Tally, told: string | undefined): Format {
  const state: State = {
    parties: new Map(),
    aliases: new Map(),
    addresses: new Map(),
    comments: new Map(),
    parts: new Set(),
    ended: new Set(),
    held: 0,
  }
  return {
    open: () => table(tally, state),
    finish() {
      if (!state.parts.has('parties'))
        return state.parts.size === 0
          ? refuse('list-empty')
          : refuse('list-row-unknown', { found: [...state.parts].join(', '), accepted: 'sdn.csv / cons_prim.csv' })
      if (!state.parts.has('aliases')) tally.missing('aliases')
      if (!state.parts.has('addresses')) tally.missing('addresses')
      if (told === undefined && mostlyNotBlocking(state)) tally.list.name = 'ofac-cons'
      // The table of comments is published with and without one.
      for (const part of state.parts) if (part !== 'comments' && !state.ended.has(part)) tally.missing('end-mark')
      if (cutRemarks(state)) tally.missing('comments')
      orphans(tally, state)
      return emit(tally, state)
    },
  }
}

type Part = 'parties' | 'aliases' | 'addresses' | 'comments'
interface Held {
  readonly row: number
  readonly fields: readonly string[]
}
interface State {
  readonly parties: Map<string, Held>
  readonly aliases: Map<string, Held[]>
  readonly addresses: Map<string, Held[]>
  readonly comments: Map<string, Held[]>
  readonly parts: Set<Part>
  /** Tables that were read up to their end mark. */
  readonly ended: Set<Part>
  held: number
}

const ID = /^\d{1,9}$/
const ALIAS = /^(?:aka|fka|nka)$/i

/** What table a record without a head line belongs to; null for none. */
function partOf(fields: readonly string[]): Part | null {
  if (!ID.test((fields[0] ?? '').trim())) return null
  if (fields.length === 12) return 'parties'
  if (fields.length === 5 && ALIAS.test((fields[2] ?? '').trim())) return 'aliases'
  if (fields.length === 6) return 'addresses'
  return fields.length === 2 ? 'comments' : null
}

/** Whether the beginning of a text is a record of one of the tables. */
export const isOfacRecord = (fields: readonly string[]): boolean => partOf(fields) !== null

const FIELDS: Readonly<Record<Part, number>> = { parties: 12, aliases: 5, addresses: 6, comments: 2 }

function table(tally: Tally, state: State): Source {
  let part: Part | null = null
  return openCsv((fields, at) => {
    const row = tally.row()
    const first = (fields[0] ?? '').trim()
    if (fields.length === 1 && (first === '' || first === '\u001a')) {
      if (first !== '' && part !== null) state.ended.add(part)
      tally.explain(first === '' ? 'blank' : 'end-mark', row)
      return null
    }
    const found = partOf(fields)
    if (part === null) {
      if (found === null)
        return refuse('list-row-unknown', { found: JSON.stringify(fields.join(',').slice(0, 60)), accepted: '12, 5, 6, 2' }, { line: at })
      if (state.parts.has(found)) return refuse('list-part-repeated', { found, accepted: 'parties, aliases, addresses, comments' })
      part = found
      state.parts.add(part)
    }
    if (fields.length !== FIELDS[part])
      return refuse('list-row-ragged', { found: fields.length, accepted: String(FIELDS[part]) }, { line: at })
    if (found !== part)
      return refuse('list-row-unknown', { found: JSON.stringify(fields.join(',').slice(0, 60)), accepted: part }, { line: at })
    const plain = fields.map((field) => (line(field) === '-0-' ? '' : line(field)))
    return keep(tally, state, part, { row, fields: plain }, at)
  })
}

function keep(tally: Tally, state: State, part: Part, held: Held, at: number): Refusal | null {
  const id = held.fields[0] ?? ''
  state.held += held.fields.reduce((sum, field) => sum + field.length, 32)
  if (state.held > LIMITS.list_held_characters_max)
    return refuse('list-too-large', { found: 'table', max: LIMITS.list_held_characters_max, unit: 'characters' }, { line: at })
  if (part !== 'parties') {
    const known = state[part].get(id)
    if (known === undefined) state[part].set(id, [held])
    else known.push(held)
    return null
  }
  const known = state.parties.get(id)
  if (known === undefined) state.parties.set(id, held)
  else if (known.fields.join('\0') === held.fields.join('\0')) tally.explain('repeated', held.row, id)
  else {
    // Two parties under one number: the second is told apart, so that neither is lost.
    tally.doubt('id-repeated', id)
    let times = 2
    while (state.parties.has(`${id}#${times}`)) times++
    state.parties.set(`${id}#${times}`, { row: held.row, fields: [`${id}#${times}`, ...held.fields.slice(1)] })
  }
  return null
}

/** A list most of whose first thousand parties are under programmes that do not block is the other list, whatever its file is called. */
function mostlyNotBlocking(state: State): boolean {
  let [other, all] = [0, 0]
  for (const { fields } of state.parties.values()) {
    if (++all > 1_000) break
    if (programmesIn(fields[3] ?? '').some((programme) => /^(?:NS-|CMIC-|UKRAINE-EO13662$|561-)/.test(programme))) other++
  }
  return other * 2 > Math.min(all, 1_000)
}

/** Whether remarks fill their field to the end and nothing continues them: the comments are not at hand. */
function cutRemarks(state: State): boolean {
  for (const [id, { fields }] of state.parties) {
    const remarks = fields[11] ?? ''
    if (remarks.length >= REMARKS_FULL && !remarks.endsWith('.') && !state.comments.has(id)) return true
  }
  return false
}

// The field holds a thousand characters; white space at its ends is not counted here.
const REMARKS_FULL = 990

function orphans(tally: Tally, state: State): void {
  for (const part of ['aliases', 'addresses', 'comments'] as const) {
    for (const [id, rows] of state[part]) {
      const orphan = !state.parties.has(id)
      if (orphan) tally.missing('entries-of-orphans')
      for (const { row } of rows) tally.explain(orphan ? 'orphan' : 'joined', row, id)
    }
  }
}

function emit(tally: Tally, state: State): Refusal | null {
  const ties: Linked[] = []
  const byName = new Map<string, string>()
  const drafts: Draft[] = []
  for (const [id, { fields }] of state.parties) {
    const draft = party(tally.list.name, id, fields, state, (tie) => ties.push(tie))
    drafts.push(draft)
    const name = draft.names[0]?.text.toUpperCase()
    if (name !== undefined) byName.set(name, id)
  }
  resolve(ties, byName)
  for (const draft of drafts) {
    const refused = tally.entry(draft)
    if (refused !== null) return refused
  }
  return null
}

function party(list: string, id: string, fields: readonly string[], state: State, linked: (tie: Linked) => void): Draft {
  const [
    ,
    name = '',
    type = '',
    programme = '',
    title = '',
    call = '',
    vessel = '',
    tonnage = '',
    gross = '',
    flag = '',
    owner = '',
    remarks = '',
  ] = fields
  const draft = draftOf(list, id, inTable(OFAC_KINDS, type.toLowerCase()) ?? 'party')
  if (inTable(OFAC_KINDS, type.toLowerCase()) === undefined) addNote(draft, type, 'type')
  addOfacName(draft, name, 'primary')
  addTexts(draft, 'positions', title)
  addIdentifier(draft, 'call-sign', call)
  addNote(draft, vessel, 'vessel type')
  addNote(draft, tonnage, 'tonnage')
  addNote(draft, gross, 'gross registered tonnage')
  addCountry(draft, flag, 'flag')
  if (owner !== '') linked({ draft, name: owner, as: 'owned by' })
  // The comments table continues remarks in the middle of a word.
  const further = (state.comments.get(id) ?? []).map((row) => row.fields[1] ?? '')
  addRemarks(draft, remarks + further.join(''), linked)
  for (const { fields: alias } of state.aliases.get(id) ?? []) {
    const [, , kind = '', text = '', remark = ''] = alias
    addOfacName(draft, text, kind.toLowerCase() === 'fka' ? 'former' : 'strong')
    addNote(draft, remark, `alias ${text}`)
  }
  for (const { fields: address } of state.addresses.get(id) ?? []) {
    const [, , street = '', city = '', country = '', remark = ''] = address
    addPlace(draft, 'addresses', [street, city], country)
    addNote(draft, remark, 'address')
  }
  draft.designations.push(...ofacDesignations(list, programmesIn(programme), draft))
  return draft
}
