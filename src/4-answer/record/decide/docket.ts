/** Dockets from proposal to report. */

import { approvalDigest } from '#bound/determine/determine.ts'
import { readDecimal } from '#ground/decimal.ts'
import { writeInstant } from '#ground/instant.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { type Asked, actOf, actOnFile, chargesText, determinedOf, put } from '../asking.ts'
import { hindrance } from '../capabilities.ts'
import type { ChargeText } from '../charge.ts'
import { type Asking, CLOCK, type Command, type Decided } from '../command.ts'
import { dutiesArising } from '../duty.ts'
import { type Draft, draft } from '../entry.ts'
import { promiseMade } from '../promises/made.ts'
import type { DocketData, Row } from '../row.ts'
import { Staged } from '../staged.ts'
import type { View } from '../view.ts'
import { isFinal } from '../witnessing/fold.ts'
import type { Written } from '../written.ts'
import { wrongWords } from './words.ts'

type DocketCommand = Extract<
  Command,
  {
    verb:
      | 'propose'
      | 'revise'
      | 'ask-again'
      | 'advise'
      | 'approve'
      | 'take-back'
      | 'send-back'
      | 'perform'
      | 'report'
      | 'close'
      | 'withdraw'
  }
>

export function decideDocket(view: View, command: DocketCommand, asking: Asking): Decided | Refusal {
  if (command.verb === 'propose') return propose(view, command, asking)
  const row = view.get('docket', command.docket)
  if (row === null) return refuse('docket-unknown', { found: command.docket }, { field: 'docket' })
  const hindered = hindrance(view, row.data, command.verb, asking.by, asking.at)
  if (hindered) return hindered
  const docket = command.docket
  switch (command.verb) {
    case 'revise':
      return revise(view, row.data, command.act, asking)
    case 'ask-again':
      return askAgain(view, row.data, asking)
    case 'advise':
      return wrongWords(command.text, 'text') ?? advise(row.data, command.text)
    case 'approve':
      return approve(view, row.data, command, asking)
    case 'take-back':
      return takeBack(view, row.data, command.role, asking)
    case 'send-back':
      return (
        wrongWords(command.why, 'why') ?? {
          drafts: [draft('sent-back', { docket, rev: row.data.rev, why: command.why })],
          told: { docket },
        }
      )
    case 'perform':
      return perform(view, row.data, asking)
    case 'report':
      return report(view, row, command.text, command.settled ?? [])
    case 'close':
      return { drafts: [draft('closed', { docket })], told: { docket } }
    case 'withdraw':
      return wrongWords(command.why, 'why') ?? { drafts: [draft('withdrawn', { docket, why: command.why })], told: { docket } }
  }
}

function propose(view: View, { title, act: raw, docket }: Extract<Command, { verb: 'propose' }>, asking: Asking): Decided | Refusal {
  const number = view.dockets() + 1
  const id = named(docket, number)
  if (isRefusal(id)) return id
  const wrong = wrongWords(title, 'title')
  if (wrong) return wrong
  if (view.get('docket', id) !== null) return refuse('docket-repeated', { found: id }, { field: 'docket' })
  const written = signed(view, raw, asking.by)
  if (isRefusal(written)) return written
  const asked = question(view, id, written, 1, asking)
  if (isRefusal(asked)) return asked
  const answer = determinedOf(view, asked, { tz: asking.tz, reserve: true })
  return {
    drafts: [draft('proposed', { docket: id, number, title, act: written, answer })],
    told: { docket: id, verdict: answer.projection.verdict, projection: answer.projection },
  }
}

/** What a docket is called: what it is given, or `D-` and its number. Such names are kept for the dockets of those numbers. */
function named(given: string | undefined, number: number): string | Refusal {
  const own = `D-${number}`
  if (given === undefined || given === own) return own
  const id = shaped(label, given)
  if (isRefusal(id)) return placed(id, { field: 'docket' })
  return /^D-\d+$/.test(id) ? refuse('docket-name-kept', { found: id, accepted: own }, { field: 'docket' }) : id
}

