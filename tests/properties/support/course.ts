/**
 * Random courses of a record: offices that propose, approve, amend, perform, report and file, with the clock running on and now and
 * then back. Each step is a number that says what happens, given what is on file by then, so that steps can be left out.
 */

import { capabilitiesOf, type DocketVerb } from '#answer/record/capabilities.ts'
import { CLOCK, type Command, type Filing } from '#answer/record/command.ts'
import { decide } from '#answer/record/decide/decide.ts'
import { ERASABLE } from '#answer/record/decide/erasure.ts'
import { dutyState } from '#answer/record/duty.ts'
import type { Determined, Entry } from '#answer/record/entry.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import type { Written } from '#answer/record/written.ts'
import type { Verdict } from '#bound/determine/reasons.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { Chooser, seeds } from './choose.ts'
import { type Property, property } from './property.ts'

export const TZ = 'test'
const DAY = 86_400_000
const START = Date.UTC(2026, 5, 1)
const date = (n: number): string => new Date(START + n * DAY).toISOString().slice(0, 10)
const YEAR = [date(-150), date(400)]

const OFFICES: readonly Filing[] = [
  { office: { id: 'DESK', name: 'Desk', of: 'US' } },
  { office: { id: 'SIDE', name: 'Side', of: 'US' } },
  ...['HEAD', 'DEPUTY', 'THIRD'].map((id) => ({ office: { id, name: id, roles: ['head'] } })),
  { office: { id: 'AUDIT', name: 'Audit' } },
]
const BY = ['DESK', 'SIDE', 'HEAD', 'DEPUTY', 'THIRD', 'AUDIT'] as const

/** Limits by the calendar month; a test counts them again. */
export const LIMITS: Readonly<Record<string, number>> = { 'L/1': 2, 'L/2': 10 }
/** How many approvals a clause asks for. */
export const APPROVALS: Readonly<Record<string, number>> = { 'A/1': 1, 'A/2': 2 }

const rule = (id: string, clauses: readonly object[], more: object = {}): Written => ({
  id,
  kind: 'rule',
  issuer: 'BOARD',
  term: YEAR,
  clauses,
  ...more,
})
const on = (...kind: string[]) => ({ kind })

/** What is on file from the start, and what may come later, each at most once. */
const FIRST: readonly Written[] = [
  {
    id: 'M',
    kind: 'mandate',
    issuer: 'BOARD',
    term: YEAR,
    clauses: [{ id: '1', effect: 'permit', about: { actor: ['US'], kind: ['meeting', 'visit', 'deliver', 'train'] } }],
  },
  rule('L', [
    { id: '1', effect: 'limit', about: on('visit', 'deliver'), of: 'count', max: LIMITS['L/1'], window: 'month' },
    { id: '2', effect: 'limit', about: on('deliver'), of: 'qty', unit: 'kg', max: LIMITS['L/2'], window: 'month' },
  ]),
  rule('A', [
    { id: '1', effect: 'require', about: on('meeting'), any: [{ approved: { role: 'head' } }] },
    { id: '2', effect: 'require', about: on('train'), any: [{ approved: { role: 'head', count: 2 } }] },
  ]),
  rule('D', [
    { id: '1', effect: 'oblige', about: on('visit', 'meeting'), duty: 'report', within: 'P2D' },
    {
      ...{ id: '2', effect: 'oblige', about: {}, duty: 'letter', by: 'US', within: 'P1D', trigger: { overdue: 'D/1' } },
      depends_on: [{ clause: '1', how: 'parallel' }],
    },
    { id: '3', effect: 'empower', who: 'AUDIT', to: ['resolve'], over: ['D'] },
  ]),
]
const LATER: readonly Written[] = [
  rule('C', [{ id: '1', effect: 'require', about: { counterpart: ['THEM'] }, any: [{ consented: { by: 'counterpart' } }] }]),
  rule('B', [{ id: '1', effect: 'require', about: on('visit'), any: [{ reported: { by: 'US' } }] }]),
  rule('S', [{ id: '1', effect: 'forbid', about: { party: ['LISTED'] }, tags: ['freeze'] }], {
    order: 'UN',
    kind: 'measure',
    issuer: 'COUNCIL',
  }),
  rule('P', [{ id: '1', effect: 'forbid', about: { place: ['NORTH'] } }], { zone: 'Asia/Manila', term: [date(3), date(30)] }),
  { ...rule('E', [{ id: '1', effect: 'exempt', lifts: ['P/1', 'C/1'], about: on('meeting', 'deliver') }]), kind: 'exemption' },
  { ...rule('N', [{ id: '1', effect: 'permit', about: { actor: ['US'] } }]), kind: 'licence', issuer: 'OTHER' },
]

