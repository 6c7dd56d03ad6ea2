/**
 * What each of the four steps needs, and in which order they come. The table that decisions follow and that pages show.
 *
 *   monitored   a report that a reviewer admitted
 *   verified    monitored; a grade and an origin of its own; evidence, unless nothing could be determined
 *   classified  a finding; every party's comment since then, or the end of its time to comment; a decision
 *   attributed  classified, and not pending; "confirmed" needs two independent voices, and no party's word alone
 *
 * What was refuted is classified as no violation and attributed to nobody; where nothing could be determined, nothing but pending is said. Nothing classifies without hearing the parties: not consensus,
 * not a deadlock, not haste.
 */
import type { Instant } from '#ground/instant.ts'
import type { Confidence, Incident } from './incident.ts'
import { type Mechanism, partiesHeard, type Step } from './mechanism.ts'
import { momentOf } from './moments.ts'

/** One thing that is still needed: of whom, and until when it is waited for. */
export interface Need {
  readonly what: 'verification' | 'comment' | 'classification' | 'decided' | 'independent-origins' | 'upheld' | 'evidence'
  readonly who: string | null
  readonly due: string | null
}

export type Heard = 'given' | 'waiting' | 'expired'

/** Whether each party has said what it has to say to the finding that now stands, at `now`. */
export function heard(
  incident: Incident,
  mechanism: Mechanism,
  now: Instant,
): readonly { readonly party: string; readonly state: Heard }[] {
  const { verified } = incident.steps
  return partiesHeard(mechanism).map((party) => {
    const given = verified !== null && incident.comments.some((one) => one.party === party && one.entry > verified.entry)
    const over = verified !== null && verified.commentsDue !== null && momentOf(verified.commentsDue) <= now
    return { party, state: given ? 'given' : over ? 'expired' : 'waiting' }
  })
}

/** What is still needed before a step can be taken, or the incident be settled; empty when it can. */
export function needsFor(step: Step | 'settled', incident: Incident, mechanism: Mechanism, now: Instant): readonly Need[] {
  const { verified, classified } = incident.steps
  const lacks = (what: Need['what'], who: string | null = null, due: string | null = null): Need => ({ what, who, due })
  switch (step) {
    case 'monitored':
    case 'verified':
      return []
    case 'classified': {
      if (verified === null) return [lacks('verification')]
      return heard(incident, mechanism, now).flatMap(({ party, state }) =>
        state === 'waiting' ? [lacks('comment', party, verified.commentsDue)] : [],
      )
    }
    case 'attributed':
    case 'settled':
      if (classified === null) return [lacks('classification')]
      // What nobody has decided stands as alleged, and settling it would take it off whoever it stands against.
      if (classified.weight === 'pending') return [lacks('decided')]
      return step === 'settled' || verified?.outcome === 'holds' ? [] : [lacks('upheld')]
  }
}

/** What saying so surely needs of voices; null when there are enough. */
export function needsVoices(confidence: Confidence, voices: number): Need | null {
  return confidence === 'confirmed' && voices < VOICES_TO_CONFIRM ? { what: 'independent-origins', who: null, due: null } : null
}

/** Credibility 1, confirmed, needs two independent origins (AJP-2.1); one party's word is one. */
const VOICES_TO_CONFIRM = 2
