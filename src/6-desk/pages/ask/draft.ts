/** What stands in the form, as typed: nothing of it is checked, so that nothing typed is ever lost. */
import type { Written } from '../../client/shapes.ts'
import { OTHER_ROLES, type OtherRole } from './kinds.ts'

export interface DistanceDraft {
  readonly site: string
  /** Metres, as typed. */
  readonly min: string
  readonly max: string
}
/** Where it is in degrees, and by how many metres that may be off, as typed. */
export interface PositionDraft {
  readonly lat: string
  readonly lon: string
  readonly within: string
}
export interface PlaceDraft {
  /** Zones it is certainly in. */
  readonly in: readonly string[]
  /** Zones it may be in. */
  readonly maybe: readonly string[]
  readonly distance: readonly DistanceDraft[]
  /** Null where none is stated. */
  readonly position: PositionDraft | null
  /** What of a place the form has no field for, kept as it was. */
  readonly rest: Written
}
/** When, as typed: `2026-02-01T10:00` by the house's clock. */
export interface SpanDraft {
  readonly from: string
  readonly until: string
}
export interface LegDraft extends SpanDraft {
  readonly id: string
  readonly in: readonly string[]
  /** The place of the leg where it is more than zones, kept as it was; null where it is not. */
  readonly place: Written | null
}
export interface LineDraft {
  readonly id: string
  readonly item: string
  readonly qty: string
  readonly unit: string
  readonly amount: string
  readonly currency: string
  readonly origin: string
}
export interface AskDraft extends SpanDraft {
  readonly kind: string
  readonly actor: string
  readonly roles: Readonly<Partial<Record<OtherRole, readonly string[]>>>
  /** Roles that are shown though the kind does not ask about them. */
  readonly shown: readonly OtherRole[]
  readonly purpose: string
  /** What it rests on, such as incidents, and what is taught. Stated only where something is. */
  readonly cites: readonly string[]
  readonly subjects: readonly string[]
  readonly under: string
  readonly place: PlaceDraft
  readonly legs: readonly LegDraft[]
  /** Whether goods or money are stated as none. What is not stated is unknown. */
  readonly nothing: boolean
  readonly lines: readonly LineDraft[]
  readonly title: string
  /** What of an act the form has no field for, kept as it was. */
  readonly rest: Written
}

const NOWHERE: PlaceDraft = { in: [], maybe: [], distance: [], position: null, rest: {} }
export const EMPTY: AskDraft = {
  ...{ kind: '', actor: '', roles: {}, shown: [], purpose: '', cites: [], subjects: [], under: '', place: NOWHERE },
  ...{ from: '', until: '', legs: [], nothing: false, lines: [], title: '', rest: {} },
}
export const emptyPosition: PositionDraft = { lat: '', lon: '', within: '' }
export const emptyLine = (id: string): LineDraft => ({ id, item: '', qty: '', unit: '', amount: '', currency: '', origin: '' })
export const emptyLeg = (id: string): LegDraft => ({ id, from: '', until: '', in: [], place: null })

/** The first whole number, from 1, that none of them has for an id. */
export function freeId(taken: readonly { readonly id: string }[]): string {
  let n = 1
  while (taken.some((one) => one.id === String(n))) n++
  return String(n)
}

/** What a form that knew less of acts kept has these still empty. */
const SINCE_ADDED = { cites: [], subjects: [] }

/** A draft that the browser kept, or null for what is none: a form that was another wrote it, or somebody else. */
export function readDraft(kept: unknown): AskDraft | null {
  const older = typeof kept === 'object' && kept !== null && Object.keys(SINCE_ADDED).some((key) => !Object.hasOwn(kept, key))
  const found = older ? { ...SINCE_ADDED, ...kept } : kept
  if (!alike(found, EMPTY)) return null
  const draft = found as AskDraft
  const lines = draft.lines.every((line) => alike(line, emptyLine('')))
  const legs = draft.legs.every((leg) => alike(leg, { ...emptyLeg(''), place: undefined }))
  const roles = Object.entries(draft.roles).every(([role, who]) => OTHER_ROLES.includes(role as OtherRole) && textsOnly(who))
  const { position } = draft.place
  const positioned = position === null || alike(position, emptyPosition)
  const place = positioned && textsOnly(draft.place.in) && textsOnly(draft.place.maybe) && Array.isArray(draft.place.distance)
  return lines && legs && roles && place && textsOnly(draft.cites) && textsOnly(draft.subjects) ? draft : null
}

const textsOnly = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === 'string')

/** Whether something has every key of a model with the same kind of value; `undefined` in the model stands for any. */
function alike(found: unknown, model: object): boolean {
  if (typeof found !== 'object' || found === null) return false
  return Object.entries(model).every(([key, value]) => {
    const own = (found as Record<string, unknown>)[key]
    if (value === undefined) return Object.hasOwn(found, key)
    if (Array.isArray(value)) return Array.isArray(own)
    if (typeof value === 'object' && value !== null) return alike(own, key === 'place' ? value : {})
    return typeof own === typeof value
  })
}
