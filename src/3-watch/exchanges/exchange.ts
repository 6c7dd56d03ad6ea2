/**
 * An exchange by ratios, lists and tranches, as two sides agreed on it: who gives whom, how many for how many, by which day, and
 * which list of names has to be handed over when. All of it is data; what happened is told by events.
 */
import { z } from 'zod'
import { readDay } from '#ground/calendar.ts'
import { type Instant, isZone, readInstant } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label, nameText } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { readList, shaped } from '#ground/schema.ts'
import { BASES } from '#know/claim.ts'
import { dayNumberOf, type RelativeDay, relativeDay } from '../ceasefires/relative-day.ts'

/** So many of something that one side gives: hostages of a kind, prisoners, trucks. */
export interface Gives {
  readonly by: string
  readonly what: string
  readonly count: number
}

/** For each one that `per` gives of `what`, `count` of another kind are given by another. */
export interface Ratio {
  readonly per: { readonly by: string; readonly what: string }
  readonly gives: Gives
}

export interface Tranche {
  readonly id: string
  /** The day it is due, as a day number. */
  readonly day: number
  readonly gives: readonly Gives[]
  readonly list: { readonly by: string; readonly due: Instant } | null
}

export interface Exchange {
  readonly id: string
  readonly title: string
  readonly zone: string
  readonly instrument: string | null
  readonly parties: readonly string[]
  /** First and last day, as day numbers. */
  readonly first: number
  readonly last: number
  readonly ratios: readonly Ratio[]
  readonly totals: readonly Gives[]
  readonly tranches: readonly Tranche[]
  readonly talks: readonly { readonly id: string; readonly title: string; readonly day: number }[]
}

const count = z.int().min(1).max(LIMITS.counted_count_max)
const gives = z.strictObject({ by: label, what: label, count })
const schema = z.strictObject({
  id: label,
  title: nameText,
  zone: z.string(),
  instrument: label.optional(),
  parties: z.array(label).min(2).max(LIMITS.conditions_max),
  first: z.string(),
  lasts: relativeDay,
  ratios: z
    .array(z.strictObject({ per: z.strictObject({ by: label, what: label }), gives }))
    .max(LIMITS.conditions_max)
    .optional(),
  totals: z.array(gives).max(LIMITS.conditions_max).optional(),
  tranches: z
    .array(
      z.strictObject({
        id: label,
        due: relativeDay,
        gives: z.array(gives).max(LIMITS.conditions_max),
        list: z.strictObject({ by: label, due: z.string() }).optional(),
      }),
    )
    .max(LIMITS.counted_names_max),
  talks: z
    .array(z.strictObject({ id: label, title: nameText, due: relativeDay }))
    .max(LIMITS.conditions_max)
    .optional(),
  source: nameText.optional(),
  basis: z.enum(BASES).optional(),
})

/** Reads what was agreed. Refused: unknown keys, whoever gives and is no party, a last day before the first, ids that repeat. */
export function readExchange(raw: unknown): Exchange | Refusal {
  const written = shaped(schema, raw)
  if (isRefusal(written)) return written
  const { id, title, zone, parties, ratios = [], totals = [] } = written
  if (!isZone(zone)) return refuse('zone-unknown', { found: shown(zone) }, { field: 'zone' })
  const first = readDay(written.first)
  if (first === null) return refuse('instant-unreadable', { found: shown(written.first) }, { field: 'first' })
  const last = dayIn(written.lasts, first, 'lasts')
  if (isRefusal(last)) return last
  if (last < first) return refuse('shape-too-small', { found: shown(written.lasts), min: written.first }, { field: 'lasts' })
  const ids = [...written.tranches, ...(written.talks ?? [])].map((one) => one.id)
  const twice = ids.find((one, i) => ids.indexOf(one) !== i)
  if (twice !== undefined) return refuse('shape-repeated', { found: twice }, { field: 'tranches' })
  const giving = [...ratios.flatMap(({ per, gives: for_ }) => [per, for_]), ...totals, ...written.tranches.flatMap((one) => one.gives)]
  const stranger = giving.find(({ by }) => !parties.includes(by))
  if (stranger) return refuse('shape-not-one-of', { found: stranger.by, accepted: parties.join(', ') }, { field: 'parties' })
  const tranches = readList(written.tranches, 'tranches', (one) => readTranche(one, first, zone))
  if (isRefusal(tranches)) return tranches
  const talks = readList(written.talks ?? [], 'talks', ({ id: of, title: called, due }) => {
    const day = dayIn(due, first, 'due')
    return isRefusal(day) ? day : { id: of, title: called, day }
  })
  if (isRefusal(talks)) return talks
  return { id, title, zone, instrument: written.instrument ?? null, parties, first, last, ratios, totals, tranches, talks }
}