/** The act with who asks and its time zone written into it. Nobody asks in another's name. */
function signed(view: View, raw: Written, by: string): Written | Refusal {
  const zone = view.get('store', 'store')?.data.zone ?? 'UTC'
  if (raw.rev !== undefined) return refuse('shape-unknown-key', { found: 'rev', accepted: 'actor, kind, when, …' }, { field: 'act.rev' })
  if (by === CLOCK) return { zone, ...raw }
  if (raw.asked_by !== undefined && raw.asked_by !== by)
    return refuse('asker-is-another', { found: String(raw.asked_by), accepted: by }, { field: 'act.asked_by' })
  return { zone, ...raw, asked_by: by }
}

function question(view: View, docket: string, written: Written, rev: number, { at }: Asking): Asked | Refusal {
  const act = actOf(view, written, rev)
  if (isRefusal(act)) return placed(act, { field: 'act' })
  // An act without an end cannot be judged, and it would have no place in any calendar.
  if (act.legs.some((leg) => leg.until === null)) return refuse('shape-missing', { accepted: '[start, end]' }, { field: 'act.when[1]' })
  return put(view, { docket, act, at, known: at })
}

/** That one advised, and what one wrote: the first stands for ever, the second can be erased. */
function advise({ id: docket, rev }: DocketData, words: string): Decided {
  return { drafts: [draft('advised', { docket, rev }), draft('advice-filed', { docket, rev, text: words })], told: { docket } }
}

function revise(view: View, data: DocketData, raw: Written, asking: Asking): Decided | Refusal {
  const written = signed(view, raw, asking.by)
  if (isRefusal(written)) return written
  const rev = data.rev + 1
  const asked = question(view, data.id, written, rev, asking)
  if (isRefusal(asked)) return asked
  const answer = determinedOf(view, asked, { tz: asking.tz, reserve: true })
  return {
    drafts: [draft('revised', { docket: data.id, rev, act: written, answer })],
    told: { docket: data.id, verdict: answer.projection.verdict, projection: answer.projection },
  }
}

function again(view: View, data: DocketData, { at }: Asking): Asked {
  return put(view, { docket: data.id, act: actOnFile(view, data.act, data.rev), at, known: at })
}

function askAgain(view: View, data: DocketData, asking: Asking): Decided {
  const answer = determinedOf(view, again(view, data, asking), { tz: asking.tz, reserve: true })
  return {
    drafts: [draft('determined', { docket: data.id, rev: data.rev, answer })],
    told: { docket: data.id, verdict: answer.projection.verdict, projection: answer.projection },
  }
}

/**
 * An approval, and the answer it leads to, in one. It binds to what stands now, and what was shown must be that: the text the approver
 * names, or else the answer on file. Where that has changed since, it is asked again first, so that nobody approves what he never saw.
 */
function approve(view: View, data: DocketData, command: Extract<Command, { verb: 'approve' }>, asking: Asking): Decided | Refusal {
  const { role, value } = command
  const roles: unknown = view.get('office', asking.by)?.data.roles
  if (!Array.isArray(roles) || !roles.includes(role)) return refuse('role-not-held', { by: asking.by, role }, { field: 'role' })
  const digest = approvalDigest(again(view, data, asking).question)
  const shown = command.digest ?? (data.digest === '' ? digest : data.digest)
  if (shown !== digest) return refuse('approval-of-another-text', { docket: data.id, found: shown, accepted: digest }, { field: 'digest' })
  const mine = view.inDocket('approval', data.id).filter((row) => row.data.by === asking.by && row.data.role === role)
  const last = mine.sort((a, b) => b.from - a.from)[0]?.data
  if (last !== undefined && last.rev === data.rev && last.digest === digest && last.value === value)
    return refuse('approved-already', { by: asking.by, docket: data.id })
  const given = draft('approved', { docket: data.id, rev: data.rev, role, value, digest })
  const staged = new Staged(view)
  staged.add({ ...given, index: view.size, at: asking.at, by: asking.by })
  const after = askAgain(staged, data, asking)
  return { drafts: [given, ...after.drafts], told: after.told }
}

