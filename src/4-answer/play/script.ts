/**
 * What a played scenario asks of the record: the commands that open it, those of each step, and the clock's own between them.
 * What happens depends on nothing but the scenario, so the same commands come out every time.
 */
import type { Instant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal, type Refusal, sure } from '#ground/refusal.ts'
import { CLOCK, type Filing } from '../record/command.ts'
import type { Discounted } from './account.ts'
import { type Course, type Deed, type Done, give, must } from './course.ts'
import { dutyNames } from './duty-names.ts'
import { type Dated, Papers } from './papers.ts'
import type { Docket, Scenario, Step } from './scenario.ts'

/** The office in whose name a docket is proposed and performed: the one that asks, or the clock where the act names none. */
const askerOf = (docket: Docket): string => docket.act.askedBy ?? CLOCK

/** One play of a scenario. It knows what has been put on file, proposed and performed so far. */
export class Script {
  readonly #scenario: Scenario
  readonly #papers: Papers
  readonly #dutyNames: ReadonlyMap<string, string>
  /** What comes on file at a moment of its own and not by a step, in order of time. */
  readonly #dated: Dated[]
  readonly #proposed = new Set<string>()
  readonly #performed = new Set<string>()

  constructor(scenario: Scenario) {
    this.#scenario = scenario
    this.#papers = new Papers(scenario)
    this.#dutyNames = dutyNames(scenario)
    const claims = unlearnt(scenario).flatMap(({ id, recorded }): Dated[] =>
      recorded === null ? [] : [{ at: recorded, filings: () => [this.#claim(id)] }],
    )
    this.#dated = [...claims, ...this.#papers.dated].sort((a, b) => a.at - b.at)
  }

  /** Opens the record with everything that was known before anything is asked. */
  *open(): Course<void, Deed> {
    const { house, zone, offices, written, steps } = this.#scenario
    const at = Math.min(...[steps[0]?.at, this.#dated[0]?.at].filter((one) => one !== undefined))
    yield* must({ at, by: CLOCK, command: { verb: 'open', store: 'demonstration', house, zone } })
    yield* this.#file(at, [
      ...written.parties.map((party) => ({ party })),
      ...[...offices.values()].map(({ id, name, of, roles }) => ({ office: { id, name, of: of ?? undefined, roles: [...roles] } })),
      ...Object.entries(written.orders).map(([id, order]) => ({ id, order })),
      ...written.lists.map((list) => ({ control_list: list, before: true })),
      ...unlearnt(this.#scenario).flatMap(({ id, recorded }) => (recorded === null ? [{ ...this.#claim(id), before: true }] : [])),
      ...this.#papers.atFirst().map((filing) => ({ ...filing, before: true })),
    ])
  }

  /** What happens by itself up to a step: what has a moment of its own comes on file, and what was due falls due. */
  *until(at: Instant): Course<void, Deed> {
    for (let next = this.#dated[0]; next !== undefined && next.at <= at; next = this.#dated[0]) {
      this.#dated.shift()
      yield* this.#file(next.at, next.filings())
    }
    for (let made = 1; made > 0; ) made = (yield* must({ at, by: CLOCK, command: { verb: 'tick' } })).made
  }

  /**
   * Gives the commands of a step and what the last came to; null where it gives none or what it came to is of no interest. Only an
   * approval, a discharge and what a step expects to be refused can be, see `isTold`.
   */
  *take({ does, at, says, expected }: Step): Course<Done | Refusal | null, Deed> {
    switch (does.verb) {
      case 'file':
        for (const { instrument, version } of does.items) yield* this.#file(at, this.#papers.filed(instrument, version))
        return null
      case 'note':
        yield* this.#file(at, [{ of: does.of, note: does.note }])
        return null
      case 'learn': {
        const { docket, claims } = does
        // A reply to a proposal comes after the proposal.
        if (docket !== null) yield* this.#propose(docket, at)
        const filings = claims.map((id) => this.#claim(id))
        yield* this.#file(at, docket === null ? filings : filings.map((filing) => ({ ...filing, docket })))
        return null
      }
      case 'ask':
        return yield* this.#ask(does.act, at)
      case 'perform':
        return yield* this.#perform(does.act, at)
      case 'approve': {
        yield* this.#propose(does.act, at)
        const { act: docket, by, role, value } = does
        return yield* give({ at, by, command: { verb: 'approve', docket, role, value } })
      }
      case 'discharge': {
        const by = askerOf(this.docket(this.#dutyNames.get(does.duty) ?? ''))
        return yield* give({ at, by, command: { verb: 'discharge', duty: does.duty, how: says } })
      }
      case 'record': {
        const code = expected?.sort === 'refused' ? expected.code : null
        let done: Done | Refusal | null = null
        for (const [i, one] of does.given.entries())
          done = code !== null && i === does.given.length - 1 ? yield* give({ at, ...one, refused: code }) : yield* must({ at, ...one })
        return done
      }
      default:
        return null
    }
  }

  docket(name: string): Docket {
    const docket = this.#scenario.dockets.get(name)
    sure(docket !== undefined, 'a step names a docket that was checked when the scenario was read')
    return docket
  }

  /** Proposes a docket; null when it was proposed before. */
  *#propose(name: string, at: Instant): Course<Done | null, Deed> {
    if (this.#proposed.has(name)) return null
    this.#proposed.add(name)
    const docket = this.docket(name)
    return yield* must({ at, by: askerOf(docket), command: { verb: 'propose', docket: name, title: docket.title, act: docket.written } })
  }

  /** The first time it is proposed, then asked again. What has been performed can still be asked about, and that records nothing. */
  *#ask(name: string, at: Instant): Course<Done | null, Deed> {
    if (this.#performed.has(name)) return null
    const proposed = yield* this.#propose(name, at)
    return proposed ?? (yield* must({ at, by: askerOf(this.docket(name)), command: { verb: 'ask-again', docket: name } }))
  }

  *#perform(name: string, at: Instant): Course<Done, Deed> {
    yield* this.#propose(name, at)
    const done = yield* must({ at, by: askerOf(this.docket(name)), command: { verb: 'perform', docket: name } })
    if (done.told.performed === true) this.#performed.add(name)
    return done
  }

  #claim(id: string): Extract<Filing, { claim: object }> {
    const claim = this.#scenario.written.claims.get(id)
    sure(claim !== undefined, 'a step names a claim that was checked when the scenario was read')
    return { claim }
  }

  /** Files what there is, in batches the record takes. */
  *#file(at: Instant, filings: readonly Filing[]): Course<void, Deed> {
    for (let i = 0; i < filings.length; i += LIMITS.list_items_max) {
      const items = filings.slice(i, i + LIMITS.list_items_max)
      yield* must({ at, by: CLOCK, command: { verb: 'file', items } })
    }
  }
}

/** The claims that no step learns: there from the start, or from a moment of their own. */
function unlearnt({ steps, claims }: Scenario): { readonly id: string; readonly recorded: Instant | null }[] {
  const learnt = new Set(steps.flatMap(({ does }) => (does.verb === 'learn' ? does.claims : [])))
  return [...claims.values()].filter(({ id }) => !learnt.has(id))
}

/** Gives every command of the scenario and puts no question: what loads it. `onBegin` is called before each step. */
export function* loading(scenario: Scenario, onBegin: () => void = () => undefined): Course<void, Deed> {
  const script = new Script(scenario)
  yield* script.open()
  for (const step of scenario.steps) {
    onBegin()
    yield* script.until(step.at)
    yield* script.take(step)
  }
}

/** Why the record may refuse an approval, by code, as an account tells it. */
const DISCOUNTS: Readonly<Record<string, NonNullable<Discounted>>> = {
  'role-not-held': 'role-not-held',
  'may-not-asked-it': 'asked-it',
  'may-not-advised-it': 'advised-it',
  'docket-state': 'docket-state',
  'approved-already': 'approved-already',
}

/** Why an approval counts for nothing; null when it was recorded. */
export function discountOf(done: Done | Refusal | null): Discounted {
  if (!isRefusal(done)) return null
  const why = DISCOUNTS[done.code]
  sure(why !== undefined, `a scenario can tell why an approval was refused: ${done.code}`)
  return why
}

/** Whether a refusal is part of the story: an approval that does not count, a duty that is not owed, a step that is expected to be refused. */
export function isTold({ command, refused }: Deed, { code }: Refusal): boolean {
  if (refused !== undefined) return code === refused
  if (command.verb === 'approve') return Object.hasOwn(DISCOUNTS, code)
  return command.verb === 'discharge' && (code === 'duty-unknown' || code === 'duty-over')
}
