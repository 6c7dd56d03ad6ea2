/** Gathers the facts a question is answered from: the claims on file, and the house's own register, as of one index. */
import { type Fact, readFact, type UsageEntry } from '#bound/facts/fact.ts'
import { FactBase, type Holding, REGISTERS } from '#bound/facts/fact-base.ts'
import { type Decimal, readDecimal, ZERO } from '#ground/decimal.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { type Claim, readClaim } from '#know/claim.ts'
import { findingAt, foldDossier } from '#know/dossier.ts'
import { type Grade, writeGrade } from '#know/grade.ts'
import { dutyFacts } from './duty.ts'
import { BREACH, factOfAllegation, factsOfIncident, INCIDENT_FACTS, isBreach, isSound } from './incidents/facts.ts'
import { dueAt } from './moments.ts'
import type { Row, UsageData } from './row.ts'
import type { View } from './view.ts'
import type { Written } from './written.ts'

const NONE: readonly never[] = Object.freeze([])

/**
 * The facts of a view, looked up only when the engine asks for them. Everything the house did passes through the record, so its
 * registers are complete as of the index.
 *
 * Every claim that still stands in its dossier is handed on, both sides of a dispute included, so that nothing is settled on
 * the way. A corrected claim is left out. Credibility 1 is kept only where independent origins agree at the moment the act
 * begins; otherwise it is handed on as 2. What one docket itself reserved or used is left out, or it would count twice. So are
 * approvals by whoever advised on it, before or after: the author of the advice does not count.
 *
 * Claims and law count as known; the house's own doings count as they were when it was asked. Looking back takes in what was
 * learnt since, and must not take in what the house did since: else an act would be blamed for those that came after it.
 *
 * A row that can no longer be read is damage and never frees: it stands as a damaged fact of what it was filed under, and where
 * that is lost too, of everything that is asked about its subject.
 */
export class RecordFacts extends FactBase {
  readonly #view: View
  readonly #docket: string | null
  readonly #asked: Instant
  readonly #known: Instant
  readonly #start: Instant
  readonly #zone: string
  /** By what they are of, then by what they say: joined names could be taken for one another. */
  readonly #held = new Map<string, Map<string, Holding | null>>()
  readonly #claims = new Map<string, Claimed>()

  /** `docket` is the one asked about, null for none; `start` is when its act begins; `asked` when it is asked, where that is not `known`. */
  constructor(view: View, docket: string | null, known: Instant, start: Instant, asked: Instant = known) {
    super([], REGISTERS)
    this.#view = view
    this.#docket = docket
    this.#asked = asked
    this.#known = known
    this.#start = start
    this.#zone = view.get('store', 'store')?.data.zone ?? 'UTC'
  }

