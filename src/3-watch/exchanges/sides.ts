/** What each side of an exchange has given, was to have given by now, and still owes: by its tranches, and by the ratio for what it was given. */
import type { Instant } from '#ground/instant.ts'
import { spanOfDay } from '../ceasefires/relative-day.ts'
import type { Exchange, ExchangeEvent, Gives } from './exchange.ts'
import { agreedOn, viewsOf } from './views.ts'

/** One kind that one side gives, over all tranches. Null is what nobody can tell: sources differ, or nothing is on file of a day that is over. */
export interface SideLine {
  readonly by: string
  readonly what: string
  /** Over the tranches whose day is over. */
  readonly due: number
  /** What is on file, tranches of which nothing is left out; null only where sources differ. */
  readonly onFile: number | null
  readonly given: number | null
  readonly owed: number | null
  /** What the ratio calls for, for all that was given to it so far; null also where no ratio speaks of it. */
  readonly called: number | null
  readonly owedByRatio: number | null
}

type Kind = Pick<Gives, 'by' | 'what'>
const alike = (a: Kind, b: Kind): boolean => a.by === b.by && a.what === b.what

/**
 * One line for each kind that a tranche or a ratio has a side give, in order of side, then kind; `gifts` are what was given up to `at`. What was
 * given too much in one tranche makes up for what is owed of another, and nobody owes less than nothing.
 */
export function sidesOf(exchange: Exchange, gifts: readonly ExchangeEvent[], at: Instant): readonly SideLine[] {
  const kinds = new Map<string, Kind>()
  for (const { by, what } of [...exchange.tranches.flatMap(({ gives }) => gives), ...exchange.ratios.map(({ gives }) => gives)])
    kinds.set(JSON.stringify([by, what]), { by, what })
  return [...kinds.keys()].sort().map((key) => lineOf(exchange, kinds.get(key) as Kind, gifts, at))
}

function lineOf({ tranches, ratios, zone }: Exchange, kind: Kind, gifts: readonly ExchangeEvent[], at: Instant): SideLine {
  const own = ratios.filter(({ gives }) => alike(gives, kind))
  const parts = tranches.map(({ id, day, gives }) => {
    const inIt = gifts.filter(({ of }) => of === id)
    const agreed = gives.reduce((so, one) => (alike(one, kind) ? so + one.count : so), 0)
    const called = sum(own.map(({ per, gives: { count } }) => times(givenIn(per, inIt, 0), count)))
    const over = at >= spanOfDay(day, zone)[1]
    // Nothing on file of what was to be given by now is not the same as that nothing was given.
    const silent = over && (agreed > 0 || called !== 0) ? null : 0
    return { due: over ? agreed : 0, called, onFile: givenIn(kind, inIt, 0), given: givenIn(kind, inIt, silent) }
  })
  const [due, given] = [parts.reduce((so, one) => so + one.due, 0), sum(parts.map((one) => one.given))]
  const onFile = sum(parts.map((one) => one.onFile))
  const called = own.length === 0 ? null : sum(parts.map((one) => one.called))
  const owes = (wanted: number | null) => (wanted === null || given === null ? null : Math.max(0, wanted - given))
  return { ...kind, due, onFile, given, owed: owes(due), called, owedByRatio: owes(called) }
}

/** What all sources say was given; `silent` where none says anything. */
function givenIn(kind: Kind, gifts: readonly ExchangeEvent[], silent: number | null): number | null {
  const views = viewsOf(kind, gifts)
  return views.length === 0 ? silent : agreedOn(views)
}

const times = (a: number | null, b: number): number | null => (a === null ? null : a * b)
const sum = (parts: readonly (number | null)[]): number | null =>
  parts.reduce<number | null>((so, one) => (so === null || one === null ? null : so + one), 0)
