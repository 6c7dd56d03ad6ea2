/**
 * How Parley reads a clause, in one or a few sentences of the reader's language: docs/formats/instrument.md, section Clause, and
 * docs/semantics.md, sections 4, 5, 8 and 9. A clause that is still being written shows gaps where something is missing.
 */
import type { Written } from '../../client/shapes.ts'
import { conditionSentence } from './condition-sentence.ts'
import type { Speech } from './speech.ts'
import { recordOf, recordsOf, textOf, textsOf } from './written.ts'

export const EFFECTS = ['permit', 'forbid', 'require', 'limit', 'oblige', 'exempt', 'reserve', 'empower'] as const
export type EffectName = (typeof EFFECTS)[number]
export const DIMENSIONS = ['kind', 'actor', 'counterpart', 'end_user', 'party', 'item', 'purpose', 'place'] as const
export type Dimension = (typeof DIMENSIONS)[number]
export const VERBS = ['exempt', 'amend', 'suspend', 'approve', 'act-for', 'resolve'] as const

/** Kinds of instrument whose own restrictions bind only acts done under them, unless a clause says otherwise. */
const WARRANT_KINDS = ['mandate', 'licence']
export const defaultScope = (kind: string): 'warrant' | 'any' => (WARRANT_KINDS.includes(kind) ? 'warrant' : 'any')

/** The sentences of a clause of an instrument of this kind. */
export function clauseSentences(clause: Written, kind: string, speech: Speech): readonly string[] {
  const { say } = speech
  if (clause.unreadable === true) return [say('desk.law.says.unreadable')]
  const effect = EFFECTS.find((one) => one === clause.effect)
  if (effect === undefined) return [say('desk.law.says.unfinished')]
  const about = aboutSentence(clause.about, speech)
  return [...says[effect](clause, about, speech), ...outside(clause, speech), ...reach(clause, effect, kind, speech)]
}

/** Which acts a pattern means, as the object of a sentence. */
function aboutSentence(raw: unknown, { say, or, name }: Speech): string {
  const about = recordOf(raw)
  const parts = DIMENSIONS.flatMap((dimension) => {
    const given = about[dimension]
    const names = textsOf(recordOf(given).not ?? (Array.isArray(given) ? given : undefined))
    if (names.length === 0) return dimension === 'kind' ? [say('desk.law.about.every')] : []
    const not = Array.isArray(given) ? '' : '-not'
    return [say(`desk.law.about.${dimension}${not}`, { names: or(names.map(name)) })]
  })
  return parts.join(' ')
}

type Says = (clause: Written, about: string, speech: Speech) => readonly string[]

const conditionsOf = (raw: unknown, speech: Speech): readonly string[] => recordsOf(raw).map((one) => conditionSentence(one, speech))

const within = (clause: Written, { say, span }: Speech): readonly string[] =>
  textOf(clause.within) === '' ? [] : [say('desk.law.says.within', { within: span(textOf(clause.within)) })]

function permit(clause: Written, about: string, { say, and, name, span }: Speech): readonly string[] {
  const refs = textsOf(clause.defer)
  return [
    say('desk.law.says.permit', { about }),
    ...(refs.length === 0 ? [] : [say('desk.law.says.defer', { refs: and(refs.map(name)), within: span(textOf(clause.within)) })]),
    ...(clause.after_the_fact === true ? [say('desk.law.says.after-the-fact')] : []),
  ]
}

function require(clause: Written, about: string, speech: Speech): readonly string[] {
  const conditions = conditionsOf(clause.any, speech)
  if (conditions.length === 0) return [speech.say('desk.law.says.require-none', { about })]
  return [speech.say('desk.law.says.require', { about, conditions: speech.or(conditions) })]
}

function limit(clause: Written, about: string, { say, name }: Speech): readonly string[] {
  const [max, of, text] = [textOf(clause.max), textOf(clause.of), textOf(clause.window)]
  const counted = of === 'count' ? (max === '1' ? 'one' : 'count') : 'qty'
  const unit = of === 'qty' ? textOf(clause.unit) || 'item' : of
  const amount = say(`desk.law.amount.${counted}`, { max: max || say('desk.law.blank'), unit: unit || say('desk.law.blank') })
  const days = /^rolling-(\d+)d$/.exec(text)?.[1]
  const whole = (['term', 'day', 'month', 'year'] as const).find((one) => one === text)
  const window = days !== undefined ? say('desk.law.window.rolling', { days }) : whole ? say(`desk.law.window.${whole}`) : name(text)
  const tolerance = textOf(clause.tolerance)
  return [
    say('desk.law.says.limit', { about, amount, window }),
    ...(tolerance === '' ? [] : [say('desk.law.says.tolerance', { tolerance: name(tolerance) })]),
  ]
}

