/** Decides what is recorded of plans, signs of tension, and harm to civilians. */
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { HARM_STEPS, type HarmStep, harmAssessmentSchema, readHarm } from '#watch/harm/harm.ts'
import { readOutcome, readPatrol } from '#watch/plans/patrol.ts'
import { readSign } from '#watch/signs/sign.ts'
import type { Asking } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { type Draft, draft } from '../entry.ts'
import { at, moment } from '../moments.ts'
import type { Data } from '../row.ts'
import type { View } from '../view.ts'
import type { PromisesCommand } from './command.ts'
import { harmHindrance, patrolHindrance, signHindrance } from './field-capabilities.ts'

type FieldVerb =
  | ('plan-patrol' | 'end-patrol' | 'note-sign' | 'withdraw-sign')
  | ('receive-harm' | 'acknowledge-harm' | 'assess-harm' | 'answer-harm')
type FieldCommand = Extract<PromisesCommand, { verb: FieldVerb }>
type Of<V extends FieldVerb> = Extract<FieldCommand, { verb: V }>

export function decideField(view: View, command: FieldCommand, asking: Asking): readonly Draft[] | Refusal {
  switch (command.verb) {
    case 'plan-patrol':
      return plan(view, command)
    case 'end-patrol':
      return end(view, command, asking)
    case 'note-sign':
      return note(view, command, asking)
    case 'withdraw-sign':
      return withdrawSign(view, command, asking)
    case 'receive-harm':
      return receive(view, command, asking)
    case 'acknowledge-harm':
      return (
        owed(view, command.harm, 'acknowledged', asking) ??
        wrongWords(command.how, 'how') ?? [draft('harm-acknowledged', { harm: command.harm, how: command.how })]
      )
    case 'assess-harm':
      return owed(view, command.harm, 'assessed', asking) ?? assess(command)
    case 'answer-harm':
      return (
        owed(view, command.harm, 'answered', asking) ??
        wrongWords(command.text, 'text') ?? [draft('harm-answered', { harm: command.harm, text: command.text })]
      )
  }
}

const zoneOf = (view: View): string => view.get('store', 'store')?.data.zone ?? 'UTC'

function plan(view: View, { patrol: raw }: Of<'plan-patrol'>): readonly Draft[] | Refusal {
  const read = readPatrol(raw, zoneOf(view))
  if (isRefusal(read)) return placed(read, { field: 'patrol' })
  const { written, from, until } = read
  if (view.get('patrol', written.id) !== null) return refuse('shape-repeated', { found: written.id }, { field: 'patrol.id' })
  return [draft('patrol-planned', { patrol: written, from: at(from), until: at(until) })]
}

/** Whoever said what came of it corrects that; another tells what he saw in a report of his own. */
function end(view: View, { patrol: id, outcome: raw }: Of<'end-patrol'>, asking: Asking): readonly Draft[] | Refusal {
  const data = view.get('patrol', id)?.data
  if (data === undefined) return refuse('watch-patrol-unknown', { found: id }, { field: 'patrol' })
  const hindrance = patrolHindrance(id, data, asking.by)
  if (hindrance) return hindrance
  const read = readOutcome(raw, zoneOf(view), { from: moment(data.from) }, asking.at)
  if (isRefusal(read)) return placed(read, { field: 'outcome' })
  return [draft('patrol-ended', { patrol: id, outcome: read.written, at: at(read.at) })]
}

function note(view: View, { sign: raw }: Of<'note-sign'>, asking: Asking): readonly Draft[] | Refusal {
  const read = readSign(raw, zoneOf(view), asking.at)
  if (isRefusal(read)) return placed(read, { field: 'sign' })
  const { written, from, until } = read
  if (view.get('sign', written.id) !== null) return refuse('shape-repeated', { found: written.id }, { field: 'sign.id' })
  return [draft('sign-noted', { sign: written, from: at(from), until: at(until) })]
}

function withdrawSign(view: View, { sign, why }: Of<'withdraw-sign'>, { by }: Asking): readonly Draft[] | Refusal {
  const data = view.get('sign', sign)?.data
  if (data === undefined) return refuse('watch-sign-unknown', { found: sign }, { field: 'sign' })
  return signHindrance(sign, data, by) ?? wrongWords(why, 'why') ?? [draft('sign-withdrawn', { sign, why })]
}

/** The allegation, and beside it what was told in words. */
function receive(view: View, { harm: raw }: Of<'receive-harm'>, asking: Asking): readonly Draft[] | Refusal {
  const read = readHarm(raw, zoneOf(view), asking.at)
  if (isRefusal(read)) return placed(read, { field: 'harm' })
  const { account, ...harm } = read.written
  if (view.get('harm', harm.id) !== null) return refuse('shape-repeated', { found: harm.id }, { field: 'harm.id' })
  const due = Object.fromEntries(HARM_STEPS.map((step) => [step, at(read.due[step])])) as Data['harm']['due']
  const times = { received: at(read.received), from: at(read.from), until: at(read.until), due }
  return [draft('harm-received', { harm, ...times }), draft('harm-account-filed', { harm: harm.id, text: account })]
}

/** Why this step cannot be done now by this office; null when it can. */
function owed(view: View, id: string, step: HarmStep, { by }: Asking): Refusal | null {
  const data = view.get('harm', id)?.data
  return data === undefined ? refuse('watch-harm-unknown', { found: id }, { field: 'harm' }) : harmHindrance(view, id, data, step, by)
}

function assess({ harm, assessment: raw }: Of<'assess-harm'>): readonly Draft[] | Refusal {
  const read = shaped(harmAssessmentSchema, raw)
  if (isRefusal(read)) return placed(read, { field: 'assessment' })
  return [draft('harm-assessed', { harm, finding: read.finding, why: read.why, rests_on: read.rests_on ?? [] })]
}
