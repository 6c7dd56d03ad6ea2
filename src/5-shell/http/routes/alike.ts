/** Reports that may tell of the same event as another: proposed with what they rest on, and joined by a person or not. */
import type { Row } from '#answer/record/row.ts'
import type { Locale } from '#ground/say.ts'
import type { Known } from '#watch/events/same-event-proposed.ts'
import { proposedFor } from '#watch/events/same-event-proposed.ts'
import { killedOf, type Sighting } from '#watch/events/sighting.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import type { Reading } from '../../record/register.ts'
import { tellPiece } from '../../tell/same-event.ts'
import { everyRow } from '../lists.ts'

export interface Alike {
  readonly report: string
  readonly incident: string | null
  readonly score: number
  readonly outcome: 'same' | 'perhaps'
  /** Whether another voice speaks in it than in the one that is asked about: the same voice twice is one witness. */
  readonly independent: boolean
  /** Another report that fits as well and tells of something else, so that neither is told as the same. */
  readonly rival: string | null
  /** The heaviest first; `points` above nought are for one event. */
  readonly why: { readonly what: string; readonly points: number; readonly told: string }[]
}

const TOLD_MAX = 20

interface KnownReport extends Known {
  readonly row: Row<'incident-report'>
}

/**
 * The other reports of its mechanism that may tell of the same event, those most alike first; `complete` is false where the mechanism has more
 * reports than are looked through. Those that are one incident with it already are no proposal, and those rejected are none either.
 */
export async function alikeTo(
  reading: Reading,
  row: Row<'incident-report'>,
  locale: Locale,
): Promise<{ readonly alike: Alike[]; readonly complete: boolean }> {
  const { rows, complete } = await everyRow(reading, 'incident-report', row.data.mechanism)
  const known = rows
    .filter(({ key, data }) => key !== row.key && data.state !== 'rejected')
    .map((other): KnownReport => ({ row: other, sighting: sightingOf(other), group: other.data.incident }))
  const { incident, account } = row.data
  const alike = proposedFor(sightingOf(row), known)
    .filter(({ of }) => incident === null || of.group !== incident)
    .slice(0, TOLD_MAX)
    .map(({ of, score, outcome, pieces, rival }): Alike => {
      const { key, data } = of.row
      return {
        ...{ report: key, incident: data.incident, score, outcome: outcome === 'same' ? 'same' : 'perhaps' },
        ...{ independent: data.account.voice !== account.voice, rival: rival?.row.key ?? null },
        why: pieces.map((piece) => ({ what: piece.what, points: piece.points, told: tellPiece(piece, locale) })),
      }
    })
  return { alike, complete }
}

/** A report as the comparison takes it. */
function sightingOf({ data: { account, report } }: Row<'incident-report'>): Sighting {
  const { occurred, place, kind, actors, against } = account
  const { lat, lon, precision, name } = place
  const { taken, means } = report as { readonly taken?: Sighting['taken']; readonly means?: string | null }
  return {
    ...{ from: momentOf(occurred.from), until: momentOf(occurred.until), timePrec: occurred.precision },
    ...{ point: lat === null || lon === null ? null : { lat, lon }, placePrec: precision, place: name, kind },
    ...{ sides: [...new Set([...actors, ...(against === null ? [] : [against])])], means: means ?? null, taken: taken ?? null },
    ...killedIn(report.casualties),
  }
}

/** Sides of casualties that are no fighters for certain. */
const NO_FIGHTERS = ['civilians', 'unknown']

/** The killed of all sides together; null where the report says nothing of them. */
function killedIn(raw: unknown): Pick<Sighting, 'low' | 'best' | 'high' | 'killed'> {
  const all = (Array.isArray(raw) ? (raw as readonly Casualty[]) : []).filter(({ harm = 'killed' }) => harm === 'killed')
  if (all.length === 0) return { low: null, best: null, high: null, killed: null }
  const sum = (of: 'low' | 'best' | 'high', some: readonly Casualty[] = all) => some.reduce((total, one) => total + one[of], 0)
  const civilians = all.filter(({ side }) => side === 'civilians')
  const fighters = all.filter(({ side }) => !NO_FIGHTERS.includes(side))
  return { low: sum('low'), best: sum('best'), high: sum('high'), killed: killedOf(sum('best', civilians), sum('best', fighters)) }
}
interface Casualty {
  readonly side: string
  readonly harm?: string
  readonly low: number
  readonly best: number
  readonly high: number
}
