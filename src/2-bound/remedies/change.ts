/**
 * A change that would put something right: what someone may record, what may be done differently, or what someone with the
 * power may decide. A change is data; `applied` gives the question as it would then stand, so that it can be asked again.
 *
 * No change touches what is merely declared (purpose, end use, class of provider): to suggest it would teach evasion.
 */
import { readDecimal } from '#ground/decimal.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { Act, Leg } from '../act/act.ts'
import type { CureCode, CureFact } from '../conditions/condition-kind.ts'
import type { Question } from '../determine/inquiry.ts'
import type { Fact } from '../facts/fact.ts'
import type { Clause } from '../law/clause.ts'
import type { Instrument } from '../law/instrument.ts'
import type { LegalOrder } from '../law/order.ts'
import { ALL_ACTS, type Pattern } from '../law/pattern.ts'
import { Rulebook } from '../law/rulebook.ts'

export type Change =
  | {
      readonly kind: 'facts'
      readonly code: CureCode
      readonly values: Readonly<Record<string, string | number>>
      readonly facts: readonly CureFact[]
    }
  | { readonly kind: 'leave-out'; readonly what: 'line' | 'counterpart' | 'leg' | 'subject'; readonly id: string }
  | { readonly kind: 'reduce'; readonly line: string; readonly to: string; readonly of: string }
  | { readonly kind: 'postpone'; readonly by: number; readonly to: Instant }
  | { readonly kind: 'end-by' | 'start-from'; readonly at: Instant }
  | { readonly kind: 'fix-place' }
  | { readonly kind: 'name-no-instrument' }
  | { readonly kind: 'exemption'; readonly ref: string; readonly by: string }
  | { readonly kind: 'authority'; readonly order: string }
  | { readonly kind: 'empower'; readonly instrument: string; readonly by: string; readonly who: string }
  | { readonly kind: 'restore' | 'attest' | 'strike' | 'recheck' | 'record-end' | 'settle-contest'; readonly instrument: string }
  | { readonly kind: 'recheck-order'; readonly order: string }
  | { readonly kind: 'recheck-list'; readonly list: string }
  | { readonly kind: 'record-event'; readonly event: string }

/** The question as it would stand after a change. */
export function applied(question: Question, change: Change): Question {
  switch (change.kind) {
    case 'facts':
      return {
        ...question,
        facts: question.facts.amended(change.facts.map((f) => ({ fact: factOf(f, question), settles: f.settles === true }))),
      }
    case 'record-event': {
      const fact = factOf({ of: change.event, is: 'occurred', value: false }, question)
      return { ...question, facts: question.facts.amended([{ fact, settles: true }]) }
    }
    case 'leave-out':
    case 'reduce':
    case 'postpone':
    case 'end-by':
    case 'start-from':
    case 'fix-place':
    case 'name-no-instrument':
      return { ...question, act: changedAct(question.act, change) }
    default:
      return { ...question, rulebook: changedLaw(question, change) }
  }
}

/**
 * The fact as it would stand on file: well graded, and valid over the act unless it must be given beforehand. `recorded` is given
 * where it must be the latest of several, such as a decision that takes back another.
 */
export function factOf(cure: CureFact, question: Question, recorded: Instant | null = null): Fact {
  const start = Math.min(...question.act.legs.map((leg) => leg.from))
  return {
    of: cure.of,
    is: cure.is,
    value: cure.value,
    from: cure.given === true ? question.at : Math.min(question.at, start),
    until: Number.POSITIVE_INFINITY,
    grade: cure.grade ?? { reliability: 'B', credibility: 2 },
    supports: true,
    contradicts: true,
    recorded,
    id: null,
    by: cure.by ?? null,
    role: cure.role ?? null,
    rev: cure.rev ?? null,
    due: null,
    digest: null,
    entries: null,
    origin: cure.origin ?? null,
    source: null,
    damaged: false,
  }
}

type ActChange = Extract<
  Change,
  { kind: 'leave-out' | 'reduce' | 'postpone' | 'end-by' | 'start-from' | 'fix-place' | 'name-no-instrument' }
>

function changedAct(act: Act, change: ActChange): Act {
  const legs = (edit: (leg: Leg) => Leg): Act => ({ ...act, legs: act.legs.map(edit) })
  switch (change.kind) {
    case 'leave-out':
      if (change.what === 'line') return { ...act, lines: act.lines?.filter((l) => l.id !== change.id) ?? null }
      if (change.what === 'subject') return { ...act, subjects: act.subjects?.filter((s) => s !== change.id) ?? null }
      if (change.what === 'leg') return { ...act, legs: act.legs.filter((l) => l.id !== change.id) }
      return { ...act, roles: { ...act.roles, counterpart: act.roles.counterpart?.filter((c) => c !== change.id) ?? null } }
    case 'reduce': {
      const size = readDecimal(change.to)
      if (isRefusal(size)) return act
      const key = change.of === 'qty' ? 'qty' : 'amount'
      return { ...act, lines: act.lines?.map((l) => (l.id === change.line ? { ...l, [key]: size } : l)) ?? null }
    }
    case 'postpone':
      return legs((leg) => ({ ...leg, from: leg.from + change.by, until: leg.until === null ? null : leg.until + change.by }))
    case 'end-by':
      return legs((leg) => ({ ...leg, until: Math.min(leg.until ?? change.at, change.at) }))
    case 'start-from':
      return legs((leg) => ({ ...leg, from: Math.max(leg.from, change.at) }))
    case 'fix-place':
      return legs((leg) => (leg.place === null ? leg : { ...leg, place: { ...leg.place, maybe: new Set<string>() } }))
    case 'name-no-instrument':
      return { ...act, under: null }
  }
}