/** That an approval, or a no, is taken back, and the answer it leads to, in one. */
function takeBack(view: View, data: DocketData, role: string, asking: Asking): Decided | Refusal {
  const given = view.inDocket('approval', data.id).filter((row) => row.data.by === asking.by && row.data.rev === data.rev)
  if (!given.some((row) => row.data.role === role))
    return refuse('approval-not-given', { by: asking.by, docket: data.id }, { field: 'role' })
  const taken = draft('approval-withdrawn', { docket: data.id, rev: data.rev, role })
  const staged = new Staged(view)
  staged.add({ ...taken, index: view.size, at: asking.at, by: asking.by })
  const after = askAgain(staged, data, asking)
  return { drafts: [taken, ...after.drafts], told: after.told }
}

/** Performing determines again, in the same transaction. Without a permit the new answer is recorded and nothing is performed. */
function perform(view: View, data: DocketData, asking: Asking): Decided {
  const asked = again(view, data, asking)
  const { determination } = asked
  const told = { docket: data.id, verdict: determination.verdict }
  if (determination.verdict !== 'permit') {
    const answer = determinedOf(view, asked, { tz: asking.tz })
    const drafts: Draft[] = [draft('determined', { docket: data.id, rev: data.rev, answer })]
    return { drafts, told: { ...told, projection: answer.projection, performed: false } }
  }
  const answer = determinedOf(view, asked, { tz: asking.tz })
  const { legs } = asked.question.act
  const from = Math.min(...legs.map((leg) => leg.from))
  const until = Math.max(...legs.map((leg) => leg.until ?? leg.from))
  const duties = dutiesArising(determination.duties, data.id, asking.at, (name) => view.get('duty', name) !== null)
  const charges = chargesText(determination)
  const when = [writeInstant(from), writeInstant(until)] as const
  const awaiting = isFinal(view, data.act.kind) ? { awaiting: true } : {}
  return {
    drafts: [
      draft('performed', { docket: data.id, rev: data.rev, answer, charges, when, duties }),
      ...promiseMade(data, asked.question.act, asking.at),
    ],
    told: { ...told, projection: answer.projection, performed: true, duties: duties.map((duty) => duty.name), ...awaiting },
  }
}

/** What was really used. Each limit named must have been charged, with an amount that can be read and in the same measure. */
function report(view: View, { data }: Row<'docket'>, words: string, settled: readonly ChargeText[]): Decided | Refusal {
  const wrong = wrongWords(words, 'text')
  if (wrong) return wrong
  const used = view.inDocket('usage', data.id).filter((row) => row.data.state === 'performed')
  for (const [i, one] of settled.entries()) {
    const charged = used.find((row) => row.data.limit === one.limit)?.data.charge
    const field = `settled[${i}]`
    if (charged === undefined) {
      return refuse(
        'limit-not-charged',
        { found: one.limit, accepted: used.map((row) => row.data.limit).join(', ') },
        { field: `${field}.limit` },
      )
    }
    if (settled.findIndex((other) => other.limit === one.limit) !== i) return refuse('shape-repeated', { found: one.limit }, { field })
    if (one.of !== charged.of || one.unit !== charged.unit)
      return refuse('shape-not-one-of', { found: `${one.of} ${one.unit}`, accepted: `${charged.of} ${charged.unit}` }, { field })
    const amount = readDecimal(one.amount)
    if (isRefusal(amount)) return placed(amount, { field: `${field}.amount` })
    if (amount.isNegative()) return refuse('shape-too-small', { found: one.amount, min: '0' }, { field: `${field}.amount` })
  }
  const docket = data.id
  return { drafts: [draft('reported', { docket, settled }), draft('report-filed', { docket, text: words })], told: { docket } }
}
