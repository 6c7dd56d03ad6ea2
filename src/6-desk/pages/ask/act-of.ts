/** The form as an act in the form of docs/formats/act.md, and what is wrong with it. */
import type { Written } from '../../client/shapes.ts'
import type { AskDraft, LegDraft, LineDraft, PlaceDraft, PositionDraft, SpanDraft } from './draft.ts'
import { kindShown, OTHER_ROLES } from './kinds.ts'
import { instantOf, writtenOf } from './local.ts'

/** What can be wrong with a field before anything is asked. Each has a sentence that says what is accepted. */
export type Wrong =
  | 'wants-kind'
  | 'wants-actor'
  | 'wants-from'
  | 'wants-until'
  | 'no-time'
  | 'ends-before'
  | 'wants-site'
  | 'no-length'
  | 'max-below-min'
  | 'no-latitude'
  | 'no-longitude'
  | 'no-precision'
  | 'no-amount'
  | 'wants-currency'
  | 'wants-id'
  | 'same-id'

export interface Trouble {
  /** The id of the field in the page. */
  readonly field: string
  readonly wrong: Wrong
  /** Whether the field is empty and only waits to be filled in: nobody is told off for that while they write. */
  readonly empty: boolean
}
export interface Made {
  /** Null while something is wrong. */
  readonly act: Written | null
  readonly troubles: readonly Trouble[]
}

/** Makes an act of the form. `zone` is the house's: times are typed by its clock. */
export function actOf(draft: AskDraft, zone: string): Made {
  const troubles = new Troubles()
  if (draft.kind.trim() === '') troubles.wants('kind', 'wants-kind')
  if (draft.actor.trim() === '') troubles.wants('actor', 'wants-actor')
  const place = placeOf(draft.place, troubles)
  const when = draft.legs.length === 0 ? { when: spanOf(draft, '', zone, troubles) } : { legs: legsOf(draft.legs, zone, troubles) }
  const lines = linesOf(draft, troubles)
  const roles = OTHER_ROLES.flatMap((role) => {
    const who = draft.roles[role] ?? []
    return who.length === 0 ? [] : [[role, who.length === 1 ? who[0] : who]]
  })
  const act: Written = {
    ...draft.rest,
    kind: draft.kind.trim(),
    actor: draft.actor.trim(),
    ...Object.fromEntries(roles),
    ...(draft.purpose.trim() === '' ? {} : { purpose: draft.purpose.trim() }),
    ...(draft.cites.length === 0 ? {} : { cites: draft.cites }),
    ...(draft.subjects.length === 0 ? {} : { subjects: draft.subjects }),
    ...(draft.under.trim() === '' ? {} : { under: draft.under.trim() }),
    ...(place === null ? {} : { place }),
    ...when,
    ...(lines === null ? {} : { lines }),
  }
  return { act: troubles.all.length === 0 ? act : null, troubles: troubles.all }
}

class Troubles {
  readonly all: Trouble[] = []
  wants(field: string, wrong: Wrong): void {
    this.all.push({ field, wrong, empty: true })
  }
  wrong(field: string, wrong: Wrong): void {
    this.all.push({ field, wrong, empty: false })
  }
}

/** `prefix` is that of the fields' ids: empty, or `leg-0-`. */
function spanOf({ from, until }: SpanDraft, prefix: string, zone: string, troubles: Troubles): (string | null)[] {
  const start = instantOf(from, zone)
  const end = instantOf(until, zone)
  if (from === '') troubles.wants(`${prefix}from`, 'wants-from')
  else if (start === null) troubles.wrong(`${prefix}from`, 'no-time')
  if (until === '') troubles.wants(`${prefix}until`, 'wants-until')
  else if (end === null) troubles.wrong(`${prefix}until`, 'no-time')
  if (start !== null && end !== null && end <= start) troubles.wrong(`${prefix}until`, 'ends-before')
  return [writtenOf(from, zone), writtenOf(until, zone)]
}

function legsOf(legs: readonly LegDraft[], zone: string, troubles: Troubles): Written[] {
  return legs.map((leg, i) => {
    checkId(legs, i, `leg-${i}-id`, troubles)
    const when = spanOf(leg, `leg-${i}-`, zone, troubles)
    const place = leg.place ?? (leg.in.length > 0 ? { in: leg.in } : null)
    return { id: leg.id.trim(), ...(place === null ? {} : { place }), when }
  })
}

function checkId(all: readonly { readonly id: string }[], i: number, field: string, troubles: Troubles): void {
  const id = all[i]?.id.trim() ?? ''
  if (id === '') troubles.wants(field, 'wants-id')
  else if (all.findIndex((one) => one.id.trim() === id) !== i) troubles.wrong(field, 'same-id')
}

const NUMBER = /^\d+(\.\d+)?$/
/** An amount as typed, without the spaces between thousands. A comma stays, and is refused: it means a thousand to some and a tenth to others. */
const plain = (typed: string): string => typed.replaceAll(/\s/g, '')

