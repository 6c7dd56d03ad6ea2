/**
 * The rulebook: all instruments on file with their legal orders, arranged so that questions are answered fast.
 *
 * It is built once from instruments that were read, in an order that does not depend on how they were handed in.
 * What cannot be read as law (damaged copies, an exemption that names an exemption) is kept, as damage that blocks.
 */
import { type Refusal, refuse } from '#ground/refusal.ts'
import type { Clause, Empower, Exempt, Limit, Oblige, Permit, Reserve, Restriction, Span, Verb } from './clause.ts'
import type { ControlList } from './control-list.ts'
import type { ListName } from './designation.ts'
import type { Instrument, Version } from './instrument.ts'
import { HOUSE, type LegalOrder } from './order.ts'
import { ALL_ACTS, type Pattern } from './pattern.ts'
import { type Damage, type Provision, plainSpan, provisionOf } from './provision.ts'
import { ProvisionIndex } from './provision-index.ts'

/** The law of one order, by what it does. */
export interface OrderLaw {
  readonly order: LegalOrder
  /** The order is named by an instrument but nobody declared whom it reaches: its reach is unknown. */
  readonly declared: boolean
  readonly permits: ProvisionIndex<Provision<Permit>>
  /** Restrictions and limits that bind every act they match. */
  readonly restrictions: ProvisionIndex<Provision<Restriction | Limit>>
  readonly reserves: ProvisionIndex<Provision<Reserve>>
  readonly duties: ProvisionIndex<Provision<Oblige>>
  readonly damages: ProvisionIndex<Damage>
  /** The lists of designations that its clauses and sealed envelopes name. */
  readonly lists: readonly ListName[]
}

/** What binds only acts done under one instrument, in one of its versions. */
export interface WarrantLaw {
  readonly restrictions: readonly Provision<Restriction | Limit>[]
  readonly duties: readonly Provision<Oblige>[]
}

export interface Foundation {
  readonly ids: readonly string[]
  readonly ringed: boolean
}
const NO_FOUNDATION: Foundation = { ids: [], ringed: false }
const NO_WARRANT_LAW: WarrantLaw = { restrictions: [], duties: [] }
const NONE: readonly never[] = Object.freeze([])

export class Rulebook {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly orders: ReadonlyMap<string, OrderLaw>
  /** By id. What clauses name of goods is looked up in the edition that has effect. */
  readonly controlLists: ReadonlyMap<string, ControlList>
  /** The lists of designations that clauses name, each once. */
  readonly lists: readonly ListName[]
  readonly #exemptsByRef = new Map<string, Provision<Exempt>[]>()
  readonly #exemptsByTag = new Map<string, Provision<Exempt>[]>()
  readonly #empowers = new Map<string, Provision<Empower>[]>()
  readonly #warrantLaw = new Map<Version, WarrantLaw>()
  readonly #triggered = new Map<string, Provision<Oblige>[]>()
  readonly #foundations = new Map<string, Foundation>()
  /** Damaged exemptions: they lift nothing, and are named where they might have. */
  readonly damagedExempts: readonly Damage[]
  readonly damagedPermits: readonly Damage[]

