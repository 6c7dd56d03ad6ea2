/**
 * When instruments carried, as far as their own file says: the term, cut where an end was recorded or the event that ends it occurred,
 * less its suspensions, and only while everything it rests on carried too. It is a picture, to the day: whether an instrument is in
 * force at a moment is the engine's to say, and the page shows that beside it.
 */
import type { Claim, Instrument, Written } from '../../client/shapes.ts'
import { versionsOf } from '../../parts/law/versions.ts'
import { recordOf, textOf, textsOf } from '../../parts/law/written.ts'

/** Epoch milliseconds, half-open. */
export interface Span {
  readonly from: number
  readonly until: number
}

export interface Lane {
  readonly id: string
  readonly title: string
  /** As it was written. */
  readonly term: Span
  readonly live: readonly Span[]
  /** Some clause of it permits something: only such an instrument can carry an act. */
  readonly permits: boolean
}

const moment = (value: unknown): number => Date.parse(textOf(value))

/** The parts of `spans` inside `frame`. */
const within = (spans: readonly Span[], frame: Span): readonly Span[] =>
  spans
    .map(({ from, until }) => ({ from: Math.max(from, frame.from), until: Math.min(until, frame.until) }))
    .filter(({ from, until }) => from < until)

const common = (a: readonly Span[], b: readonly Span[]): readonly Span[] => a.flatMap((span) => within(b, span))

/** `whole` without `spans`. */
export function gaps(whole: Span, spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  let from = whole.from
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    if (span.from > from) found.push({ from, until: Math.min(span.from, whole.until) })
    from = Math.max(from, span.until)
  }
  if (from < whole.until) found.push({ from, until: whole.until })
  return found.filter(({ from: start, until }) => start < until)
}

function termOf(instrument: Written): Span | null {
  const [from, until] = Array.isArray(instrument.term) ? instrument.term.map(moment) : []
  return from !== undefined && until !== undefined && from < until ? { from, until } : null
}

const permits = (instrument: Written): boolean =>
  versionsOf(instrument).some(({ clauses }) => clauses.some(({ effect }) => effect === 'permit'))

/** Where the event of this name is said to have occurred. */
function occurred(event: string, claims: readonly Claim[]): number {
  const found = claims.filter(({ claim }) => claim.of === event && claim.is === 'occurred' && claim.value === true)
  return Math.min(Number.POSITIVE_INFINITY, ...found.map(({ claim }) => moment(claim.from)).filter((at) => !Number.isNaN(at)))
}

export class Carrying {
  readonly #instruments: ReadonlyMap<string, Written>
  readonly #claims: readonly Claim[]

  constructor(instruments: readonly Instrument[], claims: readonly Claim[]) {
    this.#instruments = new Map(instruments.map(({ instrument }) => [textOf(instrument.id), instrument]))
    this.#claims = claims
  }

  live(id: string, above: readonly string[] = []): readonly Span[] {
    const instrument = this.#instruments.get(id)
    const term = instrument === undefined ? null : termOf(instrument)
    if (instrument === undefined || term === null || above.includes(id)) return []
    const ended = moment(recordOf(instrument.ended).on)
    const until = Math.min(term.until, Number.isNaN(ended) ? term.until : ended, occurred(textOf(instrument.ends_on), this.#claims))
    const suspended = (Array.isArray(instrument.suspended) ? instrument.suspended : []).map((one: unknown): Span => {
      const [from, end] = Array.isArray(one) ? one : []
      return { from: moment(from), until: end === null ? Number.POSITIVE_INFINITY : moment(end) }
    })
    const own = until <= term.from ? [] : gaps({ from: term.from, until }, suspended)
    return textsOf(instrument.rests_on).reduce((spans, below) => common(spans, this.live(below, [...above, id])), own)
  }

  /** This instrument first, then what it rests on, then what else its issuer issued in the same order: at most `most`. */
  lanes(id: string, most: number): readonly Lane[] {
    const own = this.#instruments.get(id) ?? {}
    const below = (one: string, seen: Set<string>): Set<string> => {
      for (const next of textsOf(this.#instruments.get(one)?.rests_on)) if (!seen.has(next)) below(next, seen.add(next))
      return seen
    }
    const kin = [...this.#instruments.values()].filter((one) => one.issuer === own.issuer && textOf(one.order) === textOf(own.order))
    const ids = [...new Set([id, ...below(id, new Set()), ...kin.map((one) => textOf(one.id))])].slice(0, most)
    return ids.flatMap((one) => {
      const instrument = this.#instruments.get(one)
      const term = instrument === undefined ? null : termOf(instrument)
      return instrument === undefined || term === null
        ? []
        : [{ id: one, title: textOf(instrument.title) || one, term, live: this.live(one), permits: permits(instrument) }]
    })
  }
}
