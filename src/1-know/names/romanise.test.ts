import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { isBare, keyOf, romanised, type Script, scriptOf, syllables } from './romanise.ts'
import { bonesOf, soundOf } from './sound.ts'

// Invented names and plain words, one per row: the word, its script, and how it is written in Latin letters.
const written: readonly (readonly [language: string, word: string, script: Script, latin: string])[] = [
  ['Latin', 'Ødegård', 'latin', 'odegard'],
  ['Latin', 'Straße', 'latin', 'strasse'],
  ['Latin', 'Łódź', 'latin', 'lodz'],
  ['Turkish', 'Işık', 'latin', 'isik'],
  ['Turkish', 'İZMİR', 'latin', 'izmir'],
  ['Vietnamese', 'Nguyễn', 'latin', 'nguyen'],
  ['Russian', 'Щукин', 'cyrillic', 'shchukin'],
  ['Russian', 'Ёлкина', 'cyrillic', 'elkina'],
  ['Russian', 'Объезд', 'cyrillic', 'obezd'],
  ['Ukrainian', 'Їжак', 'cyrillic', 'yizhak'],
  ['Ukrainian', 'Ґанок', 'cyrillic', 'ganok'],
  ['Belarusian', 'Воўк', 'cyrillic', 'vouk'],
  ['Serbian', 'Ђорђе', 'cyrillic', 'djordje'],
  ['Serbian', 'Љиљана', 'cyrillic', 'ljiljana'],
  ['Serbian', 'Џон', 'cyrillic', 'dzon'],
  ['Bulgarian', 'Щерев', 'cyrillic', 'shcherev'],
  ['Kazakh', 'Қазақ', 'cyrillic', 'qazaq'],
  ['Kazakh', 'Әлия', 'cyrillic', 'aliya'],
  ['Tajik', 'Раҳмон', 'cyrillic', 'rahmon'],
  ['Greek', 'Ελένη', 'greek', 'eleni'],
  ['Greek', 'Δημόπουλος', 'greek', 'dimopoulos'],
  ['Greek', 'Ευάγγελος', 'greek', 'evangelos'],
  ['Greek', 'Μπάμπης', 'greek', 'babis'],
  ['Greek', 'Μαΐου', 'greek', 'maiou'],
  ['Arabic', 'شجرة', 'arabic', 'shjra'],
  ['Arabic', 'قَلَم', 'arabic', 'qlm'],
  ['Persian', 'چراغ', 'arabic', 'chragh'],
  ['Persian', 'گلستان', 'arabic', 'glstan'],
  ['Hebrew', 'שולחן', 'hebrew', 'shwlhn'],
  ['Georgian', 'თბილისი', 'other', 'tbilisi'],
  ['Armenian', 'Երևան', 'other', 'erevan'],
  ['Hiragana', 'さくら', 'kana', 'sakura'],
  ['Hiragana', 'きょうと', 'kana', 'kyouto'],
  ['Hiragana', 'じゅん', 'kana', 'jun'],
  ['Katakana', 'シャープ', 'kana', 'shapu'],
  ['Katakana', 'サッポロ', 'kana', 'saporo'],
  ['Hangul', '서울', 'hangul', 'seoul'],
  ['Han', '北京', 'han', 'beijing'],
]

for (const [language, word, script, latin] of written) {
  test(`romanised, ${language}: ${word}`, () => {
    assert.equal(scriptOf(word.codePointAt(0) as number), script)
    assert.equal(romanised(word, script), latin)
  })
}

test('abugidas and scripts without vowels are bare: only their consonants are certain', () => {
  for (const [word, bones] of [
    ['ខ្មែរ', 'hmr'],
    ['สมชาย', 'smC'],
    ['မြန်မာ', 'mrnm'],
    ['שולחן', 'Xvlhn'],
  ] as const) {
    const script = scriptOf(word.codePointAt(0) as number)
    assert.ok(isBare(script), word)
    assert.equal(bonesOf(soundOf(romanised(word, script))), bones, word)
  }
  for (const script of ['latin', 'cyrillic', 'greek', 'han', 'kana', 'hangul', 'other', 'digit'] as const)
    assert.ok(!isBare(script), script)
})

test('syllables: one for each character', () => {
  assert.deepEqual(syllables('小龙'), ['xiao', 'long'])
  assert.deepEqual(syllables('철수'), ['cheol', 'su'])
})

// How a table is asked.
const keys: readonly (readonly [a: string, b: string, script: Script])[] = [
  ['Ёлка', 'елка', 'cyrillic'],
  ['ўнівер', 'універ', 'cyrillic'],
  ['ΆΜΥΝΑΣ', 'αμυνας', 'greek'],
  ['أحمد', 'احمد', 'arabic'],
  ['مكتبة', 'مکتبه', 'arabic'],
  ['علی', 'على', 'arabic'],
  ['Škoda', 'skoda', 'latin'],
]
for (const [a, b, script] of keys) test(`keyOf: ${a} and ${b} are looked up as one`, () => assert.equal(keyOf(a, script), keyOf(b, script)))

// Ways of romanising one name, which sound the same.
const alike: readonly (readonly [a: string, b: string])[] = [
  ['khalid', 'halid'],
  ['qasim', 'kasim'],
  ['wolf', 'volf'],
  ['youssouf', 'yusuf'],
  ['noor', 'nour'],
  ['mohammad', 'mohamad'],
  ['shchukin', 'schukin'],
  ['tchaikovski', 'chaikovski'],
  ['aliyah', 'aliya'],
  ['philipp', 'filip'],
  ['jack', 'jak'],
]
for (const [a, b] of alike) test(`soundOf: ${a} sounds as ${b}`, () => assert.equal(soundOf(a), soundOf(b)))

const different: readonly (readonly [a: string, b: string])[] = [
  ['hasan', 'husain'],
  ['omar', 'amir'],
  ['chang', 'kang'],
  ['44', '4'],
  ['11', '1'],
]
for (const [a, b] of different) test(`soundOf: ${a} does not sound as ${b}`, () => assert.notEqual(soundOf(a), soundOf(b)))

test('any word of any script gives the letters a to z and digits, and a sound of the letters that distances know', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const latin = romanised(text, scriptOf(text.codePointAt(0) ?? 0x61))
      assert.match(latin, /^[a-z0-9]*$/)
      assert.match(soundOf(latin), /^[a-zCX0-9]*$/)
    }),
    { numRuns: 2000 },
  )
})
