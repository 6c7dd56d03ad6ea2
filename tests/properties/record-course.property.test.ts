/**
 * Whoever proposes, approves, amends and files, in whatever order, and however the clock runs, the record keeps to a few rules that are
 * checked here from its entries alone, by a model that knows nothing of rows:
 *
 * - I1: what is performed carries its own fresh permit, asked about the act that is on file.
 * - I2: every reason behind which there is law names clause and version, and the facts it names were on file and looked at.
 * - I3: what is granted never goes over a limit: what others performed and hold, with what this takes, counted again from the entries.
 * - I4: an approval counts once for each person, for the text it was given for, and not if the person asked for or advised on the act.
 *
 * And whatever the capability table says may be done is not refused for who does it or in which state, and the other way round.
 */
import assert from 'node:assert/strict'
import { CAPABILITIES, capabilitiesOf, type DocketVerb } from '#answer/record/capabilities.ts'
import type { ChargeText } from '#answer/record/charge.ts'
import type { Command } from '#answer/record/command.ts'
import { decide } from '#answer/record/decide/decide.ts'
import type { Determined, Draft, Entry } from '#answer/record/entry.ts'
import type { MemoryRecord } from '#answer/record/memory.ts'
import type { Row } from '#answer/record/row.ts'
import type { View } from '#answer/record/view.ts'
import type { Written } from '#answer/record/written.ts'
import type { Verdict } from '#bound/determine/reasons.ts'
import { readDecimal } from '#ground/decimal.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { APPROVALS, answersOf, courseProperty, courses, type Decide, LIMITS, play, TZ, verdictsOf } from './support/course.ts'

/** A place that a docket takes under a limit, from one entry on until another. */
interface Held {
  readonly charge: ChargeText
  readonly months: ReadonlySet<string>
  /** When it lapses by itself; null when it does not. */
  readonly expires: number | null
}
interface Told {
  readonly by: string
  readonly role: string
  readonly value: boolean
  readonly digest: string
  readonly rev: number
}
interface File {
  readonly proposer: string
  act: Written
  rev: number
  readonly held: Map<string, Held>
  readonly approvals: Told[]
  readonly advisers: Set<string>
}

/** The calendar months, in UTC, that an act touches. */
function monthsOf({ when }: Written): Set<string> {
  const [start, end] = (when as readonly string[]).map((one) => Date.parse(one)) as [number, number]
  const months = new Set<string>()
  for (let t = start; t < Math.max(end, start + 1); t += 3_600_000) months.add(new Date(t).toISOString().slice(0, 7))
  months.add(new Date(Math.max(end - 1, start)).toISOString().slice(0, 7))
  return months
}

/** What the entries come to, for the four rules only. */
class Model {
  readonly files = new Map<string, File>()
  readonly #entries: readonly Entry[]
  constructor(entries: readonly Entry[]) {
    this.#entries = entries
  }

  run(): void {
    for (const entry of this.#entries) this.#take(entry)
  }

  #file(docket: string): File {
    const file = this.files.get(docket)
    assert.ok(file !== undefined, `${docket} was proposed`)
    return file
  }

  #take(entry: Entry): void {
    const { kind, body, by } = entry
    switch (kind) {
      case 'proposed':
        this.files.set(body.docket, { proposer: by, act: body.act, rev: 1, held: new Map(), approvals: [], advisers: new Set() })
        this.#answered(entry, body.docket, body.answer, body.answer.reserves)
        break
      case 'revised':
        Object.assign(this.#file(body.docket), { act: body.act, rev: body.rev })
        this.#answered(entry, body.docket, body.answer, body.answer.reserves)
        break
      case 'determined':
        this.#answered(entry, body.docket, body.answer, body.answer.reserves)
        break
      case 'performed':
        assert.equal(body.answer.projection.verdict, 'permit', 'I1')
        assert.deepEqual(
          [body.answer.asked, body.rev],
          [
            new Date(entry.at)
              .toISOString()
              .replace(/(:00)?\.000Z$/, 'Z')
              .replace('.000', ''),
            this.#file(body.docket).rev,
          ],
          'I1',
        )
        assert.equal(by, this.#file(body.docket).proposer)
        assert.deepEqual(body.answer.reserves, [], 'what is performed is charged, and holds nothing besides')
        this.#answered(entry, body.docket, body.answer, body.charges)
        break
      case 'approved':
        this.#file(body.docket).approvals.push({ by, ...body })
        break
      case 'advised':
        this.#file(body.docket).advisers.add(by)
        break
      case 'sent-back':
      case 'withdrawn':
      case 'reservation-lapsed':
        this.#file(body.docket).held.clear()
        break
      case 'reported':
        for (const charge of body.settled) {
          const held = this.#file(body.docket).held.get(charge.limit)
          if (held !== undefined) this.#file(body.docket).held.set(charge.limit, { ...held, charge })
        }
        break
    }
  }

  #answered(entry: Entry, docket: string, answer: Determined, takes: readonly ChargeText[]): void {
    const file = this.#file(docket)
    this.#reasons(entry, answer)
    this.#approvals(entry, file, answer)
    file.held.clear()
    for (const charge of takes) this.#takes(entry, docket, charge, answer)
  }

