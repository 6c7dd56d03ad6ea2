/** `parley law designated ID`: who is designated under a measure on a date, which reviews are due, and how requests to be taken off stand. */
import { type DesignationStanding, designationStanding, type RequestStanding } from '#bound/law/delisting.ts'
import type { Designation } from '#bound/law/designation.ts'
import { type Instant, writeInstant } from '#ground/instant.ts'
import { isRefusal, refuse } from '#ground/refusal.ts'
import type { LawDocuments } from '../files/rulebook.ts'
import { tellMoment } from '../tell/figures.ts'
import type { ExitCode } from './command.ts'
import { type Law, momentOf, unknownId } from './law-steps.ts'

type Shown = readonly [Designation, DesignationStanding]

/** Every designation that was on file by then. Exit 1 where a review or a step of a request is late. */
export function designatedInLaw(ctx: Law, law: LawDocuments, [id = '']: readonly string[]): ExitCode {
  const instrument = law.rulebook.instruments.get(id)
  if (instrument === undefined) return ctx.refused(unknownId(law, id))
  if (instrument.designations === null) return ctx.refused(refuse('shape-missing', { accepted: 'designations' }, { field: id }))
  const on = momentOf(ctx, instrument.zone)
  if (isRefusal(on)) return ctx.refused(on)
  const shown = instrument.designations.flatMap((one): Shown[] => {
    const standing = designationStanding(one, instrument.zone, on)
    return standing === null ? [] : [[one, standing]]
  })
  if (ctx.json) ctx.data({ instrument: id, on: writeInstant(on), designations: shown.map(asData) })
  else {
    ctx.out(ctx.say('cli.law.designated', { id, n: shown.length, on: tellMoment(on, instrument.zone, ctx.locale), zone: instrument.zone }))
    for (const one of shown) tell(ctx, one, instrument.zone)
  }
  return shown.some(([, { reviewLate, request }]) => reviewLate || request?.late === true) ? 1 : 0
}

const dateOf = (at: Instant | null): string | null => (at !== null && Number.isFinite(at) ? writeInstant(at) : null)

function asData([one, { state, reviewDue, reviewLate, request }]: Shown): object {
  const { id, party, criteria, statement, measures } = one
  const asked = request === null ? null : { ...request, since: dateOf(request.since), due: dateOf(request.due) }
  return {
    id,
    party,
    state,
    listed: dateOf(one.listed),
    measures,
    criteria,
    statement,
    review: dateOf(reviewDue),
    reviewLate,
    request: asked,
  }
}

function tell(ctx: Law, [one, { state, reviewDue, reviewLate, request }]: Shown, zone: string): void {
  const when = (at: Instant): string => tellMoment(at, zone, ctx.locale)
  const listed = Number.isFinite(one.listed) ? when(one.listed) : 'none'
  ctx.out(`  ${ctx.say('cli.law.designation', { id: one.id, who: one.party ?? 'none', state: state.replace('-', '_'), listed })}`)
  if (reviewDue !== null) ctx.out(`    ${ctx.say('cli.law.review', { due: when(reviewDue), late: reviewLate ? 'yes' : 'no' })}`)
  if (request !== null) ctx.out(`    ${ctx.say('cli.law.request', requestSaid(request, when))}`)
}

function requestSaid({ procedure, stage, since, due, late, mark, outcome }: RequestStanding, when: (at: Instant) => string) {
  const told = { procedure, stage, since: when(since), due: due === null ? 'none' : when(due) }
  return { ...told, late: late ? 'yes' : 'no', mark: mark ?? 'none', outcome: outcome ?? 'none' }
}