function dayIn(relative: RelativeDay, first: number, field: string): number | Refusal {
  const day = dayNumberOf(relative, first)
  return isRefusal(day) ? placed(day, { field }) : day
}

function readTranche(raw: z.output<typeof schema>['tranches'][number], first: number, zone: string): Tranche | Refusal {
  const day = dayIn(raw.due, first, 'due')
  if (isRefusal(day)) return day
  if (raw.list === undefined) return { id: raw.id, day, gives: raw.gives, list: null }
  const due = readInstant(raw.list.due, zone)
  return isRefusal(due) ? placed(due, { field: 'list.due' }) : { id: raw.id, day, gives: raw.gives, list: { by: raw.list.by, due } }
}

export const DEEDS = ['list', 'gave', 'met', 'agreed-next', 'ended', 'stated'] as const
export type Deed = (typeof DEEDS)[number]

/**
 * What happened: a list was handed over, somebody was given, talks were held, what follows was agreed, it ended. `stated` is a total
 * over all tranches as somebody gives it.
 */
export interface ExchangeEvent {
  readonly id: string
  readonly on: Instant
  readonly did: Deed
  /** The tranche or the talks it belongs to. */
  readonly of: string | null
  readonly lines: readonly Gives[]
  readonly source: string
}

const eventSchema = z.strictObject({
  id: label,
  on: z.string(),
  did: z.enum(DEEDS),
  of: label.optional(),
  lines: z
    .array(z.strictObject({ by: label, what: label, count: z.int().min(0).max(LIMITS.counted_count_max) }))
    .max(LIMITS.conditions_max)
    .optional(),
  source: nameText,
  words: z.string().max(LIMITS.text_characters_max).optional(),
  basis: z.enum(BASES).optional(),
})

/** Reads an event of an exchange: a list, a gift and talks name what they belong to; a gift and a stated total say how many. */
export function readExchangeEvent(raw: unknown, exchange: Exchange): ExchangeEvent | Refusal {
  const written = shaped(eventSchema, raw)
  if (isRefusal(written)) return written
  const { id, did, of = null, lines = [], source } = written
  const on = readInstant(written.on, exchange.zone)
  if (isRefusal(on)) return placed(on, { field: 'on' })
  const belongs = did === 'met' ? exchange.talks : did === 'list' || did === 'gave' ? exchange.tranches : []
  const accepted = belongs.map((one) => one.id)
  if (of === null ? belongs.length > 0 || did === 'met' : !accepted.includes(of))
    return refuse('shape-not-one-of', { found: shown(of), accepted: accepted.join(', ') || '∅' }, { field: 'of' })
  if ((did === 'gave' || did === 'stated') === (lines.length === 0))
    return refuse('shape-wrong', { found: String(lines.length), accepted: 'gave, stated: [{by, what, count}]' }, { field: 'lines' })
  const stranger = lines.find(({ by }) => !exchange.parties.includes(by))
  if (stranger) return refuse('shape-not-one-of', { found: stranger.by, accepted: exchange.parties.join(', ') }, { field: 'lines' })
  return { id, on, did, of, lines, source }
}
