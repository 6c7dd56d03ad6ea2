/** Drives a course on a record in memory. */
import { isRefusal, type Refusal } from '#ground/refusal.ts'
import type { MemoryRecord } from '../record/memory.ts'
import { record } from '../record/recording.ts'
import type { Course, Deed, Done, Move } from './course.ts'

/** Drives a course to its end and gives what it ends in. */
export function inMemory<T>(course: Course<T>, memory: MemoryRecord): T {
  let next = course.next()
  while (next.done !== true) next = course.next(answerTo(memory, next.value))
  return next.value
}

const answerTo = (memory: MemoryRecord, move: Move): unknown => ('question' in move ? move.question(memory.head) : done(memory, move))

/** Records a deed. Nobody replays a record that is gone after the play, so the version of its time zone data is not noted. */
export function done(memory: MemoryRecord, { command, by, at }: Deed): Done | Refusal {
  const recorded = record(memory, command, { by, at, tz: '' })
  return isRefusal(recorded) ? recorded : { made: recorded.entries.length, told: recorded.told }
}
