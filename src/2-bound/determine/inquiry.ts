/**
 * The state of one question while it is being answered: what is asked, the moment now looked at, and what the answer has
 * come to depend on.
 *
 * The act is swept from its start to its end. At each moment everything is judged as it stands there, and whatever was
 * looked at tells by `until` when it would next look different; the sweep then goes on from the earliest such moment.
 * So the segments of the act are exactly those the law and the facts make, and none is missed.
 */
import type { Instant } from '#ground/instant.ts'
import type { Truth } from '#ground/kleene.ts'
import type { Act, Role } from '../act/act.ts'
import { ROLES } from '../act/act.ts'
import type { Atom } from '../act/atoms.ts'
import type { Fact } from '../facts/fact.ts'
import { type FactBase, factName, type Holding, knownAt } from '../facts/fact-base.ts'
import type { Pattern } from '../law/pattern.ts'
import type { Rulebook } from '../law/rulebook.ts'

const NONE: readonly Fact[] = Object.freeze([])
const NOBODY: readonly string[] = Object.freeze([])
/** How a condition names everybody who has a role in the act. */
const IN_ANY_ROLE = 'party'
/** How a condition names what the act cites. */
const CITED = 'cites'

/** What is put to the engine. `known` is the time up to which what was recorded counts; `at` is when it is asked. */
export interface Question {
  readonly act: Act
  readonly rulebook: Rulebook
  readonly facts: FactBase
  readonly at: Instant
  readonly known: Instant
  /** Inside a played scenario, instruments attested only for scenarios count as attested. */
  readonly scenario?: boolean
}

/**
 * How approvals count: by what is on file, bound to the digest shown where they carry one; or `assumed`, every one as given,
 * which is how the digest itself is worked out, so that the first approval does not void the second.
 */
export type Approvals = 'assumed' | { readonly digest: string | null }

/** The bodies a party is part or a splinter of, and whether a damaged claim is among what says so. */
export interface Memberships {
  readonly bodies: ReadonlyMap<string, Truth>
  readonly damaged: boolean
}

export class Inquiry {
  readonly act: Act
  readonly rulebook: Rulebook
  readonly facts: FactBase
  readonly at: Instant
  readonly known: Instant
  readonly scenario: boolean
  readonly approvals: Approvals
  atom: Atom
  /** Something damaged was behind what was judged since this was last set to false. */
  damageSeen = false
  /** The pattern last matched widely, where and with what result: laws about one matter are often written about the same acts. */
  lastMatch: { about: Pattern; atom: Atom; t: Instant; truth: Truth; damaged: boolean } | null = null
  /** The moment being judged. */
  t: Instant
  /** The earliest moment after `t` at which anything looked at so far would look different. */
  next: Instant = Number.POSITIVE_INFINITY
  /** The earliest moment of asking after `at` at which the answer could differ with nothing new recorded. */
  holdsUntil: Instant = Number.POSITIVE_INFINITY
  /** Instruments, orders and absent facts looked up, by name. */
  readonly needs = new Set<string>()
  readonly #held = new Set<Holding>()
  /** The bodies each party is part or a splinter of at `t`, kept while the moment stays the same: read plainly, and with identities. */
  #memberships: readonly [Map<string, Memberships>, Map<string, Memberships>] | null = null

  constructor(question: Question, atom: Atom, approvals: Approvals = { digest: null }) {
    this.approvals = approvals
    this.act = question.act
    this.rulebook = question.rulebook
    this.facts = question.facts
    this.at = question.at
    this.known = question.known
    this.scenario = question.scenario === true
    this.atom = atom
    this.t = atom.leg.from
  }

  /** What a party belongs to at `t`, plainly or with identities, worked out by `find` the first time it is asked at that moment. */
  memberships(party: string, identities: boolean, find: () => Memberships): Memberships {
    this.#memberships ??= [new Map(), new Map()]
    const kept = this.#memberships[identities ? 1 : 0]
    const known = kept.get(party) ?? find()
    kept.set(party, known)
    return known
  }

  /** Goes on to another moment of the act. */
  moveTo(t: Instant): void {
    this.t = t
    this.next = Number.POSITIVE_INFINITY
    this.#memberships = null
  }

  /** What was looked at stands until `boundary`; a boundary in the past says nothing about what comes. */
  until(boundary: Instant): void {
    if (boundary > this.t && boundary < this.next) this.next = boundary
  }

  /** Asked at or after `moment`, the answer may be another. */
  asked(moment: Instant): void {
    if (moment > this.at && moment < this.holdsUntil) this.holdsUntil = moment
  }

  /** The facts on file, as known, that say `is` of `of`. Looking is remembered, also when there is nothing. */
  about(of: string, is: string): readonly Fact[] {
    const holding = this.facts.holding(of, is)
    if (holding === null) {
      this.needs.add(factName(of, is))
      return NONE
    }
    this.#held.add(holding)
    return holding.recorded <= this.known ? holding.facts : holding.facts.filter((f) => knownAt(f, this.known))
  }

  /** All that the answer has come to depend on so far, by name, absences included. */
  dependencies(): string[] {
    const names = new Set(this.needs)
    for (const holding of this.#held) names.add(holding.name)
    return [...names].sort()
  }

  /** Judges something at another moment than the one the sweep is at, such as the day an exemption was issued. */
  atMoment<R>(moment: Instant, judge: () => R): R {
    const { t, next } = this
    const memberships = this.#memberships
    this.t = moment
    this.next = Number.POSITIVE_INFINITY
    this.#memberships = null
    try {
      return judge()
    } finally {
      this.t = t
      this.next = next
      this.#memberships = memberships
    }
  }

  /** Who holds a role in this atom; null where the act does not say. */
  holders(role: Role): readonly string[] | null {
    if (role !== 'counterpart') return this.act.roles[role]
    const stated = this.act.roles.counterpart
    return stated === null ? null : this.atom.counterpart === null ? [] : [this.atom.counterpart]
  }

  /**
   * Whom a condition means by `name`: the holders of that role, everybody in any role where it says `party`, what the act cites where it
   * says `cites`, or the party, zone or register so named. Null when it is a role that the act leaves unstated or empty, so that nobody
   * can be asked about, or when the act cites nothing.
   */
  meant(name: string): readonly string[] | null {
    if (name === IN_ANY_ROLE) return this.#everybody()
    if (name === CITED) return this.act.cites !== null && this.act.cites.length > 0 ? this.act.cites : null
    if (!(ROLES as readonly string[]).includes(name)) return [name]
    const holders = this.holders(name as Role)
    return holders !== null && holders.length > 0 ? holders : null
  }

  /** As in a pattern's `party`: a counterpart nobody stated may be anybody, other roles that are not stated are not there. */
  #everybody(): readonly string[] | null {
    if (this.holders('counterpart') === null) return null
    const all = new Set(ROLES.flatMap((role) => this.holders(role) ?? NOBODY))
    return all.size > 0 ? [...all] : null
  }
}

/** Why nobody can be asked about where `meant(name)` gave null. */
export const unstated = (name: string): 'nothing-cited' | 'role-unstated' => (name === CITED ? 'nothing-cited' : 'role-unstated')
