import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Name, Sort } from '../names/name.ts'
import { readName } from '../names/read-name.ts'
import { align } from './align.ts'
import { compare } from './compare.ts'
import { PERSON } from './method.ts'
import { keysApart } from './slips.ts'

const mistyped = (a: Name, b: Name): string[] =>
  align(a, b).links.flatMap(({ likeness, left, right }) =>
    likeness === 'mistyped' ? [`${a.tokens[left]?.latin} ${b.tokens[right]?.latin}`] : [],
  )

const rows: readonly (readonly [what: string, sort: Sort, a: string, b: string, links: readonly string[]])[] = [
  ['two wrong letters of six', 'person', 'Lena Probor', 'Lena Prodok', ['probor prodok']],
  ['the first letter and another', 'person', 'Lena Probor', 'Lena Trobok', []],
  ['three of seven', 'person', 'Lena Probova', 'Lena Prodaki', []],
  ['the first of three', 'person', 'Lena Rab', 'Lena Mab', []],
  ['the first of three, of a body', 'body', 'PVC Bank', 'DVC Bank', ['pvc dvc']],
  ['two of four', 'person', 'Lena Prok', 'Lena Prud', []],
  ['one letter of an abbreviation', 'body', 'PVC Bank', 'PVS Bank', ['pvc pvs']],
  ['a letter left out of an abbreviation', 'body', 'PVTC Bank', 'PVC Bank', []],
  ['nothing else in common', 'person', 'Lena Probor', 'Omar Prodok', []],
  ['two names that the tables know', 'person', 'Omar Sultan', 'Omar Salman', []],
  ['a script and another', 'person', '李 陈萨', 'Li Chentu', []],
]
for (const [what, sort, a, b, links] of rows)
  test(`slips: ${what}: ${a} / ${b}`, () => assert.deepEqual(mistyped(readName(a, sort), readName(b, sort)), links))

const word = (text: string, at = 1) => {
  const token = readName(`Lena ${text}`, 'person').tokens[at]
  assert.ok(token !== undefined)
  return token
}
const apart: readonly (readonly [a: string, b: string, keys: number])[] = [
  ['Probova', 'Probowa', 1],
  ['Пробова', 'Пробовва', 1],
  ['Probova', 'Пробова', 3],
  ['البروبي', 'البروتي', 1],
]
for (const [a, b, keys] of apart) test(`keysApart: ${a} / ${b}: ${keys}`, () => assert.equal(keysApart(word(a), word(b), 2), keys))

test('two keystrokes in a name say no more than these; with a third the sound says what it says', () => {
  const spelling = (a: string, b: string): number => -compare(readName(a, 'person'), readName(b, 'person')).spelling
  assert.equal(spelling('Lena Probor', 'Lena Prodok'), PERSON.typedTwice)
  assert.ok(spelling('Lena Probor', 'Lenna Prodok') > PERSON.typedTwice + PERSON.typed)
})
