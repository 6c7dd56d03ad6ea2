import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { isolated, settled } from './isolate.ts'

for (const [what, text, expected] of [
  ['plain text', 'Bank of the north', 'Bank of the north'],
  ['marks of direction, which set none', 'a\u200eb\u200f', 'a\u200eb\u200f'],
  ['an embedding that is never ended', 'a\u202bb', 'a\u202bb\u202c'],
  ['an isolate that is never ended', 'a\u2067b', 'a\u2067b\u2069'],
  ['an end of nothing', 'a\u2069b\u202cc', 'abc'],
  ['an end of an embedding from within an isolate', '\u202ba\u2066b\u202cc\u2069d', '\u202ba\u2066bc\u2069d\u202c'],
  ['the end of an isolate with an embedding open in it', '\u2066a\u202bb\u2069c\u202c', '\u2066a\u202bb\u2069c'],
  ['an override', 'Bank \u202elatipac\u202c of', 'Bank \\u202elatipac of'],
  ['the end of a paragraph', 'a\u2029b\u0085c', 'a b\\u0085c'],
  ['control characters, but for those of lines', 'a\u0000b\nc\td', 'a\\u0000b\nc\td'],
] as const) {
  test(`settled: ${what}`, () => assert.equal(settled(text), expected))
}

for (const [text, expected] of [
  ['M/5', 'M/5'],
  ['Красный Полумесяц, 红新月会', 'Красный Полумесяц, 红新月会'],
  ['الهلال الأحمر', '\u2068الهلال الأحمر\u2069'],
  ['צלב אדום', '\u2068צלב אדום\u2069'],
  ['a\u2069\u202eb', 'a\\u202eb'],
  ['a\u202bb', '\u2068a\u202bb\u202c\u2069'],
  ['for \u2068\u2067ب\u2069 b\u2069', 'for \u2068\u2067ب\u2069 b\u2069'],
  ['ب \u2068b\u2069', '\u2068ب \u2068b\u2069\u2069'],
] as const) {
  test(`isolated: ${JSON.stringify(text)}`, () => assert.equal(isolated(text), expected))
}

/** How many directions are open after a text; null where it ends one that was not set in it. */
function openAfter(text: string): number | null {
  const open: string[] = []
  for (const one of text) {
    if (/[\u202a\u202b\u202d\u202e]/.test(one)) open.push('\u202c')
    if (/[\u2066-\u2068]/.test(one)) open.push('\u2069')
    if (one === '\u202c' && open.pop() !== one) return null
    if (one === '\u2069') {
      while (open.length > 0 && open.at(-1) !== one) open.pop()
      if (open.pop() !== one) return null
    }
  }
  return open.length
}

test('whatever was typed, nothing is left open and nothing is ended that was not set in it', () => {
  const controls = fc.constantFrom(...'a \u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2029ب')
  fc.assert(
    fc.property(fc.array(controls, { maxLength: 30 }), (characters) => {
      const text = characters.join('')
      assert.equal(openAfter(settled(text)), 0)
      assert.equal(openAfter(isolated(text)), 0)
      assert.equal(settled(settled(text)), settled(text))
    }),
  )
})
