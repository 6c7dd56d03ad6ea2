import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CALIBRATION } from './method.ts'
import { leastTotal, logistic, scoreOf, written } from './score.ts'

test('the table is the logistic function to one ten-thousandth, and between its points the straight line that joins them', () => {
  for (let total = -1000; total <= 1000; total++) {
    const exact = 10_000 / (1 + Math.exp(-total / 100))
    // The chord lies off the curve by at most an eighth of the square of the step times the greatest bend (a tenth): 8 of 10,000. At the
    // ends the table says 0 and 10,000 for what is within half of one ten-thousandth of them.
    assert.ok(Math.abs(logistic(total) - exact) <= (total % 25 === 0 ? 1 : 9), `${total}: ${logistic(total)} for ${exact}`)
    assert.equal(logistic(total) + logistic(-total), 10_000)
  }
})

test('more evidence never lowers a score, which stays a whole number from 0 to 10,000', () => {
  for (let total = -3000; total < 3000; total++) {
    assert.ok(scoreOf(total) <= scoreOf(total + 1), `${total}`)
    assert.ok(Number.isInteger(scoreOf(total)) && scoreOf(total) >= 0 && scoreOf(total) <= 10_000)
  }
  assert.equal(scoreOf(CALIBRATION.middle), 5000)
  assert.equal(scoreOf(1e9), 10_000)
  assert.equal(scoreOf(-1e9), 0)
})

test('a score is written with four decimals', () => {
  assert.deepEqual([0, 7, 6000, 9959, 10_000].map(written), ['0.0000', '0.0007', '0.6000', '0.9959', '1.0000'])
})

test('the least sum of a score has that score, and one less has not', () => {
  for (const score of [100, 1000, 3000, 5000, 9000, 9999]) {
    assert.ok(scoreOf(leastTotal(score)) >= score && scoreOf(leastTotal(score) - 1) < score, `${score}`)
  }
  assert.equal(leastTotal(5000), CALIBRATION.middle)
})
