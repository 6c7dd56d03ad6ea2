/**
 * Whether a pattern matches an atom, three-valued: a dimension that cannot be evaluated is unknown, never a miss.
 *
 * Patterns are read in two ways. `wide`, for what restricts: a party is matched through any body that contains it, and a
 * splinter of it is unknown until reviewed. `strict`, for what frees: only those named. A complement ("every name but
 * these") never frees their parts and splinters: a permit for all but some excludes them too, and whether a prohibition for
 * all but some spares them is unknown.
 */
import { and, F, not, or, T, type Truth, U } from '#ground/kleene.ts'
import { type Act, type Line, mayCarry, type Place, ROLES, type Role } from '../act/act.ts'
import type { NotApplicable } from '../law/clause.ts'
import type { ListName } from '../law/designation.ts'
import { ALL_ACTS, type Dimension, type DimensionName, type Pattern } from '../law/pattern.ts'
import type { Offers } from '../law/provision-index.ts'
import { isUnder } from './classified.ts'
import { designated, listsOffered } from './designated.ts'
import type { Inquiry } from './inquiry.ts'
import { ANY_BODY, belongs, bodiesEver, membershipsOf } from './membership.ts'

const NOBODY: readonly string[] = Object.freeze([])

export type Reading = 'wide' | 'strict'

/** Matches every dimension but the actor of a permit, which `cover.ts` judges because others may act for the grantee. */
export function matches(q: Inquiry, about: Pattern, reading: Reading, skipActor = false): Truth {
  let truth: Truth = T
  if (about.kind !== null) truth = and(truth, listed(about.kind, q.act.kind))
  if (truth !== F && about.actor !== null && !skipActor) truth = and(truth, roleMatches(q, about.actor, 'actor', reading))
  if (truth !== F && about.counterpart !== null) truth = and(truth, roleMatches(q, about.counterpart, 'counterpart', reading))
  if (truth !== F && about.end_user !== null) truth = and(truth, roleMatches(q, about.end_user, 'end_user', reading))
  if (truth !== F && about.party !== null) truth = and(truth, partyMatches(q, about.party, reading))
  if (truth !== F && about.item !== null) truth = and(truth, itemMatches(q, about.item))
  if (truth !== F && about.purpose !== null) truth = and(truth, q.act.purpose === null ? U : listed(about.purpose, q.act.purpose))
  if (truth !== F && about.place !== null) truth = and(truth, placeMatches(q, about.place))
  return truth
}

/** Each dimension by itself, for telling how near a permit came and where an unknown lies. */
export function dimensionTruth(q: Inquiry, about: Pattern, name: DimensionName, reading: Reading): Truth {
  const dimension = about[name]
  if (dimension === null) return T
  return matches(q, { ...ALL_ACTS, [name]: dimension }, reading)
}

/** Whether a clause says that acts like this one are outside it, and the paragraph that says so. */
export function notApplicable(q: Inquiry, exclusions: readonly NotApplicable[]): { truth: Truth; para: string | null } {
  let truth: Truth = F
  for (const exclusion of exclusions) {
    // To be outside a restriction frees, so it is read strictly.
    const one = matches(q, exclusion.about, 'strict')
    if (one === T) return { truth: T, para: exclusion.para }
    truth = or(truth, one)
  }
  return { truth, para: null }
}

const listed = (dimension: Dimension, name: string): Truth => (dimension.values.has(name) !== dimension.complement ? T : F)

/**
 * Whether some parties are others than those listed. For what frees, the parts and splinters of those listed are excluded
 * with them. For what restricts, only those named are surely spared; of their parts and splinters it is not known.
 */
function outside(q: Inquiry, dimension: Dimension, parties: readonly string[], reading: Reading): Truth {
  const widely = anyOf(q, dimension, parties, 'wide')
  if (reading === 'strict' || widely === F) return not(widely)
  return anyOf(q, dimension, parties, 'strict') === T ? F : U
}

function roleMatches(q: Inquiry, dimension: Dimension, role: Role, reading: Reading): Truth {
  const holders = q.holders(role)
  if (holders === null) return U
  if (dimension.complement) return outside(q, dimension, holders, reading)
  return anyOf(q, dimension, holders, reading)
}

function partyMatches(q: Inquiry, dimension: Dimension, reading: Reading): Truth {
  const parties: string[] = []
  let unstated: Truth = F
  for (const role of ROLES) {
    const holders = q.holders(role)
    // A counterpart nobody stated may be the very party named; other roles that are not stated are not there.
    if (holders !== null) parties.push(...holders)
    else if (role === 'counterpart') unstated = U
  }
  if (!dimension.complement) return or(unstated, anyOf(q, dimension, parties, reading))
  return and(not(unstated), outside(q, dimension, parties, reading))
}

function anyOf(q: Inquiry, dimension: Dimension, parties: readonly string[], reading: Reading): Truth {
  let truth: Truth = F
  for (const party of parties) {
    if (dimension.values.has(party)) return T
    if (reading === 'wide') truth = or(truth, withinListed(q, dimension.values, party))
    if (reading === 'wide' && dimension.lists !== undefined) truth = or(truth, designated(q, party, dimension.lists))
    if (truth === T) return T
  }
  return truth
}

/**
 * Whether a party is one of these, or through any chain part of one (unknown for its splinters, and where a damaged claim leaves it open).
 * `damaged`: damage is behind an unknown.
 */
