/** A condition in words: docs/formats/instrument.md, section Condition. */
import type { Written } from '../../client/shapes.ts'
import { evidence } from './evidence-sentence.ts'
import { goods } from './goods-sentence.ts'
import { type Speech, someone, type Tell } from './speech.ts'
import { recordOf, textOf, textsOf } from './written.ts'

/** Says one condition as it is written; what is still missing shows as a gap. */
export function conditionSentence(raw: unknown, speech: Speech): string {
  const [entry] = Object.entries(recordOf(raw))
  if (entry === undefined) return speech.say('desk.law.condition.none')
  const [name, value] = entry
  if (name === 'not') return speech.say('desk.law.condition.not', { inner: conditionSentence(value, speech) })
  const told = tell[name]
  if (told === undefined) return speech.say('desk.law.condition.unknown', { name })
  const particulars = recordOf(value)
  const inner = told(particulars, speech)
  const days = textOf(particulars.max_age_days)
  return days === '' ? inner : speech.say('desk.law.condition.max-age', { inner, days })
}

const told =
  (kind: 'notified' | 'coordinated', key: string): Tell =>
  (p, speech) => {
    const before = textOf(p.before)
    const whom = someone(p[key], speech)
    if (before === '') return speech.say(`desk.law.condition.${kind}`, { whom })
    return speech.say(`desk.law.condition.${kind}-before`, { whom, before: speech.span(before) })
  }

function distance(p: Written, speech: Speech): string {
  const [from, least, most] = [someone(p.from, speech), textOf(p.at_least), textOf(p.at_most)]
  if (least !== '' && most !== '') return speech.say('desk.law.condition.distance-both', { from, least, most })
  if (most !== '') return speech.say('desk.law.condition.distance-most', { from, most })
  return speech.say('desk.law.condition.distance-least', { from, least: speech.name(least) })
}

function approved(p: Written, speech: Speech): string {
  const role = speech.name(textOf(p.role))
  const count = textOf(p.count)
  const one = count === '' || count === '1'
  const inner = one ? speech.say('desk.law.condition.approved-one', { role }) : speech.say('desk.law.condition.approved', { role, count })
  const parties = textsOf(p.independent_of)
  if (parties.length === 0) return inner
  return speech.say('desk.law.condition.approved-independent', { inner, parties: speech.or(parties.map((one) => someone(one, speech))) })
}

function vetted(p: Written, speech: Speech): string {
  const whom = someone(p.whom, speech)
  const regime = textOf(p.regime)
  const plain = regime === '' ? speech.say('desk.law.condition.vetted', { whom }) : ''
  const inner = plain === '' ? speech.say('desk.law.condition.vetted-regime', { whom, regime: speech.name(regime) }) : plain
  const superiors = (['unit', 'commander'] as const).filter((one) => p[one] === true)
  if (superiors.length === 0) return inner
  const named = superiors.map((one) => speech.say(`desk.law.condition.vetted-${one}`))
  return speech.say('desk.law.condition.vetted-with', { inner, superiors: speech.and(named) })
}

const tell: Readonly<Record<string, Tell>> = {
  ...evidence,
  ...goods,
  fact: (p, speech) => speech.say('desk.law.condition.fact', { is: speech.name(textOf(p.is)), of: someone(p.of, speech) }),
  vetted,
  screened: (p, speech) => speech.say('desk.law.condition.screened', { who: someone(p.who, speech), list: speech.name(textOf(p.list)) }),
  approved,
  notified: told('notified', 'whom'),
  coordinated: told('coordinated', 'with'),
  consented: (p, speech) => speech.say('desk.law.condition.consented', { by: someone(p.by, speech) }),
  'agreement-in-force': (p, speech) => speech.say('desk.law.condition.agreement-in-force', { agreement: speech.name(textOf(p.agreement)) }),
  'no-open-breach': (p, speech) => speech.say('desk.law.condition.no-open-breach', { by: someone(p.by, speech) }),
  reported: (p, speech) => speech.say('desk.law.condition.reported', { by: someone(p.by, speech) }),
  'in-zone': (p, speech) => speech.say('desk.law.condition.in-zone', { zones: speech.or(textsOf(p.zones).map(speech.name)) }),
  distance,
  'provider-class'(p, speech) {
    const who = p.who === undefined ? speech.say('desk.law.role.actor') : someone(p.who, speech)
    const classes = textsOf(p.any_of)
    if (classes.length === 0) return speech.say('desk.law.condition.provider-class', { who })
    return speech.say('desk.law.condition.provider-class-of', { who, classes: speech.or(classes.map(speech.name)) })
  },
}
