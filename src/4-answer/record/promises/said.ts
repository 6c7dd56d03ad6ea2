/** Decides what is recorded about what is said: glossaries, words, what the counterpart understood, and open differences. */
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import { readGlossary } from '#watch/words-said/glossary.ts'
import { clearsUp, readReadBack } from '#watch/words-said/read-back.ts'
import type { Asking } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { type Draft, draft } from '../entry.ts'
import type { StepCapability } from '../incidents/capabilities.ts'
import { at } from '../moments.ts'
import type { DocketData, DocketState } from '../row.ts'
import type { View } from '../view.ts'
import { PROMISES_CAPABILITIES } from './capabilities.ts'
import type { PromisesCommand } from './command.ts'

type SaidCommand = Extract<PromisesCommand, { verb: 'file-glossary' | 'draft-words' | 'read-back' | 'close-clarification' }>
type Of<V extends SaidCommand['verb']> = Extract<SaidCommand, { verb: V }>

export function decideSaid(view: View, command: SaidCommand, asking: Asking): readonly Draft[] | Refusal {
  switch (command.verb) {
    case 'file-glossary':
      return glossary(view, command)
    case 'draft-words':
      return words(view, command, asking)
    case 'read-back':
      return readBack(view, command, asking)
    case 'close-clarification':
      return close(view, command, asking)
  }
}

function glossary(view: View, { glossary: raw }: Of<'file-glossary'>): readonly Draft[] | Refusal {
  const read = readGlossary(raw)
  if (isRefusal(read)) return placed(read, { field: 'glossary' })
  if (view.get('instrument', read.of) === null) return refuse('instrument-unknown', { found: read.of }, { field: 'glossary.of' })
  return [draft('glossary-filed', { glossary: read })]
}

/** The kinds of act by which something is said. */
export const SAID_KINDS: readonly unknown[] = ['statement', 'message', 'promise']
/** Whom an act that says something says it to, as it is written: its counterparts, in their order. */
export function heardBy({ counterpart }: DocketData['act']): readonly string[] {
  const all = Array.isArray(counterpart) ? counterpart : [counterpart]
  return [...new Set(all.filter((one): one is string => typeof one === 'string'))]
}
const UNSAID: readonly DocketState[] = ['permitted', 'referred', 'refused']
const SAID: readonly DocketState[] = ['performed', 'reported', 'closed']

/** The docket of something that is said and stands in one of these states. */
function saidOn(view: View, docket: string, states: readonly DocketState[]): DocketData | Refusal {
  const data = view.get('docket', docket)?.data
  if (data === undefined) return refuse('docket-unknown', { found: docket }, { field: 'docket' })
  if (!SAID_KINDS.includes(data.act.kind))
    return refuse('watch-not-said', { found: String(data.act.kind), accepted: SAID_KINDS.join(', ') }, { field: 'docket' })
  if (!states.includes(data.state))
    return refuse('docket-state', { docket, state: data.state, verb: 'words', accepted: states.join(', ') }, { field: 'docket' })
  return data
}

/** The docket whose words this office may draft, or why it may not. */
function toBeSaid(view: View, docket: string, by: string): DocketData | Refusal {
  const data = saidOn(view, docket, UNSAID)
  return isRefusal(data) || data.proposedBy === by ? data : onlyProposer(by, 'draft-words', docket, 'docket')
}

const onlyProposer = (by: string, verb: SaidCommand['verb'], docket: string, field: string): Refusal =>
  refuse('may-not-only-proposer', { by, verb, docket }, { field })

/** What an office may do with what is said on a docket, and why not. */
export function saidCapabilities(view: View, { id, proposedBy }: DocketData, by: string): readonly StepCapability<DocketWordsVerb>[] {
  const hindrances: Readonly<Record<DocketWordsVerb, DocketData | Refusal | null>> = {
    'draft-words': toBeSaid(view, id, by),
    'read-back': saidOn(view, id, SAID),
    'close-clarification': proposedBy === by ? null : onlyProposer(by, 'close-clarification', id, 'clarification'),
  }
  return DOCKET_WORDS_VERBS.map((verb) => {
    const found = hindrances[verb]
    const why = isRefusal(found) ? found : null
    return { verb, may: why === null, why, cites: PROMISES_CAPABILITIES[verb].cites }
  })
}
const DOCKET_WORDS_VERBS = ['draft-words', 'read-back', 'close-clarification'] as const
type DocketWordsVerb = (typeof DOCKET_WORDS_VERBS)[number]

function words(view: View, { docket, lang, text }: Of<'draft-words'>, { by }: Asking): readonly Draft[] | Refusal {
  const data = toBeSaid(view, docket, by)
  if (isRefusal(data)) return data
  const language = shaped(label, lang)
  if (isRefusal(language)) return placed(language, { field: 'lang' })
  const wrong = wrongWords(text, 'text')
  return wrong ?? [draft('words-drafted', { docket, rev: data.rev, lang: language, text })]
}

/** Only what was said can be understood. One that is about an open difference clears it up only if it agrees on every point of it. */
function readBack(view: View, { docket, read_back: raw }: Of<'read-back'>, asking: Asking): readonly Draft[] | Refusal {
  const data = saidOn(view, docket, SAID)
  if (isRefusal(data)) return data
  const read = readReadBack(raw, view.get('store', 'store')?.data.zone ?? 'UTC', asking.at)
  if (isRefusal(read)) return placed(read, { field: 'read_back' })
  const { written, differs, answerBy } = read
  const about = written.clarifies
  const field = 'read_back.clarifies'
  const open = about === undefined ? null : view.get('clarification', String(about))
  if (about !== undefined && (open === null || open.data.docket !== docket || open.data.with !== written.from))
    return refuse('watch-clarification-unknown', { found: about }, { field })
  if (open !== null && isOver(open.data)) return refuse('watch-clarification-over', { found: about ?? '' }, { field })
  const clears = open !== null && clearsUp(open.data.points, written.points) ? (about ?? null) : null
  const opens = differs.map(({ id }) => id)
  const answer_by = answerBy === null ? null : at(answerBy)
  return [draft('read-back-recorded', { docket, rev: data.rev, read_back: written, opens, answer_by, clears })]
}

const isOver = ({ cleared, differing }: { readonly cleared: number | null; readonly differing: object | null }): boolean =>
  cleared !== null || differing !== null

function close(view: View, { clarification, why }: Of<'close-clarification'>, { by }: Asking): readonly Draft[] | Refusal {
  const field = 'clarification'
  const data = view.get('clarification', String(clarification))?.data
  if (data === undefined) return refuse('watch-clarification-unknown', { found: clarification }, { field })
  if (isOver(data)) return refuse('watch-clarification-over', { found: clarification }, { field })
  const { docket } = data
  if (view.get('docket', docket)?.data.proposedBy !== by) return onlyProposer(by, 'close-clarification', docket, field)
  return wrongWords(why, 'why') ?? [draft('clarification-closed', { clarification, docket, why })]
}
