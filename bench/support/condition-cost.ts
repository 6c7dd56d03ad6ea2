/**
 * What it costs to judge each condition of the vocabulary once, in microseconds.
 *
 * Each is judged in the small world in which the tests of absence find it met, with all its particulars and every fact it needs on
 * file: so each goes the whole way. Nothing is kept from one judging to the next, as in the first cell of a question.
 */
import { type Atom, atomsOf } from '#bound/act/atoms.ts'
import { judge, readCondition } from '#bound/conditions/vocabulary.ts'
import { Inquiry } from '#bound/determine/inquiry.ts'
import { isRefusal } from '#ground/refusal.ts'
import { valueAt } from '../../tests/net/fields.ts'
import type { Row } from '../../tests/net/row.ts'
import { ROWS } from '../../tests/net/rows/all.ts'
import { provisionIn, questionOf } from '../../tests/support/world.ts'
import { type Contestant, type Measured, sideBySide } from '../measure.ts'

const KIND = 'condition '

/** Judges the condition that a row is about. */
function contestant(row: Row): Contestant {
  const kind = row.document.slice(KIND.length)
  const question = questionOf(row.world)
  const condition = readCondition({ [kind]: valueAt(row.world, row.at) })
  if (isRefusal(condition)) throw new TypeError(JSON.stringify(condition))
  const within = provisionIn(question.rulebook, 'R/1')
  const [atom] = atomsOf(question.act)
  return { name: `judging ${kind}`, run: () => judge(new Inquiry(question, atom as Atom), condition, within) }
}

/** The median time of each, over interleaved rounds of `seconds`; the dearest first. Where a condition has several worlds, in its dearest. */
export async function costOfConditions(seconds: number): Promise<Measured[]> {
  const rows = ROWS.filter((row) => row.document.startsWith(KIND))
  const rates = await sideBySide(rows.map(contestant), seconds, () => {})
  const times = rates.map(({ name, median, least, most, rounds }) => ({
    ...{ name, unit: 'us' as const, rounds },
    ...{ median: 1e6 / median, least: 1e6 / most, most: 1e6 / least },
  }))
  const dearest = times.toSorted((a, b) => b.median - a.median)
  return dearest.filter((one, i) => dearest.findIndex((other) => other.name === one.name) === i)
}
