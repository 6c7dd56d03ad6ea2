/** The answer to a question: what `determine` gives. */
import type { Instant } from '#ground/instant.ts'
import type { OrderAnswer } from './answer.ts'
import type { Charged } from './charges.ts'
import type { Conflict } from './conflicts.ts'
import type { DutyArising } from './duties.ts'
import type { Reason, Verdict } from './reasons.ts'

export interface Part {
  readonly counterpart: string | null
  readonly leg: string | null
  readonly line: string | null
  readonly verdict: Verdict
}

export interface Determination {
  readonly verdict: Verdict
  /** What stands in the way, or, when the act is permitted, what carries it; the first is the one that decides. */
  readonly reasons: readonly Reason[]
  /** The answer of each legal order that reaches the act or may reach it. */
  readonly orders: readonly OrderAnswer[]
  /** Where their answers stand against each other, for counsel: nothing is chosen. */
  readonly conflicts: readonly Conflict[]
  /** One for each atom; parts are shown and never trimmed silently. */
  readonly parts: readonly Part[]
  readonly duties: readonly DutyArising[]
  /** What recording this permit would reserve against which limits. */
  readonly charges: readonly Charged[]
  /** What the answer rests on, absences included: nothing else can change it before `holdsUntil`. */
  readonly dependsOn: readonly string[]
  /** The first moment of asking at which the answer may differ with nothing new recorded; null when there is none. */
  readonly holdsUntil: Instant | null
}
