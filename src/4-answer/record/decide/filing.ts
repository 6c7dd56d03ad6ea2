/** Putting things on file: each must be readable, whole and new, or nothing of the batch is filed. */
import { z } from 'zod'
import type { Instrument } from '#bound/law/instrument.ts'
import { readOrders } from '#bound/law/order.ts'
import { readControlList } from '#bound/law/read-control-list.ts'
import { readInstrument } from '#bound/law/read-instrument.ts'
import { readInstant, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, labelSet, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Claim, readClaim } from '#know/claim.ts'
import { readParty } from '#know/party.ts'
import { type Asking, CLOCK, type Decided, type Filing } from '../command.ts'
import { editionChanged, joinedList } from '../control-lists.ts'
import { designationsOf } from '../designations.ts'
import { type Draft, draft } from '../entry.ts'
import { sealed } from '../envelope.ts'
import { Staged } from '../staged.ts'
import { cutAt, type Suspension } from '../suspension.ts'
import { docketsTouched } from '../touched.ts'
import type { View } from '../view.ts'
import type { Written } from '../written.ts'
import { wrongDepending } from './depending.ts'

export function decideFilings(view: View, items: readonly Filing[], asking: Asking): Decided | Refusal {
  if (items.length === 0) return refuse('shape-too-small', { found: '0', min: '1' }, { field: 'items' })
  if (items.length > LIMITS.list_items_max)
    return refuse('shape-too-big', { found: String(items.length), max: String(LIMITS.list_items_max) }, { field: 'items' })
  const staged = new Staged(view)
  const drafts: Draft[] = []
  for (const [i, item] of items.entries()) {
    const one = fileOne(staged, item, asking)
    if (isRefusal(one)) return placed(one, { field: `items[${i}]` })
    staged.add({ ...one, index: staged.size, at: asking.at, by: asking.by })
    drafts.push(one)
  }
  // Duties that are filed together may depend on one another, so it is looked at when all are there.
  for (const [i, item] of items.entries()) {
    const id = 'instrument' in item ? String(item.instrument.id) : 'version' in item ? item.of : null
    const wrong = id === null ? null : wrongDepending(staged, id)
    if (wrong) return placed(wrong, { field: `items[${i}].${'version' in item ? 'version' : 'instrument'}` })
  }
  return {
    drafts,
    told: {
      touches: docketsTouched(
        view,
        staged.changes.map(({ change }) => change),
      ),
    },
  }
}

/** The forms an item may have, each by the key that tells it from the others, with all the keys it may have. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  party: ['party'],
  office: ['office'],
  order: ['order', 'id'],
  control_list: ['control_list', 'before'],
  claim: ['claim', 'docket', 'before'],
  instrument: ['instrument', 'before'],
  version: ['version', 'of'],
  note: ['note', 'of'],
}

/** An item is one thing: what stands beside it would be lost in silence. */
function mixed(item: Filing): Refusal | null {
  const keys = Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : [key]))
  const form = Object.keys(FORMS).find((one) => keys.includes(one))
  if (form === undefined) return refuse('shape-missing', { accepted: Object.keys(FORMS).join(', ') })
  const stray = keys.find((key) => FORMS[form]?.includes(key) !== true)
  return stray === undefined ? null : refuse('shape-unknown-key', { found: stray, accepted: (FORMS[form] ?? []).join(', ') })
}

function fileOne(view: View, item: Filing, asking: Asking): Draft | Refusal {
  const wrong = mixed(item)
  if (wrong) return wrong
  const zone = view.get('store', 'store')?.data.zone ?? 'UTC'
  if ('party' in item) {
    const party = readParty(item.party, zone)
    return isRefusal(party) ? placed(party, { field: 'party' }) : draft('party-filed', { party: item.party })
  }
  if ('office' in item) return fileOffice(item.office)
  if ('claim' in item) return fileClaim(view, item, zone, asking)
  if ('order' in item) return fileOrder(item)
  if ('control_list' in item) return fileControlList(view, item.control_list, item.before === true, asking)
  if ('instrument' in item) return fileInstrument(view, item.instrument, item.before === true, asking)
  if ('version' in item) return fileVersion(view, item.of, item.version, asking)
  return fileNote(view, item, asking)
}

const officeSchema = z.strictObject({
  id: label,
  name: nameText,
  of: label.nullish(),
  roles: labelSet.optional(),
})

function fileOffice(raw: Extract<Filing, { office: object }>['office']): Draft | Refusal {
  const office = shaped(officeSchema, raw)
  if (isRefusal(office)) return placed(office, { field: 'office' })
  const { id, name, of, roles } = office
  // The clock acts by itself; nobody else acts in its name.
  if (id === CLOCK) return refuse('shape-not-one-of', { found: id, accepted: '…' }, { field: 'office.id' })
  return draft('office-filed', { office: { id, name, of: of ?? null, roles: roles ?? [] } })
}

