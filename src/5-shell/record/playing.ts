/** Plays scenarios through a register, and loads one into a demonstration store. */
import type { Account } from '#answer/play/account.ts'
import type { Course, Deed, Done, Move } from '#answer/play/course.ts'
import { done as doneIn } from '#answer/play/in-memory.ts'
import { playing } from '#answer/play/play.ts'
import type { Scenario } from '#answer/play/scenario.ts'
import { loading } from '#answer/play/script.ts'
import { CLOCK } from '#answer/record/command.ts'
import { MemoryRecord } from '#answer/record/memory.ts'
import type { View } from '#answer/record/view.ts'
import type { Instant } from '#ground/instant.ts'
import { isRefusal, type Refusal, refuse, sure } from '#ground/refusal.ts'
import type { Head, Register } from './register.ts'

/** Puts the clock that the register was handed at a moment of the story. */
export type SetClock = (at: Instant) => void

/**
 * Plays the whole scenario through a register that is empty, and gives the same account as a play in memory. `onStep` is called
 * after each step.
 */
export async function playThrough(
  scenario: Scenario,
  register: Register,
  setClock: SetClock,
  onStep: () => void = () => undefined,
): Promise<Account> {
  return await drive(playing(scenario, onStep), (move) =>
    'question' in move ? asked(register, move.question) : submitted(register, setClock, move),
  )
}

/**
 * Sees to it that the scenario is in a demonstration store, all steps of it. An empty store becomes a demonstration and is loaded;
 * a loading that was cut off goes on where it stopped; a store that has it already, or is a demonstration of another scenario, is
 * left as it is. An office's own store is refused (`scenario-into-office`). Gives null when all is well. The clock is left at the
 * last moment it was put to. `onStep` is called as each step begins.
 */
export async function openDemonstration(
  register: Register,
  scenario: Scenario,
  setClock: SetClock,
  onStep: () => void = () => undefined,
): Promise<Refusal | null> {
  const held = register.head()
  if (held.size > 0) {
    const store = await asked(register, (view) => view.get('store', 'store')?.data ?? null)
    if (store?.store !== 'demonstration') return refuse('scenario-into-office', {})
    if (store.house !== scenario.house) return null
  }
  // What people did came after the story, so a head beyond its last step means that all of it is there.
  if (held.at > (scenario.steps.at(-1)?.at ?? held.at)) return null
  await goOn(register, loading(scenario, onStep), held, setClock)
  return null
}

/**
 * Gives the store what it has not got. The same scenario always gives the same commands, so those that made the entries held are
 * gone through in memory. A loading that was cut off stopped between two commands; what stops elsewhere tells another story.
 */
async function goOn(register: Register, course: Course<void, Deed>, held: Head, setClock: SetClock): Promise<void> {
  const before = new MemoryRecord()
  for (let next = course.next(); next.done !== true; ) {
    const missing = before.size === held.size
    if (before.size > held.size || (missing && before.head.at !== held.at)) return
    next = course.next(missing ? await submitted(register, setClock, next.value) : doneIn(before, next.value))
  }
}

/** Drives a course to its end, answering each move in turn. */
async function drive<T, M extends Move>(course: Course<T, M>, answer: (move: M) => Promise<unknown>): Promise<T> {
  let next = course.next()
  while (next.done !== true) next = course.next(await answer(next.value))
  return next.value
}

async function submitted(register: Register, setClock: SetClock, { command, by, at }: Deed): Promise<Done | Refusal> {
  setClock(at)
  const receipt = await register.submit(command, by)
  return isRefusal(receipt) ? receipt : { made: receipt.size - receipt.from, told: receipt.told }
}

async function asked<T>(register: Register, question: (view: View) => T): Promise<T> {
  const reading = await register.reading({ by: CLOCK, purpose: 'play' })
  sure(!isRefusal(reading), 'the head of the record can be read')
  try {
    return await reading.ask(question)
  } finally {
    await reading.close()
  }
}
