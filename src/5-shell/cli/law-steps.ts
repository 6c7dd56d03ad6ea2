/** What `parley law` does with the texts of a rulebook: one on a date, two versions of one beside each other, times without any. */
import { type Phase, standingOf } from '#bound/determine/phase.ts'
import { FactBase } from '#bound/facts/fact-base.ts'
import { amended } from '#bound/texts/amended.ts'
import { consolidated } from '#bound/texts/consolidated.ts'
import { familyOf, type Gap, unregulated } from '#bound/texts/unregulated.ts'
import type { Written } from '#bound/texts/wording.ts'
import { type Instant, readInstant, writeInstant } from '#ground/instant.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { LawDocuments } from '../files/rulebook.ts'
import { tellAmendment } from '../tell/amendment.ts'
import { tellSpan } from '../tell/figures.ts'
import { tellLawText } from '../tell/law-text.ts'
import type { Context, ExitCode, OptionValues } from './command.ts'

export const options = {
  rulebook: { type: 'string', takes: 'DIR', help: 'cli.law.option.rulebook', required: true },
  on: { type: 'string', takes: 'DATE', help: 'cli.law.option.on' },
} as const
export type Law = Context<OptionValues<typeof options>>

export const unknownId = (law: LawDocuments, id: string): Refusal =>
  refuse('shape-not-one-of', { found: id, accepted: [...law.written.keys()].sort().join(', ') }, { field: 'ID' })

/** The moment meant by `--on`, in the zone of the instrument; now without it. */
export function momentOf(ctx: Law, zone: string): Instant | Refusal {
  if (ctx.values.on === undefined) return Date.now()
  const at = readInstant(ctx.values.on, zone)
  return isRefusal(at) ? placed(at, { field: '--on' }) : at
}

/** `show ID`: the text on a date, as Markdown. */
export function showLaw(ctx: Law, law: LawDocuments, [id = '']: readonly string[]): ExitCode {
  const [written, instrument] = [law.written.get(id), law.rulebook.instruments.get(id)]
  if (written === undefined || instrument === undefined) return ctx.refused(unknownId(law, id))
  const on = momentOf(ctx, instrument.zone)
  if (isRefusal(on)) return ctx.refused(on)
  const text = consolidated(written, on, on)
  if (isRefusal(text)) return ctx.refused(text)
  const { phase } = standingOf(instrument, law.rulebook, new FactBase([]), on)
  if (!ctx.json) {
    for (const line of tellLawText(text, ctx.locale)) ctx.out(line)
    return 0
  }
  const since = (one: { readonly v: number; readonly from: Instant }) => ({ v: one.v, from: dateOf(one.from) })
  const { version, clauses, removed, notes } = text
  ctx.data({
    instrument: id,
    on: writeInstant(on),
    phase,
    version: version === null ? null : since(version),
    clauses: clauses.map((one) => ({ ...one, since: since(one.since), first: since(one.first) })),
    removed: removed.map((one) => ({ ...one, last: since(one.last), removed: since(one.removed) })),
    notes: notes.map((note) =>
      Object.fromEntries(Object.entries(note).map(([key, value]) => [key, isMoment(key, value) ? dateOf(value) : value])),
    ),
  })
  return 0
}

const dateOf = (at: Instant): string | null => (Number.isFinite(at) ? writeInstant(at) : null)
const isMoment = (key: string, value: unknown): value is Instant => typeof value === 'number' && key !== 'v'

/** `diff ID V1 V2`: what changes from the one version to the other. */
export function diffLaw(ctx: Law, law: LawDocuments, [id = '', first = '', second = '']: readonly string[]): ExitCode {
  const written: Written | undefined = law.written.get(id)
  if (written === undefined) return ctx.refused(unknownId(law, id))
  const made = amended(written, Number(first), Number(second))
  if (isRefusal(made)) return ctx.refused(made)
  if (ctx.json) ctx.data(made)
  else for (const line of tellAmendment(made, ctx.locale)) ctx.out(line)
  return 0
}

/** `gaps ID...`: when none of these was in force; of one alone, none of its family. */
export function gapsInLaw(ctx: Law, law: LawDocuments, ids: readonly string[]): ExitCode {
  const stray = ids.find((id) => !law.written.has(id))
  if (stray !== undefined) return ctx.refused(unknownId(law, stray))
  const [first = ''] = ids
  const zone = law.rulebook.instruments.get(first)?.zone ?? 'UTC'
  const on = momentOf(ctx, zone)
  if (isRefusal(on)) return ctx.refused(on)
  const looked = ids.length > 1 ? ids : familyOf(law.rulebook, first)
  const { whole, lanes, gaps } = unregulated(law.rulebook, new FactBase([]), looked, on)
  const span = (one: { readonly from: Instant; readonly until: Instant }) => ({ from: dateOf(one.from), until: dateOf(one.until) })
  if (ctx.json) {
    ctx.data({
      whole: whole === null ? null : span(whole),
      lanes: lanes.map(({ instrument, stretches }) => ({
        instrument,
        stretches: stretches.map((one) => ({ ...span(one), phase: one.phase })),
      })),
      gaps: gaps.map((one) => ({ ...one, ...span(one) })),
    })
  } else tellGaps(ctx, looked, gaps, zone)
  return gaps.length === 0 ? 0 : 1
}

function tellGaps(ctx: Law, looked: readonly string[], gaps: readonly Gap[], zone: string): void {
  ctx.out(ctx.say('cli.law.gaps', { ids: looked.join(', '), n: gaps.length, zone }))
  for (const { from, until, certain, why } of gaps) {
    const phases = why.map(({ instrument, phase }) => ctx.say('cli.law.stood', { instrument, phase: phaseSaid(ctx, phase) }))
    ctx.out(
      ctx.say(certain ? 'cli.law.gap' : 'cli.law.gap-perhaps', { span: tellSpan(from, until, zone, ctx.locale), why: phases.join('; ') }),
    )
  }
}

const phaseSaid = (ctx: Law, phase: Phase): string => ctx.say(`play.phase.${phase}`)
