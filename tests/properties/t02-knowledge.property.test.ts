/**
 * T2, knowledge: settling what is unknown never overturns a permit or a refusal; it can only turn a referral into either.
 *
 * Settled are: a question nobody has answered (or only with claims that count for nothing), a dispute between good sources,
 * a zone the act may lie in, a splinter under review, an expected end, law that is contested, unattested or not re-checked,
 * and what the act leaves unstated.
 *
 * Named exceptions, from the same sentence of the semantics:
 * - deferral: a permit that rests on something left open in an emergency may fall when it is known;
 * - constitutive facts: notice or coordination that comes after its last moment was not unknown but too late, so those two
 *   questions are answered only while there is time.
 * Damage is not the unknown: what cannot be read blocks by the least permissive reading, and T4 speaks of it.
 */
import assert from 'node:assert/strict'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './support/choose.ts'
import { TOPICS } from './support/facts.ts'
import { day, hour, ITEMS, PARTIES, PURPOSES, ZONES } from './support/names.ts'
import { worldProperty } from './support/property.ts'
import {
  type Answer,
  type Ask,
  engine,
  legsOf,
  type Raw,
  type RawFact,
  type RawInstrument,
  verdictOf,
  type World,
} from './support/world.ts'
import { worlds } from './support/worlds.ts'

type Settle = (choose: Chooser, world: World) => World | null

const keyOf = (f: { readonly of: string; readonly is: string }): string => `${f.of} ${f.is}`
const GOOD = new Set(['A1', 'B2', 'C3'])
const timed = (f: RawFact): boolean => 'from' in f || 'until' in f || 'recorded' in f

/** Whether a claim counts on neither side, at every moment of the act. */
const idle = (f: RawFact): boolean => f.grade === 'F6' || (typeof f.until === 'string' && f.until <= day(8)) || 'unreadable' in f

const unanswered: Settle = (choose, world) => {
  const hasTime = world.at < day(5)
  const open = TOPICS.filter(
    (t) => (hasTime || (t.is !== 'notice' && t.is !== 'coordination')) && world.facts.filter((f) => keyOf(f) === keyOf(t)).every(idle),
  )
  // Mostly a question that the answer hangs on; what it says it hangs on is not simply believed.
  const answer = engine(world)
  const asked = isRefusal(answer) ? [] : open.filter((t) => answer.dependsOn.includes(`fact ${keyOf(t)}`))
  const topic = choose.pick(asked.length > 0 && choose.toss(75) ? asked : open)
  if (topic === undefined) return null
  const { of, is } = topic
  const rest = world.facts.filter((f) => keyOf(f) !== keyOf(topic))
  return { ...world, facts: [...rest, { of, is, value: choose.toss() ? topic.yes : topic.no, grade: 'A1' }] }
}

const disputed: Settle = (choose, world) => {
  const all = TOPICS.map((t) => ({ t, facts: world.facts.filter((f) => keyOf(f) === keyOf(t)) }))
  const found = choose.pick(
    all.filter(
      ({ t, facts }) =>
        facts.every((f) => GOOD.has(String(f.grade)) && !timed(f)) &&
        facts.some((f) => f.value === t.yes) &&
        facts.some((f) => f.value === t.no),
    ),
  )
  if (found === undefined) return null
  const settled = choose.toss() ? found.t.yes : found.t.no
  return { ...world, facts: world.facts.filter((f) => keyOf(f) !== keyOf(found.t) || f.value === settled) }
}

const splinter: Settle = (choose, world) => {
  const found = world.facts.find((f) => f.is === 'splinter-of')
  if (found === undefined) return null
  const rest = world.facts.filter((f) => f !== found)
  return { ...world, facts: choose.toss() ? rest : [...rest, { of: found.of, is: 'part-of', value: found.value, grade: 'A1' }] }
}

const place: Settle = (choose, world) => {
  const legs = legsOf(world.act)
  const leg = choose.pick(legs.filter((l) => Array.isArray((l.place as Raw | undefined)?.maybe)))
  if (leg === undefined) return null
  const { maybe, ...rest } = leg.place as { readonly in?: string[]; readonly maybe: string[] }
  const [zone, ...others] = choose.shuffle(maybe)
  const settled = {
    ...rest,
    in: choose.toss() ? [...(rest.in ?? []), zone!] : (rest.in ?? []),
    ...(others.length > 0 ? { maybe: others } : {}),
  }
  if (world.act.legs === undefined) return { ...world, act: { ...world.act, place: settled } }
  return { ...world, act: { ...world.act, legs: legs.map((l) => (l === leg ? { ...l, place: settled } : l)) } }
}

