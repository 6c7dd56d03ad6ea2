/** What the routes of WATCH answer, as types: docs/formats/api.md, "Watch", in another form. */
import type { Written } from '#answer/record/written.ts'
import type { DutyStanding } from '#bound/agreements/standing.ts'
import type { Phase } from '#bound/determine/phase.ts'

export type Step = 'monitored' | 'verified' | 'classified' | 'attributed'
export type Weight = 'none' | 'minor' | 'serious' | 'pending' | 'open'

export interface Mechanism {
  readonly index: number
  readonly id: string
  readonly mechanism: Written
}
/** One mechanism: every wording with its entry, and which offices sit in it. `damaged`: it can no longer be read, and nobody sits in it. */
export interface MechanismWhole extends Mechanism {
  readonly wordings: readonly { readonly entry: number; readonly at: string; readonly by: string; readonly title: string }[]
  readonly complete: boolean
  readonly seats: readonly {
    readonly component: string
    readonly party: string
    readonly international: boolean
    readonly offices: readonly string[]
  }[]
  readonly damaged: boolean
}
/** What the acting office may do with a report or an incident, or why not. */
export interface StepCapability {
  readonly verb: string
  readonly may: boolean
  readonly why: { readonly code: string; readonly detail: string } | null
  readonly cites: string
}

export interface Late {
  readonly what: string
  readonly who: string | null
  readonly due: string
}
export interface PlaceOf {
  readonly name: string | null
  readonly zone: string | null
  readonly position: { readonly lat: number; readonly lon: number; readonly within_m: number | null } | null
}
/** One incident in a list. */
export interface Incident {
  readonly index: number
  readonly id: string
  readonly title: string
  readonly mechanism: string
  readonly agreement: string | null
  readonly kind: string
  readonly occurred: { readonly from: string; readonly until: string; readonly precision: number }
  readonly place: PlaceOf
  readonly actors: readonly string[]
  readonly step: Step
  readonly class: string | null
  readonly weight: Weight
  readonly reports: number
  /** How many of them come from origins of their own. */
  readonly origins: number
  readonly late: readonly Late[]
  readonly denied: boolean
  readonly disputed: boolean
  readonly settled: boolean
  /** The incident that all its reports were joined to. */
  readonly joinedInto: string | null
}
export interface IncidentsAsked {
  readonly mechanism?: string
  readonly step?: Step
  readonly weight?: Weight
  readonly late?: string
  readonly since?: string
}

export interface StepTaken {
  readonly step: Step
  readonly by: string | null
  readonly at: string | null
  readonly entry: number | null
  readonly grade: string | null
  readonly origin: string | null
  readonly words: string | null
  /** `due` null: waited for without end. */
  readonly needs: readonly { readonly what: string; readonly who: string | null; readonly due: string | null }[]
}
export interface CommentOf {
  readonly party: string
  readonly state: 'given' | 'waiting' | 'expired'
  readonly disputes: boolean
  readonly text: string | null
  readonly due: string | null
  readonly at: string | null
  readonly entry: number | null
}
export interface IncidentWhole extends Incident {
  readonly steps: readonly StepTaken[]
  readonly comments: readonly CommentOf[]
  readonly minority: readonly { readonly component: string; readonly class: string; readonly why: string | null }[]
  readonly access: readonly {
    readonly obtained: 'yes' | 'partial' | 'denied' | 'not-tried'
    readonly place: string | null
    readonly deniedBy: string | null
    readonly why: string | null
    readonly by: string
    readonly at: string
    readonly entry: number
  }[]
  readonly evidence: readonly { readonly id: string; readonly entry: number }[]
  readonly joined: readonly {
    readonly id: string
    readonly origin: string
    readonly independent: boolean
    readonly by: string | null
    readonly at: string | null
    readonly entry: number | null
  }[]
  readonly proposals: readonly Alike[]
  readonly proposalsComplete: boolean
  readonly reviews: readonly OpenedReview[]
  readonly ladder: readonly { readonly id: string; readonly title: string | null; readonly weight: Weight }[]
  readonly capabilities: readonly StepCapability[]
}

