/** Every condition of the vocabulary is said in whole sentences: on the desk as it is written, and in answers as it stands. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { finding } from '#bound/conditions/condition-kind.ts'
import { CAUSES } from '#bound/determine/weigh.ts'
import { CONDITION_NAMES, PARTICULARS, type ParticularInput } from '#desk/pages/write/table/clause.ts'
import { conditionSentence } from '#desk/parts/law/condition-sentence.ts'
import { speechOf } from '#desk/parts/law/speech.ts'
import type { DeskId, Language } from '#desk/words/language.ts'
import { U } from '#ground/kleene.ts'
import { locales } from '#ground/say.ts'
import { speaker } from '#ground/sentence.ts'
import ar from '#ground/words/ar.json' with { type: 'json' }
import en from '#ground/words/en.json' with { type: 'json' }
import fr from '#ground/words/fr.json' with { type: 'json' }
import { tellFinding } from '#shell/tell/finding.ts'

const catalogues: Readonly<Record<Language, object>> = { en, fr, ar }
const typed: Readonly<Record<string, unknown>> = { number: 3, span: 'P2D', places: ['ZONE-Z'], names: ['NAME-N'], tick: true }
const sample = (input: ParticularInput): unknown =>
  typeof input === 'object' ? ('one' in input ? input.one[0] : input.some.slice(0, 1)) : (typed[input] ?? 'NAME-N')

for (const [language, catalogue] of Object.entries(catalogues)) {
  const speech = speechOf(speaker<DeskId>(language, catalogue as never), language as Language)
  for (const name of CONDITION_NAMES) {
    test(`${language}: ${name} is said, with nothing and with every particular`, () => {
      const whole = Object.fromEntries(Object.entries(PARTICULARS[name]).map(([key, input]) => [key, sample(input)]))
      for (const particulars of [{}, whole]) {
        const said = conditionSentence({ [name]: particulars }, speech)
        assert.doesNotMatch(said, /[{}]|undefined/)
        assert.notEqual(said, speech.say('desk.law.condition.unknown', { name }))
      }
      const said = conditionSentence({ [name]: whole }, speech)
      assert.notEqual(said, conditionSentence({ [name]: {} }, speech), 'the particulars are said')
    })
  }
}

for (const locale of locales) {
  for (const kind of CONDITION_NAMES) {
    test(`${locale}: how ${kind} stands is told for every cause, also where it says nothing of itself`, () => {
      for (const cause of CAUSES) assert.doesNotMatch(tellFinding(finding(kind, U, cause), locale, 'UTC'), /[{}]|undefined/)
    })
  }
}
