/** Decides what is recorded about those who ask what is held about them: that they asked, that it is dropped, and what they were answered. */
import { readDay, writeDay } from '#ground/calendar.ts'
import { dayNumber } from '#ground/instant.ts'
import { LIMITS } from '#ground/limits.ts'
import { label } from '#ground/parts.ts'
import { isRefusal, at as placed, type Refusal, refuse, shown } from '#ground/refusal.ts'
import { shaped } from '#ground/schema.ts'
import type { Asking, Decided } from '../command.ts'
import { wrongWords } from '../decide/words.ts'
import { type Draft, draft } from '../entry.ts'
import type { Row } from '../row.ts'
import type { View } from '../view.ts'
import type { CustodyCommand } from './command.ts'

type Of<V extends CustodyCommand['verb']> = Extract<CustodyCommand, { verb: V }>

const done = (...drafts: Draft[]): Decided => ({ drafts, told: {} })

/** A request is about somebody who need not be on file. It was received by today, and is due on that day at the earliest. */
export function askAccess(view: View, { party, text, rule, received, due }: Of<'ask-access'>, asking: Asking): Decided | Refusal {
  const named = shaped(label, party)
  if (isRefusal(named)) return placed(named, { field: 'party' })
  const wrong = wrongWords(text, 'text') ?? wrongWords(rule, 'rule')
  if (wrong !== null) return wrong
  const [from, until] = [dayIn(received, 'received'), dayIn(due, 'due')]
  if (isRefusal(from)) return from
  if (isRefusal(until)) return until
  const today = dayNumber(asking.at, view.get('store', 'store')?.data.zone ?? 'UTC')
  if (from > today) return refuse('shape-too-big', { found: received, max: writeDay(today) }, { field: 'received' })
  if (until < from) return refuse('shape-too-small', { found: due, min: received }, { field: 'due' })
  return done(draft('access-asked', { party, text, rule, received, due }))
}

function dayIn(text: string, field: string): number | Refusal {
  return readDay(text) ?? refuse('shape-wrong', { found: shown(text), accepted: '2026-03-05' }, { field })
}

/** Whoever asked wants no answer any more, or never asked: why is said, and nobody has to answer. */
export function dropAccess(view: View, { asked, why }: Of<'drop-access'>): Decided | Refusal {
  const request = standing(view, asked)
  if (isRefusal(request)) return request
  return wrongWords(why, 'why') ?? done(draft('access-dropped', { asked, why }))
}

/** A request that is neither answered nor dropped. */
function standing(view: View, asked: number): Row<'access-request'> | Refusal {
  const row = view.get('access-request', String(asked))
  if (row === null) return refuse('access-unknown', { found: shown(asked) }, { field: 'asked' })
  const { answered, dropped } = row.data
  if (answered !== null || dropped !== null) return refuse('access-over', { found: asked, entry: row.from }, { field: 'asked' })
  return row
}

export function answerAccess(view: View, { party, rule, shown: given, withheld, asked }: Of<'answer-access'>): Decided | Refusal {
  const named = shaped(label, party)
  if (isRefusal(named)) return placed(named, { field: 'party' })
  const wrong = wrongWords(rule, 'rule')
  if (wrong !== null) return wrong
  const request = asked === undefined ? null : standing(view, asked)
  if (isRefusal(request)) return request
  if (request !== null && request.data.party !== party)
    return refuse('shape-not-one-of', { found: party, accepted: request.data.party }, { field: 'party' })
  const all = [...given, ...withheld.map(({ entry }) => entry)]
  if (all.length > LIMITS.list_items_max)
    return refuse('shape-too-big', { found: all.length, max: LIMITS.list_items_max }, { field: 'shown' })
  const strange = all.find((index) => !Number.isSafeInteger(index) || index < 0 || index >= view.size)
  if (strange !== undefined) return refuse('entry-unknown', { found: shown(strange) }, { field: 'shown' })
  if (new Set(all).size < all.length) return refuse('shape-repeated', { found: 'entry' }, { field: 'withheld' })
  const why = withheld.flatMap((one) => wrongWords(one.rule, 'withheld.rule') ?? [])[0]
  if (why !== undefined) return why
  const inOrder = [...withheld].sort((a, b) => a.entry - b.entry)
  return done(
    draft('access-answered', {
      party,
      rule,
      shown: [...given].sort((a, b) => a - b),
      withheld: inOrder,
      ...(asked === undefined ? {} : { asked }),
    }),
  )
}