  override holding(of: string, is: string): Holding | null {
    const ofIt = this.#held.get(of) ?? new Map<string, Holding | null>()
    this.#held.set(of, ofIt)
    const kept = ofIt.get(is)
    if (kept !== undefined) return kept
    const { byName, nameless } = this.#claimed(of)
    const lost = nameless.map((row) => damageOf(of, is, row))
    const facts = [...(byName.get(is) ?? NONE), ...lost, ...this.#registered(of, is)]
    const base = facts.length === 0 ? null : new FactBase(facts).holding(of, is)
    ofIt.set(is, base)
    return base
  }

  /** The entry a fact came from. */
  indexOf(fact: Fact): number | undefined {
    return origins.get(fact)
  }

  /** Everything that was looked at and found, in no order that means anything. */
  facts(): Fact[] {
    return [...this.#held.values()].flatMap((ofIt) => [...ofIt.values()].flatMap((held) => held?.facts ?? NONE))
  }

  /** The entries of everything that was looked at, in order. */
  looked(): number[] {
    return [...new Set(this.facts().flatMap((fact) => origins.get(fact) ?? []))].sort((a, b) => a - b)
  }

  #claimed(of: string): Claimed {
    const kept = this.#claims.get(of)
    if (kept !== undefined) return kept
    const rows = this.#view.of('claim', of).filter((row) => row.docket === null || row.docket === this.#docket)
    const made = rows.length === 0 ? NOTHING_CLAIMED : this.#fromClaims(of, rows)
    this.#claims.set(of, made)
    return made
  }

  #fromClaims(of: string, rows: readonly Row<'claim'>[]): Claimed {
    const byId = new Map(rows.map((row) => [row.key, row]))
    const read = rows.map((row) => claimOf(row, this.#zone))
    const dossier = foldDossier(
      read.filter((claim) => claim !== null),
      this.#known,
    )
    const byName = new Map<string, Fact[]>()
    for (const [is, file] of dossier.properties) {
      const { views } = findingAt(dossier, is, this.#start)
      const weighed = views.flatMap((view) => [...view.supporting, ...view.contradicting, ...view.uncounted])
      const counted = new Map(weighed.map((one) => [one.claim.id, one.counted]))
      const facts = file.claims.map((claim) => claimFact(byId.get(claim.id) as Row<'claim'>, claim, counted.get(claim.id)))
      byName.set(is, facts)
    }
    const nameless: Row<'claim'>[] = []
    for (const [i, row] of rows.entries()) {
      if (read[i] !== null) continue
      const is: unknown = (row.data.claim as Written | null | undefined)?.is
      if (typeof is === 'string' && is !== '') byName.set(is, [...(byName.get(is) ?? NONE), damageOf(of, is, row)])
      else nameless.push(row)
    }
    return { byName, nameless }
  }

  #registered(of: string, is: string): readonly Fact[] {
    if (is === 'usage') return this.#usage(of)
    if (is === 'duty') {
      const owed = this.#view.of('duty', of).filter((row) => this.#happened(row.data.since))
      return owed.flatMap((row) => this.#duty(of, row))
    }
    if (is === 'office-of') return this.#office(of)
    if ((INCIDENT_FACTS as readonly string[]).includes(is)) return this.#incident(of, is)
    if (is === BREACH || is.startsWith(`${BREACH}:`)) return this.#alleged(of, is)
    if (of === 'act' && is === 'approved' && this.#docket !== null) {
      const advisers: unknown = this.#view.get('docket', this.#docket)?.data.advisedBy ?? NONE
      // When nobody can tell who advised, nobody's approval counts.
      if (!Array.isArray(advisers)) return NONE
      const given = this.#view.inDocket('approval', this.#docket).filter(({ data }) => !advisers.includes(data.by))
      return given.map((row) => once(row, 'approved', () => approvalFact(row)))
    }
    return NONE
  }

  /**
   * What counts against a limit, as one fact: a limit may be charged thousands of times, and what was charged for the same time in the
   * same way is one sum. It comes from no entry in particular: what was counted is told by the reason, and no charge is ever erased.
   */
  #usage(limit: string): readonly Fact[] {
    const sums = new Map<string, Sum>()
    const damaged: Fact[] = []
    for (const row of this.#view.of('usage', limit)) {
      if (row.docket === this.#docket || row.data.state === 'released') continue
      const { entry, since, alike, whole } = charged(row)
      if (since !== null && since > this.#asked) continue
      if (entry === null) damaged.push(damageOf(limit, 'usage', row))
      else if (entry.recorded === null || entry.recorded <= this.#known) {
        const sum = sums.get(alike)
        if (sum === undefined) sums.set(alike, { entry, whole: whole ?? 0, rest: whole === null ? [entry.amount as Decimal] : [] })
        else if (whole === null) sum.rest.push(entry.amount as Decimal)
        else sum.whole += whole
      }
    }
    if (damaged.length > 0) return damaged
    if (sums.size === 0) return NONE
    return [{ ...BLANK, of: limit, is: 'usage', entries: [...sums.values()].map(summed) }]
  }

  /** A duty that was over by the time it was asked is told as open and then as over; one that was not, as open only. */
  #duty(of: string, row: Row<'duty'>): readonly Fact[] {
    const { discharged, waived } = row.data
    const over = discharged ?? waived
    const then = over === null || this.#happened(over) ? row.data : { ...row.data, discharged: null, waived: null }
    const told = attempted(() => dutyFacts(then)) ?? [{ unreadable: true }]
    return told.map((one) => once(row, `duty ${String(one.value)}`, () => registerFact(of, 'duty', row, one)))
  }

  /** What the mechanism knows of an incident, as far as it had come by the time it was asked. */
  #incident(of: string, is: string): readonly Fact[] {
    const row = this.#view.get('incident', of)
    if (row === null) return NONE
    const told = isSound('incident', row.data) ? factsOfIncident(row.data, is) : [{ unreadable: true }]
    return told.map((one, i) => once(row, `${is} ${i}`, () => registerFact(of, is, row, one)))
  }

  /** What stands against a party because of incidents. */
  #alleged(of: string, is: string): readonly Fact[] {
    return this.#view.of('allegation', of).flatMap((row) => {
      // Of what cannot be read nobody can say how grave it is.
      if (!isSound('allegation', row.data)) return [damageOf(of, is, row)]
      return isBreach(row.data, is) ? [once(row, is, () => registerFact(of, is, row, factOfAllegation(row.data)))] : []
    })
  }

  /** What an office is of, as the house filed it. */
  #office(id: string): readonly Fact[] {
    const row = this.#view.get('office', id)
    if (row === null || row.data.of === null) return NONE
    const { of } = row.data
    return [
      typeof of === 'string'
        ? once(row, 'office-of', () => registerFact(id, 'office-of', row, { value: of }))
        : damageOf(id, 'office-of', row),
    ]
  }

  /** Whether something the house did was done by the time it was asked; what has no readable time may have been. */
  #happened(when: string): boolean {
    const moment = typeof when === 'string' ? dueAt(when) : null
    return moment === null || moment <= this.#asked
  }
}

