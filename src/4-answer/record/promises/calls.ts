/** Decides what is recorded of calls to a hotline: that they came, and what became of them. */
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { readCall, readCallOutcome, type WrittenCallOutcome } from '#watch/hotline/call.ts'
import type { Asking } from '../command.ts'
import { type Draft, draft } from '../entry.ts'
import { at } from '../moments.ts'
import type { View } from '../view.ts'
import type { PromisesCommand } from './command.ts'

type CallCommand = Extract<PromisesCommand, { verb: 'log-call' | 'follow-call' }>
type Of<V extends CallCommand['verb']> = Extract<CallCommand, { verb: V }>

export const decideCalls = (view: View, command: CallCommand, asking: Asking): readonly Draft[] | Refusal =>
  command.verb === 'log-call' ? log(view, command, asking) : follow(view, command, asking)

/** The call; beside it what was told in words, and what became of it where that is known already. */
function log(view: View, { call: raw }: Of<'log-call'>, asking: Asking): readonly Draft[] | Refusal {
  const read = readCall(raw, view.get('store', 'store')?.data.zone ?? 'UTC', asking.at)
  if (isRefusal(read)) return placed(read, { field: 'call' })
  const { account, outcome, ...call } = read.written
  if (view.get('call', call.id) !== null) return refuse('shape-repeated', { found: call.id }, { field: 'call.id' })
  if (call.mechanism !== undefined && view.get('mechanism', call.mechanism) === null)
    return refuse('mechanism-unknown', { found: call.mechanism }, { field: 'call.mechanism' })
  const wrong = outcome === undefined ? null : unknownReport(view, outcome, 'call.outcome.report')
  return (
    wrong ?? [
      draft('call-logged', { call, received: at(read.received), until: read.until === null ? null : at(read.until) }),
      ...(account === undefined ? [] : [draft('call-account-filed', { call: call.id, text: account })]),
      ...(outcome === undefined ? [] : [draft('call-followed', { call: call.id, outcome })]),
    ]
  )
}

function follow(view: View, { call: id, outcome: raw }: Of<'follow-call'>, { by }: Asking): readonly Draft[] | Refusal {
  const data = view.get('call', id)?.data
  if (data === undefined) return refuse('watch-call-unknown', { found: id }, { field: 'call' })
  if (data.outcomeBy !== null && data.outcomeBy !== by) return refuse('may-not-only-recorder', { by, found: id }, { field: 'call' })
  const outcome = readCallOutcome(raw)
  if (isRefusal(outcome)) return placed(outcome, { field: 'outcome' })
  return unknownReport(view, outcome, 'outcome.report') ?? [draft('call-followed', { call: id, outcome })]
}

/** A call becomes a report that is on file. */
const unknownReport = (view: View, { report }: WrittenCallOutcome, field: string): Refusal | null =>
  report === undefined || view.get('incident-report', report) !== null ? null : refuse('report-unknown', { found: report }, { field })
