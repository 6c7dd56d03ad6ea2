/** Fills the form with a remedy, where the act itself is what changes; what somebody else must do cannot be tried here. */
import type { ChangeTold, RemedyTold } from '../../client/shapes.ts'
import type { AskDraft, SpanDraft } from './draft.ts'
import { instantOf, localOf } from './local.ts'

/** The draft with every change of the remedy made; null where one of them is none of the form's. */
export function tried(draft: AskDraft, remedy: RemedyTold, zone: string): AskDraft | null {
  let now: AskDraft | null = draft
  for (const change of remedy.changes) now = now === null ? null : changed(now, change, zone)
  return now
}

function changed(draft: AskDraft, { kind, values }: ChangeTold, zone: string): AskDraft | null {
  switch (kind) {
    case 'postpone':
      return spans(draft, (span) => shifted(span, Number(values.by), zone))
    case 'start-from':
      return spans(draft, (span) => ({ ...span, from: later(span.from, values.at, zone) }))
    case 'end-by':
      return spans(draft, (span) => ({ ...span, until: earlier(span.until, values.at, zone) }))
    case 'leave-out':
      return without(draft, String(values.what), String(values.id))
    case 'reduce': {
      const key = values.of === 'qty' ? 'qty' : 'amount'
      const reduced = (id: string): boolean => id === values.line
      return { ...draft, lines: draft.lines.map((line) => (reduced(line.id) ? { ...line, [key]: String(values.to) } : line)) }
    }
    case 'name-no-instrument':
      return { ...draft, under: '' }
    default:
      return null
  }
}

/** Changes when it is, of the whole act or of each of its legs; null where a time is not to the minute, which the form cannot hold. */
function spans(draft: AskDraft, change: (span: SpanDraft) => SpanDraft): AskDraft | null {
  const next =
    draft.legs.length === 0
      ? { ...draft, ...change({ from: draft.from, until: draft.until }) }
      : { ...draft, legs: draft.legs.map((leg) => ({ ...leg, ...change({ from: leg.from, until: leg.until }) })) }
  const all: readonly SpanDraft[] = next.legs.length === 0 ? [next] : next.legs
  return all.some(({ from, until }) => from === '' || until === '') ? null : next
}

/** Rounded up to the next minute, so that a start is never too early by a part of one. */
const MINUTE = 60_000
const up = (at: number): number => Math.ceil(at / MINUTE) * MINUTE
const down = (at: number): number => Math.floor(at / MINUTE) * MINUTE

function shifted({ from, until }: SpanDraft, by: number, zone: string): SpanDraft {
  const move = (local: string): string => {
    const at = instantOf(local, zone)
    return at === null || !Number.isFinite(by) ? '' : localOf(up(at + by), zone)
  }
  return { from: move(from), until: move(until) }
}

function later(local: string, bound: unknown, zone: string): string {
  const [at, least] = [instantOf(local, zone), Date.parse(String(bound))]
  return at === null || Number.isNaN(least) ? '' : localOf(Math.max(at, up(least)), zone)
}

function earlier(local: string, bound: unknown, zone: string): string {
  const [at, most] = [instantOf(local, zone), Date.parse(String(bound))]
  return at === null || Number.isNaN(most) ? '' : localOf(Math.min(at, down(most)), zone)
}

function without(draft: AskDraft, what: string, id: string): AskDraft | null {
  if (what === 'line') return { ...draft, lines: draft.lines.filter((line) => line.id !== id) }
  if (what === 'leg') return { ...draft, legs: draft.legs.filter((leg) => leg.id !== id) }
  if (what !== 'counterpart') return null
  return { ...draft, roles: { ...draft.roles, counterpart: (draft.roles.counterpart ?? []).filter((one) => one !== id) } }
}
