import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { burmeseSyllables, isBurmese } from './burmese.ts'
import { readNames } from './several.ts'

/** Places, and words that names are made of, with how they are usually written. */
const written: readonly (readonly [burmese: string, latin: string])[] = [
  ['ရန်ကုန်', 'yan kon'],
  ['မန္တလေး', 'man ta lay'],
  ['နေပြည်တော်', 'ne pyi taw'],
  ['အောင်', 'aung'],
  ['လှိုင်', 'hlaing'],
  ['ရွှေ', 'shwe'],
  ['ညွန့်', 'nyunt'],
  ['မြင့်', 'myint'],
  ['ထွန်း', 'htun'],
  ['လွင်', 'lwin'],
  ['ကျော်', 'kyaw'],
  ['စိုး', 'soe'],
  ['ကို', 'ko'],
  ['သိန်း', 'thein'],
  ['နိုင်', 'naing'],
  ['ချို', 'cho'],
  ['ထက်', 'htet'],
  ['သစ်', 'thit'],
  ['သင်္ဘော', 'thin baw'],
  ['ဦး', 'u'],
]
for (const [burmese, latin] of written)
  test(`${burmese} is written ${latin}`, () => {
    assert.ok(isBurmese(burmese))
    const found = burmeseSyllables(burmese)
    assert.equal(found.map((one) => one.latin).join(' '), latin)
  })

test('the order in which a tone and the mark that ends a syllable were typed does not matter', () => {
  const latin = (text: string) => burmeseSyllables(text).map((one) => one.latin)
  assert.deepEqual(latin('မြင\u103a\u1037'), latin('မြင\u1037\u103a'))
})

test('a name without blanks has a word for each syllable, each with its letters', () => {
  const [name] = readNames('အောင်ရွှေထွန်း', 'person')
  assert.deepEqual(
    name?.tokens.map(({ latin, bare }) => [latin, bare]),
    [
      ['aung', false],
      ['shwe', false],
      ['htun', false],
    ],
  )
})

test('a word with letters of Mon or Shan is not read as Burmese, and is not lost', () => {
  for (const word of ['\u1075\u1083\u1078', '\u1019\u1090', '\u103a\u1019']) {
    assert.ok(!isBurmese(word))
    assert.ok((readNames(word, 'person')[0]?.tokens.length ?? 0) > 0)
  }
})

test('any text of the script is read, and what is read is plain', () => {
  const letter = fc.integer({ min: 0x1000, max: 0x109f }).map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 30 }), (letters) => {
      const word = letters.join('')
      const found = burmeseSyllables(word)
      for (const { text, latin } of found) {
        assert.ok(text.length > 0)
        assert.match(latin, /^[a-z]*$/)
      }
      assert.ok(!isBurmese(word) || found.length > 0)
    }),
  )
})