/** Acts that need a permit of this order; with conditions, only where they hold or it is not known whether they do. */
function reserve(clause: Written, about: string, speech: Speech): readonly string[] {
  const conditions = conditionsOf(clause.if, speech)
  if (conditions.length === 0) return [speech.say('desk.law.says.reserve', { about })]
  return [speech.say('desk.law.says.reserve-if', { about, conditions: speech.and(conditions) })]
}

function exempt(clause: Written, about: string, speech: Speech): readonly string[] {
  const { say, and, name } = speech
  const refs = (Array.isArray(clause.lifts) ? clause.lifts : []).map((one) =>
    typeof one === 'string' ? name(one) : tagged(recordOf(one), speech),
  )
  const lifts = refs.length === 0 ? say('desk.law.blank') : and(refs)
  const conditions = conditionsOf(clause.if, speech)
  if (conditions.length === 0) return [say('desk.law.says.exempt', { lifts, about })]
  return [say('desk.law.says.exempt-if', { lifts, about, conditions: and(conditions) })]
}

/** Every clause of a tag, of one issuer or of any. */
function tagged({ tag, issuer }: Written, { say, name }: Speech): string {
  if (textOf(issuer) === '') return say('desk.law.says.tagged', { tag: name(textOf(tag)) })
  return say('desk.law.says.tagged-of', { tag: name(textOf(tag)), issuer: name(textOf(issuer)) })
}

function oblige(clause: Written, about: string, speech: Speech): readonly string[] {
  const { say, name } = speech
  const by = textOf(clause.by) === '' ? say('desk.law.actor') : name(textOf(clause.by))
  const to = textOf(clause.to) === '' ? say('desk.law.issuer') : name(textOf(clause.to))
  const after = textOf(recordOf(clause.trigger).overdue)
  const incident = recordOf(clause.trigger).incident
  const duty = name(textOf(clause.duty))
  const standing = clause.trigger === undefined && (textOf(clause.due) !== '' || clause.continuous === true)
  const first =
    incident !== undefined
      ? say('desk.law.says.oblige-incident', { ...reviewAt(recordOf(incident), speech), by, duty })
      : standing
        ? say('desk.law.says.oblige-standing', { by, to, duty })
        : after === ''
          ? say('desk.law.says.oblige', { about, by, to, duty })
          : say('desk.law.says.oblige-overdue', { clause: name(after), by, to, duty })
  return [first.replace(/([^.…؟!?])(\u2069?)$/u, '$1$2.'), ...within(clause, speech)]
}

/** At which step, and how heavy, an incident calls for a review. */
function reviewAt({ at, weight }: Written, { say, or }: Speech): { readonly step: string; readonly weight: string } {
  const step = (['verified', 'classified', 'attributed'] as const).find((one) => one === at) ?? 'monitored'
  const weights = WEIGHTS.filter((one) => Array.isArray(weight) && textsOf(weight).includes(one))
  const told = weights.map((one) => say(`desk.watch.weight-${one}`))
  return { step: say(`desk.watch.step-${step}`), weight: told.length === 0 ? 'none' : or(told) }
}
const WEIGHTS = ['none', 'minor', 'serious', 'pending'] as const

function empower(clause: Written, about: string, { say, and, name }: Speech): readonly string[] {
  const verbs = VERBS.filter((verb) => textsOf(clause.to).includes(verb)).map((verb) => say(`desk.law.verb.${verb}`))
  const over = textsOf(clause.over).map(name)
  const blank = say('desk.law.blank')
  return [
    say('desk.law.says.empower', {
      who: name(textOf(clause.who)),
      verbs: verbs.length === 0 ? blank : and(verbs),
      over: over.length === 0 ? blank : and(over),
    }),
    ...(Object.keys(recordOf(clause.about)).length === 0 ? [] : [say('desk.law.says.empower-about', { about })]),
    say(clause.onward === true ? 'desk.law.says.onward' : 'desk.law.says.not-onward'),
  ]
}

const says: Readonly<Record<EffectName, Says>> = {
  permit,
  forbid: (_clause, about, { say }) => [say('desk.law.says.forbid', { about })],
  require,
  limit,
  reserve,
  exempt,
  oblige,
  empower,
}

/** Acts that are outside a clause, with the paragraph that says so. */
const outside = (clause: Written, speech: Speech): readonly string[] =>
  recordsOf(clause.not_applicable).map(({ about, para }) =>
    speech.say('desk.law.says.not-applicable', { about: aboutSentence(about, speech), para: speech.name(textOf(para)) }),
  )

function reach(clause: Written, effect: EffectName, kind: string, { say }: Speech): readonly string[] {
  if (effect !== 'forbid' && effect !== 'require' && effect !== 'limit') return []
  const scope = clause.scope === 'warrant' || clause.scope === 'any' ? clause.scope : defaultScope(kind)
  return [say(`desk.law.says.${scope}`)]
}