export interface IncidentReport {
  readonly index: number
  readonly id: string
  readonly mechanism: string
  readonly state: 'received' | 'admitted' | 'rejected'
  readonly incident: string | null
  readonly report: Written
  readonly flags: readonly { readonly flag: string; readonly found: string }[]
  readonly lock: { readonly by: string; readonly until: string } | null
  readonly by: string
  readonly at: string
}
/** Another report or incident that may be the same event. */
export interface Alike {
  readonly incident: string | null
  readonly report: string
  readonly score: number
  readonly outcome: 'same' | 'perhaps'
  /** Whether another voice speaks in it: the same voice twice is one witness. */
  readonly independent: boolean
  readonly rival: string | null
  readonly why: readonly { readonly what: string; readonly points: number; readonly told: string }[]
}
export interface IncidentReportWhole extends IncidentReport {
  readonly words: string | null
  readonly alike: readonly Alike[]
  /** False where not every report was looked through. */
  readonly alikeComplete: boolean
  readonly capabilities: readonly StepCapability[]
}
export interface Review {
  readonly index: number
  readonly id: string
  readonly of: string
  readonly touched: string
  readonly incident: string
  readonly by: string
  /** The clause that calls for it; null where the mechanism does. */
  readonly called: string | null
  readonly due: string
  readonly late: boolean
  readonly closed: { readonly by: string; readonly at: string; readonly finding: string; readonly entry: number } | null
}
/** A review as its incident tells of it: with whether the acting office may close it. */
export interface OpenedReview extends Review {
  readonly capabilities: readonly StepCapability[]
}
/** What a line of the situation speaks of, where that is neither an incident, a report nor a review. */
export type OfField = { readonly what: 'patrol' | 'sign' | 'harm' | 'exchange'; readonly id: string } | null

export interface Situation {
  readonly now: string
  /** False where there are more incidents or entries than are looked through at once. */
  readonly complete: boolean
  readonly late: readonly (Late & {
    readonly incident: string | null
    readonly report: string | null
    readonly review: string | null
    readonly of: OfField
  })[]
  readonly changed: readonly {
    readonly at: string
    readonly entry: number
    readonly incident: string | null
    readonly report: string | null
    /** The kind of the entry. */
    readonly what: string
    readonly by: string
    readonly of: OfField
  }[]
  /** Visits of the last seven days to which access was denied, the latest first. */
  readonly denied: readonly {
    readonly patrol: string
    readonly place: string
    readonly zone: string | null
    readonly by: string
    readonly at: string
    readonly entry: number
  }[]
  readonly weeks: readonly {
    readonly week: string
    readonly received: number
    readonly none: number
    readonly minor: number
    readonly serious: number
    readonly open: number
  }[]
}

/** An edition of events that was imported. */
export interface EventsAsked {
  readonly kind?: string
  readonly west?: number
  readonly south?: number
  readonly east?: number
  readonly north?: number
  readonly from?: string
  readonly until?: string
  /** About how many squares lie side by side: 128 at most. */
  readonly cells?: number
  readonly limit?: number
}
/** Either `clusters` or, where no more are found than are asked for, the events themselves. */
export interface Events {
  readonly total: { readonly count: number; readonly best: number }
  readonly clusters: readonly { readonly lat: number; readonly lon: number; readonly count: number }[]
  readonly events: readonly { readonly id: string; readonly lat: number | null; readonly lon: number | null }[]
}

/** A version of the zones of a mechanism or an instrument, as somebody drew them. */
export interface Zones {
  readonly index: number
  readonly of: string
  readonly v: number
  readonly from: string
  readonly zones: Written
  readonly inForce: boolean
}

