/**
 * The worked cases show every condition in each of its states. The table is read from the cases themselves: each is asked, and what its
 * conditions were found to be is noted. A condition without a case for one of its states fails here, by name.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CONDITION_NAMES } from '#bound/conditions/vocabulary.ts'
import type { Cause } from '#bound/determine/weigh.ts'
import { T, U } from '#ground/kleene.ts'
import { answered } from './answered.ts'

/** Why a condition is open, as the cases must show it. */
const DOUBTS: Readonly<Record<string, readonly Cause[]>> = {
  stale: ['stale', 'list-stale'],
  disputed: ['disputed', 'place-uncertain'],
  damaged: ['damaged', 'list-damaged'],
}
const DONE_WITHOUT: Readonly<Record<string, string>> = {
  'agreement-in-force stale': 'an agreement is in force or not; its text has no age of its own here',
  'agreement-in-force disputed': 'a contested agreement is of uncertain force, which is a state of the instrument',
  'in-zone stale': 'the place is what the act states',
  'in-zone damaged': 'the place is what the act states, and an act that is damaged is refused',
  'distance stale': 'a position that has run out leaves none on file, so that the place is unstated',
  'approved stale': 'an approval that has run out does not count, and is awaited again',
  'notified stale': 'a notice that has run out does not count, and is awaited again',
  'coordinated stale': 'what was coordinated for another time does not count, and is awaited again',
  'no-open-breach stale': 'a search that is too old is one that was not completed',
  'purpose stale': 'the purpose is what the act states',
  'purpose disputed': 'the purpose is what the act states',
  'purpose damaged': 'the purpose is what the act states, and an act that is damaged is refused',
  'curriculum stale': 'the subjects are what the act states',
  'curriculum disputed': 'the subjects are what the act states',
  'curriculum damaged': 'the subjects are what the act states, and an act that is damaged is refused',
  'reported disputed': 'of several entries about a duty the last one counts',
  'reported stale': 'a duty is owed until it is fulfilled',
}

const seen = new Map<string, string>()
const note = (state: string, id: string): void => void (seen.has(state) || seen.set(state, id))

for (const { id, answer, conditionsOf } of answered()) {
  for (const reason of answer.orders.flatMap((order) => [...order.blocking, ...order.carrying])) {
    if (reason.code === 'not-applicable') for (const kind of conditionsOf(reason.ref)) note(`${kind} not applicable`, id)
    for (const found of [...reason.findings, ...reason.exemptions.flatMap((tried) => tried.findings)]) {
      const turned = found.kind === 'not'
      const kind = turned ? String(found.values.inner) : found.kind
      note(`${kind}${turned ? ' under not' : ''} ${found.truth === T ? 'met' : found.truth === U ? 'open' : 'unmet'}`, id)
      if (turned || found.truth !== U) continue
      for (const [doubt, causes] of Object.entries(DOUBTS))
        if (found.cause !== null && causes.includes(found.cause)) note(`${kind} ${doubt}`, id)
    }
  }
}

for (const kind of CONDITION_NAMES.filter((name) => name !== 'not')) {
  test(`${kind}: met, unmet, open, not applicable, and under not`, (t) => {
    const states = ['met', 'unmet', 'open', 'not applicable', 'under not met', 'under not unmet', ...Object.keys(DOUBTS)]
    const holes = states.filter((state) => !seen.has(`${kind} ${state}`) && !Object.hasOwn(DONE_WITHOUT, `${kind} ${state}`))
    t.diagnostic(states.map((state) => `${state}: ${seen.get(`${kind} ${state}`) ?? '–'}`).join(', '))
    assert.deepEqual(holes, [], 'no case of vectors/determine shows this')
    const needless = states.filter((state) => seen.has(`${kind} ${state}`) && Object.hasOwn(DONE_WITHOUT, `${kind} ${state}`))
    assert.deepEqual(needless, [], 'a case shows what is said to be done without')
  })
}

test('what is done without is done without for a reason, and of a condition that there is', () => {
  for (const [state, reason] of Object.entries(DONE_WITHOUT)) {
    assert.ok(
      CONDITION_NAMES.some((name) => state.startsWith(`${name} `)),
      state,
    )
    assert.match(reason, /^[a-z].{20,}$/)
  }
})
