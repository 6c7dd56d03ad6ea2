/**
 * The house's own register while a scenario is played: approvals, duties and usage, in order of recording.
 *
 * It lives in memory and only grows. As everything the house did in the scenario passes through it, it is complete: what is
 * not there did not happen.
 */
import type { Determination } from '#bound/determine/determination.ts'
import type { DutyArising } from '#bound/determine/duties.ts'
import { type Fact, readFact } from '#bound/facts/fact.ts'
import { writeDecimal } from '#ground/decimal.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal, sure } from '#ground/refusal.ts'
import { type Docket, type DutyState, dutyName } from './scenario.ts'

/** One duty: who owes what to whom, by when, and when it was discharged. */
export interface Duty {
  readonly name: string
  readonly docket: string
  readonly ref: string
  readonly duty: string
  readonly by: string
  readonly to: string | null
  readonly due: Instant | null
  readonly since: Instant
  readonly discharged: Instant | null
}

/** An approval as it was given, whether or not it counts. */
export interface Approval {
  readonly docket: string
  readonly by: string
  /** The role it was given in; null when the office does not hold that role, and it then stands for nothing. */
  readonly role: string | null
  readonly value: boolean
  readonly rev: number
  readonly at: Instant
}

/** A fact of our own making; it cannot be malformed. */
export function factOf(raw: Readonly<Record<string, unknown>>): Fact {
  const fact = readFact(raw, 'UTC')
  sure(!isRefusal(fact), 'a fact of the register is written by us and can be read')
  return fact
}

export class Register {
  readonly #approvals: Approval[] = []
  readonly #duties: Duty[] = []
  readonly #usage: Fact[] = []

  approve(approval: Approval): void {
    this.#approvals.push(approval)
  }

  /** Records that a docket was performed: what it used up of each limit, and the duties it created, which are given back. */
  perform(docket: Docket, permitted: Determination, at: Instant): readonly Duty[] {
    const from = Math.min(...docket.act.legs.map((leg) => leg.from))
    const until = Math.max(...docket.act.legs.map((leg) => leg.until ?? leg.from))
    for (const { limit, amount, of, unit } of permitted.charges) {
      const size =
        of === 'count'
          ? { count: writeDecimal(amount) }
          : of === 'qty'
            ? { qty: writeDecimal(amount), unit }
            : { amount: writeDecimal(amount), currency: of }
      const recorded = writeInstant(at)
      const entry = { id: docket.name, ...size, when: [writeInstant(from), writeInstant(until)], state: 'performed', recorded }
      this.#usage.push(factOf({ of: limit, is: 'usage', recorded, entries: [entry] }))
    }
    const created = permitted.duties.map(
      ({ ref, duty, by, to, due }): Duty => ({
        name: dutyName(ref, docket.name),
        docket: docket.name,
        ref,
        duty,
        by,
        to,
        due,
        since: at,
        discharged: null,
      }),
    )
    this.#duties.push(...created)
    return created
  }

  /** Creates the duties that arose because others fell overdue up to `at`, and because those did in their turn. */
  fall(at: Instant, arising: (fallen: Duty & { readonly due: Instant }) => readonly DutyArising[]): void {
    for (const duty of this.#duties) {
      const { due } = duty
      if (due === null || dutyState(duty, at) !== 'overdue') continue
      for (const { ref, duty: what, by, to, due: next } of arising({ ...duty, due })) {
        const name = dutyName(ref, duty.docket)
        if (this.#duties.some((other) => other.name === name)) continue
        // What is added here is looked at in its turn, later in this same loop.
        this.#duties.push({ name, docket: duty.docket, ref, duty: what, by, to, due: next, since: due, discharged: null })
      }
    }
  }

  /** Discharges the duty of that name; null when there is none, or it was discharged before. */
  discharge(name: string, at: Instant): Duty | null {
    const i = this.#duties.findIndex((duty) => duty.name === name && duty.discharged === null)
    const open = this.#duties[i]
    if (open === undefined) return null
    const done = { ...open, discharged: at }
    this.#duties[i] = done
    return done
  }

  get duties(): readonly Duty[] {
    return this.#duties
  }

  /** What the register tells the engine about one docket: its approvals, and every duty and use. */
  factsFor(docket: string): readonly Fact[] {
    const approvals = this.#approvals.filter((approval) => approval.docket === docket)
    return [
      ...approvals.map(({ by, role, value, rev, at }) =>
        factOf({ of: 'act', is: 'approved', value, by, rev, recorded: writeInstant(at), ...(role === null ? {} : { role }) }),
      ),
      ...this.#duties.flatMap(dutyFacts),
      ...this.#usage,
    ]
  }
}

/** How a duty stands at a moment: one that falls due at that very moment is overdue. */
export function dutyState({ due, discharged }: Duty, at: Instant): DutyState {
  if (discharged !== null && discharged <= at) return 'discharged'
  return due !== null && due <= at ? 'overdue' : 'open'
}

function dutyFacts({ name, by, due, since, discharged }: Duty): Fact[] {
  const base = { of: by, is: 'duty', id: name, ...(due === null ? {} : { due: writeInstant(due) }) }
  const open = factOf({ ...base, value: 'open', recorded: writeInstant(since) })
  return discharged === null ? [open] : [open, factOf({ ...base, value: 'discharged', recorded: writeInstant(discharged) })]
}
