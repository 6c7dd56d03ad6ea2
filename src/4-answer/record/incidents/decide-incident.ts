/** The steps that an incident passes through, and what is recorded on the way. */
import { shift } from '#ground/duration.ts'
import { readInstant, writeInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { readGrade } from '#know/grade.ts'
import { dueOf } from '#watch/incidents/clock.ts'
import { decisionOf } from '#watch/incidents/decision.ts'
import { needsVoices } from '#watch/incidents/ladder.ts'
import { componentOf, type Mechanism, partiesHeard } from '#watch/incidents/mechanism.ts'
import { type IncidentStep, readIncidentStep } from '#watch/incidents/step.ts'
import { independent, type Voice, voiceOf } from '#watch/incidents/voices.ts'
import type { Asking, Decided } from '../command.ts'
import { type Draft, draft } from '../entry.ts'
import type { View } from '../view.ts'
import { incidentHindrance, lacking } from './capabilities.ts'
import { concluded } from './concluding.ts'
import type { IncidentData } from './data.ts'
import { wrongEvidence } from './receiving.ts'
import { mechanismOf, seatsOf } from './seats.ts'

type Says<N extends IncidentStep['name']> = Extract<IncidentStep, { name: N }>['says']

export function decideIncident(view: View, id: string, raw: unknown, asking: Asking): Decided | Refusal {
  const row = view.get('incident', id)
  if (row === null) return refuse('incident-unknown', { found: id }, { field: 'incident' })
  const step = readIncidentStep(raw)
  if (isRefusal(step)) return placed(step, { field: 'step' })
  const hindered = incidentHindrance(view, row.data, step.name, asking.by, asking.at)
  if (hindered) return hindered
  const mechanism = mechanismOf(view, row.data.mechanism)
  if (mechanism === null) return refuse('mechanism-unknown', { found: row.data.mechanism }, { field: 'incident' })
  const field = `step.${step.name}`
  const evidence = 'evidence' in step.says ? (step.says.evidence ?? []) : []
  const spoilt = wrongEvidence(view, evidence, 'evidence')
  if (spoilt) return placed(spoilt, { field })
  const one = draftOf(view, row.data, mechanism, step, asking)
  return isRefusal(one) ? placed(one, { field }) : concluded(view, [one], mechanism, asking)
}

function draftOf(view: View, incident: IncidentData, mechanism: Mechanism, step: IncidentStep, asking: Asking): Draft | Refusal {
  switch (step.name) {
    case 'team': {
      const { team, words = null } = step.says
      // A team that looks once more, after a finding, does not set the clock back.
      const begins = incident.steps.verified === null ? dueOf(mechanism, 'verification', asking.at) : null
      const waits = begins ?? incident.waits
      return draft('team-sent', { incident: incident.id, team, words, waits })
    }
    case 'access':
      return access(incident, mechanism, step.says, asking)
    case 'verify':
      return verify(incident, mechanism, step.says, asking)
    case 'comment':
      return comment(view, incident, mechanism, step.says, asking)
    case 'classify':
      return classify(incident, mechanism, step.says, asking)
    case 'attribute':
      return attribute(view, incident, mechanism, step.says)
    case 'settle':
      return draft('incident-settled', {
        incident: incident.id,
        grade: null,
        origin: null,
        words: step.says.words,
        evidence: step.says.evidence ?? [],
      })
  }
}

/** Who denied it is said, or nobody could answer for it. */
function access(incident: IncidentData, { zone }: Mechanism, says: Says<'access'>, { at }: Asking): Draft | Refusal {
  const { obtained, place = null, by = null, why = null } = says
  const on = says.on === undefined ? at : readInstant(says.on, zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  if (on > at) return refuse('incident-in-future', { found: shown(says.on) }, { field: 'on' })
  if (obtained === 'denied' && by === null) return refuse('shape-missing', { accepted: '…' }, { field: 'by' })
  if (obtained === 'not-tried' && why === null) return refuse('shape-missing', { accepted: '…' }, { field: 'why' })
  return draft('access-recorded', { incident: incident.id, obtained, place, on: writeInstant(on), by, why })
}

function verify(incident: IncidentData, mechanism: Mechanism, says: Says<'verify'>, { at }: Asking): Draft | Refusal {
  const { outcome, grade, origin, evidence = [], words = null } = says
  // A finding that rests on nothing anybody can look at again is no verification.
  if (outcome !== 'undetermined' && evidence.length === 0) return refuse('shape-missing', { accepted: 'SHA-256, …' }, { field: 'evidence' })
  const comments = mechanism.comments === null ? null : shift(at, mechanism.comments, mechanism.zone, 1)
  const waits = outcome === 'undetermined' ? dueOf(mechanism, 'verification', at) : dueOf(mechanism, 'decision', comments ?? at)
  const commentsDue = comments === null ? null : writeInstant(comments)
  return draft('incident-verified', { incident: incident.id, outcome, grade, origin, evidence, words, commentsDue, waits })
}

/** A party speaks for itself; what it sent is put on record by who presides, with the letter. */
function comment(view: View, incident: IncidentData, mechanism: Mechanism, says: Says<'comment'>, { by }: Asking): Draft | Refusal {
  const { party, disputes = false, grade = null, words, evidence = [] } = says
  const parties = partiesHeard(mechanism)
  if (!parties.includes(party)) return refuse('shape-not-one-of', { found: party, accepted: parties.join(', ') }, { field: 'party' })
  const seats = seatsOf(view, mechanism, by)
  const own = seats.some((one) => one.party === party && !one.international)
  const clerk = seats.some(({ id }) => id === mechanism.presides) && evidence.length > 0
  if (!own && !clerk) return refuse('comment-of-another', { by, accepted: party }, { field: 'party' })
  return draft('incident-commented', { incident: incident.id, party, disputes, grade, origin: party, words, evidence })
}

function classify(incident: IncidentData, mechanism: Mechanism, says: Says<'classify'>, { at }: Asking): Draft | Refusal {
  const { views: given, words = null, evidence = [] } = says
  const rungs = mechanism.ladder.map(({ id }) => id)
  for (const [i, view] of given.entries()) {
    const field = `views[${i}]`
    if (componentOf(mechanism, view.component) === null) {
      const accepted = mechanism.components.map(({ id }) => id).join(', ')
      return refuse('shape-not-one-of', { found: view.component, accepted }, { field: `${field}.component` })
    }
    if (given.findIndex(({ component }) => component === view.component) < i)
      return refuse('shape-repeated', { found: view.component }, { field: `${field}.component` })
    if (!rungs.includes(view.class))
      return refuse('shape-not-one-of', { found: view.class, accepted: rungs.join(', ') }, { field: `${field}.class` })
  }
  const views = given.map(({ component, class: one, why = null }) => ({ component, class: one, why }))
  const decision = decisionOf(mechanism, views)
  if (decision === null) {
    const { by, deadlock } = mechanism.decides
    return refuse('incident-undecided', { accepted: deadlock ?? by }, { field: 'views' })
  }
  if (says.class !== undefined && says.class !== decision.class)
    return refuse('shape-not-one-of', { found: says.class, accepted: decision.class }, { field: 'class' })
  const weight = mechanism.ladder.find(({ id }) => id === decision.class)?.weight ?? 'pending'
  if (incident.steps.verified?.outcome === 'undetermined' && weight !== 'pending')
    return lacking(incident.id, { what: 'verification', who: null, due: null })
  if (incident.steps.verified?.outcome === 'refuted' && (weight === 'minor' || weight === 'serious'))
    return refuse('incident-refuted', { found: decision.class }, { field: 'views' })
  const waits = weight === 'none' ? null : dueOf(mechanism, weight === 'pending' ? 'decision' : 'attribution', at)
  const { how, by: decidedBy, minority } = decision
  return draft('incident-classified', {
    ...{ incident: incident.id, class: decision.class, weight, how, decidedBy, views, minority, waits },
    ...{ grade: incident.steps.verified?.grade ?? null, origin: mechanism.id, evidence, words },
  })
}

function attribute(view: View, incident: IncidentData, mechanism: Mechanism, says: Says<'attribute'>): Draft | Refusal {
  const { to, confidence, grade, words = null, evidence = [] } = says
  if (to !== null && view.get('party', to) === null) return refuse('party-unknown', { found: to }, { field: 'to' })
  if (to === null && confidence !== 'unknown') return refuse('shape-missing', { accepted: '…' }, { field: 'to' })
  if (to !== null && confidence === 'unknown')
    return refuse('shape-not-one-of', { found: confidence, accepted: 'confirmed, probable, possible' }, { field: 'confidence' })
  if (incident.steps.classified?.weight === 'none' && to !== null) return refuse('incident-no-violation', { found: to }, { field: 'to' })
  const spoken = voicesOf(incident, mechanism, to)
  const voices = independent(spoken)
  const need = needsVoices(confidence, voices)
  if (need) return lacking(incident.id, need)
  if (confidence === 'confirmed' && evidence.length === 0) return lacking(incident.id, { what: 'evidence', who: null, due: null })
  return draft('incident-attributed', { incident: incident.id, to, confidence, voices, grade, origin: mechanism.id, words, evidence })
}

/**
 * Whose words an attribution rests on: the reports that say it against this party, and the finding of who verified it. What a report says
 * against somebody else, or against nobody, speaks for the event and not for who did it.
 */
function voicesOf({ accounts, steps }: IncidentData, mechanism: Mechanism, to: string | null): readonly Voice[] {
  const graded = (voice: string, text: string | null): Voice[] => {
    const grade = readGrade(text)
    return isRefusal(grade) ? [] : [{ voice, grade }]
  }
  const { verified } = steps
  return [
    ...accounts.flatMap(({ against, voice, grade }) => (against === to ? graded(voice, grade) : [])),
    ...(verified?.outcome === 'holds' ? graded(voiceOf(verified.origin ?? '', mechanism), verified.grade) : []),
  ]
}
