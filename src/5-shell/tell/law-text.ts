/** The text of an instrument as it reads on a date, as Markdown: what people read aloud, print and file. */
import type { Consolidated, ConsolidatedClause, Note, RemovedClause, Since } from '#bound/texts/consolidated.ts'
import type { Written } from '#bound/texts/wording.ts'
import type { Instant } from '#ground/instant.ts'
import { type Locale, say } from '#ground/say.ts'
import { tellMoment } from './figures.ts'

/** Lines of Markdown. Moments are those of the instrument's own zone, which is named. */
export function tellLawText(text: Consolidated, locale: Locale): string[] {
  const { instrument, at, version, clauses, removed, notes } = text
  const { id, title, zone, issuer, term } = instrument
  const moment = (when: Instant) => (Number.isFinite(when) ? tellMoment(when, zone, locale) : '∞')
  const name = title === null ? id : `${title} (${id})`
  return [
    ...[`# ${plain(name)}`, ''],
    say(locale, 'law.text.issued', { issuer: issuer === '' ? '∅' : issuer, from: moment(term.from), until: moment(term.until), zone }),
    version === null
      ? say(locale, 'law.text.none', { at: moment(at) })
      : say(locale, 'law.text.reads', { at: moment(at), v: version.v, from: moment(version.from) }),
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `- ${tellNote(note, zone, locale)}`)]),
    ...clauses.flatMap((one) => tellClause(one, instrument.versions.length > 1, moment, locale)),
    ...(removed.length === 0
      ? []
      : ['', `## ${say(locale, 'law.text.removed')}`, ...removed.flatMap((one) => tellRemoved(one, moment, locale))]),
  ]
}

export function tellNote(note: Note, zone: string, locale: Locale): string {
  const moment = (when: Instant) => tellMoment(when, zone, locale)
  switch (note.kind) {
    case 'suspended':
      return note.until === null
        ? say(locale, 'law.note.suspended-open', { from: moment(note.from) })
        : say(locale, 'law.note.suspended', { from: moment(note.from), until: moment(note.until) })
    case 'ended':
    case 'term-over':
    case 'not-yet':
    case 'end-expected':
      return say(locale, `law.note.${note.kind}`, { on: moment(note.on) })
    case 'lapses-on':
      return say(locale, 'law.note.lapses-on', { event: note.event })
    case 'coming':
      return say(locale, 'law.note.coming', { v: note.v, from: moment(note.from) })
    case 'unreadable':
    case 'last-readable-copy':
      return say(locale, `law.note.${note.kind}`, { v: note.v })
    default:
      return say(locale, `law.note.${note.kind}`)
  }
}

type Moment = (when: Instant) => string

function tellClause({ id, clause, since, first }: ConsolidatedClause, versions: boolean, moment: Moment, locale: Locale): string[] {
  return [
    ...['', `## ${plain(id)} · ${effectOf(clause, locale)}`, ''],
    ...wordsOf(clause),
    ...fieldsOf(clause),
    ...(versions ? ['', `_${sinceTold(since, first, moment, locale)}_`] : []),
  ]
}

const sinceTold = (since: Since, first: Since, moment: Moment, locale: Locale): string =>
  say(locale, since.v === first.v ? 'law.text.first' : 'law.text.since', { v: since.v, from: moment(since.from), first: first.v })

const tellRemoved = ({ id, clause, last, removed }: RemovedClause, moment: Moment, locale: Locale): string[] => [
  ...['', `### ${plain(id)} · ${effectOf(clause, locale)}`, ''],
  ...wordsOf(clause),
  ...fieldsOf(clause),
  ...['', `_${say(locale, 'law.text.removed-by', { last: last.v, v: removed.v, from: moment(removed.from) })}_`],
]

const EFFECTS = ['permit', 'forbid', 'require', 'limit', 'reserve', 'exempt', 'oblige', 'empower'] as const
function effectOf({ effect }: Written, locale: Locale): string {
  const known = EFFECTS.find((one) => one === effect)
  return known === undefined ? say(locale, 'law.effect.unreadable') : say(locale, `law.effect.${known}`)
}

/** The words of the document, quoted line by line, so that they cannot pass for ours. */
const wordsOf = ({ words }: Written): string[] =>
  typeof words === 'string' ? [...words.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `> ${line}`.trimEnd()), ''] : []

/** What the engine reads, field by field, as it was written. */
function fieldsOf({ id: _, effect: __, words: ___, about, ...rest }: Written): string[] {
  const dimensions = typeof about === 'object' && about !== null ? Object.entries(about) : []
  return [...dimensions, ...Object.entries(rest)].map(([field, value]) => `- ${plain(field)}: ${plain(tellValue(value))}`)
}

/** A value as it was written, on one line: names with commas between, everything else as JSON. */
export function tellValue(value: unknown): string {
  if (value === null) return '∅'
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ')
  return JSON.stringify(value)
}

/** On one line, whatever it holds. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ')
