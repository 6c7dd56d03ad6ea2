/** The fields of an instrument: docs/formats/instrument.md, section Instrument. */
import type { Field, NotWritten } from './field.ts'

export const INSTRUMENT: readonly Field[] = [
  { key: 'title', input: 'text', label: 'desk.write.instrument.name', wide: true, needed: true },
  { key: 'kind', input: 'kind', label: 'desk.write.instrument.kind', wide: true, needed: true },
  {
    ...{ key: 'issuer', input: 'text', label: 'desk.write.instrument.issuer', hint: 'desk.write.instrument.issuer-hint' },
    ...{ offered: 'parties', needed: true },
  },
  { key: 'from', writes: 'term', input: 'moment', label: 'desk.write.instrument.from', needed: true },
  {
    ...{ key: 'until', writes: 'term', input: 'moment', label: 'desk.write.instrument.until', hint: 'desk.write.instrument.until-hint' },
    ...{ needed: true },
  },
  { key: 'id', input: 'own', label: 'desk.write.id', hint: 'desk.write.id-hint' },
  { key: 'order', input: 'order', label: 'desk.write.instrument.order', hint: 'desk.write.instrument.order-hint' },
  {
    ...{ key: 'rests_on', input: 'names', label: 'desk.write.instrument.rests-on', hint: 'desk.write.instrument.rests-on-hint' },
    offered: 'instruments',
  },
  { key: 'source', input: 'text', label: 'desk.write.instrument.source', hint: 'desk.write.instrument.source-hint' },
  { key: 'review', input: 'moment', label: 'desk.write.instrument.review', hint: 'desk.write.instrument.review-hint' },
  { key: 'parties', input: 'names', label: 'desk.write.instrument.parties', offered: 'parties', more: true },
  {
    ...{ key: 'zone', input: 'text', label: 'desk.write.instrument.zone', hint: 'desk.write.instrument.zone-hint', more: true },
    placeholder: 'America/Bogota',
  },
  { key: 'issued', input: 'moment', label: 'desk.write.instrument.issued', hint: 'desk.write.instrument.issued-hint', more: true },
  { key: 'cites', input: 'text', label: 'desk.write.instrument.cites', hint: 'desk.write.instrument.cites-hint', more: true },
  { key: 'rank', input: 'text', label: 'desk.write.instrument.rank', hint: 'desk.write.instrument.rank-hint', more: true },
  {
    ...{ key: 'ending', input: 'choice', label: 'desk.write.instrument.ending', more: true },
    choices: [
      ['', 'desk.write.instrument.ending-definitive'],
      ['expected', 'desk.write.instrument.ending-expected'],
    ],
  },
  { key: 'ends_on', input: 'text', label: 'desk.write.instrument.ends-on', hint: 'desk.write.instrument.ends-on-hint', more: true },
  { key: 'checked', input: 'moment', label: 'desk.write.instrument.checked', hint: 'desk.write.instrument.checked-hint', more: true },
  { key: 'max_age_days', input: 'number', label: 'desk.write.instrument.days', more: true },
  {
    ...{ key: 'attested', input: 'choice', label: 'desk.write.instrument.attested', more: true },
    choices: [
      ['', 'desk.write.instrument.attested-true'],
      ['false', 'desk.write.instrument.attested-false'],
    ],
  },
  { key: 'contested', input: 'tick', label: 'desk.write.instrument.contested', hint: 'desk.write.instrument.contested-hint', more: true },
  { key: 'basis', input: 'text', label: 'desk.write.instrument.basis', more: true },
  { key: 'before', input: 'tick', label: 'desk.write.before', hint: 'desk.write.before-hint', more: true },
  { key: 'clauses', input: 'own', label: 'desk.write.clauses.title' },
]

export const VERSION: readonly Field[] = [
  { key: 'from', input: 'moment', label: 'desk.write.version.holds-from', needed: true },
  { key: 'clauses', input: 'own', label: 'desk.write.clauses.title' },
]

export const NO_INSTRUMENT_FIELD: NotWritten = {
  versions: 'A later wording is filed by the form for a new version, so that each is an entry of its own.',
  ended: 'How an instrument stands is noted on its page, at the time it becomes known.',
  suspended: 'How an instrument stands is noted on its page, at the time it becomes known.',
  recorded: 'When something came on file is said by the record.',
  unreadable: 'Nothing unreadable is filed.',
  envelope: 'It is sealed by the record when the instrument is filed.',
}
export const NO_VERSION_FIELD: NotWritten = {
  v: 'The next number is given by the form.',
  recorded: 'When something came on file is said by the record.',
  unreadable: 'Nothing unreadable is filed.',
}
