/**
 * An incident as it stands: which reports tell of it, which of the four steps it has passed, what the parties said, who was let in. All moments
 * are ISO 8601 in UTC, so that it can be kept as it is. Nothing is ever taken away: what a later step set aside is in `history`.
 */
import { sure } from '#ground/refusal.ts'
import type { ClassView, How } from './decision.ts'
import type { Step, Weight } from './mechanism.ts'
import type { Obtained } from './report.ts'

/** What every step has: who took it, when, under which entry, how well it is known, on what it rests. */
export interface Taken {
  readonly by: string
  readonly at: string
  readonly entry: number
  readonly grade: string | null
  readonly origin: string | null
  readonly evidence: readonly string[]
  readonly words: string | null
}

export const OUTCOMES = ['holds', 'refuted', 'undetermined'] as const
export type Outcome = (typeof OUTCOMES)[number]
export const CONFIDENCES = ['confirmed', 'probable', 'possible', 'unknown'] as const
export type Confidence = (typeof CONFIDENCES)[number]

export interface Verified extends Taken {
  readonly outcome: Outcome
  /** Until when the parties' comments are waited for; null where the mechanism sets no time, so that they are waited for without end. */
  readonly commentsDue: string | null
}
export interface Classified extends Taken {
  readonly class: string
  readonly weight: Weight
  readonly how: How
  readonly decidedBy: string | null
  readonly views: readonly ClassView[]
  readonly minority: readonly ClassView[]
}
export interface Attributed extends Taken {
  readonly to: string | null
  readonly confidence: Confidence
  /** How many independent voices it rests on. */
  readonly voices: number
}
export interface StepsTaken {
  readonly monitored: Taken
  readonly verified: Verified | null
  readonly classified: Classified | null
  readonly attributed: Attributed | null
}

export interface Occurred {
  readonly from: string
  readonly until: string
  readonly precision: number
}
export interface Where {
  readonly name: string | null
  readonly zone: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly precision: number
}

/** What one report says of an event, as far as it is counted: by whose voice, where it first came from, how good it is. */
export interface Account {
  readonly report: string
  readonly voice: string
  readonly origin: string
  readonly grade: string
  readonly title: string
  readonly kind: string
  readonly occurred: Occurred
  readonly place: Where
  readonly protected: boolean
  readonly actors: readonly string[]
  readonly against: string | null
  /** The party that alleges it, where the report says so: who relays what a party alleges does not allege it. */
  readonly allegedBy?: string
  readonly clauses: readonly string[]
}

export interface Comment extends Taken {
  readonly party: string
  readonly disputes: boolean
}
export interface Access {
  readonly obtained: Obtained
  readonly place: string | null
  readonly on: string | null
  readonly deniedBy: string | null
  readonly why: string | null
  readonly by: string
  readonly at: string
  readonly entry: number
}
/** What was set aside: a step that a later one took the place of, or a report that was parted. */
export interface SetAside {
  readonly what: Step | 'report'
  readonly taken: Taken | Account
  readonly by: string
  readonly at: string
  readonly why: string | null
}

export interface Incident {
  readonly id: string
  readonly mechanism: string
  /** The accounts of its reports, in the order they were admitted or joined: the first gives it its title, time and place. */
  readonly accounts: readonly Account[]
  readonly title: string
  readonly kind: string
  readonly occurred: Occurred
  readonly place: Where
  readonly protected: boolean
  readonly actors: readonly string[]
  /** Against whom anybody alleges it. */
  readonly against: readonly string[]
  readonly clauses: readonly string[]
  readonly steps: StepsTaken
  readonly team: {
    readonly team: string
    readonly words: string | null
    readonly by: string
    readonly at: string
    readonly entry: number
  } | null
  readonly access: readonly Access[]
  readonly comments: readonly Comment[]
  readonly settled: Taken | null
  readonly history: readonly SetAside[]
  /** What the clock noticed to be late, in its order. */
  readonly late: readonly { readonly stage: string; readonly due: string; readonly entry: number }[]
  /** Where all its reports were joined to another incident: which one. */
  readonly joinedInto: string | null
  /** By which names of gravity it may count against a party: those of the violations on the mechanism's ladder. */
  readonly gravities: readonly string[]
}

const union = (all: readonly (readonly string[])[]): string[] => [...new Set(all.flat())].sort()

/** What follows from the accounts of an incident, of which there is at least one. */
export function toldBy(accounts: readonly Account[]) {
  const [first] = accounts
  sure(first !== undefined, 'an incident has an account')
  const { title, kind, occurred, place } = first
  return {
    ...{ accounts, title, kind, occurred, place },
    protected: accounts.some((one) => one.protected),
    actors: union(accounts.map(({ actors }) => actors)),
    against: union(accounts.map(({ against }) => (against === null ? [] : [against]))),
    clauses: union(accounts.map(({ clauses }) => clauses)),
  }
}

/** How far it has come. */
export function stepOf({ steps }: Pick<Incident, 'steps'>): Step {
  if (steps.attributed !== null) return 'attributed'
  if (steps.classified !== null) return 'classified'
  return steps.verified === null ? 'monitored' : 'verified'
}

/** How heavy it is: `open` until somebody classified it. */
export const weightOf = ({ steps }: Pick<Incident, 'steps'>): Weight | 'open' => steps.classified?.weight ?? 'open'
