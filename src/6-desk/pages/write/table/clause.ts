/** The fields of a clause, by what it does: docs/formats/instrument.md, sections Clause and Condition. */
import type { EffectName } from '../../../parts/law/clause-sentence.ts'
import type { Field, NotWritten } from './field.ts'

/** What every clause has. The words, the effect and the number come first; the rest is rare. */
export const CLAUSE: readonly Field[] = [
  { key: 'words', input: 'long', label: 'desk.write.clauses.words', hint: 'desk.write.clauses.words-hint', wide: true },
  { key: 'effect', input: 'own', label: 'desk.write.clauses.effect' },
  { key: 'id', input: 'text', label: 'desk.write.clauses.id' },
]
const RARE: readonly Field[] = [
  { key: 'tags', input: 'names', label: 'desk.write.clauses.tags', hint: 'desk.write.clauses.tags-hint', more: true },
  { key: 'basis', input: 'text', label: 'desk.write.clauses.basis', more: true },
]
const ABOUT: Field = { key: 'about', input: 'pattern', label: 'desk.write.about.title', hint: 'desk.write.about.hint', wide: true }
const SCOPE: Field = { key: 'scope', input: 'scope', label: 'desk.write.scope.title' }
const OUTSIDE: Field = {
  ...{ key: 'not_applicable', input: 'outside', label: 'desk.write.outside.title', hint: 'desk.write.outside.hint' },
  ...{ wide: true, more: true },
}

const BY_EFFECT: Readonly<Record<EffectName, readonly Field[]>> = {
  permit: [
    ABOUT,
    {
      ...{ key: 'defer', input: 'names', label: 'desk.write.permit.defer', hint: 'desk.write.permit.defer-hint', offered: 'clauses' },
      more: true,
    },
    { key: 'within', input: 'span', label: 'desk.write.permit.within', more: true },
    { key: 'after_the_fact', input: 'tick', label: 'desk.write.permit.after', more: true },
  ],
  forbid: [ABOUT, SCOPE, OUTSIDE],
  require: [
    ABOUT,
    { key: 'any', input: 'conditions', label: 'desk.write.require.title', hint: 'desk.write.require.hint', wide: true },
    SCOPE,
    OUTSIDE,
  ],
  limit: [
    ABOUT,
    { key: 'max', input: 'text', label: 'desk.write.limit.max' },
    { key: 'of', input: 'counted', label: 'desk.write.limit.of' },
    { key: 'unit', input: 'own', label: 'desk.write.limit.unit' },
    { key: 'window', input: 'window', label: 'desk.write.limit.window' },
    { key: 'tolerance', input: 'text', label: 'desk.write.limit.tolerance', hint: 'desk.write.limit.tolerance-hint', more: true },
    SCOPE,
    OUTSIDE,
  ],
  reserve: [
    ABOUT,
    { key: 'if', input: 'conditions', label: 'desk.write.reserve.if', hint: 'desk.write.reserve.if-hint', wide: true, more: true },
    OUTSIDE,
  ],
  exempt: [
    ABOUT,
    { key: 'lifts', input: 'lifts', label: 'desk.write.exempt.lifts', hint: 'desk.write.exempt.lifts-hint', wide: true },
    { key: 'if', input: 'conditions', label: 'desk.write.exempt.if', hint: 'desk.write.exempt.if-hint', wide: true },
  ],
  oblige: [
    ABOUT,
    { key: 'duty', input: 'text', label: 'desk.write.oblige.duty', hint: 'desk.write.oblige.duty-hint', wide: true },
    { key: 'by', input: 'text', label: 'desk.write.oblige.by', hint: 'desk.write.oblige.by-hint', offered: 'parties' },
    { key: 'to', input: 'text', label: 'desk.write.oblige.to', hint: 'desk.write.oblige.to-hint', offered: 'parties' },
    { key: 'within', input: 'span', label: 'desk.write.oblige.within' },
    {
      key: 'trigger',
      input: 'trigger',
      label: 'desk.write.oblige.trigger',
      hint: 'desk.write.oblige.trigger-hint',
      offered: 'clauses',
      more: true,
    },
    {
      ...{ key: 'depends_on', input: 'depends', label: 'desk.write.oblige.depends', hint: 'desk.write.oblige.depends-hint' },
      ...{ wide: true, more: true },
    },
    {
      ...{ key: 'due', input: 'text', label: 'desk.write.oblige.due', hint: 'desk.write.oblige.due-hint', placeholder: '2027-06-01' },
      more: true,
    },
    { key: 'continuous', input: 'tick', label: 'desk.write.oblige.continuous', more: true },
    { key: 'every', input: 'span', label: 'desk.write.oblige.every', more: true },
    {
      ...{ key: 'verified_by', input: 'names', label: 'desk.write.oblige.verified-by', hint: 'desk.write.oblige.verified-by-hint' },
      ...{ offered: 'parties', more: true },
    },
    { key: 'verified_how', input: 'text', label: 'desk.write.oblige.verified-how', wide: true, more: true },
    OUTSIDE,
  ],
  empower: [
    { key: 'who', input: 'text', label: 'desk.write.empower.who', offered: 'parties' },
    { key: 'over', input: 'names', label: 'desk.write.empower.over', offered: 'instruments' },
    { key: 'to', input: 'verbs', label: 'desk.write.empower.to', wide: true },
    { key: 'onward', input: 'tick', label: 'desk.write.empower.onward' },
    { ...ABOUT, more: true },
  ],
}

