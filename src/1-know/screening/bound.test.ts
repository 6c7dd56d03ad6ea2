import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { readName } from '../names/read-name.ts'
import { align } from './align.ts'
import { Bound } from './bound.ts'
import { compare } from './compare.ts'
import { gather } from './gather.ts'
import { indexNames } from './index.ts'
import { CALIBRATION } from './method.ts'
import { promising } from './promising.ts'

const ENOUGH = CALIBRATION.middle

/** What is known of the only name of an index: the bound, and what comparing gives. */
function laidBeside(
  asked: string,
  of: string,
  sort: 'person' | 'body' | 'thing',
  as = sort,
): { bound: number; sum: number; anyway: boolean } {
  const query = readName(asked, sort)
  const name = readName(of, as)
  const index = indexNames([name])
  const bound = new Bound(index.outlines, query, ENOUGH)
  gather(index, query, bound.asked, ENOUGH)
  const { marks, partners } = index.scratch
  const anyway = marks.isMet(0) && marks.of(0) >= marks.anyway
  const most = bound.of(0, index.outlines.short[0] as number, index.words, 0, index.words.length, partners)
  return { bound: most, sum: compare(query, name, align(query, name)).total, anyway }
}

/** Ways in which two names may be one that no single word tells, or that weigh less than other words: each must be handed over. */
const KEPT: readonly (readonly [string, string, 'person' | 'body' | 'thing'])[] = [
  ['Testov, P. A.', 'TESTOV, Probe Andrei', 'person'],
  ['Testa P.', 'Probani Testa', 'person'],
  ['Karim el-Probani', 'PROBANI, Karim', 'person'],
  ['Testaprobova', 'Testa Probova', 'person'],
  ['Vladimir Probovich Testov', 'Volodymyr Testov', 'person'],
  ['Bob Probani', 'PROBANI, Robert', 'person'],
  ['Samuel Probani', 'Sam Probani', 'person'],
  ['Testors Probskis', 'Testor Probski', 'person'],
  ['Karim Propani', 'Karim Probena', 'person'],
  ['NPO Probova', 'Scientific Production Association Probova', 'body'],
  ['Scientific Production Association Probova', 'NPO Probova', 'body'],
  ['CB Probova', 'Commercial Bank Probova', 'body'],
  ['Probova Commercial Bank', 'Probova CB', 'body'],
  ['Probova Testi Brigade', 'Probova Testi Battalion', 'body'],
  ['Probovsk Mgning Entrprise', 'Probovsk Mining Enterprise', 'body'],
  ['Fund Probova VII', 'Fund Probova VIII', 'body'],
  ['PROBOVA 7', 'PROBOVA VII', 'thing'],
]

for (const [asked, of, sort] of KEPT) {
  test(`handed over: ${asked}, ${of}`, () => {
    const query = readName(asked, sort)
    const name = readName(of, sort)
    const { sum } = laidBeside(asked, of, sort)
    assert.ok(sum >= ENOUGH, `comparing gives ${sum}: the row shows nothing`)
    const given = promising(indexNames([name]), query, 0, ENOUGH)
    assert.deepEqual([...given.names], [0])
  })
}

const SYLLABLES = 'ba do ku ri sa te vo li ma ne pro shi kha zu gor dan tel vik mar sol ham rez ul an or ish ev'.split(' ')
const word = fc.array(fc.constantFrom(...SYLLABLES), { minLength: 2, maxLength: 4 }).map((parts) => parts.join(''))
const common = fc.constantFrom('Bank', 'Trading', 'Plant', 'Brigade', 'Institute', 'Shipping', 'Korea')
const person = fc.array(
  fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom('A.', 'K.', 'Muhammad', 'Ali') }),
  {
    minLength: 1,
    maxLength: 4,
  },
)
const body = fc.array(fc.oneof(word, common), { minLength: 1, maxLength: 4 })
/** A name and what may have become of it: the same words, fewer, others, in another order, with a letter changed. */
const pair = fc.oneof(person, body).chain((words) =>
  fc
    .tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: 1 }), fc.option(word), fc.nat(), fc.constantFrom('', 'x', 'e', 's'))
    .map(([, some, other, at, letter]) => {
      const k = at % some.length
      const changed = some.map((text, i) => (i === k && text.length > 4 ? text.slice(0, 3) + letter + text.slice(4) : text))
      return [words.join(' '), [...changed, ...(other === null ? [] : [other])].join(' ')] as const
    }),
)

test('no name that comparing makes a match is held to be none: over invented names, as persons and as bodies', () => {
  fc.assert(
    fc.property(pair, fc.constantFrom('person' as const, 'body' as const), ([asked, of], sort) => {
      const { bound, sum, anyway } = laidBeside(asked, of, sort)
      assert.ok(sum < ENOUGH || anyway || bound >= ENOUGH, `${asked} / ${of}: comparing gives ${sum}, the bound is ${bound}`)
    }),
    { numRuns: 4000 },
  )
})

test('most names that comparing makes none are not compared', () => {
  let [none, compared] = [0, 0]
  fc.assert(
    fc.property(person, person, (asked, of) => {
      const { bound, sum, anyway } = laidBeside(asked.join(' '), of.join(' '), 'person')
      if (sum >= ENOUGH) return
      none++
      if (anyway || bound >= ENOUGH) compared++
    }),
    { numRuns: 1000 },
  )
  assert.ok(none > 500 && compared < none / 10, `${compared} of ${none}`)
})