/** Says what the act left out. Other parties are not among it: nobody unnamed but the counterpart is presumed to be there. */
const unstated: Settle = (choose, { act, ...world }) => {
  const missing: Record<string, () => unknown> = {
    purpose: () => choose.pick(PURPOSES),
    place: () => ({ in: [choose.pick(ZONES)] }),
    counterpart: () => choose.shuffle(PARTIES).slice(0, choose.below(3)),
    lines: () => (choose.toss(30) ? [] : [{ id: 'l1', ...carried }]),
  }
  const carried = act.kind === 'pay' ? { amount: '4', currency: choose.pick(['EUR', 'USD']) } : { item: choose.pick(ITEMS), qty: 4 }
  // An act of a kind that carries nothing has no lines that are merely unknown.
  const carries = ['pay', 'deliver', 'transfer'].includes(act.kind)
  const key = choose.pick(Object.keys(missing).filter((k) => act[k] === undefined && (k !== 'lines' || carries)))
  if (key !== undefined && choose.toss(60)) return { ...world, act: { ...act, [key]: missing[key]!() } }
  const goods = act.kind === 'deliver' || act.kind === 'transfer'
  const line = choose.pick(
    (act.lines ?? []).filter((l) => (goods && l.item === undefined) || l.qty === undefined || l.amount === undefined),
  )
  if (line === undefined) return null
  const whole = {
    ...(goods ? { item: choose.pick(ITEMS) } : {}),
    qty: 3,
    ...(line.amount === undefined ? { amount: '7', currency: 'EUR' } : {}),
    ...line,
  }
  return { ...world, act: { ...act, lines: act.lines!.map((l) => (l === line ? whole : l)) } }
}

/** Settles what is in doubt about the force of one instrument. */
const law: Settle = (choose, world) => {
  const found: [RawInstrument, RawInstrument][] = []
  const never = { suspended: [[hour(-24 * 3000), null]] }
  for (const i of world.rulebook) {
    if (i.unreadable === true) continue
    if (i.contested === true) found.push([i, choose.toss() ? { ...i, contested: false } : { ...i, contested: false, ...never }])
    if (i.attested === false) found.push([i, choose.toss() ? { ...i, attested: true } : { ...i, attested: true, ...never }])
    if (i.max_age_days !== undefined) found.push([i, { ...i, checked: world.at.includes('T') ? world.at : `${world.at}T00:00Z` }])
    if (i.ending === 'expected' && i.ended === undefined)
      found.push([i, { ...i, ended: { on: choose.toss() ? (i.term as string[])[1] : day(400) } }])
  }
  const one = choose.pick(found)
  return one === undefined ? null : { ...world, rulebook: world.rulebook.map((i) => (i === one[0] ? one[1] : i)) }
}

const staleOrder: Settle = (_, world) => {
  const stale = world.orders['STATE-A']
  return stale?.checked === undefined ? null : { ...world, orders: { ...world.orders, 'STATE-A': { ...stale, checked: world.at } } }
}

const WAYS: readonly Settle[] = [unanswered, unanswered, unanswered, disputed, splinter, place, unstated, law, staleOrder]

/** Up to six things settled, one after the other. */
function settled(choose: Chooser, world: World): World | null {
  let now: World | null = null
  for (let n = 1 + choose.below(6); n > 0; n--) now = choose.pick(WAYS)!(choose, now ?? world) ?? now
  return now
}

const deferring = (answer: Answer): boolean => !isRefusal(answer) && answer.reasons.some((r) => r.code === 'requirement-deferred')

/** Says no where it should say that it does not know. */
const guessesNo: Ask = (world) => {
  const answer = engine(world)
  return isRefusal(answer) || answer.verdict !== 'refer' ? answer : { ...answer, verdict: 'refuse' }
}
const guessesYes: Ask = (world) => {
  const answer = engine(world)
  return isRefusal(answer) || answer.verdict !== 'refer' ? answer : { ...answer, verdict: 'permit' }
}

worldProperty({
  name: 'T2 knowledge never overturns a permit or a refusal',
  runs: 1800,
  inputs: fc.record({ world: worlds({}, 75), seed: seeds }),
  holds(ask, { world, seed }) {
    const more = settled(new Chooser(seed), world)
    fc.pre(more !== null)
    const before = ask(world)
    fc.pre(!(verdictOf(before) === 'permit' && deferring(before)))
    if (verdictOf(before) !== 'refer') assert.equal(verdictOf(ask(more!)), verdictOf(before), changes(world, more!))
    return verdictOf(before)
  },
  planted: { 'what is unknown is refused': guessesNo, 'what is unknown is permitted': guessesYes },
})

function changes(before: World, after: World): string {
  const [was, is] = [JSON.stringify, JSON.stringify].map((text, i) => {
    const w = i === 0 ? before : after
    return [...w.facts, ...w.rulebook, { act: w.act }, { orders: w.orders }].map((x) => text(x))
  }) as [string[], string[]]
  return `left:\n${was.filter((x) => !is.includes(x)).join('\n')}\ncame:\n${is.filter((x) => !was.includes(x)).join('\n')}\n`
}
