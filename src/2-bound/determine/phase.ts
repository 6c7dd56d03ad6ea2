/** How an instrument stands at a moment, and why it is not in force when it is not. */
import type { Instant } from '#ground/instant.ts'
import { F, T, U } from '#ground/kleene.ts'
import { type Act, ROLES, type Role } from '../act/act.ts'
import type { FactBase } from '../facts/fact-base.ts'
import type { Instrument } from '../law/instrument.ts'
import type { Rulebook } from '../law/rulebook.ts'
import { governing, inForce, occurred } from './in-force.ts'
import { Inquiry } from './inquiry.ts'

/** How an instrument stands at a moment. */
export const PHASES = ['not-on-file', 'not-yet', 'in-force', 'suspended', 'lapsed', 'fallen', 'ended', 'uncertain'] as const
export type Phase = (typeof PHASES)[number]

/** The phase, the version that governs, and the instruments it rests on that do not stand. */
export interface Standing {
  readonly id: string
  readonly phase: Phase
  readonly version: number | null
  readonly fallen: readonly string[]
}

/** The engine's own answer at `at` with what was known then, or at `known`; only the reason for a no is looked up beside it. */
export function standingOf(instrument: Instrument, rulebook: Rulebook, facts: FactBase, at: Instant, known: Instant = at): Standing {
  const q = inquiryOfLaw(rulebook, facts, at, known)
  const truth = inForce(q, instrument, false)
  const fallen = instrument.restsOn.filter((id) => {
    const parent = rulebook.instruments.get(id)
    return parent === undefined || inForce(q, parent, false) !== T
  })
  const phase = truth === T ? 'in-force' : truth === U ? 'uncertain' : whyNot(q, instrument)
  return { id: instrument.id, phase, version: governing(q, instrument)?.v ?? null, fallen: phase === 'fallen' ? fallen : [] }
}

/** The law alone, looked at from one moment: no act is asked about. Instruments attested for scenarios only count as attested. */
export function inquiryOfLaw(rulebook: Rulebook, facts: FactBase, at: Instant, known: Instant): Inquiry {
  const leg = { id: '', place: null, from: at, until: at + 1 }
  const act: Act = { ...NO_ACT, legs: [leg] }
  return new Inquiry({ act, rulebook, facts, at, known, scenario: true }, { counterpart: null, leg, line: null })
}

/** Why an instrument that is certainly not in force at the moment of `q` is not. */
export function whyNot(q: Inquiry, instrument: Instrument): Phase {
  const { recorded, term, ended, suspended, endsOn } = instrument
  if (recorded !== null && recorded > q.known) return 'not-on-file'
  if (q.t < term.from) return 'not-yet'
  if (q.t >= term.until || (ended !== null && q.t >= ended.on)) return 'ended'
  if (endsOn !== null && occurred(q, endsOn) === T) return 'lapsed'
  if (suspended.some((span) => q.t >= span.from && q.t < span.until)) return 'suspended'
  return instrument.restsOn.some((id) => parentIs(q, id)) ? 'fallen' : 'ended'
}

function parentIs(q: Inquiry, id: string): boolean {
  const parent = q.rulebook.instruments.get(id)
  return parent === undefined || inForce(q, parent, false) === F
}

const NO_ACT: Act = {
  kind: '',
  askedBy: null,
  advisedBy: [],
  rev: 1,
  roles: Object.fromEntries(ROLES.map((role) => [role, []])) as unknown as Record<Role, readonly string[]>,
  purpose: null,
  legs: [],
  lines: [],
  cites: [],
  subjects: [],
  under: null,
}