  /** Use `rulebook()`, which checks that ids are unique. */
  constructor(
    instruments: readonly Instrument[],
    orders: ReadonlyMap<string, LegalOrder>,
    controlLists: ReadonlyMap<string, ControlList> = new Map(),
  ) {
    this.controlLists = controlLists
    const sorted = [...instruments].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
    this.instruments = new Map(sorted.map((i) => [i.id, i]))
    this.lists = listsNamed(sorted)
    const laws = new Map<string, OrderLaw>()
    const inOrder = new Map<string, Instrument[]>()
    for (const one of sorted) push(inOrder, one.order, one)
    for (const id of [...new Set([...orders.keys(), ...sorted.map((i) => i.order)])].sort())
      laws.set(id, emptyLaw(id, orders.get(id), inOrder.get(id) ?? NONE))
    this.orders = laws
    const exemptRefs = refsOf(sorted, (c) => c.effect === 'exempt' || (c.effect === 'unreadable' && c.was === 'exempt'))
    const freeRefs = refsOf(
      sorted,
      (c) => c.effect === 'permit' || c.effect === 'empower' || c.effect === 'oblige' || c.effect === 'reserve',
    )
    // An exemption that is torn was an exemption still: to name it was malformed before and stays so.
    const torn = new Set(sorted.filter((i) => i.kind === 'exemption' && i.unreadable && i.versions.length === 0).map((i) => i.id))
    const misnamed = (ref: string): boolean => exemptRefs.has(ref) || freeRefs.has(ref) || torn.has(ref.split('/')[0] ?? '')
    const damages: Damage[] = []
    const spans = new Map<string, Span>()
    let ordinal = 0
    for (const instrument of sorted) {
      const law = laws.get(instrument.order) as OrderLaw
      const plain = once(spans, plainSpan(instrument))
      const whole = wholeDamage(instrument, ordinal)
      if (whole) {
        ordinal++
        damages.push(whole)
        law.damages.add(whole, instrument.envelope?.about ?? ALL_ACTS)
      }
      for (const version of instrument.versions) {
        if (version.clauses === null) {
          const damage: Damage = { instrument, version, clause: null, ref: instrument.id, why: 'version-unreadable', ordinal: ordinal++ }
          law.damages.add(damage, instrument.envelope?.about ?? ALL_ACTS)
          continue
        }
        for (const clause of version.clauses) {
          const malformed = clause.effect === 'exempt' && clause.lifts.some((l) => 'ref' in l && misnamed(l.ref))
          const provision = provisionOf(clause, instrument, version, ordinal++, plain)
          const damage = malformed || clause.effect === 'unreadable' ? clauseDamage(provision, malformed) : null
          if (damage === null) this.#file(provision, law)
          else {
            damages.push(damage)
            if (blocks(damage)) law.damages.add(damage, malformed ? clause.about : envelopeOf(instrument, clause))
          }
        }
        this.#warrantLaw.set(version, warrantLawOf(instrument, version, ordinal))
      }
    }
    this.damagedExempts = damages.filter((d) => givesNothing(d, 'exempt', 'exemption'))
    this.damagedPermits = damages.filter((d) => givesNothing(d, 'permit', 'mandate') || givesNothing(d, 'permit', 'licence'))
  }

