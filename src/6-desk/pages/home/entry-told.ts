/** An entry as a sentence: who did what, and of what it is. */
import type { Verdict } from '#bound/determine/reasons.ts'
import type { Entry } from '../../client/shapes.ts'
import { ENTRY_KINDS } from '../../parts/entry-kind.ts'
import type { Say } from '../../words/words.tsx'

export interface EntryTold {
  /** The sentence around what it is of, which has a place of its own in every language: before it and after it. */
  readonly around: readonly [before: string, after: string]
  /** What it is of, as somebody named it; of a docket, as long as its question is not known. */
  readonly name: string
  /** The docket it belongs to, whose question it is then. */
  readonly docket: string | null
  /** The answer that was recorded with it. */
  readonly verdict: Verdict | null
}

/** Stands where the name goes: from the private use area of Unicode, so nobody types it. */
const NAME = '\uE000'

/** `named` gives the name of an office; what the clock did is told without one. */
export function entryTold({ kind, by, body = {}, title }: Entry, say: Say, named: (office: string) => string): EntryTold {
  const known = ENTRY_KINDS.find((one) => one === kind)
  const [ref, ofDocket] = text(body.duty).split(' of ')
  // What is claimed of a docket is told as what it says.
  const docket = kind.startsWith('claim') ? null : text(body.docket) || ofDocket || null
  const given = { by: named(by ?? ''), name: NAME, ref: ref ?? '', yes: body.value === true ? 'yes' : 'no' }
  const [before = '', after = ''] = known === undefined ? [`${kind}: `] : say(`desk.home.did-${known}`, given).split(NAME)
  const verdict = text(plain(plain(body.answer).projection).verdict)
  return {
    around: [before, after],
    name: (docket !== null && title) || text(body.title) || nameOf(body) || docket || '',
    docket,
    verdict: verdict === 'permit' || verdict === 'refer' || verdict === 'refuse' ? verdict : null,
  }
}

function nameOf(body: Plain): string {
  const claim = plain(body.claim)
  if (text(body.of) !== '' && text(body.is) !== '') return `${text(body.of)}, ${text(body.is)}`
  if (text(claim.of) !== '') return `${text(claim.of)}, ${text(claim.is)}`
  const inner = ['party', 'office', 'instrument', 'mechanism'].map((key) => plain(body[key])).find((one) => Object.keys(one).length > 0)
  const called = text(inner?.title) || text(plain((inner?.names as unknown[] | undefined)?.[0]).text) || text(inner?.name)
  return (
    called ||
    text(inner?.id) ||
    ofIncident(body) ||
    ofCounted(body) ||
    ofWatched(body) ||
    text(body.instrument) ||
    text(body.claim) ||
    text(body.id) ||
    text(body.house)
  )
}

/** What an entry about reports and incidents is of. */
const ofIncident = (body: Plain): string => text(body.incident) || text(body.report) || text(plain(body.report).id) || text(body.review)

/** What an entry about counted things, zones and exchanges is of: the movement rather than its ledger. */
function ofCounted(body: Plain): string {
  const parts = ['movement', 'find', 'total', 'zones', 'event', 'exchange', 'ledger'].map((key) => body[key])
  const [one] = parts.filter((part) => part !== undefined)
  return text(one) || text(plain(one).title) || text(plain(one).id) || text(plain(one).of)
}

/** What an entry about commitments, words, plans, signs and harm is of. */
function ofWatched(body: Plain): string {
  const [one] = ['what', 'commitment', 'glossary', 'patrol', 'sign', 'harm', 'call']
    .map((key) => body[key])
    .filter((part) => part !== undefined)
  return text(one) || text(plain(one).id)
}

type Plain = Readonly<Record<string, unknown>>
const plain = (value: unknown): Plain => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Plain) : {})
const text = (value: unknown): string => (typeof value === 'string' ? value : '')