interface Topic {
  readonly of: string
  readonly is: string
  readonly values: readonly unknown[]
}
const TOPICS: readonly Topic[] = [
  { of: 'THEM', is: 'consent', values: [true, true, false] },
  { of: 'OTHER', is: 'part-of', values: ['THEM', 'LISTED'] },
  { of: 'THEM', is: 'part-of', values: ['LISTED', 'FRONT'] },
  { of: 'OTHER', is: 'splinter-of', values: ['LISTED'] },
  { of: 'US', is: 'note', values: ['idle'] },
]

export type Decide = typeof decide

/** One course as it was played: the record, and the time it had come to. */
export interface Played {
  readonly memory: MemoryRecord
  readonly now: number
  readonly choose: Chooser
}

export const courses = (maxLength = 60): fc.Arbitrary<readonly number[]> => fc.array(seeds, { minLength: 5, maxLength, size: 'max' })

/** Plays a course; what is refused is passed over. `by` decides, so that a fault can be planted; `each` is called after each command. */
export function play(
  course: readonly number[],
  by: Decide = decide,
  each: (memory: MemoryRecord, now: number, from: number) => void = () => {},
): Played {
  const memory = new MemoryRecord()
  let now = START
  const submit = (who: string, command: Command): void => {
    const at = Math.max(memory.head.at, now)
    const decided = by(memory.head, command, { by: who, at, tz: TZ })
    if (isRefusal(decided)) return
    const from = memory.size
    const entries = decided.drafts.map((one, i): Entry => ({ ...one, index: memory.size + i, at, by: who }))
    memory.append(entries)
    for (const entry of entries) if (entry.kind === 'erased') memory.forget(entry.body.of, entry.index)
    each(memory, at, from)
  }
  submit('DESK', { verb: 'open', store: 'office', house: 'House', zone: 'UTC' })
  submit('DESK', { verb: 'file', items: OFFICES })
  submit('DESK', { verb: 'file', items: FIRST.map((instrument) => ({ instrument })) })
  for (const seed of course) {
    const choose = new Chooser(seed)
    now += choose.toss(6) ? 3 * DAY : (choose.pick([0, 1, 1_000, 60_000, 1_800_000, 3_600_000, 6 * 3_600_000, -7_200_000]) ?? 0)
    const [who, command] = stepOf(memory, choose, Math.max(memory.head.at, now))
    submit(who, command)
  }
  return { memory, now: Math.max(memory.head.at, now), choose: new Chooser(course[0] ?? 0) }
}

type Step = readonly [by: string, command: Command]

/** What happens next. Mostly what one may do; now and then anything, to be refused. */
export function stepOf(memory: MemoryRecord, choose: Chooser, now: number): Step {
  const share = choose.below(100)
  const dockets = [...memory.rowsAt(memory.size).all('docket')]
  if (share < 22 || dockets.length === 0)
    return [choose.pick(['DESK', 'SIDE']) ?? 'DESK', { verb: 'propose', title: 'T', act: actOf(choose, now) }]
  if (share < 65) return onDocket(memory, choose, now)
  if (share < 70) return [CLOCK, { verb: 'tick' }]
  if (share < 75) return onDuty(memory, choose, now)
  if (share < 80) return [CLOCK, { verb: choose.toss() ? 'look-back' : 'look-ahead', docket: choose.pick(dockets)?.key ?? '' }]
  if (share < 83) return onErasure(memory, choose)
  return ['AUDIT', { verb: 'file', items: [filingOf(memory, choose)] }]
}

