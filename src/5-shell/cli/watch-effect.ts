/** `parley watch effect FILE`: whether dates made a difference to the events of a file, beside placebo dates. */
import { readDay } from '#ground/calendar.ts'
import { isRefusal, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { type Effect, effectOf } from '#watch/effect/effect.ts'
import type { Series } from '#watch/effect/series.ts'
import { readSeries } from '../watch/effect/read-series.ts'
import type { Context, ExitCode, OptionValues } from './command.ts'

export const effectOptions = {
  date: { type: 'string', takes: 'DATE', help: 'cli.watch.option.date', multiple: true },
  also: { type: 'string', takes: 'DATE', help: 'cli.watch.option.also', multiple: true },
  side: { type: 'string', takes: 'NAME', help: 'cli.watch.option.side', multiple: true },
  window: { type: 'string', takes: 'DAYS', help: 'cli.watch.option.window', default: '14' },
} as const
type EffectContext = Context<OptionValues<typeof effectOptions>>

const WINDOW_MAX = 365

/** Each date with its answer. Exit 0: that nothing can be told is an answer too. */
export async function effectStep(ctx: EffectContext, file: string): Promise<ExitCode> {
  const { side } = ctx.values
  const window = windowOf(ctx.values.window)
  if (isRefusal(window)) return ctx.refused(window)
  if (ctx.values.date.length === 0) return ctx.refused(refuse('shape-missing', { accepted: 'YYYY-MM-DD' }, { field: '--date' }))
  const dates = daysOf(ctx.values.date, '--date')
  if (isRefusal(dates)) return ctx.refused(dates)
  const also = daysOf(ctx.values.also, '--also')
  if (isRefusal(also)) return ctx.refused(also)
  const series = await readSeries(file, side, Date.now())
  if (isRefusal(series)) return ctx.refused(series)
  const found = dates.map((date) => {
    const others = [...dates, ...also].filter((one) => one !== date)
    return effectOf({ days: series.days, from: series.from, until: series.until, date, window, others })
  })
  if (ctx.json)
    ctx.data({
      file,
      sides: [...side],
      window,
      series: told(series),
      effects: found.map((one, i) => ({ date: ctx.values.date[i], ...one })),
    })
  else for (const line of lines(ctx, series, found, window)) ctx.out(line)
  return 0
}

function windowOf(text: string): number | Refusal {
  const days = Number(text)
  if (Number.isInteger(days) && days >= 1 && days <= WINDOW_MAX) return days
  return refuse('shape-wrong', { found: shown(text), accepted: `1 … ${WINDOW_MAX}` }, { field: '--window' })
}

function daysOf(texts: readonly string[], field: string): readonly number[] | Refusal {
  const days: number[] = []
  for (const text of texts) {
    const day = readDay(text)
    if (day === null) return refuse('instant-unreadable', { found: shown(text) }, { field })
    days.push(day)
  }
  return days
}

const told = ({ days, from, until, leftOut }: Series) => ({ events: days.length, from, until, leftOut })

const ROUND = 100
const rounded = (value: number | null): string => (value === null ? '–' : String(Math.round(value * ROUND) / ROUND))

function lines(ctx: EffectContext, series: Series, found: readonly Effect[], window: number): string[] {
  const head = ctx.say('cli.watch.effect.series', { events: series.days.length, days: series.until - series.from, left: series.leftOut })
  return [head, ...found.flatMap((one, i) => answer(ctx, ctx.values.date[i] ?? '', one, window))]
}

function answer(ctx: EffectContext, date: string, effect: Effect, window: number): string[] {
  const { verdict, why, before, after, ratio, band, placebos, independent, asFar, power } = effect
  const counted = { date, before, after, window, ratio: rounded(ratio) }
  const line = ctx.say(`cli.watch.effect.${why ?? verdict}`, counted)
  const placebo = ctx.say('cli.watch.effect.placebo', {
    low: rounded(band?.[0] ?? null),
    high: rounded(band?.[1] ?? null),
    placebos,
    independent,
    far: asFar ?? 0,
  })
  const seen = ctx.say('cli.watch.effect.power', { fall: rounded(power?.fallTo ?? null), rise: rounded(power?.riseTo ?? null) })
  return band === null || ratio === null ? [line] : [line, `  ${placebo}`, `  ${seen}`]
}
