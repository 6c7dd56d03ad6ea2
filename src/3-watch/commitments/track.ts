/**
 * The track record of somebody who owes: what was kept, late and broken, when, and on which entries that rests. It is drawn from the courses
 * of their commitments. What is disputed, released or still open counts on no side.
 */
import type { Instant } from '#ground/instant.ts'
import type { CommitmentKind } from './commitment.ts'
import type { Turn } from './course.ts'
import type { Status } from './ladder.ts'

export const TRACKS = ['kept', 'late', 'broken'] as const
export type Track = (typeof TRACKS)[number]

/** One point of the series: what a commitment came to, and when. */
export interface TrackPoint {
  readonly at: Instant
  readonly commitment: string
  readonly kind: CommitmentKind
  readonly what: Track
  readonly sources: readonly number[]
}

/** A commitment with its course, the last turn of which is how it stands. */
export interface Followed {
  readonly id: string
  readonly kind: CommitmentKind
  readonly course: readonly Turn[]
}

export type Tally = Readonly<Record<Track | 'open', number>>

export interface TrackRecord {
  /** How many commitments stand how. */
  readonly byStatus: Readonly<Partial<Record<Status, number>>>
  /** How many were kept in time, were ever late, were ever broken; open are all of which nothing of that is known. */
  readonly tally: Tally
  readonly byKind: Readonly<Record<CommitmentKind, Tally>>
  /** In order of time, then of id. */
  readonly series: readonly TrackPoint[]
}

const KINDS: readonly CommitmentKind[] = ['clause', 'duty', 'promise']

/** The record of these commitments, which are those of one party. One both late and broken counts as broken; one late and then kept, as late. */
export function trackOf(followed: readonly Followed[]): TrackRecord {
  const byStatus: Partial<Record<Status, number>> = {}
  for (const { course } of followed) {
    const status = course.at(-1)?.status
    if (status !== undefined) byStatus[status] = (byStatus[status] ?? 0) + 1
  }
  const series = followed.flatMap(pointsOf).sort((a, b) => a.at - b.at || (a.commitment < b.commitment ? -1 : 1))
  const of = (some: readonly Followed[]) => tallyOf(some)
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, of(followed.filter((one) => one.kind === kind))])) as TrackRecord['byKind']
  return { byStatus, tally: of(followed), byKind, series }
}

const pointsOf = ({ id, kind, course }: Followed): TrackPoint[] =>
  course.flatMap(({ at, sources, ...turn }): TrackPoint[] => {
    const what = trackOfTurn(turn)
    return what === null ? [] : [{ at, commitment: id, kind, what, sources }]
  })

function trackOfTurn({ status, late }: Pick<Turn, 'status' | 'late'>): Track | null {
  if (status === 'breached') return 'broken'
  if (status === 'overdue') return 'late'
  return status === 'verified' ? (late ? 'late' : 'kept') : null
}

function tallyOf(followed: readonly Followed[]): Tally {
  const tally = { kept: 0, late: 0, broken: 0, open: 0 }
  for (const one of followed) {
    const found = new Set(pointsOf(one).map(({ what }) => what))
    tally[found.has('broken') ? 'broken' : found.has('late') ? 'late' : found.has('kept') ? 'kept' : 'open']++
  }
  return tally
}
