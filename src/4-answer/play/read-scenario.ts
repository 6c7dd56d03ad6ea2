/**
 * Reads a scenario from its written form (docs/formats/scenario.md), or refuses it naming the field.
 *
 * Nothing in it may be taken on trust: every name must be declared, every instrument, claim and act carries the mark that says
 * how we came to have it, and every question carries what is expected and the line that expectation was taken from.
 */
import { z } from 'zod'
import type { Instrument } from '#bound/law/instrument.ts'
import { readOrders } from '#bound/law/order.ts'
import { readControlLists } from '#bound/law/read-control-list.ts'
import { type Rulebook, rulebook } from '#bound/law/rulebook.ts'
import { type Instant, isZone, writeInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { BASES, type Claim, readClaim } from '#know/claim.ts'
import { type Party, readParty } from '#know/party.ts'
import type { Written as WrittenDown } from '../record/written.ts'
import { checkSteps } from './check-steps.ts'
import { type Names, repeated, undeclared } from './names.ts'
import { readActs } from './read-acts.ts'
import { type Filings, filingName, readLaw } from './read-law.ts'
import { readSteps } from './read-steps.ts'
import { unrecordable } from './recordable.ts'
import type { LawMark, Office, OnPaper, Paper, Scenario, Step } from './scenario.ts'

const sentence = z.string().min(1).max(LIMITS.text_characters_max)
const named = z.record(label, sentence)
const items = z.array(z.unknown()).max(LIMITS.list_items_max)
const scenarioSchema = z.strictObject({
  title: sentence,
  about: sentence,
  house: sentence,
  zone: z.string(),
  sources: named,
  orders: z.unknown().optional(),
  parties: items.min(1),
  offices: z.record(label, z.strictObject({ name: sentence, of: label.optional(), roles: z.array(label).optional() })).optional(),
  places: named.optional(),
  events: named.optional(),
  things: named.optional(),
  claims: items.optional(),
  instruments: items.min(1),
  control_lists: items.optional(),
  acts: z.record(label, z.unknown()),
  steps: items.min(1).max(LIMITS.scenario_steps_max),
})
type Written = z.output<typeof scenarioSchema>

/** Gives the scenario, whole and ready to be played, or the first thing wrong with it. Bare dates are midnights in its `zone`. */
export function readScenario(raw: unknown): Scenario | Refusal {
  const written = shaped(scenarioSchema, raw)
  if (isRefusal(written)) return written
  const { zone } = written
  if (!isZone(zone)) return refuse('zone-unknown', { found: zone }, { field: 'zone' })
  const parties = readList(written.parties, 'parties', (one) => readParty(one, zone))
  if (isRefusal(parties)) return parties
  const names = namesOf(written, parties)
  if (isRefusal(names)) return names
  const steps = readSteps(written.steps, zone)
  if (isRefusal(steps)) return steps
  const claims = readClaims(written.claims ?? [], steps, zone, names)
  if (isRefusal(claims)) return claims
  const law = readAllLaw(written, steps, names)
  if (isRefusal(law)) return law
  const dockets = readActs(written.acts, zone, names)
  if (isRefusal(dockets)) return dockets
  const { title, about, house, sources, places = {}, events = {} } = written
  const { papers, ...lawRead } = law
  const scenario: Scenario = {
    ...{ title, about, house, zone, sources, places, events, claims, dockets, steps, ...lawRead },
    offices: new Map(Object.entries(written.offices ?? {}).map(([id, office]) => [id, officeOf(id, office)])),
    parties: new Map(parties.map((party) => [party.id, party])),
    written: onPaper(written, papers),
  }
  return checkSteps(scenario, names) ?? unrecordable(scenario) ?? scenario
}

/** What was read and found good, as it was written. When a claim was recorded is the record's to say. */
function onPaper({ parties, orders, control_lists: lists = [], claims = [] }: Written, papers: ReadonlyMap<string, Paper>): OnPaper {
  const plain = claims.map((one) => {
    const { recorded: _, ...claim } = one as WrittenDown
    return [String(claim.id), claim] as const
  })
  return {
    parties: parties as readonly WrittenDown[],
    lists: lists as readonly WrittenDown[],
    orders: (orders ?? {}) as Readonly<Record<string, WrittenDown>>,
    claims: new Map(plain),
    papers,
  }
}

const officeOf = (id: string, { name, of, roles }: NonNullable<Written['offices']>[string]): Office => ({
  id,
  name,
  of: of ?? null,
  roles: new Set(roles ?? []),
})

/** The names declared. One name means one thing: a place called like a party would share its facts. */
function namesOf(written: Written, parties: readonly Party[]): Names | Refusal {
  const names = {
    parties: new Set(parties.map((party) => party.id)),
    offices: new Set(Object.keys(written.offices ?? {})),
    places: new Set(Object.keys(written.places ?? {})),
    events: new Set(Object.keys(written.events ?? {})),
    things: new Set(Object.keys(written.things ?? {})),
    sources: new Set(Object.keys(written.sources)),
  }
  const twice =
    repeated(
      parties.map((party) => party.id),
      'parties',
    ) ?? repeated([...names.parties, ...names.offices, ...names.places, ...names.events, ...names.things, 'act'], 'places')
  if (twice) return twice
  for (const [id, { of }] of Object.entries(written.offices ?? {})) {
    const stray = of === undefined ? null : undeclared([of], names.parties, `offices.${id}.of`)
    if (stray) return stray
  }
  return names
}

/** Claims by id. One that a step learns is recorded then; one that no step learns was known before anything is asked. */
function readClaims(raw: readonly unknown[], steps: readonly Step[], zone: string, names: Names): ReadonlyMap<string, Claim> | Refusal {
  const learnt = new Map<string, { at: Instant; docket: string | null }>()
  for (const [i, { at, does }] of steps.entries()) {
    if (does.verb !== 'learn') continue
    for (const id of does.claims) {
      if (learnt.has(id)) return refuse('shape-repeated', { found: id }, { field: `steps[${i}].learn` })
      learnt.set(id, { at, docket: does.docket })
    }
  }
  const subjects = [...names.parties, ...names.offices, ...names.places, ...names.events, ...names.things]
  const claims = readList(raw, 'claims', (one): Claim | Refusal => {
    const id = (one as { id?: unknown } | null)?.id
    const when = typeof id === 'string' ? learnt.get(id) : undefined
    const dated = when === undefined ? one : { ...(one as object), recorded: writeInstant(when.at) }
    if (when !== undefined && (one as { recorded?: unknown }).recorded !== undefined) {
      return refuse('shape-repeated', { found: String(id) }, { field: 'recorded' })
    }
    const claim = readClaim(dated, zone)
    if (isRefusal(claim)) return claim
    if (claim.basis === undefined) return refuse('shape-missing', { accepted: BASES.join(', ') }, { field: 'basis' })
    // What is said of an act is said of one proposal, so only a step that names the proposal can bring it.
    const about = when?.docket == null ? subjects : [...subjects, 'act']
    return undeclared([claim.of], about, 'of') ?? undeclared([claim.source], names.sources, 'source') ?? claim
  })
  if (isRefusal(claims)) return claims
  const twice = repeated(
    claims.map((claim) => claim.id),
    'claims',
  )
  return twice ?? new Map(claims.map((claim) => [claim.id, claim]))
}

interface Law {
  readonly instruments: ReadonlyMap<string, Instrument>
  readonly marks: ReadonlyMap<string, LawMark>
  readonly rulebook: Rulebook
  readonly papers: ReadonlyMap<string, Paper>
}

function readAllLaw(written: Written, steps: readonly Step[], names: Names): Law | Refusal {
  const filings = filingsOf(steps)
  if (isRefusal(filings)) return filings
  const orders = readOrders(written.orders)
  if (isRefusal(orders)) return placed(orders, { field: 'orders' })
  const read = readList(written.instruments, 'instruments', (one) => {
    const law = readLaw(one, filings, names)
    return isRefusal(law) ? law : (undeclaredOrder(law.instrument, orders) ?? law)
  })
  if (isRefusal(read)) return read
  const instruments = read.map((law) => law.instrument)
  const unkept = listUnkept(instruments)
  if (unkept) return unkept
  const lists = readControlLists(written.control_lists ?? [])
  if (isRefusal(lists)) return lists
  const stray = lists.find(({ order }) => !orders.has(order))
  if (stray) return refuse('order-unknown', { found: stray.order, accepted: [...orders.keys()].join(', ') }, { field: 'control_lists' })
  const book = rulebook(instruments, orders, lists)
  if (isRefusal(book)) return placed(book, { field: 'instruments' })
  return {
    instruments: new Map(instruments.map((one) => [one.id, one])),
    marks: new Map(read.map((law) => [law.instrument.id, law.mark])),
    rulebook: book,
    papers: new Map(read.map((law) => [law.instrument.id, law.paper])),
  }
}

/** A list of designations that a clause names and no instrument keeps: everybody would be in doubt because of a slip. */
function listUnkept(instruments: readonly Instrument[]): Refusal | null {
  const keeping = instruments.filter(({ designations }) => designations !== null).map(({ id }) => id)
  for (const { id, versions } of instruments)
    for (const { about, ref } of versions.flatMap(({ clauses }) => clauses ?? []))
      for (const list of [about.party, about.counterpart, about.actor, about.end_user].flatMap((one) => one?.lists ?? [])) {
        const stray = undeclared([list.instrument], keeping, `instruments.${id}.${ref}`)
        if (stray) return stray
      }
  return null
}

function undeclaredOrder({ order }: Instrument, orders: ReadonlyMap<string, unknown>): Refusal | null {
  if (orders.has(order)) return null
  return refuse('order-unknown', { found: order, accepted: [...orders.keys()].join(', ') }, { field: 'order' })
}

function filingsOf(steps: readonly Step[]): Filings | Refusal {
  const filings = new Set<string>()
  for (const [i, { does }] of steps.entries()) {
    if (does.verb !== 'file') continue
    for (const { instrument, version } of does.items) {
      const name = filingName(instrument, version)
      if (filings.has(name)) return refuse('shape-repeated', { found: name }, { field: `steps[${i}].file` })
      filings.add(name)
    }
  }
  return filings
}