  /** I2. */
  #reasons(entry: Entry, { projection, looked, gatheredAt }: Determined): void {
    const known = new Set(looked)
    assert.ok(gatheredAt <= entry.index, 'I2: an answer is gathered from what was there')
    for (const reason of projection.reasons) {
      assert.equal(reason.ref === null, reason.version === null || reason.ref === null, 'I2: clause and version are named together')
      if (reason.code !== 'no-authority' && !reason.code.startsWith('act-') && !reason.code.startsWith('order-'))
        assert.notEqual(reason.ref, null, `I2: ${reason.code} names its clause`)
      const facts = [...reason.facts, ...reason.conditions.flatMap((one) => one.facts)]
      for (const index of facts) assert.ok(index < gatheredAt && known.has(index), `I2: the fact of entry ${index} was looked at`)
    }
  }

  /** I3. */
  #takes(entry: Entry, docket: string, charge: ChargeText, answer: Determined): void {
    const file = this.#file(docket)
    const months = monthsOf(file.act)
    const expires = entry.kind === 'performed' || answer.reservedUntil === null ? null : Date.parse(answer.reservedUntil)
    for (const month of months) {
      let total = amountOf(charge)
      for (const [other, { held }] of this.files) {
        const one = other === docket ? undefined : held.get(charge.limit)
        if (one?.months.has(month) === true && (one.expires === null || one.expires > entry.at)) total = total.plus(amountOf(one.charge))
      }
      const max = LIMITS[charge.limit]
      assert.ok(max !== undefined && total.lte(max), `I3: ${charge.limit} in ${month}: ${total.toFixed()} of ${max}`)
    }
    file.held.set(charge.limit, { charge, months, expires })
  }

  /** I4. */
  #approvals(entry: Entry, { approvals, advisers, proposer, rev }: File, { projection, digest }: Determined): void {
    for (const reason of projection.reasons) {
      const needs = APPROVALS[reason.ref ?? '']
      if (needs === undefined || !reason.conditions.some((one) => one.condition === 'approved' && one.state === 'met')) continue
      const latest = new Map(
        approvals.filter((one) => one.rev === rev && one.digest === digest && one.role === 'head').map((one) => [one.by, one.value]),
      )
      const yes = [...latest].filter(([by, value]) => value && by !== proposer && !advisers.has(by))
      assert.ok(yes.length >= needs, `I4: ${reason.ref} is met by ${yes.length} of ${needs} at ${entry.index}`)
    }
  }
}

function amountOf({ amount }: ChargeText) {
  const read = readDecimal(amount)
  assert.ok(!isRefusal(read))
  return read
}

/** I1 to I4 of a whole course. Entries that were erased since are nothing to these rules. */
function keeps(memory: MemoryRecord): void {
  new Model(memory.entries().flatMap((entry) => (entry.kind === 'erased-record' ? [] : [entry]))).run()
}

/** Decides on a view that is not as it should be. */
const seeing =
  (change: (view: View) => Partial<View>): Decide =>
  (view, command, asking) =>
    decide({ ...bound(view), ...change(view) }, command, asking)

const bound = (view: View): View => ({
  size: view.size,
  at: view.at,
  get: (model, key) => view.get(model, key),
  of: (model, subject) => view.of(model, subject),
  inDocket: (model, docket) => view.inDocket(model, docket),
  due: (before) => view.due(before),
  law: () => view.law(),
  lawRows: () => view.lawRows(),
  entry: (index) => view.entry(index),
  dockets: () => view.dockets(),
  peopled: () => view.peopled(),
})

const mapped = <M extends Row['model']>(
  rows: readonly Row<M>[],
  model: Row['model'],
  change: (data: Record<string, unknown>) => object,
): readonly Row<M>[] =>
  rows.map((row) =>
    row.model === model ? ({ ...row, data: { ...row.data, ...change(row.data as unknown as Record<string, unknown>) } } as Row<M>) : row,
  )