/** A fact that says nothing. */
const BLANK: Fact = {
  ...{ of: '', is: '', value: null, from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY, grade: null },
  ...{ supports: false, contradicts: false, recorded: null, id: null, by: null, role: null, rev: null, due: null, digest: null },
  ...{ entries: null, origin: null, source: null, damaged: false },
}

/** What the claims about one subject come to: facts by what they say, and damaged rows of which even that is lost. */
interface Claimed {
  readonly byName: ReadonlyMap<string, readonly Fact[]>
  readonly nameless: readonly Row<'claim'>[]
}
const NOTHING_CLAIMED: Claimed = { byName: new Map(), nameless: NONE }

/** Charges of one limit that are alike but for their amounts. */
interface Sum {
  readonly entry: UsageEntry
  whole: number
  readonly rest: Decimal[]
}

/** Whole numbers up to this are added up as numbers; as many of them as there can be rows stay exact. */
const WHOLE_MAX = 1_000_000

const summed = ({ entry, whole, rest }: Sum): UsageEntry => ({
  ...entry,
  id: null,
  recorded: null,
  amount: rest.reduce((sum, amount) => sum.plus(amount), ZERO.plus(whole)),
})

interface Charged {
  /** Null where it cannot be read any more. */
  readonly entry: UsageEntry | null
  readonly since: Instant | null
  /** The same for charges that differ in amount alone. */
  readonly alike: string
  /** The amount, where it is a small whole number. */
  readonly whole: number | null
}

/** What a row of usage says, made once: everything charged against a limit is counted for every act under it. */
const chargedOnce = new WeakMap<Row<'usage'>, Charged>()
function charged(row: Row<'usage'>): Charged {
  const known = chargedOnce.get(row)
  if (known !== undefined) return known
  const { since } = row.data
  const entry = attempted(() => usageEntry(row.data))
  const made: Charged = {
    entry,
    since: typeof since === 'string' ? dueAt(since) : null,
    alike: entry === null ? '' : [entry.from, entry.until, entry.state, entry.expires, entry.currency, entry.unit].join(' '),
    whole: entry?.amount?.isInteger() === true && entry.amount.lte(WHOLE_MAX) ? entry.amount.toNumber() : null,
  }
  chargedOnce.set(row, made)
  return made
}

/** A charge as the engine counts it; null where the record of it can no longer be read. */
export const usageEntryOf = (row: Row<'usage'>): UsageEntry | null => charged(row).entry

/** The entry a fact came from. */
const origins = new WeakMap<Fact, number>()
/** What was made of a row stays true as long as the row stands, so it is made once. */
const madeOnce = new WeakMap<Row, Map<string, Fact>>()

