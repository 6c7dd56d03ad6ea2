import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { waysOf } from './concepts.ts'
import { keystrokes } from './keystrokes.ts'
import { isFormWord, misspeltForm } from './long-forms.ts'
import { LEGAL_FORMS } from './tables/legal-forms.ts'

const WAYS = LEGAL_FORMS.flatMap(({ forms }, id) =>
  forms
    .split(' | ')
    .filter((form) => /[ _]/.test(form))
    .flatMap((form) => waysOf(form).flatMap((way) => (way.length < 12 ? [] : [{ id, way }]))),
)

/** The same, by comparing with every form in the order of the table. */
function plainly(key: string): number | undefined {
  const most = key.length > 16 ? 2 : 1
  const isNear = (way: string): boolean => (way[0] === key[0] || way.at(-1) === key.at(-1)) && keystrokes(way, key, most) <= most
  return key.length < 11 ? undefined : WAYS.find(({ way }) => isNear(way))?.id
}

test('misspeltForm: a long form with any keystrokes wrong is what comparing with every form says', () => {
  const slip = fc.record({ at: fc.nat(40), letter: fc.constantFrom('', 'x', 'e', 'oo', 'ж') })
  fc.assert(
    fc.property(fc.constantFrom(...WAYS), fc.array(slip, { maxLength: 3 }), ({ way }, slips) => {
      const key = slips.reduce((text, { at, letter }) => text.slice(0, at % text.length) + letter + text.slice((at % text.length) + 1), way)
      assert.equal(misspeltForm(key)?.id, plainly(key), key)
    }),
    { numRuns: 500 },
  )
})

test('isFormWord: a word of a form of several words, and no other', () => {
  for (const word of ['stock', 'limited', 'общество']) assert.ok(isFormWord(word), word)
  for (const word of ['probova', 'gmbh', '']) assert.ok(!isFormWord(word), word)
})
