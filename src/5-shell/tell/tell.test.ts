import assert from 'node:assert/strict'
import { test } from 'node:test'
import { determine } from '#bound/determine/determine.ts'
import { outlookOf } from '#bound/outlook/outlook.ts'
import { remediesOf } from '#bound/remedies/remedies.ts'
import type { Locale } from '#ground/say.ts'
import { MANDATE, questionOf, rule, type World, type Written } from '../../../tests/support/world.ts'
import { tellTurn, whoTurns } from './outlook.ts'
import { tellReason } from './reason.ts'
import { tellRemedy } from './remedy.ts'

// What is a plain space to a reader may be one that does not break.
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
const ZONE = 'America/Bogota'
const require = (...any: Written[]): Written[] => [MANDATE, rule('R', [{ id: '1', effect: 'require', any }])]
const COORDINATE = { rulebook: require({ coordinated: { with: 'MVM', before: 'PT24H' } }) }
const LATE = { ...COORDINATE, at: '2026-03-04T12:00Z' }
const FAR = {
  rulebook: require({ distance: { from: 'CAMP', at_least: '3000 m' } }),
  act: { place: { distance: { CAMP: { min: '2600 m', max: '3400 m' } } } },
}
const LOAD = {
  rulebook: [MANDATE, rule('R', [{ id: '1', effect: 'limit', max: 12_500, of: 'qty', unit: 'kg', window: 'term' }])],
  act: { kind: 'deliver', lines: [{ id: 'a', item: 'FLOUR', qty: '3000.5 kg' }] },
}
const TOO_MUCH = { ...LOAD, act: { kind: 'deliver', lines: [{ id: 'a', item: 'FLOUR', qty: '13000 kg' }] } }
const APPROVED = {
  rulebook: require({ approved: { role: 'COUNSEL' } }),
  facts: [{ of: 'act', is: 'approved', value: true, by: 'ANNE', role: 'COUNSEL', rev: 1 }],
}
const GAP = { rulebook: [{ ...MANDATE, term: ['2026-01-01', '2026-03-05T10:00Z'] }] }

/** Everything that is told of a world: reasons, remedies, and what would turn the answer, with who would. */
function told(world: World, locale: Locale): string[] {
  const question = questionOf(world)
  const answer = determine(question)
  const reasons = answer.orders.flatMap(({ blocking, carrying }) => [...blocking, ...carrying])
  return [
    ...reasons.map((reason) => tellReason(reason, locale, ZONE)),
    ...remediesOf(question, answer).remedies.map((remedy) => tellRemedy(remedy, locale, ZONE)),
    ...outlookOf(question, answer).turns.map((turn) => `${turn.to} ${whoTurns(turn.change) ?? '-'}: ${tellTurn(turn, locale, ZONE)}`),
  ].map(plain)
}

const rows: readonly (readonly [what: string, world: World, en: string, fr: string])[] = [
  [
    'a deadline, on the clocks of the house',
    COORDINATE,
    'R/1 requires coordination with MVM by 4 March 2026, 04:00 (not given yet).',
    'R/1 exige la coordination avec MVM au plus tard le 4 mars 2026 à 04:00 (pas encore obtenu).',
  ],
  [
    'a deadline that passes',
    COORDINATE,
    'refuse -: coordination with MVM by 4 March 2026, 04:00 is not had in time',
    'refuse -: la coordination avec MVM au plus tard le 4 mars 2026 à 04:00 fait défaut',
  ],
  ['what somebody refuses', COORDINATE, 'refuse MVM: MVM refuses to coordinate', 'refuse MVM: MVM refuse la coordination'],
  [
    'what may end',
    COORDINATE,
    'refuse COUNCIL: M is ended or suspended before the act',
    'refuse COUNCIL: M prend fin ou est suspendu avant l’acte',
  ],
  [
    'another time',
    LATE,
    'coordinate with MVM and postpone, to start no earlier than 5 March 2026, 07:00: then permitted',
    'se coordonner avec MVM et reporter, pour commencer au plus tôt le 5 mars 2026 à 07:00 : alors autorisé',
  ],
  [
    'a time at which nothing carries',
    GAP,
    'Nothing in force authorises it (5 March 2026, 05:00 to 06:00). Nearest: M/1 (not in force then).',
    'Rien en vigueur ne l’autorise (le 5 mars 2026, de 05:00 à 06:00). Au plus près : M/1 (pas en vigueur à ce moment).',
  ],
  [
    'distances with their unit',
    FAR,
    'R/1 requires a distance from CAMP of at least 3,000 m (the place is not known precisely enough (between 2,600 m and 3,400 m)).',
    'R/1 exige une distance de CAMP d’au moins 3 000 m (le lieu n’est pas connu avec assez de précision (entre 2 600 m et 3 400 m)).',
  ],
  [
    'a distance on the wrong side',
    FAR,
    'refuse -: it proves to be less than 3,000 m from CAMP',
    'refuse -: l’acte se révèle être à moins de 3 000 m de CAMP',
  ],
  [
    'the beginning of the act',
    FAR,
    'refuse -: nothing is done about it before it begins on 5 March 2026, 04:00',
    'refuse -: rien n’est fait avant le début de l’acte, le 5 mars 2026 à 04:00',
  ],
  [
    'amounts with their thousands',
    LOAD,
    'R/1 allows 12,500 kg; 0 used or reserved, 3,000.5 asked.',
    'R/1 admet 12 500 kg ; 0 utilisés ou réservés, demandé 3 000,5.',
  ],
  [
    'what others may use',
    LOAD,
    'refuse -: others use what R/1 still leaves (12,500 kg) first',
    'refuse -: d’autres utilisent avant ce que R/1 laisse encore (12 500 kg)',
  ],
  [
    'asking for less',
    TOO_MUCH,
    'ask for at most 12,500 in line a: then permitted',
    'demander au plus 12 500 à la ligne a : alors autorisé',
  ],
  [
    'an approval that is taken back',
    APPROVED,
    'refer ANNE: ANNE takes back the approval given as COUNSEL',
    'refer ANNE: ANNE retire l’approbation donnée comme COUNSEL',
  ],
  [
    'a copy that grows too old',
    { rulebook: [{ ...MANDATE, checked: '2026-02-28', max_age_days: 4 }] },
    'refer -: the copy of M is not compared with its source again by 3 March 2026, 19:00',
    'refer -: la copie de M n’est pas comparée de nouveau à sa source d’ici le 3 mars 2026 à 19:00',
  ],
  [
    'a report that falls due',
    {
      rulebook: require({ reported: { by: 'HOUSE' } }),
      facts: [{ of: 'HOUSE', is: 'duty', value: 'open', id: 'D', due: '2026-03-04' }],
    },
    'refuse -: nothing more is recorded by 3 March 2026, 19:00 (then: R/1 requires that HOUSE has no report overdue (overdue: D))',
    'refuse -: rien d’autre n’est enregistré d’ici le 3 mars 2026 à 19:00 (alors : R/1 exige que HOUSE n’ait aucun rapport en retard (en retard : D))',
  ],
]
for (const [what, world, en, fr] of rows) {
  test(`a sentence as people write it: ${what}`, () => {
    for (const [locale, sentence] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const all = told(world, locale)
      assert.ok(all.includes(sentence), all.join('\n'))
    }
  })
}

test('no sentence holds a moment or a length of time as machines write it', () => {
  for (const [, world] of rows)
    for (const locale of ['en', 'fr'] as const)
      for (const sentence of told(world, locale)) assert.doesNotMatch(sentence, /\d{4}-\d\d-\d\d|[+-]\d\d:\d\d|\bPT?\d/)
})