/** What a clause of this effect has beside what comes first. */
export const fieldsOf = (effect: EffectName): readonly Field[] => [...BY_EFFECT[effect], ...RARE]

export const NO_CLAUSE_FIELD: NotWritten = { unreadable: 'Nothing unreadable is filed.' }

/** How the particulars of a condition are typed. The words for them are `desk.write.particular.CONDITION.NAME`. */
export type ParticularInput =
  | 'someone'
  | 'text'
  | 'number'
  | 'span'
  | 'places'
  | 'names'
  | 'instrument'
  | 'role'
  | 'tick'
  /** Yes or no, where no says something too. */
  | 'yes-no'
  /** One of these words, or some of them. */
  | { readonly one: readonly string[] }
  | { readonly some: readonly string[] }
const GRADES = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'] as const
const STANDARDS = [
  'reasonable-suspicion',
  'reasonable-grounds',
  'balance-of-probabilities',
  'clear-and-convincing',
  'beyond-reasonable-doubt',
] as const
const STEPS = ['monitored', 'verified', 'classified', 'attributed'] as const
export const PARTICULARS = {
  approved: { role: 'role', count: 'number', independent_of: 'names' },
  consented: { by: 'someone' },
  coordinated: { with: 'someone', before: 'span' },
  notified: { whom: 'someone', before: 'span' },
  fact: { is: 'text', of: 'someone' },
  vetted: { whom: 'someone', regime: 'text', max_age_days: 'number', unit: 'tick', commander: 'tick' },
  screened: { who: 'someone', list: 'text', max_age_days: 'number', measures: 'names' },
  'no-open-breach': { by: 'someone', gravity: 'text', max_age_days: 'number' },
  reported: { by: 'someone' },
  'agreement-in-force': { agreement: 'instrument' },
  'in-zone': { zones: 'places' },
  distance: { from: 'someone', at_least: 'text', at_most: 'text' },
  'provider-class': { who: 'someone', any_of: 'names' },
  assessed: { whom: 'someone', dimension: 'text', at_most: 'number', max_age_days: 'number' },
  corroborated: { of: 'someone', is: 'text', standard: { one: STANDARDS }, origins: 'number', grade: { one: GRADES } },
  verified: { of: 'someone', at_least: { one: STEPS } },
  'certificate-valid': { of: 'someone', scheme: 'text', services: 'names' },
  'channel-authenticated': { with: 'someone', max_age_days: 'number' },
  'search-completed': { of: 'someone', where: 'text', max_age_days: 'number' },
  'conflict-free': { who: { some: ['asked', 'advised', 'approved'] }, with: 'names', max_age_days: 'number' },
  purpose: { any_of: 'names' },
  item: { list: 'text', any_of: 'names', none_of: 'names', listed: 'yes-no' },
  curriculum: { subjects: 'names' },
  'end-use-certificate': { whom: 'someone', covers: 'names', max_age_days: 'number' },
  'flags-resolved': { who: 'someone', max_age_days: 'number' },
  'denials-consulted': { whom: 'someone', within: 'span', max_age_days: 'number' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ParticularInput>>>>
export type ConditionName = keyof typeof PARTICULARS
export const CONDITION_NAMES = Object.keys(PARTICULARS) as ConditionName[]
