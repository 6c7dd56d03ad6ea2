/** Decides what is recorded about commitments, and hands on what is said, planned, seen and suffered. */
import { inquiryOfLaw } from '#bound/determine/phase.ts'
import { power } from '#bound/determine/power.ts'
import { T } from '#ground/kleene.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import type { Commitment } from '#watch/commitments/commitment.ts'
import { readShowing } from '#watch/commitments/showing.ts'
import type { Asking, Decided } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { bodiesOf } from '../duty-capabilities.ts'
import { type Draft, draft } from '../entry.ts'
import { RecordFacts } from '../gather.ts'
import type { StepCapability } from '../incidents/capabilities.ts'
import { at } from '../moments.ts'
import type { View } from '../view.ts'
import { decideCalls } from './calls.ts'
import { PROMISES_CAPABILITIES } from './capabilities.ts'
import type { PromisesCommand, PromisesVerb } from './command.ts'
import { commitmentOf } from './commitments.ts'
import { decideField } from './field.ts'
import { followed, speakerOf } from './following.ts'
import { decideSaid } from './said.ts'

export function decidePromises(view: View, command: PromisesCommand, asking: Asking): Decided | Refusal {
  const drafts = draftsOf(view, command, asking)
  return isRefusal(drafts) ? drafts : { drafts, told: {} }
}

function draftsOf(view: View, command: PromisesCommand, asking: Asking): readonly Draft[] | Refusal {
  switch (command.verb) {
    case 'show-commitment':
      return show(view, command, asking)
    case 'withdraw-showing':
      return withdrawShowing(view, command, asking)
    case 'release-commitment':
      return release(view, command, asking)
    case 'file-glossary':
    case 'draft-words':
    case 'read-back':
    case 'close-clarification':
      return decideSaid(view, command, asking)
    case 'log-call':
    case 'follow-call':
      return decideCalls(view, command, asking)
    default:
      return decideField(view, command, asking)
  }
}

type Of<V extends PromisesVerb> = Extract<PromisesCommand, { verb: V }>

function show(view: View, { commitment: id, showing: raw }: Of<'show-commitment'>, asking: Asking): readonly Draft[] | Refusal {
  const commitment = commitmentOf(view, id, asking.at)
  if (commitment === null) return unknown(id)
  const read = readShowing(raw, commitment.zone, asking.at)
  if (isRefusal(read)) return placed(read, { field: 'showing' })
  const { written, from, until } = read
  const told = { commitment: id, showing: written, from: Number.isFinite(from) ? at(from) : null, until: at(until) }
  return [draft('commitment-evidence', told)]
}

function withdrawShowing(view: View, { evidence, why }: Of<'withdraw-showing'>, { by }: Asking): readonly Draft[] | Refusal {
  const row = view.get('commitment-evidence', String(evidence))
  if (row === null) return refuse('watch-evidence-unknown', { found: evidence }, { field: 'evidence' })
  if (row.data.by !== by) return refuse('may-not-only-recorder', { by, found: evidence }, { field: 'evidence' })
  const wrong = wrongWords(why, 'why')
  if (wrong) return wrong
  return [draft('commitment-evidence-withdrawn', { evidence, commitment: row.data.commitment, why })]
}

/** For whom somebody lets off: those it is owed to whom they are or are of, or all, by power over the instrument. */
interface LettingOff {
  readonly for: readonly string[]
  readonly whole: boolean
}

/** How this office may let off, or why it may not. A duty is waived under its own rules. */
function lettingOff(view: View, commitment: Commitment, asking: Asker): LettingOff | Refusal {
  const { id } = commitment
  const field = 'commitment'
  if (commitment.kind === 'duty') return refuse('watch-duty-is-waived', { found: id }, { field })
  if (followed(view, commitment, asking.at).standing.status === 'released')
    return refuse('watch-released-already', { found: id }, { field })
  if (speakerOf(view, commitment, { saidBy: asking.by, shows: 'done', recordedBy: asking.by }, asking.at) === 'debtor')
    return refuse('waiver-of-own-duty', { by: asking.by, found: id }, { field })
  const { ids } = bodiesOf(view, asking.by)
  const owedTo = commitment.to.filter((one) => ids.includes(one))
  const whole = mayExempt(view, commitment, ids, asking.at)
  return owedTo.length === 0 && !whole ? refuse('waiver-not-theirs', { by: asking.by, found: id }, { field }) : { for: owedTo, whole }
}
type Asker = Pick<Asking, 'by' | 'at'>

/** What is owed to several is released by all of them, each for himself. */
function release(view: View, { commitment: id, why }: Of<'release-commitment'>, asking: Asking): readonly Draft[] | Refusal {
  const commitment = commitmentOf(view, id, asking.at)
  if (commitment === null) return unknown(id)
  const letsOff = lettingOff(view, commitment, asking)
  if (isRefusal(letsOff)) return letsOff
  return wrongWords(why, 'why') ?? [draft('commitment-released', { commitment: id, ...letsOff, why })]
}

/** What an office may do with a commitment, and why not. */
export function commitmentCapabilities(view: View, commitment: Commitment, asker: Asker): readonly StepCapability<CommitmentVerb>[] {
  const found = lettingOff(view, commitment, asker)
  const why = isRefusal(found) ? found : null
  const { 'show-commitment': shown, 'release-commitment': released } = PROMISES_CAPABILITIES
  return [
    { verb: 'show-commitment', may: true, why: null, cites: shown.cites },
    { verb: 'release-commitment', may: why === null, why, cites: released.cites },
  ]
}
type CommitmentVerb = 'show-commitment' | 'release-commitment'

/** Whether one of them may exempt from the instrument whose clause it is, at this moment. */
function mayExempt(view: View, { instrument }: Commitment, who: readonly string[], now: number): boolean {
  const { rulebook } = view.law()
  const found = instrument === null ? undefined : rulebook.instruments.get(instrument)
  if (found === undefined) return false
  const q = inquiryOfLaw(rulebook, new RecordFacts(view, null, now, now), now, now)
  return who.some((one) => power(q, one, 'exempt', found, now) === T)
}

const unknown = (id: string): Refusal => refuse('watch-commitment-unknown', { found: id }, { field: 'commitment' })
