import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from '#property'
import { fact, inquiryOf, type Written } from '../../../tests/support/world.ts'
import { type Weighed, weigh } from './weigh.ts'

const weighed = (want: boolean, ...facts: Written[]): Weighed => weigh(inquiryOf({ facts }), 'GUEST', 'trained', want)
const said = (value: boolean, grade: string): Written => fact('GUEST', 'trained', value, { grade })
const grades = [...'ABCDEF'].flatMap((letter) => [...'123456'].map((digit) => letter + digit))

/** Read off the two axes, independently of the code: C3 or better supports, D4 or better contradicts, F and 6 never count. */
const supports = (grade: string): boolean => 'ABC'.includes(grade[0] ?? '') && '123'.includes(grade[1] ?? '')
const contradicts = (grade: string): boolean => 'ABCD'.includes(grade[0] ?? '') && '1234'.includes(grade[1] ?? '')

test('each of the 36 grades counts for and against as its two axes say, also asked the other way round', () => {
  for (const grade of grades) {
    assert.equal(weighed(true, said(true, grade)).truth, supports(grade) ? 2 : 1, `for at ${grade}`)
    assert.equal(weighed(true, said(false, grade)).truth, contradicts(grade) ? 0 : 1, `against at ${grade}`)
    assert.equal(weighed(false, said(false, grade)).truth, supports(grade) ? 2 : 1, `the denial at ${grade}`)
    assert.equal(weighed(false, said(true, grade)).truth, contradicts(grade) ? 0 : 1, `against the denial at ${grade}`)
  }
})

test('any two claims on opposite sides: both that count make it disputed, and neither wins silently', () => {
  for (const one of grades) {
    for (const other of grades) {
      const { truth, cause } = weighed(true, said(true, one), said(false, other))
      const [pro, con] = [supports(one), contradicts(other)]
      assert.equal(truth, pro && con ? 1 : pro ? 2 : con ? 0 : 1, `${one} against ${other}`)
      if (pro && con) assert.equal(cause, 'disputed')
    }
  }
})

const claim = fc.record({ value: fc.constantFrom<unknown>(true, false, 'odd'), grade: fc.constantFrom(...grades) })
test('a claim that supports never makes a truth of what another contradicts, and order tells nothing', () => {
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 5 }), fc.boolean(), (claims, want) => {
      const facts = claims.map(({ value, grade }) => fact('GUEST', 'trained', value, { grade }))
      const { truth, cause } = weighed(want, ...facts)
      const pro = claims.some((c) => c.value === want && supports(c.grade))
      const con = claims.some((c) => c.value === !want && contradicts(c.grade))
      if (con) assert.equal(truth, pro ? 1 : 0)
      if (!pro) assert.notEqual(truth, 2)
      const back = weighed(want, ...facts.toReversed())
      assert.deepEqual([back.truth, back.cause], [truth, cause])
    }),
  )
})
