/** Reports that may tell of the same event as another: proposed with what they rest on, and joined by a person or not. */
import type { Row } from '#answer/record/row.ts'
import { compareSightings, type Sighting } from '#watch/events/same-event.ts'
import { momentOf } from '#watch/incidents/moments.ts'
import type { Reading } from '../../record/register.ts'
import { everyRow } from '../lists.ts'

export interface Alike {
  readonly report: string
  readonly incident: string | null
  readonly score: number
  readonly outcome: 'same' | 'perhaps'
}

const DAY = 86_400_000
/** Days a time may be off, by precision (UCDP: the day, two to six days, a week, a month, a year). */
const DAYS_OFF = [0, 1, 6, 7, 31, 366]
const TOLD_MAX = 20

/** The other reports of its mechanism that may tell of the same event, those most alike first; of as many as are looked through. */
export async function alikeTo(reading: Reading, row: Row<'incident-report'>): Promise<Alike[]> {
  const own = sightingOf(row)
  const { rows } = await everyRow(reading, 'incident-report', row.data.mechanism)
  return rows
    .filter((other) => other.key !== row.key && other.data.state !== 'rejected' && near(row, other))
    .flatMap((other): Alike[] => {
      const { score, outcome } = compareSightings(own, sightingOf(other))
      return outcome === 'other' ? [] : [{ report: other.key, incident: other.data.incident, score, outcome }]
    })
    .sort((a, b) => b.score - a.score || (a.report < b.report ? -1 : 1))
    .slice(0, TOLD_MAX)
}

/** Two that are one incident already are no proposal. Those whose times cannot meet, with a day to spare, are not compared. */
function near(a: Row<'incident-report'>, b: Row<'incident-report'>): boolean {
  if (a.data.incident !== null && a.data.incident === b.data.incident) return false
  const [one, two] = [sightingOf(a), sightingOf(b)]
  const room = DAY * ((DAYS_OFF[one.timePrec] ?? 0) + (DAYS_OFF[two.timePrec] ?? 0)) + DAY
  return one.from - room <= two.until && two.from - room <= one.until
}

/** A report as the comparison takes it. */
function sightingOf({ data: { account, report } }: Row<'incident-report'>): Sighting {
  const { occurred, place, kind, actors, against } = account
  const { lat, lon, precision, name } = place
  const counts = casualtiesOf(report.casualties)
  return {
    ...{ from: momentOf(occurred.from), until: momentOf(occurred.until), timePrec: occurred.precision },
    ...{ point: lat === null || lon === null ? null : { lat, lon }, placePrec: precision, place: name, kind },
    sides: [...new Set([...actors, ...(against === null ? [] : [against])])],
    ...counts,
  }
}

/** The killed of all sides together; null where the report says nothing of them. */
function casualtiesOf(raw: unknown): Pick<Sighting, 'low' | 'best' | 'high'> {
  const killed = (Array.isArray(raw) ? (raw as readonly Casualty[]) : []).filter(({ harm = 'killed' }) => harm === 'killed')
  if (killed.length === 0) return { low: null, best: null, high: null }
  const sum = (of: 'low' | 'best' | 'high') => killed.reduce((total, one) => total + one[of], 0)
  return { low: sum('low'), best: sum('best'), high: sum('high') }
}
interface Casualty {
  readonly harm?: string
  readonly low: number
  readonly best: number
  readonly high: number
}