type LawChange = Exclude<Change, ActChange | { kind: 'facts' | 'record-event' }>

function changedLaw(question: Question, change: LawChange): Rulebook {
  const { rulebook } = question
  const orders = new Map(rulebook.declared)
  const all = [...rulebook.instruments.values()]
  const lists = new Map(rulebook.controlLists)
  const made = (instruments: readonly Instrument[]): Rulebook => new Rulebook(instruments, orders, lists)
  const edit = (id: string, more: Partial<Instrument>): Rulebook => made(all.map((i) => (i.id === id ? { ...i, ...more } : i)))
  switch (change.kind) {
    case 'exemption':
    case 'authority':
    case 'empower':
      return made([...all, filed(question, change)])
    case 'restore':
      return made(all.flatMap((i) => (i.id === change.instrument ? restored(i) : [i])))
    case 'strike':
      return made(all.filter((i) => i.id !== change.instrument))
    case 'attest':
      return edit(change.instrument, { attested: true })
    case 'recheck':
      return edit(change.instrument, { checked: question.at })
    case 'settle-contest':
      return edit(change.instrument, { contested: false })
    case 'record-end': {
      const until = rulebook.instruments.get(change.instrument)?.term.until ?? question.at
      return edit(change.instrument, { ended: { on: until, recorded: null } })
    }
    case 'recheck-list': {
      const list = lists.get(change.list)
      const editions = list?.editions.map((one) => ({ ...one, checked: question.at })) ?? []
      if (list !== undefined) lists.set(change.list, { ...list, editions })
      return made(all)
    }
    case 'recheck-order': {
      const order = orders.get(change.order)
      if (order !== undefined) orders.set(change.order, { ...order, checked: question.at } satisfies LegalOrder)
      return made(all)
    }
  }
}

/** Restored, a damaged instrument is taken not to restrict the act; whether that is so is known only once it is read. */
function restored(instrument: Instrument): Instrument[] {
  if (instrument.versions.length === 0) return []
  const versions = instrument.versions.flatMap((v) => {
    if (v.clauses === null) return []
    return [{ ...v, clauses: v.clauses.filter((c) => c.effect !== 'unreadable' && c.effect !== 'exempt') }]
  })
  return [{ ...instrument, versions }]
}

function nameOf(change: Filing): string {
  if (change.kind === 'exemption') return change.ref
  return change.kind === 'authority' ? change.order : `${change.instrument} ${change.who}`
}

type Filing = Extract<Change, { kind: 'exemption' | 'authority' | 'empower' }>

function filed(question: Question, change: Filing): Instrument {
  const { act, at, rulebook } = question
  const from = Math.min(at, ...act.legs.map((leg) => leg.from))
  const until = Math.max(...act.legs.map((leg) => leg.until ?? leg.from)) + 1
  const target = rulebook.instruments.get(
    change.kind === 'exemption' ? (change.ref.split('/')[0] ?? '') : change.kind === 'empower' ? change.instrument : '',
  )
  // Several may be filed at once, each under its own id; a slash in an id would be read as that of a clause.
  const id = `(${change.kind} ${nameOf(change).replaceAll('/', ' ')})`
  const about: Pattern = { ...ALL_ACTS, kind: { values: new Set([act.kind]), complement: false } }
  const base = { id: '1', ref: `${id}/1`, about, tags: [], notApplicable: [], words: null }
  let clause: Clause
  if (change.kind === 'exemption') clause = { ...base, effect: 'exempt', lifts: [{ ref: change.ref }], if: [] }
  else if (change.kind === 'empower')
    clause = { ...base, about: ALL_ACTS, effect: 'empower', who: change.who, to: ['act-for'], over: [change.instrument], onward: false }
  else clause = { ...base, effect: 'permit', defer: [], within: null, afterTheFact: false }
  return {
    id,
    title: null,
    order: change.kind === 'authority' ? change.order : (target?.order ?? ''),
    kind: change.kind === 'authority' ? 'mandate' : 'exemption',
    issuer: change.kind === 'authority' ? '' : change.by,
    rank: null,
    zone: 'UTC',
    term: { from, until },
    ending: 'definitive',
    ended: null,
    endsOn: null,
    restsOn: [],
    cites: [],
    succeeds: [],
    objectives: [],
    regime: null,
    measures: [],
    designations: null,
    suspended: [],
    checked: null,
    maxAgeDays: null,
    issued: at,
    recorded: null,
    attested: true,
    contested: false,
    unreadable: false,
    envelope: null,
    versions: [{ v: 1, from, recorded: null, clauses: [clause], lastReadableCopy: false }],
  }
}