function once(row: Row, as: string, make: () => Fact): Fact {
  const ofIt = madeOnce.get(row) ?? new Map<string, Fact>()
  madeOnce.set(row, ofIt)
  const known = ofIt.get(as)
  if (known !== undefined) return known
  const made = make()
  ofIt.set(as, made)
  origins.set(made, row.from)
  return made
}

/** What `make` gives; null where the data it reads is not what it must be. */
function attempted<T>(make: () => T): T | null {
  try {
    return make()
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * A fact of the house's own register. Whom or what it is of, and its id, are names that we put together ourselves, and may be longer
 * than names that are handed in. What cannot be read any more is damage.
 */
function registerFact(of: string, is: string, row: Row, raw: Readonly<Record<string, unknown>> | null): Fact {
  const { id, of: _, ...rest } = raw ?? { unreadable: true }
  const read = readFact({ ...rest, of: 'register', is }, 'UTC')
  return isRefusal(read) ? damageOf(of, is, row) : { ...read, of, id: typeof id === 'string' ? id : null }
}

function damageOf(of: string, is: string, row: Row): Fact {
  return once(row, `damage ${is}`, () => {
    const read = readFact({ of: 'register', is: 'damaged', unreadable: true }, 'UTC')
    sure(!isRefusal(read), 'damage can be written')
    return { ...read, of, is, id: row.key }
  })
}

const approvalFact = (row: Row<'approval'>): Fact => {
  const { by, role, value, rev, at, digest } = row.data
  return registerFact('act', 'approved', row, { value, by, rev, recorded: at, role, digest })
}

const USAGE_STATES: ReadonlySet<unknown> = new Set<UsageData['state']>(['reserved', 'performed', 'released'])

/** A charge as the engine counts it; null where anything of it cannot be read any more. */
function usageEntry({ docket, charge, when, state, expires, recorded }: UsageData): UsageEntry | null {
  const amount = readDecimal(charge.amount)
  const [from, until, written] = [dueAt(when[0]), dueAt(when[1]), dueAt(recorded)]
  const ends = expires === null ? null : dueAt(expires)
  const readable = typeof docket === 'string' && typeof charge.of === 'string' && typeof charge.unit === 'string' && USAGE_STATES.has(state)
  if (!readable || isRefusal(amount) || amount.isNegative()) return null
  if (from === null || until === null || until < from || written === null || (expires !== null && ends === null)) return null
  const { of, unit } = charge
  const measure = of === 'count' ? { currency: null, unit: null } : of === 'qty' ? { currency: null, unit } : { currency: of, unit: null }
  return { id: docket, amount, ...measure, from, until, state, expires: ends, recorded: written }
}

/** What was read from a row stays true as long as the row stands, so it is read once. Null: it cannot be read any more. */
const readOnce = new WeakMap<Row<'claim'>, Claim | null>()

/** The claim of a row; null when it is damaged, or says another id or subject than it was filed under. */
export function claimOf(row: Row<'claim'>, zone: string): Claim | null {
  const known = readOnce.get(row)
  if (known !== undefined) return known
  const claim = readClaim({ ...row.data.claim, recorded: row.data.recorded }, zone)
  const whole = !isRefusal(claim) && claim.id === row.key && claim.of === row.subject
  const made = whole ? claim : null
  readOnce.set(row, made)
  return made
}

const unconfirmed = ({ reliability, credibility }: Grade): Grade => ({ reliability, credibility: credibility === 1 ? 2 : credibility })

function claimFact(row: Row<'claim'>, claim: Claim, counted: Grade | undefined): Fact {
  const grade = writeGrade(counted ?? unconfirmed(claim.grade))
  return once(row, `claim ${grade}`, () => {
    const { id, of, is, value, from, until, recorded, source, origin } = claim
    const time = (key: string, at: Instant | null) => (at === null ? {} : { [key]: writeInstant(at) })
    const times = { ...time('from', from), ...time('until', until), ...time('recorded', recorded) }
    const fact = readFact({ id, of, is, value, grade, source, origin, ...times }, 'UTC')
    sure(!isRefusal(fact), 'a claim that was read makes a fact that can be read')
    return fact
  })
}