function fileOrder({ id: raw, order }: Extract<Filing, { order: object }>): Draft | Refusal {
  const id = shaped(label, raw)
  if (isRefusal(id)) return placed(id, { field: 'id' })
  const orders = readOrders({ [id]: order })
  if (isRefusal(orders)) return placed(orders, { field: 'order' })
  return draft('order-filed', { id, order })
}

/** A list as it will stand must be readable; an edition on file keeps its entries, so that answers given under it can be given again. */
function fileControlList(view: View, list: Written, before: boolean, asking: Asking): Draft | Refusal {
  const field = 'control_list'
  const read = readControlList(list)
  if (isRefusal(read)) return placed(read, { field })
  const editions = Array.isArray(list.editions) ? (list.editions as readonly Written[]) : []
  for (const [i, edition] of editions.entries()) {
    const early = ours(edition, `${field}.editions[${i}].recorded`)
    if (early) return early
  }
  if (read.unreadable || read.editions.some((one) => one.unreadable)) return refuse('filing-unreadable', { found: read.list }, { field })
  const known = view.get('control-list', read.list)?.data.list ?? null
  const changed = editionChanged(known, list)
  if (changed !== null) return refuse('list-edition-on-file', { found: changed }, { field: `${field}.editions` })
  const joined = readControlList(joinedList(known, list, before ? null : writeInstant(asking.at)))
  return isRefusal(joined) ? placed(joined, { field }) : draft('control-list-filed', { list, before })
}

function fileClaim(view: View, item: Extract<Filing, { claim: Written }>, zone: string, asking: Asking): Draft | Refusal {
  const { claim, docket = null, before = false } = item
  const early = ours(claim, 'claim.recorded')
  if (early) return early
  const read = readClaim(before ? claim : { ...claim, recorded: writeInstant(asking.at) }, zone)
  if (isRefusal(read)) return placed(read, { field: 'claim' })
  if (registered(read)) return refuse('claim-of-register', { found: read.is, of: read.of }, { field: 'claim.is' })
  if (view.get('claim', read.id) !== null || view.get('withdrawal', read.id) !== null)
    return refuse('shape-repeated', { found: read.id }, { field: 'claim.id' })
  if (docket !== null && view.get('docket', docket) === null) return refuse('docket-unknown', { found: docket }, { field: 'docket' })
  return draft('claim-filed', { claim, docket, before })
}

/** What the house's own register says, and nobody claims: what was used of a limit, what is owed, what an office is of, what was approved. */
const registered = ({ of, is }: Claim): boolean =>
  is === 'usage' || is === 'duty' || is === 'office-of' || (of === 'act' && is === 'approved')

/** When something was recorded is the register's to say. */
const ours = (written: Written, field: string): Refusal | null =>
  written.recorded === undefined ? null : refuse('recorded-is-ours', { found: shown(written.recorded) }, { field })

/** Likewise of each version, and of a recorded end. */
function oursWithin(raw: Written): Refusal | null {
  const parts: [string, unknown][] = [
    ['', raw],
    ['.ended', raw.ended],
  ]
  if (Array.isArray(raw.versions)) parts.push(...raw.versions.map((version, i): [string, unknown] => [`.versions[${i}]`, version]))
  for (const [field, part] of parts) {
    const early = typeof part === 'object' && part !== null ? ours(part as Written, `instrument${field}.recorded`) : null
    if (early) return early
  }
  if (Array.isArray(raw.designations))
    for (const [i, one] of (raw.designations as unknown[]).entries()) {
      const early = oursIn(one, `instrument.designations[${i}]`)
      if (early) return early
    }
  return null
}

function fileInstrument(view: View, raw: Written, before: boolean, asking: Asking): Draft | Refusal {
  const early = oursWithin(raw)
  if (early) return early
  const read = readInstrument(before ? raw : { ...raw, recorded: writeInstant(asking.at) })
  if (isRefusal(read)) return placed(read, { field: 'instrument' })
  const { id, attested } = read
  if (damaged(read)) return refuse('filing-unreadable', { found: id }, { field: 'instrument' })
  if (view.get('instrument', id) !== null) return refuse('instrument-repeated', { found: id }, { field: 'instrument.id' })
  if (attested === 'scenario' && view.get('store', 'store')?.data.store !== 'demonstration')
    return refuse('scenario-attestation', { found: id }, { field: 'instrument.attested' })
  const { envelope: _, ...rest } = raw
  const envelope = sealed(raw)
  return draft('instrument-filed', { instrument: envelope === null ? rest : { ...rest, envelope }, before })
}