function placeOf(place: PlaceDraft, troubles: Troubles): Written | null {
  const distances = place.distance.map(({ site, min, max }, i) => {
    const [least, most] = [plain(min), plain(max === '' ? min : max)]
    if (site.trim() === '') troubles.wants(`distance-${i}-site`, 'wants-site')
    if (min === '') troubles.wants(`distance-${i}-min`, 'no-length')
    else if (!NUMBER.test(least)) troubles.wrong(`distance-${i}-min`, 'no-length')
    if (max !== '' && !NUMBER.test(most)) troubles.wrong(`distance-${i}-max`, 'no-length')
    else if (NUMBER.test(least) && Number(most) < Number(least)) troubles.wrong(`distance-${i}-max`, 'max-below-min')
    return [site.trim(), { min: `${least} m`, max: `${most} m` }] as const
  })
  const position = place.position === null ? null : positionOf(place.position, troubles)
  const stated: Written = {
    ...place.rest,
    ...(place.in.length > 0 ? { in: place.in } : {}),
    ...(place.maybe.length > 0 ? { maybe: place.maybe } : {}),
    ...(distances.length > 0 ? { distance: Object.fromEntries(distances) } : {}),
    ...(position === null ? {} : { position }),
  }
  return Object.keys(stated).length === 0 ? null : stated
}

/** Degrees to nine places are a tenth of a millimetre: nobody types more than they know. */
const DEGREES = /^[-\u2212]?\d{1,3}(\.\d{1,9})?$/

function positionOf({ lat, lon, within }: PositionDraft, troubles: Troubles): Written {
  const degrees = (typed: string, most: number, field: string, wrong: 'no-latitude' | 'no-longitude'): number => {
    const text = typed.trim()
    const number = DEGREES.test(text) ? Number(text.replace('\u2212', '-')) : Number.NaN
    if (text === '') troubles.wants(field, wrong)
    else if (!(Math.abs(number) <= most)) troubles.wrong(field, wrong)
    return number
  }
  const off = plain(within)
  if (off === '') troubles.wants('position-within', 'no-precision')
  else if (!NUMBER.test(off)) troubles.wrong('position-within', 'no-precision')
  const [north, east] = [degrees(lat, 90, 'position-lat', 'no-latitude'), degrees(lon, 180, 'position-lon', 'no-longitude')]
  return { lat: north, lon: east, within: `${off} m` }
}

/** Where the act is, as far as that can be read from what stands in the form, whatever else is wrong with it. */
export function whereOf({ place, legs, from, until }: Pick<AskDraft, 'place' | 'legs' | 'from' | 'until'>, zone: string): Written {
  const named = { ...place, distance: place.distance.filter(({ site }) => site.trim() !== '') }
  const stated = placeOf(named, new Troubles())
  const whenOf = (span: SpanDraft) => [writtenOf(span.from, zone), writtenOf(span.until, zone)]
  const parts = legs.map((leg) => {
    const own = leg.place ?? (leg.in.length > 0 ? { in: leg.in } : null)
    return { id: leg.id.trim(), when: whenOf(leg), ...(own !== null && { place: own }) }
  })
  return { when: whenOf({ from, until }), ...(stated !== null && { place: stated }), ...(parts.length > 0 && { legs: parts }) }
}

/** Null where nothing is stated of goods and money: then it is unknown, unless the kind carries none. */
function linesOf({ kind, lines, nothing }: AskDraft, troubles: Troubles): Written[] | null {
  const { carries } = kindShown(kind.trim())
  if (lines.length === 0) return nothing && carries.length > 0 ? [] : null
  return lines.map((line, i) => {
    checkId(lines, i, `line-${i}-id`, troubles)
    return lineOf(line, i, troubles)
  })
}

function lineOf(line: LineDraft, i: number, troubles: Troubles): Written {
  const [qty, amount] = [plain(line.qty), plain(line.amount)]
  const currency = line.currency.trim().toUpperCase()
  if (qty !== '' && !NUMBER.test(qty)) troubles.wrong(`line-${i}-qty`, 'no-amount')
  if (amount !== '' && !NUMBER.test(amount)) troubles.wrong(`line-${i}-amount`, 'no-amount')
  if (currency !== '' && !/^[A-Z]{3}$/.test(currency)) troubles.wrong(`line-${i}-currency`, 'wants-currency')
  else if (amount !== '' && currency === '') troubles.wants(`line-${i}-currency`, 'wants-currency')
  return {
    id: line.id.trim(),
    ...(line.item.trim() === '' ? {} : { item: line.item.trim() }),
    ...(qty === '' ? {} : { qty }),
    ...(qty === '' || line.unit.trim() === '' ? {} : { unit: line.unit.trim() }),
    ...(amount === '' ? {} : { amount }),
    ...(currency === '' ? {} : { currency }),
    ...(line.origin.trim() === '' ? {} : { origin: line.origin.trim() }),
  }
}
