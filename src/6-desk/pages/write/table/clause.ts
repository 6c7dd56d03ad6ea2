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
    SCOPE,
    OUTSIDE,
  ],
  reserve: [ABOUT, OUTSIDE],
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
export type ParticularInput = 'someone' | 'text' | 'number' | 'span' | 'places' | 'names' | 'instrument' | 'role'
export const PARTICULARS = {
  approved: { role: 'role', count: 'number' },
  consented: { by: 'someone' },
  coordinated: { with: 'someone', before: 'span' },
  notified: { whom: 'someone', before: 'span' },
  fact: { is: 'text', of: 'someone' },
  vetted: { whom: 'someone', regime: 'text', max_age_days: 'number' },
  screened: { who: 'someone', list: 'text', max_age_days: 'number', measures: 'names' },
  'no-open-breach': { by: 'someone', gravity: 'text', max_age_days: 'number' },
  reported: { by: 'someone' },
  'agreement-in-force': { agreement: 'instrument' },
  'in-zone': { zones: 'places' },
  distance: { from: 'someone', at_least: 'text', at_most: 'text' },
  'provider-class': { who: 'someone', any_of: 'names' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ParticularInput>>>>
export type ConditionName = keyof typeof PARTICULARS
export const CONDITION_NAMES = Object.keys(PARTICULARS) as ConditionName[]
