/** An act on file as a draft, so that it can be written anew. What the form has no field for is kept as it was. */
import { readInstant } from '#ground/instant.ts'
import type { Written } from '../../client/shapes.ts'
import { type AskDraft, type DistanceDraft, EMPTY, emptyLeg, emptyLine, type LegDraft, type LineDraft, type PlaceDraft } from './draft.ts'
import { kindShown, OTHER_ROLES, type OtherRole } from './kinds.ts'
import { localOf } from './local.ts'

type Plain = Readonly<Record<string, unknown>>
const PLURALS: Readonly<Record<string, OtherRole>> = {
  counterparts: 'counterpart',
  end_users: 'end_user',
  intermediaries: 'intermediary',
  beneficiaries: 'beneficiary',
}

/** `zone` is the house's, by whose clock times are shown; bare dates are those of the act's own zone. */
export function draftOf(act: Written, title: string, zone: string): AskDraft {
  const { kind, actor, purpose, cites, subjects, under, place, when, legs, lines, ...others } = act
  const roles: Partial<Record<OtherRole, readonly string[]>> = {}
  const rest: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(others)) {
    const role = PLURALS[key] ?? OTHER_ROLES.find((one) => one === key)
    if (role !== undefined) roles[role] = texts(value)
    else if (key !== 'rev') rest[key] = value
  }
  // That nothing is cited or taught is a statement that the form does not make, and keeps.
  for (const [key, value] of Object.entries({ cites, subjects })) if (Array.isArray(value) && value.length === 0) rest[key] = value
  const local = (moment: unknown): string => {
    const at = readInstant(moment, typeof act.zone === 'string' ? act.zone : zone)
    return typeof at === 'number' ? localOf(at, zone) : ''
  }
  const asked = kindShown(text(kind)).roles
  return {
    ...EMPTY,
    ...{ kind: text(kind), actor: texts(actor)[0] ?? '', roles, purpose: texts(purpose)[0] ?? '', under: text(under), title, rest },
    ...{ cites: texts(cites), subjects: texts(subjects) },
    shown: OTHER_ROLES.filter((role) => roles[role] !== undefined && !asked.includes(role)),
    place: placeDraft(place),
    ...{ from: local(list(when)[0]), until: local(list(when)[1]) },
    legs: list(legs).map((leg) => legDraft(plain(leg), local)),
    lines: list(lines).map((line) => lineDraft(plain(line))),
    nothing: Array.isArray(lines) && lines.length === 0,
  }
}

function placeDraft(place: unknown): PlaceDraft {
  if (typeof place === 'string' || Array.isArray(place)) return { ...EMPTY.place, in: texts(place) }
  const { in: zones, maybe, distance, position, ...rest } = plain(place)
  const distances = Object.entries(plain(distance)).map(([site, range]): DistanceDraft => {
    const { min, max } = plain(range)
    return { site, min: metres(min), max: metres(max) }
  })
  const { lat, lon, within } = plain(position)
  const found = position === undefined ? null : { lat: text(lat), lon: text(lon), within: metres(within) }
  return { in: texts(zones), maybe: texts(maybe), distance: distances, position: found, rest }
}

/** A length in metres as the number alone; another unit stays, and the form asks for metres. */
const metres = (length: unknown): string => text(length).replace(/\s*m$/, '')

function legDraft(leg: Plain, local: (moment: unknown) => string): LegDraft {
  const [from, until] = list(leg.when)
  const place = leg.place
  const zones = typeof place === 'string' || Array.isArray(place)
  const whole = zones || place === undefined ? null : (plain(place) as Written)
  return { ...emptyLeg(text(leg.id)), from: local(from), until: local(until), in: zones ? texts(place) : [], place: whole }
}

function lineDraft(line: Plain): LineDraft {
  const [qty = '', unit = ''] = text(line.qty).split(' ')
  return {
    ...emptyLine(text(line.id)),
    ...{ item: text(line.item), qty, unit: text(line.unit) || unit, amount: text(line.amount) },
    ...{ currency: text(line.currency), origin: text(line.origin) },
  }
}

const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {})
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const texts = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : list(value).filter((one) => typeof one === 'string')