/** Nothing unreadable is filed: no whole instrument, no version, no clause, and no copy marked as the last readable one. */
const damaged = ({ unreadable, versions, designations }: Instrument): boolean =>
  unreadable ||
  (designations ?? []).some((one) => one.unreadable) ||
  versions.some(
    ({ clauses, lastReadableCopy }) => clauses === null || lastReadableCopy || clauses.some((one) => one.effect === 'unreadable'),
  )

function fileVersion(view: View, id: string, version: Written, asking: Asking): Draft | Refusal {
  const early = ours(version, 'version.recorded')
  if (early) return early
  return changed(view, id, draft('version-filed', { instrument: id, version }), 'version', asking)
}

/** What a note may say; anything else, such as clauses, changes the law and needs a version. */
const NOTES: readonly string[] = ['ended', 'suspended', 'reinstated', 'checked', 'contested', 'designations']

function fileNote(view: View, { of: id, note }: Extract<Filing, { note: object }>, asking: Asking): Draft | Refusal {
  const stray = Object.keys(note).find((key) => !NOTES.includes(key))
  if (stray !== undefined) return refuse('shape-unknown-key', { found: stray, accepted: NOTES.join(', ') }, { field: 'note' })
  const said = Object.fromEntries(Object.entries(note).filter(([, value]) => value !== undefined))
  if (Object.keys(said).length === 0) return refuse('shape-missing', { accepted: NOTES.join(', ') }, { field: 'note' })
  if (said.suspended !== undefined && !Array.isArray(said.suspended))
    return refuse('shape-wrong-type', { found: shown(said.suspended), accepted: '[[from, until], …]' }, { field: 'note.suspended' })
  const misnamed = said.designations === undefined ? null : wrongDesignations(view, id, said.designations)
  if (misnamed) return misnamed
  const idle = said.reinstated === undefined ? null : notReinstated(view, id, said.reinstated)
  return idle ?? changed(view, id, draft('instrument-noted', { instrument: id, note: said }), 'note', asking)
}

/** A list of designations, none of which says when it was recorded, nor gives an id on file to another party: its first would go free. */
function wrongDesignations(view: View, id: string, raw: unknown): Refusal | null {
  const field = 'note.designations'
  if (!Array.isArray(raw) || raw.length === 0)
    return refuse('shape-wrong-type', { found: shown(raw), accepted: '[{id, party, listed}, …]' }, { field })
  const onFile = new Map(designationsOf(view.get('instrument', id)?.data.instrument).map((one) => [one.id, one.party]))
  for (const [i, one] of (raw as readonly Written[]).entries()) {
    const early = oursIn(one, `${field}[${i}]`)
    if (early) return early
    const party = onFile.get(one?.id)
    if (party !== undefined && party !== one.party)
      return refuse('shape-not-one-of', { found: shown(one.party), accepted: shown(party) }, { field: `${field}[${i}].party` })
  }
  return null
}

/** When a designation or its end was recorded is the register's to say. */
function oursIn(designation: unknown, field: string): Refusal | null {
  if (typeof designation !== 'object' || designation === null) return null
  const one = designation as Written
  const end = typeof one.delisted === 'object' && one.delisted !== null ? ours(one.delisted as Written, `${field}.delisted.recorded`) : null
  return ours(one, `${field}.recorded`) ?? end
}

/** Why an instrument cannot be reinstated from that moment on: it cannot be read, or no suspension reaches it. */
function notReinstated(view: View, id: string, from: unknown): Refusal | null {
  const instrument = view.get('instrument', id)?.data.instrument
  if (instrument === undefined) return refuse('instrument-unknown', { found: id }, { field: 'of' })
  const field = 'note.reinstated'
  if (typeof from !== 'string') return refuse('shape-wrong-type', { found: shown(from), accepted: 'ISO 8601' }, { field })
  const zone = typeof instrument.zone === 'string' ? instrument.zone : 'UTC'
  const moment = readInstant(from, zone)
  if (isRefusal(moment)) return placed(moment, { field })
  const suspended = (instrument.suspended as readonly Suspension[] | undefined) ?? []
  const left = cutAt(suspended, from, zone)
  return JSON.stringify(left) === JSON.stringify(suspended) ? refuse('instrument-not-suspended', { found: id }, { field }) : null
}

/** A change of an instrument must leave it readable: it is tried before it is recorded. */
function changed(view: View, id: string, change: Draft, field: string, asking: Asking): Draft | Refusal {
  if (view.get('instrument', id) === null) return refuse('instrument-unknown', { found: id }, { field: 'of' })
  const staged = new Staged(view)
  staged.add({ ...change, index: view.size, at: asking.at, by: asking.by })
  const read = readInstrument(staged.get('instrument', id)?.data.instrument)
  if (isRefusal(read)) return placed(read, { field })
  return damaged(read) ? refuse('filing-unreadable', { found: id }, { field }) : change
}
