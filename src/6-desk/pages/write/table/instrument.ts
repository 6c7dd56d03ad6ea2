/** The fields of an instrument: docs/formats/instrument.md, section Instrument. */

import { MEASURE_NAMES } from '../../../parts/law/measures.ts'
import type { DeskId } from '../../../words/language.ts'
import type { Field, NotWritten } from './field.ts'

const MEASURES = MEASURE_NAMES.map((one): readonly [string, DeskId] => [one, `desk.law.measure.${one}`])

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
  {
    ...{ key: 'succeeds', input: 'names', label: 'desk.write.instrument.succeeds', hint: 'desk.write.instrument.succeeds-hint' },
    ...{ offered: 'instruments', more: true },
  },
  {
    ...{ key: 'objectives', input: 'objectives', label: 'desk.write.objective.title', hint: 'desk.write.objective.hint' },
    ...{ wide: true, more: true },
  },
  {
    key: 'regime',
    input: 'regime',
    label: 'desk.write.instrument.regime',
    hint: 'desk.write.instrument.regime-hint',
    wide: true,
    more: true,
  },
  { key: 'measures', input: 'several', label: 'desk.write.instrument.measures', choices: MEASURES, wide: true, more: true },
  {
    ...{ key: 'designations', input: 'designations', label: 'desk.write.designation.title', hint: 'desk.write.designation.hint' },
    ...{ wide: true, more: true },
  },
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

/** One objective: docs/formats/instrument.md, section Objective. */
export const OBJECTIVE: readonly Field[] = [
  { key: 'text', input: 'text', label: 'desk.write.objective.text', wide: true, needed: true },
  { key: 'indicator', input: 'text', label: 'desk.write.objective.indicator', hint: 'desk.write.objective.indicator-hint', wide: true },
  { key: 'baseline', input: 'text', label: 'desk.write.objective.baseline' },
  { key: 'target', input: 'text', label: 'desk.write.objective.target' },
  { key: 'by', input: 'moment', label: 'desk.write.objective.by' },
  { key: 'id', input: 'text', label: 'desk.write.objective.id', needed: true },
]

/** One designation: docs/formats/instrument.md, section Designation. */
export const DESIGNATION: readonly Field[] = [
  { key: 'party', input: 'text', label: 'desk.write.designation.party', offered: 'parties', needed: true },
  { key: 'listed', input: 'moment', label: 'desk.write.designation.listed', needed: true },
  { key: 'id', input: 'text', label: 'desk.write.designation.id', needed: true },
  { key: 'measures', input: 'several', label: 'desk.write.designation.measures', choices: MEASURES, wide: true },
  { key: 'criteria', input: 'names', label: 'desk.write.designation.criteria', more: true },
  { key: 'statement', input: 'long', label: 'desk.write.designation.statement', wide: true, more: true },
  { key: 'review_due', input: 'moment', label: 'desk.write.designation.review', more: true },
  { key: 'until', input: 'moment', label: 'desk.write.designation.until', more: true },
  {
    ...{ key: 'ending', input: 'choice', label: 'desk.write.instrument.ending', more: true },
    choices: [
      ['', 'desk.write.instrument.ending-definitive'],
      ['expected', 'desk.write.instrument.ending-expected'],
    ],
  },
  { key: 'off', writes: 'delisted', input: 'moment', label: 'desk.write.designation.delisted', more: true },
  { key: 'suspended', input: 'terms', label: 'desk.write.designation.suspended', wide: true, more: true },
  { key: 'requests', input: 'requests', label: 'desk.write.designation.requests', wide: true, more: true },
]
export const NO_DESIGNATION_FIELD: NotWritten = {
  recorded: 'When something came on file is said by the record.',
  unreadable: 'Nothing unreadable is filed.',
}

/** One request to be taken off a list. */
export const REQUEST: readonly Field[] = [
  { key: 'received', input: 'moment', label: 'desk.write.request.received', needed: true },
  {
    ...{ key: 'procedure', input: 'choice', label: 'desk.write.request.procedure' },
    choices: (['', 'ombudsperson', 'focal-point', 'court'] as const).map((one) => [one, `desk.law.procedure.${one || 'issuer'}`] as const),
  },
  { key: 'by', input: 'text', label: 'desk.write.request.by', offered: 'parties' },
  { key: 'gathered', input: 'moment', label: 'desk.write.request.gathered' },
  { key: 'reported', input: 'moment', label: 'desk.write.request.reported' },
  {
    ...{ key: 'extended', input: 'several', label: 'desk.write.request.extended', wide: true },
    choices: [
      ['gathering', 'desk.write.request.extended-gathering'],
      ['dialogue', 'desk.write.request.extended-dialogue'],
    ],
  },
  {
    ...{ key: 'recommendation', input: 'choice', label: 'desk.write.request.recommendation' },
    choices: [
      ['', 'desk.write.choose'],
      ['delist', 'desk.law.recommendation.delist'],
      ['keep', 'desk.law.recommendation.keep'],
    ],
  },
  { key: 'considered', input: 'moment', label: 'desk.write.request.considered' },
  { key: 'objected', input: 'tick', label: 'desk.write.request.objected' },
  { key: 'referred', input: 'moment', label: 'desk.write.request.referred' },
  { key: 'decided', input: 'moment', label: 'desk.write.request.decided' },
  {
    ...{ key: 'outcome', input: 'choice', label: 'desk.write.request.outcome' },
    choices: [
      ['', 'desk.write.choose'],
      ...(['delisted', 'kept', 'withdrawn', 'not-admitted'] as const).map((one) => [one, `desk.law.outcome.${one}`] as const),
    ],
  },
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
