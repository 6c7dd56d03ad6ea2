/** Conditions about what is known of parties and incidents, in words: docs/formats/instrument.md, section Condition. */
import { type Speech, someone, type Tell } from './speech.ts'
import { textOf, textsOf } from './written.ts'

/** A word of a closed list, such as a standard of proof. */
const word = (one: string, { say, name }: Speech): string => say('desk.law.choice', { one: one.replaceAll('-', '_'), name: name(one) })

export const evidence: Readonly<Record<string, Tell>> = {
  assessed: (p, speech) =>
    speech.say('desk.law.condition.assessed', {
      dimension: speech.name(textOf(p.dimension)),
      whom: someone(p.whom, speech),
      level: speech.name(textOf(p.at_most)),
    }),
  corroborated(p, speech) {
    const values = { is: speech.name(textOf(p.is) || 'occurred'), of: someone(p.of, speech) }
    const standard = textOf(p.standard)
    if (standard !== '') return speech.say('desk.law.condition.corroborated-standard', { ...values, standard: word(standard, speech) })
    const [origins, grade] = [textOf(p.origins) || '2', textOf(p.grade) || 'C3']
    return speech.say('desk.law.condition.corroborated', { ...values, origins, grade })
  },
  verified: (p, speech) =>
    speech.say('desk.law.condition.verified', { of: someone(p.of, speech), step: word(textOf(p.at_least) || 'verified', speech) }),
  'certificate-valid'(p, speech) {
    const values = { of: someone(p.of, speech), scheme: speech.name(textOf(p.scheme)) }
    const services = textsOf(p.services).map(speech.name)
    if (services.length === 0) return speech.say('desk.law.condition.certificate-valid', values)
    return speech.say('desk.law.condition.certificate-valid-for', { ...values, services: speech.and(services) })
  },
  'channel-authenticated': (p, speech) => speech.say('desk.law.condition.channel-authenticated', { whom: someone(p.with, speech) }),
  'search-completed': (p, speech) =>
    speech.say('desk.law.condition.search-completed', { of: someone(p.of, speech), where: speech.name(textOf(p.where)) }),
  'conflict-free'(p, speech) {
    const [who, parties] = [textsOf(p.who), textsOf(p.with)]
    if (who.length === 0 && parties.length === 0) return speech.say('desk.law.condition.conflict-free')
    const people = who.length === 0 ? ['asked', 'advised', 'approved'] : who
    return speech.say('desk.law.condition.conflict-free-some', {
      who: speech.or(people.map((one) => word(one, speech))),
      with:
        parties.length === 0
          ? speech.say('desk.law.condition.conflict-free-parties')
          : speech.or(parties.map((one) => someone(one, speech))),
    })
  },
  purpose: (p, speech) => speech.say('desk.law.condition.purpose', { purposes: speech.or(textsOf(p.any_of).map(speech.name)) }),
}
