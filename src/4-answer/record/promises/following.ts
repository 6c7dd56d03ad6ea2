/** How the commitments of a view stand: the evidence on file, who says it seen from the commitment, and what that comes to. */
import { z } from 'zod'
import type { DutyStanding } from '#bound/agreements/standing.ts'
import { membershipsOf } from '#bound/determine/membership.ts'
import { inquiryOfLaw, type Phase, standingOf } from '#bound/determine/phase.ts'
import type { Instant } from '#ground/instant.ts'
import { F, T } from '#ground/kleene.ts'
import { isRefusal } from '#ground/refusal.ts'
import { type Grade, readGrade } from '#know/grade.ts'
import { type Commitment, SHOWS, type Shows, type Speaker } from '#watch/commitments/commitment.ts'
import { courseOf, type Release, type Turn } from '#watch/commitments/course.ts'
import { type StandingOfCommitment, standingOfCommitment } from '#watch/commitments/ladder.ts'
import type { Showing } from '#watch/commitments/showing.ts'
import { bodiesOf } from '../duty-capabilities.ts'
import { dutyStanding } from '../duty-dependencies.ts'
import { RecordFacts } from '../gather.ts'
import { moment } from '../moments.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import { reminderKey } from './fold.ts'

/** A commitment and everything that is told of it. */
export interface FollowedCommitment extends Commitment {
  readonly standing: StandingOfCommitment
  readonly course: readonly Turn[]
  readonly evidence: readonly (Showing & { readonly row: Row<'commitment-evidence'> })[]
  /** How the instrument stands; null where it rests on none. */
  readonly phase: Phase | null
  /** How a duty stands towards what it depends on. */
  readonly dependence: DutyStanding | null
  /** When somebody is reminded next. */
  readonly remind: string | null
}

/** Everything of a commitment at `at`, as the view knows it. */
export function followed(view: View, commitment: Commitment, at: Instant): FollowedCommitment {
  const rows = [...view.of('commitment-evidence', commitment.id)].sort((a, b) => a.from - b.from)
  const evidence = rows.map((row) => ({ ...showingOf(view, commitment, row, at), row }))
  const duty = commitment.kind === 'duty' ? (view.get('duty', commitment.id) ?? null) : null
  const showings = [...evidence, ...(duty === null ? [] : saidDone(duty))]
  const release = releaseOf(view, commitment, duty)
  const released = release !== null && release.at <= at ? release.entry : null
  return {
    ...commitment,
    standing: standingOfCommitment(commitment, showings, released, at),
    course: courseOf(commitment, showings, release, at),
    evidence,
    phase: commitment.instrument === null ? null : phaseOf(view, commitment.instrument, at),
    dependence: duty === null ? null : dutyStanding(view, duty.data, at).standing,
    remind: view.get('due', reminderKey('commitment', commitment.id))?.data.at ?? null,
  }
}

function phaseOf(view: View, id: string, at: Instant): Phase {
  const { rulebook } = view.law()
  const instrument = rulebook.instruments.get(id)
  const known = Math.max(view.at, at)
  return instrument === undefined
    ? 'not-on-file'
    : standingOf(instrument, rulebook, new RecordFacts(view, null, known, at), at, known).phase
}

/** What of a row of evidence says what it shows, as it must stand. */
const SOUND = z.object({ shows: z.enum(SHOWS), said_by: z.string(), grade: z.string() })

/** What can no longer be read may have been a breach: it speaks against, as weakly as anything can, so that damage lets nobody off. */
const TORN = { shows: 'breached', speaker: 'other', grade: { reliability: 'D', credibility: 4 } } as const

function showingOf(view: View, commitment: Commitment, { data, from: entry }: Row<'commitment-evidence'>, at: Instant): Showing {
  const times = { from: data.from === null ? Number.NEGATIVE_INFINITY : moment(data.from), until: moment(data.until) }
  const said = SOUND.safeParse(data.showing)
  const grade = said.success ? readGrade(said.data.grade) : null
  if (!said.success || grade === null || isRefusal(grade)) return { entry, ...TORN, ...times }
  const { shows, said_by: saidBy } = said.data
  return { entry, shows, speaker: speakerOf(view, commitment, { saidBy, shows, recordedBy: data.by }, at), grade, ...times }
}

/** The house's own register needs no grade. */
const OF_THE_HOUSE: Grade = { reliability: 'A', credibility: 1 }

/** Whoever owes a duty said that it was discharged: that is their own word. */
function saidDone({ data, from: entry }: Row<'duty'>): readonly Showing[] {
  if (data.discharged === null) return []
  const at = moment(data.discharged)
  return [{ entry, shows: 'done', speaker: 'debtor', grade: OF_THE_HOUSE, from: at, until: at }]
}

/** That it is owed no longer: by whom it is owed to, all of them, or by power over the instrument; a duty by being waived or excused. */
function releaseOf(view: View, { id, to }: Commitment, duty: Row<'duty'> | null): Release | null {
  if (duty !== null) return duty.data.waived === null ? null : { entry: duty.from, at: moment(duty.data.waived) }
  const rows = [...view.of('commitment-release', id)].sort((a, b) => a.from - b.from)
  const letOff = new Set<string>()
  for (const { data, from: entry } of rows) {
    for (const one of data.for) letOff.add(one)
    if (data.whole || (to.length > 0 && to.every((one) => letOff.has(one)))) return { entry, at: moment(data.at) }
  }
  return null
}

interface Said {
  readonly saidBy: string
  readonly shows: Shows
  readonly recordedBy: string
}

/**
 * Who says it, seen from the commitment. Where it may be the debtor, it is. What the verifier is said to have verified counts as the debtor's
 * own word where an office of the debtor put it on file: whoever owes cannot be his own witness by writing down another's name.
 */
export function speakerOf(view: View, commitment: Commitment, said: Said, at: Instant): Speaker {
  const who = belonging(view, said.saidBy, at)
  const owes = owing(view, commitment)
  if (owes.some((one) => who.perhaps(one))) return 'debtor'
  if (commitment.verifiedBy.some((one) => who.certainly(one))) {
    const recorder = belonging(view, said.recordedBy, at)
    const own = owes.some((one) => recorder.perhaps(one)) && !commitment.verifiedBy.some((one) => recorder.certainly(one))
    return own && said.shows !== 'breached' ? 'debtor' : 'verifier'
  }
  return commitment.to.some((one) => who.perhaps(one)) ? 'beneficiary' : 'other'
}

/** Who owes it: where the clause leaves that open, any party of the instrument may. */
function owing(view: View, { by, instrument }: Commitment): readonly string[] {
  if (by !== null) return [by]
  const parties: unknown = instrument === null ? null : view.get('instrument', instrument)?.data.instrument.parties
  return Array.isArray(parties) ? parties.filter((one) => typeof one === 'string') : []
}

/** What an office or party is, or is of, for certain and perhaps. */
function belonging(view: View, who: string, at: Instant) {
  const { ids, lost } = bodiesOf(view, who)
  const known = Math.max(view.at, at)
  const { rulebook } = view.law()
  const q = inquiryOfLaw(rulebook, new RecordFacts(view, null, known, at), at, known)
  const memberships = ids.map((id) => membershipsOf(q, id))
  const truth = (body: string) => Math.max(ids.includes(body) ? T : F, ...memberships.map(({ bodies }) => bodies.get(body) ?? F))
  return {
    certainly: (body: string): boolean => truth(body) === T,
    perhaps: (body: string): boolean => lost || memberships.some(({ damaged }) => damaged) || truth(body) !== F,
  }
}
