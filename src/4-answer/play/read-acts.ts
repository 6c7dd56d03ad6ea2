/** Reads the acts of a scenario. Each is on file under a name; `like` takes over what another act says. */
import { z } from 'zod'
import { ROLES } from '#bound/act/act.ts'
import { readAct } from '#bound/act/read-act.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import { type Names, undeclared } from './names.ts'
import type { Docket } from './scenario.ts'

const markSchema = z.looseObject({
  title: z.string().min(1).max(LIMITS.text_characters_max),
  basis: z.enum(BASES),
  marks: z.record(label, z.enum(BASES)).optional(),
  like: label.optional(),
})

/**
 * Gives the dockets by name. An act needs a title and its source mark, and may give `marks` to parts of itself; the rest is the
 * form of docs/formats/act.md, with an end and without a revision. An act that is `like` another takes every key it does not state
 * itself; the other is not `like` a third. Bare dates are midnights in `zone`. Parties, offices and places must be declared.
 */
export function readActs(raw: Readonly<Record<string, unknown>>, zone: string, names: Names): ReadonlyMap<string, Docket> | Refusal {
  const dockets = new Map<string, Docket>()
  for (const [name, one] of Object.entries(raw)) {
    const docket = readDocket(name, one, raw, zone, names)
    if (isRefusal(docket)) return placed(docket, { field: `acts.${name}` })
    dockets.set(name, docket)
  }
  return dockets
}

function readDocket(name: string, raw: unknown, all: Readonly<Record<string, unknown>>, zone: string, names: Names): Docket | Refusal {
  const marked = shaped(markSchema, raw)
  if (isRefusal(marked)) return marked
  const { title, basis, marks, like, ...own } = marked
  const base = like === undefined ? {} : model(like, all)
  if (isRefusal(base)) return base
  const written = { ...base, ...own }
  // Revisions are counted by the record, and an act without an end cannot be judged.
  if ('rev' in written) return refuse('shape-unknown-key', { found: 'rev', accepted: 'actor, kind, when, …' }, { field: 'rev' })
  const act = readAct({ zone, ...written })
  if (isRefusal(act)) return act
  if (act.legs.some((leg) => leg.until === null)) return refuse('shape-missing', { accepted: '[start, end]' }, { field: 'when[1]' })
  for (const role of ROLES) {
    const stray = undeclared(act.roles[role] ?? [], names.parties, role)
    if (stray) return stray
  }
  const offices = undeclared([...(act.askedBy === null ? [] : [act.askedBy]), ...act.advisedBy], names.offices, 'asked_by')
  if (offices) return offices
  for (const { place } of act.legs) {
    const mentioned = place === null ? [] : [...place.in, ...place.maybe, ...place.distance.keys()]
    const stray = undeclared(mentioned, names.places, 'place')
    if (stray) return stray
  }
  return { name, title, basis, parts: marks ?? {}, act, written }
}

function model(like: string, all: Readonly<Record<string, unknown>>): Record<string, unknown> | Refusal {
  const plain = Object.keys(all).filter((name) => (all[name] as { like?: unknown } | null)?.like === undefined)
  const other = plain.includes(like) ? shaped(markSchema, all[like]) : null
  if (other === null) return refuse('shape-not-one-of', { found: like, accepted: plain.sort().join(', ') }, { field: 'like' })
  if (isRefusal(other)) return other
  const { title: _title, basis: _basis, marks: _marks, ...rest } = other
  return rest
}