/** An act from now on or a little later, for an hour up to some days; seldom one that has begun. */
function actOf(choose: Chooser, now: number): Written {
  const start = now + (choose.toss(4) ? -DAY : (choose.pick([1, 3, 9, 20]) ?? 1) * DAY * (0.2 + choose.below(10) / 10))
  const kind = choose.toss(4) ? 'raid' : (choose.pick(['meeting', 'meeting', 'visit', 'deliver', 'train']) ?? 'visit')
  const moment = (at: number): string => new Date(Math.round(at / 60_000) * 60_000).toISOString()
  return {
    kind,
    actor: choose.toss(96) ? 'US' : 'THEM',
    counterpart: choose.pick(['THEM', 'OTHER', 'OTHER']),
    place: choose.pick(['NORTH', 'SOUTH', 'SOUTH', 'SOUTH']),
    when: [moment(start), moment(start + (choose.pick([1 / 24, 1, 3, 30]) ?? 1) * DAY)],
    ...(kind === 'deliver' ? { lines: [{ id: 'l', item: 'FOOD', qty: String(choose.below(7)), unit: choose.pick(['kg', 'lb']) }] } : {}),
  }
}

function onDocket(memory: MemoryRecord, choose: Chooser, now: number): Step {
  const all = memory.rowsAt(memory.size).all('docket')
  // Mostly one of the last, so that dockets come to their end.
  const row = (choose.toss(75) ? choose.pick(all.slice(-4)) : choose.pick(all)) ?? all[0]!
  const docket = row.key
  const who = choose.toss(50) ? row.data.proposedBy : (choose.pick(BY) ?? 'DESK')
  const may = capabilitiesOf(memory.head, row.data, who, now).filter((one) => one.may)
  const onwards = may.filter(({ verb }) => ['approve', 'perform', 'report', 'close'].includes(verb))
  const verb = choose.toss(95)
    ? (choose.pick(choose.toss(65) && onwards.length > 0 ? onwards : may)?.verb ?? 'ask-again')
    : (choose.pick<DocketVerb>(['perform', 'approve', 'report', 'withdraw']) ?? 'perform')
  // Who may withdraw mostly goes on instead.
  const wanted = verb === 'withdraw' && choose.toss(80) ? 'perform' : verb === 'send-back' && choose.toss(70) ? 'approve' : verb
  return [who, docketCommand(memory, choose, now, docket, wanted)]
}

function docketCommand(memory: MemoryRecord, choose: Chooser, now: number, docket: string, verb: DocketVerb): Command {
  switch (verb) {
    case 'revise':
      return { verb, docket, act: actOf(choose, now) }
    case 'advise':
      return { verb, docket, text: 'take care' }
    case 'approve':
      return { verb, docket, role: 'head', value: choose.toss(88) }
    case 'take-back':
      return { verb, docket, role: 'head' }
    case 'send-back':
    case 'withdraw':
      return { verb, docket, why: 'so' }
    case 'report': {
      const charged = memory.head.inDocket('usage', docket).filter((row) => row.data.state === 'performed')
      return {
        verb,
        docket,
        text: 'done',
        settled: charged.flatMap(({ data }) => (choose.toss() ? [{ ...data.charge, amount: String(choose.below(4)) }] : [])),
      }
    }
    default:
      return { verb, docket }
  }
}

function onDuty(memory: MemoryRecord, choose: Chooser, now: number): Step {
  const owed = memory
    .rowsAt(memory.size)
    .all('duty')
    .filter((row) => !['discharged', 'waived'].includes(dutyState(row.data, now)))
  const duty = choose.pick(owed)?.key ?? 'D/1 of D-1'
  const letter = choose.pick(owed.filter(({ data }) => data.ref === 'D/2'))
  if (letter !== undefined && choose.toss(50)) return ['AUDIT', { verb: 'excuse', duty: letter.key, why: 'so' }]
  return choose.toss(70)
    ? ['DESK', { verb: 'discharge', duty, how: 'sent' }]
    : [choose.pick(BY) ?? 'HEAD', { verb: choose.toss() ? 'waive' : 'impede', duty, why: 'so' }]
}

