import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LIMITS } from '#ground/limits.ts'
import { isRefusal } from '#ground/refusal.ts'
import fc from '#property'
import { readJson } from './json.ts'

const options = { seed: 20161202, numRuns: 2_000 }

/** Whether any record inside would carry a key that is refused, or text the record cannot keep. */
const kept = (value: unknown): boolean => {
  const text = JSON.stringify(value)
  return !text.includes('__proto__') && !text.includes('\\u0000') && !/\\ud[89a-f]/.test(text)
}

test('what JSON.parse reads, this reads as the same value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.constantFrom('', ' ', '\n\t\r '), (text, blank) => {
      const expected = JSON.parse(text)
      fc.pre(kept(expected))
      const spaced = `${blank}${JSON.stringify(expected, null, blank.length)}${blank}`
      assert.deepEqual(readJson(spaced), { value: expected })
    }),
    options,
  )
})

test('what JSON.parse cannot read, this refuses, and what this reads, JSON.parse reads alike', () => {
  const spoilt = fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom(...'"\\{}[],:0e-.tx\n\u0001'), fc.boolean())
  let refused = 0
  fc.assert(
    fc.property(spoilt, ([text, place, character, replaces]) => {
      const i = place % (text.length + 1)
      const broken = text.slice(0, i) + character + text.slice(replaces ? i + 1 : i)
      const read = readJson(broken)
      let expected: unknown
      try {
        expected = JSON.parse(broken)
      } catch {
        refused++
        assert.ok(isRefusal(read), broken)
        return
      }
      if (isRefusal(read)) assert.match(read.code, /^(json-key-|json-nul|canonical-)/, broken)
      else assert.deepEqual(read.value, expected)
    }),
    options,
  )
  assert.ok(refused > options.numRuns / 4, `enough of the texts are broken: ${refused}`)
})

const deep = (n: number): string => '['.repeat(n) + ']'.repeat(n)

// What is refused that JSON.parse would let pass, or would tell less about.
for (const [text, code, field] of [
  ['{"a": 1, "a": 2}', 'json-key-repeated', 'a'],
  ['{"items": [{"b": {"c": 1, "\\u0063": 2}}]}', 'json-key-repeated', 'items[0].b.c'],
  ['{"act": {"__proto__": {"kind": "x"}}}', 'json-key-reserved', 'act.__proto__'],
  ['{"\\u005f_proto__": 1}', 'json-key-reserved', '__proto__'],
  ['{"why": "a\\u0000b"}', 'json-nul', 'why'],
  ['{"why": "\\ud800"}', 'canonical-lone-surrogate', 'why'],
  ['{"n": 1e400}', 'canonical-not-finite', 'n'],
  [deep(LIMITS.http_json_depth_max + 1), 'json-too-deep', undefined],
  [deep(1_000_000), 'json-too-deep', undefined],
] as const) {
  test(`${text.slice(0, 40)} is refused: ${code}`, () => {
    const read = readJson(text)
    assert.ok(isRefusal(read))
    assert.equal(read.code, code)
    if (field !== undefined) assert.equal(read.where?.field, field)
  })
}

test('nesting up to the bound is read', () => {
  assert.equal(isRefusal(readJson(deep(LIMITS.http_json_depth_max))), false)
})

for (const [text, line, column, found] of [
  ['', 1, 1, 'EOF'],
  ['{"a": 1', 1, 8, 'EOF'],
  ['{"a": 1,}', 1, 9, '"}"'],
  ['{\n  "a": x\n}', 2, 8, '"x"'],
  ['{"a": 1} 2', 1, 10, '"2"'],
  ["{'a': 1}", 1, 2, '"\'"'],
  ['{"a": 01}', 1, 8, '"1"'],
  ['"a\nb"', 1, 3, '"\\n"'],
  ['nul', 1, 1, '"n"'],
] as const) {
  test(`${JSON.stringify(text)} is refused at line ${line}, column ${column}`, () => {
    const read = readJson(text)
    assert.ok(isRefusal(read))
    assert.deepEqual(read.values, { line, column, found })
  })
}
