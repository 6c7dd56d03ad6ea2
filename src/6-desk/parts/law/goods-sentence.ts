/** Conditions about goods, training and whoever is to use them, in words: docs/formats/instrument.md, section Condition. */
import { type Speech, someone, type Tell } from './speech.ts'
import { textOf, textsOf } from './written.ts'

/** On the list, not on it, under some of its entries or under none of them. */
function item(p: Parameters<Tell>[0], speech: Speech): string {
  const list = speech.name(textOf(p.list))
  const [under, free] = [textsOf(p.any_of), textsOf(p.none_of)]
  if (under.length > 0) return speech.say('desk.law.condition.item-under', { list, codes: speech.or(under.map(speech.name)) })
  if (free.length > 0) return speech.say('desk.law.condition.item-free', { list, codes: speech.or(free.map(speech.name)) })
  return speech.say(textOf(p.listed) === 'false' ? 'desk.law.condition.item-unlisted' : 'desk.law.condition.item', { list })
}

export const goods: Readonly<Record<string, Tell>> = {
  item,
  curriculum: (p, speech) => speech.say('desk.law.condition.curriculum', { subjects: speech.or(textsOf(p.subjects).map(speech.name)) }),
  'end-use-certificate'(p, speech) {
    const [whom, covers] = [someone(p.whom, speech), textsOf(p.covers)]
    if (covers.length === 0) return speech.say('desk.law.condition.end-use-certificate', { whom })
    return speech.say('desk.law.condition.end-use-certificate-covers', { whom, covers: speech.and(covers.map(speech.name)) })
  },
  'flags-resolved': (p, speech) =>
    p.who === undefined || textOf(p.who) === ''
      ? speech.say('desk.law.condition.flags-resolved-all')
      : speech.say('desk.law.condition.flags-resolved', { who: someone(p.who, speech) }),
  'denials-consulted'(p, speech) {
    const [whom, within] = [someone(p.whom, speech), textOf(p.within)]
    return speech.say('desk.law.condition.denials-consulted', { whom, within: speech.span(within === '' ? 'P36M' : within) })
  },
}