/** Performs on the permit on file, however old. */
const trustsTheFile: Decide = (view, command, asking) => {
  const decided = decide(view, command, asking)
  const row = command.verb === 'perform' ? view.get('docket', command.docket) : null
  const on = row === null ? null : view.entry(row.data.determined)
  if (
    isRefusal(decided) ||
    decided.told.performed !== false ||
    row?.data.state !== 'permitted' ||
    on === null ||
    !('body' in on) ||
    !('answer' in on.body)
  )
    return decided
  const { answer } = on.body
  const { starts, ends } = row.data
  const body = { docket: row.key, rev: row.data.rev, answer, charges: answer.reserves, when: [starts, ends ?? starts] as const, duties: [] }
  return { ...decided, drafts: [{ kind: 'performed', body }] }
}

/** Tells of facts that came later. */
const citesWhatItNeverSaw: Decide = (view, command, asking) => {
  const decided = decide(view, command, asking)
  if (isRefusal(decided)) return decided
  const blurred = (one: Draft): Draft =>
    one.kind !== 'proposed'
      ? one
      : {
          ...one,
          body: {
            ...one.body,
            answer: {
              ...one.body.answer,
              projection: {
                ...one.body.answer.projection,
                reasons: one.body.answer.projection.reasons.map((r) => ({ ...r, facts: [view.size] })),
              },
            },
          },
        }
  return { ...decided, drafts: decided.drafts.map(blurred) }
}

courseProperty<Decide, { course: readonly number[] }>({
  name: 'I1-I4 whoever acts in whatever order, permits are fresh, reasons told, limits kept and approvals counted once',
  runs: 250,
  inputs: fc.record({ course: courses() }),
  right: decide,
  holds(by, { course }) {
    const { memory } = play(course, by)
    keeps(memory)
    return verdictsOf(memory)
  },
  planted: {
    'performing trusts the answer on file': trustsTheFile,
    'reasons name facts that were never looked at': citesWhatItNeverSaw,
    'what is held is not counted': seeing((view) => ({
      of: (model, subject) =>
        view.of(model, subject).filter((row) => row.model !== 'usage' || (row.data as { state: string }).state !== 'reserved'),
    })),
    'what was settled is counted as permitted': seeing((view) => ({
      of: (model, subject) =>
        mapped(view.of(model, subject), 'usage', ({ state, charge }) =>
          state === 'performed' ? { charge: { ...(charge as object), amount: '0' } } : {},
        ),
    })),
    'approvals are given for whatever comes': seeing((view) => ({
      inDocket: (model, docket) => mapped(view.inDocket(model, docket), 'approval', () => ({ digest: undefined })),
    })),
    'who advised may approve': seeing((view) => ({
      get: (model, key) => {
        const row = view.get(model, key)
        return row === null ? null : (mapped([row], 'docket', () => ({ advisedBy: [] }))[0] ?? null)
      },
    })),
  },
})

const WHO = ['DESK', 'SIDE', 'HEAD', 'AUDIT']
const commandOf = (verb: DocketVerb, docket: string, act: Written): Command => {
  const { asked_by: _, ...rest } = act
  const texts = { text: 'x', why: 'x' }
  return { verb, docket, ...texts, act: rest, role: 'head', value: true } as unknown as Command
}
/** What a table refuses for, as against what the command itself may be refused for. */
const TABLED = new Set([
  'approval-not-given',
  'docket-state',
  'may-not-only-proposer',
  'may-not-asked-it',
  'may-not-advised-it',
  'docket-duty-owed',
])

courseProperty<typeof capabilitiesOf, { course: readonly number[] }>({
  name: 'what the table says one may do is what one may do',
  runs: 40,
  inputs: fc.record({ course: courses() }),
  right: capabilitiesOf,
  holds(table, { course }) {
    const { memory, now } = play(course)
    const verdicts: Verdict[] = []
    for (const { key, data } of memory.rowsAt(memory.size).all('docket').slice(-6)) {
      verdicts.push(data.verdict)
      for (const by of WHO) {
        for (const { verb, may, why } of table(memory.head, data, by, now)) {
          const decided = decide(memory.head, commandOf(verb, key, data.act), { by, at: now, tz: TZ })
          const refused = isRefusal(decided) && TABLED.has(decided.code) ? decided : null
          assert.equal(refused === null, may, `${by} ${verb} ${data.state}`)
          assert.deepEqual(refused, why)
          if (may) assert.ok(CAPABILITIES[verb].from.includes(data.state))
        }
      }
    }
    return verdicts.length > 0 ? verdicts : answersOf(memory).map(({ answer }) => answer.projection.verdict)
  },
  planted: {
    'everyone may perform': (view, docket, by, at) =>
      capabilitiesOf(view, docket, by, at).map((one) => (one.verb === 'perform' ? { ...one, may: true, why: null } : one)),
    'advisers may approve': (view, docket, by, at) => capabilitiesOf(view, { ...docket, advisedBy: [] }, by, at),
  },
})