  #file(provision: Provision, law: OrderLaw): void {
    const { clause, instrument } = provision
    const warrantKind = instrument.kind === 'mandate' || instrument.kind === 'licence'
    switch (clause.effect) {
      case 'permit':
        // Not by actor: whoever acts for the grantee is another party.
        law.permits.add(provision as Provision<Permit>, clause.about, 'actor')
        break
      case 'forbid':
      case 'require':
      case 'limit':
        if (clause.scope === 'any') law.restrictions.add(provision as Provision<Restriction | Limit>, clause.about)
        break
      case 'reserve':
        law.reserves.add(provision as Provision<Reserve>, clause.about)
        break
      case 'oblige':
        if (typeof clause.trigger === 'object' && 'overdue' in clause.trigger)
          push(this.#triggered, clause.trigger.overdue, provision as Provision<Oblige>)
        else if (clause.trigger === 'performed' && !warrantKind) law.duties.add(provision as Provision<Oblige>, clause.about)
        break
      case 'exempt':
        for (const lift of clause.lifts) {
          if ('ref' in lift) push(this.#exemptsByRef, lift.ref, provision as Provision<Exempt>)
          else push(this.#exemptsByTag, lift.tag, provision as Provision<Exempt>)
        }
        break
      case 'empower':
        for (const verb of clause.to) for (const id of clause.over) push(this.#empowers, `${verb} ${id}`, provision as Provision<Empower>)
        break
      case 'unreadable':
        break
    }
  }

  /**
   * Everything an instrument rests on, directly or through others, each once; `ringed` when some of it rests on itself.
   * Ids of parents that are not on file are among them.
   */
  foundation(instrument: Instrument): Foundation {
    if (instrument.restsOn.length === 0) return NO_FOUNDATION
    const known = this.#foundations.get(instrument.id)
    if (known !== undefined) return known
    const found = foundationOf(instrument, this.instruments)
    this.#foundations.set(instrument.id, found)
    return found
  }

  /** The duties that arise when the duty under this ref falls overdue. */
  triggeredBy(ref: string): readonly Provision<Oblige>[] {
    return this.#triggered.get(ref) ?? NONE
  }

  /** Every exemption and empowerment on file, for finding what else bears on some instruments. */
  get freeing(): readonly Provision<Exempt | Empower>[] {
    return [...this.#exemptsByRef.values(), ...this.#exemptsByTag.values(), ...this.#empowers.values()].flat()
  }

  /** The legal orders as they were declared. */
  get declared(): ReadonlyMap<string, LegalOrder> {
    return new Map([...this.orders].filter(([, law]) => law.declared).map(([id, law]) => [id, law.order]))
  }

  /** The exemptions that name a restriction, by its ref or by a tag of its issuer, in canonical order. */
  exemptsNaming(restriction: Provision): readonly Provision<Exempt>[] {
    const { clause, instrument } = restriction
    const byRef = this.#exemptsByRef.get(clause.ref) ?? NONE
    if (clause.tags.length === 0 || this.#exemptsByTag.size === 0) return byRef
    const byTag = clause.tags.flatMap((tag) =>
      (this.#exemptsByTag.get(tag) ?? []).filter((e) => namesTag(e.clause, tag, instrument.issuer)),
    )
    return [...new Set([...byRef, ...byTag])].sort((a, b) => a.ordinal - b.ordinal)
  }

  /** The clauses that give someone `verb` over the instrument with this id. */
  empowering(verb: Verb, over: string): readonly Provision<Empower>[] {
    return this.#empowers.get(`${verb} ${over}`) ?? NONE
  }

  /** What binds only acts done under this version of its instrument. */
  warrantLaw(version: Version): WarrantLaw {
    return this.#warrantLaw.get(version) ?? NO_WARRANT_LAW
  }
}

/** Builds the rulebook, or refuses an id that is filed twice. Of control lists, each id is handed in once. */
export function rulebook(
  instruments: readonly Instrument[],
  orders: ReadonlyMap<string, LegalOrder> = new Map([[HOUSE.id, HOUSE]]),
  controlLists: readonly ControlList[] = NONE,
): Rulebook | Refusal {
  const seen = new Set<string>()
  for (const { id } of instruments) {
    if (seen.has(id)) return refuse('instrument-repeated', { found: id })
    seen.add(id)
  }
  return new Rulebook(instruments, orders, new Map(controlLists.map((one) => [one.list, one])))
}

/** Many instruments run for the same time; their span is kept once, as patterns are. */
function once(spans: Map<string, Span>, span: Span | null): Span | null {
  if (span === null) return null
  const key = `${span.from} ${span.until}`
  const known = spans.get(key) ?? span
  spans.set(key, known)
  return known
}

function emptyLaw(id: string, order: LegalOrder | undefined, instruments: readonly Instrument[]): OrderLaw {
  return {
    lists: listsNamed(instruments),
    order: order ?? { ...HOUSE, id, closed: false },
    declared: order !== undefined,
    permits: new ProvisionIndex(),
    restrictions: new ProvisionIndex(),
    reserves: new ProvisionIndex(),
    duties: new ProvisionIndex(),
    damages: new ProvisionIndex(),
  }
}

function warrantLawOf(instrument: Instrument, version: Version, ordinal: number): WarrantLaw {
  const warrantKind = instrument.kind === 'mandate' || instrument.kind === 'licence'
  const bound = (version.clauses ?? [])
    .map((clause, i) => provisionOf(clause, instrument, version, ordinal - (version.clauses?.length ?? 0) + i))
    .filter(({ clause }) => ('scope' in clause && clause.scope === 'warrant') || (clause.effect === 'oblige' && warrantKind))
  if (bound.length === 0) return NO_WARRANT_LAW
  return {
    restrictions: bound.filter((p): p is Provision<Restriction | Limit> => p.clause.effect !== 'oblige'),
    duties: bound.filter((p): p is Provision<Oblige> => p.clause.effect === 'oblige'),
  }
}

function wholeDamage(instrument: Instrument, ordinal: number): Damage | null {
  // With a last readable copy of the version itself, that copy governs and the damage is only told.
  if (!instrument.unreadable || instrument.versions.length > 0) return null
  return { instrument, version: null, clause: null, ref: instrument.id, why: 'instrument-unreadable', ordinal }
}

function clauseDamage(provision: Provision, malformed: boolean): Damage {
  const { clause, instrument, version, ordinal } = provision
  return { instrument, version, clause, ref: clause.ref, why: malformed ? 'exemption-malformed' : 'clause-unreadable', ordinal }
}

/** A damaged permit, exemption or empowerment gives nothing and blocks nothing; anything else may have restricted. */
function blocks(damage: Damage): boolean {
  const clause = damage.clause
  if (damage.why === 'exemption-malformed' || clause === null || clause.effect !== 'unreadable') return true
  return clause.was !== 'permit' && clause.was !== 'exempt' && clause.was !== 'empower'
}

/** What a damaged clause can reach at most: its own pattern if that can still be read, else what was sealed for the instrument. */
function envelopeOf(instrument: Instrument, clause: Clause): typeof ALL_ACTS {
  return clause.about === ALL_ACTS ? (instrument.envelope?.about ?? ALL_ACTS) : clause.about
}

function givesNothing(damage: Damage, was: 'permit' | 'exempt', kind: Instrument['kind']): boolean {
  if (damage.why === 'exemption-malformed') return false
  if (damage.clause?.effect === 'unreadable') return damage.clause.was === was
  return damage.clause === null && damage.instrument.kind === kind
}

const namesTag = (exempt: Exempt, tag: string, issuer: string): boolean =>
  exempt.lifts.some((l) => 'tag' in l && l.tag === tag && (l.issuer === null || l.issuer === issuer))

function refsOf(instruments: readonly Instrument[], wanted: (clause: Clause) => boolean): ReadonlySet<string> {
  return new Set(instruments.flatMap((i) => i.versions.flatMap((v) => (v.clauses ?? []).filter(wanted).map((c) => c.ref))))
}

/** Every list of designations that a clause or a sealed envelope names. */
function listsNamed(instruments: readonly Instrument[]): readonly ListName[] {
  const found = new Map<string, ListName>()
  const look = (about: Pattern): void => {
    for (const dimension of [about.party, about.counterpart, about.actor, about.end_user])
      for (const list of dimension?.lists ?? NONE) found.set(list.name, list)
  }
  for (const { envelope, versions } of instruments) {
    if (envelope !== null) look(envelope.about)
    for (const { clauses } of versions) for (const { about } of clauses ?? NONE) look(about)
  }
  return [...found.values()]
}

function foundationOf(instrument: Instrument, all: ReadonlyMap<string, Instrument>): Foundation {
  const parentsOf = (id: string): readonly string[] => all.get(id)?.restsOn ?? []
  const ids = reachable(instrument.restsOn, parentsOf)
  const ringed = ids.includes(instrument.id) || ids.some((id) => reachable(parentsOf(id), parentsOf).includes(id))
  return { ids: ids.filter((id) => id !== instrument.id).sort(), ringed }
}

function reachable(from: readonly string[], next: (id: string) => readonly string[]): string[] {
  const found = new Set(from)
  for (const id of found) for (const one of next(id)) found.add(one)
  return [...found]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
