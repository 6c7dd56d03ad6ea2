import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inflected, lines } from './lines.ts'

test('lines drops headings and empty lines, and joins an indented line to the one before', () => {
  assert.deepEqual(lines('\n# heading\na: b  c\n  d\n\ne: f\n'), ['a: b c d', 'e: f'])
})

test('lines keeps an indented line that has none before it', () => {
  assert.deepEqual(lines('  a b'), ['a b'])
})

test('inflected gives a marked stem the endings of its own script, and leaves other words alone', () => {
  const [line = ''] = inflected('scientific: scientific научн* nauchn*')
  const words = line.split(' ')
  for (const word of ['научный', 'научная', 'научное', 'научного', 'nauchnyy', 'nauchny', 'nauchnaya', 'nauchnoe', 'nauchnoye'])
    assert.ok(words.includes(word), word)
  assert.deepEqual(words.slice(0, 2), ['scientific:', 'scientific'])
  assert.ok(words.every((word) => !word.includes('*')))
})
