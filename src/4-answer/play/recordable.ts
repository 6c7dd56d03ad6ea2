/** Whether a scenario can be recorded: it is tried when it is read, so that no rule of the record has to be repeated here. */
import { isRefusal, type Refusal, refuse } from '#ground/refusal.ts'
import { MemoryRecord } from '../record/memory.ts'
import type { Deed } from './course.ts'
import { done } from './in-memory.ts'
import type { Scenario } from './scenario.ts'
import { isTold, loading } from './script.ts'

/** The first thing the record refuses, at the step that brings it; null when it takes everything. */
export function unrecordable(scenario: Scenario): Refusal | null {
  const memory = new MemoryRecord()
  let steps = -1
  const course = loading(scenario, () => {
    steps += 1
  })
  for (let next: IteratorResult<Deed, void> = course.next(); next.done !== true; ) {
    const deed = next.value
    const answer = done(memory, deed)
    // Where in the command it is wrong says nothing about where in the file, so the step is named.
    if (isRefusal(answer) && !isTold(deed, answer)) {
      return steps < 0 ? refuse(answer.code, answer.values) : refuse(answer.code, answer.values, { field: `steps[${steps}]` })
    }
    next = course.next(answer)
  }
  return null
}
