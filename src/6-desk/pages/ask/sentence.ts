/** The act as one question. What was filled in stands between two marks, so that it can be shown as such in every language. */
import type { Moments } from '../../words/moments.ts'
import type { Say } from '../../words/words.tsx'
import type { AskDraft, SpanDraft } from './draft.ts'
import { isKnownKind } from './kinds.ts'
import { instantOf } from './local.ts'

/** From the private use area of Unicode: nobody types them, and any that came in are taken out. */
const [OPEN, SHUT] = ['\uE000', '\uE001']
const MARKS = /[\uE000\uE001]/g

export interface Piece {
  readonly text: string
  /** Whether it was filled in. */
  readonly filled: boolean
}

/** What things are called, by id: a party has a name, and what has none is told by its id. */
type Called = (id: string) => string

export function questionOf(draft: AskDraft, called: Called, say: Say, moments: Moments): Piece[] {
  return said(draft, called, say, moments)
    .split(MARKS)
    .map((text, i) => ({ text, filled: i % 2 === 1 }))
    .filter(({ text }) => text !== '')
}

/** The same as plain text. */
export const questionText = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('')

const filled = (text: string): string => (text === '' ? '' : `${OPEN}${text.replace(MARKS, '')}${SHUT}`)

function said(draft: AskDraft, called: Called, say: Say, moments: Moments): string {
  const { kind, actor, roles, place, purpose } = draft
  const names = (ids: readonly string[] = []): string => filled(several(ids.map(called), say))
  const word = kind.trim()
  const does =
    word === ''
      ? say('desk.ask.does-unsaid')
      : isKnownKind(word)
        ? filled(say(`desk.ask.does-${word}`))
        : say('desk.ask.does-other', { kind: filled(word) })
  const zones = draft.legs.length > 0 ? draft.legs.flatMap((leg) => leg.in) : place.in
  const parts = {
    lines: filled(
      draft.lines
        .flatMap((line) => [line.qty, line.unit, line.item, line.amount, line.currency].filter((x) => x !== '').join(' ') || [])
        .join(', '),
    ),
    with: names(roles.counterpart),
    for: names(roles.beneficiary),
    place: names([...new Set([...zones, ...place.maybe])]),
    near: filled(nearOf(draft, say)),
    when: filled(draft.legs.length > 0 ? whenOf(around(draft.legs), moments) : whenOf(draft, moments)),
    purpose: filled(purpose.trim()),
  }
  const flag = (text: string): 'yes' | 'no' => (text === '' ? 'no' : 'yes')
  return say('desk.ask.sentence', {
    who: filled(called(actor.trim())) || say('desk.ask.who-unsaid'),
    does,
    ...parts,
    ...{
      hasLines: flag(parts.lines),
      hasWith: parts.with === '' ? 'no' : joint(word),
      hasFor: flag(parts.for),
      hasPlace: flag(parts.place),
    },
    ...{ hasNear: flag(parts.near), hasWhen: flag(parts.when), hasPurpose: flag(parts.purpose) },
  })
}

/** With more names than this nobody reads the question to its end: the first few stand for all, and it is said how many there are. */
const NAMED_MAX = 6
const NAMED_FIRST = 3

function several(names: readonly string[], say: Say): string {
  if (names.length <= NAMED_MAX) return names.join(', ')
  return say('desk.ask.and-others', { names: names.slice(0, NAMED_FIRST).join(', '), n: names.length - NAMED_FIRST })
}

/** How whom it is with joins what is done: "meet with", "deliver to", "visit". */
function joint(kind: string): 'to' | 'plain' | 'with' {
  if (['deliver', 'transfer', 'pay', 'message', 'promise', 'statement'].includes(kind)) return 'to'
  return ['visit', 'escort'].includes(kind) ? 'plain' : 'with'
}

function nearOf({ place }: AskDraft, say: Say): string {
  const told = place.distance.flatMap(({ site, min, max }) => {
    if (site === '' || min === '') return []
    return say('desk.ask.near', { site, min, max: max || min, same: max === '' || max === min ? 'yes' : 'no' })
  })
  return told.join(', ')
}

/** From the first beginning to the last end; empty while any is. */
function around(legs: readonly SpanDraft[]): SpanDraft {
  const [from = ''] = legs.map((leg) => leg.from).sort()
  const until =
    legs
      .map((leg) => leg.until)
      .sort()
      .at(-1) ?? ''
  return { from, until }
}

/** Both ends, the day once where they share it. */
function whenOf({ from, until }: SpanDraft, { write, zone }: Moments): string {
  const [start, end] = [instantOf(from, zone), instantOf(until, zone)]
  if (start === null) return ''
  if (end === null) return write(start)
  const sameDay = from.slice(0, 10) === until.slice(0, 10)
  return `${write(start)} – ${write(end, sameDay ? 'time' : 'moment')}`
}