export function belongsTo(q: Inquiry, party: string, bodies: ReadonlySet<string>): { readonly truth: Truth; readonly damaged: boolean } {
  if (bodies.has(party)) return { truth: T, damaged: false }
  const seen = q.damageSeen
  q.damageSeen = false
  const truth = withinListed(q, bodies, party)
  const damaged = q.damageSeen
  q.damageSeen = seen
  return { truth, damaged }
}

/** Whether a party is, through any chain, part of one listed (known by its claims) or a splinter of one (unknown until reviewed). */
function withinListed(q: Inquiry, values: ReadonlySet<string>, party: string): Truth {
  let truth: Truth = q.facts.complete.has('splinter-of') ? F : U
  const { bodies, damaged } = membershipsOf(q, party)
  for (const [body, how] of bodies) if (body === ANY_BODY || values.has(body)) truth = or(truth, how)
  if (truth === U && damaged) q.damageSeen = true
  return truth
}

function itemMatches(q: Inquiry, dimension: Dimension): Truth {
  const line = q.atom.line
  if (line !== null) return line.item !== null ? goodsMatch(q, dimension, line.item) : mayCarry(q.act.kind, 'goods') ? U : F
  return linesUnknown(q) ? U : F
}

/** By name, or as classified at the moment judged: what nobody has classified may be under any code. */
function goodsMatch(q: Inquiry, dimension: Dimension, item: string): Truth {
  if (dimension.codes === undefined || dimension.values.has(item)) return listed(dimension, item)
  let truth: Truth = F
  for (const code of dimension.codes) truth = or(truth, isUnder(q, item, code))
  return dimension.complement ? not(truth) : truth
}

/** Nothing was said of goods or money by an act that may carry them. */
export const linesUnknown = (q: Inquiry, what: 'goods' | 'money' = 'goods'): boolean => q.act.lines === null && mayCarry(q.act.kind, what)

function placeMatches(q: Inquiry, dimension: Dimension): Truth {
  const place = q.atom.leg.place
  if (place === null) return U
  const truth = inAny(place, dimension.values)
  return dimension.complement ? not(truth) : truth
}

/** Whether a place lies in any of some zones, given how precisely it is known. */
export function inAny(place: Place, zones: ReadonlySet<string>): Truth {
  for (const zone of place.in) if (zones.has(zone)) return T
  for (const zone of place.maybe) if (zones.has(zone)) return U
  return place.zonesStated ? F : U
}

/**
 * Everything an act offers to the index, over all its atoms and all times: a superset of what any moment can match. `named` are the lists of
 * designations that the law asked names; on others the answer does not come to depend.
 */
export function offersOf(q: Inquiry, named: readonly ListName[] = q.rulebook.lists): Offers {
  const { act } = q
  const complete = q.facts.complete.has('splinter-of')
  const all = everybody(act)
  // What nobody belongs to need not be followed, and it is asked of each party once.
  const within = new Set(complete ? all.filter((name) => belongs(q, name)) : NOBODY)
  const lists = named.length === 0 ? NOBODY : listsOffered(q, named, everIn(q, all, within))
  const withBodies = (names: readonly string[]): readonly string[] | null => {
    // While the register of splinters is not complete, anyone may be a splinter of anyone listed.
    if (!complete) return null
    if (within.size === 0 || names.every((name) => !within.has(name))) return lists.length === 0 ? names : [...names, ...lists]
    const bodies = withAll(q, names, false)
    return bodies.includes(ANY_BODY) ? null : [...bodies, ...lists]
  }
  const role = (name: Role): readonly string[] | null => (act.roles[name] === null ? null : withBodies(act.roles[name]))
  const everyone = act.roles.counterpart === null ? null : withBodies(all)
  const places = act.legs.map((leg) => leg.place)
  const items = itemsOffered(act.lines, mayCarry(act.kind, 'goods'))
  return {
    kind: [act.kind],
    actor: role('actor'),
    counterpart: role('counterpart'),
    end_user: role('end_user'),
    party: everyone,
    item: items,
    purpose: act.purpose === null ? null : [act.purpose],
    place: places.some((p) => p === null || !p.zonesStated)
      ? null
      : [...new Set(places.flatMap((p) => (p === null ? [] : [...p.in, ...p.maybe])))],
  }
}

function everybody(act: Act): string[] {
  const names: string[] = []
  for (const role of ROLES) for (const name of act.roles[role] ?? NOBODY) if (!names.includes(name)) names.push(name)
  return names
}

function itemsOffered(lines: readonly Line[] | null, may: boolean): readonly string[] | null {
  if (lines === null) return may ? null : []
  if (may && lines.some((line) => line.item === null)) return null
  return lines.flatMap((line) => line.item ?? [])
}

/** Some parties, all they belong to and whom they are the same as, by any claim at any time. */
const everIn = (q: Inquiry, names: readonly string[], within: ReadonlySet<string>): readonly string[] =>
  names.some((name) => q.about(name, 'same-as').length > 0 || within.has(name)) ? withAll(q, names, true) : names

/** Some parties and all they belong to by any claim at any time. */
const withAll = (q: Inquiry, names: readonly string[], identities: boolean): string[] => [
  ...new Set(names.flatMap((name) => [name, ...bodiesEver(q, name, identities)])),
]