export interface Ceasefire {
  readonly index: number
  readonly instrument: string
  readonly title: string
  readonly parties: readonly string[]
  readonly from: string | null
  readonly until: string | null
  readonly mechanism: string | null
  readonly clauses: number
  readonly broken: number
  readonly open: number
}
/** A number, the incidents it counts, and the entries that say so. */
export interface Figure {
  readonly n: number
  readonly of: readonly string[]
  readonly entries: readonly number[]
}
export type ClauseState = 'held' | 'alleged' | 'breached' | 'access-denied' | 'uncertain' | 'not-monitored'
export interface CeasefireWhole extends Ceasefire {
  readonly on: string
  readonly compliance: readonly {
    readonly clause: string
    readonly words: string | null
    readonly by: string | null
    readonly state: ClauseState
    readonly incidents: readonly string[]
    readonly denied: readonly string[]
    /** Incidents that may lie nearer than the clause allows. */
    readonly uncertain: readonly string[]
    readonly seen: readonly string[]
    readonly entries: readonly number[]
  }[]
  readonly allegations: readonly {
    readonly incident: string
    readonly by: string | null
    readonly against: string | null
    readonly state: string
  }[]
  readonly tallies: readonly {
    readonly mechanism: string
    readonly received: Figure
    readonly lines: readonly (Figure & { readonly class: string; readonly title: string | null; readonly weight: Weight })[]
  }[]
  readonly violations: readonly (Figure & {
    readonly kind: string
    readonly place: string | null
    readonly week: string
    readonly weight: 'minor' | 'serious'
  })[]
  readonly access: readonly (Omit<Figure, 'n'> & {
    readonly week: string
    readonly reached: number
    readonly denied: number
    readonly not_tried: number
  })[]
  readonly response: readonly {
    readonly incident: string
    readonly asked: string
    readonly arrived: string | null
    readonly hours: number | null
  }[]
  readonly zones: readonly {
    readonly of: string
    readonly v: number
    readonly from: string
    readonly n: number
    readonly inForce: boolean
  }[]
  readonly ledgers: readonly {
    readonly id: string
    readonly title: string
    readonly unit: string | null
    readonly disputed: boolean
    readonly pending: number
    readonly lines: readonly {
      readonly category: string
      readonly place: string
      readonly state: string
      readonly in: number
      readonly out: number
      readonly stock: number
      readonly entries: readonly number[]
    }[]
  }[]
  readonly exchanges: readonly { readonly id: string; readonly title: string }[]
}

export type CommitmentStatus = 'promised' | 'ordered' | 'under-way' | 'verified' | 'breached' | 'disputed' | 'overdue' | 'released'
export interface CommitmentsAsked {
  readonly status?: CommitmentStatus
  readonly to?: string
  readonly by?: string
  readonly instrument?: string
}
export interface Commitment {
  readonly id: string
  readonly kind: 'clause' | 'duty' | 'promise'
  readonly by: string | null
  readonly to: readonly string[]
  readonly what: string
  readonly clause: string | null
  readonly instrument: string | null
  readonly docket: string | null
  readonly status: CommitmentStatus
  readonly cause: string
  readonly sentence: string
  readonly since: string | null
  readonly due: string | null
  readonly late: boolean
  readonly continuous: boolean
  readonly condition: string | null
  readonly depends: readonly string[]
  readonly verified_by: readonly string[]
  readonly how: string | null
  readonly remind: string | null
  readonly phase: Phase | null
  readonly dependence: DutyStanding | null
  readonly evidence: readonly number[]
  readonly sources: readonly number[]
}
export interface Counterpart {
  readonly party: string
  readonly by_status: Readonly<Partial<Record<CommitmentStatus, number>>>
  readonly kept: number
  readonly late: number
  readonly broken: number
  readonly open: number
  readonly series: readonly {
    readonly at: string
    readonly commitment: string
    readonly what: 'kept' | 'late' | 'broken'
    readonly sources: readonly number[]
  }[]
  readonly items: readonly Commitment[]
  /** What others owe it. */
  readonly owed: readonly Commitment[]
  readonly complete: boolean
}
