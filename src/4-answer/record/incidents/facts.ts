/**
 * What incidents tell BOUND, in the written form of facts.
 *
 *   INCIDENT  occurred        true, one for each report, with its grade and origin; true or false of who verified it
 *             verification    monitored, verified, refuted, classified (unless pending), attributed (confirmed or probable), each from when
 *                             the step was taken; refuted, of a party that disputes it with a grade
 *             classified-as   the rung of the ladder
 *             attributed-to   the party
 *   PARTY     open-breach, open-breach:GRAVITY   open; alleged, which is neither for nor against and so holds everything up
 *
 * Credibility 1 is handed on as 2 where fewer than two independent voices speak, as for claims.
 */
import { z } from 'zod'
import { isRefusal } from '#ground/refusal.ts'
import { readGrade, writeGrade } from '#know/grade.ts'
import { isAttributed } from '#watch/incidents/allegations.ts'
import { CONFIDENCES, type Incident, OUTCOMES, type Taken } from '#watch/incidents/incident.ts'
import { WEIGHTS } from '#watch/incidents/mechanism.ts'
import { independent, type Voice } from '#watch/incidents/voices.ts'
import type { WatchIncidentData } from './data.ts'

type Told = Readonly<Record<string, unknown>>

export const INCIDENT_FACTS = ['occurred', 'verification', 'classified-as', 'attributed-to'] as const
export const BREACH = 'open-breach'

/** The properties of its party under which anything may rest on an allegation. */
export const breachNames = ({ named }: WatchIncidentData['allegation']): readonly string[] => [
  BREACH,
  ...named.map((one) => `${BREACH}:${one}`),
]

/** Whether an allegation is a fact of its party under this property. */
export const isBreach = ({ state, gravities }: WatchIncidentData['allegation'], is: string): boolean =>
  state !== 'closed' && (is === BREACH || gravities.some((one) => is === `${BREACH}:${one}`))

/** What of an incident tells the law anything, as it must stand. */
const taken = { at: z.string(), entry: z.number(), grade: z.string().nullable(), origin: z.string().nullable() }
const INCIDENT = z.object({
  id: z.string(),
  joinedInto: z.string().nullable(),
  occurred: z.object({ from: z.string() }),
  accounts: z.array(z.object({ report: z.string(), voice: z.string(), origin: z.string(), grade: z.string() })),
  comments: z.array(z.object({ ...taken, party: z.string(), disputes: z.boolean() })),
  steps: z.object({
    monitored: z.object(taken),
    verified: z.object({ ...taken, outcome: z.enum(OUTCOMES) }).nullable(),
    classified: z.object({ ...taken, class: z.string(), weight: z.enum(WEIGHTS) }).nullable(),
    attributed: z.object({ ...taken, to: z.string().nullable(), confidence: z.enum(CONFIDENCES) }).nullable(),
  }),
})
const ALLEGATION = z.object({
  ...{ party: z.string(), incident: z.string(), grade: z.string(), origin: z.string(), from: z.string() },
  ...{ state: z.enum(['alleged', 'open', 'closed']), gravities: z.array(z.string()), named: z.array(z.string()) },
})

/** What was looked at once stays as it is, so it is looked at once. */
const soundOnce = new WeakMap<object, boolean>()

/**
 * Whether all is there that the law may ask for. A row of which some part is torn is damage as a whole: a comment that was lost would let what
 * it disputed pass for undisputed.
 */
export function isSound(model: 'incident' | 'allegation', data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false
  const known = soundOnce.get(data)
  if (known !== undefined) return known
  const sound = (model === 'incident' ? INCIDENT : ALLEGATION).safeParse(data).success
  soundOnce.set(data, sound)
  return sound
}

/** Everything an incident tells under one of its names. */
export function factsOfIncident(incident: Incident, is: string): readonly Told[] {
  // What was joined to another incident speaks there.
  if (incident.joinedInto !== null) return []
  const { id, occurred, accounts, steps, comments } = incident
  const { monitored, verified, classified, attributed } = steps
  const voices = accounts.flatMap((one): Voice[] => {
    const grade = readGrade(one.grade)
    return isRefusal(grade) ? [] : [{ voice: one.voice, grade }]
  })
  const several = independent(voices) >= 2
  const of = (taken: Taken, value: string | boolean, more: Told = {}): Told => ({
    ...{ id: `${id} ${taken.entry}`, value, from: taken.at, recorded: taken.at, source: `entry ${taken.entry}` },
    ...(taken.grade === null ? {} : { grade: counted(taken.grade, several) }),
    ...(taken.origin === null ? {} : { origin: taken.origin }),
    ...more,
  })
  const disputing = comments.flatMap((one) => (one.disputes && one.grade !== null ? [{ ...one, origin: one.party }] : []))
  const held = { from: occurred.from }
  switch (is) {
    case 'occurred':
      return [
        ...accounts.map(({ report, grade, origin }) => ({
          ...{
            id: `${id} ${report}`,
            value: true,
            ...held,
            recorded: monitored.at,
            source: report,
            origin,
            grade: counted(grade, several),
          },
        })),
        ...(verified === null || verified.outcome === 'undetermined' ? [] : [of(verified, verified.outcome === 'holds', held)]),
        ...disputing.map((one) => of(one, false, held)),
      ]
    case 'verification':
      return [
        of(monitored, 'monitored'),
        ...(verified?.outcome === 'holds' ? [of(verified, 'verified')] : []),
        ...(verified?.outcome === 'refuted' ? [of(verified, 'refuted')] : []),
        // What stands classified or attributed is as sure as what was verified, and no surer.
        ...(classified === null || classified.weight === 'pending' || verified?.outcome !== 'holds'
          ? []
          : [of({ ...classified, grade: verified.grade, origin: verified.origin }, 'classified')]),
        ...(isAttributed(attributed) ? [of(attributed, 'attributed')] : []),
        ...disputing.map((one) => of(one, 'refuted')),
      ]
    case 'classified-as':
      return classified === null ? [] : [of({ ...classified, grade: verified?.grade ?? null }, classified.class)]
    case 'attributed-to':
      return isAttributed(attributed) ? [of(attributed, attributed.to)] : []
    default:
      return []
  }
}

/** What stands against a party because of one incident. */
export const factOfAllegation = ({ incident, state, grade, origin, from }: WatchIncidentData['allegation']): Told => ({
  ...{ id: incident, value: state, from, grade: counted(grade, false), origin, source: incident },
})

function counted(text: string, several: boolean): string {
  const grade = readGrade(text)
  if (isRefusal(grade) || grade.credibility !== 1 || several) return text
  return writeGrade({ ...grade, credibility: 2 })
}
