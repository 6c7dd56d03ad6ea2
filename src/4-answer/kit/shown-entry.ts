/** An entry from the portions of it that are shown. */
import { readInstant } from '#ground/instant.ts'
import { isRefusal } from '#ground/refusal.ts'
import type { DisclosedPortion } from '../ledger/disclosure.ts'
import type { Entry, Kind } from '../record/entry.ts'
import { KINDS } from '../record/fold.ts'
import type { Written } from '../record/written.ts'

const BODY = 'body.'

/**
 * The entry at `index` from its portions; null where too little is shown to fold it: when, by whom and of which kind must be there, and
 * every part of the body but words, and an act of which only the place in the order of things counts. Those are stood in for.
 */
export function shownEntry(index: number, portions: readonly DisclosedPortion[], hidden: readonly string[]): Entry | null {
  const values = new Map(portions.map(({ path, value }) => [path, value]))
  const [at, by, kind] = [values.get('at'), values.get('by'), values.get('kind')]
  const instant = typeof at === 'string' ? readInstant(at, 'UTC') : null
  if (instant === null || isRefusal(instant) || typeof by !== 'string' || !KINDS.includes(kind as Kind)) return null
  const body: Record<string, unknown> = {}
  for (const [path, value] of values) if (path.startsWith(BODY)) body[path.slice(BODY.length)] = value
  for (const path of hidden) {
    const stand = path === `${BODY}act` ? standIn(at as string) : WORDS.has(path) ? '' : undefined
    if (stand === undefined || values.has(path)) return null
    body[path.slice(BODY.length)] = stand
  }
  return { index, at: instant, by, kind, body } as unknown as Entry
}

const WORDS: ReadonlySet<string> = new Set(['title', 'why', 'how', 'text'].map((name) => BODY + name))

/** An act that says nothing but that there was one. */
const standIn = (at: string): Written => ({ kind: 'hidden', actor: 'hidden', when: [at, at] })
