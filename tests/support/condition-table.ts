/** Runs the table of a condition: in each world, what it is, what it is under `not`, and the cause of what is not met. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCondition } from '#bound/conditions/vocabulary.ts'
import type { Cause } from '#bound/determine/weigh.ts'
import type { Truth } from '#ground/kleene.ts'
import { isRefusal } from '#ground/refusal.ts'
import { judged, type World } from './world.ts'

export type Word = 'met' | 'unmet' | 'open'
/** `under` is what the condition is under `not`. A moment other than the start of the act may be given. */
export type Row = readonly [title: string, world: World, is: Word, cause: Cause | null, under: Word, moment?: string]

export const word = (truth: Truth): Word => (['unmet', 'open', 'met'] as const)[truth]

/** One test for each row. */
export function conditionTable(condition: unknown, rows: readonly Row[]): void {
  for (const [title, world, is, cause, under, moment] of rows) {
    test(`${title} -> ${is}${cause === null ? '' : `, ${cause}`}; under not ${under}`, () => {
      const found = judged(condition, world, moment)
      assert.deepEqual([word(found.truth), found.cause], [is, cause])
      assert.equal(word(judged({ not: condition }, world, moment).truth), under)
    })
  }
}

/** Particulars that cannot be taken: the condition as written, the code, the field and what would be accepted. */
export type Refused = readonly [condition: unknown, code: string, field: string | undefined, accepted?: RegExp]

/** One test for each refusal. */
export function refusedParticulars(rows: readonly Refused[]): void {
  for (const [condition, code, field, accepted] of rows) {
    test(`${JSON.stringify(condition)} is refused: ${code} at ${field}`, () => {
      const found = readCondition(condition)
      assert.ok(isRefusal(found))
      assert.deepEqual([found.code, found.where?.field], [code, field])
      if (accepted !== undefined) assert.match(String(found.values.accepted), accepted)
    })
  }
}