function onErasure(memory: MemoryRecord, choose: Chooser): Step {
  const asked = memory
    .rowsAt(memory.size)
    .all('erasure')
    .filter((row) => row.data.tombstone === null)
  const one = choose.pick(asked)
  if (one !== undefined && choose.toss(80)) return ['HEAD', { verb: 'erase', asked: Number(one.key) }]
  const erasable = memory.entries().filter((entry) => entry.kind !== 'erased-record' && ERASABLE.has(entry.kind))
  return ['AUDIT', { verb: 'ask-erasure', of: choose.pick(erasable)?.index ?? 0, rule: 'R', why: 'so' }]
}

export function filingOf(memory: MemoryRecord, choose: Chooser): Filing {
  const share = choose.below(100)
  const missing = LATER.filter((one) => memory.head.get('instrument', String(one.id)) === null)
  const law = choose.pick(missing)
  if (share < 30 && law !== undefined) return { instrument: law, before: choose.toss(30) }
  if (share < 36) return { id: 'UN', order: { nexus: choose.pick([['always'], [{ place: ['NORTH'] }]]) } }
  if (share < 44)
    return {
      of: choose.pick(['C', 'P', 'S', 'E', 'L']) ?? 'C',
      note: choose.pick<object>([{ contested: choose.toss() }, { suspended: [[date(choose.below(20)), null]] }]) ?? {},
    }
  if (share < 48) return { of: 'A', version: { v: memory.size, from: date(choose.below(25)), clauses: FIRST[2]!.clauses } }
  const { of, is, values } = choose.pick(TOPICS) ?? TOPICS[0]!
  const earlier = memory.head.of('claim', of).filter((row) => row.data.claim.is === is)
  const corrects = choose.toss(30) ? choose.pick(earlier)?.key : undefined
  const source = choose.pick(['S', 'S', 'T'])
  const claim = {
    id: `c${memory.size}`,
    of,
    is,
    value: choose.pick(values),
    grade: choose.pick(['A1', 'B2', 'C3', 'D4', 'F6']),
    source,
    origin: source,
  }
  const docket = choose.toss(15) ? choose.pick(memory.rowsAt(memory.size).all('docket'))?.key : undefined
  return { claim: { ...claim, ...(corrects === undefined ? {} : { corrects }) }, ...(docket === undefined ? {} : { docket }) }
}

/** Every entry that holds an answer. */
export const answersOf = (memory: MemoryRecord): readonly { readonly entry: Entry; readonly answer: Determined }[] =>
  memory
    .entries()
    .flatMap((entry) => (entry.kind !== 'erased-record' && 'answer' in entry.body ? [{ entry, answer: entry.body.answer }] : []))

export const verdictsOf = (memory: MemoryRecord): Verdict[] => answersOf(memory).map(({ answer }) => answer.projection.verdict)

/** A property of courses. A counterexample is made short, and shown as what was recorded and what is wrong with it. */
export function courseProperty<A, X extends { readonly course: readonly number[] }>(one: Omit<Property<A, X>, 'show'>): void {
  property({
    ...one,
    show: (input, fails) => {
      let { course } = input
      for (let i = course.length - 1; i >= 0; i--) {
        const shorter = course.filter((_, n) => n !== i)
        if (fails({ ...input, course: shorter })) course = shorter
      }
      const { memory } = play(course)
      const told = memory
        .entries()
        .map((entry) => `${entry.index} ${entry.kind} ${'body' in entry ? JSON.stringify(brief(entry.body)) : ''}`)
      return [...told, JSON.stringify({ ...input, course }), wrong(() => one.holds(one.right, { ...input, course }))].join('\n')
    },
  })
}

/** A body with no more of an answer than its verdict and first reason. */
function brief(body: object): object {
  if (!('answer' in body)) return body
  const { projection, asked, gatheredAt } = (body as { answer: Determined }).answer
  const { code, ref } = projection.reasons[0] ?? {}
  return { ...body, answer: `${projection.verdict} ${code} ${ref} asked ${asked} at ${gatheredAt}` }
}

function wrong(check: () => unknown): string {
  try {
    check()
    return 'it holds now'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
